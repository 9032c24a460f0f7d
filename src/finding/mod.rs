//! Findings: one problem each, with its place, its facts, what to type, and the article it rests on.

mod codes;

use crate::source::Place;
pub use codes::{CODES, CodePage, code, page};

/// How much a finding weighs. Only a binding text that says *must*, or content that cannot be read, makes an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing has to be done.
    Info,
    /// Something to put right.
    Warning,
    /// Wrong under a binding text, or unreadable.
    Error,
}

impl Severity {
    /// Stable name, as in the JSON report: `error`, `warning`, `info`.
    pub fn id(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

/// How many findings are errors, warnings, infos.
pub fn count(findings: &[Finding]) -> [usize; 3] {
    let of = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    [of(Severity::Error), of(Severity::Warning), of(Severity::Info)]
}

/// A sentence in both languages of the program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// Chinese, the first language.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Both languages of one sentence.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Text {
        Text { zh: zh.into(), en: en.into() }
    }

    /// The sentence in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.zh.is_empty()
    }
}

/// The languages that the program speaks; Chinese unless `--lang en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Simplified Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// One of two fixed texts.
    pub fn pick<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}

/// The document and article that a finding rests on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Basis {
    /// The duty or rule, `pack/id`; `mingbai explain` shows it.
    pub rule: String,
    /// Title of the document, without 《》.
    pub document: String,
    /// Article as the document counts, e.g. `第16条第3项`.
    pub article: String,
}

/// One problem.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The manual page of this sort of problem.
    pub code: &'static CodePage,
    /// Weight, already capped by what the source text supports.
    pub severity: Severity,
    /// Where it is, or where the missing file should be.
    pub place: Place,
    /// What is wrong, with the facts.
    pub message: Text,
    /// What to type or do.
    pub help: Text,
    /// The articles it rests on; empty for content that cannot be read.
    pub basis: Vec<Basis>,
    /// Folder of the community, `""` for the site itself.
    pub community: String,
}

impl Finding {
    /// A finding with the severity that its code's page names.
    pub fn new(code: &'static CodePage, place: Place, message: Text) -> Finding {
        Finding {
            code,
            severity: code.severity,
            place,
            message,
            help: Text::default(),
            basis: Vec::new(),
            community: String::new(),
        }
    }

    /// Adds what to type or do.
    pub fn help(mut self, zh: impl Into<String>, en: impl Into<String>) -> Finding {
        self.help = Text::new(zh, en);
        self
    }

    /// Whether the record it points at must not become public before it is mended.
    pub fn holds_back(&self) -> bool {
        self.code.holds_back && self.severity == Severity::Error
    }
}

/// Says, at the end of the help of every finding that holds its record back, that it does.
pub fn tell_what_is_held_back(findings: &mut [Finding]) {
    for finding in findings.iter_mut().filter(|finding| finding.holds_back()) {
        let Text { zh, en } = &mut finding.help;
        zh.push_str(if zh.is_empty() { "" } else { "；" });
        zh.push_str("改好以前，这份记录不公开");
        en.push_str(if en.is_empty() { "" } else { "; " });
        en.push_str("until then the record is not public");
    }
}

/// Sorts findings the way they are printed: by community, file, line, then code.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        (&a.community, &a.place, a.code.code, &a.message.zh).cmp(&(&b.community, &b.place, b.code.code, &b.message.zh))
    });
}
