//! What is owed as a calendar for the clerk: internal matters and reminders too, with the file that is to be made.

use chrono::NaiveDate;

use crate::finding::Lang;
use crate::ics::{About, calendar, events};
use crate::world::Judged;

/// The calendar of all communities.
pub fn list(judged: &[Judged<'_>], today: NaiveDate, lang: Lang) -> String {
    let several = judged.len() > 1;
    let own = judged.iter().flat_map(|judged| {
        let about = About {
            content: &judged.content,
            named: &|_| true,
            lang,
            host: "mingbai.invalid",
            url: None,
            with_community: several,
            with_file: true,
        };
        events(judged.checked.obligations.iter(), &about)
    });
    calendar(lang.pick("公开事项和提醒", "Duties and reminders"), today, &own.collect::<Vec<_>>())
}
