//! Names of people under age: beside an age below 18, a school, or the word itself.

use std::sync::LazyLock;

use regex::Regex;

use super::health::official;
use super::letters::digits;
use super::line::{self, has};
use super::names;
use super::private::{Hit, Private};
use crate::source::Span;

pub(super) const TRIGGERS: &[&str] =
    &["岁", "未成年", "小学", "幼儿园", "初中", "年级", "学生", "托儿所", "小朋友", "中班", "大班", "小班"];

/// Of age.
const ADULT: u32 = 18;
/// How far a name may be from the word, in bytes: some twelve characters.
const NEAR: usize = 36;

/// An age before 岁, with what may stand before it.
static AGE: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"(?P<lead>[^0-9０-９]{0,2})(?P<age>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})[\s\u{3000}]*周?$")
});

/// A pattern of this file.
fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of the program")
}

/// What makes an age a limit rather than somebody's.
const LIMITS_BEFORE: &[&str] = &["满", "至", "到", "~", "～", "—", "–", "-", "过", "超"];
const LIMITS_BEHIND: &[&str] =
    &["以下", "以上", "以内", "及以", "（含", "(含", "至", "到", "—", "-", "～", "~", "儿童", "以前", "之前", "前"];

/// Who has to do with schools and is of age.
const GROWN: &[&str] = &[
    "校长",
    "老师",
    "教师",
    "园长",
    "主任",
    "书记",
    "志愿者",
    "大学生",
    "辅导员",
    "教练",
    "讲师",
    "捐",
    "经办",
    "班主任",
    "研究生",
    "本科",
    "校友",
    "毕业于",
    "岁老",
    "大学",
    "学院",
    "退休",
    "研学",
    "主讲",
    "授课",
    "讲座",
    "联系人",
    "负责人",
];

/// What says that somebody is a pupil.
const PUPIL: &[&str] = &[
    "就读",
    "在读",
    "上学",
    "入学",
    "学生",
    "同学",
    "小朋友",
    "幼儿",
    "孩子",
    "年级",
    "未成年",
    "读书",
    "儿童",
    "女儿",
    "儿子",
    "孙",
    "班",
    "之子",
    "之女",
];

pub(super) fn look(text: &str, trigger: Span, out: &mut Vec<Hit>) {
    let word = &text[trigger.clone()];
    if word == "岁" {
        if is_a_childs_age(text, trigger.start, trigger.end) {
            beside(text, &trigger, out);
        }
    } else if has(word, &["未成年"]) {
        let behind = line::after(text, trigger.end, 3);
        if !has(behind, &["人保护", "保护", "人思想", "人零"]) {
            beside(text, &trigger, out);
        }
    } else {
        let clause = &text[line::clause(text, trigger.start)];
        if has(clause, PUPIL) && !has(clause, GROWN) {
            beside(text, &trigger, out);
        }
    }
    below(text, &trigger, out);
}

/// Whether the age that ends here is somebody's and below 18.
fn is_a_childs_age(text: &str, at: usize, end: usize) -> bool {
    let Some(found) = AGE.captures(line::before(text, at, 8)) else { return false };
    let limit = LIMITS_BEFORE.iter().any(|word| found["lead"].ends_with(word))
        || LIMITS_BEHIND.iter().any(|word| text[end..].starts_with(word));
    !limit && age(&found["age"]).is_some_and(|age| age < ADULT)
}

/// A number up to 99, in figures or in Chinese.
fn age(text: &str) -> Option<u32> {
    let figures = digits(text);
    if !figures.is_empty() {
        return figures.parse().ok();
    }
    let numeral = |c: char| "一二三四五六七八九".chars().position(|own| own == c).map(|at| at as u32 + 1);
    let (tens, ones) = match text.split_once('十') {
        Some((tens, ones)) => (tens.chars().next().map_or(Some(1), numeral)?, ones),
        None => (0, text),
    };
    Some(tens * 10 + ones.chars().next().map_or(Some(0), numeral)?)
}

/// The name that is nearest to a word, in its clause.
fn beside(text: &str, trigger: &Span, out: &mut Vec<Hit>) {
    let clause = line::clause(text, trigger.start);
    let words = &text[clause.clone()];
    let names = names::people(words).into_iter().map(|name| clause.start + name.start..clause.start + name.end);
    let gap = |name: &Span| name.start.saturating_sub(trigger.end).max(trigger.start.saturating_sub(name.end));
    let near = names.filter(|name| gap(name) <= NEAR && !official(text, name));
    match near.min_by_key(gap) {
        Some(name) => put(text, name, out),
        None => in_row(text, trigger, out),
    }
}

/// In a row of a table, a cell that is nothing but an age or a class belongs to the name of the row.
fn in_row(text: &str, trigger: &Span, out: &mut Vec<Hit>) {
    let cell = line::cell(text, trigger.start);
    let short = line::trimmed(&text[cell.clone()]).chars().count() <= 10;
    let pupil = text[trigger.clone()] == *"岁" || has(&text[cell], &["年级", "幼儿园", "小学", "班", "未成年"]);
    if short && pupil {
        super::health::name_of_row(text, trigger.start).into_iter().for_each(|name| put(text, name, out));
    }
}

/// Ages and schools below a heading.
fn below(text: &str, trigger: &Span, out: &mut Vec<Hit>) {
    let heading = line::trimmed(&text[line::cell(text, trigger.start)]);
    if heading.chars().count() > 8 || !has(heading, &["年级", "就读", "学生姓名", "未成年人姓名", "未成年人"])
    {
        return;
    }
    for cell in line::below(text, trigger.start) {
        let said = line::trimmed(&text[cell.clone()]);
        if heading.contains("姓名") && names::is_name(said) {
            let start = cell.start + text[cell.clone()].find(said).unwrap_or(0);
            put(text, start..start + said.len(), out);
        } else if !said.is_empty() && !heading.contains("姓名") {
            super::health::name_of_row(text, cell.start).into_iter().for_each(|name| put(text, name, out));
        }
    }
}

fn put(text: &str, span: Span, out: &mut Vec<Hit>) {
    let hit = Hit { sort: Private::Minor, said: text[span.clone()].to_string(), span };
    if !out.contains(&hit) {
        out.push(hit);
    }
}
