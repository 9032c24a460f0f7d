//! Obligations: what was due, when, under which article, met by what.

use chrono::NaiveDate;

use crate::finding::{Basis, Severity, Text};
use crate::pack::{ActiveDuty, Duty, Pack};
use crate::period::Period;
use crate::record::schema::{Choice, choice};

/// A duty for one period or one event of one community.
#[derive(Debug, Clone)]
pub struct Obligation<'a> {
    /// The pack that asks for it.
    pub pack: &'a Pack,
    /// The duty.
    pub duty: &'a Duty,
    /// Heaviest finding that the texts support.
    pub cap: Severity,
    /// Articles of other packs that ask for less on the same item.
    pub also: Vec<Basis>,
    /// The period whose record is owed.
    pub period: Option<Period>,
    /// The item of a register that owes it; `None` for the community as a whole.
    pub part: Option<Part>,
    /// The record that made it arise.
    pub event: Option<usize>,
    /// Last day on which it is in time; `None` when the text gives no number or it cannot be worked out.
    pub due: Option<NaiveDate>,
    /// The record that met it.
    pub record: Option<usize>,
    /// The day on which it was met.
    pub met_on: Option<NaiveDate>,
    /// How it stands.
    pub state: State,
    /// What keeps it from being worked out or counted, if there is anything to say.
    pub why: Option<Text>,
    /// The file that met it, or that should exist, from the site's root.
    pub expected: String,
}

/// One item of a register that owes a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What records call it: the id of an item, or of a post's person.
    pub id: String,
    /// Its name, for people.
    pub name: String,
}

/// How an obligation stands; days are counted from the due day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Due and not met, so many days ago.
    Overdue(i64),
    /// Due within the days of notice, in so many days.
    DueSoon(i64),
    /// Met after its due day, by so many days.
    MetLate(i64),
    /// Open for objections or on display for too few days, by so many.
    TooShort(i64),
    /// It cannot be said.
    CannotSay,
    /// Due later, in so many days.
    Upcoming(i64),
    /// Met in time.
    Met,
    /// Waived, with a reason and an end.
    Waived,
    /// The condition of the duty does not hold here.
    NotApplicable,
    /// Only to be remembered.
    Reminder,
}

/// The names of all states, in the order of [`State`].
pub static STATES: &[Choice] = &[
    choice("overdue", "逾期未公开", "overdue"),
    choice("due-soon", "即将到期", "due soon"),
    choice("met-late", "已公开，晚于期限", "made public late"),
    choice("too-short", "期限不足", "too short"),
    choice("cannot-say", "没有具体期限", "no day is set"),
    choice("upcoming", "未到期", "not due yet"),
    choice("met", "按时公开", "in time"),
    choice("waived", "已豁免", "waived"),
    choice("not-applicable", "不适用", "does not apply"),
    choice("reminder", "提醒", "reminder"),
];

impl State {
    /// Its names.
    pub fn choice(self) -> &'static Choice {
        let at = match self {
            State::Overdue(_) => 0,
            State::DueSoon(_) => 1,
            State::MetLate(_) => 2,
            State::TooShort(_) => 3,
            State::CannotSay => 4,
            State::Upcoming(_) => 5,
            State::Met => 6,
            State::Waived => 7,
            State::NotApplicable => 8,
            State::Reminder => 9,
        };
        &STATES[at]
    }

    /// Stable name, as in the JSON report.
    pub fn id(self) -> &'static str {
        self.choice().id
    }

    /// Chinese and English name.
    pub fn names(self) -> (&'static str, &'static str) {
        (self.choice().zh, self.choice().en)
    }

    /// Its days overdue, left, late or short; `None` where days are not counted.
    pub fn days(self) -> Option<i64> {
        match self {
            State::Overdue(days)
            | State::DueSoon(days)
            | State::MetLate(days)
            | State::TooShort(days)
            | State::Upcoming(days) => Some(days),
            State::CannotSay | State::Met | State::Waived | State::NotApplicable | State::Reminder => None,
        }
    }

    /// Whether a record has met it, in time or late.
    pub fn is_met(self) -> bool {
        matches!(self, State::Met | State::MetLate(_))
    }
}

/// The days that states are judged by.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// The day on which the question is asked.
    pub today: NaiveDate,
    /// Days before a due day on which it counts as due soon.
    pub soon: i64,
}

impl Clock {
    /// How something due on `due` and met on `met_on` stands.
    pub fn state(self, due: Option<NaiveDate>, met_on: Option<NaiveDate>) -> State {
        match (due, met_on) {
            (Some(due), Some(met)) if met > due => State::MetLate((met - due).num_days()),
            (_, Some(_)) => State::Met,
            (None, None) => State::CannotSay,
            (Some(due), None) => self.open(due),
        }
    }

    fn open(self, due: NaiveDate) -> State {
        let left = (due - self.today).num_days();
        if left < 0 {
            State::Overdue(-left)
        } else if left <= self.soon {
            State::DueSoon(left)
        } else {
            State::Upcoming(left)
        }
    }
}

impl<'a> Obligation<'a> {
    /// An obligation of a duty that is still to be judged.
    pub fn new(active: &ActiveDuty<'a>, expected: String) -> Obligation<'a> {
        Obligation {
            pack: active.pack,
            duty: active.duty,
            cap: active.cap,
            also: active.looser.iter().map(|duty| duty.basis.clone()).collect(),
            period: None,
            part: None,
            event: None,
            due: None,
            record: None,
            met_on: None,
            state: State::CannotSay,
            why: None,
            expected,
        }
    }

    /// What is owed, and by which item of a register.
    pub fn item(&self) -> Text {
        let (zh, en) = (&self.duty.item, &self.duty.item_en);
        match &self.part {
            Some(part) => Text::new(format!("{zh}（{}）", part.name), format!("{en} ({})", part.name)),
            None => Text::new(zh, en),
        }
    }

    /// Chinese and English name of its state; what has no due day cannot have been in time, and what is internal is done
    /// rather than made public.
    pub fn state_names(&self) -> (&'static str, &'static str) {
        match (self.state, self.due) {
            (State::Overdue(_), _) if self.duty.internal => ("逾期未完成", "overdue"),
            (State::MetLate(_), _) if self.duty.internal => ("已完成，晚于期限", "done late"),
            (State::Met, None) if self.duty.internal => ("已完成", "done"),
            (State::Met, _) if self.duty.internal => ("按时完成", "in time"),
            (State::Met, None) => ("已公开", "made public"),
            (state, _) => state.names(),
        }
    }

    /// The documents and articles it rests on, the strictest first.
    pub fn bases(&self) -> impl Iterator<Item = &Basis> {
        std::iter::once(&self.duty.basis).chain(&self.also)
    }
}
