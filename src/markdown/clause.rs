//! The numbers by which a text names its own parts - 第二章, 第十二条, 一、, （三）, 4. - and the anchors made from them.
//!
//! An anchor is the number itself, so that it outlives changes elsewhere in the text: `t12` is 第十二条 for good.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::wording::number;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// 第二章.
    Chapter,
    /// 第二节.
    Part,
    /// 第十二条: articles run through the chapters.
    Article,
    /// 一、
    Point,
    /// （一）
    Item,
}

/// A number at the beginning of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// What it counts.
    pub sort: Sort,
    /// The number.
    pub number: u32,
    /// Bytes of the text that it takes up.
    pub len: usize,
}

/// The number that a text begins with.
pub fn mark(text: &str) -> Option<Mark> {
    let mark = |sort, number, rest: &str| Mark { sort, number, len: text.len() - rest.len() };
    if let Some(rest) = text.strip_prefix('第') {
        let (value, len) = number(rest)?;
        let rest = rest[len..].trim_start_matches(' ');
        let sorts = [
            ('章', Sort::Chapter),
            ('节', Sort::Part),
            ('節', Sort::Part),
            ('条', Sort::Article),
            ('條', Sort::Article),
        ];
        let (unit, sort) = sorts.into_iter().find(|(unit, _)| rest.starts_with(*unit))?;
        let rest = &rest[unit.len_utf8()..];
        let apart = rest.chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, '、' | '：' | ':' | '.' | '*'));
        return apart.then(|| mark(sort, value, rest));
    }
    if let Some(rest) = text.strip_prefix(['（', '(']) {
        let (value, len) = chinese(rest)?;
        return rest[len..].strip_prefix(['）', ')']).map(|rest| mark(Sort::Item, value, rest));
    }
    let (value, len) = chinese(text)?;
    text[len..].strip_prefix(['、', '．', '.']).map(|rest| mark(Sort::Point, value, rest))
}

/// A number in Chinese, as 一 and 十二.
fn chinese(text: &str) -> Option<(u32, usize)> {
    number(text).filter(|_| !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '两' | '兩' | '百')))
}

/// The anchor of the article that a paragraph is, and its name: `t12`, 第十二条.
pub fn article(text: &str) -> Option<(String, &str)> {
    let mark = mark(text).filter(|mark| mark.sort == Sort::Article)?;
    Some((format!("t{}", mark.number), &text[..mark.len]))
}

/// A heading of a text, with the articles that stand under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Chapter {
    /// Anchor.
    pub id: String,
    /// What it says.
    pub title: String,
    /// 2 for `##`.
    pub level: usize,
    /// Name of the first article under it, none where there is none.
    pub first: Option<String>,
    /// Name of the last article under it, none where there is but one.
    pub last: Option<String>,
}

/// Hands out anchors, each once.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    given: BTreeSet<String>,
    chapter: String,
    /// What a point or item stands in.
    above: [String; 3],
}

impl Anchors {
    /// The anchor of what begins with a mark.
    pub(super) fn of(&mut self, mark: Mark) -> String {
        let Mark { sort, number, .. } = mark;
        let id = match sort {
            Sort::Chapter => format!("c{number}"),
            Sort::Part => format!("{}j{number}", self.chapter),
            Sort::Article => format!("t{number}"),
            Sort::Point => format!("{}y{number}", self.above[0]),
            Sort::Item => format!("{}k{number}", self.above[1]),
        };
        let id = self.once(id);
        if sort == Sort::Chapter {
            self.chapter.clone_from(&id);
        }
        self.enter(sort, &id);
        id
    }

    /// What follows stands in `id`.
    fn enter(&mut self, sort: Sort, id: &str) {
        let from = match sort {
            Sort::Item => 2,
            Sort::Point => 1,
            _ => 0,
        };
        self.above[from..].iter_mut().for_each(|above| *above = id.to_string());
    }

    /// What follows stands under a heading without a number.
    pub(super) fn under(&mut self, heading: &str) {
        self.above.iter_mut().for_each(|above| *above = heading.to_string());
    }

    /// The anchor of an item of a numbered list.
    pub(super) fn listed(&mut self, number: u64) -> String {
        let id = format!("{}-{number}", if self.above[2].is_empty() { "s0" } else { &self.above[2] });
        self.once(id)
    }

    /// An anchor that nothing else has: a second 第一条 is `t1b`.
    fn once(&mut self, id: String) -> String {
        let letters = ('b'..='z').map(|letter| format!("{id}{letter}"));
        let free = std::iter::once(id.clone()).chain(letters).find(|id| !self.given.contains(id)).unwrap_or(id);
        self.given.insert(free.clone());
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_names_its_parts_by_their_numbers() {
        fn read(text: &str) -> Option<(Sort, u32, &str)> {
            mark(text).map(|mark| (mark.sort, mark.number, &text[..mark.len]))
        }
        assert_eq!(read("第十二条　男女平等"), Some((Sort::Article, 12, "第十二条")));
        assert_eq!(read("第3条 早睡"), Some((Sort::Article, 3, "第3条")));
        assert_eq!(read("第二章 组织"), Some((Sort::Chapter, 2, "第二章")));
        assert_eq!(read("第一节　总则"), Some((Sort::Part, 1, "第一节")));
        assert_eq!(read("十一、附则"), Some((Sort::Point, 11, "十一、")));
        assert_eq!(read("（三）其他"), Some((Sort::Item, 3, "（三）")));
        for text in ["第一条例如下", "一方面", "两、三个人", "（略）", "2026年、", "3.5元", "第三方"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn anchors_are_the_numbers_and_no_two_are_the_same() {
        let mut anchors = Anchors::default();
        let texts = [
            "一、甲",
            "第一章 乙",
            "第一条 丙",
            "（一）丁",
            "（二）戊",
            "第二章 己",
            "第二条 庚",
            "（一）辛",
            "第二条 壬",
        ];
        let ids: Vec<String> = texts.iter().filter_map(|text| mark(text)).map(|mark| anchors.of(mark)).collect();
        assert_eq!(ids, ["y1", "c1", "t1", "t1k1", "t1k2", "c2", "t2", "t2k1", "t2b"]);
        assert_eq!(anchors.listed(1), "t2b-1");
    }
}
