//! One subject of the programme: what it says, block by block, and when it may be on.

use serde::Serialize;

use super::block::Block;
use crate::screen::Minute;
use crate::screen::part::FALLBACK;

/// One subject of the programme; the browser lays it on as many pages as it needs.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Item {
    /// Name in the page, each once: the address of the record with `-` for `/`, or what it shows.
    pub(super) id: String,
    /// The part of the programme that it belongs to.
    pub(super) part: &'static str,
    /// How it is laid out: `cover`, `text`, `finance`, `people` and so on.
    pub(super) layout: &'static str,
    /// The line above the title.
    pub(super) kicker: String,
    /// Title.
    pub(super) title: String,
    /// Day of publication in words.
    pub(super) when: Option<String>,
    /// Month of publication, for browsing: `2026-10`.
    pub(super) month: Option<String>,
    /// Kind of the record in words, for browsing.
    pub(super) kind_name: Option<String>,
    /// The kind of the record.
    #[serde(skip)]
    pub(super) kind: Option<&'static str>,
    /// The first minute on air, in China: `2026-11-06T18:00`; none where it has no beginning.
    pub(super) from: Option<Minute>,
    /// The minute from which it is off the air.
    pub(super) until: Option<Minute>,
    /// Whether it comes first and twice.
    pub(super) important: bool,
    /// Whether it goes through the loop; else it is only found by browsing.
    #[serde(rename = "loop")]
    pub(super) in_loop: bool,
    /// Whether it takes the place of everything else.
    pub(super) emergency: bool,
    /// Whether it was prepared, and is shown only when it is switched on.
    pub(super) standby: bool,
    /// Address of the record.
    pub(super) record: Option<String>,
    /// Code that leads to the page of it on the website.
    pub(super) qr: Option<String>,
    /// The address of that page.
    pub(super) href: Option<String>,
    /// What it says.
    pub(super) blocks: Vec<Block>,
}

impl Item {
    /// The item as it is shown by itself, whatever the day.
    pub(super) fn alone(self) -> Item {
        Item { in_loop: true, from: None, until: None, emergency: false, standby: false, ..self }
    }

    /// Whether it stands in for everything else, or for what there is nothing of.
    pub(super) fn stands_in(&self) -> bool {
        self.emergency || self.standby || FALLBACK.contains(&self.id.as_str())
    }
}
