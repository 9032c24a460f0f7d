//! Emergency notices that say no end, and switches of `emergency.toml` that switch nothing on.

use chrono::NaiveDate;

use super::Standing;
use crate::finding::{Finding, Text, code};
use crate::load::{did_you_mean, nearest};
use crate::minute::Minute;
use crate::record::content::Content;
use crate::record::emergency::{Emergency, Switch, place};
use crate::record::{Fields, Record};

/// Everything that is wrong about emergencies.
pub fn check(content: &Content, standings: &[Standing], today: NaiveDate) -> Vec<Finding> {
    let notices = content.records.iter().filter_map(|record| notice(record, today));
    let tables = content.emergency.fields.tables("switched");
    let switches = tables.filter_map(|table| Log { content, standings, today }.switch(table));
    notices.chain(switches).collect()
}

/// What is wrong with an emergency notice whose time is not over.
fn notice(record: &Record, today: NaiveDate) -> Option<Finding> {
    let emergency = Emergency::of(record).filter(|emergency| !emergency.standby)?;
    if emergency.until.max(emergency.from) <= Minute::begin(today) {
        return None;
    }
    if emergency.until <= emergency.from {
        let words = Text::new(
            format!("紧急通知还没开始就结束了：{} 开始，{} 结束", emergency.from.spoken(), emergency.until.spoken()),
            format!(
                "the emergency ends before it begins: {} and {}",
                emergency.until.spoken(),
                emergency.from.spoken()
            ),
        );
        return Some(Finding::new(&code::EMERGENCY_OPEN, record.place("expires_on"), words).help(
            "改 expires_on、expires_at，或 published_on、starts_at",
            "change expires_on and expires_at, or published_on and starts_at",
        ));
    }
    let words = Text::new(
        format!("紧急通知没有写到哪天为止，在电子屏上最多显示到 {}", emergency.until.spoken_end()),
        format!("the emergency gives no end and stays on the screens until {} at most", emergency.until.spoken_end()),
    );
    emergency.open.then(|| {
        Finding::new(&code::EMERGENCY_OPEN, record.place("form"), words).help(
            format!("加上 expires_on = {}，要精确到时刻的再加 expires_at = \"18:00\"", emergency.from.day()),
            format!("add expires_on = {}, and expires_at = \"18:00\" for the time", emergency.from.day()),
        )
    })
}

/// The log of switches of a community.
struct Log<'a> {
    content: &'a Content,
    standings: &'a [Standing],
    today: NaiveDate,
}

impl Log<'_> {
    /// What keeps a table from switching anything on. What is over is history, of which nothing has to be mended.
    fn switch(&self, table: &Fields) -> Option<Finding> {
        let Some(switch) = Switch::of(table) else { return self.unreadable(table) };
        if switch.until <= Minute::begin(self.today) {
            return None;
        }
        let never = table.text("until").and_then(Minute::parse).is_some_and(|until| until <= switch.at);
        if never {
            let [at, until] = [switch.at, switch.until].map(Minute::spoken);
            let words = (format!("{at} 打开，{until} 就结束了"), format!("it is on from {at} until {until}: never"));
            let help = ("until 要晚于 at".to_string(), "until has to be later than at".to_string());
            return Some(self.finding(table, "until", words, help));
        }
        self.target(table, &switch).or_else(|| self.person(table, &switch))
    }

    fn unreadable(&self, table: &Fields) -> Option<Finding> {
        let wrong = |key: &&str| table.text(key).is_some_and(|text| Minute::parse(text).is_none());
        let key = ["at", "until", "off_at"].into_iter().find(wrong)?;
        let text = table.text(key).unwrap_or_default();
        let words = (format!("“{text}”不是时刻"), format!("\"{text}\" is not a minute of a day"));
        let help = (format!("写成 {key} = \"2026-11-06 18:00\""), format!("write {key} = \"2026-11-06 18:00\""));
        Some(self.finding(table, key, words, help))
    }

    /// The notice is not there, was not prepared for this, or may not be shown.
    fn target(&self, table: &Fields, switch: &Switch) -> Option<Finding> {
        let records = self.content.records.iter().zip(self.standings);
        let mut named = records.filter(|(record, _)| record.address == switch.notice || record.id == switch.notice);
        let name = &switch.notice;
        let Some((record, standing)) = named.next() else { return Some(self.no_notice(table, name)) };
        let words = if Emergency::of(record).is_none_or(|emergency| !emergency.standby) {
            (format!("{name} 不是备用的紧急通知"), format!("{name} was not prepared as an emergency"))
        } else if *standing != Standing::Public {
            (format!("{name} 还没有审签公开，电子屏上不显示"), format!("{name} is not public, and no screen shows it"))
        } else {
            return None;
        };
        let help = (
            format!("{name} 里写 form = \"emergency\"、standby = true、published_on，审签以后才起作用"),
            format!("{name} needs form = \"emergency\", standby = true and published_on, and has to be signed"),
        );
        Some(self.finding(table, "notice", words, help))
    }

    fn no_notice(&self, table: &Fields, name: &str) -> Finding {
        let prepared = self.content.records.iter().filter(|record| record.is_prepared());
        let addresses: Vec<&str> = prepared.map(|record| record.address.as_str()).collect();
        let Text { zh, en } = did_you_mean(nearest(name, addresses.iter().copied()));
        let words = (format!("没有 {name} 这份通知"), format!("there is no notice {name}"));
        let help = (
            format!("{zh}备用的紧急通知：{}", addresses.join("、")),
            format!("{en}prepared notices: {}", addresses.join(", ")),
        );
        self.finding(table, "notice", words, help)
    }

    fn person(&self, table: &Fields, switch: &Switch) -> Option<Finding> {
        let people = self.content.people();
        let person = &switch.person;
        if people.contains_key(person.as_str()) {
            return None;
        }
        let words = (format!("名册里没有编号 {person} 的人"), format!("the roster has no person {person}"));
        let Text { zh, en } = did_you_mean(nearest(person, people.keys().copied()));
        let help = (
            format!("{zh}写名册里的编号；紧急通知照样显示"),
            format!("{en}write an id of the roster; the emergency is shown all the same"),
        );
        Some(self.finding(table, "person", words, help))
    }

    fn finding(&self, table: &Fields, key: &str, words: (String, String), help: (String, String)) -> Finding {
        let place = place(&self.content.emergency, table, key);
        Finding::new(&code::EMERGENCY_SWITCH, place, Text::new(words.0, words.1)).help(help.0, help.1)
    }
}
