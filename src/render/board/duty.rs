//! The roster of duty 值班表: a week a page.

use super::index::{Entry, Group, Link};
use super::{Paper, Sheet};
use crate::render::view::{Issue, Roster};
use crate::render::{Printer, Subject};

/// Prints the weeks in which somebody is on duty, from that of today on.
pub(super) fn print(subject: &Subject<'_>, printer: &mut Printer<'_>) -> Option<Group> {
    let (today, lang) = (printer.build.clock.today, printer.build.lang.of(subject.content));
    let newest = subject.current("roster").find(|released| released.record().fields.get("duty").is_some())?;
    let weeks = roster(subject).weeks(today, lang);
    if weeks.is_empty() {
        return None;
    }
    let issue = Issue::of(newest.record(), lang);
    let links = [Paper::A4Wide, Paper::A3Wide].map(|paper| {
        let sheet = Sheet::new(subject, &format!("sheets/duty.{}.html", paper.id()), subject.content.name(), paper);
        let href = sheet.print("duty.html", printer, |context| {
            context.insert("weeks", &weeks);
            context.insert("issue", &issue);
        });
        Link { label: paper.id(), href }
    });
    Group::new("duty", vec![Entry { id: "duty", title: None, year: None, links: links.into() }])
}

/// Who is on duty when, by the released rosters.
pub fn roster(subject: &Subject<'_>) -> Roster {
    Roster::new(subject.current("roster").map(|released| released.record()), subject.content)
}
