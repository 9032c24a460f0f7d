//! What is said of settings of screens that cannot be: the facts, and what to type instead.

use std::ops::RangeInclusive;

use super::hours::HoursError;
use super::{Reading, Screen};
use crate::finding::{Finding, Text, code};
use crate::load::{did_you_mean, nearest};
use crate::record::KINDS;
use crate::source::Place;
use crate::time_of_day::TimeError;

fn finding(place: Place, zh: impl Into<String>, en: impl Into<String>) -> Finding {
    Finding::new(&code::SCREEN_SETTING, place, Text::new(zh, en))
}

pub(super) fn bad_id(id: &str, place: Place) -> Finding {
    let better = suggestion(id);
    finding(place, format!("“{id}”不能作电子屏的编号"), format!("\"{id}\" cannot be the id of a screen")).help(
        format!("编号是文件夹的名字，只用小写字母、数字和 -，例如 id = \"{better}\"；中文名写在 name 里"),
        format!(
            "the id is the name of a folder: a-z, 0-9 and - only, such as id = \"{better}\"; its name goes into name"
        ),
    )
}

/// An id like the one that was written.
fn suggestion(id: &str) -> String {
    let plain: String = id.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let plain = plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    if plain.is_empty() { "east-gate".to_string() } else { plain }
}

pub(super) fn reserved(id: &str, place: Place) -> Finding {
    finding(place, format!("编号 {id} 已有别的用处"), format!("the id {id} is taken by the program"))
        .help(format!("换一个，例如 id = \"{id}-screen\""), format!("take another, such as id = \"{id}-screen\""))
}

pub(super) fn twice(id: &str, place: Place) -> Finding {
    finding(place, format!("两块电子屏的编号都是 {id}"), format!("two screens have the id {id}")).help(
        format!("每块屏一个编号，例如 id = \"{id}-2\""),
        format!("each screen has an id of its own, such as id = \"{id}-2\""),
    )
}

pub(super) fn bad_size(text: &str, place: Place) -> Finding {
    finding(place, format!("“{text}”不是分辨率"), format!("\"{text}\" is not a size in pixels")).help(
        "写成 宽x高，例如 size = \"1080x1920\"（竖屏）、\"1920x1080\"（横屏）；不知道就删去这一行",
        "write width x height, such as size = \"1080x1920\" (portrait) or \"1920x1080\"; or leave it out",
    )
}

pub(super) fn bad_hours(text: &str, error: &HoursError, place: Place) -> Finding {
    let (zh, en) = match error {
        HoursError::Shape => ("不是一段时间".to_string(), "is not from one time until another".to_string()),
        HoursError::Empty => ("起止是同一时刻".to_string(), "begins when it ends".to_string()),
        HoursError::Day(day) => (format!("里的“{day}”不是星期几"), format!("has \"{day}\", which is no weekday")),
        HoursError::Time(time, TimeError::OutOfRange { .. }) => {
            (format!("里的 {time} 不在 00:00 到 24:00 之间"), format!("has {time}, which no clock shows"))
        }
        HoursError::Time(time, _) => (format!("里的“{time}”写法不对"), format!("has the time \"{time}\"")),
    };
    let (help_zh, help_en) = match error {
        HoursError::Time(_, TimeError::Spelling { suggestion }) => {
            (format!("这个时刻写成 {suggestion}"), format!("write {suggestion}"))
        }
        HoursError::Empty => ("全天写成 \"00:00-24:00\"".to_string(), "the whole day is \"00:00-24:00\"".to_string()),
        HoursError::Day(_) => (
            "写成 \"周六、周日 20:00-09:00\" 或 \"周一至周五 22:00-06:30\"；天天如此就不写星期".to_string(),
            "write \"周六、周日 20:00-09:00\" or \"mon-fri 22:00-06:30\"; without days it holds daily".to_string(),
        ),
        _ => (
            "写成 \"22:00-06:30\" 这样，可以跨过半夜".to_string(),
            "write \"22:00-06:30\"; it may cross midnight".to_string(),
        ),
    };
    finding(place, format!("时段“{text}”{zh}"), format!("\"{text}\" {en}")).help(help_zh, help_en)
}

pub(super) fn out_of_range(key: &str, count: i64, bounds: &RangeInclusive<i64>, place: Place) -> Finding {
    let (least, most) = (bounds.start(), bounds.end());
    finding(
        place,
        format!("{key} 要写 {least} 到 {most} 之间的数，这里是 {count}"),
        format!("{key} takes {least} to {most}, not {count}"),
    )
    .help(
        format!("例如：{key} = {}", count.clamp(*least, *most)),
        format!("for instance: {key} = {}", count.clamp(*least, *most)),
    )
}

pub(super) fn least_above_most(reading: Reading, place: Place) -> Finding {
    let Reading { least, most, .. } = reading;
    finding(
        place,
        format!("一页最少 {least} 秒，最多却只有 {most} 秒"),
        format!("a page stands at least {least} and at most {most} seconds"),
    )
    .help("least 不大于 most，例如 least = 8、most = 60", "least is not above most: least = 8, most = 60")
}

pub(super) fn unknown_kind(name: &str, place: Place) -> Finding {
    let ask = did_you_mean(nearest(name, KINDS.iter().flat_map(|kind| [kind.id, kind.zh])));
    let all = KINDS.iter().map(|kind| format!("{}（{}）", kind.id, kind.zh)).collect::<Vec<_>>().join("、");
    let ids = KINDS.iter().map(|kind| kind.id).collect::<Vec<_>>().join(", ");
    finding(place, format!("没有“{name}”这一类记录"), format!("there is no kind \"{name}\""))
        .help(format!("{}可以写：{all}", ask.zh), format!("{}kinds: {ids}", ask.en))
}

pub(super) fn kinds_of_no_records(place: Place) -> Finding {
    finding(place, "kinds 只用于“其他公开”（part = \"records\"）", "kinds is for the part records alone")
        .help("删去这一行，或改为 part = \"records\"", "delete this line, or write part = \"records\"")
}

pub(super) fn no_community(screen: &Screen, folders: &[&str], place: Place) -> Finding {
    let (name, known) = (&screen.name, folders.join("、"));
    let (words, ask) = match &screen.community {
        Some(folder) => (
            Text::new(
                format!("电子屏“{name}”的社区 {folder} 不存在，没有生成"),
                format!("the screen {name} is of a community {folder}, which is not there"),
            ),
            did_you_mean(nearest(folder, folders.iter().copied())),
        ),
        None => (
            Text::new(
                format!("电子屏“{name}”没有写是哪个社区的，没有生成"),
                format!("the screen {name} does not say of which community it is"),
            ),
            Text::default(),
        ),
    };
    Finding::new(&code::SCREEN_COMMUNITY, place, words).help(
        format!("{}写成 community = \"文件夹\"，有：{known}", ask.zh),
        format!("{}write community = \"FOLDER\"; there are {}", ask.en, folders.join(", ")),
    )
}

pub(super) fn community_of_that_name(screen: &Screen, folder: &str, place: Place) -> Finding {
    let id = &screen.id;
    finding(
        place,
        format!("编号 {id} 与社区的文件夹 {folder} 相同"),
        format!("the id {id} is that of the community {folder}"),
    )
    .help(format!("换一个，例如 id = \"{id}-screen\""), format!("take another, such as id = \"{id}-screen\""))
}

pub(super) fn nothing_to_show(screen: &Screen, place: Place) -> Finding {
    let name = &screen.name;
    let words = Text::new(
        format!("电子屏“{name}”除了封面什么也不放"),
        format!("the screen {name} shows nothing but its cover"),
    );
    Finding::new(&code::SCREEN_EMPTY, place, words).help(
        "写 [[screens.plays]]，例如 part = \"finance\"；hours 和 quiet 不要把一天都占满。不写播放单就放全部内容",
        "write [[screens.plays]] with a part such as \"finance\", and hours outside of quiet; without plays it shows everything",
    )
}
