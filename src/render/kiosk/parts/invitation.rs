//! Where residents come in: when and where something is, how many days are left, and how to take part or to object.

use chrono::NaiveDate;

use crate::record::Record;
use crate::render::kiosk::block::{Block, Left};
use crate::render::kiosk::maker::Maker;
use crate::render::view::weekday;

/// The days until something is held: 还有 3 天.
pub(super) fn until_held(maker: &Maker<'_>, day: NaiveDate) -> Block {
    left(maker, day, ["还有 {days} 天", "就在今天", "日期已过"], ["in {days} days", "today", "its day has passed"])
}

/// The days for which there may be objections: 公示还剩 3 天.
pub(super) fn until_closed(maker: &Maker<'_>, day: NaiveDate) -> Block {
    let zh = ["公示还剩 {days} 天", "今天是公示最后一天", "公示已经结束"];
    left(maker, day, zh, ["{days} days left for objections", "the last day for objections", "no longer open"])
}

fn left(maker: &Maker<'_>, day: NaiveDate, zh: [&str; 3], en: [&str; 3]) -> Block {
    let lang = maker.lang();
    let [days, last, over] = [0, 1, 2].map(|at| lang.pick(zh[at], en[at]).to_string());
    let text = lang.fill("到{day}", "until {day}", &[("day", &maker.day(day))]);
    Block::Left(Left { until: day.to_string(), text, days, last, over })
}

/// When and where, in one line: 2026年11月20日，星期五，14:30，二楼.
pub(super) fn when_and_where(maker: &Maker<'_>, record: &Record, day: NaiveDate) -> String {
    let said = ["time", "place"].into_iter().filter_map(|key| record.fields.text(key).map(str::to_string));
    let parts: Vec<String> = [maker.day(day), weekday(day, maker.lang()).to_string()].into_iter().chain(said).collect();
    parts.join(maker.lang().pick("，", ", "))
}

/// How to say what one thinks: the office, the phone, the box. None where the community says nothing of that.
pub(super) fn ways(maker: &Maker<'_>) -> Vec<String> {
    let (lang, fields) = (maker.lang(), &maker.subject.content.community.fields);
    let ways = [
        ("contact.office", "到{place}当面说", "come to {place}"),
        ("contact.phone", "打电话 {place}", "call {place}"),
        ("contact.opinion_box", "写下来投进意见箱（{place}）", "write and put it into the box ({place})"),
    ];
    let way = |(path, zh, en): (&str, &str, &str)| Some(lang.fill(zh, en, &[("place", &fields.text(path)?)]));
    let ways: Vec<String> = ways.into_iter().filter_map(way).collect();
    let parts = ways.join(lang.pick("；", "; "));
    let words = lang.fill("想参加、有意见：{parts}。", "To take part or to be heard: {parts}.", &[("parts", &parts)]);
    if parts.is_empty() { Vec::new() } else { vec![words] }
}
