//! What a record says of the boards that it hangs on: `[[channels]]` of kind `board`.

use chrono::NaiveDate;

use crate::record::{Fields, Record};

/// The boards of a record, taken together.
pub(super) struct Boards {
    /// The day on which it was posted; on several boards the latest.
    pub(super) posted_on: Option<NaiveDate>,
    /// Whether it still hangs on one of them.
    pub(super) up: bool,
}

impl Boards {
    /// What `record` says, as far as it has happened by `today`.
    pub(super) fn of(record: &Record, today: NaiveDate) -> Boards {
        let boards = record.fields.tables("channels").filter(|channel| channel.text("kind") == Some("board"));
        let posted: Vec<(NaiveDate, bool)> = boards.filter_map(|board| one(board, today)).collect();
        Boards { posted_on: posted.iter().map(|(day, _)| *day).max(), up: posted.iter().any(|(_, up)| *up) }
    }
}

/// The day on which it was posted on a board, and whether it still hangs there.
fn one(board: &Fields, today: NaiveDate) -> Option<(NaiveDate, bool)> {
    let posted = board.date("posted_on").filter(|posted| *posted <= today)?;
    Some((posted, board.date("removed_on").is_none_or(|removed| removed > today)))
}
