//! `signers`: each payment is signed by certain persons, no one of them twice.

mod signature;

use super::seat::Seat;
use super::words::{list_en, list_zh, quoted_zh, short};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, code};
use crate::money::Money;
use crate::record::Fields;
use crate::record::common::TEXT;
use crate::record::ledger::Entry;
use crate::record::schema::{Field, Shape};
use signature::{Lacking, Signature, lacking, of_entry};

static COMBINED: &[Field] = &[
    Field::new(
        "posts",
        "由一人担任的职务，写成 机构:职务",
        "posts that one person holds, BODY:POST",
        Shape::List(&TEXT),
    )
    .required(),
    Field::new("needs", "这时应有的签字", "signatures that are needed then", Shape::List(&TEXT)).required(),
];

pub(super) static SORT: Sort = Sort {
    id: "signers",
    zh: "每笔支出的签字",
    en: "signatures of each payment",
    keys: &[
        Field::new("needs", "应有的签字，如 经手人、主任、书记", "signatures that are needed", Shape::List(&TEXT))
            .required(),
        Field::new("combined", "几个职务由一人担任时", "where one person holds several posts", Shape::Table(COMBINED)),
        Field::new("spending_only", "只看支出", "payments only", Shape::Flag),
    ],
    read,
};

#[derive(Debug)]
struct Signers {
    needs: Vec<String>,
    combined: Option<(Vec<Seat>, Vec<String>)>,
    spending_only: bool,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let needs = keys::texts(keys, "needs");
    let at = |key: &str| keys::texts(keys, &format!("combined.{key}"));
    let posts = at("posts").iter().map(|text| Seat::of_role("combined", text)).collect::<Result<Vec<Seat>, _>>()?;
    let combined = keys.get("combined").map(|_| (posts, at("needs")));
    let too_few = combined.as_ref().is_some_and(|(posts, needs)| posts.len() < 2 || needs.is_empty());
    if needs.is_empty() || too_few {
        return Err(Wrong::new(
            "needs",
            "没有写应有的签字，或 combined 不足两个职务",
            "it names no signatures, or `combined` fewer than two posts",
        ));
    }
    Ok(Box::new(Signers { needs, combined, spending_only: keys.flag("spending_only") }))
}

impl Check for Signers {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let Some(ledger) = case.record.and_then(|record| record.ledger.as_ref()) else { return Vec::new() };
        let asked = |entry: &&Entry| !self.spending_only || entry.spending > Money::ZERO;
        let entries: Vec<&Entry> = ledger.entries.iter().filter(asked).collect();
        let needs = self.needs(case);
        if entries.iter().all(|entry| entry.signers.is_none()) && needs.len() > 1 {
            return entries.first().map(|first| no_column(case, first, entries.len(), needs)).into_iter().collect();
        }
        entries.iter().filter_map(|entry| held(case, entry, needs)).collect()
    }

    fn strictness(&self) -> i64 {
        2 * keys::number(&self.needs) + i64::from(!self.spending_only)
    }
}

impl Signers {
    /// The signatures that are needed in this community.
    fn needs(&self, case: &Case<'_>) -> &[String] {
        match &self.combined {
            Some((posts, needs)) if is_one_person(case, posts) => needs,
            _ => &self.needs,
        }
    }
}

/// Whether one person holds all these posts today.
fn is_one_person(case: &Case<'_>, posts: &[Seat]) -> bool {
    let holders = |seat: &Seat| case.posts().filter(|post| seat.is(post)).map(|post| post.person).collect::<Vec<_>>();
    let all: Vec<Vec<&str>> = posts.iter().map(holders).collect();
    let Some((first, others)) = all.split_first() else { return false };
    first.iter().any(|person| others.iter().all(|holders| holders.contains(person)))
}

fn held(case: &Case<'_>, entry: &Entry, needs: &[String]) -> Option<Finding> {
    let signatures = of_entry(case, entry);
    let found = lacking(needs, &signatures)?;
    let (item, all, all_en) = (short(&entry.item), list_zh(needs), list_en(needs));
    let amount = if entry.spending > Money::ZERO { entry.spending } else { entry.income };
    let (fault, fault_en) = match &found {
        Lacking::Nobody(missing) => {
            (format!("缺{}的签字", list_zh(missing)), format!("no signature of {}", list_en(missing)))
        }
        Lacking::OnePerson(name) => (
            format!("“{name}”一人签了几样，应是不同的人"),
            format!("{name} signed for several; they must be different persons"),
        ),
    };
    let (has, has_en) = given(&signatures);
    let zh = format!("“{item}” {amount} 元，应由{all}签字，{fault}；{has}");
    let en = format!("{item}: {amount} yuan need the signatures of {all_en}; {fault_en}; {has_en}");
    Some(case.finding(&code::SIGNERS, entry.place.clone(), zh, en).help(
        format!("签过的，在这一行的“签字”栏写上职务和姓名，例如：{}；没有签的，补签并写明日期", example(needs)),
        format!("if it was signed, write posts and names into the column 签字 of this row, e.g. {}; otherwise have it signed", example(needs)),
    ))
}

/// The signatures that there are.
fn given(signatures: &[Signature]) -> (String, String) {
    match signatures {
        [] => ("没有写签字".to_string(), "none is given".to_string()),
        all => {
            let texts: Vec<&str> = all.iter().map(|signature| signature.text.as_str()).collect();
            (format!("现有{}", quoted_zh(&texts)), format!("given: {}", list_en(&texts)))
        }
    }
}

/// How signatures are written, `经手人甲、主任乙、书记丙`.
fn example(needs: &[String]) -> String {
    list_zh(needs.iter().zip(["甲", "乙", "丙", "丁", "戊", "己"]).map(|(need, name)| format!("{need}{name}")))
}

fn no_column(case: &Case<'_>, first: &Entry, rows: usize, needs: &[String]) -> Finding {
    let zh = format!("{rows} 笔收支都没有写谁签字，应由{}签字", list_zh(needs));
    let en = format!("none of {rows} entries says who signed; the signatures of {} are needed", list_en(needs));
    case.finding(&code::SIGNERS, first.place.clone(), zh, en).help(
        format!("在收支表里加一列“签字”，逐笔写明，例如：{}", example(needs)),
        format!("add a column 签字 to the ledger, e.g. {}", example(needs)),
    )
}
