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
use crate::screen::marker::{MARKER_FILE, Marker};
use crate::screen::programme::{self as told, Alarm};
use crate::screen::{Programme, Screen};
use item::Item;
use maker::Maker;

/// What a screen has to show, for whoever asks what it should be showing: its programme, and the items by id and title.
pub struct Shown {
    /// Windows and order; its stamp is empty where the screens are not built.
    pub programme: Programme,
    /// The items in the order of the parts.
    pub items: Vec<ShownItem>,
}

/// An item of a screen.
#[derive(Debug, Clone)]
pub struct ShownItem {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The address of its record.
    pub record: Option<String>,
}

/// What the screens of a community have to show: the one that every community has first, then those that are set up.
pub fn shown(subject: &Subject<'_>, printer: &mut Printer<'_>) -> Vec<(Screen, Shown)> {
    let visible = |record: &Record| subject.is_public(record);
    let maker = Maker::new(printer.build, subject, &visible);
    let items = parts::items(&maker);
    let screens = screens(printer.build, subject).into_iter();
    screens.map(|screen| shown_on(&maker, &items, screen, printer)).collect()
}

fn shown_on(maker: &Maker<'_>, items: &[Item], screen: Screen, printer: &mut Printer<'_>) -> (Screen, Shown) {
    let own = programme::on(&screen, items);
    let item = |item: &&Item| ShownItem { id: item.id.clone(), title: item.title.clone(), record: item.record.clone() };
    let build = match printer.build.themes.contains_key(&Target::Kiosk) {
        true => programme(maker, &screen, &own, &in_folder(maker, &screen, PROGRAMME_FILE), printer),
        false => None,
    };
    let build = build.map(|(_, build)| build).unwrap_or_default();
    let programme = programme::of(&screen, &own, &build, maker);
    (screen, Shown { programme, items: own.iter().map(item).collect() })
}

const PROGRAMME_FILE: &str = "programme.html";

/// The path of a file of a screen.
fn in_folder(maker: &Maker<'_>, screen: &Screen, name: &str) -> String {
    join(&folder(maker.subject, screen), name)
}

/// The id of the item of a record.
pub fn item_id(record: &Record) -> String {
    told::item_id(&record.address)
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
    let path = |name: &str| in_folder(maker, screen, name);
    let Some((html, build)) = programme(maker, screen, items, &path(PROGRAMME_FILE), printer) else { return };
    let Some((shell, shell_stamp)) = shell(maker, screen, &path("index.html"), printer) else { return };
    printer.file(Target::Kiosk, &path(PROGRAMME_FILE), html.as_bytes());
    printer.file(Target::Kiosk, &path("index.html"), shell.as_bytes());
    let alarm = Alarm::of(maker.subject.content, maker.today());
    let marker = Marker::new(build, shell_stamp, alarm.as_ref());
    printer.file(Target::Kiosk, &path(MARKER_FILE), marker.script().as_bytes());
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
