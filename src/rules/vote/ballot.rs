//! The figures of one vote.

use super::quota::Quota;
use crate::finding::{Finding, Text, code};
use crate::record::schema::Choice;
use crate::record::{Fields, Spanned, Value};
use crate::rules::Case;
use crate::rules::words::short;
use crate::source::Place;

/// Where the figures of one vote stand: in its own table, or else in the record.
#[derive(Clone)]
pub(super) struct Ballot<'a> {
    case: &'a Case<'a>,
    table: &'a Fields,
    /// What comes before a key in the full path of a figure.
    prefix: String,
    place: Place,
    /// What was voted on, put before a message.
    subject: Text,
}

impl<'a> Ballot<'a> {
    /// The vote of a record as a whole; the figures may stand in a table of it.
    pub(super) fn of_record(case: &'a Case<'a>, path: &'a str) -> Ballot<'a> {
        let table = match case.fields().get(path).map(|found| &found.value) {
            Some(Value::Table(table)) => table,
            _ => case.fields(),
        };
        let prefix = if path.is_empty() { String::new() } else { format!("{path}.") };
        Ballot { case, table, prefix, place: case.place(path), subject: Text::default() }
    }

    /// The votes of a list.
    pub(super) fn of_list(case: &'a Case<'a>, list: &str) -> Vec<Ballot<'a>> {
        let Some(Value::List(items)) = case.fields().get(list).map(|found| &found.value) else { return Vec::new() };
        let tables = items.iter().enumerate().filter_map(|(index, item)| match &item.value {
            Value::Table(table) => Some((index + 1, table, case.at(&item.span))),
            _ => None,
        });
        let (zh, en) = case.label(list);
        let subject = |number: usize, table: &Fields| {
            let text = short(table.text("text").unwrap_or_default());
            Text::new(format!("第 {number} 项{zh}“{text}”"), format!("{en}, item {number}: "))
        };
        let ballot = |(number, table, place)| Ballot {
            case,
            table,
            prefix: format!("{list}."),
            place,
            subject: subject(number, table),
        };
        tables.map(ballot).collect()
    }

    fn found(&self, key: &str) -> Option<&'a Spanned<Value>> {
        self.table.get(key).or_else(|| self.case.fields().get(key))
    }

    fn count(&self, key: &str) -> Option<i64> {
        match self.found(key)?.value {
            Value::Count(count) => Some(count),
            _ => None,
        }
    }

    /// The place of a figure, or of the vote.
    fn place(&self, key: &str) -> Place {
        self.found(key).map_or_else(|| self.place.clone(), |found| self.case.at(&found.span))
    }

    /// How many people the base counts; votes cast are all ballots, abstentions too.
    fn base(&self, base: &Choice) -> Option<i64> {
        match base.id {
            "cast" => {
                let cast = self.count("for")?.checked_add(self.count("against")?)?;
                cast.checked_add(self.count("abstain").unwrap_or(0))
            }
            id => self.count(id),
        }
    }

    /// Whether the record says that the motion failed.
    pub(super) fn failed(&self) -> bool {
        matches!(self.found("passed").map(|found| &found.value), Some(Value::Flag(false)))
    }

    /// The finding that too few were present.
    pub(super) fn quorum(&self, quota: Quota) -> Option<Finding> {
        let (eligible, present) = (self.count("eligible")?, self.count("present")?);
        let zh = format!("应到 {eligible} 人，实到 {present} 人，{}", quota.zh(eligible));
        let en = format!("{present} of {eligible} were present, {}", quota.en(eligible));
        (!quota.met(present, eligible)).then(|| {
            self.case.finding(&code::VOTE, self.place("present"), zh, en).help(
                "核对应到和实到；人数确实不够的，会议不能作出决定，应当重新召开",
                "check eligible and present; without a quorum nothing can be decided and the meeting has to be held again",
            )
        })
    }

    /// The finding that too few were in favour.
    pub(super) fn pass(&self, base: &'static Choice, quota: Quota) -> Option<Finding> {
        let (of, votes) = (self.base(base)?, self.count("for")?);
        let Text { zh, en } = &self.subject;
        let zh = format!("{zh}{} {of} 人，赞成 {votes} 人，{}", base.zh, quota.zh(of));
        let en = format!("{en}{votes} in favour of {of} {}, {}", base.en, quota.en(of));
        (!self.failed() && !quota.met(votes, of)).then(|| {
            let (help, help_en) = self.if_failed();
            self.case.finding(&code::VOTE, self.place("for"), zh, en).help(help, help_en)
        })
    }

    /// What to do about a motion that failed, which not every kind of record can say.
    fn if_failed(&self) -> (&'static str, &'static str) {
        let can_say = |path: &str| !self.case.label(path).0.is_empty();
        if can_say("passed") || can_say(&format!("{}passed", self.prefix)) {
            (
                "核对票数；确实没有通过的，写 passed = false",
                "check the votes; if the motion failed, say `passed = false`",
            )
        } else {
            (
                "核对票数；确实没有通过的，不能当作通过的公布",
                "check the votes; what failed must not be published as adopted",
            )
        }
    }

    /// The finding that figures are not given.
    pub(super) fn missing(&self, keys: &[&str]) -> Option<Finding> {
        let absent = keys.iter().filter(|key| self.count(key).is_none());
        let paths: Vec<String> = absent.map(|key| format!("{}{key}", self.prefix)).collect();
        (!paths.is_empty()).then(|| self.case.missing(paths.iter().map(String::as_str), self.place.clone()))
    }
}
