//! Sentences and paragraphs that are too long to be read in one go.

use memchr::memchr_iter;

use super::prose::Sort;
use super::{Hit, Prose, han};
use crate::source::Span;

/// How many times the length of a sentence a paragraph may have.
const SENTENCES: usize = 4;

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    if !has_long_line(prose) {
        return hits;
    }
    for line in prose.lines().iter().filter(|line| matches!(line.sort, Sort::Words | Sort::Bullet)) {
        // Three bytes make a Chinese character: a line with fewer bytes than characters allowed needs no counting.
        if line.text.len() <= prose.max {
            continue;
        }
        let mut start = 0;
        for (at, c) in line.text.char_indices().filter(|(_, c)| han::ends_sentence(*c)) {
            hits.extend(sentence(prose, line.start + start..line.start + at));
            start = at + c.len_utf8();
        }
        hits.extend(sentence(prose, line.start + start..line.start + line.text.len()));
        hits.extend(paragraph(prose, line.span()));
    }
    hits
}

/// Whether a line has more bytes than a sentence may have characters.
fn has_long_line(prose: &Prose<'_>) -> bool {
    let mut at = 0;
    let mut ends = memchr_iter(b'\n', prose.text.as_bytes()).chain([prose.text.len()]);
    ends.any(|end| end - std::mem::replace(&mut at, end) > prose.max)
}

fn sentence(prose: &Prose<'_>, span: Span) -> Option<Hit> {
    if span.len() <= prose.max {
        return None;
    }
    let count = prose.text[span.clone()].chars().count();
    let max = prose.max;
    let zh = format!("这里有超过 {max} 个字的长句");
    (count > max).then(|| {
        Hit::new(opening(prose, span), zh, format!("a sentence of more than {max} characters")).help(
            format!("有 {count} 个字；拆成几句，或分项写"),
            format!("{count} characters; make several sentences or a list of it"),
        )
    })
}

fn paragraph(prose: &Prose<'_>, span: Span) -> Option<Hit> {
    let max = prose.max * SENTENCES;
    if span.len() <= max {
        return None;
    }
    let count = prose.text[span.clone()].chars().count();
    let zh = format!("这里有超过 {max} 个字的长段");
    (count > max).then(|| {
        Hit::new(opening(prose, span), zh, format!("a paragraph of more than {max} characters")).help(
            format!("有 {count} 个字；分成几段，或分项写"),
            format!("{count} characters; make several paragraphs or a list of it"),
        )
    })
}

/// The first characters of a long stretch are enough to find it.
fn opening(prose: &Prose<'_>, span: Span) -> Span {
    let shown = han::first(&prose.text[span.clone()], 12);
    span.start..span.start + shown.len()
}
