//! One file a command: what was asked for, through the five words, to an exit code.

mod build;
mod check;
mod emergency;
mod explain;
mod init;
mod list;
mod named;
mod new;
mod new_file;
mod posted;
mod preview;
mod print;
mod proof;
mod publish;
mod review;
mod screens;
mod serve;
mod sign;
mod summary;
mod verify;

use std::io::{IsTerminal, Write};

use crate::cli::{self, Command, Options, Serve};
use crate::finding::{Finding, Text};
use crate::report::{Community, Face, text};
use crate::world::Judged;

/// Nothing is wrong.
pub const CLEAN: u8 = 0;
/// Something was found.
pub const FOUND: u8 = 1;
/// It could not be run.
pub const FAILED: u8 = 2;

/// Runs what was asked for; the exit code says how it went.
pub fn run(options: &Options) -> u8 {
    match &options.command {
        Command::Check(check) => check::run(options, check),
        Command::Build(build) => build::run(options, build),
        Command::Publish(asked) => publish::run(options, asked),
        Command::Verify(asked) => verify::run(options, asked),
        Command::List(list) => list::run(options, list),
        Command::Explain(code) => explain::run(options, code.as_deref()),
        Command::Init(init) => init::run(options, init),
        Command::New(new) => new::run(options, new),
        Command::Proof(proof) => proof::run(options, proof),
        Command::Summary(summary) => summary::run(options, summary),
        Command::Preview(asked) => preview::run(options, asked),
        Command::Print(asked) => print::run(options, asked),
        Command::Posted(asked) => posted::run(options, asked),
        Command::Sign(asked) => sign::run(options, asked),
        Command::Emergency(asked) => emergency::run(options, asked),
        Command::Serve(Serve { port, review: None }) => serve::run(options, *port),
        Command::Serve(Serve { port, review: Some(asked) }) => review::run(options, asked, *port),
        Command::Packs => explain::packs(options),
        Command::Completions(shell) => say_bytes(&cli::completions(*shell, options.lang)),
        Command::Man(folder) => explain::man(options, folder.as_deref()),
    }
}

/// How to print to standard output.
fn face(options: &Options) -> Face {
    Face { lang: options.lang, color: options.color.on(std::io::stdout().is_terminal()), quiet: options.quiet }
}

/// Prints a result.
fn say(text: &str) -> u8 {
    say_bytes(text.as_bytes())
}

fn say_bytes(bytes: &[u8]) -> u8 {
    match std::io::stdout().write_all(bytes) {
        Ok(()) => CLEAN,
        Err(_) => FAILED,
    }
}

/// Says what is wrong with what was asked for.
fn complain(options: &Options, fault: &Text) -> u8 {
    eprintln!("{}{}", options.lang.pick("错误：", "error: "), fault.get(options.lang));
    FAILED
}

/// Prints what kept a command from running.
fn refuse(options: &Options, findings: &[Finding]) -> u8 {
    let face = Face { color: options.color.on(std::io::stderr().is_terminal()), ..face(options) };
    let mut findings = findings.to_vec();
    crate::finding::sort(&mut findings);
    let _ = std::io::stderr().write_all(text::findings(&findings, &[], face).as_bytes());
    FAILED
}

/// The communities as the printers take them.
fn communities<'a>(judged: &'a [Judged<'a>]) -> Vec<Community<'a>> {
    judged
        .iter()
        .map(|judged| Community {
            folder: &judged.content.folder,
            name: judged.content.name(),
            obligations: &judged.checked.obligations,
        })
        .collect()
}
