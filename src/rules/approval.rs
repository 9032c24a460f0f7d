//! `approval`: spending was approved by whom its amount asks for.

mod tier;

use std::collections::BTreeMap;

use super::words::{join, list_en, list_zh, short};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::check::zh_day;
use crate::finding::{Finding, Severity, code};
use crate::money::Money;
use crate::record::Fields;
use crate::record::common::TEXT;
use crate::record::ledger::Entry;
use crate::record::schema::{Choice, Field, Shape, choice};
use tier::Tier;

static TIER: &[Field] = &[
    Field::new("up_to", "到多少元；最后一档不写", "up to so many yuan; none in the last tier", Shape::Money),
    Field::new("inclusive", "含这个数", "the amount itself belongs to it", Shape::Flag),
    Field::new("needs", "应有的审批", "words that the approvals must contain", Shape::List(&TEXT)).required(),
];

static BOUNDS: &[Choice] =
    &[choice("as_written", "照条文", "as written"), choice("stricter", "从严", "the stricter tier")];

pub(super) static SORT: Sort = Sort {
    id: "approval",
    zh: "按金额分档审批",
    en: "approval by tiers of amount",
    keys: &[
        Field::new("tiers", "分档，由小到大", "tiers, smallest first", Shape::Tables(TIER)).required(),
        Field::new("shared_bound", "恰在分界上的金额归哪一档", "tier of an amount on a bound", Shape::Choice(BOUNDS)),
        Field::new(
            "split",
            "同日同一收款人的几笔合并看",
            "look at several payments of one day to one payee together",
            Shape::Flag,
        ),
    ],
    read,
};

#[derive(Debug)]
struct Approval {
    tiers: Vec<Tier>,
    split: bool,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let stricter = keys.choice("shared_bound").is_some_and(|bound| bound.id == "stricter");
    let tier = |table: &Fields| Tier {
        up_to: table.money("up_to").map(|up_to| (up_to, table.flag("inclusive") && !stricter)),
        needs: keys::texts(table, "needs"),
    };
    let tiers: Vec<Tier> = keys.tables("tiers").map(tier).collect();
    let bounds: Vec<Money> = tiers.iter().filter_map(|tier| tier.up_to).map(|(up_to, _)| up_to).collect();
    let only_last_open = tiers.iter().rev().skip(1).all(|tier| tier.up_to.is_some());
    if tiers.is_empty() || !only_last_open || !bounds.is_sorted_by(|a, b| a < b) {
        return Err(Wrong::new(
            "tiers",
            "各档应由小到大，只有最后一档可以不写 up_to",
            "tiers ascend, and only the last may have no up_to",
        ));
    }
    Ok(Box::new(Approval { tiers, split: keys.flag("split") }))
}

impl Check for Approval {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let Some(ledger) = case.record.and_then(|record| record.ledger.as_ref()) else { return Vec::new() };
        let spent: Vec<&Entry> = ledger.entries.iter().filter(|entry| entry.spending > Money::ZERO).collect();
        if spent.iter().all(|entry| entry.approvals.is_none()) {
            return spent.first().map(|first| no_column(case, first, spent.len())).into_iter().collect();
        }
        let single = spent.iter().filter_map(|entry| self.single(case, entry));
        let split = if self.split { self.splits(case, &spent) } else { Vec::new() };
        single.chain(split).collect()
    }

    fn strictness(&self) -> i64 {
        self.tiers
            .first()
            .and_then(|tier| tier.up_to)
            .map_or(0, |(up_to, inclusive)| -2 * up_to.fen() - i64::from(inclusive))
    }
}

impl Approval {
    /// Number of the tier that an amount falls into; nothing above the last.
    fn tier(&self, amount: Money) -> Option<usize> {
        self.tiers.iter().position(|tier| tier.holds(amount))
    }

    /// What the approvals of an amount lack; those of a higher tier will do as well.
    fn lacking(&self, amount: Money, approvals: &str) -> Option<(&Tier, Vec<&str>)> {
        let own = self.tier(amount)?;
        let higher = self.tiers.get(own..)?;
        let lacking = higher.iter().map(|tier| tier.lacking(approvals)).collect::<Vec<_>>();
        if lacking.iter().any(Vec::is_empty) { None } else { Some((&self.tiers[own], lacking.into_iter().next()?)) }
    }

    fn single(&self, case: &Case<'_>, entry: &Entry) -> Option<Finding> {
        let approvals = entry.approvals.as_deref().unwrap_or_default();
        let (tier, lacking) = self.lacking(entry.spending, approvals)?;
        let (found, found_en) = match approvals.trim() {
            "" => ("审批栏空着".to_string(), "no approval is given".to_string()),
            given => (
                format!("审批栏写的是“{given}”，缺{}", list_zh(&lacking)),
                format!("`{given}` lacks {}", list_en(&lacking)),
            ),
        };
        let (item, amount) = (short(&entry.item), entry.spending);
        let zh = format!("“{item}”支出 {amount} 元，应由{}审批，{found}", list_zh(&tier.needs));
        let en = format!("{item}: {amount} yuan need the approval of {}; {found_en}", list_en(&tier.needs));
        Some(case.finding(&code::APPROVAL, entry.place.clone(), zh, en).help(
            format!("批过的，在这一行的审批栏写上：{}；没有批过的，按规定补办并如实写明", list_zh(&tier.needs)),
            format!(
                "if it was approved, write into the approvals of this row: {}; otherwise have it approved and say when",
                list_zh(&tier.needs)
            ),
        ))
    }

    /// Payments of one day to one payee that stay under a tier one by one and pass it together.
    fn splits(&self, case: &Case<'_>, spent: &[&Entry]) -> Vec<Finding> {
        let mut groups: BTreeMap<_, Vec<&Entry>> = BTreeMap::new();
        for entry in spent {
            if let Some(key) = entry.date.and_then(|date| Some((date, whom(entry)?))) {
                groups.entry(key).or_default().push(entry);
            }
        }
        groups.values().filter_map(|entries| self.split(case, entries)).collect()
    }

    fn split(&self, case: &Case<'_>, entries: &[&Entry]) -> Option<Finding> {
        let total = Money::checked_sum(entries.iter().map(|entry| entry.spending))?;
        let single = entries.iter().filter_map(|entry| self.tier(entry.spending)).max()?;
        let joint = self.tier(total)?;
        let approved = |entry: &&Entry| self.lacking(total, entry.approvals.as_deref().unwrap_or_default()).is_none();
        if joint <= single || entries.iter().all(approved) {
            return None;
        }
        Some(self.split_finding(case, entries, total, &self.tiers[joint]))
    }

    fn split_finding(&self, case: &Case<'_>, entries: &[&Entry], total: Money, tier: &Tier) -> Finding {
        let (first, last) = (entries[0], entries[entries.len() - 1]);
        let amounts = join(entries.iter().map(|entry| entry.spending.to_string()), " + ");
        let payee = short(first.payee.as_deref().unwrap_or(&first.item));
        let date = first.date.map(zh_day).unwrap_or_default();
        let zh = format!(
            "{date}“{payee}”有 {} 笔支出，{amounts} = {total} 元，合起来应由{}审批",
            entries.len(),
            list_zh(&tier.needs)
        );
        let en = format!(
            "{payee}: {} payments of one day, {amounts} = {total} yuan, together need the approval of {}",
            entries.len(),
            list_en(&tier.needs)
        );
        let mut finding = case.finding(&code::APPROVAL, last.place.clone(), zh, en).help(
            "确是一件事的，按合计金额审批；确是几件事的，在备注里说明",
            "if it is one matter, have the whole amount approved; if not, say so in the remarks",
        );
        finding.severity = finding.severity.min(Severity::Warning);
        finding
    }
}

/// Who was paid, or else for what and by whom.
fn whom(entry: &Entry) -> Option<(&str, &str)> {
    match (&entry.payee, &entry.handler) {
        (Some(payee), _) if !payee.trim().is_empty() => Some((payee, "")),
        (_, Some(handler)) if !handler.trim().is_empty() => Some((&entry.item, handler)),
        _ => None,
    }
}

fn no_column(case: &Case<'_>, first: &Entry, rows: usize) -> Finding {
    let zh = format!("{rows} 笔支出都没有写谁审批");
    case.finding(&code::APPROVAL, first.place.clone(), zh, format!("none of {rows} payments says who approved it"))
        .help(
            "在收支表里加一列“审批”，逐笔写明审批人的职务",
            "add a column 审批 to the ledger with the posts of those who approved",
        )
}

#[cfg(test)]
mod tests {
    use super::{Approval, Money, Tier};

    /// 100元以内、100元至500元、500元以上.
    fn tiers(first_inclusive: bool) -> Approval {
        let tier = |up_to: Option<(i64, bool)>, needs: &[&str]| Tier {
            up_to: up_to.map(|(yuan, inclusive)| (Money::from_fen(yuan * 100), inclusive)),
            needs: needs.iter().map(|need| need.to_string()).collect(),
        };
        let highest = tier(None, &["成员代表大会", "街道分管主任"]);
        Approval {
            tiers: vec![
                tier(Some((100, first_inclusive)), &["主任"]),
                tier(Some((500, false)), &["街道分管主任"]),
                highest,
            ],
            split: true,
        }
    }

    #[test]
    fn a_shared_end_point_falls_where_it_is_included() {
        let of = |approval: &Approval| {
            [9_999, 10_000, 10_001, 49_999, 50_000].map(|fen| approval.tier(Money::from_fen(fen)))
        };
        assert_eq!(of(&tiers(true)), [Some(0), Some(0), Some(1), Some(1), Some(2)]);
        assert_eq!(of(&tiers(false)), [Some(0), Some(1), Some(1), Some(1), Some(2)]);
    }

    #[test]
    fn every_needed_approval_must_be_there_and_a_higher_one_will_do() {
        let approval = tiers(true);
        let ok = |yuan: i64, approvals| approval.lacking(Money::from_fen(yuan * 100), approvals).is_none();
        assert!(ok(80, "主任 陈建国") && ok(80, "街道分管主任") && ok(300, "主任、街道分管主任"));
        assert!(!ok(300, "主任") && !ok(600, "街道分管主任") && ok(600, "成员代表大会；街道分管主任"));
        assert!(!ok(80, "") && !ok(80, "副主任"));
    }
}
