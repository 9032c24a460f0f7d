//! What has to be made public, and how it stands: as data and as a table for spreadsheets.

use super::About;
use super::out::{Out, Row};
use crate::check::{Obligation, STATES};
use crate::finding::Basis;
use crate::pack::MODALS;
use crate::record::schema::{Field, Shape};
use crate::render::view::{WaiverRow, says, waiver_rows};

/// An obligation.
pub static FIELDS: &[Field] = &[
    Field::new("item", "公开事项", "item", Shape::Text).required(),
    Field::new("duty", "规则编号", "duty", Shape::Text).required(),
    Field::new("modal", "约束程度", "how strongly", Shape::Choice(MODALS)).required(),
    Field::new("cycle", "多久一次", "how often", Shape::Text).required(),
    Field::new("period", "周期", "period", Shape::Period),
    Field::new("due", "期限", "due", Shape::Date),
    Field::new("state", "状态", "state", Shape::Choice(STATES)).required(),
    Field::new("days", "逾期、剩余、晚或缺的天数", "days overdue, left, late or short", Shape::Count),
    Field::new("met_on", "公开日", "met on", Shape::Date),
    Field::new("says", "说明", "in words", Shape::Text).required(),
    Field::new("record", "公开的记录", "record that met it", Shape::Link),
    Field::new("event", "引起的记录", "record that it arose from", Shape::Link),
    Field::new("bases", "依据", "basis", Shape::Tables(BASIS)).required(),
];

/// A document and its article.
pub static BASIS: &[Field] = &[
    Field::new("document", "文件", "document", Shape::Text).required(),
    Field::new("article", "条款", "article", Shape::Text).required(),
];

/// A waiver in force.
pub static WAIVER: &[Field] = &[
    Field::new("what", "事项", "duty or rule", Shape::Text).required(),
    Field::new("period_text", "周期", "period in words", Shape::Text),
    Field::new("reason", "理由", "reason", Shape::Text).required(),
    Field::new("by", "批准人", "by", Shape::Text).required(),
    Field::new("until", "截止日", "until", Shape::Text).required(),
    Field::new("document", "文件", "document", Shape::Text).required(),
    Field::new("article", "条款", "article", Shape::Text).required(),
];

/// Every obligation that the public may know of, in the order of days; those without a day at the end.
pub fn rows<'a>(about: &'a About<'a>) -> Vec<Row<'a>> {
    let mut owed: Vec<&Obligation<'_>> = about.subject.owed().collect();
    owed.sort_by_key(|owed| {
        (owed.due.is_none(), owed.due, &owed.duty.name, owed.period.map(|period| period.first_day()))
    });
    owed.into_iter().map(|owed| row(about, owed)).collect()
}

fn row<'a>(about: &'a About<'a>, owed: &'a Obligation<'a>) -> Row<'a> {
    let lang = about.source.lang;
    let page = |at: Option<usize>| {
        let record = at.and_then(|at| about.subject.content.records.get(at))?;
        (about.source.visible)(record).then(|| Out::Page(about.page(record)))
    };
    Row::of(
        FIELDS,
        [
            Some(Out::text(lang.get(&owed.item()).to_string())),
            Some(Out::text(owed.duty.name.as_str())),
            Some(Out::Choice(owed.duty.modal.choice())),
            Some(Out::text(lang.get(&owed.duty.when()).to_string())),
            owed.period.map(Out::Period),
            owed.due.map(Out::Day),
            Some(Out::Choice(owed.state.choice())),
            owed.state.days().map(Out::Count),
            owed.met_on.map(Out::Day),
            Some(Out::text(says(owed, lang))),
            page(owed.record),
            page(owed.event),
            Some(Out::List(owed.bases().map(|basis| Out::Row(base(basis))).collect())),
        ],
    )
}

fn base(basis: &Basis) -> Row<'_> {
    Row::of(BASIS, [Some(Out::text(basis.document.as_str())), Some(Out::text(basis.article.as_str()))])
}

/// The waivers that the page of duties shows.
pub fn waivers(about: &About<'_>) -> Vec<Row<'static>> {
    let rows = waiver_rows(about.subject.active, &about.source);
    rows.into_iter().map(waiver).collect()
}

fn waiver(row: WaiverRow) -> Row<'static> {
    let text = |text: String| Some(Out::text(text));
    Row::of(
        WAIVER,
        [
            text(row.what),
            row.period_text.map(Out::text),
            text(row.reason),
            text(row.by),
            text(row.until.iso),
            text(row.basis.document),
            text(row.basis.article),
        ],
    )
}
