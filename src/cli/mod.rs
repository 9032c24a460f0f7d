//! The command line: what may be asked, in which words, and what was asked, typed.

mod command;
mod complaint;
mod language;
mod options;
mod read;
mod shell;
mod words;
mod words_en;
mod words_zh;

use std::ffi::OsString;
use std::io::{IsTerminal, Write};

use clap::error::ErrorKind;

pub use command::command;
pub use options::{
    Build, Check, Color, Command, Emergency, Format, Init, List, ListFormat, Named, New, Options, Papers, Pictures,
    Posted, Preview, Print, Proof, Publish, Review, Serve, Shell, Sign, Summary, SummaryFormat, Switching, Target,
    Verify, What,
};
pub use shell::{completions, man_page, write_man_pages};

use crate::finding::Lang;
use words::Words;

/// Why there is nothing to run: help or version were asked for, or the command line is wrong.
#[derive(Debug, PartialEq, Eq)]
pub struct Exit {
    /// 0 for help and version, 2 for a wrong command line.
    pub code: u8,
    /// What to say.
    pub text: String,
}

impl Exit {
    /// Says it, to the output or to the error stream; returns the code.
    pub fn print(&self) -> u8 {
        let bytes = self.text.as_bytes();
        let _ = if self.code == 0 { std::io::stdout().write_all(bytes) } else { std::io::stderr().write_all(bytes) };
        self.code
    }
}

/// Reads the command line; `args` begins with the name of the program.
///
/// # Errors
/// Help and version as well as whatever is wrong, to be printed.
pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Options, Exit> {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = language::first_look(&args, std::env::var(language::VARIABLE).ok().as_deref());
    parse_in(&args, lang)
}

fn parse_in(args: &[OsString], lang: Lang) -> Result<Options, Exit> {
    let words = Words::of(lang);
    if args.len() <= 1 {
        return Err(Exit { code: 2, text: help(None, lang) });
    }
    let matches = command(lang).try_get_matches_from(args).map_err(|error| refused(&error, words, args))?;
    if let Some(("help", sub)) = matches.subcommand() {
        return Err(help_exit(sub.get_one::<String>("command").map(String::as_str), lang));
    }
    read::options(&matches, lang).ok_or_else(|| Exit { code: 2, text: help(None, lang) })
}

fn refused(error: &clap::Error, words: &Words, args: &[OsString]) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp => Exit { code: 0, text: shown(&error.render(), words) },
        ErrorKind::DisplayVersion => Exit { code: 0, text: error.render().to_string() },
        _ => Exit { code: 2, text: complaint::complaint(error, words, subcommand(words, args)) },
    }
}

/// The first argument that is the name of a command.
fn subcommand(words: &Words, args: &[OsString]) -> Option<&'static str> {
    let names = words.commands.all().map(|command| command.name);
    args.iter().skip(1).find_map(|arg| names.into_iter().find(|name| arg == name))
}

fn help_exit(name: Option<&str>, lang: Lang) -> Exit {
    let words = Words::of(lang);
    let unknown = name.filter(|name| words.commands.all().iter().all(|command| command.name != *name));
    match unknown {
        Some(name) => {
            let say = &words.complaints;
            let fault = say.unknown_command.replace("{}", name);
            Exit { code: 2, text: format!("{}{fault}\n{}\n", say.error, say.see.replace("{}", "")) }
        }
        None => Exit { code: 0, text: help(name, lang) },
    }
}

/// The help of a command, or of the program.
pub fn help(name: Option<&str>, lang: Lang) -> String {
    let mut whole = command(lang);
    whole.build();
    let help = match name.and_then(|name| whole.find_subcommand_mut(name)) {
        Some(sub) => sub.render_help(),
        None => whole.render_help(),
    };
    shown(&help, Words::of(lang))
}

/// With colours on a terminal, and with the colon that belongs to the headings' script.
fn shown(text: &clap::builder::StyledStr, words: &Words) -> String {
    let colors = Color::Auto.on(std::io::stdout().is_terminal());
    let text = if colors { text.ansi().to_string() } else { text.to_string() };
    let headings = &words.headings;
    let all = [headings.usage, headings.commands, headings.arguments, headings.options, headings.global];
    let chinese = all.iter().filter(|heading| !heading.is_ascii());
    chinese.fold(text, |text, heading| {
        text.replace(&format!("{heading}: "), &format!("{heading}："))
            .replace(&format!("{heading}:"), &format!("{heading}："))
    })
}

#[cfg(test)]
mod tests;
