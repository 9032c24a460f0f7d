//! The outcome of the latest build, and the means to wait for the next.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::Rebuilt;

/// The latest build under a number that grows; a new start of the program begins with a higher one.
pub(super) struct News {
    latest: Mutex<(u64, Rebuilt)>,
    published: Condvar,
}

impl News {
    pub(super) fn new(first: Rebuilt) -> News {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let version = u64::try_from(now.as_millis()).unwrap_or_default();
        News { latest: Mutex::new((version, first)), published: Condvar::new() }
    }

    /// Tells everybody who waits.
    pub(super) fn publish(&self, rebuilt: Rebuilt) {
        let mut latest = self.lock();
        *latest = (latest.0 + 1, rebuilt);
        drop(latest);
        self.published.notify_all();
    }

    /// The latest build and its number.
    pub(super) fn latest(&self) -> (u64, Rebuilt) {
        self.lock().clone()
    }

    /// The latest build if its number is not `seen`, waiting up to `patience` for one.
    pub(super) fn after(&self, seen: u64, patience: Duration) -> Option<(u64, Rebuilt)> {
        let waited = self.published.wait_timeout_while(self.lock(), patience, |latest| latest.0 == seen);
        let (latest, _) = waited.unwrap_or_else(PoisonError::into_inner);
        (latest.0 != seen).then(|| latest.clone())
    }

    fn lock(&self) -> MutexGuard<'_, (u64, Rebuilt)> {
        self.latest.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
