//! The addresses of records that were public and are gone: a small page at each says when and why, and never what stood there.

use std::collections::BTreeSet;

use crate::ledger::{Gone, How, Past};
use crate::record::Record;
use crate::render::address::join;
use crate::render::view::{CONTENT_LANG, Day, frame};
use crate::render::{Build, Printer, Target, Words};

/// Prints the page of every address of a community at which nothing else stands.
pub fn print_gone(
    build: &Build<'_>,
    folder: &str,
    past: &Past,
    taken: &BTreeSet<&str>,
    lang: Words<'_>,
    printer: &mut Printer<'_>,
) {
    for (address, gone) in past.gone().filter(|(address, _)| !taken.contains(address)) {
        print_one(build, &join(folder, &format!("{address}.html")), gone, lang, printer);
    }
}

/// The addresses at which the pages of records stand, those they had before among them.
pub fn addresses<'r>(records: impl Iterator<Item = &'r Record>) -> BTreeSet<&'r str> {
    records.flat_map(|record| record.former_addresses().chain([record.address.as_str()])).collect()
}

fn print_one(build: &Build<'_>, path: &str, gone: &Gone, lang: Words<'_>, printer: &mut Printer<'_>) {
    let mut context = frame(build, Target::Site, path, &[]);
    context.insert("day", &Day::new(gone.day, lang));
    context.insert("expired", &(gone.how == How::Expired));
    context.insert("reason", &gone.reason);
    context.insert("reason_lang", CONTENT_LANG);
    printer.print(Target::Site, "gone.html", path, &context);
}
