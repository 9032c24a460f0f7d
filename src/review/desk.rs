//! What a reviewer can do with a record: agree to it or send it back, in the version that was read and in no other.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::hand;
use super::pending::Pending;
use crate::finding::{Lang, Text};
use crate::load;
use crate::pack::layer;
use crate::record::Record;
use crate::record::content::Content;
use crate::world::World;

/// Where reviewers of one community are heard.
#[derive(Debug)]
pub struct Desk<'a> {
    /// What everything rests on.
    pub world: &'a World,
    /// The community's folder.
    pub folder: String,
    /// The day.
    pub today: NaiveDate,
    /// Language of what is said.
    pub lang: Lang,
}

/// What a reviewer says of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It may be public.
    Agree,
    /// It has to be changed, and why.
    SendBack(String),
}

/// Why a verdict counts for nothing.
#[derive(Debug)]
pub enum Refused {
    /// The record is not what was read any more.
    Changed,
    /// It is not under review any more.
    NotUnderReview,
    /// It is another's turn.
    NotYours(Text),
    /// It was sent back without a reason.
    NoReason,
    /// The disk.
    Disk(String),
}

/// How a record stands for a reviewer.
#[derive(Debug)]
pub struct Standing {
    /// What is said of it.
    pub said: Text,
    /// Whether anything can be pressed.
    pub open: bool,
    /// Whether it is this reviewer's turn to agree.
    pub may_agree: bool,
}

impl Desk<'_> {
    /// How a record stands for `person`, who read it under `digest`; read anew from the disk.
    pub fn standing(&self, address: &str, digest: &str, person: &str) -> Standing {
        let closed = |refused: &Refused| Standing { said: refused.words(), open: false, may_agree: false };
        let read = self.read();
        let Some((content, record)) = read.as_ref().and_then(|content| Some((content, find(content, address)?))) else {
            return closed(&Refused::Changed);
        };
        if let Err(refused) = is_the_one(record, content, digest, self) {
            return closed(&refused);
        }
        match self.turn(content, record, person) {
            Ok(step) => Standing {
                said: Text::new(format!("现在由您：{}。", step.label), format!("It is your turn: {}.", step.label)),
                open: true,
                may_agree: true,
            },
            Err(refused) => Standing { said: refused.words(), open: true, may_agree: false },
        }
    }

    /// Records what `person` says of the record that was read under `digest`.
    ///
    /// # Errors
    /// It is not that record any more, it is another's turn, or the step cannot be written. Nothing was written then.
    pub fn say(&self, address: &str, digest: &str, person: &str, verdict: &Verdict) -> Result<(), Refused> {
        let content = self.read().ok_or(Refused::Changed)?;
        let record = find(&content, address).ok_or(Refused::Changed)?;
        is_the_one(record, &content, digest, self)?;
        let (step, reason) = match verdict {
            Verdict::SendBack(reason) if reason.trim().is_empty() => return Err(Refused::NoReason),
            Verdict::SendBack(reason) => ("sent_back", Some(reason.as_str())),
            Verdict::Agree => (self.turn(&content, record, person)?.step, None),
        };
        hand::put(self, &content, record, digest, &hand::Said { step, person, reason })
    }

    /// The step that is `person`'s to take now.
    fn turn(&self, content: &Content, record: &Record, person: &str) -> Result<Pending, Refused> {
        let active = layer(&self.world.packs, content);
        hand::turn(self, content, &active, record, person)
    }

    /// The community as it lies there now.
    fn read(&self) -> Option<Content> {
        let files = self.files();
        let walk = load::walk(&files);
        let folder = walk.folders.iter().find(|folder| folder.path == self.folder)?;
        Some(load::load(&files, folder).content)
    }

    /// Where files lie.
    pub(super) fn files(&self) -> PathBuf {
        self.world.content()
    }
}

fn find<'c>(content: &'c Content, address: &str) -> Option<&'c Record> {
    content.records.iter().find(|record| record.address == address)
}

/// Whether a record is still what was read, and still under review.
fn is_the_one(record: &Record, content: &Content, digest: &str, desk: &Desk<'_>) -> Result<(), Refused> {
    if super::seen::Seen::of(record, &desk.files(), &content.folder).digest() != digest {
        return Err(Refused::Changed);
    }
    match record.fields.text("status") {
        Some("review") => Ok(()),
        _ => Err(Refused::NotUnderReview),
    }
}

impl Refused {
    /// What to say of it.
    pub fn words(&self) -> Text {
        match self {
            Refused::Changed => Text::new(
                "内容变了，请重新看：请经办人重新发一批预览。",
                "The content has changed: ask for a new preview and read it again.",
            ),
            Refused::NotUnderReview => Text::new("这一份已经不在送审。", "It is not under review any more."),
            Refused::NotYours(said) => said.clone(),
            Refused::NoReason => {
                Text::new("退回的要写明理由，请回到上一页写上。", "Go back and say why it is sent back.")
            }
            Refused::Disk(error) => {
                Text::new(format!("写不下来：{error}"), format!("It could not be written: {error}"))
            }
        }
    }
}
