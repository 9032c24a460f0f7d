//! How often somebody may be wrong.

use std::collections::HashMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

/// Wrong tokens from one machine after which it has to wait.
const WRONG: usize = 8;
/// The time in which they are counted, and for which it waits.
const SPAN: Duration = Duration::from_secs(60);
/// Machines that are remembered; an attacker with more addresses than that has to be wrong in turn with the others.
const MACHINES: usize = 1024;

/// Wrong tokens by the machine that they came from.
#[derive(Default)]
pub(super) struct Limit(HashMap<Option<IpAddr>, Vec<Instant>>);

impl Limit {
    /// Counts a wrong token.
    pub(super) fn count(&mut self, from: Option<IpAddr>, now: Instant) {
        if self.0.len() >= MACHINES {
            self.0.retain(|_, times| times.last().is_some_and(|last| now.duration_since(*last) < SPAN));
        }
        let from = if self.0.len() < MACHINES { from } else { None };
        self.0.entry(from).or_default().push(now);
    }

    /// Whether a machine has to wait.
    pub(super) fn is_barred(&mut self, from: Option<IpAddr>, now: Instant) -> bool {
        let Some(times) = self.0.get_mut(&from) else { return false };
        times.retain(|time| now.duration_since(*time) < SPAN);
        times.len() >= WRONG
    }
}
