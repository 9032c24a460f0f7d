//! What a reviewer can do with a record: agree to it or send it back, in the version that was read and in no other.

use chrono::NaiveDate;

use super::hand::{self, Said};
use crate::finding::Text;
use crate::load;
use crate::pack::layer;
use crate::record::Record;
use crate::record::common::SIGN_STEPS;
use crate::record::content::Content;
use crate::record::schema::Choice;
use crate::sign_off::{SENT_BACK, next_steps};
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
        let Some(content) = self.read() else { return closed(&Refused::Changed) };
        let record = match the_one(&content, address, digest) {
            Ok(record) => record,
            Err(refused) => return closed(&refused),
        };
        match self.turn(&content, record, person) {
            Ok((_, name)) => Standing {
                said: Text::new(format!("现在轮到您：{}。", name.zh), format!("It is your turn: {}.", name.en)),
                open: true,
                may_agree: true,
            },
            Err(refused) => Standing { said: refused.words(), open: !record.is_signed(), may_agree: false },
        }
    }

    /// Records what `person` says of the record that was read under `digest`.
    ///
    /// # Errors
    /// It is not that record any more, it is another's turn, or the step cannot be written. Nothing was written then.
    pub fn say(&self, address: &str, digest: &str, person: &str, verdict: &Verdict) -> Result<(), Refused> {
        let content = self.read().ok_or(Refused::Changed)?;
        let record = the_one(&content, address, digest)?;
        let (step, reason) = match verdict {
            Verdict::SendBack(reason) if reason.trim().is_empty() => return Err(Refused::NoReason),
            Verdict::SendBack(reason) => (step(SENT_BACK).ok_or(Refused::NotUnderReview)?, Some(reason.as_str())),
            Verdict::Agree => (self.turn(&content, record, person)?.0, None),
        };
        hand::put(self, &content, record, digest, &Said { step, person, reason })
    }

    /// The step that is `person`'s to take now, with its name.
    fn turn(&self, content: &Content, record: &Record, person: &str) -> Result<(&'static Choice, Text), Refused> {
        let active = layer(&self.world.packs, content);
        match next_steps(content, &active, record, self.today).first() {
            None => Err(Refused::NotYours(Text::new("已经审签完毕。", "It is signed already."))),
            Some(next) if next.may_take(content, person, self.today) => Ok((next.step, next.name())),
            Some(next) => Err(Refused::NotYours(others_turn(&next.name()))),
        }
    }

    /// The community as it lies there now.
    fn read(&self) -> Option<Content> {
        let files = self.world.content();
        let walk = load::walk(&files);
        let folder = walk.folders.iter().find(|folder| folder.path == self.folder)?;
        Some(load::load(&files, folder).content)
    }
}

/// The record, if it is still what was read, and still under review.
fn the_one<'c>(content: &'c Content, address: &str, digest: &str) -> Result<&'c Record, Refused> {
    let record = content.records.iter().find(|record| record.address == address).ok_or(Refused::Changed)?;
    match record.fields.text("status") {
        _ if record.seen.digest() != digest => Err(Refused::Changed),
        Some("review") => Ok(record),
        _ => Err(Refused::NotUnderReview),
    }
}

fn step(id: &str) -> Option<&'static Choice> {
    SIGN_STEPS.iter().find(|step| step.id == id)
}

fn others_turn(name: &Text) -> Text {
    Text::new(
        format!("现在轮到的是：{}，不是您；需要退回的，写明理由。", name.zh),
        format!("It waits for {}, which is not you; you can send it back with a reason.", name.en),
    )
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
