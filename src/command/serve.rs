//! `mingbai serve`: the preview in a browser of this machine, built anew whenever a file changes.

use std::io;

use super::{FAILED, communities, refuse};
use crate::build::{Order, Report, build};
use crate::cli::Options;
use crate::finding::{Finding, Lang, sort};
use crate::render::Target;
use crate::report::{Counts, Face, text};
use crate::serve::{Rebuilt, Server};
use crate::world::Ground;
use crate::write::OutputLock;

/// The most communities whose findings are printed in full after each build; `mingbai check` prints them all.
const SHOWN: usize = 20;

/// Serves until it is stopped.
pub fn run(options: &Options, port: u16) -> u8 {
    let output = match Ground::open(&options.root) {
        Ok(ground) => ground.site.output(),
        Err(findings) => return refuse(options, &findings),
    };
    let server = match Server::open(port) {
        Ok(server) => server,
        Err(error) => return taken(port, &error, options.lang),
    };
    eprintln!("{} {}", options.lang.pick("在浏览器里打开：", "Open in a browser:"), server.url());
    eprintln!("{}", options.lang.pick("按 Ctrl+C 停止。", "Ctrl+C stops it."));
    let rebuild = || {
        let rebuilt = rebuild(options, &output);
        if !options.quiet {
            eprintln!("{}", rebuilt.summary);
        }
        rebuilt
    };
    match server.run(&options.root, &output, options.lang, rebuild) {
        Ok(()) => FAILED,
        Err(error) => {
            eprintln!("{}{error}", options.lang.pick("看不到文件的变化：", "cannot watch the files: "));
            FAILED
        }
    }
}

/// Builds all targets from what is on the disk now.
fn rebuild(options: &Options, output: &std::path::Path) -> Rebuilt {
    let ground = match Ground::open(&options.root) {
        Ok(ground) => ground,
        Err(findings) => return failed(findings, options.lang),
    };
    let _lock = match OutputLock::take(output, || ()) {
        Ok(lock) => lock,
        Err(error) => return unwritable(&error, options.lang),
    };
    let clock = ground.site.clock(options.today);
    let order = Order { targets: &Target::ALL, output, clock, lang: options.lang, quiet: true, publish: None };
    match build(&ground, &order) {
        Ok(report) => built(&ground, &report, options),
        Err(findings) => failed(findings, options.lang),
    }
}

fn built(ground: &Ground, report: &Report, options: &Options) -> Rebuilt {
    let [errors, warnings, infos] = report.findings;
    let summary = match options.lang {
        Lang::Zh => {
            format!("已生成，{} 个社区有变化：{errors} 个错误、{warnings} 个警告、{infos} 条提示。", report.rebuilt)
        }
        Lang::En => format!(
            "Built, {} communities changed: {errors} errors, {warnings} warnings, {infos} notes.",
            report.rebuilt
        ),
    };
    let lost: String = report.lost.iter().map(|finding| text::one(finding, plain(options.lang))).collect();
    let full = report.communities <= SHOWN;
    let found = if full { findings(ground, options) } else { "mingbai check".to_string() };
    Rebuilt { ok: true, errors, summary, report: format!("{lost}{found}") }
}

/// The findings of all communities, as `mingbai check` prints them.
fn findings(ground: &Ground, options: &Options) -> String {
    let world = match ground.understand() {
        Ok(world) => world,
        Err(findings) => return text::findings(&findings, &[], plain(options.lang)),
    };
    let (judged, findings) = world.judge_all(world.clock(options.today));
    text::findings(&findings, &communities(&judged), plain(options.lang))
}

fn failed(mut findings: Vec<Finding>, lang: Lang) -> Rebuilt {
    sort(&mut findings);
    let errors = Counts::of(&findings).errors;
    let summary = match lang {
        Lang::Zh => format!("没有生成，页面还是原来的：{errors} 个错误。"),
        Lang::En => format!("Not built, the pages are the old ones: {errors} errors."),
    };
    Rebuilt { ok: false, errors, summary, report: text::findings(&findings, &[], plain(lang)) }
}

fn unwritable(error: &io::Error, lang: Lang) -> Rebuilt {
    let summary = format!("{}{error}", lang.pick("写不进输出文件夹：", "cannot write the output: "));
    Rebuilt { ok: false, errors: 1, report: summary.clone(), summary }
}

fn plain(lang: Lang) -> Face {
    Face { lang, color: false, quiet: true }
}

fn taken(port: u16, error: &io::Error, lang: Lang) -> u8 {
    match lang {
        Lang::Zh => {
            eprintln!("用不了端口 {port}（{error}）。换一个，例如 mingbai serve --port {}", port.wrapping_add(1))
        }
        Lang::En => eprintln!(
            "cannot use port {port} ({error}); try another, such as mingbai serve --port {}",
            port.wrapping_add(1)
        ),
    }
    FAILED
}
