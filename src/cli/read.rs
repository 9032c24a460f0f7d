//! From clap's matches to typed options.

use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, Utc};
use clap::ArgMatches;

use super::options::{
    Build, Check, Command, Emergency, Format, Init, List, ListFormat, Named, New, Options, Pictures, Posted, Preview,
    Print, Proof, Publish, Review, Serve, Sign, Summary, Target, Verify, What,
};
use crate::finding::Lang;
use crate::minute::Minute;
use crate::period::Period;
use crate::site::SITE_FILE;

/// The options of `matches`; `None` only for a command that is not in the list.
pub(super) fn options(matches: &ArgMatches, lang: Lang) -> Option<Options> {
    let (name, sub) = matches.subcommand()?;
    Some(Options {
        lang,
        root: path(sub, "root").unwrap_or_else(nearest_site),
        today: sub.get_one::<NaiveDate>("today").copied().unwrap_or_else(today_in_china),
        color: choice(sub, "color").unwrap_or_default(),
        quiet: sub.get_flag("quiet"),
        command: command(name, sub)?,
    })
}

fn command(name: &str, sub: &ArgMatches) -> Option<Command> {
    Some(match name {
        "check" => Command::Check(Check { format: format(sub), deny_warnings: deny(sub) }),
        "build" => Command::Build(Build {
            targets: targets(sub),
            output: path(sub, "output"),
            deny_warnings: deny(sub),
            format: format(sub),
        }),
        "publish" => {
            Command::Publish(Publish { reason: text(sub, "reason"), output: path(sub, "output"), format: format(sub) })
        }
        "verify" => Command::Verify(Verify { output: path(sub, "output"), format: format(sub) }),
        "list" => Command::List(list(sub)),
        "explain" => Command::Explain(text(sub, "code")),
        "init" => Command::Init(init(sub)),
        "new" => Command::New(new(sub)),
        "proof" => Command::Proof(Proof { files: paths(sub, "file"), format: format(sub), deny_warnings: deny(sub) }),
        "summary" => Command::Summary(Summary {
            period: sub.get_one::<Period>("period").copied()?,
            format: choice(sub, "format").unwrap_or_default(),
            community: text(sub, "community"),
        }),
        "preview" => Command::Preview(Preview {
            records: texts(sub, "record"),
            output: path(sub, "output"),
            community: text(sub, "community"),
        }),
        "print" => Command::Print(print(sub)?),
        "posted" => Command::Posted(Posted {
            records: texts(sub, "record"),
            removed: sub.get_flag("removed"),
            place: text(sub, "place"),
            community: text(sub, "community"),
        }),
        "sign" => Command::Sign(sign(sub)),
        "emergency" => Command::Emergency(Emergency {
            switching: choice(sub, "switching"),
            records: texts(sub, "record"),
            until: sub.get_one::<Minute>("until").copied(),
            person: text(sub, "person"),
            at: at(sub),
            community: text(sub, "community"),
            output: path(sub, "output"),
        }),
        "serve" => Command::Serve(serve(sub)?),
        "packs" => Command::Packs,
        "completions" => Command::Completions(choice(sub, "shell")?),
        "man" => Command::Man(path(sub, "dir")),
        _ => return None,
    })
}

/// What to list; a calendar has everything that is still to come unless something is asked for.
fn list(sub: &ArgMatches) -> List {
    let format = choice::<ListFormat>(sub, "format").unwrap_or_default();
    let usual = if format == ListFormat::Ics { What::All } else { What::default() };
    List { what: choice(sub, "what").unwrap_or(usual), format, at: at(sub), screen: text(sub, "screen") }
}

fn serve(sub: &ArgMatches) -> Option<Serve> {
    let review = sub.get_flag("review").then(|| Review {
        bind: sub.get_one::<IpAddr>("bind").copied().unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        reviewers: texts(sub, "reviewer"),
        community: text(sub, "community"),
    });
    Some(Serve { port: sub.get_one::<u16>("port").copied()?, review })
}

fn print(sub: &ArgMatches) -> Option<Print> {
    Some(Print {
        records: texts(sub, "record"),
        all: sub.get_flag("all"),
        output: path(sub, "output"),
        paper: choice(sub, "paper").unwrap_or_default(),
        days: sub.get_one::<u64>("days").copied()?,
        community: text(sub, "community"),
        browser: path(sub, "browser"),
        timeout: sub.get_one::<u64>("timeout").copied()?,
        screens: sub
            .get_flag("screens")
            .then(|| Pictures { at: sub.get_one::<Minute>("at").copied(), screen: text(sub, "screen") }),
    })
}

fn sign(sub: &ArgMatches) -> Sign {
    Sign {
        records: texts(sub, "record"),
        all: sub.get_flag("all"),
        person: text(sub, "person"),
        step: text(sub, "step"),
        role: text(sub, "role"),
        back: text(sub, "back"),
        key: path(sub, "key"),
        community: text(sub, "community"),
    }
}

fn init(sub: &ArgMatches) -> Init {
    Init {
        dir: path(sub, "dir").unwrap_or_else(|| PathBuf::from(".")),
        name: text(sub, "name"),
        street: text(sub, "street"),
        district: text(sub, "district"),
        division: text(sub, "division"),
        packs: texts(sub, "pack"),
        folder: text(sub, "folder"),
        yes: sub.get_flag("yes"),
    }
}

/// A new record. With a duty, which knows its kind, a single word is the period or name.
fn new(sub: &ArgMatches) -> New {
    let (duty, first, second) = (text(sub, "duty"), text(sub, "kind"), text(sub, "name"));
    let (kind, name) = if duty.is_some() && second.is_none() { (None, first) } else { (first, second) };
    New { kind, name, duty, community: text(sub, "community"), title: text(sub, "title") }
}

/// The targets asked for, each once, in the order of the help; all of them unless some are named.
fn targets(sub: &ArgMatches) -> Vec<Target> {
    let asked: Vec<Target> = texts(sub, "target").iter().filter_map(|name| Target::named(name)).collect();
    let all = Target::ALL.into_iter();
    all.filter(|target| asked.is_empty() || asked.contains(target)).collect()
}

fn text(sub: &ArgMatches, id: &str) -> Option<String> {
    sub.get_one::<String>(id).cloned()
}

fn texts(sub: &ArgMatches, id: &str) -> Vec<String> {
    sub.get_many::<String>(id).into_iter().flatten().cloned().collect()
}

fn path(sub: &ArgMatches, id: &str) -> Option<PathBuf> {
    sub.get_one::<PathBuf>(id).cloned()
}

fn paths(sub: &ArgMatches, id: &str) -> Vec<PathBuf> {
    sub.get_many::<PathBuf>(id).into_iter().flatten().cloned().collect()
}

fn choice<T: Named>(sub: &ArgMatches, id: &str) -> Option<T> {
    sub.get_one::<String>(id).and_then(|name| T::named(name))
}

fn format(sub: &ArgMatches) -> Format {
    choice(sub, "format").unwrap_or_default()
}

fn deny(sub: &ArgMatches) -> bool {
    sub.contains_id("deny")
}

/// The minute to go by: the one asked for, else the time it is in China on the day to go by.
fn at(sub: &ArgMatches) -> Minute {
    let now = now_in_china();
    let day = sub.get_one::<NaiveDate>("today").copied().unwrap_or(now.date());
    sub.get_one::<Minute>("at").copied().unwrap_or_else(|| Minute::at(day.and_time(now.time())))
}

/// The day it is in China, wherever the program runs.
fn today_in_china() -> NaiveDate {
    now_in_china().date()
}

fn now_in_china() -> NaiveDateTime {
    let now = Utc::now();
    FixedOffset::east_opt(8 * 3600).map_or_else(|| now.naive_utc(), |zone| now.with_timezone(&zone).naive_local())
}

/// The nearest folder from here upward that is a site; else here.
fn nearest_site() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    here.ancestors().find(|folder| folder.join(SITE_FILE).is_file()).unwrap_or(Path::new(".")).to_path_buf()
}
