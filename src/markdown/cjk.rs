//! Lets `**` open and close beside full-width punctuation.
//!
//! CommonMark decides by the characters on both sides of a run of asterisks whether it may open or close emphasis, and its
//! rule fails where no blanks stand between words. A private-use character, put between run and punctuation before
//! parsing and taken out afterwards, makes both sides look like letters.

use std::borrow::Cow;

use crate::source::Span;

/// The character that is put in; content never has it, because it is taken out everywhere.
pub const GUARD: char = '\u{E0F0}';

/// The text with guards where emphasis would fail; borrowed when it would fail nowhere.
pub fn guard(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    for (run, closes, opens) in runs(text) {
        if closes {
            out.push_str(&text[copied..run.start]);
            out.push(GUARD);
            copied = run.start;
        }
        if opens {
            out.push_str(&text[copied..run.end]);
            out.push(GUARD);
            copied = run.end;
        }
    }
    if out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// The runs of asterisks or tildes beside Chinese, and whether each needs a guard before it to close, or after it to open.
fn runs(text: &str) -> impl Iterator<Item = (Span, bool, bool)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let found = text[at..].bytes().position(|byte| matches!(byte, b'*' | b'~'))?;
        let start = at + found;
        let mark = text.as_bytes()[start];
        let end = start + text[start..].bytes().take_while(|byte| *byte == mark).count();
        at = end;
        let before = text[..start].chars().next_back().unwrap_or(' ');
        let after = text[end..].chars().next().unwrap_or(' ');
        let beside = before != '\\' && (is_cjk(before) || is_cjk(after));
        let closes = is_punctuation(before) && !is_punctuation(after) && !after.is_whitespace();
        let opens = !is_punctuation(before) && !before.is_whitespace() && is_punctuation(after);
        Some((start..end, beside && closes, beside && opens))
    })
}

/// The text without guards.
pub fn unguard(text: &str) -> Cow<'_, str> {
    if text.contains(GUARD) { Cow::Owned(text.replace(GUARD, "")) } else { Cow::Borrowed(text) }
}

/// Whether a character is Chinese, Japanese or Korean, its punctuation included.
pub fn is_cjk(c: char) -> bool {
    matches!(u32::from(c),
        0x1100..=0x11FF | 0x2E80..=0x303F | 0x3040..=0x30FF | 0x3100..=0x312F | 0x3130..=0x318F | 0x31A0..=0x9FFF
        | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF)
        || is_quote(c)
}

/// Quotation marks and dashes that Chinese shares with other scripts.
fn is_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation()
        || is_quote(c)
        || matches!(u32::from(c), 0x3001..=0x3003 | 0x3008..=0x3011 | 0x3014..=0x301F | 0xFE30..=0xFE4F
            | 0xFF01..=0xFF0F | 0xFF1A..=0xFF20 | 0xFF3B..=0xFF40 | 0xFF5B..=0xFF65)
}

#[cfg(test)]
mod tests {
    use crate::markdown::render;

    #[test]
    fn bold_works_beside_chinese_punctuation() {
        let cases = [
            ("**注意：**请携带身份证", "<strong>注意：</strong>请携带身份证"),
            ("依据**《居民委员会组织法》**第四条", "依据<strong>《居民委员会组织法》</strong>第四条"),
            ("公示期**（七日）**内有效", "公示期<strong>（七日）</strong>内有效"),
            ("说**“同意”**的代表", "说<strong>“同意”</strong>的代表"),
            ("共**12%**的居民", "共<strong>12%</strong>的居民"),
            ("~~删除。~~后文", "<del>删除。</del>后文"),
            ("普通**强调**文字", "普通<strong>强调</strong>文字"),
        ];
        for (markdown, html) in cases {
            assert_eq!(render(markdown).trim(), format!("<p>{html}</p>"), "{markdown}");
        }
    }

    #[test]
    fn asterisks_in_code_and_between_blanks_stay() {
        assert_eq!(render("2 ** 3 ** 4").trim(), "<p>2 ** 3 ** 4</p>");
        assert_eq!(render("`**代码，**后`").trim(), "<p><code>**代码，**后</code></p>");
    }
}
