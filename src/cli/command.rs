//! The command line as clap knows it, in one language. Help, manual pages and completions come from it.

use std::net::IpAddr;
use std::ops::RangeInclusive;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, Command, value_parser};

use super::options::{Color, Format, ListFormat, Named, Papers, Shell, SummaryFormat, Switching, Target, What};
use super::words::{ArgWords, CommandWords, Words};
use crate::finding::Lang;
use crate::minute::Minute;
use crate::period::Period;

/// The whole command line.
pub fn command(lang: Lang) -> Command {
    let words = Words::of(lang);
    let commands = &words.commands;
    Command::new("mingbai")
        .version(clap::crate_version!())
        .about(words.about)
        .override_usage(words.usage)
        .after_help(words.examples)
        .help_template(template(words, true, true))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .subcommand_value_name(words.args.command.0)
        .subcommand_help_heading(words.headings.commands)
        .args(global(words))
        .arg(flag("version", words.args.version, words.headings.global).short('V').action(ArgAction::Version))
        .subcommand(sub(words, &commands.check).args([format(words), deny(words)]))
        .subcommand(sub(words, &commands.build).args([targets(words), output(words), deny(words), format(words)]))
        .subcommand(sub(words, &commands.publish).args([reason(words), output(words), format(words)]))
        .subcommand(sub(words, &commands.verify).args([verified(words), format(words)]))
        .subcommand(sub(words, &commands.list).args([what(words), list_format(words)]).args(at_screen(words)))
        .subcommand(sub(words, &commands.explain).arg(positional(words, "code", words.args.code)))
        .subcommand(sub(words, &commands.new).args(new(words)))
        .subcommand(sub(words, &commands.proof).args([files(words), format(words), deny(words)]))
        .subcommand(sub(words, &commands.summary).args(summary(words)))
        .subcommand(sub(words, &commands.preview).args(preview(words)))
        .subcommand(sub(words, &commands.print).args(print(words)))
        .subcommand(sub(words, &commands.posted).args(posted(words)))
        .subcommand(sub(words, &commands.sign).args(sign(words)))
        .subcommand(sub(words, &commands.emergency).args(emergency(words)))
        .subcommand(sub(words, &commands.serve).arg(port(words)).args(review(words)))
        .subcommand(sub(words, &commands.init).args(init(words)))
        .subcommand(sub(words, &commands.packs))
        .subcommand(sub(words, &commands.completions).arg(shell(words)))
        .subcommand(sub(words, &commands.man).arg(folder(words, "dir", words.args.man_dir)))
        .subcommand(sub(words, &commands.help).arg(positional(words, "command", words.args.command)))
}

/// A command without its arguments.
fn sub(words: &'static Words, command: &'static CommandWords) -> Command {
    Command::new(command.name)
        .about(command.about)
        .override_usage(command.usage)
        .after_help(command.more)
        .help_template(template(words, false, !command.more.is_empty()))
        .disable_help_flag(true)
        .disable_version_flag(true)
}

/// The order of a command's help; `listed` puts the commands before the options.
fn template(words: &Words, listed: bool, more: bool) -> String {
    let headings = &words.headings;
    let options = match listed {
        true => format!("{}:\n{{subcommands}}\n\n{}:\n{{options}}", headings.commands, headings.global),
        false => "{all-args}".to_string(),
    };
    let after = if more { "{after-help}" } else { "" };
    format!("{{about}}\n\n{}: {{usage}}\n\n{options}{after}\n", headings.usage)
}

/// The options of every command.
fn global(words: &'static Words) -> Vec<Arg> {
    let args = &words.args;
    let globally = |arg: Arg| arg.global(true).help_heading(words.headings.global);
    vec![
        globally(option("lang", args.lang, words).value_parser(one_of::<Lang>())),
        globally(folder(words, "root", args.root)),
        globally(option("today", args.today, words).value_parser(day(words))),
        globally(option("color", args.color, words).value_parser(one_of::<Color>())),
        globally(flag("quiet", args.quiet, words.headings.global).short('q')),
        globally(flag("help", args.help, words.headings.global).short('h').action(ArgAction::Help)),
    ]
}

fn option(id: &'static str, (value, help): ArgWords, words: &Words) -> Arg {
    Arg::new(id)
        .long(id)
        .value_name(value)
        .help(help)
        .help_heading(words.headings.options)
        .hide_possible_values(true)
        .hide_default_value(true)
}

fn flag(id: &'static str, (_, help): ArgWords, heading: &'static str) -> Arg {
    Arg::new(id).long(id).help(help).help_heading(heading).action(ArgAction::SetTrue)
}

fn positional(words: &'static Words, id: &'static str, (value, help): ArgWords) -> Arg {
    Arg::new(id).value_name(value).help(help).help_heading(words.headings.arguments).hide_possible_values(true)
}

fn one_of<T: Named>() -> PossibleValuesParser {
    PossibleValuesParser::new(T::ALL.iter().map(|(name, _)| *name))
}

fn format(words: &'static Words) -> Arg {
    option("format", words.args.format, words).value_parser(one_of::<Format>())
}

fn list_format(words: &'static Words) -> Arg {
    option("format", words.args.list_format, words).value_parser(one_of::<ListFormat>())
}

fn deny(words: &'static Words) -> Arg {
    option("deny", words.args.deny, words).value_parser(PossibleValuesParser::new(["warnings"]))
}

fn targets(words: &'static Words) -> Arg {
    option("target", words.args.target, words)
        .value_parser(one_of::<Target>())
        .value_delimiter(',')
        .action(ArgAction::Append)
}

fn output(words: &'static Words) -> Arg {
    folder(words, "output", words.args.output).short('o')
}

fn verified(words: &'static Words) -> Arg {
    folder(words, "output", words.args.verified).short('o')
}

fn reason(words: &'static Words) -> Arg {
    option("reason", words.args.reason, words)
}

fn folder(words: &'static Words, id: &'static str, arg: ArgWords) -> Arg {
    option(id, arg, words).value_parser(value_parser!(PathBuf))
}

fn what(words: &'static Words) -> Arg {
    positional(words, "what", words.args.what).value_parser(one_of::<What>())
}

fn files(words: &'static Words) -> Arg {
    positional(words, "file", words.args.file).value_parser(value_parser!(PathBuf)).num_args(0..)
}

fn shell(words: &'static Words) -> Arg {
    positional(words, "shell", words.args.shell).required(true).value_parser(one_of::<Shell>())
}

fn port(words: &'static Words) -> Arg {
    let parse = |text: &str| {
        text.parse::<u16>().ok().filter(|port| *port > 0).ok_or_else(|| words.complaints.not_a_port.replace("{}", text))
    };
    option("port", words.args.port, words).short('p').value_parser(ValueParser::new(parse)).default_value("8420")
}

/// A period written 2026-Q3 and in no other way.
fn period(words: &'static Words) -> ValueParser {
    ValueParser::new(|text: &str| Period::parse(text).map_err(|_| words.complaints.not_a_period.replace("{}", text)))
}

fn summary(words: &'static Words) -> [Arg; 3] {
    [
        option("period", words.args.summary_period, words).value_parser(period(words)).required(true),
        option("format", words.args.summary_format, words).value_parser(one_of::<SummaryFormat>()),
        option("community", words.args.summary_community, words),
    ]
}

fn review(words: &'static Words) -> [Arg; 4] {
    let args = &words.args;
    let bind = |text: &str| text.parse::<IpAddr>().map_err(|_| words.complaints.not_an_address.replace("{}", text));
    [
        flag("review", args.review, words.headings.options).requires("reviewer"),
        option("reviewer", args.reviewer, words).action(ArgAction::Append).requires("review"),
        option("bind", args.bind, words).value_parser(ValueParser::new(bind)).requires("review"),
        option("community", args.summary_community, words).requires("review"),
    ]
}

fn preview(words: &'static Words) -> [Arg; 3] {
    let args = &words.args;
    [
        positional(words, "record", args.preview_record).num_args(0..),
        folder(words, "output", args.preview_output).short('o'),
        option("community", args.summary_community, words),
    ]
}

fn print(words: &'static Words) -> [Arg; 11] {
    let args = &words.args;
    [
        positional(words, "record", args.print_record).num_args(0..).conflicts_with("all"),
        flag("all", args.print_all, words.headings.options),
        folder(words, "output", args.print_output).short('o'),
        option("paper", args.paper, words).value_parser(one_of::<Papers>()),
        option("days", args.days, words).value_parser(number(words, 0..=366)).default_value("7"),
        option("community", args.summary_community, words),
        folder(words, "browser", args.browser),
        option("timeout", args.timeout, words).value_parser(number(words, 1..=3600)).default_value("120"),
        flag("screens", args.print_screens, words.headings.options)
            .conflicts_with_all(["record", "all", "paper", "days"]),
        option("at", args.print_at, words).value_parser(minute(words)).requires("screens"),
        option("screen", args.print_screen, words).requires("screens"),
    ]
}

fn posted(words: &'static Words) -> [Arg; 4] {
    let args = &words.args;
    [
        positional(words, "record", args.posted_record).num_args(1..).required(true),
        flag("removed", args.removed, words.headings.options),
        option("place", args.place, words),
        option("community", args.summary_community, words),
    ]
}

fn sign(words: &'static Words) -> [Arg; 8] {
    let args = &words.args;
    [
        positional(words, "record", args.sign_record).num_args(0..).conflicts_with("all"),
        flag("all", args.sign_all, words.headings.options).requires("person"),
        option("person", args.person, words),
        option("step", args.step, words).conflicts_with("back"),
        option("role", args.role, words),
        option("back", args.back, words),
        folder(words, "key", args.key),
        option("community", args.summary_community, words),
    ]
}

fn at_screen(words: &'static Words) -> [Arg; 2] {
    [option("at", words.args.at, words).value_parser(minute(words)), option("screen", words.args.screen, words)]
}

fn emergency(words: &'static Words) -> [Arg; 7] {
    let args = &words.args;
    [
        positional(words, "switching", args.switching).value_parser(one_of::<Switching>()),
        positional(words, "record", args.emergency_record).num_args(0..),
        option("until", args.until, words).value_parser(minute(words)),
        option("person", args.switch_person, words),
        option("at", args.at, words).value_parser(minute(words)),
        option("community", args.summary_community, words),
        folder(words, "output", args.output).short('o'),
    ]
}

/// A minute written 2026-11-06 18:00.
fn minute(words: &'static Words) -> ValueParser {
    ValueParser::new(|text: &str| Minute::parse(text).ok_or_else(|| words.complaints.not_a_minute.replace("{}", text)))
}

/// A whole number within bounds.
fn number(words: &'static Words, bounds: RangeInclusive<u64>) -> ValueParser {
    ValueParser::new(move |text: &str| {
        let number = text.parse::<u64>().ok().filter(|number| bounds.contains(number));
        let [least, most] = [bounds.start(), bounds.end()].map(u64::to_string);
        let complaint =
            || words.complaints.not_a_number.replace("{}", text).replace("{least}", &least).replace("{most}", &most);
        number.ok_or_else(complaint)
    })
}

/// A day written 2026-11-21 and in no other way.
fn day(words: &'static Words) -> ValueParser {
    ValueParser::new(|text: &str| {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|day| day.to_string() == text);
        day.ok_or_else(|| words.complaints.not_a_day.replace("{}", text))
    })
}

fn new(words: &'static Words) -> [Arg; 5] {
    let args = &words.args;
    [
        positional(words, "kind", args.kind).required_unless_present("duty"),
        positional(words, "name", args.period).required_unless_present("duty"),
        option("duty", args.duty, words),
        option("community", args.community, words),
        option("title", args.title, words),
    ]
}

fn init(words: &'static Words) -> [Arg; 8] {
    let args = &words.args;
    [
        positional(words, "dir", args.dir).value_parser(value_parser!(PathBuf)),
        option("name", args.name, words),
        option("street", args.street, words),
        option("district", args.district, words),
        option("division", args.division, words),
        option("pack", args.pack, words).value_delimiter(',').action(ArgAction::Append),
        option("folder", args.folder, words),
        flag("yes", args.yes, words.headings.options).short('y'),
    ]
}
