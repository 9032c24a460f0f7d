//! What the player of a screen is told beside the items themselves: settings, what is played in which order, and windows.

use std::collections::BTreeMap;

use serde::Serialize;

use super::item::Item;
use super::maker::Maker;
use super::parts::ORDER;

/// The programme of a screen, as JSON in its page.
#[derive(Debug, Serialize)]
pub(super) struct Programme<'a> {
    build: &'a str,
    /// The day of the build.
    as_of: String,
    /// Days after which a screen says that it is stale.
    stale_days: i64,
    reading: Reading,
    quiet: Vec<Quiet>,
    letters: &'static str,
    contrast: &'static str,
    touch: bool,
    /// Seconds without a touch after which the loop goes on.
    idle: i64,
    plays: Vec<Play<'a>>,
    items: BTreeMap<&'a str, Timing<'a>>,
    holidays: BTreeMap<String, String>,
    office: Option<String>,
}

/// How long a page stays: by its letters, within limits of seconds.
#[derive(Debug, Serialize)]
struct Reading {
    characters_per_second: i64,
    least: i64,
    most: i64,
}

/// Hours in which a screen is dark.
#[derive(Debug, Serialize)]
struct Quiet {
    from: String,
    until: String,
    days: Vec<u8>,
}

/// One play of the loop.
#[derive(Debug, Serialize)]
struct Play<'a> {
    part: &'a str,
    items: Vec<&'a str>,
    hours: Vec<Hours>,
    days: Vec<u8>,
    weight: i64,
    at_most: Option<i64>,
    seconds: Option<i64>,
}

#[derive(Debug, Serialize)]
struct Hours {
    from: String,
    until: String,
}

/// When an item may be on.
#[derive(Debug, Serialize)]
struct Timing<'a> {
    from: Option<&'a str>,
    until: Option<&'a str>,
    important: bool,
    emergency: bool,
    standby: bool,
}

impl<'a> Programme<'a> {
    pub(super) fn new(maker: &Maker<'_>, items: &'a [Item], build: &'a str) -> Programme<'a> {
        let parts = ORDER.into_iter().filter(|part| *part != "emergency");
        let plays = parts.filter_map(|part| Play::of(part, items));
        Programme {
            build,
            as_of: maker.today().to_string(),
            stale_days: 7,
            reading: Reading { characters_per_second: 4, least: 8, most: 60 },
            quiet: Vec::new(),
            letters: "normal",
            contrast: "normal",
            touch: true,
            idle: 45,
            plays: plays.collect(),
            items: items.iter().map(|item| (item.id.as_str(), Timing::of(item))).collect(),
            holidays: BTreeMap::new(),
            office: maker.subject.content.community.fields.text("contact.hours").map(str::to_string),
        }
    }

    /// The programme as it stands in a data block of a page: nothing in it can end the element.
    pub(super) fn in_page(&self) -> String {
        serde_json::to_string(self).unwrap_or_default().replace("</", "<\\/").replace("<!--", "<\\!--")
    }
}

impl<'a> Play<'a> {
    fn of(part: &'a str, items: &'a [Item]) -> Option<Play<'a>> {
        let items: Vec<&str> =
            items.iter().filter(|item| item.part == part && item.in_loop).map(|item| item.id.as_str()).collect();
        let at_most = match part {
            "convention" | "walls" => Some(2),
            "records" => Some(4),
            _ => None,
        };
        (!items.is_empty()).then_some(Play {
            part,
            items,
            hours: Vec::new(),
            days: Vec::new(),
            weight: 1,
            at_most,
            seconds: None,
        })
    }
}

impl<'a> Timing<'a> {
    fn of(item: &'a Item) -> Timing<'a> {
        Timing {
            from: item.from.as_deref(),
            until: item.until.as_deref(),
            important: item.important,
            emergency: item.emergency,
            standby: item.standby,
        }
    }
}
