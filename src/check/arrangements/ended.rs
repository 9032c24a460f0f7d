//! Waivers whose last day has passed: what they set aside, and what holds again.

use chrono::NaiveDate;

use super::Table;
use crate::check::zh_day;
use crate::finding::{Basis, Finding, Severity, Text, code};
use crate::pack::Pack;

/// What a waiver set aside.
struct Covered<'a> {
    /// The item or the requirement.
    what: Text,
    /// What holds again.
    holds: Text,
    basis: &'a Basis,
}

impl Table<'_> {
    /// Says that a waiver has ended; nothing of one that holds.
    pub(super) fn over(&self, key: &str, packs: &[&Pack], today: NaiveDate) -> Option<Finding> {
        let until = self.fields.date("until").filter(|until| *until < today)?;
        let name = self.fields.text(key)?;
        let covered = covered(name, packs);
        let (period_zh, period_en) =
            self.fields.period("period").map(|only| (only.zh(), format!(" for {}", only.en()))).unwrap_or_default();
        let (zh, en) = match &covered {
            Some(Covered { what, holds, .. }) => (
                format!("{period_zh}“{}”的豁免到{}为止，已经结束；现在照常要求：{}", what.zh, zh_day(until), holds.zh),
                format!(
                    "the waiver of \"{}\"{period_en} ended on {until}; it is asked for again: {}",
                    what.en, holds.en
                ),
            ),
            None => (
                format!("{name} 的豁免到{}为止，已经结束", zh_day(until)),
                format!("the waiver of {name} ended on {until}"),
            ),
        };
        let mut finding = self.finding(&code::WAIVER_ENDED, "until", zh, en);
        finding.severity = Severity::Info;
        finding.basis.extend(covered.map(|covered| covered.basis.clone()));
        Some(finding.help(
            "不再需要就删去这一段；还需要的，重新批准后改 until",
            "delete it; if it is still needed, have it approved again and change until",
        ))
    }
}

/// The duty or rule of this name.
fn covered<'a>(name: &str, packs: &[&'a Pack]) -> Option<Covered<'a>> {
    let mut duties = packs.iter().flat_map(|pack| &pack.duties);
    let duty = duties.find(|duty| duty.name == name).map(|duty| Covered {
        what: Text::new(&duty.item, &duty.item_en),
        holds: duty.when(),
        basis: &duty.basis,
    });
    let mut rules = packs.iter().flat_map(|pack| &pack.rules);
    duty.or_else(|| {
        rules.find(|rule| rule.name == name).map(|rule| Covered {
            what: Text::new(&rule.name, &rule.name),
            holds: rule.asks.says.clone(),
            basis: &rule.asks.basis,
        })
    })
}
