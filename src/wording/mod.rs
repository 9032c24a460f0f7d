//! Proof-reading: what is wrong in the wording of a text, whatever it is about.
//!
//! Every check is one file with a function from [`Prose`] to [`Hit`]s, and one line in [`WORDINGS`]. It looks for something
//! cheap first, because nearly every text has nothing to be found. Where a reader could disagree it stays silent.

mod announced_count;
mod bad_date;
mod broken_line;
mod converted;
mod doubled;
mod half_width;
mod han;
mod lexicon;
mod lost_dash;
mod mark;
mod mojibake;
mod near_miss;
mod numbering;
mod obsolete;
mod placeholder;
mod plain;
mod prose;
mod punitive;
mod shorthand;
mod title_quote;

use crate::finding::{CodePage, Text, code};
use crate::source::Span;

pub use han::number;
pub use numbering::{Form, of_form};
pub use prose::Prose;

/// One check of the wording.
pub struct Wording {
    /// Name in packs.
    pub id: &'static str,
    /// What it finds, Chinese.
    pub zh: &'static str,
    /// What it finds, English.
    pub en: &'static str,
    /// The page of the manual, with the weight where no pack asks for it.
    pub code: &'static CodePage,
    /// Finds it.
    look: fn(&Prose<'_>) -> Vec<Hit>,
}

/// Something found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Bytes of the text.
    pub span: Span,
    /// What is wrong, with the facts.
    pub says: Text,
    /// What to type.
    pub help: Text,
}

/// Words that a pack adds to a check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// Further words that are found.
    pub words: Vec<String>,
    /// Phrases inside of which nothing is found.
    pub unless: Vec<String>,
}

impl Hit {
    fn new(span: Span, zh: impl Into<String>, en: impl Into<String>) -> Hit {
        Hit { span, says: Text::new(zh, en), help: Text::default() }
    }

    fn help(mut self, zh: impl Into<String>, en: impl Into<String>) -> Hit {
        self.help = Text::new(zh, en);
        self
    }
}

macro_rules! wordings {
    ($($room:ident $code:ident $zh:literal, $en:literal;)*) => {
        /// Every check of the wording. A new one is one file here and one line in this list.
        pub static WORDINGS: &[Wording] = &[$(Wording {
            id: stringify!($room), zh: $zh, en: $en, code: &code::$code, look: $room::look,
        }),*];
    };
}

wordings! {
    placeholder PLACEHOLDER "没有填的空", "placeholders";
    mojibake MOJIBAKE "乱码", "garbled characters";
    half_width HALF_WIDTH "半角标点", "half-width punctuation";
    numbering NUMBERING "编号不连", "numbering";
    announced_count ANNOUNCED_COUNT "说的几项与列的几项不符", "announced counts";
    lost_dash LOST_DASH "丢了连接号的数", "ranges without their dash";
    near_miss NEAR_MISS "差一个字的用语", "terms that are one character off";
    bad_date BAD_DAY "不成立的日期", "dates that do not exist";
    title_quote TITLE_QUOTE "自称与标题不符", "a text that calls itself otherwise than its title";
    doubled DOUBLED "重复", "repetitions";
    shorthand SHORTHAND "没有解释的简称", "shorthands never explained";
    obsolete OBSOLETE "过时的说法", "obsolete words";
    punitive PUNITIVE "越权的处罚", "penalties that residents cannot impose";
    converted CONVERTED "转换错的词", "words spoilt by conversion";
    broken_line BROKEN_LINE "断开的句子", "sentences broken in the middle";
    plain LONG_WINDED "过长的句子和段落", "long sentences and paragraphs";
}

/// The check of this name.
pub fn wording(id: &str) -> Option<&'static Wording> {
    WORDINGS.iter().find(|wording| wording.id == id)
}

impl Wording {
    /// What it finds in a text: the same thing once, at its first place, with the number of places.
    pub fn hits(&self, prose: &Prose<'_>, terms: &Terms) -> Vec<Hit> {
        let mut hits = (self.look)(prose);
        hits.extend(terms.words.iter().flat_map(|word| prose.all(word).map(move |span| further(span, word))));
        if hits.is_empty() {
            return hits;
        }
        let allowed: Vec<Span> = terms.unless.iter().flat_map(|phrase| prose.all(phrase)).collect();
        let inside = |hit: &Hit| allowed.iter().any(|span| span.start <= hit.span.start && hit.span.end <= span.end);
        hits.retain(|hit| !inside(hit));
        together(hits)
    }
}

/// A word that a pack asked for.
fn further(span: Span, word: &str) -> Hit {
    Hit::new(span, format!("写有“{word}”"), format!("there is `{word}`"))
        .help("删去或改写这一句", "delete or reword the sentence")
}

/// Hits that say the same become one.
fn together(hits: Vec<Hit>) -> Vec<Hit> {
    let mut kept: Vec<(Hit, usize)> = Vec::new();
    for hit in hits {
        match kept.iter_mut().find(|(known, _)| known.says == hit.says) {
            Some((known, count)) => {
                *count += 1;
                if hit.span.start < known.span.start {
                    known.span = hit.span;
                }
            }
            None => kept.push((hit, 1)),
        }
    }
    kept.into_iter().map(counted).collect()
}

fn counted((mut hit, count): (Hit, usize)) -> Hit {
    if count > 1 {
        hit.says.zh.push_str(&format!("，共 {count} 处，这是第一处"));
        hit.says.en.push_str(&format!(", {count} times; this is the first"));
    }
    hit
}

#[cfg(test)]
mod tests;
