//! Sheets for the notice board: builds the board, chooses what has to be put up, and has a browser make the files.

mod choose;
mod name;
mod note;
mod pdf;
mod run;

use std::path::{Path, PathBuf};

use super::{browser, built, complain, missing, say, unwritable};
use crate::cli::{Options, Print, Target};
use crate::disk::write_whole;
use crate::finding::Text;
use crate::world::Judged;
use choose::Choice;
use run::Printed;

/// A page of the board that becomes a file.
#[derive(Debug, Clone)]
struct Sheet {
    /// Name of the community.
    community: String,
    /// Title.
    title: String,
    /// From when until when it hangs, in words; none for a list.
    window: Option<String>,
    /// The file of the record; none for a list.
    record: Option<String>,
    /// The page, from the root of the board.
    page: String,
    /// `a4` or `a3`.
    paper: &'static str,
    /// Name of its file.
    file: String,
}

/// Prints what was asked for.
pub(super) fn run(options: &Options, asked: &Print) -> u8 {
    let (world, output) = match built(options, Target::Board) {
        Ok(built) => built,
        Err(code) => return code,
    };
    let (judged, _) = world.judge_all(world.clock(options.today));
    match choose::choose(&judged, options, asked) {
        Err(fault) => complain(options, &fault),
        Ok(choice) if choice.sheets.is_empty() => nothing(options, &choice),
        Ok(choice) => print(options, asked, &choice, &output, &judged),
    }
}

fn print(options: &Options, asked: &Print, choice: &Choice, output: &Path, judged: &[Judged<'_>]) -> u8 {
    let board = output.join(Target::Board.id());
    let browser = match browser::find(asked.browser.as_deref()) {
        Ok(browser) => browser,
        Err(none) => return complain(options, &missing::words(&none, &by_hand(choice, &board))),
    };
    let folder = asked.output.clone().unwrap_or_else(|| output.join("print"));
    let press = run::Press { browser, board, folder: folder.clone(), seconds: asked.timeout };
    match press.print_all(&choice.sheets, options) {
        Ok(printed) => finish(options, choice, &printed, &folder, judged.len()),
        Err(failure) => complain(options, &failure.words()),
    }
}

/// Writes the list beside the files and says what there is.
fn finish(options: &Options, choice: &Choice, printed: &[Printed], folder: &Path, communities: usize) -> u8 {
    let list = folder.join(options.lang.pick("清单.txt", "list.txt"));
    let text = note::text(choice, printed, options, communities);
    if let Err(error) = write_whole(&list, text.as_bytes()) {
        return complain(options, &unwritable(&list, &error));
    }
    let files: Vec<PathBuf> = choice.sheets.iter().map(|sheet| folder.join(&sheet.file)).collect();
    let lines: String = files.iter().chain([&list]).map(|file| format!("{}\n", file.display())).collect();
    if !options.quiet {
        eprintln!("{}", note::closing(printed, options.lang));
        if let Some(warning) = note::without_numbers(printed, options.lang) {
            eprintln!("{warning}");
        }
        note::waiting(choice, options.lang).into_iter().for_each(|line| eprintln!("{line}"));
    }
    say(&lines)
}

/// Nothing is to be put up, and that is all right.
fn nothing(options: &Options, choice: &Choice) -> u8 {
    if !options.quiet {
        note::waiting(choice, options.lang).into_iter().for_each(|line| eprintln!("{line}"));
    }
    say(&format!("{}\n", note::nothing(options.lang)))
}

/// How to print without a browser that the program can drive.
fn by_hand(choice: &Choice, board: &Path) -> Text {
    let pages: String =
        choice.sheets.iter().map(|sheet| format!("\n  {}", board.join(&sheet.page).display())).collect();
    Text::new(
        format!("不装也能打印：用任何浏览器打开下面的页面，按 Ctrl+P，纸张选同样大小：{pages}"),
        format!("Or open these pages in any browser and print them with Ctrl+P on the same paper:{pages}"),
    )
}
