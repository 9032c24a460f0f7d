//! `mingbai posted`: writes beside records that they hang on the board since today, or were taken down. The record itself, which
//! was signed, is not touched.

use std::fs;
use std::io;
use std::path::Path;

use super::named::{Known, find, of_community};
use super::new_file::quoted;
use super::{CLEAN, FAILED, complain, refuse, say};
use crate::cli::{Options, Posted};
use crate::disk::write_whole;
use crate::finding::{Lang, Text};
use crate::load::posted_file;
use crate::world::World;

/// Writes it for each record that was named.
pub fn run(options: &Options, asked: &Posted) -> u8 {
    let world = match World::open(&options.root) {
        Ok(world) => world,
        Err(findings) => return refuse(options, &findings),
    };
    let (judged, _) = world.judge_all(world.clock(options.today));
    let records: Result<Vec<Known<'_>>, Text> = of_community(&judged, asked.community.as_deref())
        .and_then(|wanted| asked.records.iter().map(|name| find(&wanted, name)).collect());
    match records {
        Ok(records) => records.iter().fold(CLEAN, |code, known| code.max(enter(options, asked, known))),
        Err(why) => complain(options, &why),
    }
}

fn enter(options: &Options, asked: &Posted, known: &Known<'_>) -> u8 {
    let path = format!("content/{}", posted_file(known.record.path_in_content()));
    match add(&options.root.join(&path), &entry(options, asked)) {
        Ok(()) => say(&told(options, asked, known)),
        Err(error) => {
            eprintln!("{}{path}: {error}", options.lang.pick("错误：写不进 ", "error: cannot write "));
            FAILED
        }
    }
}

fn told(options: &Options, asked: &Posted, known: &Known<'_>) -> String {
    let (address, today) = (known.address(), options.today);
    match (options.lang, asked.removed) {
        _ if options.quiet => String::new(),
        (Lang::Zh, false) => format!("已记下：{address} {today} 张贴\n"),
        (Lang::Zh, true) => format!("已记下：{address} {today} 取下\n"),
        (Lang::En, false) => format!("Recorded: {address} hangs since {today}\n"),
        (Lang::En, true) => format!("Recorded: {address} was taken down on {today}\n"),
    }
}

fn entry(options: &Options, asked: &Posted) -> String {
    let day = if asked.removed { "removed_on" } else { "posted_on" };
    let place = asked.place.as_ref().map(|place| format!("place = {}\n", quoted(place)));
    format!("\n[[posted]]\nkind = \"board\"\n{}{day} = {}\n", place.unwrap_or_default(), options.today)
}

/// Adds to a file, whole or not at all.
fn add(path: &Path, entry: &str) -> io::Result<()> {
    let before = match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            "# 张贴和取下的日子，由 mingbai posted 添加，也可以手改。\n".to_string()
        }
        other => other?,
    };
    write_whole(path, (before + entry).as_bytes())
}
