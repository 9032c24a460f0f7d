//! The parts of what a community shows on a screen, in the order in which they are played unless a screen says otherwise.

use super::Play;
use crate::record::schema::{Choice, choice};

/// What a play may be. An emergency is none of them: it stands in for everything else by itself.
pub static PARTS: &[Choice] = &[
    choice("cover", "封面", "cover"),
    choice("notices", "公告公示", "notices"),
    choice("overdue", "逾期未公开", "overdue"),
    choice("news", "新公开", "newly disclosed"),
    choice("finance", "财务", "finance"),
    choice("meetings", "会议", "meetings"),
    choice("consultations", "协商", "consultations"),
    choice("hearings", "听证", "hearings"),
    choice("records", "其他公开", "other records"),
    choice("duty", "值班", "duty roster"),
    choice("contacts", "联系方式", "contacts"),
    choice("grids", "网格", "grids"),
    choice("convention", "居民公约", "convention"),
    choice("walls", "上墙制度", "systems of the wall"),
];

/// The parts that stand in when nothing else is on air.
pub const FALLBACK: [&str; 2] = ["cover", "contacts"];

/// How many items of a part a turn shows, where that is not all of them.
pub fn usual_at_most(part: &str) -> Option<usize> {
    match part {
        "convention" | "walls" => Some(2),
        "records" => Some(4),
        _ => None,
    }
}

/// A play of a part as it is without being set up.
pub fn usual(part: &'static Choice) -> Play {
    let at_most = usual_at_most(part.id);
    Play { part, kinds: Vec::new(), weight: 1, hours: Vec::new(), days: Vec::new(), at_most, seconds: None }
}

/// All parts in their order.
pub fn usual_plays() -> Vec<Play> {
    PARTS.iter().map(usual).collect()
}
