//! One subject of the programme: what it says, block by block, and when it may be on.

use serde::Serialize;

use super::block::Block;

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
    /// The first minute on air, in China: `2026-11-06T18:00`; none where it has no beginning.
    pub(super) from: Option<String>,
    /// The minute from which it is off the air.
    pub(super) until: Option<String>,
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
