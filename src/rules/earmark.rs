//! `earmark`: earmarked money was spent on what it is for.

use super::value::{given, written};
use super::words::{list_en, quoted_zh, short};
use super::{Case, Check, Primitive, Sort, Wrong};
use crate::finding::{Finding, code};
use crate::money::Money;
use crate::record::Fields;
use crate::record::ledger::Entry;
use crate::record::schema::{Field, Shape};

pub(super) static SORT: Sort = Sort {
    id: "earmark",
    zh: "专款专用",
    en: "earmarked money",
    keys: &[Field::new("purposes", "规定用途的字段", "path of the purposes", Shape::Text).required()],
    read,
};

#[derive(Debug)]
struct Earmark {
    purposes: String,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    Ok(Box::new(Earmark { purposes: keys.text("purposes").unwrap_or_default().to_string() }))
}

impl Check for Earmark {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let Some(ledger) = case.record.and_then(|record| record.ledger.as_ref()) else { return Vec::new() };
        let purposes: Vec<String> =
            given(case, &self.purposes).into_iter().filter_map(|found| written(&found.value)).collect();
        let spent: Vec<&Entry> = ledger.entries.iter().filter(|entry| entry.spending > Money::ZERO).collect();
        if purposes.is_empty() {
            return Vec::new();
        }
        if spent.iter().all(|entry| entry.category.is_none()) {
            return spent.first().map(|first| no_column(case, first, spent.len(), &purposes)).into_iter().collect();
        }
        spent.iter().filter(|entry| !is_for(entry, &purposes)).map(|entry| finding(case, entry, &purposes)).collect()
    }

    fn paths(&self) -> Vec<String> {
        vec![self.purposes.clone()]
    }
}

/// Whether a payment's category is one of the purposes.
fn is_for(entry: &Entry, purposes: &[String]) -> bool {
    entry.category.as_deref().is_some_and(|category| purposes.iter().any(|purpose| purpose == category.trim()))
}

fn finding(case: &Case<'_>, entry: &Entry, purposes: &[String]) -> Finding {
    let (item, amount, all) = (short(&entry.item), entry.spending, quoted_zh(purposes));
    let (zh, en) = match &entry.category {
        Some(category) => (
            format!("“{item}”支出 {amount} 元，类别是“{category}”，不在规定用途{all}之内"),
            format!("{item}: {amount} yuan under {category}, which is none of {}", list_en(purposes)),
        ),
        None => (
            format!("“{item}”支出 {amount} 元，没有写类别，应是规定用途{all}中的一项"),
            format!("{item}: {amount} yuan without a category, which has to be one of {}", list_en(purposes)),
        ),
    };
    let first = purposes.first().map(String::as_str).unwrap_or_default();
    case.finding(&code::EARMARK, entry.place.clone(), zh, en).help(
        format!("类别写错了，在这一行的“类别”栏改成规定用途，例如：{first}；确实用在别处的，退回专款账户"),
        format!(
            "if it is mistyped, write a purpose into the column 类别 of this row, e.g. {first}; otherwise pay it back"
        ),
    )
}

fn no_column(case: &Case<'_>, first: &Entry, rows: usize, purposes: &[String]) -> Finding {
    let zh = format!("{rows} 笔支出都没有写类别，看不出用在哪一项");
    let en = format!("none of {rows} payments has a category, so what they were for is not known");
    case.finding(&code::EARMARK, first.place.clone(), zh, en).help(
        format!("在收支表里加一列“类别”，逐笔写上规定用途之一：{}", quoted_zh(purposes)),
        format!("add a column 类别 to the ledger with one of {}", list_en(purposes)),
    )
}

#[cfg(test)]
mod tests {
    use super::{Entry, is_for};
    use crate::source::Place;

    fn spent(category: Option<&str>) -> Entry {
        Entry {
            place: Place::file(""),
            date: None,
            item: String::new(),
            income: crate::money::Money::ZERO,
            spending: crate::money::Money::from_fen(100),
            balance: None,
            voucher: None,
            handler: None,
            approvals: None,
            signers: None,
            payee: None,
            category: category.map(str::to_string),
            note: None,
        }
    }

    #[test]
    fn a_category_has_to_be_one_of_the_purposes_by_its_very_words() {
        let purposes = ["维修".to_string(), "绿化".to_string()];
        assert!(is_for(&spent(Some(" 绿化 ")), &purposes));
        assert!(!is_for(&spent(Some("绿化和宴请")), &purposes) && !is_for(&spent(None), &purposes));
    }
}
