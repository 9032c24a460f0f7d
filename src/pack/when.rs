//! When a duty is owed, in words.

use super::Duty;
use crate::finding::Text;
use crate::record::community::COMMUNITY;
use crate::record::schema::Field;
use crate::record::{common, schema};

impl Duty {
    /// Its time limit in words, the events in it named as the fields are.
    pub fn when(&self) -> Text {
        let zh = |path: &str| self.field(path).map_or(path, |field| field.zh).to_string();
        let en = |path: &str| self.field(path).map_or(path, |field| field.en).to_string();
        Text::new(self.limit.zh(&zh), self.limit.en(&en))
    }

    /// The field at a path: of the records that meet it, else of `community.toml`.
    fn field(&self, path: &str) -> Option<&'static Field> {
        let mut kinds = self.records.kinds.iter();
        let of_kind = kinds.find_map(|kind| schema::find(&[common::COMMON, kind.fields], path));
        of_kind.or_else(|| schema::find(&[COMMUNITY], path))
    }
}
