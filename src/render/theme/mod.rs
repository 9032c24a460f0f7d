//! A theme: templates, strings and assets, from the site's `themes/` or from those built in.

mod small;
mod strings;

use std::collections::BTreeMap;
use std::path::{Component, Path};

use imagesize::ImageType;
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use tera::{Kwargs, State, Tera, Value};

use super::words::Language;
use crate::finding::{Finding, Text, code};
use crate::site::SITE_FILE;
use crate::source::Place;
use small::{Minified, asset_key};
use strings::{strings, village_strings};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// A file that pages ask for, under a name that changes with its content.
#[derive(Debug, Serialize, Deserialize)]
pub struct Asset {
    /// Name in the output.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// A theme, ready to render.
#[derive(Debug)]
pub struct Theme {
    /// The compiled templates.
    pub tera: Tera,
    /// The words of the interface.
    pub strings: Value,
    /// The same as a village says them.
    pub village_strings: Value,
    /// Assets by the stem of their file, as templates name them.
    pub assets: Value,
    /// The picture for cards where pages are shared.
    pub card: Option<CardImage>,
    /// The files to write.
    pub files: Vec<Asset>,
}

/// A picture that stands for the site where a page is shared.
#[derive(Debug)]
pub struct CardImage {
    /// Name in the output.
    pub name: String,
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
}

impl CardImage {
    fn of(assets: &[(String, Asset)]) -> Option<CardImage> {
        let (_, asset) = assets.iter().find(|(path, _)| asset_key(path) == CARD)?;
        let size = imagesize::blob_size(&asset.bytes).ok()?;
        Some(CardImage { name: asset.name.clone(), width: size.width, height: size.height })
    }
}

/// Stem of the picture for cards.
const CARD: &str = "card";

/// The files of a theme by path, the site's own on top of those built in.
fn files(root: &Path, name: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    if let Some(dir) = BUILT_IN.get_dir(name) {
        collect(dir, name, &mut files);
    }
    let own = root.join("themes").join(name);
    for entry in walkdir::WalkDir::new(&own).sort_by_file_name().into_iter().flatten() {
        if let (true, Ok(path)) = (entry.file_type().is_file(), entry.path().strip_prefix(&own))
            && let Ok(bytes) = std::fs::read(entry.path())
        {
            files.insert(path.to_string_lossy().replace('\\', "/"), bytes);
        }
    }
    files
}

fn collect(dir: &Dir<'_>, name: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for file in dir.files() {
        if let Ok(path) = file.path().strip_prefix(name) {
            files.insert(path.to_string_lossy().replace('\\', "/"), file.contents().to_vec());
        }
    }
    dir.dirs().for_each(|dir| collect(dir, name, files));
}

/// Names of the themes that are built in.
pub fn built_in() -> impl Iterator<Item = String> {
    let themes = BUILT_IN.dirs().filter(|dir| dir.get_dir(dir.path().join("templates")).is_some());
    themes.map(|dir| dir.path().to_string_lossy().into_owned())
}

/// A file of the built-in `themes/`, by its path from there.
pub(super) fn built_in_file(path: &str) -> Option<&'static [u8]> {
    BUILT_IN.get_file(path).map(include_dir::File::contents)
}

/// The files of a theme before they are understood: enough to tell whether it has changed.
#[derive(Debug)]
pub struct ThemeFiles {
    name: String,
    files: BTreeMap<String, Vec<u8>>,
    /// Digest of everything, for the keys of pages.
    pub digest: u128,
}

impl ThemeFiles {
    /// The files of the theme `name` for a site in `root`; a picture of the site, by its path from there, takes the place
    /// of the theme's for cards.
    ///
    /// # Errors
    /// A finding when there is no such theme or no such picture.
    pub fn gather(root: &Path, name: &str, card: Option<&str>) -> Result<ThemeFiles, Finding> {
        let mut files = files(root, name);
        if files.is_empty() {
            return Err(no_theme(name));
        }
        if let Some(path) = card {
            let (ending, bytes) = picture(root, path)?;
            files.retain(|path, _| asset_key(path) != CARD);
            files.insert(format!("{CARD}.{ending}"), bytes);
        }
        let digest = digest(&files);
        Ok(ThemeFiles { name: name.to_string(), files, digest })
    }

    /// With a file of another theme, which both have to go by.
    pub fn lend(mut self, root: &Path, theme: &str, path: &str) -> ThemeFiles {
        if let Some(bytes) = files(root, theme).remove(path) {
            self.files.insert(path.to_string(), bytes);
            self.digest = digest(&self.files);
        }
        self
    }

    /// Compiles the theme; minified templates are kept in `cache` for the next time.
    ///
    /// # Errors
    /// A finding when a template or a strings file is wrong.
    pub fn compile(&self, language: &Language, cache: &Path) -> Result<Theme, Finding> {
        let strings = strings(&self.name, &self.files, language)?;
        let village = village_strings(&strings, language);
        let small = self.minified(&cache.join(format!("theme-{}.cache", self.name)));
        let mut tera = Tera::new();
        tera.register_filter("mask", |text: &str, _: Kwargs, _: &State<'_>| crate::privacy::mask(text));
        tera.add_raw_templates(small.templates.iter().map(|(name, text)| (name.as_str(), text.as_str())))
            .map_err(|error| broken(&self.name, &error))?;
        let assets: BTreeMap<&str, &str> =
            small.assets.iter().map(|(path, asset)| (asset_key(path), asset.name.as_str())).collect();
        let assets = Value::from_serializable(&assets);
        Ok(Theme {
            tera,
            strings: Value::from_serializable(&strings),
            village_strings: Value::from_serializable(&village),
            assets,
            card: CardImage::of(&small.assets),
            files: small.assets.into_iter().map(|(_, asset)| asset).collect(),
        })
    }

    fn minified(&self, cached: &Path) -> Minified {
        let known = std::fs::read(cached).ok().and_then(|bytes| postcard::from_bytes::<(u128, Minified)>(&bytes).ok());
        if let Some((_, small)) = known.filter(|(digest, _)| *digest == self.digest) {
            return small;
        }
        let small = Minified::new(&self.name, &self.files);
        if let Ok(bytes) = postcard::to_stdvec(&(self.digest, &small)) {
            let _ = std::fs::write(cached, bytes);
        }
        small
    }
}

fn digest(files: &BTreeMap<String, Vec<u8>>) -> u128 {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    hasher.update(format!("{} {}", env!("CARGO_PKG_VERSION"), cfg!(feature = "minify")).as_bytes());
    for (path, bytes) in files {
        hasher.update(path.as_bytes());
        hasher.update(&[0]);
        hasher.update(bytes);
        hasher.update(&[0]);
    }
    hasher.digest128()
}

/// The site's own picture for cards, with the ending of its sort.
fn picture(root: &Path, path: &str) -> Result<(&'static str, Vec<u8>), Finding> {
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let bytes = inside.then(|| std::fs::read(root.join(path)).ok()).flatten().ok_or_else(|| no_picture(path))?;
    let ending = match imagesize::image_type(&bytes) {
        Ok(ImageType::Png) => "png",
        Ok(ImageType::Jpeg) => "jpg",
        _ => return Err(no_picture(path)),
    };
    Ok((ending, bytes))
}

fn no_picture(path: &str) -> Finding {
    let words = Text::new(
        format!("分享卡片的图片 {path} 读不出来，或者不是 PNG、JPEG 图片"),
        format!("the picture {path} for cards cannot be read, or is neither PNG nor JPEG"),
    );
    Finding::new(&code::MISSING_ASSET, Place::file(SITE_FILE), words).help(
        "[card] 的 image 写图片在站点文件夹里的路径，例如 image = \"card.png\"；删去这一行就用主题自带的",
        "image of [card] is the path from the site's folder, e.g. image = \"card.png\"; without it the theme's is used",
    )
}

fn no_theme(name: &str) -> Finding {
    let known = built_in().collect::<Vec<_>>();
    let words = Text::new(format!("没有主题 {name}"), format!("there is no theme {name}"));
    Finding::new(&code::TEMPLATE, Place::file(format!("themes/{name}")), words)
        .help(format!("内置的主题：{}", known.join("、")), format!("built-in themes: {}", known.join(", ")))
}

/// A template that failed, at load or while a page was rendered.
pub fn broken(theme: &str, error: &tera::Error) -> Finding {
    failed(theme, &error.to_string())
}

/// A template that did not give a page, and what was said of it.
pub fn failed(theme: &str, report: &str) -> Finding {
    let first = report.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().to_string();
    let words =
        Text::new(format!("主题 {theme} 的模板出错：{first}"), format!("a template of theme {theme} failed: {first}"));
    let detail =
        report.lines().skip(1).map(str::trim_end).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    Finding::new(&code::TEMPLATE, Place::file(format!("themes/{theme}/templates")), words).help(detail.clone(), detail)
}
