//! One tier of amounts, and how a cell of approvals is read.

use crate::money::Money;
use crate::rules::words::names_post;

/// The amounts up to a bound, with the approvals that they need.
#[derive(Debug)]
pub(super) struct Tier {
    /// Largest amount, and whether it belongs to the tier.
    pub(super) up_to: Option<(Money, bool)>,
    /// Words that the approvals must contain.
    pub(super) needs: Vec<String>,
}

impl Tier {
    /// Whether an amount falls into the tier or a lower one.
    pub(super) fn holds(&self, amount: Money) -> bool {
        self.up_to.is_none_or(|(up_to, inclusive)| amount < up_to || (inclusive && amount == up_to))
    }

    /// The words that are needed and that no approval has.
    pub(super) fn lacking(&self, approvals: &str) -> Vec<&str> {
        let given: Vec<&str> = approvals.split(|c: char| "、，,；;/".contains(c) || c.is_whitespace()).collect();
        self.needs
            .iter()
            .map(String::as_str)
            .filter(|need| !given.iter().any(|given| names_post(given, need)))
            .collect()
    }
}
