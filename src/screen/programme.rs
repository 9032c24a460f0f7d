//! What a screen is given to play: settings, windows and order, as its page has them in JSON. The words and pictures of the
//! items stand in the page itself.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer};

use super::{Manner, Minute, Play, Screen};
use crate::record::content::Content;
use crate::record::emergency::Switch;

/// The programme of a screen.
#[derive(Debug, Clone, Serialize)]
pub struct Programme {
    /// The stamp of the build.
    pub build: String,
    /// The day on which it was built.
    #[serde(serialize_with = "day")]
    pub as_of: NaiveDate,
    /// How it is shown.
    #[serde(flatten)]
    pub manner: Manner,
    /// What is played, in order.
    pub plays: Vec<Entry>,
    /// When each item may be seen, by its id.
    pub items: BTreeMap<String, Window>,
    /// What the bar says of days that differ from the plain week, by day, `2026-10-01`.
    pub holidays: BTreeMap<String, String>,
}

/// A play with its items.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// What is played, when and how often.
    #[serde(flatten)]
    pub play: Play,
    /// Ids of its items, in order.
    pub items: Vec<String>,
}

/// When an item may be seen: from the first minute until the one after the last.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Window {
    /// First minute; none where it may always have been seen.
    pub from: Option<Minute>,
    /// The minute after the last; none where it has no end.
    pub until: Option<Minute>,
    /// Whether it comes first, and more often.
    pub important: bool,
    /// Whether it stands in for everything else.
    pub emergency: bool,
    /// Whether it is only seen when it is switched on.
    pub standby: bool,
}

/// What the marker of a build says of emergencies that were switched on: a list of `{item, from, until}`, `null` where there
/// are none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Alarm {
    /// What is switched on, the latest last.
    pub items: Vec<Alarmed>,
}

/// An item that was switched on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alarmed {
    /// Its id.
    pub item: String,
    /// First minute.
    pub from: Minute,
    /// The minute after the last.
    pub until: Minute,
}

fn day<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

impl Programme {
    /// The programme of a screen that has nothing to play yet, and no stamp.
    pub fn of(screen: &Screen, as_of: NaiveDate) -> Programme {
        Programme {
            build: String::new(),
            as_of,
            manner: screen.manner.clone(),
            plays: Vec::new(),
            items: BTreeMap::new(),
            holidays: BTreeMap::new(),
        }
    }
}

impl Alarm {
    /// What of the prepared emergencies of a community is switched on, now or later than `today` begins; none where nothing is.
    pub fn of(content: &Content, today: NaiveDate) -> Option<Alarm> {
        let begin = Minute::begin(today);
        let on = content.switches.iter().filter(|switch| switch.until > begin && switch.at < switch.until);
        let items: Vec<Alarmed> = on.map(Alarmed::of).collect();
        (!items.is_empty()).then_some(Alarm { items })
    }
}

impl Alarmed {
    /// What is switched on, as a marker says it.
    pub fn of(switch: &Switch) -> Alarmed {
        Alarmed { item: item_id(&switch.notice), from: switch.at, until: switch.until }
    }
}

/// The id of the item of a record with this address.
pub fn item_id(address: &str) -> String {
    address.replace(|letter: char| letter == '/' || letter.is_whitespace(), "-")
}

impl Window {
    /// Whether it may be seen at a minute.
    pub fn holds(&self, minute: Minute) -> bool {
        self.from.is_none_or(|from| from <= minute) && self.until.is_none_or(|until| minute < until)
    }
}
