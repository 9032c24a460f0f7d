//! What the page of a record says, as far as somebody might look for it: nothing that the page does not show.

use crate::check::accounts::Account;
use crate::record::Record;
use crate::record::schema::{Field, Shape};
use crate::record::value::{Fields, Value};
use crate::render::view::{EntryView, entries_of, rows::Teller};

/// Fields that the page does not show, that stand elsewhere in the index, or that name other records.
const SILENT: &[&str] = &[
    "kind",
    "id",
    "title",
    "summary",
    "period",
    "status",
    "visibility",
    "published_on",
    "published_time",
    "display_from",
    "display_until",
    "removed_on",
    "topics",
    "related",
    "supersedes",
    "attachments",
    "waivers",
    "imprint",
    "areas",
    "opening",
    "closing",
];

/// Tells the values of front matter in words.
pub fn fields(fields: &Fields, teller: &Teller<'_>, tell: &mut impl FnMut(&str)) {
    let spoken = |field: &Field| !SILENT.contains(&field.key) && !leads_away(field.shape);
    for (field, found) in fields.iter().filter(|(field, _)| spoken(field)) {
        value(field, &found.value, teller, tell);
    }
}

/// Whether a value is the name of another record, of a file, or of an address.
fn leads_away(shape: Shape) -> bool {
    match shape {
        Shape::Link | Shape::File | Shape::Address => true,
        Shape::List(inner) => leads_away(*inner),
        _ => false,
    }
}

fn value(field: &Field, value: &Value, teller: &Teller<'_>, tell: &mut impl FnMut(&str)) {
    match (field.shape, value) {
        (Shape::Text, Value::Text(text)) => tell(text),
        // Columns of amounts have the unit in their heads.
        (_, Value::Money(money)) => tell(&money.to_string()),
        (_, Value::Table(table)) => fields(table, teller, tell),
        (Shape::Tables(_), Value::List(tables)) => {
            for table in tables {
                if let Value::Table(table) = &table.value {
                    fields(table, teller, tell);
                }
            }
        }
        _ => teller.words(field, value).iter().for_each(|words| tell(words)),
    }
}

/// Tells the sums of an account, and its entries where they do not stand in the text.
pub fn account(record: &Record, tell: &mut impl FnMut(&str)) {
    let Some(account) = Account::of(record) else { return };
    let Account { opening, income, spending, closing } = account;
    [opening, income, spending, closing].iter().for_each(|sum| tell(&sum.to_string()));
    if record.ledger.as_ref().is_some_and(|ledger| ledger.csv.is_some()) {
        entries_of(record).iter().for_each(|entry| self::entry(entry, tell));
    }
}

fn entry(entry: &EntryView, tell: &mut impl FnMut(&str)) {
    tell(&entry.item);
    tell(&entry.balance);
    let rest = [
        &entry.date,
        &entry.income,
        &entry.spending,
        &entry.voucher,
        &entry.handler,
        &entry.approvals,
        &entry.signers,
        &entry.note,
    ];
    rest.into_iter().flatten().for_each(|text| tell(text));
}
