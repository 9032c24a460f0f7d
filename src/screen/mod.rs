//! Screens: what `[[screens]]` of `mingbai.toml` says of each, what is on air at a minute, and in which order.

mod check;
mod faults;
pub mod hours;
pub mod marker;
pub mod part;
pub mod programme;
pub mod schedule;
pub mod settings;

use serde::{Serialize, Serializer};

pub use crate::minute::Minute;
use crate::record::schema::Choice;
use crate::source::{Place, SourceFile, Span, join};
pub use check::check;
pub use hours::{Hours, Quiet};
pub use programme::Programme;

/// A screen as it is set up.
#[derive(Debug, Clone)]
pub struct Screen {
    /// Name of its folder; empty for the screen that every community has without being set up.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The folder of its community; none where the site has one alone.
    pub community: Option<String>,
    /// Where it hangs.
    pub place: Option<String>,
    /// Its pixels, for pictures and the status page.
    pub size: Option<Size>,
    /// How it shows what it plays.
    pub manner: Manner,
    /// What is played, in order.
    pub plays: Vec<Play>,
    /// Where it stands in `mingbai.toml`.
    pub span: Span,
}

/// How a screen shows what it plays; its page has this in JSON.
#[derive(Debug, Clone, Serialize)]
pub struct Manner {
    /// How large its letters are.
    pub letters: Letters,
    /// How strong its contrast is.
    pub contrast: Contrast,
    /// Whether it can be touched.
    pub touch: bool,
    /// When it is dark.
    pub quiet: Vec<Quiet>,
    /// Days without a new build after which it says so.
    pub stale_days: u32,
    /// Seconds without a touch after which the loop goes on.
    pub idle: u32,
    /// How long a text stands.
    pub reading: Reading,
}

/// One entry of a playlist: a part of what a community has to show.
#[derive(Debug, Clone, Serialize)]
pub struct Play {
    /// The part, one of [`part::PARTS`].
    #[serde(serialize_with = "id")]
    pub part: &'static Choice,
    /// Ids of the only kinds that are wanted; all where there is none. Only of the part `records`.
    #[serde(skip)]
    pub kinds: Vec<&'static str>,
    /// Turns in a loop.
    pub weight: u32,
    /// The hours in which it is played; always where there are none.
    pub hours: Vec<Hours>,
    /// The days of the week on which it is played, Monday is 1; all where there are none.
    pub days: Vec<u8>,
    /// Items in one turn; all where it is not said.
    pub at_most: Option<usize>,
    /// Seconds of each page, in the place of the time that reading takes.
    pub seconds: Option<u32>,
}

/// How large letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Letters {
    /// For three metres.
    #[default]
    Normal,
    /// For those who see badly.
    Large,
}

/// How strong the contrast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Contrast {
    /// The palette of the theme.
    #[default]
    Normal,
    /// White and yellow on black.
    High,
}

/// Pixels of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Across.
    pub width: u32,
    /// Down.
    pub height: u32,
}

/// How long a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// Characters that are read in a second.
    pub characters_per_second: u32,
    /// Seconds at least.
    pub least: u32,
    /// Seconds at most.
    pub most: u32,
}

impl Default for Reading {
    fn default() -> Reading {
        Reading { characters_per_second: 4, least: 8, most: 60 }
    }
}

impl Default for Manner {
    fn default() -> Manner {
        Manner {
            letters: Letters::default(),
            contrast: Contrast::default(),
            touch: true,
            quiet: Vec::new(),
            stale_days: 7,
            idle: 45,
            reading: Reading::default(),
        }
    }
}

fn id<S: Serializer>(part: &Choice, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(part.id)
}

impl Play {
    /// Whether it is played at a minute. Hours that cross midnight belong to the day on which they begin.
    pub fn holds(&self, minute: Minute) -> bool {
        hours::hold(&self.hours, &self.days, minute)
    }
}

impl Screen {
    /// The screen that every community has: all parts, at all hours.
    pub fn usual() -> Screen {
        Screen {
            id: String::new(),
            name: String::new(),
            community: None,
            place: None,
            size: None,
            manner: Manner::default(),
            plays: part::usual_plays(),
            span: 0..0,
        }
    }

    /// Whether it shows the community in this folder; `single` says that the site has no other.
    pub fn is_of(&self, folder: &str, single: bool) -> bool {
        match &self.community {
            Some(own) => own == folder,
            None => single || folder.is_empty(),
        }
    }

    /// The folder of its files in the target of the screens, that of its community given.
    pub fn folder(&self, community: &str) -> String {
        if self.id.is_empty() { community.to_string() } else { join(community, &self.id) }
    }

    /// The place of its table in the settings.
    pub fn place_in(&self, settings: &SourceFile) -> Place {
        settings.place(&self.span)
    }
}
