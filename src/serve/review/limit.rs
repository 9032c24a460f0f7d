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
        let times = self.0.entry(from).or_default();
        if times.len() >= WRONG {
            times.remove(0);
        }
        times.push(now);
    }

    /// Whether a machine has to wait.
    pub(super) fn is_barred(&mut self, from: Option<IpAddr>, now: Instant) -> bool {
        let Some(times) = self.0.get_mut(&from) else { return false };
        times.retain(|time| now.duration_since(*time) < SPAN);
        times.len() >= WRONG
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn machine(number: u32) -> Option<IpAddr> {
        Some(IpAddr::V4(Ipv4Addr::from(number)))
    }

    #[test]
    fn a_machine_waits_after_eight_wrong_ones_and_no_longer_than_a_minute() {
        let (mut limit, start) = (Limit::default(), Instant::now());
        (0..WRONG - 1).for_each(|_| limit.count(machine(1), start));
        assert!(!limit.is_barred(machine(1), start));
        limit.count(machine(1), start);
        assert!(limit.is_barred(machine(1), start) && !limit.is_barred(machine(2), start));
        assert!(!limit.is_barred(machine(1), start + SPAN));
    }

    #[test]
    fn what_is_remembered_has_an_end() {
        let (mut limit, now) = (Limit::default(), Instant::now());
        (0..5000).for_each(|number| limit.count(machine(number), now));
        (0..5000).for_each(|_| limit.count(machine(7), now));
        assert!(limit.0.len() <= MACHINES + 1 && limit.0.values().all(|times| times.len() <= WRONG));
    }
}
