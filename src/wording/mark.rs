//! Numbers at the beginning of a line: 一、（一）1. （1）第一条.

use super::han;

/// A form of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Part,
    Chapter,
    Section,
    Article,
    /// `一、`
    Chinese,
    /// `（一）`
    Bracketed,
    /// `1.`
    Point,
    /// `1、`
    Comma,
    /// `（1）`, `1）`
    BracketedFigure,
}

/// A number at the beginning of a line, and the bytes that it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) sign: Sign,
    pub(super) number: u32,
    pub(super) len: usize,
}

impl Sign {
    /// Divisions of a document stand above all others, in this order.
    pub(super) fn rank(self) -> Option<u8> {
        match self {
            Sign::Part => Some(0),
            Sign::Chapter => Some(1),
            Sign::Section => Some(2),
            Sign::Article => Some(3),
            _ => None,
        }
    }

    /// The number as it is written.
    pub(super) fn write(self, number: u32) -> String {
        let spelled = han::spelled(number);
        match self {
            Sign::Part => format!("第{spelled}篇"),
            Sign::Chapter => format!("第{spelled}章"),
            Sign::Section => format!("第{spelled}节"),
            Sign::Article => format!("第{spelled}条"),
            Sign::Chinese => format!("{spelled}、"),
            Sign::Bracketed => format!("（{spelled}）"),
            Sign::Point => format!("{number}."),
            Sign::Comma => format!("{number}、"),
            Sign::BracketedFigure => format!("（{number}）"),
        }
    }

    /// All ways to write the number, to look for it elsewhere.
    pub(super) fn spellings(self, number: u32) -> Vec<String> {
        let full = self.write(number);
        let half = full.replace('（', "(").replace('）', ")");
        let other = match self {
            Sign::Article => full.replace('条', "條"),
            Sign::Section => full.replace('节', "節"),
            Sign::Point => format!("{number}．"),
            Sign::BracketedFigure => format!("{number})"),
            _ => full.clone(),
        };
        vec![full, half, other]
    }
}

/// The number that a line begins with.
pub(super) fn mark(line: &str) -> Option<Mark> {
    let first = line.chars().next()?;
    match first {
        '第' => division(line),
        '（' | '(' => bracketed(line, first.len_utf8()),
        _ if first.is_ascii_digit() => figure(line),
        _ => han::numeral(first).and_then(|_| chinese(line)),
    }
    .filter(|mark| (1..=99).contains(&mark.number))
}

/// `第三条` with a blank behind it; without one it may be part of a sentence.
fn division(line: &str) -> Option<Mark> {
    let rest = &line["第".len()..];
    let (number, len) = han::number(rest)?;
    let unit = rest[len..].chars().next()?;
    let sign = match unit {
        '篇' => Sign::Part,
        '章' => Sign::Chapter,
        '节' | '節' => Sign::Section,
        '条' | '條' => Sign::Article,
        _ => return None,
    };
    let len = "第".len() + len + unit.len_utf8();
    let apart = line[len..].chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, '*' | '：' | ':'));
    let heading = sign != Sign::Article && line.chars().count() <= 24 && !line.contains(['，', '。', '；', ',']);
    (apart || heading).then_some(Mark { sign, number, len })
}

fn bracketed(line: &str, open: usize) -> Option<Mark> {
    let (number, len) = han::number(&line[open..])?;
    let close = line[open + len..].chars().next().filter(|c| matches!(c, '）' | ')'))?;
    // （四）、（五）项 speaks of items, it is none.
    if line[open + len + close.len_utf8()..].starts_with(['、', '项', '款', '至', '和']) {
        return None;
    }
    let figures = line[open..].starts_with(|c: char| c.is_ascii_digit());
    let sign = if figures { Sign::BracketedFigure } else { Sign::Bracketed };
    Some(Mark { sign, number, len: open + len + close.len_utf8() })
}

fn figure(line: &str) -> Option<Mark> {
    let (number, len) = han::number(line)?;
    let mut rest = line[len..].chars();
    let sign = match rest.next()? {
        '.' | '．' => Sign::Point,
        '、' => Sign::Comma,
        ')' | '）' => Sign::BracketedFigure,
        _ => return None,
    };
    let next = rest.next();
    let figures = next.is_some_and(|c| c.is_ascii_digit());
    (!figures).then(|| Mark { sign, number, len: len + han::width(&line[len..]) })
}

fn chinese(line: &str) -> Option<Mark> {
    let (number, len) = han::number(line)?;
    line[len..].starts_with('、').then_some(Mark { sign: Sign::Chinese, number, len: len + "、".len() })
}

#[cfg(test)]
mod tests {
    use super::{Sign, mark};

    #[test]
    fn numbers_at_the_beginning_of_a_line_are_read() {
        for (line, sign, number) in [
            ("一、总体要求", Sign::Chinese, 1),
            ("（十二）其他", Sign::Bracketed, 12),
            ("(3) 其他", Sign::BracketedFigure, 3),
            ("4）其他", Sign::BracketedFigure, 4),
            ("5. 其他", Sign::Point, 5),
            ("6、其他", Sign::Comma, 6),
            ("第七条　其他", Sign::Article, 7),
            ("第二章 其他", Sign::Chapter, 2),
        ] {
            let found = mark(line).map(|mark| (mark.sign, mark.number));
            assert_eq!(found, Some((sign, number)), "{line}");
        }
        for line in
            ["（四）、（五）项所列", "3.5万元", "2026.3", "三个小区", "第三条规定的", "一方面", "12户", "（略）"]
        {
            assert_eq!(mark(line), None, "{line}");
        }
    }
}
