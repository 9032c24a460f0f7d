//! `[[screens]]` of `mingbai.toml`: which keys there are, and what they are understood as.

use std::ops::RangeInclusive;

use super::faults;
use super::hours::{self, Hours, Quiet, WEEKDAYS};
use super::part::{self, PARTS};
use super::{Contrast, Letters, Manner, Play, Reading, Screen, Size};
use crate::finding::Finding;
use crate::record::kinds::{self, KINDS};
use crate::record::schema::{Choice, Field, Shape, choice};
use crate::record::value::{Fields, Spanned, Value};
use crate::source::{Place, SourceFile, Span};

static TEXT: Shape = Shape::Text;

static WEEKDAY: Shape = Shape::Choice(WEEKDAYS);

static LETTERS: &[Choice] = &[choice("normal", "普通", "normal"), choice("large", "大字", "large")];

static CONTRAST: &[Choice] = &[choice("normal", "普通", "normal"), choice("high", "高对比", "high")];

static READING: &[Field] = &[
    Field::new("characters_per_second", "每秒读几个字", "characters a second", Shape::Count),
    Field::new("least", "一页最少几秒", "seconds of a page at least", Shape::Count),
    Field::new("most", "一页最多几秒", "seconds of a page at most", Shape::Count),
];

static PLAY: &[Field] = &[
    Field::new("part", "内容", "part", Shape::Choice(PARTS)).required(),
    Field::new("kinds", "只要这些类别", "only these kinds", Shape::List(&TEXT)),
    Field::new("weight", "一轮播几次", "turns in a loop", Shape::Count),
    Field::new("hours", "播放时段", "hours", Shape::List(&TEXT)),
    Field::new("days", "星期几播放", "days of the week", Shape::List(&WEEKDAY)),
    Field::new("at_most", "一次最多几条", "items in a turn", Shape::Count),
    Field::new("seconds", "每页几秒", "seconds of a page", Shape::Count),
];

/// A table of `[[screens]]`.
pub static FIELDS: &[Field] = &[
    Field::new("id", "编号", "id, the name of its folder", Shape::Text).required(),
    Field::new("name", "名称", "name", Shape::Text).required(),
    Field::new("community", "社区", "folder of the community", Shape::Text),
    Field::new("place", "位置", "where it hangs", Shape::Text),
    Field::new("size", "分辨率", "pixels", Shape::Text),
    Field::new("letters", "字号", "letters", Shape::Choice(LETTERS)),
    Field::new("contrast", "对比度", "contrast", Shape::Choice(CONTRAST)),
    Field::new("touch", "触摸屏", "can be touched", Shape::Flag),
    Field::new("quiet", "熄屏时段", "quiet hours", Shape::List(&TEXT)),
    Field::new("stale_days", "几天没有更新就提示", "days until it says that it is old", Shape::Count),
    Field::new("idle", "无人操作几秒后继续播放", "seconds without a touch", Shape::Count),
    Field::new("reading", "阅读速度", "reading", Shape::Table(READING)),
    Field::new("plays", "播放单", "playlist", Shape::Tables(PLAY)),
];

/// The screens of the settings, and what cannot be.
pub fn read(source: &SourceFile, fields: &Fields) -> (Vec<Screen>, Vec<Finding>) {
    let mut reader = Reader { source, findings: Vec::new() };
    let tables = match fields.get("screens").map(|found| &found.value) {
        Some(Value::List(tables)) => tables.as_slice(),
        _ => &[],
    };
    let screens: Vec<Screen> = tables.iter().filter_map(|table| reader.screen(table)).collect();
    reader.twice(tables);
    (screens, reader.findings)
}

/// Reads screens and collects what is wrong.
struct Reader<'a> {
    source: &'a SourceFile,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn screen(&mut self, table: &Spanned<Value>) -> Option<Screen> {
        let Value::Table(fields) = &table.value else { return None };
        let text = |key: &str| fields.text(key).map(str::trim).filter(|text| !text.is_empty()).map(str::to_string);
        self.id(fields);
        Some(Screen {
            id: text("id").unwrap_or_default(),
            name: text("name").unwrap_or_default(),
            community: text("community").map(|folder| folder.trim_matches('/').to_string()),
            place: text("place"),
            size: self.size(fields),
            manner: self.manner(fields),
            plays: self.plays(fields).unwrap_or_else(part::usual_plays),
            span: table.span.clone(),
        })
    }

    fn manner(&mut self, fields: &Fields) -> Manner {
        let usual = Manner::default();
        Manner {
            letters: if fields.text("letters") == Some("large") { Letters::Large } else { Letters::Normal },
            contrast: if fields.text("contrast") == Some("high") { Contrast::High } else { Contrast::Normal },
            touch: fields.get("touch").is_none() || fields.flag("touch"),
            quiet: self.quiet(fields),
            stale_days: self.number(fields, "stale_days", 1..=365).unwrap_or(usual.stale_days),
            idle: self.number(fields, "idle", 10..=600).unwrap_or(usual.idle),
            reading: self.reading(fields),
        }
    }

    fn place(&self, span: &Span) -> Place {
        self.source.place(span)
    }

    fn id(&mut self, fields: &Fields) {
        let Some(found) = fields.get("id") else { return };
        let id = fields.text("id").unwrap_or_default();
        let place = self.place(&found.span);
        if !is_folder_name(id) {
            self.findings.push(faults::bad_id(id, place));
        } else if is_reserved(id) {
            self.findings.push(faults::reserved(id, place));
        }
    }

    /// Two screens of one community with the same id.
    fn twice(&mut self, tables: &[Spanned<Value>]) {
        let mut known: Vec<(Option<&str>, &str)> = Vec::new();
        for table in tables {
            let Value::Table(fields) = &table.value else { continue };
            let (Some(id), Some(found)) = (fields.text("id"), fields.get("id")) else { continue };
            let own = (fields.text("community"), id);
            if known.contains(&own) {
                let place = self.place(&found.span);
                self.findings.push(faults::twice(id, place));
            }
            known.push(own);
        }
    }

    fn size(&mut self, fields: &Fields) -> Option<Size> {
        let (text, found) = (fields.text("size")?, fields.get("size")?);
        let size = size(text);
        if size.is_none() {
            let place = self.place(&found.span);
            self.findings.push(faults::bad_size(text, place));
        }
        size
    }

    fn quiet(&mut self, fields: &Fields) -> Vec<Quiet> {
        self.each(fields, "quiet", Quiet::parse)
    }

    /// The texts of a list as what they mean; those that mean nothing are found.
    fn each<T>(&mut self, fields: &Fields, key: &str, parse: fn(&str) -> Result<T, hours::HoursError>) -> Vec<T> {
        let mut read = Vec::new();
        for found in fields.all(key) {
            let text = found.value.as_text().unwrap_or_default();
            match parse(text) {
                Ok(one) => read.push(one),
                Err(error) => {
                    let place = self.place(&found.span);
                    self.findings.push(faults::bad_hours(text, &error, place));
                }
            }
        }
        read
    }

    /// A number within bounds; none where it is not given.
    fn number(&mut self, fields: &Fields, key: &'static str, bounds: RangeInclusive<i64>) -> Option<u32> {
        let (count, found) = (fields.count(key)?, fields.get(key)?);
        if !bounds.contains(&count) {
            let place = self.place(&found.span);
            self.findings.push(faults::out_of_range(key, count, &bounds, place));
        }
        u32::try_from(count).ok()
    }

    fn reading(&mut self, fields: &Fields) -> Reading {
        let usual = Reading::default();
        let Some(Value::Table(table)) = fields.get("reading").map(|found| &found.value) else { return usual };
        let reading = Reading {
            characters_per_second: self
                .number(table, "characters_per_second", 1..=20)
                .unwrap_or(usual.characters_per_second),
            least: self.number(table, "least", 3..=120).unwrap_or(usual.least),
            most: self.number(table, "most", 3..=600).unwrap_or(usual.most),
        };
        if let Some(found) = fields.get("reading").filter(|_| reading.least > reading.most) {
            let place = self.place(&found.span);
            self.findings.push(faults::least_above_most(reading, place));
        }
        reading
    }

    fn plays(&mut self, fields: &Fields) -> Option<Vec<Play>> {
        fields.get("plays")?;
        Some(fields.tables("plays").filter_map(|table| self.play(table)).collect())
    }

    fn play(&mut self, fields: &Fields) -> Option<Play> {
        let usual = part::usual(fields.choice("part")?);
        let at_most = self.number(fields, "at_most", 1..=99).and_then(|count| usize::try_from(count).ok());
        Some(Play {
            kinds: self.kinds(fields),
            weight: self.number(fields, "weight", 1..=9).unwrap_or(usual.weight),
            hours: self.each(fields, "hours", Hours::parse),
            days: fields.texts("days").filter_map(|day| hours::weekday(day).ok()).collect(),
            at_most: at_most.or(usual.at_most),
            seconds: self.number(fields, "seconds", 3..=600),
            part: usual.part,
        })
    }

    fn kinds(&mut self, fields: &Fields) -> Vec<&'static str> {
        let mut known = Vec::new();
        for found in fields.all("kinds") {
            let name = found.value.as_text().unwrap_or_default();
            let place = self.place(&found.span);
            match kinds::kind(name) {
                Some(kind) => known.push(kind.id),
                None => self.findings.push(faults::unknown_kind(name, place)),
            }
        }
        if let Some(found) = fields.get("kinds").filter(|_| fields.text("part") != Some("records")) {
            let place = self.place(&found.span);
            self.findings.push(faults::kinds_of_no_records(place));
        }
        known
    }
}

/// Whether a text can be the name of a folder and part of an address.
fn is_folder_name(id: &str) -> bool {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !id.is_empty() && id.len() <= 40 && id.chars().all(good) && !id.starts_with('-') && !id.ends_with('-')
}

/// Whether a folder of this name may hold something else: pictures of records lie in those of their kinds.
fn is_reserved(id: &str) -> bool {
    KINDS.iter().any(|kind| kind.id == id) || part::FALLBACK.contains(&id) || id == "index"
}

/// Reads `1080x1920`.
fn size(text: &str) -> Option<Size> {
    let (width, height) = text.trim().split_once(['x', 'X', '×', '*'])?;
    let side = |text: &str| text.trim().parse::<u32>().ok().filter(|side| (240..=16_384).contains(side));
    Some(Size { width: side(width)?, height: side(height)? })
}
