//! The screens: a shell that shows a programme, the programme itself, the same inside one file, and a marker that tells the
//! shell of a new one. A screen that is set up has these four in a folder of its own.

mod block;
mod chart;
mod item;
mod maker;
mod parts;
mod programme;
mod single;
mod stamp;
mod text;
mod window;

use std::rc::Rc;

use serde::Serialize;
use tera::{Context, Value};

use super::address::join;
use super::view::{Crumb, frame, introduce};
use super::{Printer, Subject, Target};
use crate::record::Record;
use crate::screen::marker::{MARKER_FILE, Marker, PROGRAMME_FILE};
use crate::screen::programme::{self as told, Alarm};
use crate::screen::{Programme, Screen};
use item::Item;
use maker::Maker;

/// A screen with what it has to show: for its own pages, and for whoever asks what it should be showing.
pub struct Shown {
    /// The screen.
    pub screen: Screen,
    /// Windows and order; its stamp is empty where the screens are not built.
    pub programme: Programme,
    /// The items in the order of the parts.
    pub items: Vec<ShownItem>,
    /// The page of the programme, where the screens are built.
    page: Option<String>,
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
    /// The address of its page on the website, where the site has one.
    pub href: Option<String>,
}

/// What the screens of a community have to show: the one that every community has first, then those that are set up.
pub fn shown(subject: &Subject<'_>, printer: &mut Printer<'_>) -> Vec<Shown> {
    let visible = |record: &Record| subject.is_public(record);
    let maker = Maker::new(printer.build, subject, &visible);
    let items = parts::items(&maker);
    let screens = printer.build.site.all_screens_of(&subject.content.folder, printer.build.single);
    screens.into_iter().map(|screen| shown_on(&maker, &items, screen, printer)).collect()
}

fn shown_on(maker: &Maker<'_>, items: &[Item], screen: Screen, printer: &mut Printer<'_>) -> Shown {
    let own = programme::on(&screen, items);
    let item = |item: &&Item| ShownItem {
        id: item.id.clone(),
        title: item.title.clone(),
        record: item.record.clone(),
        href: item.href.clone(),
    };
    let mut programme = programme::of(&screen, &own, maker);
    let page = printer.build.themes.contains_key(&Target::Kiosk).then(|| {
        let path = in_folder(maker.subject, &screen, PROGRAMME_FILE);
        page(maker, &programme, &own, &path, printer)
    });
    let (page, build) = page.flatten().unzip();
    programme.build = build.unwrap_or_default();
    Shown { screen, programme, items: own.iter().map(item).collect(), page }
}

/// The path of a file of a screen.
fn in_folder(subject: &Subject<'_>, screen: &Screen, name: &str) -> String {
    join(&screen.folder(&subject.content.folder), name)
}

/// The id of the item of a record.
pub fn item_id(record: &Record) -> String {
    told::item_id(&record.address)
}

/// Prints the files of the screens of a community.
pub fn pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let screens = Rc::clone(&printer.screens);
    screens.iter().for_each(|shown| print_screen(subject, shown, printer));
}

/// Prints a programme a record, with its items alone.
pub fn record_pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let visible = |record: &Record| subject.is_public(record);
    let maker = Maker::new(printer.build, subject, &visible);
    for released in subject.released {
        let items: Vec<Item> = parts::of_record(&maker, released.record()).into_iter().map(Item::alone).collect();
        let path = join(&subject.content.folder, &format!("{}.html", released.record().address));
        let items: Vec<&Item> = items.iter().collect();
        let programme = programme::of(&Screen::usual(), &items, &maker);
        if let Some((html, _)) = page(&maker, &programme, &items, &path, printer) {
            printer.file(Target::Kiosk, &path, html.as_bytes());
        }
    }
}

/// Prints the four files of a screen.
fn print_screen(subject: &Subject<'_>, shown: &Shown, printer: &mut Printer<'_>) {
    let path = |name: &str| in_folder(subject, &shown.screen, name);
    let Some(html) = &shown.page else { return };
    let Some((shell, shell_stamp)) = shell(subject, &path("index.html"), printer) else { return };
    printer.file(Target::Kiosk, &path(PROGRAMME_FILE), html.as_bytes());
    printer.file(Target::Kiosk, &path("index.html"), shell.as_bytes());
    let alarm = Alarm::of(subject.content, printer.build.clock.today);
    let marker = Marker::new(shown.programme.build.clone(), shell_stamp, alarm.as_ref());
    printer.file(Target::Kiosk, &path(MARKER_FILE), marker.script().as_bytes());
    match single::of(html, &printer.build.theme(Target::Kiosk).files) {
        Ok(single) => printer.file(Target::Kiosk, &path("single.html"), single.as_bytes()),
        Err(error) => printer.broken(Target::Kiosk, &error.to_string()),
    }
}

/// The page of a programme, and its stamp.
fn page(
    maker: &Maker<'_>,
    programme: &Programme,
    items: &[&Item],
    path: &str,
    printer: &mut Printer<'_>,
) -> Option<(String, String)> {
    let mut context = context(maker.subject, path, printer);
    context.insert("items", items);
    let words = serde_json::to_value(context.get("t")).unwrap_or_default();
    context.insert_value("words", in_page(&words["player"]));
    context.insert_value("programme", in_page(programme));
    stamped(PROGRAMME_FILE, &context, printer)
}

fn shell(subject: &Subject<'_>, path: &str, printer: &mut Printer<'_>) -> Option<(String, String)> {
    let mut context = context(subject, path, printer);
    context.insert("shell", stamp::PLACE);
    stamped("shell.html", &context, printer)
}

/// Data as they stand in a block of a page: nothing in them can end the element.
fn in_page(data: &impl Serialize) -> Value {
    Value::safe_string(&serde_json::to_string(data).unwrap_or_default().replace('<', "\\u003c"))
}

/// A page with its stamp in it.
fn stamped(template: &str, context: &Context, printer: &mut Printer<'_>) -> Option<(String, String)> {
    Some(stamp::stamped(&printer.text(Target::Kiosk, template, context)?))
}

fn context(subject: &Subject<'_>, path: &str, printer: &Printer<'_>) -> Context {
    let content = subject.content;
    let crumbs = [Crumb { title: content.name().to_string(), href: None }];
    let mut context = frame(printer.build, Target::Kiosk, path, &crumbs);
    introduce(printer.build, Target::Kiosk, content, &mut context);
    context
}
