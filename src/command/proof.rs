//! `mingbai proof`: any text looked through as a proof-reader would.

use std::io::Read;
use std::path::{Path, PathBuf};

use super::{CLEAN, FAILED, FOUND, face, refuse, say};
use crate::cli::{Format, Options, Proof};
use crate::finding::{self, Finding, Text, code};
use crate::load::{body, from_bytes, read_text};
use crate::markdown::stray_emphasis;
use crate::report::{Counts, json, text};
use crate::source::{Place, SourceFile, Span};
use crate::wording::{Prose, Terms, WORDINGS};

/// Proof-reads texts and prints what was found.
pub fn run(options: &Options, proof: &Proof) -> u8 {
    let (sources, unread) = sources(&proof.files);
    if !unread.is_empty() {
        return refuse(options, &unread);
    }
    let mut findings: Vec<Finding> = sources.iter().flat_map(found).collect();
    finding::sort(&mut findings);
    let report = match proof.format {
        Format::Json => json::report(&findings, &[], options.today, options.lang),
        Format::Text => text::findings(&findings, &[], face(options)),
    };
    match say(&report) {
        CLEAN if Counts::of(&findings).fail(proof.deny_warnings) => FOUND,
        CLEAN => CLEAN,
        _ => FAILED,
    }
}

/// The texts, and what could not be read.
fn sources(files: &[PathBuf]) -> (Vec<SourceFile>, Vec<Finding>) {
    let read = |path: &Path| read_text(path, &path.to_string_lossy().replace('\\', "/"));
    let results: Vec<Result<SourceFile, Finding>> =
        if files.is_empty() { vec![input()] } else { files.iter().map(|path| read(path)).collect() };
    let (mut sources, mut unread) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(source) => sources.push(source),
            Err(finding) => unread.push(finding),
        }
    }
    (sources, unread)
}

fn input() -> Result<SourceFile, Finding> {
    let mut bytes = Vec::new();
    let name = "-";
    std::io::stdin().read_to_end(&mut bytes).map_err(|error| {
        let words = Text::new(format!("标准输入读不出来：{error}"), format!("standard input cannot be read: {error}"));
        Finding::new(&code::UNREADABLE, Place::file(name), words)
    })?;
    from_bytes(bytes, name)
}

/// Everything found in a text; the front matter of a record is not read.
fn found(source: &SourceFile) -> Vec<Finding> {
    let body = body(source);
    let words = &source.text[body.clone()];
    let is_markdown = source.path.ends_with(".md") || body.start > 0;
    let title = title(&source.text[..body.start]);
    let mut prose = Prose::new(words);
    (prose.title, prose.hard) = (title, !is_markdown);
    let terms = Terms::default();
    let at = |span: Span| source.place(&(body.start + span.start..body.start + span.end));
    let mut findings: Vec<Finding> = WORDINGS
        .iter()
        .flat_map(|wording| wording.hits(&prose, &terms).into_iter().map(move |hit| (wording.code, hit)))
        .map(|(code, hit)| Finding { help: hit.help, ..Finding::new(code, at(hit.span), hit.says) })
        .collect();
    let stars = if is_markdown { stray_emphasis(words) } else { asterisks(words) };
    findings.extend(stars.into_iter().map(|span| starred(at(span))));
    findings
}

/// The title in a record's front matter.
fn title(front: &str) -> &str {
    let values = front.lines().filter_map(|line| line.strip_prefix("title")?.trim_start().strip_prefix('='));
    values.map(|value| value.trim().trim_matches('"')).next().unwrap_or_default()
}

/// The first `**` of each line of plain text, where they mean nothing.
fn asterisks(text: &str) -> Vec<Span> {
    let mut at = 0;
    let mut spans = Vec::new();
    for line in text.split_inclusive('\n') {
        spans.extend(line.find("**").map(|mark| at + mark..at + mark + 2));
        at += line.len();
    }
    spans
}

fn starred(place: Place) -> Finding {
    let words = Text::new("这里的 ** 会照样显示出来", "these ** would show as they are");
    Finding::new(&code::STRAY_EMPHASIS, place, words).help("删去，或补上另一半", "delete them or add the other half")
}
