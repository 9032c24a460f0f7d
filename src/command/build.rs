//! `mingbai build`: load, check, release, render, write.

use std::io::Write;
use std::path::Path;

use super::{CLEAN, FAILED, FOUND, face, refuse, say};
use crate::build::{Order, Report, build, cannot_write};
use crate::cli::{self, Format, Options, Target};
use crate::finding::{Finding, Lang, code};
use crate::report::text;
use crate::world::Ground;
use crate::write::OutputLock;

/// Builds the targets that were asked for.
pub fn run(options: &Options, asked: &cli::Build) -> u8 {
    let ground = match Ground::open(&options.root) {
        Ok(ground) => ground,
        Err(findings) => return refuse(options, &findings),
    };
    let output = asked.output.clone().unwrap_or_else(|| ground.site.output());
    match build_into(options, &ground, &asked.targets, &output) {
        Ok(report) => finish(options, asked, &report, &output),
        Err(code) => code,
    }
}

/// Builds targets into a folder that no other build writes meanwhile; says what kept it from that.
///
/// # Errors
/// The exit code.
pub(super) fn build_into(options: &Options, ground: &Ground, targets: &[Target], output: &Path) -> Result<Report, u8> {
    let waiting = || eprintln!("{}", is_writing(options.lang));
    let lock = OutputLock::take(output, waiting);
    let _lock = lock.map_err(|error| refuse(options, &[cannot_open(output, &error)]))?;
    let clock = ground.site.clock(options.today);
    let order = Order { targets, output, clock, lang: options.lang, quiet: options.quiet, publish: None };
    build(ground, &order).map_err(|findings| {
        let code = refuse(options, &findings);
        eprintln!(
            "{}",
            options.lang.pick("没有生成；原来的页面没有动。", "Nothing was built; the old pages are untouched.")
        );
        if findings.iter().any(keeps_from_running) { code } else { FOUND }
    })
}

/// Why nothing happens for a while.
pub(super) fn is_writing(lang: Lang) -> &'static str {
    lang.pick("另一个 mingbai 正在写这个文件夹，等它结束……", "another mingbai is writing this folder; waiting …")
}

/// Whether a finding is about what the program needs to run at all, rather than about content.
pub(super) fn keeps_from_running(finding: &Finding) -> bool {
    finding.code == &code::OUTPUT || finding.place.path.starts_with("rules/")
}

fn finish(options: &Options, asked: &cli::Build, report: &Report, output: &Path) -> u8 {
    let [errors, warnings, _] = report.findings;
    let said = match asked.format {
        Format::Json => say(&json(options.lang, report)),
        Format::Text if options.quiet => CLEAN,
        Format::Text => say(&format!("{}{}", sentence(options.lang, report, output), lost(options, report))),
    };
    if said == FAILED || std::io::stdout().flush().is_err() {
        FAILED
    } else if errors > 0 || asked.deny_warnings && warnings > 0 {
        FOUND
    } else {
        CLEAN
    }
}

/// The addresses that are gone, as findings.
fn lost(options: &Options, report: &Report) -> String {
    report.lost.iter().map(|finding| text::one(finding, face(options))).collect()
}

fn sentence(lang: Lang, report: &Report, output: &Path) -> String {
    let Report { communities, rebuilt, findings: [errors, warnings, infos], replaced, .. } = *report;
    let output = output.display();
    match (lang, replaced) {
        (Lang::Zh, true) => format!(
            "已生成：{communities} 个社区，其中 {rebuilt} 个有变化，写入 {output}。\n发现 {errors} 个错误、{warnings} 个警告、{infos} 个提示；详情：mingbai check\n"
        ),
        (Lang::Zh, false) => format!(
            "没有变化：{communities} 个社区的页面都是最新的。\n发现 {errors} 个错误、{warnings} 个警告、{infos} 个提示；详情：mingbai check\n"
        ),
        (Lang::En, true) => format!(
            "Built {communities} communities, {rebuilt} of them changed, into {output}.\n{errors} errors, {warnings} warnings, {infos} notes; see mingbai check\n"
        ),
        (Lang::En, false) => format!(
            "Nothing has changed: {communities} communities are up to date.\n{errors} errors, {warnings} warnings, {infos} notes; see mingbai check\n"
        ),
    }
}

fn json(lang: Lang, report: &Report) -> String {
    let Report { communities, rebuilt, findings: [errors, warnings, infos], replaced, .. } = *report;
    let value = serde_json::json!({
        "communities": communities, "rebuilt": rebuilt, "replaced": replaced,
        "counts": { "errors": errors, "warnings": warnings, "infos": infos },
        "lost": report.lost.iter().map(|finding| told(finding, lang)).collect::<Vec<_>>(),
    });
    format!("{value}\n")
}

/// An address that is gone: the file whose page it was, and what to do.
fn told(finding: &Finding, lang: Lang) -> serde_json::Value {
    let Finding { place, message, help, .. } = finding;
    serde_json::json!({ "path": place.path, "message": message.get(lang), "help": help.get(lang) })
}

pub(super) fn cannot_open(output: &Path, error: &std::io::Error) -> Finding {
    cannot_write(output, error)
        .help("检查文件夹权限；原来的页面没有动", "check permissions; the old pages are untouched")
}
