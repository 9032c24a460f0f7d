//! Completion scripts and manual pages, made from the same description as the help.

use std::io::{self, Write};
use std::path::Path;

use clap_mangen::Man;

use super::command::command;
use super::options::Shell;
use super::words::{MAN_SECTIONS, Words};
use crate::finding::Lang;

/// The completion script of a shell.
pub fn completions(shell: Shell, lang: Lang) -> Vec<u8> {
    use clap_complete::Shell as Known;
    let known = match shell {
        Shell::Bash => Known::Bash,
        Shell::Zsh => Known::Zsh,
        Shell::Fish => Known::Fish,
        Shell::Powershell => Known::PowerShell,
    };
    let mut script = Vec::new();
    clap_complete::generate(known, &mut command(lang), "mingbai", &mut script);
    script
}

/// The manual page of the program.
///
/// # Errors
/// None in practice: the page is made in memory.
pub fn man_page(lang: Lang) -> io::Result<Vec<u8>> {
    page(command(lang), lang)
}

/// Writes the manual pages of the program and of each command into a folder; returns how many.
///
/// # Errors
/// The folder cannot be made or written.
pub fn write_man_pages(dir: &Path, lang: Lang) -> io::Result<usize> {
    std::fs::create_dir_all(dir)?;
    let mut whole = command(lang);
    whole.build();
    let commands: Vec<clap::Command> = std::iter::once(whole.clone()).chain(whole.get_subcommands().cloned()).collect();
    for command in &commands {
        let name = command.get_display_name().unwrap_or_else(|| command.get_name()).to_string();
        std::fs::File::create(dir.join(format!("{name}.1")))?.write_all(&page(command.clone().name(name), lang)?)?;
    }
    Ok(commands.len())
}

fn page(command: clap::Command, lang: Lang) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(with_headings(&String::from_utf8_lossy(&page), Words::of(lang)).into_bytes())
}

fn with_headings(page: &str, words: &Words) -> String {
    let heading = |line: &str| {
        let name = line.strip_prefix(".SH ")?.trim_matches('"');
        let at = MAN_SECTIONS.iter().position(|known| *known == name)?;
        Some(format!(".SH {}", words.man_sections[at]))
    };
    page.lines().map(|line| heading(line).unwrap_or_else(|| line.to_string()) + "\n").collect()
}
