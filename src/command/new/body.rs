//! The text of a new record: headings, and for an account the table of its entries.

use super::due::is_meant;
use super::front::account_before;
use super::{Known, Plan};

/// Markdown with a heading for every part that is usual or that a rule asks for.
pub(super) fn body(known: Known<'_>, plan: &Plan<'_>) -> String {
    let part = |heading: &String| match plan.has_ledger() && heading == "收支明细" {
        true => format!("## {heading}\n\n{}\n", ledger(known, plan)),
        false => format!("## {heading}\n\n"),
    };
    headings(known, plan).iter().map(part).collect::<Vec<_>>().join("\n")
}

/// The usual headings, and those of the rules that the record will be held to and that no usual one covers.
fn headings(known: Known<'_>, plan: &Plan<'_>) -> Vec<String> {
    let mut headings: Vec<String> = plan.kind.headings.iter().map(|heading| heading.to_string()).collect();
    let rules = known.active.rules.iter().flatten().filter(|active| active.holds(known.today));
    let meant = rules.filter(|active| active.rule.records.as_ref().is_some_and(|records| is_meant(records, plan)));
    for heading in meant.flat_map(|active| active.rule.primitive.headings()) {
        if !headings.iter().any(|known| known.contains(&heading)) {
            headings.push(heading);
        }
    }
    headings
}

/// A table without entries that adds up: what was in hand is still in hand.
fn ledger(known: Known<'_>, plan: &Plan<'_>) -> String {
    let balance =
        account_before(known.content, plan).map_or_else(|| "0.00".to_string(), |(_, closing)| closing.to_string());
    let (first, last) = match plan.period_key() {
        Some(period) => (period.first_day().to_string(), period.last_day().to_string()),
        None => (String::new(), String::new()),
    };
    [
        "| 日期 | 项目 | 收入（元） | 支出（元） | 余额（元） | 凭证号 | 经手人 | 审批人 | 备注 |".to_string(),
        "| --- | --- | ---: | ---: | ---: | --- | --- | --- | --- |".to_string(),
        format!("| {first} | 期初结余 | | | {balance} | | | | |"),
        format!("| {last} | 本期合计 | 0.00 | 0.00 | | | | | |"),
        format!("| {last} | 期末结余 | | | {balance} | | | | |"),
    ]
    .join("\n")
}
