//! Which records are about residents as persons: who was helped, who was praised or criticised without having
//! agreed, who may vote. Their names are masked, but neighbours know them; such sheets come off when their time is over.

use crate::record::Record;

/// Whether a record is about residents as persons.
pub(super) fn is_personal(record: &Record) -> bool {
    match record.kind.id {
        "welfare" => true,
        "honor" => record.fields.tables("entries").any(|entry| !entry.flag("consent")),
        "notice" => record.fields.text("form") == Some("voter_list"),
        _ => false,
    }
}
