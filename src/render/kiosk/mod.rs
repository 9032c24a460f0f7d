//! The screens: a shell that shows a programme, the programme itself, and a marker that tells the shell of a new one.

mod block;
mod chart;
mod item;
mod maker;
mod parts;
mod programme;
mod text;
mod window;

use tera::{Context, Value};

use super::address::join;
use super::view::{Crumb, frame, introduce};
use super::{Printer, Subject, Target};
use crate::record::Record;
use item::Item;
use maker::Maker;
use programme::Programme;

/// Prints the screen of a community.
pub fn pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let visible = |record: &Record| subject.is_public(record);
    let maker = Maker::new(printer.build, subject, &visible);
    let items = parts::items(&maker);
    let path = |name: &str| join(&subject.content.folder, name);
    let stamp = print_programme(&maker, &path("programme.html"), &items, printer);
    print_shell(&maker, &path("index.html"), &stamp, printer);
    let script =
        format!("window.__mingbai_build = {{\"build\": \"{stamp}\", \"shell\": \"{stamp}\", \"emergency\": null}};\n");
    printer.sink.file(Target::Kiosk, &path("build.js"), script.as_bytes());
}

/// Prints a programme a record, with its item alone.
pub fn record_pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let visible = |record: &Record| subject.is_public(record);
    let maker = Maker::new(printer.build, subject, &visible);
    for released in subject.released {
        let item = Item { in_loop: true, from: None, until: None, ..parts::of_record(&maker, released.record()) };
        let path = join(&subject.content.folder, &format!("{}.html", released.record().address));
        print_programme(&maker, &path, &[item], printer);
    }
}

/// Prints a programme and returns its stamp.
fn print_programme(maker: &Maker<'_>, path: &str, items: &[Item], printer: &mut Printer<'_>) -> String {
    let mut context = context(maker, path, printer);
    let stamp = stamp(items);
    context.insert("items", items);
    context.insert("build", &stamp);
    let words = words(&context);
    context.insert_value("words", words);
    context.insert_value("programme", Value::safe_string(&Programme::new(maker, items, &stamp).in_page()));
    printer.print(Target::Kiosk, "programme.html", path, &context);
    stamp
}

/// What the player itself says, as JSON in the page.
fn words(context: &Context) -> Value {
    let all = serde_json::to_value(context.get("t")).unwrap_or_default();
    Value::safe_string(&all["player"].to_string().replace("</", "<\\/"))
}

/// Prints the service worker, which has to be found under one name for ever.
pub fn worker(printer: &mut Printer<'_>) {
    let theme = printer.build.theme(Target::Kiosk);
    if let Some(worker) = theme.files.iter().find(|asset| asset.name.starts_with("worker.")) {
        printer.sink.file(Target::Kiosk, "worker.js", &worker.bytes);
    }
}

fn print_shell(maker: &Maker<'_>, path: &str, stamp: &str, printer: &mut Printer<'_>) {
    let mut context = context(maker, path, printer);
    context.insert("shell", stamp);
    printer.print(Target::Kiosk, "shell.html", path, &context);
}

fn context(maker: &Maker<'_>, path: &str, printer: &Printer<'_>) -> Context {
    let content = maker.subject.content;
    let crumbs = [Crumb { title: content.name().to_string(), href: None }];
    let mut context = frame(printer.build, Target::Kiosk, path, &crumbs);
    introduce(printer.build, Target::Kiosk, content, &mut context);
    context
}

/// A word that changes when an item does: the screen polls it.
fn stamp(items: &[Item]) -> String {
    let text = serde_json::to_string(items).unwrap_or_default();
    format!("{:016x}", xxhash_rust::xxh3::xxh3_64(text.as_bytes()))
}
