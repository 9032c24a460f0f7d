//! A record on the notice board: from when until when, whether it hangs, when it may come off.

use chrono::NaiveDate;
use serde::Serialize;

use super::Day;
use crate::posting::Posting;
use crate::record::content::Content;
use crate::render::Words;

/// A record on the notice board.
#[derive(Debug, Clone, Serialize)]
pub struct PostingView {
    /// Title without the name of the community; of a record about persons whose time is over, only the name of its kind.
    title: String,
    /// Name of the kind.
    kind_label: String,
    /// First day.
    from: Day,
    /// Last day on which it has to hang; none where it has no end.
    until: Option<Day>,
    /// Last of the fifteen days for which it hangs at least.
    least: Day,
    /// Whether those days are over.
    least_over: bool,
    /// Whether it hangs until another record takes its place.
    stands: bool,
    /// Whether it was prepared ahead, to be posted when it is needed.
    prepared: bool,
    /// Whether its own window is shorter than fifteen days.
    short: bool,
    /// Whether it is about residents as persons.
    personal: bool,
    /// The day on which it was posted, where that is on record.
    posted: Option<Day>,
    /// The first day on which it may come off.
    off: Option<Day>,
    /// Why: `over`, `replaced`.
    reason: Option<&'static str>,
    /// Whether it then must.
    must: bool,
}

impl PostingView {
    /// The view of a posting of the community of `content` on `today`.
    pub fn new(posting: &Posting<'_>, content: &Content, today: NaiveDate, lang: Words<'_>) -> PostingView {
        let day = |day| Day::new(day, lang);
        let kind = posting.record.kind;
        let off = posting.comes_off();
        PostingView {
            title: match posting.record.has_expired(today) {
                true => lang.pick(kind.zh, kind.en).to_string(),
                false => content.short(posting.record.title()).to_string(),
            },
            kind_label: lang.pick(kind.zh, kind.en).to_string(),
            from: day(posting.from),
            until: posting.until.map(day),
            least: day(posting.least),
            least_over: posting.least < today,
            stands: posting.stands(),
            prepared: posting.record.is_prepared(),
            short: posting.short,
            personal: posting.personal,
            posted: posting.posted_on.map(day),
            off: off.map(|(off, _)| day(off)),
            reason: off.map(|(_, reason)| reason.id()),
            must: posting.must_come_off(),
        }
    }
}
