//! Words that are looked for all at once.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::source::Span;

/// A list of words; the longest that stands at a place is meant.
pub(super) struct Lexicon {
    finder: Option<AhoCorasick>,
    owners: Vec<Option<usize>>,
}

impl Lexicon {
    /// Words with the number of the entry that they belong to; a word without one is allowed, and hides shorter ones in it.
    pub(super) fn new<'w>(words: impl Iterator<Item = (&'w str, Option<usize>)>) -> Lexicon {
        Lexicon::of_kind(MatchKind::LeftmostLongest, words)
    }

    /// Words of which each is meant, those inside others too.
    pub(super) fn overlapping<'w>(words: impl Iterator<Item = &'w str>) -> Lexicon {
        Lexicon::of_kind(MatchKind::Standard, words.enumerate().map(|(at, word)| (word, Some(at))))
    }

    fn of_kind<'w>(kind: MatchKind, words: impl Iterator<Item = (&'w str, Option<usize>)>) -> Lexicon {
        let (words, owners): (Vec<&str>, Vec<Option<usize>>) = words.unzip();
        let finder = AhoCorasick::builder().match_kind(kind).kind(Some(AhoCorasickKind::DFA)).build(&words);
        Lexicon { finder: finder.ok(), owners }
    }

    /// Where words stand, with their entries.
    pub(super) fn find<'s>(&'s self, text: &'s str) -> impl Iterator<Item = (usize, Span)> + 's {
        let found = self.finder.iter().flat_map(move |finder| finder.find_iter(text));
        found.filter_map(|found| Some((self.owners[found.pattern().as_usize()]?, found.start()..found.end())))
    }

    /// Where words stand, those inside others too; the list must have been made for it.
    pub(super) fn find_all<'s>(&'s self, text: &'s str) -> impl Iterator<Item = (usize, Span)> + 's {
        let found = self.finder.iter().flat_map(move |finder| finder.find_overlapping_iter(text));
        found.map(|found| (found.pattern().as_usize(), found.start()..found.end()))
    }
}
