//! A number of things that is announced and another that is listed: 五类人员（four of them), “四有” with two, 以下三项 with two.

use super::mark::mark;
use super::prose::Sort;
use super::{Hit, Prose, han};
use crate::source::Span;

/// What is counted by a classifier, so that a number before it announces a list.
const CLASSIFIERS: &[&str] =
    &["类", "類", "项", "項", "种", "種", "个", "個", "名", "位", "条", "條", "大", "方面", "部分", "家", "点", "點"];

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let all = |signs: [&'static str; 2]| signs.into_iter().flat_map(|sign| prose.all(sign)).map(|span| span.start);
    hits.extend(all(["（", "("]).filter_map(|at| in_brackets(prose, at)));
    hits.extend(prose.all("“").filter_map(|span| quoted(prose, span.start)));
    hits.extend(all(["：", ":"]).filter_map(|at| below(prose, at)));
    hits.retain(|hit| !prose.is_passed(hit.span.start));
    hits
}

/// `五类人员（甲、乙、丙、丁）`.
fn in_brackets(prose: &Prose<'_>, open: usize) -> Option<Hit> {
    let (number, span) = announced(prose.text, open, 12)?;
    let listed = list(&prose.text[open + han::width(&prose.text[open..])..])?;
    let counts = counts(&listed)?;
    (!counts.contains(&number)).then(|| differs(prose, span.start..open, number, counts[0]))
}

/// The number with a classifier in the last characters before a byte, with nothing but the name of the things between.
fn announced(text: &str, end: usize, room: usize) -> Option<(u32, Span)> {
    let head = han::last(&text[..end], room);
    let start = head.rfind(|c: char| !han::is_han(c) && !matches!(c, '“' | '”') && !c.is_ascii_digit());
    let clause = start.map_or(head, |at| &head[at + han::width(&head[at..])..]);
    let offset = end - clause.len();
    let found = clause.char_indices().rev().find_map(|(at, c)| {
        let counts = han::numeral(c).is_some_and(|value| value > 0) || c.is_ascii_digit();
        let first = clause[..at].chars().next_back().is_none_or(|c| han::numeral(c).is_none() && !c.is_ascii_digit());
        if !counts || !first || clause[..at].ends_with(['第', '几', '百', '多']) {
            return None;
        }
        let (number, len) = han::number(&clause[at..])?;
        let rest = &clause[at + len..];
        let classified = CLASSIFIERS.iter().any(|word| rest.starts_with(word));
        let time = ["个月", "个工作", "个小时", "个自然", "个百分"].iter().any(|word| rest.starts_with(word));
        (classified && !time && !rest.contains(['等', '以', '余', '多'])).then_some((number, at))
    });
    let (number, at) = found?;
    (2..=12).contains(&number).then(|| (number, offset + at..end))
}

/// What a bracket lists, inner brackets left out; nothing where it is no plain list.
fn list(rest: &str) -> Option<String> {
    const PARTLY: &[&str] =
        &["含", "如", "例如", "其中", "包括", "不含", "另", "除", "见", "详", "即每", "每", "共", "分别由"];
    let mut depth = 0;
    let mut said = String::new();
    for c in rest.chars().take(200) {
        match c {
            '（' | '(' | '〈' | '〔' => depth += 1,
            '）' | ')' | '〉' | '〕' if depth == 0 => {
                let plain = !PARTLY.iter().any(|word| said.starts_with(word)) && !said.contains(['等', '…', '余']);
                return (plain && !said.is_empty()).then_some(said);
            }
            '）' | ')' | '〉' | '〕' => depth -= 1,
            '，' | ',' | '。' | '；' | ';' | '：' | ':' | '\n' => return None,
            _ if depth == 0 => said.push(c),
            _ => {}
        }
    }
    None
}

/// How many items a list has: parted by 、 alone, and by 和 and 及 as well.
fn counts(list: &str) -> Option<[u32; 2]> {
    let named = list.split('、').any(|item| item.chars().count() > 1);
    if !named || list.chars().any(|c| c.is_ascii_digit()) || !list.contains('、') {
        return None;
    }
    let plain = list.split('、').count();
    let finer: usize = list.split('、').map(|item| item.matches(['和', '及', '与', '與', '或']).count() + 1).sum();
    Some([u32::try_from(plain).ok()?, u32::try_from(finer).ok()?])
}

fn differs(prose: &Prose<'_>, span: Span, number: u32, count: u32) -> Hit {
    let shown = prose.text[span.clone()].replace(['“', '”'], "");
    Hit::new(
        span.clone(),
        format!("“{shown}”说的是 {number}，列出的是 {count}"),
        format!("`{shown}` announces {number}, but {count} are listed"),
    )
    .help(format!("补全所列的内容，或把“{number}”改为“{count}”"), format!("complete the list, or write {count}"))
}

/// `“四有”`, of which the same sentences then quote some: “有…”.
fn quoted(prose: &Prose<'_>, at: usize) -> Option<Hit> {
    let inner = &prose.text[at + "“".len()..];
    let end = inner.find('”').filter(|end| *end <= 24)?;
    let (number, len) = han::number(&inner[..end])?;
    let each = inner[len..end]
        .chars()
        .next()
        .filter(|c| han::is_han(*c) && !"个個项項类類种種大条條年月日级級位星".contains(*c))?;
    if !(3..=9).contains(&number) || inner[len + each.len_utf8()..end].chars().any(|c| han::numeral(c).is_some()) {
        return None;
    }
    let after = han::first(&inner[end..], 200);
    let after = after.split('\n').next().unwrap_or(after);
    let quote = format!("“{each}");
    let given = u32::try_from(after.matches(quote.as_str()).count()).ok()?;
    (given >= 2 && given < number).then(|| differs(prose, at..at + "“".len() + end + "”".len(), number, given))
}

/// `以下三项：` above numbered paragraphs, and `三点：一是…二是…`.
fn below(prose: &Prose<'_>, colon: usize) -> Option<Hit> {
    let (number, span) = told(prose, colon)?;
    let rest = &prose.text[colon + han::width(&prose.text[colon..])..];
    let line = rest.split('\n').next().unwrap_or(rest);
    let given = if line.trim().is_empty() { numbered(prose, colon)? } else { in_line(line)? };
    (given != number).then(|| differs(prose, span.start..colon, number, given))
}

/// `以下三项`, `下列四个方面`: a number that the colon is about.
fn told(prose: &Prose<'_>, colon: usize) -> Option<(u32, Span)> {
    let (number, span) = announced(prose.text, colon, 14)?;
    let rest = &prose.text[span.start..colon];
    let head = han::last(&prose.text[..span.start], 4);
    let pointed = ["以下", "下列", "如下"].iter().any(|word| head.ends_with(word) || rest.ends_with(word));
    let bare = ["方面", "部分", "项", "点", "条", "类", "种", "步骤", "内容", "要求", "事项", "原则", "措施", "任务"]
        .iter()
        .any(|word| rest.ends_with(word));
    (pointed || bare && rest.chars().count() <= 6).then_some((number, span))
}

/// How many numbered paragraphs of one form begin right below.
fn numbered(prose: &Prose<'_>, colon: usize) -> Option<u32> {
    let mut lines = prose.lines().iter().skip_while(|line| line.start <= colon).filter(|line| line.sort != Sort::Blank);
    let first = lines.next()?;
    let Some(form) = mark(first.text).filter(|mark| mark.number == 1) else { return bullets(prose, colon) };
    let mut last = 1;
    for line in lines {
        match mark(line.text) {
            Some(next) if next.sign == form.sign && next.number == last + 1 => last += 1,
            Some(next) if next.sign == form.sign => break,
            Some(_) => {}
            None if line.sort == Sort::Heading => break,
            None => {}
        }
    }
    Some(last)
}

/// How many items of a list without numbers stand right below.
fn bullets(prose: &Prose<'_>, colon: usize) -> Option<u32> {
    let lines = prose.lines().iter().skip_while(|line| line.start <= colon).filter(|line| line.sort != Sort::Blank);
    let count = lines.take_while(|line| line.sort == Sort::Bullet).count();
    (count >= 2).then(|| u32::try_from(count).ok()).flatten()
}

/// `一是…二是…三是…` in the line itself.
fn in_line(line: &str) -> Option<u32> {
    let is = |number: u32| line.contains(&format!("{}是", han::spelled(number)));
    (is(1) && is(2)).then(|| (2..=12).take_while(|number| is(*number)).last()).flatten()
}
