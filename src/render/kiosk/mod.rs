//! The screens: one full-screen page a community, whose slides rotate without a server.

mod meeting;
mod paging;
mod people;
mod slide;
mod slides;
mod wall;

use super::address::join;
use super::view::{Crumb, frame, introduce};
use super::{Printer, Subject, Target};

/// Prints the screen of a community.
pub fn pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    let content = subject.content;
    let slides = slides::slides(printer.build, subject);
    let stamp = print_screen(subject, &join(&content.folder, "index.html"), &slides, printer);
    let script = format!("window.__mingbai_build=\"{stamp}\";\n");
    printer.sink.file(Target::Kiosk, &join(&content.folder, "build.js"), script.as_bytes());
}

/// Prints a screen a record, with its slides alone.
pub fn record_pages(subject: &Subject<'_>, printer: &mut Printer<'_>) {
    for released in subject.released {
        let path = join(&subject.content.folder, &format!("{}.html", released.record().address));
        let slides = slides::of_record(printer.build, subject, released);
        print_screen(subject, &path, &slides, printer);
    }
}

/// Prints slides and returns their mark.
fn print_screen(subject: &Subject<'_>, path: &str, slides: &[slide::Slide], printer: &mut Printer<'_>) -> String {
    let (build, content) = (printer.build, subject.content);
    let crumbs = [Crumb { title: content.name().to_string(), href: None }];
    let mut context = frame(build, Target::Kiosk, path, &crumbs);
    let stamp = marker(slides);
    introduce(build, Target::Kiosk, content, &mut context);
    context.insert("slides", slides);
    context.insert("build", &stamp);
    printer.print(Target::Kiosk, "screen.html", path, &context);
    stamp
}

/// A word that changes when a slide does: the screen polls it and reloads.
fn marker(slides: &[slide::Slide]) -> String {
    let text = serde_json::to_string(slides).unwrap_or_default();
    format!("{:016x}", xxhash_rust::xxh3::xxh3_64(text.as_bytes()))
}
