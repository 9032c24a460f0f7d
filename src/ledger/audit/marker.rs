//! The markers of the screens, which no list vouches for: they name what lies beside them, and no emergency that the log of the
//! community does not.

use std::path::Path;

use super::say::{PUBLISH_AGAIN, finding};
use crate::finding::{Finding, code};
use crate::ledger::sums::{SCREENS, is_marker};
use crate::load::{fields, read_text};
use crate::record::community::EMERGENCY;
use crate::record::content::Register;
use crate::record::emergency::{EMERGENCY_FILE, Switch, switches};
use crate::screen::marker::{MARKER_FILE, Marker, PROGRAMME_FILE};
use crate::screen::programme::Alarmed;
use crate::source::{Place, join};

/// What is wrong with the markers of the site in `root`, of which these files lie in the target of the screens.
pub(super) fn audit<'f>(
    root: &Path,
    target: &Path,
    label: &str,
    files: impl Iterator<Item = &'f String>,
) -> Vec<Finding> {
    let screens = Screens { root, target, label };
    files.filter_map(|path| screens.look(path)).collect()
}

struct Screens<'a> {
    root: &'a Path,
    target: &'a Path,
    label: &'a str,
}

impl Screens<'_> {
    /// A marker is looked at for itself, a programme for whether it has one.
    fn look(&self, path: &str) -> Option<Finding> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let lies = |name: &str| self.target.join(folder).join(name).is_file();
        match name {
            PROGRAMME_FILE if !lies(MARKER_FILE) => Some(self.missing(&join(folder, MARKER_FILE))),
            _ if is_marker(SCREENS, path) => self.marker(folder, path),
            _ => None,
        }
    }

    fn marker(&self, folder: &str, path: &str) -> Option<Finding> {
        let text = |name: &str| std::fs::read_to_string(self.target.join(folder).join(name)).unwrap_or_default();
        let Some(marker) = Marker::read(&text(MARKER_FILE)) else { return Some(self.strange(path)) };
        let own = marker.script() == text(MARKER_FILE)
            && text(PROGRAMME_FILE).contains(&format!("\"build\":\"{}\"", marker.build))
            && text("index.html").contains(&marker.shell);
        if !own {
            return Some(self.strange(path));
        }
        let log = self.log(folder);
        let named = |alarmed: &Alarmed| log.iter().any(|switch| Alarmed::of(switch) == *alarmed);
        let alarm = marker.emergency?;
        let unknown = alarm.items.iter().find(|alarmed| !named(alarmed))?;
        Some(self.unlogged(path, &unknown.item))
    }

    /// The log of the community whose screen lies in a folder: a screen of its own lies one folder deeper.
    fn log(&self, folder: &str) -> Vec<Switch> {
        let above = folder.rsplit_once('/').map_or("", |(above, _)| above);
        let logs = [folder, above, ""].map(|folder| join(&join("content", folder), EMERGENCY_FILE));
        let Some(name) = logs.iter().find(|name| self.root.join(name).is_file()) else { return Vec::new() };
        let Ok(source) = read_text(&self.root.join(name), name) else { return Vec::new() };
        let reading = fields::read(&source, 0..source.text.len(), &[EMERGENCY]);
        switches(&Register { source, fields: reading.fields })
    }

    fn missing(&self, path: &str) -> Finding {
        let words = ["屏幕的标记不见了".to_string(), "the marker of the screen is gone".to_string()];
        finding(&code::PAGE_MISSING, self.place(path), words, PUBLISH_AGAIN)
    }

    fn strange(&self, path: &str) -> Finding {
        let words = [
            "屏幕的标记被改动过：和旁边的页面对不上".to_string(),
            "the marker of the screen was changed: it is not that of the pages beside it".to_string(),
        ];
        finding(&code::PAGE_EDITED, self.place(path), words, PUBLISH_AGAIN)
    }

    fn unlogged(&self, path: &str, item: &str) -> Finding {
        let words = [
            format!("屏幕的标记被改动过：打开了紧急通知 {item}，{EMERGENCY_FILE} 里没有记"),
            format!("the marker of the screen was changed: it switches {item} on, and {EMERGENCY_FILE} does not"),
        ];
        finding(&code::PAGE_EDITED, self.place(path), words, PUBLISH_AGAIN)
    }

    fn place(&self, path: &str) -> Place {
        Place::file(format!("{}/{path}", self.label))
    }
}
