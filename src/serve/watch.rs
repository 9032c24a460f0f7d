//! Notices when something changes that pages are made from.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify_debouncer_full::notify::{self, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer};

use crate::site::SITE_FILE;

/// Folders of the site that pages are made from.
const FOLDERS: [&str; 3] = ["content", "rules", "themes"];

/// Changes within this time are one: editors write a file in several steps.
const PATIENCE: Duration = Duration::from_millis(200);

/// The changes of a site.
pub(super) struct Changes {
    root: PathBuf,
    watcher: Debouncer<RecommendedWatcher, RecommendedCache>,
    watched: BTreeSet<&'static str>,
    changes: Receiver<()>,
}

impl Changes {
    /// Watches the site in `root`, an absolute path.
    pub(super) fn of(root: &Path) -> io::Result<Changes> {
        let (tell, changes) = channel();
        let site = root.to_path_buf();
        let heard = move |result: DebounceEventResult| {
            if result.is_ok_and(|events| events.iter().any(|event| matters(event, &site))) {
                // Nobody listens any more when the program ends.
                let _ = tell.send(());
            }
        };
        let watcher = new_debouncer(PATIENCE, None, heard).map_err(failed)?;
        let mut all = Changes { root: root.to_path_buf(), watcher, watched: BTreeSet::new(), changes };
        all.watcher.watch(root, RecursiveMode::NonRecursive).map_err(failed)?;
        all.watch_folders()?;
        Ok(all)
    }

    /// Waits for the next change; `false` when there can be none any more.
    pub(super) fn wait(&mut self) -> bool {
        let changed = self.changes.recv().is_ok();
        self.changes.try_iter().for_each(drop);
        changed && self.watch_folders().is_ok()
    }

    /// Watches the folders that are there; some may be made later.
    fn watch_folders(&mut self) -> io::Result<()> {
        for folder in FOLDERS {
            let path = self.root.join(folder);
            if !path.is_dir() {
                self.watched.remove(folder);
            } else if self.watched.insert(folder) {
                self.watcher.watch(&path, RecursiveMode::Recursive).map_err(failed)?;
            }
        }
        Ok(())
    }
}

/// Whether a file was changed, and one that pages are made from; reading is no change.
fn matters(event: &DebouncedEvent, root: &Path) -> bool {
    !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(|path| is_source(path, root))
}

/// Whether pages are made from a file.
pub(super) fn is_source(path: &Path, root: &Path) -> bool {
    let Ok(inside) = path.strip_prefix(root) else { return false };
    inside == Path::new(SITE_FILE) || FOLDERS.iter().any(|folder| inside.starts_with(folder))
}

fn failed(error: notify::Error) -> io::Error {
    io::Error::other(error)
}
