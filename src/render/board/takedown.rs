//! What may come off the board and what hangs there now: a list to tick off, on A4.

use super::{Paper, Sheet};
use crate::posting::{Posting, WEEK, expired};
use crate::render::view::PostingView;
use crate::render::{Printer, Subject};

/// Prints the list and returns its address.
pub(super) fn print(subject: &Subject<'_>, postings: &[Posting<'_>], printer: &mut Printer<'_>) -> String {
    let (today, lang) = (printer.build.clock.today, printer.build.lang.of(subject.content));
    let view = |posting: &&Posting<'_>| PostingView::new(posting, subject.content, today, lang);
    let mut hanging: Vec<&Posting<'_>> = postings.iter().filter(|posting| posting.hangs_on(today)).collect();
    hanging.sort_by_key(|posting| posting.order_on_board());
    let over = expired(subject.content, &subject.checked.standings, today);
    let mut off: Vec<&Posting<'_>> =
        postings.iter().chain(&over).filter(|posting| posting.is_to_come_off(today, WEEK)).collect();
    off.sort_by_key(|posting| posting.order_off_board());
    let (now, soon): (Vec<_>, Vec<_>) = off.into_iter().partition(|posting| posting.is_to_come_off(today, 0));
    Sheet::new(subject, "takedown.html", subject.content.name(), Paper::A4).print("takedown.html", printer, |context| {
        context.insert("off", &now.iter().map(view).collect::<Vec<_>>());
        context.insert("soon", &soon.iter().map(view).collect::<Vec<_>>());
        context.insert("hanging", &hanging.iter().map(view).collect::<Vec<_>>());
    })
}
