//! Which records are about residents as persons: who was helped, who was praised or criticised without having
//! agreed, who may vote, and those that say so themselves. Their names are masked, but neighbours know them; when their time is
//! over, such sheets come off and such pages go.

use chrono::NaiveDate;

use super::Record;

impl Record {
    /// Whether it is about residents as persons.
    pub fn is_personal(&self) -> bool {
        let by_kind = match self.kind.id {
            "welfare" => true,
            "honor" => self.fields.tables("entries").any(|entry| !entry.flag("consent")),
            "notice" => self.fields.text("form") == Some("voter_list"),
            _ => false,
        };
        by_kind || self.fields.flag("personal")
    }

    /// The last day on which a record about persons is displayed; none for others, and where none is given.
    pub fn expires_on(&self) -> Option<NaiveDate> {
        self.fields.date("display_until").filter(|_| self.is_personal())
    }

    /// Whether it is about persons and its time is over on `today`.
    pub fn has_expired(&self, today: NaiveDate) -> bool {
        self.expires_on().is_some_and(|last| last < today)
    }
}
