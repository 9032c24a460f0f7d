//! The table of communities for spreadsheets, a line a community.

use super::Summary;
use crate::render::Words;
use crate::tabular::csv_of_texts;

const HEAD: [(&str, &str); 13] = [
    ("社区", "community"),
    ("区", "district"),
    ("街道", "street"),
    ("事项", "duties"),
    ("应公开", "obligations"),
    ("按时", "in time"),
    ("晚公开", "late"),
    ("逾期未公开", "overdue"),
    ("期限不足", "too short"),
    ("快到期", "due soon"),
    ("未到期", "not due yet"),
    ("按时率（%）", "in time (%)"),
    ("最近公开", "last disclosure"),
];

/// The table of all communities.
pub(super) fn csv(summaries: &[Summary], lang: Words<'_>) -> Vec<u8> {
    let head = HEAD.map(|(zh, en)| lang.pick(zh, en).to_string()).to_vec();
    csv_of_texts(std::iter::once(head).chain(summaries.iter().map(|summary| row(summary).to_vec())))
}

fn row(summary: &Summary) -> [String; 13] {
    let on_time = summary.duties.on_time;
    let rate = on_time.rate().map(|rate| format!("{}.{:02}", rate / 100, rate % 100));
    let last = summary.latest.first().and_then(|card| card.date.as_ref());
    [
        summary.name.clone(),
        summary.district.clone(),
        summary.street.clone(),
        summary.duties.count.to_string(),
        on_time.all().to_string(),
        on_time.met.to_string(),
        on_time.late.to_string(),
        on_time.overdue.to_string(),
        on_time.short.to_string(),
        on_time.soon.to_string(),
        on_time.later.to_string(),
        rate.unwrap_or_default(),
        last.map(|day| day.iso.clone()).unwrap_or_default(),
    ]
}
