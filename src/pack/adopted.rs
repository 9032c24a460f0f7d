//! From which day on a community goes by a pack: `adopted` of `community.toml`.

use chrono::NaiveDate;

use super::{Pack, Packs};
use crate::finding::{Finding, Text, code};
use crate::record::Fields;
use crate::record::content::Content;

/// What a community says of its packs.
pub(super) struct Adopted<'a>(Vec<(&'a str, NaiveDate)>);

impl<'a> Adopted<'a> {
    /// The days that the register gives.
    pub(super) fn of(content: &'a Content) -> Adopted<'a> {
        let day = |table: &'a Fields| Some((table.text("pack")?, table.date("on")?));
        Adopted(content.community.fields.tables("adopted").filter_map(day).collect())
    }

    /// The day of a pack.
    pub(super) fn day(&self, pack: &Pack) -> Option<NaiveDate> {
        self.0.iter().find(|(name, _)| *name == pack.id).map(|(_, day)| *day)
    }

    /// Days of packs that the community does not list.
    pub(super) fn findings(&self, packs: &Packs, content: &Content) -> Vec<Finding> {
        let listed: Vec<&str> = content.community.fields.texts("packs").collect();
        let extended = listed.iter().filter_map(|name| packs.get(name)).flat_map(|pack| &pack.extends);
        let known: Vec<&str> = listed.iter().copied().chain(extended.map(String::as_str)).collect();
        let lost = self.0.iter().filter(|(name, _)| !known.contains(name));
        lost.map(|(name, _)| {
            let words = Text::new(
                format!("adopted 里的规则包 {name} 不在 packs 里，这一段不起作用"),
                format!("pack {name} of `adopted` is not in `packs`; this has no effect"),
            );
            Finding::new(&code::UNKNOWN_DUTY, content.community.place("adopted"), words)
                .help("把它写进 packs，或删去这一段", "add it to packs, or delete this part")
        })
        .collect()
    }
}
