//! A time limit in words, Chinese and English.
//!
//! Limits name events and conditions by id; `name` puts them into words of the language that is asked for, such as 听证会
//! for `held_on`. Where a limit follows an event the words do not say what is to be done, because that may be publishing,
//! answering or closing.

use super::{OnChange, TimeLimit, wording_every};

impl TimeLimit {
    /// The limit in Chinese: 听证会后3日内, 每季度公开一次（季度首月20日前）.
    pub fn zh(&self, name: &dyn Fn(&str) -> String) -> String {
        match self {
            TimeLimit::Every(every) => wording_every::zh(every, name),
            TimeLimit::After { event, within } => format!("{}后{}内", name(event), within.zh()),
            TimeLimit::Before { event, at_least } => format!("{}{}前", name(event), at_least.zh()),
            TimeLimit::SameDay { event } => format!("{}当日", name(event)),
            TimeLimit::Promptly { event, within: None } => format!("{}后及时", name(event)),
            TimeLimit::Promptly { event, within: Some(span) } => {
                format!("{}后及时（本地规定{}内）", name(event), span.zh())
            }
            TimeLimit::Standing { on_change } => format!("长期公开{}", on_change.map(change_zh).unwrap_or_default()),
            TimeLimit::MaxGap(span) => format!("两次公开间隔最长不超过{}", span.zh()),
            TimeLimit::Milestones => "每完成一个阶段公开一次进展".to_owned(),
            TimeLimit::Regularly { within: None } => "定期公开".to_owned(),
            TimeLimit::Regularly { within: Some(span) } => format!("定期公开（本地规定间隔不超过{}）", span.zh()),
            TimeLimit::AnyTime => "随时公开".to_owned(),
            TimeLimit::Display { at_least, or_republish } => {
                format!("公开时间不少于{}{}", at_least.zh(), if *or_republish { "，不足的重新公开" } else { "" })
            }
            TimeLimit::Open { event, length } => format!("{}后{}内可以提出异议", name(event), length.zh()),
            TimeLimit::SetBy { authority } => format!("时限由{authority}规定"),
            TimeLimit::Consecutive { event, times } => format!("连续{times}次{}", name(event)),
            TimeLimit::Inherit => "原文未规定时限".to_owned(),
        }
    }

    /// The limit in English: within 3 days after the hearing, every quarter (by day 20 of its first month).
    pub fn en(&self, name: &dyn Fn(&str) -> String) -> String {
        match self {
            TimeLimit::Every(every) => wording_every::en(every, name),
            TimeLimit::After { event, within } => format!("within {} after {}", within.en(), name(event)),
            TimeLimit::Before { event, at_least } => format!("at least {} before {}", at_least.en(), name(event)),
            TimeLimit::SameDay { event } => format!("on the day of {}", name(event)),
            TimeLimit::Promptly { event, within: None } => format!("promptly after {}", name(event)),
            TimeLimit::Promptly { event, within: Some(span) } => {
                format!("promptly after {} (set locally: within {})", name(event), span.en())
            }
            TimeLimit::Standing { on_change } => {
                format!("on standing display{}", on_change.map(change_en).unwrap_or_default())
            }
            TimeLimit::MaxGap(span) => format!("never more than {} apart", span.en()),
            TimeLimit::Milestones => "at every completed stage".to_owned(),
            TimeLimit::Regularly { within: None } => "regularly".to_owned(),
            TimeLimit::Regularly { within: Some(span) } => {
                format!("regularly (set locally: at most {} apart)", span.en())
            }
            TimeLimit::AnyTime => "at any time".to_owned(),
            TimeLimit::Display { at_least, or_republish } => {
                format!(
                    "displayed for at least {}{}",
                    at_least.en(),
                    if *or_republish { ", or published again" } else { "" }
                )
            }
            TimeLimit::Open { event, length } => {
                format!("open for objections for {} after {}", length.en(), name(event))
            }
            TimeLimit::SetBy { authority } => format!("when {authority} says so"),
            TimeLimit::Consecutive { event, times } => format!("{} {times} times in a row", name(event)),
            TimeLimit::Inherit => "no time limit in the text".to_owned(),
        }
    }
}

/// What follows a change, in Chinese.
fn change_zh(change: OnChange) -> String {
    match change {
        OnChange::Promptly => "，变更后及时更新".to_owned(),
        OnChange::Within(span) => format!("，变更后{}内更新", span.zh()),
    }
}

/// What follows a change, in English.
fn change_en(change: OnChange) -> String {
    match change {
        OnChange::Promptly => ", updated promptly after a change".to_owned(),
        OnChange::Within(span) => format!(", updated within {} after a change", span.en()),
    }
}
