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
    let build = printer.build;
    let content = subject.content;
    let path = join(&content.folder, "index.html");
    let crumbs = [Crumb { title: content.name().to_string(), href: None }];
    let mut context = frame(build, Target::Kiosk, &path, &crumbs);
    let slides = slides::slides(build, subject);
    let stamp = marker(&slides);
    introduce(build, Target::Kiosk, content, &mut context);
    context.insert("slides", &slides);
    context.insert("build", &stamp);
    printer.print(Target::Kiosk, "screen.html", &path, &context);
    let script = format!("window.__mingbai_build=\"{stamp}\";\n");
    printer.sink.file(Target::Kiosk, &join(&content.folder, "build.js"), script.as_bytes());
}

/// A word that changes when a slide does: the screen polls it and reloads.
fn marker(slides: &[slide::Slide]) -> String {
    let text = serde_json::to_string(slides).unwrap_or_default();
    format!("{:016x}", xxhash_rust::xxh3::xxh3_64(text.as_bytes()))
}
