//! What stands around a place of a text: its line, its clause, its cell, the labels before it.

use super::letters::{is_blank, is_invisible};
use super::names;
use crate::source::Span;

/// The line that a place is in, without its break.
pub(super) fn line(text: &str, at: usize) -> Span {
    around(text, at, |c| c == '\n')
}

/// The cell of a row that a place is in, or the whole line where it is no row.
pub(super) fn cell(text: &str, at: usize) -> Span {
    around(text, at, |c| matches!(c, '\n' | '\t' | '|'))
}

/// The sentence that a place is in; it ends where the cell ends.
pub(super) fn clause(text: &str, at: usize) -> Span {
    around(text, at, |c| matches!(c, '\n' | '\t' | '|' | '。' | '；' | ';' | '！' | '？' | '"'))
}

fn around(text: &str, at: usize, ends: impl Fn(char) -> bool) -> Span {
    let at = text.floor_char_boundary(at);
    let start =
        text[..at].rfind(&ends).map_or(0, |before| before + text[before..].chars().next().map_or(1, char::len_utf8));
    let end = text[at..].find(&ends).map_or(text.len(), |after| at + after);
    start..end
}

/// Whether a line is a row of a table.
pub(super) fn is_row(line: &str) -> bool {
    line.contains(['\t', '|'])
}

/// The cells of a row, without the blanks around them.
pub(super) fn cells(row: &str) -> impl Iterator<Item = &str> {
    let row = row.trim_matches(|c| c == ' ' || c == '|');
    row.split(['\t', '|']).map(trimmed)
}

/// The place of a cell among those of its row.
pub(super) fn column(text: &str, at: usize) -> usize {
    let line = line(text, at);
    let lead = text[line.clone()].len() - text[line.clone()].trim_start_matches([' ', '|']).len();
    text[(line.start + lead).min(at)..at].matches(['\t', '|']).count()
}

/// A text without blanks, marks of emphasis and characters that take no room at its ends.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| is_blank(c) || is_invisible(c) || matches!(c, '*' | '\r'))
}

/// The last `count` characters before a place, within its line.
pub(super) fn before(text: &str, at: usize, count: usize) -> &str {
    let line = &text[line(text, at).start..at];
    let from = line.char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(from, _)| from);
    &line[from..]
}

/// The first `count` characters behind a place, within its line.
pub(super) fn after(text: &str, at: usize, count: usize) -> &str {
    let line = &text[at..line(text, at).end];
    let to = line.char_indices().nth(count).map_or(line.len(), |(to, _)| to);
    &line[..to]
}

/// Whether one of some words is in a text.
pub(super) fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Words that say that a telephone number follows.
const CALL: &[&str] = &["电话", "手机", "联系方式", "致电", "拨打", "tel", "Tel", "TEL", "phone", "微信"];

/// Words for the telephone at somebody's home.
pub(super) const HOME_PHONE: &[&str] = &[
    "宅电",
    "家庭电话",
    "住宅电话",
    "家里电话",
    "家中电话",
    "家庭座机",
    "家中座机",
    "家里座机",
    "私人电话",
    "个人电话",
    "本人电话",
    "住宅座机",
    "自家电话",
];

/// Words for offices, posts and services, whose numbers are there to be called.
const OFFICE: &[&str] = &[
    "办公",
    "值班",
    "服务",
    "咨询",
    "监督",
    "举报",
    "热线",
    "物业",
    "居委会",
    "村委会",
    "社区",
    "街道",
    "中心",
    "医院",
    "学校",
    "派出所",
    "公司",
    "窗口",
    "办事处",
    "投诉",
    "报修",
    "抢修",
    "单位",
    "主任",
    "书记",
    "委员",
    "网格",
    "民警",
    "工作",
    "站",
    "室",
    "所",
    "科",
    "局",
    "联系人",
    "负责人",
    "责任人",
    "经办人",
    "主管",
    "经理",
];

/// Whether a word just before says that a telephone number follows.
pub(super) fn is_called(text: &str, at: usize) -> bool {
    has(before(text, at, 8), CALL)
}

/// Whether a landline is that of a person rather than of an office: it is called so, or stands right behind a name.
pub(super) fn is_a_persons_phone(text: &str, span: &Span) -> bool {
    let lead = before(text, span.start, 24);
    if has(lead, HOME_PHONE) || is_below(text, span.start, HOME_PHONE) {
        return true;
    }
    let line = line(text, span.start);
    if has(&text[line.clone()], OFFICE) {
        return false;
    }
    if is_row(&text[line.clone()]) && cells(&text[line]).any(names::is_name) {
        return !has(heading(text, span.start).unwrap_or_default(), OFFICE);
    }
    let label = |c: char| is_blank(c) || matches!(c, '：' | ':' | '，' | ',' | '（' | '(' | '、');
    let mut lead = lead.trim_end_matches(label);
    for word in ["联系电话", "固定电话", "电话", "座机", "固话"] {
        lead = lead.strip_suffix(word).unwrap_or(lead).trim_end_matches(label);
    }
    names::ends_with_name(lead)
}

/// The row of headings above the row that a place is in: the first row of its table.
pub(super) fn headings(text: &str, at: usize) -> Option<Span> {
    let mut row = line(text, at);
    if !is_row(&text[row.clone()]) {
        return None;
    }
    let mut first = None;
    while row.start > 0 {
        row = line(text, row.start - 1);
        if !is_row(&text[row.clone()]) {
            break;
        }
        first = Some(row.clone());
    }
    first
}

/// The heading of the column that a place is in.
pub(super) fn heading(text: &str, at: usize) -> Option<&str> {
    let headings = headings(text, at)?;
    cells(&text[headings]).nth(column(text, at))
}

/// Whether a place is in a column whose heading has one of some words.
pub(super) fn is_below(text: &str, at: usize, words: &[&str]) -> bool {
    heading(text, at).is_some_and(|heading| has(heading, words))
}

/// The cells below a heading, in the column of a place that is in the first row of a table.
pub(super) fn below(text: &str, at: usize) -> Vec<Span> {
    let first = line(text, at);
    if !is_row(&text[first.clone()]) || headings(text, at).is_some() {
        return Vec::new();
    }
    let column = column(text, at);
    let mut out = Vec::new();
    let mut end = first.end;
    while end < text.len() {
        let row = line(text, end + 1);
        if !is_row(&text[row.clone()]) {
            break;
        }
        out.extend(nth_cell(text, &row, column));
        end = row.end;
    }
    out
}

/// The bytes of a cell of a row.
fn nth_cell(text: &str, row: &Span, column: usize) -> Option<Span> {
    let words = &text[row.clone()];
    let lead = words.len() - words.trim_start_matches([' ', '|']).len();
    let mut start = row.start + lead;
    for _ in 0..column {
        start += text[start..row.end].find(['\t', '|'])? + 1;
    }
    let end = text[start..row.end].find(['\t', '|']).map_or(row.end, |found| start + found);
    Some(start..end)
}
