//! Characters that were lost or misread on the way from one program to another.
//!
//! A text read in the wrong encoding has characters that nobody writes; a text converted by a machine may have pinyin behind
//! every character that it changed. One such pinyin explains a rare character, many of them are noise.

use super::{Hit, Prose, han};
use crate::source::Span;

/// Bytes between two traces of one damage.
const NEAR: usize = 24;

/// Pinyin in brackets behind characters, from which on it is noise.
const NOISE: usize = 3;

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let mut traces: Vec<Span> = Vec::new();
    let bytes = prose.text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        // Damage begins with few bytes; 0xE9 and 0xEF begin much that is sound too.
        let strange = match byte {
            b'?' => question(prose, at),
            0xC2..=0xC3 | 0xEE => is_strange(prose, at),
            0xE9 => matches!(bytes[at + 1], 0x88..=0x97) && is_strange(prose, at),
            0xEF => bytes[at + 1] == 0xBF || bytes[at + 1] <= 0xA3 && is_strange(prose, at),
            _ => false,
        };
        if strange {
            traces.push(at..at + han::width(&prose.text[at..]));
        }
    }
    traces.extend(["烫烫烫", "屯屯屯"].iter().flat_map(|word| prose.all(word)));
    traces.sort_by_key(|span| span.start);
    let mut noise: Vec<Span> = Vec::new();
    for open in ["(", "（"].iter().flat_map(|open| prose.all(open)) {
        let before = prose.before(open.start).filter(|c| han::is_han(*c));
        noise.extend(before.and_then(|before| Some(open.start - before.len_utf8()..pinyin(prose, open.start)?)));
    }
    let mut hits: Vec<Hit> = joined(traces).into_iter().map(|span| lost(prose, &span)).collect();
    hits.retain(|hit| !prose.is_passed(hit.span.start));
    if noise.len() >= NOISE {
        hits.extend(noise.into_iter().map(|span| noisy(prose, span)));
    }
    hits
}

/// Whether the character at a byte is one that nobody writes, or only beside another of its sort.
fn is_strange(prose: &Prose<'_>, at: usize) -> bool {
    prose.at(at).is_some_and(|c| match c {
        '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{80}'..='\u{9F}' | '锛' => true,
        '锟' => prose.text[at..].starts_with("锟斤"),
        '鈀'..='闥' => is_rare(c) && prose.before(at).is_some_and(is_rare),
        'Â'..='ô' if c != '×' => latin(prose, at, c),
        _ => false,
    })
}

/// Traces close to each other are one damage.
fn joined(traces: Vec<Span>) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for trace in traces {
        match out.last_mut() {
            Some(last) if trace.start <= last.end + NEAR => last.end = trace.end,
            _ => out.push(trace),
        }
    }
    out
}

fn lost(prose: &Prose<'_>, span: &Span) -> Hit {
    let head = han::last(&prose.text[..span.start], 4);
    let tail = han::first(&prose.text[span.end..], 4);
    let shown = format!("{head}{}{tail}", &prose.text[span.clone()]).replace(['\n', '\u{E000}'], " ");
    Hit::new(
        span.clone(),
        format!("这里有乱码或丢了字：“{shown}”"),
        format!("characters were garbled or lost: `{shown}`"),
    )
    .help(
        "对照原件重新录入这一处；从旧文件复制的，先另存为 UTF-8",
        "type it again from the original; save an old file as UTF-8 before copying from it",
    )
}

fn noisy(prose: &Prose<'_>, span: Span) -> Hit {
    let shown = &prose.text[span.clone()];
    let character = han::first(shown, 1);
    Hit::new(span.clone(), "汉字后面带着转换留下的拼音", "pinyin that a conversion left behind characters").help(
        format!("“{shown}”改为“{character}”，其余同样处理"),
        format!("write `{character}` for `{shown}`, and so on"),
    )
}

/// Characters of the ranges that misread text falls into, which nobody writes.
fn is_rare(c: char) -> bool {
    const WRITTEN: &str = "鈔鈕鈞鈣鈦鈴鈷鈸鈿鉀鉅鉉鉋鉑鉗鉚鉛鉤鉦鉬鉸鉻銀銃銅銓銖銘銜銬銳銷銻銼鋁鋅鋒鋤鋪鋰鋸鋼錄錐錘錙錚錠錢錦錨錫錮錯錳錶鍊鍋鍍鍛鍥鍬鍵鍾鎂鎊\
        鎔鎖鎚鎢鎧鎬鎮鎰鎳鏈鏍鏑鏖鏗鏘鏜鏝鏟鏡鏢鏤鏵鏽鐃鐐鐘鐮鐲鐳鐵鐸鐺鑄鑊鑑鑒鑠鑣鑫鑰鑲鑷鑼鑽鑾鑿長門閂閃閉開閏閑閒間閔閘閡閣閤閥閨閩閫閬閭閱閻閹閼閾闆闇闈闊闋闌闐闔闕闖關闡闢闥鈉鈾鋇鋯鋼鍘釐鐓鐫鑌";
    // The characters of simplified 钅 and 长 lie in between.
    matches!(c, '鈀'..='钄' | '閁'..='闥') && !WRITTEN.contains(c)
}

/// A letter with an accent and another sign of the same half of Latin-1: Chinese read byte by byte.
fn latin(prose: &Prose<'_>, at: usize, c: char) -> bool {
    prose.text[at + c.len_utf8()..]
        .starts_with(|next: char| matches!(next, '\u{80}'..='\u{BF}' | '€' | '™' | '‹' | '›' | 'Œ' | 'œ'))
}

/// A question mark that asks nothing: it stands for a character that could not be written.
fn question(prose: &Prose<'_>, at: usize) -> bool {
    let rest = &prose.text[at + 1..];
    let (before, after) = (prose.before(at), rest.chars().next());
    let han = |c: Option<char>| c.is_some_and(han::is_han);
    match after {
        Some('?') => rest.trim_start_matches('?').starts_with(han::is_han) && han(before),
        Some('。' | '、') => han(before) || before.is_some_and(|c| c.is_ascii_alphanumeric()),
        Some(')' | '）') => bracketed(&prose.text[..at]),
        Some('!' | '！') => (han(before) || before == Some('”')) && damaged(rest.trim_start_matches(['!', '！'])),
        Some(c) if han::is_han(c) => before.is_some_and(|c| c.is_ascii_digit()),
        Some(c) if c.is_ascii_lowercase() => han(before) && tail_of_pinyin(rest),
        _ => false,
    }
}

/// `（参见`: a short remark that is no question.
fn bracketed(head: &str) -> bool {
    let inner = head.rfind(['(', '（']).map(|open| &head[open + han::width(&head[open..])..]);
    inner.is_some_and(|inner| {
        (1..=4).contains(&inner.chars().count())
            && inner.chars().all(han::is_han)
            && !inner.contains(['吗', '嗎', '呢', '么', '麼', '何', '谁', '誰', '几', '幾', '否'])
    })
}

/// Whether the characters to come show damage: a small letter behind a character.
fn damaged(rest: &str) -> bool {
    let near = han::first(rest, 10);
    let letter = |(at, c): (usize, char)| {
        let lone = c.is_ascii_lowercase() && !near[at + 1..].starts_with(|next: char| next.is_ascii_lowercase());
        lone && near[..at].chars().next_back().is_some_and(han::is_han)
    };
    near.char_indices().any(letter)
}

fn tail_of_pinyin(rest: &str) -> bool {
    rest.find(')')
        .is_some_and(|end| end <= 8 && rest[..end].chars().all(is_syllable) && rest[..end].chars().any(is_toned))
}

/// The end of a bracket that holds one syllable of pinyin with its tone.
pub(super) fn pinyin(prose: &Prose<'_>, at: usize) -> Option<usize> {
    let inner = &prose.text[at + han::width(&prose.text[at..])..];
    let end = inner.char_indices().take(8).find(|(_, c)| !is_syllable(*c))?;
    let syllable = &inner[..end.0];
    let closed = matches!(end.1, ')' | '）') && syllable.chars().any(is_toned);
    closed.then(|| prose.text.len() - inner.len() + end.0 + end.1.len_utf8())
}

fn is_syllable(c: char) -> bool {
    c.is_ascii_lowercase() || is_toned(c) || matches!(c, 'ü' | 'ɡ')
}

fn is_toned(c: char) -> bool {
    "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ".contains(c)
}
