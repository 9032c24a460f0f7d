//! Who is on duty: weeks of a roster as tables, and the people of one day.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use super::Day;
use super::people::Official;
use crate::record::Record;
use crate::record::content::Content;
use crate::render::Words;

/// Somebody on duty.
#[derive(Debug, Clone, Serialize)]
pub struct OnDuty {
    /// Who.
    #[serde(flatten)]
    pub person: Official,
    /// The shift.
    pub shift: Option<String>,
    /// Where to be found.
    pub place: Option<String>,
}

/// A week from Monday to Sunday.
#[derive(Debug, Serialize)]
pub struct Week {
    from: Day,
    until: Day,
    days: Vec<WeekDay>,
    shifts: Vec<Shift>,
}

#[derive(Debug, Serialize)]
struct WeekDay {
    name: String,
    date: Day,
}

/// One shift through the week: its people on each of the seven days.
#[derive(Debug, Serialize)]
struct Shift {
    name: Option<String>,
    days: Vec<Vec<OnDuty>>,
}

/// What released rosters of duty say, by day.
pub struct Roster(BTreeMap<NaiveDate, Vec<OnDuty>>);

impl Roster {
    /// The roster made of these records.
    pub fn new<'a>(records: impl Iterator<Item = &'a Record>, content: &Content) -> Roster {
        let mut days: BTreeMap<NaiveDate, Vec<OnDuty>> = BTreeMap::new();
        for row in records.flat_map(|record| record.fields.tables("duty")) {
            let (Some(date), Some(person)) = (row.date("date"), row.text("person")) else { continue };
            days.entry(date).or_default().push(OnDuty {
                person: Official::new(content, person),
                shift: row.text("shift").map(str::to_string),
                place: row.text("place").map(str::to_string),
            });
        }
        Roster(days)
    }

    /// Who is on duty on a day.
    pub fn on(&self, day: NaiveDate) -> &[OnDuty] {
        self.0.get(&day).map_or(&[], Vec::as_slice)
    }

    /// The days from `first` on, with whoever is on duty.
    pub fn from(&self, first: NaiveDate) -> impl Iterator<Item = (NaiveDate, &[OnDuty])> {
        self.0.range(first..).map(|(day, people)| (*day, people.as_slice()))
    }

    /// The week of `today` and those after it, as far as somebody is on duty in them.
    pub fn weeks(&self, today: NaiveDate, lang: Words<'_>) -> Vec<Week> {
        let mut mondays: Vec<NaiveDate> = self.0.keys().map(|day| monday(*day)).collect();
        mondays.dedup();
        mondays.into_iter().filter(|first| *first >= monday(today)).map(|first| self.week(first, lang)).collect()
    }

    fn week(&self, monday: NaiveDate, lang: Words<'_>) -> Week {
        let dates: Vec<NaiveDate> = (0..7).map(|day| monday + Days::new(day)).collect();
        let mut names: Vec<Option<String>> = Vec::new();
        for duty in dates.iter().flat_map(|day| self.on(*day)) {
            if !names.contains(&duty.shift) {
                names.push(duty.shift.clone());
            }
        }
        let of = |day: &NaiveDate, name: &Option<String>| {
            self.on(*day).iter().filter(|duty| duty.shift == *name).cloned().collect::<Vec<_>>()
        };
        let shift = |name: Option<String>| Shift { days: dates.iter().map(|day| of(day, &name)).collect(), name };
        let day = |date: &NaiveDate| WeekDay { name: weekday(*date, lang).to_string(), date: Day::new(*date, lang) };
        Week {
            from: Day::new(monday, lang),
            until: Day::new(monday + Days::new(6), lang),
            days: dates.iter().map(day).collect(),
            shifts: names.into_iter().map(shift).collect(),
        }
    }
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(day.weekday().num_days_from_monday().into())
}

/// The name of a day of the week.
pub fn weekday(day: NaiveDate, lang: Words<'_>) -> &str {
    const ZH: [&str; 7] = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"];
    const EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let at = day.weekday().num_days_from_monday() as usize;
    lang.pick(ZH[at], EN[at])
}
