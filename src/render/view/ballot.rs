//! Votes and those who took part, as figures with exact shares.

use serde::Serialize;

use super::evaluation::percent;
use crate::record::Fields;

/// Votes as figures.
#[derive(Debug, Clone, Serialize)]
pub struct Vote {
    eligible: Option<i64>,
    present: Option<i64>,
    #[serde(rename = "for")]
    in_favour: i64,
    against: i64,
    abstain: i64,
    passed: Option<bool>,
    shares: Option<Shares>,
}

/// The shares of a vote.
#[derive(Debug, Clone, Serialize)]
pub struct Shares {
    /// What they are shares of: `present` or, where nobody counted those, `cast`.
    by: &'static str,
    /// How many that is.
    of: i64,
    #[serde(rename = "for")]
    in_favour: String,
    against: String,
    abstain: String,
    /// Those present who did not vote, where there are any.
    silent: Option<Silent>,
}

#[derive(Debug, Clone, Serialize)]
struct Silent {
    count: i64,
    share: String,
}

/// The votes of a record that has any.
pub fn vote(fields: &Fields) -> Option<Vote> {
    let prefix = ["vote", "steps.vote"].into_iter().find(|path| fields.count(&format!("{path}.for")).is_some())?;
    let count = |key: &str| fields.count(&format!("{prefix}.{key}"));
    let votes = ["for", "against", "abstain"].map(|key| count(key).unwrap_or(0));
    let [in_favour, against, abstain] = votes;
    let passed = ["passed", "steps.vote.passed"].into_iter().find(|path| fields.get(path).is_some());
    Some(Vote {
        eligible: count("eligible"),
        present: count("present"),
        in_favour,
        against,
        abstain,
        passed: passed.map(|path| fields.flag(path)),
        shares: shares(votes, count("present")),
    })
}

impl Vote {
    /// Those who were there and in favour, and the share of these in those; none where nobody voted.
    pub fn in_favour(&self) -> (Option<i64>, i64, Option<&str>) {
        (self.present, self.in_favour, self.shares.as_ref().map(|shares| shares.in_favour.as_str()))
    }
}

/// The shares of votes in those present, or where fewer than voted are said to have been, in the votes cast.
pub fn shares(votes: [i64; 3], present: Option<i64>) -> Option<Shares> {
    let cast = votes.into_iter().try_fold(0_i64, i64::checked_add)?;
    let (by, of) = present.filter(|present| *present >= cast).map_or(("cast", cast), |present| ("present", present));
    let [in_favour, against, abstain] = votes.map(|votes| percent(votes, of));
    let silent = Some(of - cast).filter(|silent| *silent > 0);
    Some(Shares {
        by,
        of,
        in_favour: in_favour?,
        against: against?,
        abstain: abstain?,
        silent: silent.and_then(|count| Some(Silent { count, share: percent(count, of)? })),
    })
}

/// A group that took part.
#[derive(Debug, Clone, Serialize)]
pub struct Participant {
    group: String,
    invited: Option<i64>,
    present: i64,
    /// Of all who were there.
    share: Option<String>,
}

/// All groups together.
#[derive(Debug, Clone, Serialize)]
pub struct Attendance {
    groups: usize,
    /// None unless every group says how many it was invited with.
    invited: Option<i64>,
    present: i64,
}

/// The groups that took part.
pub fn participants(fields: &Fields) -> Vec<Participant> {
    let all = attendance(fields).map_or(0, |all| all.present);
    let group = |group: &Fields| {
        let present = group.count("present").unwrap_or(0);
        Participant {
            group: group.text("group").unwrap_or_default().to_string(),
            invited: group.count("invited"),
            present,
            share: percent(present, all),
        }
    };
    fields.tables("participants").map(group).collect()
}

/// The groups together; none where there are none.
pub fn attendance(fields: &Fields) -> Option<Attendance> {
    let present: Vec<i64> = fields.tables("participants").map(|group| group.count("present").unwrap_or(0)).collect();
    if present.is_empty() {
        return None;
    }
    let mut invited = fields.tables("participants").map(|group| group.count("invited"));
    Some(Attendance {
        groups: present.len(),
        invited: invited.try_fold(0_i64, |sum, count| sum.checked_add(count?)),
        present: present.into_iter().try_fold(0_i64, i64::checked_add)?,
    })
}

impl Attendance {
    /// How many were there.
    pub fn present(&self) -> i64 {
        self.present
    }
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn votes_are_shares_of_those_present_and_the_silent_are_counted() {
        let said = shares([27, 9, 1], Some(38)).expect("shares");
        assert_eq!(
            (said.by, said.of, said.in_favour.as_str(), said.against.as_str()),
            ("present", 38, "71.1%", "23.7%")
        );
        assert_eq!(said.silent.map(|silent| (silent.count, silent.share)), Some((1, "2.6%".to_string())));
    }

    #[test]
    fn votes_are_shares_of_the_votes_cast_where_nobody_counted_those_present() {
        let said = shares([2, 1, 0], None).expect("shares");
        assert_eq!((said.by, said.of, said.in_favour.as_str()), ("cast", 3, "66.7%"));
        assert!(said.silent.is_none() && shares([0, 0, 0], None).is_none());
        assert_eq!(shares([5, 0, 0], Some(3)).map(|said| said.by), Some("cast"));
    }
}
