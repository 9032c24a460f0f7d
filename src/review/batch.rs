//! Which records are under review together.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::before::{Before, published_before};
use crate::check::{Checked, Standing};
use crate::finding::Text;
use crate::load;
use crate::pack::Active;
use crate::record::content::Content;
use crate::record::sign_off::sha256;
use crate::record::{KINDS, Record};
use crate::render::address::join;
use crate::world::{Judged, World};

/// Digits of its digest that the name of a batch carries.
const SHORT: usize = 8;

/// The records of one community that are to be signed together, taken out of it.
#[derive(Debug)]
pub struct Batch<'a> {
    /// The community with these records alone, by kind and address.
    pub content: Content,
    /// The packs that hold for it.
    pub active: Active<'a>,
    /// What the checks found in these records; no obligations.
    pub checked: Checked<'a>,
    /// What each of them would take the place of, in their order.
    pub before: Vec<Option<Before>>,
    /// The day.
    pub day: NaiveDate,
}

/// What keeps a record from being signed; nothing for one that waits for it.
pub fn hindrance(record: &Record) -> Option<Text> {
    let status = record.fields.text("status");
    Some(match status {
        _ if record.is_internal() => {
            Text::new("写着 visibility = \"internal\"，不公开，不用送审", "it is internal and never public")
        }
        Some("review") if record.is_signed() => Text::new("已经审签，没有改动", "it is signed as it stands"),
        Some("review") => return None,
        Some("withdrawn") => Text::new("已经撤回", "it is withdrawn"),
        _ => Text::new(
            "还没有送审。写好了的，把信息栏里的 status 改成 \"review\"",
            "it is not under review; when it is ready, set status = \"review\"",
        ),
    })
}

/// The batches of those communities in which any of the `chosen` records lies, which are named by the paths of their files.
pub fn batches<'a>(
    world: &World,
    judged: Vec<Judged<'a>>,
    chosen: &BTreeSet<String>,
    day: NaiveDate,
) -> Vec<Batch<'a>> {
    let walk = load::walk(&world.content());
    let is_chosen = |record: &Record| chosen.contains(&record.source.path);
    let asked = judged.into_iter().filter(|one| one.content.records.iter().any(is_chosen));
    let batch = |one: Judged<'a>| {
        let folder = walk.folders.iter().find(|folder| folder.path == one.content.folder)?;
        let public = load::load_over(&world.content(), folder, one.signed.clone()).content;
        Some(Batch::new(one, &is_chosen, &public, day))
    };
    asked.filter_map(batch).collect()
}

impl<'a> Batch<'a> {
    fn new(judged: Judged<'a>, is_chosen: &dyn Fn(&Record) -> bool, public: &Content, day: NaiveDate) -> Batch<'a> {
        let Judged { mut content, active, checked, .. } = judged;
        content.records.retain(is_chosen);
        content.records.sort_by_key(|record| (order(record), record.address.clone()));
        content.lost.clear();
        let before = content.records.iter().map(|record| published_before(record, public, day)).collect();
        let standings = vec![Standing::Public; content.records.len()];
        let checked = Checked { standings, obligations: Vec::new(), findings: checked.findings };
        let mut batch = Batch { content, active, checked, before, day };
        let paths: Vec<String> = (0..batch.content.records.len()).flat_map(|at| batch.paths(at)).collect();
        batch.checked.findings.retain(|finding| paths.contains(&finding.place.path));
        batch
    }

    /// Paths of the files that are seen of a record, from the root of the site.
    pub(super) fn paths(&self, at: usize) -> Vec<String> {
        let path = |file: &String| format!("content/{}", join(&self.content.folder, file));
        self.content.records[at].seen.files.keys().map(path).collect()
    }

    /// What `sha256sum` would list: the digest of each record, and its address.
    pub fn listing(&self) -> String {
        let line = |record: &Record| format!("{}  {}\n", record.seen.digest(), record.address);
        self.content.records.iter().map(line).collect()
    }

    /// SHA-256 of the listing: one changed character in any of the records makes another.
    pub fn digest(&self) -> String {
        sha256(self.listing().as_bytes())
    }

    /// Its name: community, day, and the beginning of its digest.
    pub fn name(&self) -> String {
        let folder = if self.content.folder.is_empty() { "batch" } else { &self.content.folder };
        format!("{}-{}-{}", folder.replace('/', "-"), self.day, &self.digest()[..SHORT])
    }
}

/// The place of a record's kind in menus.
fn order(record: &Record) -> Option<usize> {
    KINDS.iter().position(|kind| *kind == record.kind)
}
