//! The ledger on the disk.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::digest::NONE;
use super::event::{Event, Line};
use super::head::Head;
use super::history::History;
use super::sha256;
use crate::disk::write_whole;

/// Name of the file with the lines, in its folder and on the website.
pub const COPY: &str = "ledger.jsonl";

/// The lines of a site.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    root: PathBuf,
    text: String,
    lines: Vec<Line>,
}

impl Ledger {
    /// Name of the file from the root of the site.
    pub const NAME: &'static str = "ledger/ledger.jsonl";

    /// The ledger of the site in `root`; lines that nobody could have written are left out, [`super::audit`] names them.
    ///
    /// # Errors
    /// The file is there and cannot be read.
    pub fn open(root: &Path) -> io::Result<Ledger> {
        let text = match fs::read(root.join(Self::NAME)) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error),
        };
        Ok(Ledger { root: root.to_path_buf(), lines: text.lines().filter_map(Line::parse).collect(), text })
    }

    /// The lines.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The file as it is.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing was ever published.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// What became of every record.
    pub fn history(&self) -> History {
        History::of(&self.lines)
    }

    /// The head that belongs to it.
    pub fn head(&self) -> Head {
        let digest = self.text.lines().last().map_or_else(|| NONE.to_string(), |line| sha256(line.as_bytes()));
        Head { count: self.text.lines().count(), digest }
    }

    /// The digests of the lists of digests, as the last publish entered them.
    pub fn built(&self) -> Option<&Event> {
        self.lines.iter().rev().map(|line| &line.event).find(|event| matches!(event, Event::Built { .. }))
    }

    /// The ledger with further events of `day`.
    pub fn with(&self, day: NaiveDate, events: Vec<Event>) -> Ledger {
        let mut next = self.clone();
        for event in events {
            let head = next.head_of_lines();
            let line = Line { seq: head.0, day, event, prev: head.1 };
            next.text.push_str(&line.text());
            next.text.push('\n');
            next.lines.push(line);
        }
        next
    }

    /// Number and predecessor of the next line.
    fn head_of_lines(&self) -> (u64, String) {
        self.lines.last().map_or_else(|| (1, NONE.to_string()), |last| (last.seq + 1, last.digest()))
    }

    /// Puts it in the place of what is on the disk, the lines first, then the head. What was there is the beginning of it.
    ///
    /// # Errors
    /// The folder cannot be written; the lines on the disk are then the old ones or these.
    pub fn save(&self) -> io::Result<()> {
        let path = self.root.join(Self::NAME);
        if fs::read(&path).is_ok_and(|bytes| bytes == self.text.as_bytes()) {
            return self.save_head();
        }
        write_whole(&path, self.text.as_bytes())?;
        self.save_head()
    }

    fn save_head(&self) -> io::Result<()> {
        let head = self.head();
        if Head::of(&self.root).as_ref() == Some(&head) || self.is_empty() { Ok(()) } else { head.save(&self.root) }
    }
}
