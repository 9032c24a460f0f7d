//! Characters: which are Chinese, which end a sentence, which count.

/// Whether a character is Chinese.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '〇' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a character ends a sentence.
pub(super) fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '；' | ';' | '\n')
}

/// Bytes of the first character.
pub(super) fn width(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// Without blanks at the end; most lines have none but the line feed.
pub(super) fn trim_end(text: &str) -> &str {
    let text = text.trim_ascii_end();
    if text.as_bytes().last().is_some_and(|byte| *byte < 0xB0) { text.trim_end() } else { text }
}

/// Without blanks at the beginning.
pub(super) fn trim_start(text: &str) -> &str {
    let text = text.trim_ascii_start();
    if matches!(text.as_bytes().first(), Some(0xC2 | 0xE1..=0xE3)) { text.trim_start() } else { text }
}

/// The first `count` characters.
pub(super) fn first(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(at, _)| &text[..at])
}

/// The last `count` characters.
pub(super) fn last(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count.saturating_sub(1)).map_or(text, |(at, _)| &text[at..])
}

/// The number that a text begins with, and its bytes: 12, 十二, 两.
pub fn number(text: &str) -> Option<(u32, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return Some((text[..digits].parse().ok()?, digits));
    }
    let end = text.find(|c| numeral(c).is_none()).unwrap_or(text.len());
    chinese(&text[..end]).map(|number| (number, end))
}

/// The value of a Chinese numeral below ten, and ten and hundred.
pub(super) fn numeral(c: char) -> Option<u32> {
    Some(match c {
        '一' => 1,
        '二' | '两' | '兩' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        '百' => 100,
        '零' | '〇' => 0,
        _ => return None,
    })
}

/// A whole Chinese number below a thousand.
fn chinese(text: &str) -> Option<u32> {
    let (mut sum, mut digit, mut any) = (0, None, false);
    for value in text.chars().filter_map(numeral) {
        any = true;
        match value {
            10 | 100 => sum += digit.take().unwrap_or(1) * value,
            0 => {}
            _ if digit.is_some() => return None,
            _ => digit = Some(value),
        }
    }
    any.then(|| sum + digit.unwrap_or(0))
}

/// A number in Chinese, below a hundred.
pub(super) fn spelled(number: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |value: u32| DIGITS.get(value as usize).copied().unwrap_or_default();
    match number {
        0..=9 => digit(number).to_string(),
        10..=19 => format!("十{}", digit(number - 10)),
        20..=99 => format!("{}十{}", digit(number / 10), digit(number % 10)),
        _ => number.to_string(),
    }
}

/// Common surnames: a mask such as 张×× stands for a person.
pub(super) fn is_surname(c: char) -> bool {
    const SURNAMES: &str = "王李张劉刘陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖田董潘袁\
        蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫阎段雷龙龍黎史陶贺賀毛郝\
        顾顧龚龔邵万萬钱錢严嚴赖賴武戴莫孔向汤湯柳";
    SURNAMES.contains(c)
}

#[cfg(test)]
mod tests {
    use super::{number, spelled};

    #[test]
    fn numbers_are_read_and_written() {
        for (text, value) in [("十二条", 12), ("二十", 20), ("三十五", 35), ("两个", 2), ("12.", 12), ("一百零三", 103)]
        {
            assert_eq!(number(text).map(|(value, _)| value), Some(value), "{text}");
        }
        assert_eq!(number("条"), None);
        assert_eq!([4, 10, 12, 20, 35].map(spelled), ["四", "十", "十二", "二十", "三十五"]);
    }
}
