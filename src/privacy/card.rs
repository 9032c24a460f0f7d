//! Numbers that only a word before them tells: identity numbers of fifteen places, and a home telephone without its area code.

use super::digits::clusters;
use super::line::{self, HOME_PHONE};
use super::numbers::is_old_identity;
use super::private::{Hit, Private};
use crate::source::Span;

/// Words before an identity number; those before the telephone at home are [`HOME_PHONE`].
pub(super) const TRIGGERS: &[&str] = &["身份证", "身份号", "证件号", "ID号"];

/// A telephone number without its area code.
const FEWEST: usize = 7;

pub(super) fn look(text: &str, trigger: Span, out: &mut Vec<Hit>) {
    let behind = line::after(text, trigger.end, 36);
    let home = HOME_PHONE.contains(&&text[trigger.clone()]);
    numbers(text, trigger.end..trigger.end + behind.len(), home, out);
    for cell in line::below(text, trigger.start) {
        numbers(text, cell, home, out);
    }
}

fn numbers(text: &str, span: Span, home: bool, out: &mut Vec<Hit>) {
    for cluster in clusters(&text[span.clone()], FEWEST) {
        let digits: String = cluster.iter().map(|group| group.digits.as_str()).collect();
        let (Some(first), Some(last)) = (cluster.first(), cluster.last()) else { continue };
        let span = span.start + first.span.start..span.start + last.span.end;
        let local = matches!(digits.len(), 7 | 8) && digits.starts_with(|c: char| ('2'..='8').contains(&c));
        if home && local {
            out.push(Hit { sort: Private::Landline, span, said: digits });
        } else if !home && is_old_identity(&digits) {
            out.push(Hit { sort: Private::Identity, span, said: digits });
        }
    }
}
