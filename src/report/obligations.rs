//! What is owed, as a table: the day, how it stands, the item, the article, the file.

use super::table::table;
use super::{Community, Face, paint, words};
use crate::check::{Obligation, State};
use crate::cli::What;
use crate::finding::Lang;

/// The obligations asked for, a table for each community; for `mingbai list`.
pub fn list(communities: &[Community<'_>], what: What, face: Face) -> String {
    let tables: Vec<String> = communities.iter().filter_map(|community| one(community, what, face)).collect();
    if tables.is_empty() { words::nothing_owed(face.lang).to_string() + "\n" } else { tables.join("\n") }
}

/// Whether `list` shows an obligation in this state.
pub fn is_asked(state: State, what: What) -> bool {
    match what {
        What::Open => matches!(state, State::Overdue(_) | State::DueSoon(_)),
        What::Overdue => matches!(state, State::Overdue(_)),
        What::Due => matches!(state, State::DueSoon(_)),
        What::Upcoming => matches!(state, State::Upcoming(_)),
        What::All => true,
        What::Board | What::Takedown | What::Expiring | What::Screens => false,
    }
}

/// One line a community that counts how its obligations stand; the second half of `mingbai check`.
pub fn summary(communities: &[Community<'_>], face: Face) -> String {
    let owing = communities.iter().filter(|community| !community.obligations.is_empty());
    owing.map(|community| format!("{}  {}\n", community.name, tally(community.obligations, face.lang))).collect()
}

/// `应公开 12 项：逾期未公开 1，按时公开 11`
fn tally(obligations: &[Obligation<'_>], lang: Lang) -> String {
    let mut states: Vec<State> = obligations.iter().map(|obligation| obligation.state).collect();
    states.sort_by_key(|state| rank(*state));
    let parts: Vec<String> = states
        .chunk_by(|a, b| a.id() == b.id())
        .filter_map(|same| same.first().map(|state| (state.names(), same.len())))
        .map(|((zh, en), count)| format!("{} {count}", lang.pick(zh, en)))
        .collect();
    format!("{}{}{}", words::owed(states.len(), lang), lang.pick("：", ": "), parts.join(lang.pick("，", ", ")))
}

/// The order in which states are counted: what has to be done first.
fn rank(state: State) -> usize {
    match state {
        State::Overdue(_) => 0,
        State::DueSoon(_) => 1,
        State::TooShort(_) => 2,
        State::MetLate(_) => 3,
        State::Met => 4,
        State::Upcoming(_) => 5,
        State::Waived => 6,
        State::CannotSay => 7,
        State::NotApplicable => 8,
        State::Reminder => 9,
    }
}

fn one(community: &Community<'_>, what: What, face: Face) -> Option<String> {
    let mut asked: Vec<&Obligation<'_>> =
        community.obligations.iter().filter(|obligation| is_asked(obligation.state, what)).collect();
    asked.sort_by_key(|obligation| {
        (obligation.due.is_none(), obligation.due, &obligation.duty.name, &obligation.expected)
    });
    if asked.is_empty() {
        return None;
    }
    let heading = words::obligation_columns(face.lang).map(str::to_string).to_vec();
    let rows: Vec<Vec<String>> =
        std::iter::once(heading).chain(asked.iter().map(|owed| row(owed, face.lang))).collect();
    Some(format!("{}\n{}", paint::bold(community.name, face), table(&rows, "  ")))
}

fn row(obligation: &Obligation<'_>, lang: Lang) -> Vec<String> {
    let period = obligation.period.map(|period| match lang {
        Lang::Zh => period.zh(),
        Lang::En => period.en(),
    });
    vec![
        obligation.due.map_or_else(|| "—".to_string(), |day| day.to_string()),
        words::state(obligation, lang),
        period.unwrap_or_else(|| "—".to_string()),
        obligation.item().get(lang).to_string(),
        format!("{} {}", obligation.pack.id, obligation.duty.basis.article),
        obligation.expected.clone(),
    ]
}
