//! The site's own settings: `mingbai.toml`.

use std::path::{Path, PathBuf};

use crate::check::Clock;
use crate::finding::{Finding, Text, code};
use crate::load::{fields, read_text};
use crate::record::schema::{Choice, Field, Shape, choice};
use crate::record::value::Fields;
use crate::source::{Place, SourceFile};

/// Name of the settings file, which makes a folder a site.
pub const SITE_FILE: &str = "mingbai.toml";

/// Fixed heights of the lines of a printed text; 30磅 is that of official papers.
static LINE_HEIGHTS: &[Choice] = &[
    choice("24pt", "24磅", "24 pt"),
    choice("26pt", "26磅", "26 pt"),
    choice("28pt", "28磅", "28 pt"),
    choice("30pt", "30磅", "30 pt"),
];

static BOARD: &[Field] = &[Field::new("line_height", "正文行距", "height of a line", Shape::Choice(LINE_HEIGHTS))];

/// `mingbai.toml`.
pub static SITE: &[Field] = &[
    Field::new("title", "网站名称", "title of the site", Shape::Text).required(),
    Field::new("address", "公开网址", "public address, for QR codes", Shape::Text),
    Field::new("notice", "页脚说明", "notice in the footer", Shape::Text),
    Field::new("theme", "主题", "theme of the website", Shape::Text),
    Field::new("language", "网页语言", "language of the pages", Shape::Text),
    Field::new("due_soon_days", "提前几天提醒", "days of notice before a due day", Shape::Count),
    Field::new("latest", "首页列几条", "records on the home page", Shape::Count),
    Field::new("icp", "ICP 备案号", "filing number", Shape::Text),
    Field::new("board", "张贴件", "sheets for the board", Shape::Table(BOARD)),
];

/// A site: where it lies and what its settings say.
#[derive(Debug, Clone)]
pub struct Site {
    /// The folder with `mingbai.toml`.
    pub root: PathBuf,
    /// Title.
    pub title: String,
    /// Public address with a final `/`, if it has one.
    pub address: Option<String>,
    /// Notice in the footer.
    pub notice: Option<String>,
    /// Name of the website's theme.
    pub theme: String,
    /// Language of the pages, such as `zh-Hant`, where it is not that in which the program speaks.
    pub language: Option<String>,
    /// Days before a due day on which it counts as due soon.
    pub due_soon_days: i64,
    /// Records listed on a home page.
    pub latest: usize,
    /// Filing number for the footer.
    pub icp: Option<String>,
    /// Height of the lines of a printed text on A4, such as `30pt`.
    pub line_height: Option<String>,
    /// The settings file, for its fingerprint.
    pub source: SourceFile,
}

impl Site {
    /// Folder of the content.
    pub fn content(&self) -> PathBuf {
        self.root.join("content")
    }

    /// Today with the site's days of notice.
    pub fn clock(&self, today: chrono::NaiveDate) -> Clock {
        Clock { today, soon: self.due_soon_days }
    }

    /// Folder of the output.
    pub fn output(&self) -> PathBuf {
        self.root.join("output")
    }
}

/// Reads the settings of the site in `root`.
///
/// # Errors
/// Findings when there is no `mingbai.toml` or it cannot be understood.
pub fn open(root: &Path) -> Result<Site, Vec<Finding>> {
    if !root.join(SITE_FILE).is_file() {
        return Err(vec![no_site(root)]);
    }
    let source = read_text(&root.join(SITE_FILE), SITE_FILE).map_err(|finding| vec![finding])?;
    let reading = fields::read(&source, 0..source.text.len(), &[SITE]);
    if !reading.findings.is_empty() {
        return Err(reading.findings);
    }
    Ok(from_fields(root, &reading.fields, source))
}

fn from_fields(root: &Path, fields: &Fields, source: SourceFile) -> Site {
    let text = |key: &str| fields.text(key).map(str::to_string);
    Site {
        root: root.to_path_buf(),
        title: text("title").unwrap_or_default(),
        address: text("address").map(|address| format!("{}/", address.trim_end_matches('/'))),
        notice: text("notice"),
        theme: text("theme").unwrap_or_else(|| "bulletin".to_string()),
        language: text("language"),
        due_soon_days: fields.count("due_soon_days").unwrap_or(14),
        latest: fields.count("latest").map_or(20, |count| usize::try_from(count).unwrap_or(20)),
        icp: text("icp"),
        line_height: text("board.line_height"),
        source,
    }
}

fn no_site(root: &Path) -> Finding {
    let words = Text::new(
        format!("{} 里没有 {SITE_FILE}，不是一个站点", root.display()),
        format!("{} has no {SITE_FILE}: it is not a site", root.display()),
    );
    Finding::new(&code::UNREADABLE, Place::file(SITE_FILE), words).help(
        "到站点文件夹里运行，或用 mingbai init 新建一个",
        "run it in a site's folder, or make one with `mingbai init`",
    )
}
