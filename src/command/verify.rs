//! `mingbai verify`: whether everything that is public is what the ledger says.

use super::publish::PUBLIC;
use super::{CLEAN, FAILED, FOUND, face, refuse, say};
use crate::cli::{self, Format, Options};
use crate::finding::{Finding, Lang, Text, code};
use crate::ledger::audit::{self, Audit};
use crate::ledger::{Head, Ledger};
use crate::report::{json, text};
use crate::site;
use crate::source::Place;
use crate::write::is_unfinished;

/// Looks at everything, and says what differs.
pub fn run(options: &Options, asked: &cli::Verify) -> u8 {
    let site = match site::open(&options.root) {
        Ok(site) => site,
        Err(findings) => return refuse(options, &findings),
    };
    let output = asked.output.clone().unwrap_or_else(|| site.output());
    let ledger = match Ledger::open(&site.root) {
        Ok(ledger) => ledger,
        Err(error) => return refuse(options, &[unreadable(&error)]),
    };
    if ledger.is_empty() && Head::of(&site.root).is_none() {
        return refuse(options, &[no_ledger()]);
    }
    let targets =
        PUBLIC.map(|target| audit::Target { name: target.id(), is_unfinished: is_unfinished(&output, target.id()) });
    let found = audit::audit(&ledger, &site.root, &output, &targets);
    finish(options, asked, &found)
}

fn finish(options: &Options, asked: &cli::Verify, found: &Audit) -> u8 {
    let said = match asked.format {
        Format::Json => say(&json::report(&found.findings, &[], options.today, options.lang)),
        Format::Text if found.findings.is_empty() && options.quiet => CLEAN,
        Format::Text if found.findings.is_empty() => say(&clean(options.lang, found)),
        Format::Text => say(&differing(options, &found.findings)),
    };
    match (said, found.findings.is_empty()) {
        (FAILED, _) => FAILED,
        (_, true) => CLEAN,
        (_, false) => FOUND,
    }
}

fn differing(options: &Options, findings: &[Finding]) -> String {
    let told: String = findings.iter().map(|finding| text::one(finding, face(options))).collect();
    let (count, code) = (findings.len(), findings[0].code.code);
    let closing = match options.lang {
        Lang::Zh => format!("共 {count} 处不相符。某一条是什么意思：mingbai explain {code}\n"),
        Lang::En => format!("{count} things differ. What one of them means: mingbai explain {code}\n"),
    };
    told + &closing
}

fn clean(lang: Lang, found: &Audit) -> String {
    let looked = found.looked;
    let (lines, files, kept, records) = (looked.lines, looked.files, looked.kept, looked.records);
    match lang {
        Lang::Zh => format!(
            "相符：台账 {lines} 行，公开的记录 {records} 份，页面和文件 {files} 个，留存的版本 {kept} 个，逐一核对，没有被改动过。\n"
        ),
        Lang::En => format!(
            "All agree: {lines} lines of the ledger, {records} public records, {files} pages and files, {kept} kept versions.\n"
        ),
    }
}

fn no_ledger() -> Finding {
    let words = Text::new("这个站点还没有发布过，没有公开台账", "this site was never published and has no ledger");
    Finding::new(&code::NO_LEDGER, Place::file(Ledger::NAME), words)
        .help("先运行 mingbai publish", "run mingbai publish first")
}

fn unreadable(error: &std::io::Error) -> Finding {
    let words = Text::new(format!("公开台账读不出来：{error}"), format!("the ledger cannot be read: {error}"));
    Finding::new(&code::UNREADABLE, Place::file(Ledger::NAME), words)
}
