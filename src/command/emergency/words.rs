//! What `mingbai emergency` says.

use std::io;

use super::super::named::Known;
use super::Changed;
use crate::check::standing::hindrance;
use crate::cli::{Emergency as Asked, Switching};
use crate::finding::{Lang, Text};
use crate::load::{did_you_mean, nearest};
use crate::minute::Minute;
use crate::record::content::Content;
use crate::record::emergency::Emergency;
use crate::render::address::join;
use crate::world::Judged;

/// What was switched, and where it can be seen already.
pub(super) fn told(asked: &Asked, changed: &[Changed], marked: &io::Result<usize>, lang: Lang) -> String {
    let names: Vec<String> = changed.iter().map(|one| join(&one.folder, &one.address)).collect();
    let count = marked.as_ref().copied().unwrap_or(0);
    let until = asked.until.map(Minute::spoken).unwrap_or_default();
    match (lang, asked.switching) {
        (Lang::Zh, Some(Switching::Off)) => format!("已关闭：{}。{}\n", names.join("、"), seen_zh(count)),
        (Lang::Zh, _) => format!("已打开：{}，到 {until} 为止。{}\n", names.join("、"), seen_zh(count)),
        (Lang::En, Some(Switching::Off)) => format!("Off: {}. {}\n", names.join(", "), seen_en(count)),
        (Lang::En, _) => format!("On: {}, until {until}. {}\n", names.join(", "), seen_en(count)),
    }
}

fn seen_zh(count: usize) -> String {
    match count {
        0 => "电子屏的画面已经生成；放在别处的屏，把 output/kiosk 传过去以后显示。".to_string(),
        _ => format!("{count} 块屏的标记已经换好，20 秒内显示；放在别处的屏，把 output/kiosk 传过去以后显示。"),
    }
}

fn seen_en(count: usize) -> String {
    match count {
        0 => "The screens are built; those elsewhere show it once output/kiosk is brought there.".to_string(),
        _ => format!("{count} screens show it within 20 seconds; those elsewhere once output/kiosk is brought there."),
    }
}

pub(super) fn nothing_is_on(lang: Lang) -> &'static str {
    lang.pick("没有打开的紧急通知。\n", "No emergency notice is on.\n")
}

pub(super) fn no_end(at: Minute) -> Text {
    let example = at.later(6 * 60).spoken();
    Text::new(
        format!("没有写到什么时候为止，加上 --until \"{example}\""),
        format!("until when? Add --until \"{example}\""),
    )
}

pub(super) fn bad_end(at: Minute, until: Minute) -> Text {
    let (at, until) = (at.spoken(), until.spoken());
    Text::new(
        format!("--until {until} 不行：要晚于现在（{at}），最多 31 天；到期还要显示的，再打开一次"),
        format!("--until {until} will not do: it has to be later than now ({at}), and 31 days at most"),
    )
}

pub(super) fn no_person() -> Text {
    Text::new("没有写是谁，加上 --person 编号（名册里的）", "who? Add --person ID, an id of the roster")
}

pub(super) fn no_notice(judged: &[&Judged<'_>]) -> Text {
    let known: Vec<String> = judged
        .iter()
        .flat_map(|one| one.content.records.iter().map(move |record| (one, record)))
        .filter(|(_, record)| record.is_prepared())
        .map(|(one, record)| join(&one.content.folder, &record.address))
        .collect();
    Text::new(
        format!("没有写打开哪一份，备好的有：{}", known.join("、")),
        format!("which one? Prepared are: {}", known.join(", ")),
    )
}

pub(super) fn stranger(person: &str, content: &Content) -> Text {
    let people = content.people();
    let Text { zh, en } = did_you_mean(nearest(person, people.keys().copied()));
    Text::new(format!("名册里没有编号 {person} 的人。{zh}"), format!("the roster has no person {person}. {en}"))
}

pub(super) fn not_public(known: &Known<'_>) -> Text {
    let address = known.address();
    let why = hindrance(known.record, known.standing, chrono::NaiveDate::MAX);
    let (fact, help) = why.map(|why| (why.fact, why.help)).unwrap_or_default();
    Text::new(
        format!("{address} 还不能用：{}。{}", fact.zh, help.zh),
        format!("{address} cannot be used: {}. {}", fact.en, help.en),
    )
}

pub(super) fn by_itself(known: &Known<'_>, emergency: &Emergency) -> Text {
    let (address, from, until) = (known.address(), emergency.from.spoken(), emergency.until.spoken_end());
    Text::new(
        format!("{address} 不用打开：它自己从 {from} 显示到 {until}；要备用的，写 standby = true，重新审签"),
        format!("{address} is shown by itself from {from} until {until}; standby = true makes it one to switch on"),
    )
}

pub(super) fn not_prepared(known: &Known<'_>) -> Text {
    let address = known.address();
    Text::new(
        format!("{address} 不是紧急通知；写 form = \"emergency\"、standby = true，审签以后再打开"),
        format!("{address} is no emergency notice; it takes form = \"emergency\", standby = true and sign-off"),
    )
}

pub(super) fn lacking(address: &str, published: bool) -> Text {
    let (zh, en) = match published {
        true => ("先运行 mingbai publish", "run mingbai publish"),
        false => {
            ("改好上面的问题，运行 mingbai build --target kiosk", "mend the above and run mingbai build --target kiosk")
        }
    };
    Text::new(
        format!("开关已经记下，但电子屏的画面里还没有 {address}：{zh}"),
        format!("the switch is recorded, but no screen has {address} yet: {en}"),
    )
}

pub(super) fn unwritable(error: &io::Error) -> Text {
    Text::new(format!("写不下来：{error}"), format!("it cannot be written: {error}"))
}
