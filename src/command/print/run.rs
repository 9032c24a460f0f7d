//! All sheets through the browser, a few at a time. A file appears under its name when it is whole, or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::machine::{self, End};
use super::pdf::{self, Pdf};
use super::{Sheet, unwritable};
use crate::cli::Options;
use crate::finding::Text;
use crate::progress::Progress;

/// Browsers that run at once at most: each takes some 200 MB.
const AT_ONCE: usize = 4;

/// A browser, what it prints from, and where to.
pub(super) struct Press {
    /// The browser.
    pub(super) browser: PathBuf,
    /// The tree of the board.
    pub(super) board: PathBuf,
    /// Where the files go.
    pub(super) folder: PathBuf,
    /// Seconds for a sheet.
    pub(super) seconds: u64,
}

/// What became of a sheet.
pub(super) type Printed = Pdf;

/// What went wrong first.
pub(super) struct Failure {
    sheet: String,
    fault: Fault,
}

enum Fault {
    /// A file or folder could not be written.
    Io(PathBuf, io::Error),
    /// The browser could not be started.
    Start(PathBuf, io::Error),
    /// It was stopped after so many seconds.
    TimedOut(u64),
    /// It ended with a failure: its code, and what it complained of last.
    Failed(Option<i32>, String),
    /// It ended well and left no whole file; what it complained of last.
    Nothing(String),
    /// Another sheet failed before.
    Skipped,
}

impl Press {
    /// Prints all sheets.
    ///
    /// # Errors
    /// The first sheet, in their order, that could not be printed. No further one is begun then; what is done stays.
    pub(super) fn print_all(&self, sheets: &[Sheet], options: &Options) -> Result<Vec<Printed>, Failure> {
        let io = |fault| Failure { sheet: String::new(), fault };
        fs::create_dir_all(&self.folder).map_err(|error| io(Fault::Io(self.folder.clone(), error)))?;
        let progress = Progress::begin(options.lang.pick("打印", "printing"), sheets.len(), options.quiet);
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(AT_ONCE);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let pool = pool.map_err(|error| io(Fault::Start(self.browser.clone(), io::Error::other(error))))?;
        let stop = AtomicBool::new(false);
        let print = |(at, sheet): (usize, &Sheet)| {
            let printed = if stop.load(Ordering::Relaxed) { Err(Fault::Skipped) } else { self.print(at, sheet) };
            stop.fetch_or(printed.is_err(), Ordering::Relaxed);
            progress.step();
            printed.map_err(|fault| Failure { sheet: sheet.file.clone(), fault })
        };
        let all: Vec<Result<Printed, Failure>> = pool.install(|| sheets.par_iter().enumerate().map(print).collect());
        let (good, mut bad): (Vec<_>, Vec<_>) = all.into_iter().partition(Result::is_ok);
        bad.sort_by_key(|failure| matches!(failure, Err(Failure { fault: Fault::Skipped, .. })));
        match bad.into_iter().find_map(Result::err) {
            Some(failure) => Err(failure),
            None => Ok(good.into_iter().filter_map(Result::ok).collect()),
        }
    }

    fn print(&self, at: usize, sheet: &Sheet) -> Result<Printed, Fault> {
        let work = std::env::temp_dir().join(format!("mingbai-print-{}-{at}", std::process::id()));
        let part = self.folder.join(format!(".{}-{at}.part.pdf", std::process::id()));
        fs::create_dir(&work).map_err(|error| Fault::Io(work.clone(), error))?;
        let printed = self.print_within(&work, &part, sheet);
        let _ = fs::remove_dir_all(&work);
        let _ = fs::remove_file(&part);
        printed
    }

    fn print_within(&self, work: &Path, part: &Path, sheet: &Sheet) -> Result<Printed, Fault> {
        let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        let page = absolute(&self.board.join(&sheet.page));
        let end = machine::run(&self.browser, &page, &absolute(part), work, self.seconds);
        let complaint = || last_line(&machine::complaints(work));
        match end.map_err(|error| Fault::Start(self.browser.clone(), error))? {
            End::TimedOut => return Err(Fault::TimedOut(self.seconds)),
            End::Exit(status) if !status.success() => return Err(Fault::Failed(status.code(), complaint())),
            End::Exit(_) => {}
        }
        let bytes = fs::read(part).unwrap_or_default();
        let pdf = pdf::read(&bytes).ok_or_else(|| Fault::Nothing(complaint()))?;
        let file = self.folder.join(&sheet.file);
        keep(part, &file).map_err(|error| Fault::Io(file, error))?;
        Ok(pdf)
    }
}

/// Puts a finished file in its place, on the disk before it has its name.
fn keep(part: &Path, file: &Path) -> io::Result<()> {
    fs::File::options().append(true).open(part)?.sync_all()?;
    fs::rename(part, file)
}

fn last_line(file: &Path) -> String {
    let text = fs::read(file).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let line = text.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
    line.trim().chars().take(300).collect()
}

impl Failure {
    /// What to say of it.
    pub(super) fn words(&self) -> Text {
        let fault = match &self.fault {
            Fault::Io(path, error) => return unwritable(path, error),
            Fault::Start(path, error) => {
                let path = path.display();
                Text::new(
                    format!("浏览器 {path} 运行不了：{error}"),
                    format!("the browser {path} cannot be run: {error}"),
                )
            }
            Fault::TimedOut(seconds) => Text::new(
                format!("等了 {seconds} 秒，浏览器没有做完；电脑慢的，加 --timeout 300 再试"),
                format!("the browser was not done after {seconds} seconds; on a slow machine add --timeout 300"),
            ),
            Fault::Failed(code, said) => {
                let code = code.map_or_else(|| "?".to_string(), |code| code.to_string());
                Text::new(
                    format!("浏览器出错退出（{code}）{}", quoted(said, "：")),
                    format!("the browser failed ({code}){}", quoted(said, ": ")),
                )
            }
            Fault::Nothing(said) => Text::new(
                format!(
                    "浏览器没有写出完整的 PDF{}；用 snap 装的 Chromium 只能写个人文件夹，可以加 --output 写到那里",
                    quoted(said, "：")
                ),
                format!(
                    "the browser wrote no whole PDF{}; Chromium from snap writes to your home only: try --output",
                    quoted(said, ": ")
                ),
            ),
            Fault::Skipped => Text::default(),
        };
        let sheet = &self.sheet;
        Text::new(
            format!(
                "没有打印出 {sheet}：{}\n已经做好的留着；页面在 output/board 里，也可以用浏览器打开打印。",
                fault.zh
            ),
            format!(
                "{sheet} was not printed: {}\nWhat is done stays; the pages are in output/board and can be printed by hand.",
                fault.en
            ),
        )
    }
}

fn quoted(said: &str, before: &str) -> String {
    if said.is_empty() { String::new() } else { format!("{before}{said}") }
}
