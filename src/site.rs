//! The site's own settings: `mingbai.toml`.

use std::path::{Path, PathBuf};

use crate::check::Clock;
use crate::finding::{Finding, Text, code};
use crate::load::{Folder, fields, read_text};
use crate::privacy::{Settings, settings};
use crate::record::schema::{Choice, Field, Shape, choice};
use crate::record::value::Fields;
use crate::screen::{self, Screen};
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

/// What is shown of the site where a page is shared.
static CARD: &[Field] = &[Field::new("image", "图片", "picture", Shape::Text)];

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
    Field::new("domain", "英文域名", "domain name", Shape::Text),
    Field::new("id_code", "政府网站标识码", "identification code of a government site", Shape::Text),
    Field::new("icp", "ICP 备案号", "filing number", Shape::Text),
    Field::new("police", "公安备案号", "filing number of the police", Shape::Text),
    Field::new("organizer", "主办单位", "who runs the site", Shape::Text),
    Field::new("contact", "联系方式", "how to reach them", Shape::Text),
    Field::new("card", "分享卡片", "card where a page is shared", Shape::Table(CARD)),
    Field::new("board", "张贴件", "sheets for the board", Shape::Table(BOARD)),
    Field::new("privacy", "隐私", "privacy", Shape::Table(settings::FIELDS)),
    Field::new("screens", "电子屏", "screens", Shape::Tables(screen::settings::FIELDS)),
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
    /// Domain name: what the settings say, else the host of the address.
    pub domain: Option<String>,
    /// Identification code, which only sites of governments have.
    pub id_code: Option<String>,
    /// Filing number for the footer.
    pub icp: Option<String>,
    /// Filing number of the police for the footer.
    pub police: Option<String>,
    /// Who runs the site, for the footer.
    pub organizer: Option<String>,
    /// How to reach them, for the footer.
    pub contact: Option<String>,
    /// Path of the site's own picture for cards, from its root.
    pub card: Option<String>,
    /// Height of the lines of a printed text on A4, such as `30pt`.
    pub line_height: Option<String>,
    /// What is masked, and what may be public although it looks private.
    pub privacy: Settings,
    /// The screens that are set up.
    pub screens: Vec<Screen>,
    /// The settings file, for its fingerprint.
    pub source: SourceFile,
}

impl Site {
    /// Folder of the content.
    pub fn content(&self) -> PathBuf {
        self.root.join("content")
    }

    /// The screens that are set up for the community in a folder; `single` says that the site has no other.
    pub fn screens_of<'a>(&'a self, folder: &str, single: bool) -> impl Iterator<Item = &'a Screen> {
        self.screens.iter().filter(move |screen| screen.is_of(folder, single))
    }

    /// All screens of that community: the one that every community has first.
    pub fn all_screens_of(&self, folder: &str, single: bool) -> Vec<Screen> {
        std::iter::once(Screen::usual()).chain(self.screens_of(folder, single).cloned()).collect()
    }

    /// What of its screens cannot be with these communities.
    pub fn check_screens(&self, folders: &[Folder]) -> Vec<Finding> {
        let folders: Vec<&str> = folders.iter().map(|folder| folder.path.as_str()).collect();
        screen::check(&self.screens, &self.source, &folders)
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
    let (screens, findings) = screen::settings::read(&source, &reading.fields);
    if !findings.is_empty() {
        return Err(findings);
    }
    Ok(Site { screens, ..from_fields(root, &reading.fields, source) })
}

fn from_fields(root: &Path, fields: &Fields, source: SourceFile) -> Site {
    let text = |key: &str| fields.text(key).map(str::trim).filter(|text| !text.is_empty()).map(str::to_string);
    Site {
        root: root.to_path_buf(),
        title: text("title").unwrap_or_default(),
        address: text("address").map(|address| format!("{}/", address.trim_end_matches('/'))),
        notice: text("notice"),
        theme: text("theme").unwrap_or_else(|| "bulletin".to_string()),
        language: text("language"),
        due_soon_days: fields.count("due_soon_days").unwrap_or(14),
        latest: fields.count("latest").map_or(20, |count| usize::try_from(count).unwrap_or(20)),
        domain: text("domain").or_else(|| text("address")).as_deref().and_then(host).map(str::to_string),
        id_code: text("id_code"),
        icp: text("icp"),
        police: text("police"),
        organizer: text("organizer"),
        contact: text("contact"),
        card: text("card.image"),
        line_height: text("board.line_height"),
        privacy: Settings::of(fields),
        screens: Vec::new(),
        source,
    }
}

/// The host of a web address, with or without its scheme; none where that is a folder of this machine.
pub fn host(address: &str) -> Option<&str> {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', ':']).next().map(str::trim).filter(|host| !host.is_empty())
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
