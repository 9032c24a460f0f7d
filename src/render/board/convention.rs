//! A convention in the hands of residents: leaflet 传单, booklet 手册, and the pledge 遵守承诺书 to sign at home.

use tera::Context;

use super::index::{Entry, Group, Link};
use super::{Paper, Sheet, public_address};
use crate::markdown::{Paragraph, plain};
use crate::record::Record;
use crate::release::Released;
use crate::render::view::{Day, Imprint, Issue};
use crate::render::{Printer, Subject, qr};

/// Prints what every convention in force is handed out as.
pub(super) fn print(subject: &Subject<'_>, printer: &mut Printer<'_>) -> Option<Group> {
    let entries = subject.current("convention").map(|released| entry(subject, released, printer)).collect();
    Group::new("convention", entries)
}

fn entry(subject: &Subject<'_>, released: &Released<'_>, printer: &mut Printer<'_>) -> Entry {
    let forms = [("leaflet", Paper::A4Wide), ("booklet", Paper::A5), ("pledge", Paper::A4)];
    let links = forms.map(|(form, paper)| Link { label: form, href: one(subject, released, form, paper, printer) });
    Entry { id: "convention", title: Some(released.record().title().to_string()), year: None, links: links.into() }
}

fn one(subject: &Subject<'_>, released: &Released<'_>, form: &str, paper: Paper, printer: &mut Printer<'_>) -> String {
    let record = released.record();
    let sheet = Sheet::new(subject, &format!("{}.{form}.html", record.address), record.title(), paper);
    let lang = printer.build.lang.of(subject.content);
    let imprint = Imprint::distributed(record, form, lang);
    let public = public_address(printer, subject, record);
    sheet.print(&format!("{form}.html"), printer, |context: &mut Context| {
        let text = |path: &str| record.fields.text(path);
        let supervisor = record.fields.choice("supervisor").map(|body| lang.pick(body.zh, body.en));
        context.insert("issue", &Issue { imprint, ..Issue::of(record, lang) });
        context.insert("body", &subject.bodies[released.index()].html);
        context.insert("estate", &text("estate"));
        context.insert("adopted_by", &text("adopted_by"));
        context.insert("effective", &record.fields.date("effective_on").map(|day| Day::new(day, lang)));
        context.insert("supervisor", &supervisor);
        context.insert("size", size(record));
        context.insert("qr", &public.as_deref().and_then(qr::svg));
        context.insert("site_address", &public);
    })
}

/// Sizes of letters in a leaflet, the largest first, and how many millimetres a letter then takes up (`print.css`).
const SIZES: [(&str, f64); 6] =
    [("large", 5.72), ("big", 4.87), ("middle", 4.24), ("small", 3.94), ("least", 3.68), ("tiny", 3.31)];
/// Width of a column inside, and the height of both, in millimetres; a little is kept for what cannot be cut.
const COLUMN: f64 = 124.0;
const HEIGHT: f64 = 2.0 * 178.0;

/// The largest letters in which the text stands on the inside of one sheet; what is longer still goes on on another.
fn size(record: &Record) -> &'static str {
    let paragraphs = plain(record.text());
    let fits =
        |(_, letter): &&(&'static str, f64)| paragraphs.iter().map(|text| height(text, *letter)).sum::<f64>() <= HEIGHT;
    SIZES.iter().find(fits).map_or("tiny", |(size, _)| size)
}

/// Height of a paragraph with letters so wide: its first line is indented by two, a heading stands off.
fn height(paragraph: &Paragraph, letter: f64) -> f64 {
    if paragraph.heading {
        return 2.6 * letter;
    }
    let letters = u32::try_from(paragraph.text.chars().count() + 2).map_or(f64::MAX, f64::from);
    (letters * letter / COLUMN).ceil() * 1.45 * letter + 0.2 * letter
}
