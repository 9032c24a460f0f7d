//! Full dates of birth.

use std::sync::LazyLock;

use regex::Regex;

use super::line;
use super::private::{Hit, Private};
use crate::source::Span;

pub(super) const TRIGGERS: &[&str] = &["出生", "生于", "生日", "日生", "诞生", "生辰", "Birth", "birth"];

/// A day, in figures of either width or in Chinese numerals.
const DAY: &str = r"(?x)
    (?: [1１][89８９][0-9０-９]{2} | [2２][0０][0-9０-９]{2} )
    (?: [\ \u{3000}]* [-－–—./．年／] [\ \u{3000}]* [0-9０-９]{1,2} [\ \u{3000}]* [-－–—./．月／] [\ \u{3000}]* [0-9０-９]{1,2} [\ \u{3000}]* [日号]?
      | [0０1１][0-9０-９][0-3０-３][0-9０-９] )
    | [一二][九八〇零０○][〇零○一二三四五六七八九]{2} 年 [一二三四五六七八九十]{1,2} 月 [一二三四五六七八九十]{1,3} 日";

/// What makes another word of 生日: 产生日期, 发生日期, 学生日.
const OTHERS: [char; 10] = ['产', '发', '学', '医', '卫', '民', '师', '先', '再', '派'];

/// A day behind the word.
static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    regex(&format!(
        r"^(?:日期|年月日|年月|时间|日)?(?:[（(][^）)\n]{{0,8}}[）)])?[\s\u{{3000}}：:，,是为于在\t|]{{0,6}}(?:(?:阳|公|农|阴)历)?(?P<day>{DAY})"
    ))
});
/// A day before the word, with nothing but blanks between.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| regex(&format!(r"(?P<day>{DAY})[\s\u{{3000}}]{{0,2}}$")));
/// The day in a cell below the word.
static WHOLE: LazyLock<Regex> = LazyLock::new(|| regex(&format!(r"^\s*(?P<day>{DAY})\s*$")));

/// A pattern of this file.
fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern of the program")
}

pub(super) fn look(text: &str, trigger: Span, out: &mut Vec<Hit>) {
    let word = &text[trigger.clone()];
    if word == "生日" && text[..trigger.start].ends_with(OTHERS) {
        return;
    }
    let behind = line::after(text, trigger.end, 40);
    if let Some(day) = BEHIND.captures(behind).and_then(|found| found.name("day")).filter(|_| word != "日生") {
        return put(text, trigger.end + day.start()..trigger.end + day.end(), out);
    }
    // 1958年3月12日生: the word begins with the last character of the day.
    let end = if word == "日生" { trigger.start + "日".len() } else { trigger.start };
    let lead = line::before(text, end, 24);
    let ends = matches!(word, "出生") && !behind.starts_with(['登', '人', '医', '证', '缺', '率'])
        || word == "日生" && !behind.starts_with(['效', '产', '成', '活', '态', '物', '鲜']);
    if ends && let Some(day) = BEFORE.captures(lead).and_then(|found| found.name("day")) {
        let from = end - lead.len();
        return put(text, from + day.start()..from + day.end(), out);
    }
    for cell in line::below(text, trigger.start) {
        if let Some(day) = WHOLE.captures(&text[cell.clone()]).and_then(|found| found.name("day")) {
            put(text, cell.start + day.start()..cell.start + day.end(), out);
        }
    }
}

fn put(text: &str, span: Span, out: &mut Vec<Hit>) {
    let said = text[span.clone()].to_string();
    out.push(Hit { sort: Private::BirthDate, span, said });
}
