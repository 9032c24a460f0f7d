//! How many obligations were met in time: figures that add up, and an exact fraction.

use serde::{Deserialize, Serialize};

use crate::check::{Obligation, State};
use crate::render::Words;

/// Obligations by how they stand; together they are all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnTime {
    /// Made public in time.
    pub met: u32,
    /// Made public late.
    pub late: u32,
    /// Due and not made public.
    pub overdue: u32,
    /// On display or open for objections for too few days.
    pub short: u32,
    /// Due soon.
    pub soon: u32,
    /// Due later.
    pub later: u32,
    /// Those of which it cannot be said whether they are in time: without a day, waived, or not applicable.
    pub undated: u32,
}

impl OnTime {
    /// The figures of some obligations.
    pub fn of<'o>(obligations: impl IntoIterator<Item = &'o Obligation<'o>>) -> OnTime {
        let mut figures = OnTime::default();
        obligations.into_iter().for_each(|obligation| *figures.place(obligation) += 1);
        figures
    }

    fn place(&mut self, obligation: &Obligation<'_>) -> &mut u32 {
        match obligation.state {
            State::Met if obligation.due.is_some() => &mut self.met,
            State::MetLate(_) => &mut self.late,
            State::Overdue(_) => &mut self.overdue,
            State::TooShort(_) => &mut self.short,
            State::DueSoon(_) => &mut self.soon,
            State::Upcoming(_) => &mut self.later,
            State::Met | State::CannotSay | State::Waived | State::NotApplicable | State::Reminder => &mut self.undated,
        }
    }

    /// Adds others.
    pub fn add(&mut self, other: OnTime) {
        self.met += other.met;
        self.late += other.late;
        self.overdue += other.overdue;
        self.short += other.short;
        self.soon += other.soon;
        self.later += other.later;
        self.undated += other.undated;
    }

    /// Those of which it is known whether they were in time.
    pub fn judged(self) -> u32 {
        self.met + self.late + self.overdue + self.short
    }

    /// All of them.
    pub fn all(self) -> u32 {
        self.judged() + self.soon + self.later + self.undated
    }

    /// The part that was in time in ten-thousandths, rounded down: only what is whole makes a whole. None where nothing can
    /// be judged.
    pub fn rate(self) -> Option<u32> {
        (self.met * 10_000).checked_div(self.judged())
    }

    /// `93.7%（45/48）`, or a dash.
    pub fn rate_text(self, lang: Words<'_>) -> String {
        let Some(rate) = self.rate() else { return "—".to_string() };
        let percent = match (rate / 100, rate % 100 / 10) {
            (whole, 0) => format!("{whole}%"),
            (whole, tenth) => format!("{whole}.{tenth}%"),
        };
        lang.fill(
            "{percent}（{met}/{judged}）",
            "{percent} ({met}/{judged})",
            &[("percent", &percent), ("met", &self.met), ("judged", &self.judged())],
        )
    }
}
