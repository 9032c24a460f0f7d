//! `mingbai publish`: load, check, release, enter into the ledger, render, write.

use super::build::{cannot_open, is_writing, keeps_from_running};
use super::{CLEAN, FOUND, refuse, say};
use crate::build::{Order, Publish};
use crate::cli::{self, Format, Options, Target};
use crate::disk::Lock;
use crate::finding::{Finding, Lang};
use crate::ledger::Event;
use crate::publish::{Published, publish};
use crate::sign_off::FOLDER;
use crate::world::Ground;
use crate::write::OutputLock;

/// What residents see; the preview is not for them.
pub(super) const PUBLIC: [Target; 3] = [Target::Site, Target::Kiosk, Target::Board];

/// Publishes all public targets.
pub fn run(options: &Options, asked: &cli::Publish) -> u8 {
    let ground = match Ground::open(&options.root) {
        Ok(ground) => ground,
        Err(findings) => return refuse(options, &findings),
    };
    match publish_into(options, &ground, asked) {
        Ok(published) => finish(options, asked, &published),
        Err(findings) => stop(options, &findings),
    }
}

/// One publish at a time, whatever the output.
fn publish_into(options: &Options, ground: &Ground, asked: &cli::Publish) -> Result<Published, Vec<Finding>> {
    let output = asked.output.clone().unwrap_or_else(|| ground.site.output());
    let waiting = || eprintln!("{}", is_writing(options.lang));
    let root = &ground.site.root;
    let _ledger = Lock::of_folder(&root.join(FOLDER), waiting).map_err(|error| vec![cannot_open(root, &error)])?;
    let _output = OutputLock::take(&output, waiting).map_err(|error| vec![cannot_open(&output, &error)])?;
    let order = Order {
        targets: &PUBLIC,
        output: &output,
        clock: ground.site.clock(options.today),
        lang: options.lang,
        quiet: options.quiet,
        publish: Some(Publish { reason: asked.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty()) }),
    };
    publish(ground, &order)
}

fn stop(options: &Options, findings: &[Finding]) -> u8 {
    let code = refuse(options, findings);
    let words = options.lang.pick(
        "没有发布；网站、电子屏和公开栏的页面没有动。",
        "Nothing was published; website, screens and sheets are untouched.",
    );
    eprintln!("{words}");
    if findings.iter().any(keeps_from_running) { code } else { FOUND }
}

fn finish(options: &Options, asked: &cli::Publish, published: &Published) -> u8 {
    match asked.format {
        Format::Json => say(&json(published)),
        Format::Text if options.quiet => CLEAN,
        Format::Text => say(&sentences(options.lang, published)),
    }
}

/// Events that are told one by one.
const TOLD: usize = 50;

fn sentences(lang: Lang, published: &Published) -> String {
    let told: Vec<String> = published.events.iter().filter_map(|event| one(lang, event)).collect();
    let mut text = head(lang, published);
    told.iter().take(TOLD).for_each(|line| text.push_str(line));
    if told.len() > TOLD {
        text.push_str(&match lang {
            Lang::Zh => format!("  ……还有 {} 项，见 ledger/ledger.jsonl\n", told.len() - TOLD),
            Lang::En => format!("  … and {} more; see ledger/ledger.jsonl\n", told.len() - TOLD),
        });
    }
    text.push_str(&foreign(lang, &published.foreign));
    text.push_str(&tail(lang, published));
    text
}

fn head(lang: Lang, published: &Published) -> String {
    let count = |id: &str| published.events.iter().filter(|event| event.id() == id).count();
    let named = [
        ("published", "新公开", "new"),
        ("corrected", "更正", "corrected"),
        ("moved", "改网址", "moved"),
        ("withdrawn", "撤回", "withdrawn"),
        ("expired", "期满撤下", "expired"),
    ];
    let named = named.into_iter().filter(|(id, ..)| count(id) > 0);
    let counts: Vec<String> = named
        .map(|(id, zh, en)| match lang {
            Lang::Zh => format!("{zh} {} 份", count(id)),
            Lang::En => format!("{} {en}", count(id)),
        })
        .collect();
    match (lang, counts.is_empty(), published.events.is_empty()) {
        (Lang::Zh, true, true) => "没有变化：公开的内容和上次发布一样，台账没有增加。\n".to_string(),
        (Lang::En, true, true) => {
            "Nothing has changed since the last publish; the ledger stays as it is.\n".to_string()
        }
        (Lang::Zh, true, false) => "已发布：记录没有变化，页面更新了。\n".to_string(),
        (Lang::En, true, false) => "Published: no record changed, the pages were brought up to date.\n".to_string(),
        (Lang::Zh, false, _) => format!("已发布：{}。\n", counts.join("、")),
        (Lang::En, false, _) => format!("Published: {}.\n", counts.join(", ")),
    }
}

fn one(lang: Lang, event: &Event) -> Option<String> {
    let (zh, en) = match event {
        Event::Published(_) => ("新公开", "new"),
        Event::Corrected(_) => ("更正", "corrected"),
        Event::Moved(_) => ("改网址", "moved"),
        Event::Withdrawn(_) => ("撤回", "withdrawn"),
        Event::Expired(_) => ("期满撤下", "expired"),
        Event::Registered { .. } | Event::Built { .. } => return None,
    };
    let (community, record) = event.about();
    let name = crate::render::address::join(community, record);
    let reason = event.reason().map(|reason| format!("（{reason}）")).unwrap_or_default();
    Some(format!("  {} {name}{reason}\n", lang.pick(zh, en)))
}

fn foreign(lang: Lang, files: &[String]) -> String {
    let names: Vec<&str> = files.iter().take(TOLD).map(String::as_str).collect();
    match (lang, files.len()) {
        (_, 0) => String::new(),
        (Lang::Zh, count) => {
            format!("另有 {count} 个不是本程序生成的文件，也一起公开：{}。不该有的请删去。\n", names.join("、"))
        }
        (Lang::En, count) => {
            format!("{count} files of others are public too: {}. Delete what should not be.\n", names.join(", "))
        }
    }
}

fn tail(lang: Lang, published: &Published) -> String {
    let [errors, warnings, infos] = published.report.findings;
    let (count, digest) = (published.head.count, &published.head.digest);
    match lang {
        Lang::Zh => format!(
            "台账共 {count} 行，最后一行的摘要：{digest}\n检查发现 {errors} 个错误、{warnings} 个警告、{infos} 个提示；详情：mingbai check\n"
        ),
        Lang::En => format!(
            "The ledger has {count} lines; digest of the last: {digest}\n{errors} errors, {warnings} warnings, {infos} notes; see mingbai check\n"
        ),
    }
}

fn json(published: &Published) -> String {
    let [errors, warnings, infos] = published.report.findings;
    let value = serde_json::json!({
        "events": published.events, "lines": published.head.count, "head": published.head.digest,
        "foreign": published.foreign, "counts": { "errors": errors, "warnings": warnings, "infos": infos },
    });
    format!("{value}\n")
}
