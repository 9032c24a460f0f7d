//! What to do about an obligation: the record to make, the one that is there and does not count, the number to agree on.

use chrono::NaiveDate;

use super::{Speaker, day_words, label};
use crate::check::duties::periodic::would_meet;
use crate::check::obligation::{Obligation, State};
use crate::check::standing::{Hindrance, Standing, hindrance};
use crate::finding::Text;
use crate::record::Record;
use crate::time_limit::TimeLimit;

impl Speaker<'_> {
    /// What to type or do about an obligation as it stands.
    pub(super) fn help(&self, obligation: &Obligation<'_>) -> Text {
        match (obligation.state, &obligation.why) {
            (State::MetLate(_), _) => {
                Text::new("事实已经发生，不必修改；下次请提前安排", "nothing to change; plan ahead next time")
            }
            (State::TooShort(_), _) => obligation.due.map(|due| longer(obligation, due)).unwrap_or_default(),
            (State::CannotSay, Some(_)) => Text::default(),
            (State::CannotSay, None) => agree(obligation),
            (_, Some(why)) => why.clone(),
            (_, None) => self.open(obligation),
        }
    }

    fn open(&self, obligation: &Obligation<'_>) -> Text {
        if let Some(at) = obligation.event {
            return self.on_event(obligation, at);
        }
        if let Some((record, hindrance)) = self.waiting(obligation) {
            return there(record, &hindrance);
        }
        self.lacking(obligation).unwrap_or_else(|| self.make(obligation))
    }

    /// The date that is to be given in the record that made the obligation arise, or what keeps that record inside.
    fn on_event(&self, obligation: &Obligation<'_>, at: usize) -> Text {
        let (record, key) = (&self.ground.content.records[at], &obligation.duty.done);
        let (zh, en) = label(record, key);
        let hindered = hindrance(record, self.ground.standings[at], self.ground.clock.today);
        match (record.fields.date(key), hindered) {
            (Some(_), Some(hindrance)) => there(record, &hindrance),
            (Some(day), None) => Text::new(
                format!("{zh}写的是{}，到那天才算；日期写错了就改正", day_words(day).0),
                format!("{en} is {day} and counts from that day; correct it if it is mistyped"),
            ),
            (None, _) => {
                Text::new(format!("完成后在记录里写明{zh}：{key} = 日期"), format!("then give {en}: {key} = date"))
            }
        }
    }

    /// The records that could meet an obligation and are not public.
    fn inside(&self, obligation: &Obligation<'_>) -> impl Iterator<Item = (&Record, Standing)> {
        let records = self.ground.content.records.iter().zip(self.ground.standings.iter().copied());
        let inside = records.filter(|(_, standing)| !matches!(standing, Standing::Public | Standing::Withdrawn));
        let period = obligation.period;
        let duty = obligation.duty;
        inside.filter(move |(record, _)| period.is_none_or(|period| would_meet(record, duty, period)))
    }

    /// A record that would meet the obligation, and what keeps it from the public.
    fn waiting(&self, obligation: &Obligation<'_>) -> Option<(&Record, Hindrance)> {
        let mut fitting = self.inside(obligation).filter(|(record, _)| obligation.duty.records.matches(record));
        let (record, standing) = fitting.next()?;
        Some((record, hindrance(record, standing, self.ground.clock.today)?))
    }

    /// A record for the period that does not say yet what the duty selects records by.
    fn lacking(&self, obligation: &Obligation<'_>) -> Option<Text> {
        let (duty, period) = (obligation.duty, obligation.period?);
        let mut about = self.ground.content.records.iter().filter(|record| would_meet(record, duty, period));
        let (record, lacking) = about.find_map(|record| Some((record, duty.records.lacking(record)?)))?;
        let lines: Vec<String> = lacking.iter().map(|(path, value)| format!("{path} = \"{value}\"")).collect();
        let (path, lines) = (&record.source.path, lines.join("，"));
        Some(Text::new(
            format!("已有 {path}，但没有写 {lines}，不算这一项；是这一项的就加上"),
            format!("{path} is there but does not say {lines}; add it if that is what the record is"),
        ))
    }

    /// The command that makes the record that is missing.
    fn make(&self, obligation: &Obligation<'_>) -> Text {
        let period = obligation.period.map(|period| format!(" {period}")).unwrap_or_default();
        let folder = &self.ground.content.folder;
        let community = if folder.is_empty() { String::new() } else { format!(" --community {folder}") };
        let command = format!("mingbai new --duty {}{period}{community}", obligation.duty.name);
        Text::new(format!("新建一份：{command}"), format!("make it: {command}"))
    }
}

/// A record that is there and does not count, with what keeps it inside.
fn there(record: &Record, hindrance: &Hindrance) -> Text {
    let (path, Hindrance { fact, help }) = (&record.source.path, hindrance);
    Text::new(
        format!("已有 {path}，{}；{}", fact.zh, help.zh),
        format!("{path} is there, but {}; {}", fact.en, help.en),
    )
}

fn agree(obligation: &Obligation<'_>) -> Text {
    let lines = format!("[[local]]\nduty = \"{}\"\nwithin = \"15 days\"\nby = \"……\"", obligation.duty.name);
    Text::new(
        format!("可以约定天数，在 community.toml 最后加上：\n{lines}"),
        format!("a number can be agreed on, at the end of community.toml:\n{lines}"),
    )
}

fn longer(obligation: &Obligation<'_>, due: NaiveDate) -> Text {
    if let TimeLimit::Display { .. } = obligation.duty.limit {
        return Text::new(
            format!("改为 display_until = {due}，或删去这一行（一直展示）；已经撤下的，重新公布"),
            format!("write display_until = {due} or delete the line; publish it again if it was taken down"),
        );
    }
    let key = &obligation.duty.done;
    Text::new(
        format!("改为 {key} = {due}，并在这一日之前受理异议"),
        format!("write {key} = {due} and take objections until then"),
    )
}
