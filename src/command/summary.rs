//! `mingbai summary`: what was published in a period and how the duties were kept, to be sent upwards.

use super::{FAILED, refuse, say, say_bytes};
use crate::cli::{Options, Summary, SummaryFormat};
use crate::finding::Lang;
use crate::load::nearest;
use crate::report::summary::{About, Facts, csv, facts, json, text};
use crate::world::{Judged, World};

/// Prints the summary of all communities, or of the one that was asked for.
pub fn run(options: &Options, asked: &Summary) -> u8 {
    let world = match World::open(&options.root) {
        Ok(world) => world,
        Err(findings) => return refuse(options, &findings),
    };
    let (judged, _) = world.judge_all(world.clock(options.today));
    let wanted = |one: &&Judged<'_>| asked.community.as_ref().is_none_or(|folder| *folder == one.content.folder);
    let all: Vec<Facts<'_>> = judged.iter().filter(wanted).map(|one| facts(one, asked.period)).collect();
    if let (true, Some(folder)) = (all.is_empty(), &asked.community) {
        return no_community(folder, &judged, options.lang);
    }
    let about = About { period: asked.period, today: options.today, lang: options.lang };
    match asked.format {
        SummaryFormat::Table => say(&text(&all, about)),
        SummaryFormat::Json => say(&json(&all, about)),
        SummaryFormat::Csv => say_bytes(&csv(&all, about)),
    }
}

fn no_community(folder: &str, judged: &[Judged<'_>], lang: Lang) -> u8 {
    let known: Vec<&str> = judged.iter().map(|one| one.content.folder.as_str()).collect();
    let (ask, ask_en) = match nearest(folder, known.iter().copied()) {
        Some(name) => (format!("，你是不是想写 {name}？"), format!("; did you mean {name}?")),
        None => (format!("，有 {}", known.join("、")), format!("; there are {}", known.join(", "))),
    };
    match lang {
        Lang::Zh => eprintln!("没有 {folder} 这个社区{ask}"),
        Lang::En => eprintln!("there is no community {folder}{ask_en}"),
    }
    FAILED
}
