//! Homes below the street: building and room of a person. Rooms of offices and of what all share are none.

use std::sync::LazyLock;

use regex::Regex;

use super::line::{self, has};
use super::names;
use super::private::{Hit, Private};
use crate::source::Span;

pub(super) const TRIGGERS: &[&str] = &[
    "幢",
    "栋",
    "号楼",
    "单元",
    "室",
    "座",
    "弄",
    "住址",
    "家住",
    "家庭地址",
    "户籍地址",
    "居住地址",
    "现住",
    "住在",
    "居住在",
    "居住于",
    "住所地",
    "家庭住",
];

const NUMBER: &str = "[0-9０-９一二三四五六七八九十甲乙丙丁A-Za-zＡ-Ｚ]{1,4}";
const ROOM: &str = r"[0-9０-９]{1,4}(?:[-－–—][0-9０-９]{1,4})?[\s\u{3000}]*[室户房号]?";

/// A room with building or entrance: 3幢2单元501室, 12号楼501, 2单元501室, 12号501室, 88弄12号501室.
static HOME: LazyLock<Regex> = LazyLock::new(|| {
    let gap = r"[\s\u{3000}\-－–—,，、]{0,2}";
    let building = format!("{NUMBER}{gap}(?:幢|栋|号楼|座|弄|#楼|楼栋|号)");
    let unit = format!("{NUMBER}{gap}(?:单元|门|梯|号)");
    regex(&format!("(?:{building}{gap}(?:{unit}{gap})?|{unit}{gap})(?P<room>{ROOM})"))
});

/// What follows a word for somebody's address: a number of a house, building or room.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^[^\n\t|。；;]{0,28}?(?P<number>[0-9０-９一二三四五六七八九十]{1,5}[\s\u{3000}]*(?:号|幢|栋|弄|座|单元|室|号楼)[^\n\t|。；;，,、）)]{0,20})",
    )
});

/// A pattern of this file.
fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of the program")
}

/// Words for somebody's address.
const LABELS: &[&str] =
    &["住址", "家住", "家庭地址", "户籍地址", "居住地址", "现住", "住在", "居住在", "居住于", "住所地", "家庭住"];

/// Words for those who live somewhere.
const PERSONS: &[&str] = &[
    "业主",
    "户主",
    "住户",
    "租户",
    "租客",
    "居民",
    "村民",
    "家属",
    "低保户",
    "独居",
    "老人",
    "女士",
    "先生",
    "一家",
    "家中",
    "其家",
];

/// What is no home: offices, what all share, work on a building.
const COMMON: &[&str] = &[
    "办公",
    "居委会",
    "村委会",
    "服务中心",
    "服务站",
    "活动室",
    "会议室",
    "活动中心",
    "接待",
    "值班",
    "物业",
    "警务",
    "卫生服务",
    "工作站",
    "调解室",
    "地点",
    "领取",
    "报名",
    "咨询",
    "联系地址",
    "联系人",
    "电梯",
    "楼道",
    "屋面",
    "外墙",
    "门禁",
    "消防",
    "路灯",
    "公共",
    "架空层",
    "地下室",
    "车库",
    "充电",
    "大厅",
    "党群",
    "图书室",
    "阅览室",
    "教室",
    "门面",
    "商铺",
    "店面",
    "公司",
    "经营",
    "招租",
    "出租",
    "配电",
    "泵房",
    "机房",
    "监控室",
    "天面",
    "化粪池",
    "下水主管",
];

pub(super) fn look(text: &str, trigger: Span, out: &mut Vec<Hit>) {
    let word = &text[trigger.clone()];
    if LABELS.contains(&word) {
        labelled(text, &trigger, out);
        return;
    }
    if !follows_a_number(text, trigger.start) {
        return;
    }
    let clause = line::clause(text, trigger.start);
    let homes =
        HOME.captures_iter(&text[clause.clone()]).filter_map(|found| Some((found.get(0)?, found.name("room")?)));
    for (home, room) in homes.filter(|(_, room)| is_room(room.as_str())) {
        let span = clause.start + home.start()..clause.start + room.end();
        if span.contains(&trigger.start) && is_personal(text, &span) {
            put(text, span, out);
        }
    }
}

/// An address behind a word for it, or in the column below.
fn labelled(text: &str, trigger: &Span, out: &mut Vec<Hit>) {
    let behind = line::after(text, trigger.end, 60);
    let address = |within: &str, from: usize, out: &mut Vec<Hit>| {
        let found = ADDRESS.captures(within).and_then(|found| found.name("number"));
        if let Some(number) = found.filter(|_| !has(within, COMMON)) {
            put(text, from + number.start()..from + number.end(), out);
        }
    };
    let own = line::clause(text, trigger.end);
    address(&behind[..behind.len().min(own.end.saturating_sub(trigger.end))], trigger.end, out);
    if behind.starts_with(['\t', '|', ' ']) {
        let cell = behind.trim_start_matches([' ', '\t', '|']);
        address(cell, trigger.end + behind.len() - cell.len(), out);
    }
    line::below(text, trigger.start).into_iter().for_each(|cell| address(&text[cell.clone()], cell.start, out));
}

/// Whether a number, or a letter that counts, stands before a place.
fn follows_a_number(text: &str, at: usize) -> bool {
    let lead = text[..at].trim_end();
    lead.ends_with(|c: char| {
        c.is_ascii_alphanumeric() || "０１２３４５６７８９一二三四五六七八九十甲乙丙丁".contains(c)
    })
}

/// A room has a word behind it or three places at least; years and counts have other words behind them.
fn is_room(room: &str) -> bool {
    let digits = super::letters::digits(room).len();
    room.ends_with(['室', '户', '房', '号']) || (3..=4).contains(&digits)
}

/// Whether somebody is named with the address, and nothing says that it is for all.
fn is_personal(text: &str, span: &Span) -> bool {
    let clause = &text[line::clause(text, span.start)];
    let line = &text[line::line(text, span.start)];
    let around = if line::is_row(line) || line.chars().count() < 120 { line } else { clause };
    if has(around, COMMON) {
        return false;
    }
    let named = |text: &str| !names::people(text).is_empty() || names::has_masked_name(text) || has(text, PERSONS);
    named(around) || line::is_below(text, span.start, &["住址", "地址", "房号", "门牌", "室号"])
}

fn put(text: &str, span: Span, out: &mut Vec<Hit>) {
    let said = text[span.clone()].trim_end().to_string();
    if out.iter().any(|hit| hit.sort == Private::Home && hit.span.start < span.end && span.start < hit.span.end) {
        return;
    }
    out.push(Hit { sort: Private::Home, span: span.start..span.start + said.len(), said });
}
