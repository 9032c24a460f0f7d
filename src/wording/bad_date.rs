//! Days that no calendar has, and dates that lost their separators.

use chrono::NaiveDate;

use super::{Hit, Prose, han};
use crate::source::Span;

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let mut hits: Vec<Hit> = prose.all("月").filter_map(|span| in_words(prose, span.start)).collect();
    hits.extend(prose.all("年").filter_map(|span| mixed_year(prose, span.start)));
    hits.extend(run_together(prose));
    hits.retain(|hit| !prose.is_passed(hit.span.start));
    hits
}

/// `2月30日`, `2023年13月`.
fn in_words(prose: &Prose<'_>, month_end: usize) -> Option<Hit> {
    let (month, start) = figure_before(prose.text, month_end)?;
    let rest = &prose.text[month_end + "月".len()..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let year = prose.text[..start].strip_suffix('年').and_then(|head| figure_before(head, head.len()));
    let day = rest[digits..].starts_with('日').then(|| rest[..digits].parse::<u32>().ok()).flatten();
    let from = year.map_or(start, |(_, at)| at);
    let end = month_end + "月".len() + day.map_or(0, |_| digits + "日".len());
    // A month is only meant behind a year or before a day: 13月 alone is a length of time.
    let meant = year.is_some() || day.is_some();
    let exists = match (year, day) {
        (Some((year, _)), Some(day)) => NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).is_some(),
        (None, Some(day)) => NaiveDate::from_ymd_opt(2024, month, day).is_some(),
        _ => (1..=12).contains(&month),
    };
    (meant && !exists).then(|| no_such_day(prose, from..end))
}

/// The figure that ends at a byte, and where it begins.
fn figure_before(text: &str, end: usize) -> Option<(u32, usize)> {
    let digits = text[..end].bytes().rev().take_while(u8::is_ascii_digit).count();
    let start = end - digits;
    let joined = text[..start].ends_with(['.', '-', '—', '~', '～', '/']);
    (digits > 0 && digits <= 4 && !joined)
        .then(|| text[start..end].parse().ok())
        .flatten()
        .map(|number| (number, start))
}

fn no_such_day(prose: &Prose<'_>, span: Span) -> Hit {
    let shown = &prose.text[span.clone()];
    Hit::new(span.clone(), format!("没有“{shown}”这一天"), format!("there is no day `{shown}`"))
        .help("对照原件改为实际的日期", "write the day that the original has")
}

/// `二00六年`: figures and characters in one year.
fn mixed_year(prose: &Prose<'_>, end: usize) -> Option<Hit> {
    let head = &prose.text[..end];
    if !han::last(head, 4).contains('0') {
        return None;
    }
    let start = head
        .rfind(|c: char| !(c.is_ascii_digit() || han::numeral(c).is_some_and(|value| value < 10)))
        .map_or(0, |at| at + han::width(&head[at..]));
    let year = &head[start..];
    let mixed = year.chars().count() == 4 && year.contains('0') && year.chars().any(han::is_han);
    if !mixed {
        return None;
    }
    let right = year.replace('0', "〇");
    let hit = Hit::new(
        start..end + "年".len(),
        format!("“{year}年”里数字和汉字混用"),
        format!("`{year}年` mixes figures and characters"),
    );
    Some(hit.help(format!("改为“{right}年”，或全用阿拉伯数字"), format!("write `{right}年`, or figures only")))
}

/// `2023824`, alone in its line: a date that lost 年, 月 and 日.
fn run_together(prose: &Prose<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut at = 0;
    for found in prose.all("20").map(|span| span.start) {
        if found < at {
            continue;
        }
        let digits = prose.text[found..].bytes().take_while(u8::is_ascii_digit).count();
        at = found + digits;
        if matches!(digits, 6 | 7) {
            hits.extend(alone(prose, found..at));
        }
    }
    hits
}

fn alone(prose: &Prose<'_>, span: Span) -> Option<Hit> {
    let digits = &prose.text[span.clone()];
    let blank = |c: char| c.is_whitespace() && c != '\n';
    let blank_before = prose.text[..span.start].trim_end_matches(blank);
    let blank_after = prose.text[span.end..].trim_start_matches(blank);
    let in_line = (blank_before.is_empty() || blank_before.ends_with('\n'))
        && (blank_after.is_empty() || blank_after.starts_with('\n'));
    let ways = ways(digits);
    if !in_line || ways.is_empty() {
        return None;
    }
    let shown: Vec<String> = ways.iter().map(|day| format!("“{}”", day.format("%Y年%-m月%-d日"))).collect();
    let hit = Hit::new(
        span,
        format!("“{digits}”像是丢了年、月、日的日期"),
        format!("`{digits}` seems to be a date without its separators"),
    );
    Some(hit.help(format!("改为{}", shown.join("或")), format!("write {}", shown.join(" or "))))
}

/// The days that a run of figures can mean.
fn ways(digits: &str) -> Vec<NaiveDate> {
    let (year, rest) = digits.split_at(4);
    let day = |cut: usize| {
        let (month, day) = rest.split_at(cut);
        let sound = !month.starts_with('0') && !day.starts_with('0');
        sound.then(|| NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)).flatten()
    };
    (1..rest.len()).filter_map(day).collect()
}
