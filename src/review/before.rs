//! What is public now of a record under review.

use chrono::NaiveDate;

use crate::record::Record;
use crate::record::content::Content;
use crate::record::ledger::Ledger;
use crate::record::value::Fields;

/// What a record would take the place of.
#[derive(Debug)]
pub struct Before {
    /// Its title.
    pub title: String,
    /// The day on which it was made public.
    pub published: Option<NaiveDate>,
    /// Its text.
    pub text: String,
    /// Its front matter.
    pub fields: Fields,
    /// Its account.
    pub ledger: Option<Ledger>,
}

/// What is public now of `record`, or of the record that it corrects; `public` is the community in its signed versions.
pub(super) fn published_before(record: &Record, public: &Content, day: NaiveDate) -> Option<Before> {
    let shown = |id: &str| public.record(id).filter(|before| before.is_public_on(day));
    shown(&record.id).or_else(|| shown(record.fields.text("supersedes")?)).map(Before::of)
}

impl Before {
    fn of(record: &Record) -> Before {
        Before {
            title: record.title().to_string(),
            published: record.published_on(),
            text: record.text().to_string(),
            fields: record.fields.clone(),
            ledger: record.ledger.clone(),
        }
    }
}
