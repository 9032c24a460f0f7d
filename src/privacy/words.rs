//! What only its surroundings make private: it is looked for where a word stands that it cannot be without. Most texts have
//! few of these words, so one pass finds them all.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use memchr::memmem::Finder;

use super::letters::is_invisible;
use super::line::HOME_PHONE;
use super::private::Hit;
use super::{born, card, health, home, minor};
use crate::source::Span;

/// Looks at a text where one of its words stands, and puts what it finds.
type Look = fn(&str, Span, &mut Vec<Hit>);

/// What is looked for, by the words that lead to it.
const LOOKS: &[(&[&str], Look)] = &[
    (born::TRIGGERS, born::look),
    (home::TRIGGERS, home::look),
    (minor::TRIGGERS, minor::look),
    (health::TRIGGERS, health::look),
    (card::TRIGGERS, card::look),
    (HOME_PHONE, card::look),
];

static TRIGGERS: LazyLock<(Option<AhoCorasick>, Vec<Look>)> = LazyLock::new(|| {
    let (words, looks): (Vec<&str>, Vec<Look>) =
        LOOKS.iter().flat_map(|(words, look)| words.iter().map(move |word| (*word, *look))).unzip();
    (
        AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::DFA))
            .match_kind(MatchKind::LeftmostLongest)
            .build(words)
            .ok(),
        looks,
    )
});

/// Everything of a text that its surroundings make private.
pub(super) fn scan(text: &str, out: &mut Vec<Hit>) {
    let seen = Seen::of(text);
    let from = out.len();
    let (triggers, looks) = &*TRIGGERS;
    for found in triggers.iter().flat_map(|triggers| triggers.find_iter(seen.text.as_ref())) {
        looks[found.pattern().as_usize()](&seen.text, found.start()..found.end(), out);
    }
    out[from..].iter_mut().for_each(|hit| hit.span = seen.back(&hit.span));
}

/// A text as people see it: without the characters that take no room.
struct Seen<'a> {
    text: Cow<'a, str>,
    /// Where something was left out of the text as it is seen, and how many bytes by then.
    cuts: Vec<(usize, usize)>,
}

impl<'a> Seen<'a> {
    fn of(text: &'a str) -> Seen<'a> {
        if !may_hide(text) {
            return Seen { text: Cow::Borrowed(text), cuts: Vec::new() };
        }
        let (mut seen, mut cuts, mut gone) = (String::with_capacity(text.len()), Vec::new(), 0);
        for c in text.chars() {
            if is_invisible(c) {
                gone += c.len_utf8();
                cuts.push((seen.len(), gone));
            } else {
                seen.push(c);
            }
        }
        Seen { text: Cow::Owned(seen), cuts }
    }

    /// The bytes of the text as it was written.
    fn back(&self, span: &Span) -> Span {
        let gone = |at: usize, strictly: bool| {
            let before = self.cuts.partition_point(|(cut, _)| if strictly { *cut < at } else { *cut <= at });
            before.checked_sub(1).map_or(0, |last| self.cuts[last].1)
        };
        span.start + gone(span.start, false)..span.end + gone(span.end, true)
    }
}

static MARK: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"\xEF\xBB\xBF"));

/// Whether a text may have characters without room, as its bytes say.
fn may_hide(text: &str) -> bool {
    let bytes = text.as_bytes();
    let general =
        |at: usize| matches!(bytes[at + 1..], [0x80, 0x8B..=0x8F | 0xAA..=0xAE, ..] | [0x81, 0xA0..=0xA4, ..]);
    let hyphen = |at: usize| bytes.get(at + 1) == Some(&0xAD);
    let vowel = |at: usize| matches!(bytes[at + 1..], [0xA0, 0x8E, ..]);
    memchr::memchr3_iter(0xE2, 0xC2, 0xE1, bytes).any(|at| match bytes[at] {
        0xE2 => general(at),
        0xC2 => hyphen(at),
        _ => vowel(at),
    }) || MARK.find(bytes).is_some()
}
