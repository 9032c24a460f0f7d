//! Who is on duty: every day that is on the rosters from this week on, so that a screen that is not built again still shows
//! the right one.

use chrono::{Datelike, Days, NaiveDate};

use crate::render::board;
use crate::render::kiosk::block::{Block, DutyDay};
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::view::{OnDuty, weekday};
use crate::screen::Minute;

/// Days for which a screen knows who is on duty.
const AHEAD: u64 = 100;

type Column<'a> = (&'a str, fn(&OnDuty) -> String);

pub(super) fn item(maker: &Maker<'_>) -> Option<Item> {
    let roster = board::roster(maker.subject);
    let today = maker.today();
    let monday = today - Days::new(today.weekday().num_days_from_monday().into());
    let days: Vec<(NaiveDate, &[OnDuty])> =
        roster.from(monday).take_while(|(day, _)| *day < today + Days::new(AHEAD)).collect();
    let last = days.iter().map(|(day, _)| *day).max().filter(|last| *last >= today)?;
    let columns = columns(maker, &days);
    let day = |(day, people): &(NaiveDate, &[OnDuty])| DutyDay {
        date: day.to_string(),
        day: format!("{} {}", maker.day(*day), weekday(*day, maker.lang())),
        rows: people.iter().map(|duty| columns.iter().map(|(_, of)| of(duty)).collect()).collect(),
    };
    let names = columns.iter().map(|(name, _)| (*name).to_string()).collect();
    Some(Item {
        kicker: maker.lang().pick("有事找值班人", "Whom to turn to").to_string(),
        until: Some(Minute::end(last)),
        blocks: vec![Block::Week { columns: names, days: days.iter().map(day).collect() }],
        ..maker.sum("duty", "duty", maker.lang().pick("今日值班", "On duty today"))
    })
}

/// The columns in which somebody has something to say.
fn columns<'a>(maker: &Maker<'a>, days: &[(NaiveDate, &[OnDuty])]) -> Vec<Column<'a>> {
    let lang = maker.lang();
    let columns: [Column<'a>; 4] = [
        (lang.pick("班次", "Shift"), |duty| duty.shift.clone().unwrap_or_default()),
        (lang.pick("值班人", "On duty"), |duty| duty.person.name.clone()),
        (lang.pick("工作电话", "Work phone"), |duty| duty.person.phone.clone().unwrap_or_default()),
        (lang.pick("去向", "Where"), |duty| duty.place.clone().unwrap_or_default()),
    ];
    let speaks =
        |of: fn(&OnDuty) -> String| days.iter().any(|(_, people)| people.iter().any(|duty| !of(duty).is_empty()));
    columns.into_iter().filter(|(_, of)| speaks(*of)).collect()
}
