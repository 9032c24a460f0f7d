//! The screens: a shell that shows a programme, the programme itself, the same inside one file, and a marker that tells the
//! shell of a new one. A screen that is set up has these four in a folder of its own.

mod block;
mod chart;
mod item;
mod maker;
mod marker;
mod parts;
mod programme;
mod single;
mod text;
mod window;

use tera::{Context, Value};

use super::address::join;
use super::view::{Crumb, frame, introduce};
use super::{Build, Printer, Subject, Target};
use crate::record::Record;
use crate::screen::{Programme, Screen};
use item::Item;
use maker::Maker;
use marker::Marker;

/// What a screen has to show, for whoever asks what it should be showing: its programme, and the items by id and title.
pub struct Shown {
    /// Windows and order.
    pub programme: Programme,
    /// Id and title of each item, in the order of the parts.
    pub titles: Vec<(String, String)>,
}

/// What the screens of a community have to show: the one that every community has first, then those that are set up.
pub fn shown<'a>(build: &'a Build<'_>, subject: &Subject<'_>) -> Vec<(Screen, Shown)> {
    let visible = |record: &Record| subject.is_public(record);
    let maker = Maker::new(build, subject, &visible);
    let items = parts::items(&maker);
    let shown = |screen: Screen| {
        let own = programme::on(&screen, &items);
        let titles = own.iter().map(|item| (item.id.clone(), item.title.clone())).collect();
        let programme = programme::of(&screen, &own, "", &maker);
        (screen, Shown { programme, titles })
    };
    screens(build, subject).into_iter().map(shown).collect()
}

/// The id of the item of a record.
pub fn item_id(record: &Record) -> String {
    record.address.replace(|letter: char| letter == '/' || letter.is_whitespace(), "-")
}

/// Prints the screens of a community.
pub fn pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let visible = |record: &Record| subject.is_public(record);
    let maker = Maker::new(printer.build, subject, &visible);
    let items = parts::items(&maker);
    for screen in screens(printer.build, subject) {
        let own = programme::on(&screen, &items);
        print_screen(&maker, &screen, &own, printer);
    }
}

/// Prints a programme a record, with its items alone.
pub fn record_pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let visible = |record: &Record| subject.is_public(record);
    let maker = Maker::new(printer.build, subject, &visible);
    for released in subject.released {
        let items: Vec<Item> = parts::of_record(&maker, released.record()).into_iter().map(Item::alone).collect();
        let path = join(&subject.content.folder, &format!("{}.html", released.record().address));
        let items: Vec<&Item> = items.iter().collect();
        if let Some((html, _)) = programme(&maker, &Screen::usual(), &items, &path, printer) {
            printer.file(Target::Kiosk, &path, html.as_bytes());
        }
    }
}

fn screens(build: &Build<'_>, subject: &Subject<'_>) -> Vec<Screen> {
    let own = build.site.screens_of(&subject.content.folder, build.single);
    std::iter::once(Screen::usual()).chain(own.cloned()).collect()
}

/// The folder of a screen in its target.
fn folder(subject: &Subject<'_>, screen: &Screen) -> String {
    let own = &subject.content.folder;
    if screen.id.is_empty() { own.clone() } else { join(own, &screen.id) }
}

/// Prints the four files of a screen.
fn print_screen(maker: &Maker<'_>, screen: &Screen, items: &[&Item], printer: &mut Printer<'_>) {
    let folder = folder(maker.subject, screen);
    let path = |name: &str| join(&folder, name);
    let Some((html, build)) = programme(maker, screen, items, &path("programme.html"), printer) else { return };
    let Some((shell, shell_stamp)) = shell(maker, screen, &path("index.html"), printer) else { return };
    printer.file(Target::Kiosk, &path("programme.html"), html.as_bytes());
    printer.file(Target::Kiosk, &path("index.html"), shell.as_bytes());
    let marker = Marker { build, shell: shell_stamp, emergency: None };
    printer.file(Target::Kiosk, &path("build.js"), marker.script().as_bytes());
    match single::of(&html, &printer.build.theme(Target::Kiosk).files) {
        Ok(single) => printer.file(Target::Kiosk, &path("single.html"), single.as_bytes()),
        Err(error) => printer.broken(Target::Kiosk, &error.to_string()),
    }
}

/// The page of a programme, and its stamp.
fn programme(
    maker: &Maker<'_>,
    screen: &Screen,
    items: &[&Item],
    path: &str,
    printer: &mut Printer<'_>,
) -> Option<(String, String)> {
    let mut context = context(maker, screen, path, printer);
    context.insert("items", items);
    let words = words(&context);
    context.insert_value("words", words);
    let programme = programme::in_page(&programme::of(screen, items, marker::PLACE, maker));
    context.insert_value("programme", Value::safe_string(&programme));
    context.insert("build", marker::PLACE);
    stamped("programme.html", &context, printer)
}

fn shell(maker: &Maker<'_>, screen: &Screen, path: &str, printer: &mut Printer<'_>) -> Option<(String, String)> {
    let mut context = context(maker, screen, path, printer);
    context.insert("shell", marker::PLACE);
    stamped("shell.html", &context, printer)
}

/// What the player itself says, as JSON in the page.
fn words(context: &Context) -> Value {
    let all = serde_json::to_value(context.get("t")).unwrap_or_default();
    Value::safe_string(&all["player"].to_string().replace('<', "\\u003c"))
}

/// Prints the service worker, which has to be found under one name for ever.
pub fn worker(printer: &mut Printer<'_>) {
    let theme = printer.build.theme(Target::Kiosk);
    if let Some(worker) = theme.files.iter().find(|asset| asset.name.starts_with("worker.")) {
        printer.sink.file(Target::Kiosk, "worker.js", &worker.bytes);
    }
}

/// A page with its stamp in it.
fn stamped(template: &str, context: &Context, printer: &mut Printer<'_>) -> Option<(String, String)> {
    Some(marker::stamped(&printer.text(Target::Kiosk, template, context)?))
}

fn context(maker: &Maker<'_>, screen: &Screen, path: &str, printer: &Printer<'_>) -> Context {
    let content = maker.subject.content;
    let crumbs = [Crumb { title: content.name().to_string(), href: None }];
    let mut context = frame(printer.build, Target::Kiosk, path, &crumbs);
    introduce(printer.build, Target::Kiosk, content, &mut context);
    context.insert("screen", &marker::Named::of(screen));
    context
}
