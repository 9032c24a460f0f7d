//! The convention of the residents, clause by clause.

use crate::record::Record;
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;

pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    super::told(maker, "convention", "text", record)
}
