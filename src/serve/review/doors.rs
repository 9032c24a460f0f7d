//! Who may come in: links that work once, and the sessions that they open.

use std::io;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::limit::Limit;
use super::token::{Mark, token};

/// How long a session lasts: a working day and its evening.
pub(super) const SESSION: Duration = Duration::from_secs(12 * 60 * 60);

/// The links and sessions of a review.
pub(super) struct Doors(Mutex<State>);

struct State {
    links: Vec<Link>,
    sessions: Vec<Session>,
    wrong: Limit,
}

struct Link {
    person: String,
    mark: Mark,
    used: bool,
}

struct Session {
    person: String,
    mark: Mark,
    form: String,
    opened: Instant,
}

/// Somebody who came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Visitor {
    /// Id of the person in the roster.
    pub(super) person: String,
    /// What their forms have to carry.
    pub(super) form: String,
}

/// What became of a link.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// It opened a session, whose cookie has this value.
    Opened(String),
    /// It was used before.
    Used,
    /// There is no such link.
    Unknown,
    /// Too many wrong ones came from there.
    Barred,
}

impl Doors {
    /// A link for each reviewer, in their order.
    pub(super) fn new(reviewers: &[String]) -> io::Result<(Doors, Vec<String>)> {
        let tokens = reviewers.iter().map(|_| token()).collect::<io::Result<Vec<String>>>()?;
        let link =
            |(person, token): (&String, &String)| Link { person: person.clone(), mark: Mark::of(token), used: false };
        let links = reviewers.iter().zip(&tokens).map(link).collect();
        Ok((Doors(Mutex::new(State { links, sessions: Vec::new(), wrong: Limit::default() })), tokens))
    }

    /// Uses up a link.
    pub(super) fn enter(&self, link: &str, from: Option<IpAddr>, now: Instant) -> io::Result<Entry> {
        let mut state = self.lock();
        if state.wrong.is_barred(from, now) {
            return Ok(Entry::Barred);
        }
        let mut found = None;
        for (at, known) in state.links.iter().enumerate() {
            if known.mark.fits(link) {
                found = Some(at);
            }
        }
        let Some(at) = found else {
            state.wrong.count(from, now);
            return Ok(Entry::Unknown);
        };
        if state.links[at].used {
            return Ok(Entry::Used);
        }
        let (cookie, form) = (token()?, token()?);
        state.links[at].used = true;
        let person = state.links[at].person.clone();
        state.sessions.push(Session { person, mark: Mark::of(&cookie), form, opened: now });
        Ok(Entry::Opened(cookie))
    }

    /// Whose session a cookie is.
    pub(super) fn visitor(&self, cookie: &str, from: Option<IpAddr>, now: Instant) -> Option<Visitor> {
        let mut state = self.lock();
        state.sessions.retain(|session| now.duration_since(session.opened) < SESSION);
        let mut found = None;
        for session in &state.sessions {
            if session.mark.fits(cookie) {
                found = Some(Visitor { person: session.person.clone(), form: session.form.clone() });
            }
        }
        if found.is_none() {
            state.wrong.count(from, now);
        }
        found
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
