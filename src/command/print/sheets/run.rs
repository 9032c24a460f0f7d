//! All sheets through the browser, a few at a time. A file appears under its name when it is whole, or not at all.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rayon::prelude::*;

use super::super::fault::{self, quoted};
use super::super::machine::{End, Machine, Workplace, absolute, option, url};
use super::Sheet;
use super::pdf::{self, Pdf};
use crate::cli::Options;
use crate::finding::Text;
use crate::progress::Progress;

/// Browsers that run at once at most: each takes some 200 MB.
const AT_ONCE: usize = 4;

/// Flags of a run that writes a PDF: nothing is printed but the page.
const FLAGS: &[&str] = &["--no-pdf-header-footer", "--print-to-pdf-no-header"];

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
    /// The browser did not do it.
    Browser(fault::Fault),
    /// It ended well and left no whole file; what it complained of last.
    Nothing(String),
    /// Another sheet failed before.
    Skipped,
}

impl From<fault::Fault> for Fault {
    fn from(fault: fault::Fault) -> Fault {
        Fault::Browser(fault)
    }
}

impl Press {
    /// Prints all sheets.
    ///
    /// # Errors
    /// The first sheet, in their order, that could not be printed. No further one is begun then; what is done stays.
    pub(super) fn print_all(&self, sheets: &[Sheet], options: &Options) -> Result<Vec<Printed>, Failure> {
        let io = |fault| Failure { sheet: String::new(), fault: Fault::Browser(fault) };
        fs::create_dir_all(&self.folder).map_err(|error| io(fault::Fault::Io(self.folder.clone(), error)))?;
        let progress = Progress::begin(options.lang.pick("打印", "printing"), sheets.len(), options.quiet);
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(AT_ONCE);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let pool = pool.map_err(|error| io(fault::Fault::Start(self.browser.clone(), io::Error::other(error))))?;
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
        let part = self.folder.join(format!(".{}-{at}.part.pdf", std::process::id()));
        let printed = self.print_part(&at.to_string(), &part, sheet);
        let _ = fs::remove_file(&part);
        printed
    }

    fn print_part(&self, name: &str, part: &Path, sheet: &Sheet) -> Result<Printed, Fault> {
        let work = Workplace::new(name)?;
        let page = url(&absolute(&self.board.join(&sheet.page)));
        let flags = FLAGS.iter().copied().map(OsString::from);
        let arguments = flags.chain([option("--print-to-pdf=", &absolute(part)), page.into()]);
        let mut machine = Machine::start(&self.browser, &work, arguments, |_| Ok(()))?;
        let end = machine.wait(Duration::from_secs(self.seconds));
        match end.map_err(|error| fault::Fault::Start(self.browser.clone(), error))? {
            End::TimedOut => return Err(fault::Fault::TimedOut(self.seconds).into()),
            End::Exit(status) if !status.success() => {
                return Err(fault::Fault::Failed(status.code(), machine.complaint()).into());
            }
            End::Exit(_) => {}
        }
        let bytes = fs::read(part).unwrap_or_default();
        let pdf = pdf::read(&bytes).ok_or_else(|| Fault::Nothing(machine.complaint()))?;
        let file = self.folder.join(&sheet.file);
        keep(part, &file).map_err(|error| fault::Fault::Io(file, error))?;
        Ok(pdf)
    }
}

/// Puts a finished file in its place, on the disk before it has its name.
fn keep(part: &Path, file: &Path) -> io::Result<()> {
    fs::File::options().append(true).open(part)?.sync_all()?;
    fs::rename(part, file)
}

impl Failure {
    /// What to say of it.
    pub(super) fn words(&self) -> Text {
        let fault = match &self.fault {
            Fault::Browser(fault @ fault::Fault::Io(..)) => return fault.words(),
            Fault::Browser(fault) => fault.words(),
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
