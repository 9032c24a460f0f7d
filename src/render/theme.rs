//! A theme: templates, strings and assets, from the site's `themes/` or from those built in.

use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};
use tera::{Tera, Value};

use crate::finding::{Finding, Lang, Text, code};
use crate::source::{Place, SourceFile};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// A file that pages ask for, under a name that changes with its content.
#[derive(Debug)]
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
    /// Assets by the stem of their file, as templates name them.
    pub assets: Value,
    /// The files to write.
    pub files: Vec<Asset>,
    /// Digest of everything, for the keys of pages.
    pub digest: u128,
}

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
    BUILT_IN.dirs().map(|dir| dir.path().to_string_lossy().into_owned())
}

/// Loads the theme `name` for a site in `root`.
///
/// # Errors
/// A finding when there is no such theme, or when a template or a strings file is wrong.
pub fn load(root: &Path, name: &str, lang: Lang) -> Result<Theme, Finding> {
    let files = files(root, name);
    if files.is_empty() {
        return Err(no_theme(name));
    }
    let strings = strings(name, &files, lang)?;
    let tera = templates(name, &files)?;
    let mut assets = BTreeMap::new();
    let mut written = Vec::new();
    for (path, bytes) in files.iter().filter(|(path, _)| !path.contains('/') && is_asset(path)) {
        let (stem, ending) = path.rsplit_once('.').unwrap_or((path, ""));
        let bytes = shrink(path, bytes);
        let name = format!("{stem}.{:08x}.{ending}", xxhash_rust::xxh3::xxh3_64(&bytes) >> 32);
        assets.insert(asset_key(stem, ending), name.clone());
        written.push(Asset { name, bytes });
    }
    let digest = digest(&files);
    Ok(Theme { tera, strings, assets: Value::from_serializable(&assets), files: written, digest })
}

fn is_asset(path: &str) -> bool {
    matches!(path.rsplit_once('.').map(|(_, ending)| ending), Some("css" | "js" | "svg" | "png" | "ico"))
}

/// Templates know a style sheet as `style` or by its stem, a script as `script`.
fn asset_key(stem: &str, ending: &str) -> String {
    match (stem, ending) {
        ("style" | "kiosk" | "board", "css") => "style".to_string(),
        (_, "js") => "script".to_string(),
        (stem, _) => stem.to_string(),
    }
}

fn digest(files: &BTreeMap<String, Vec<u8>>) -> u128 {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    for (path, bytes) in files {
        hasher.update(path.as_bytes());
        hasher.update(&[0]);
        hasher.update(bytes);
        hasher.update(&[0]);
    }
    hasher.digest128()
}

fn strings(name: &str, files: &BTreeMap<String, Vec<u8>>, lang: Lang) -> Result<Value, Finding> {
    let path = format!("strings/{}.toml", lang.pick("zh-CN", "en"));
    let text = files.get(&path).map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    let table: toml::Table = toml::from_str(&text).map_err(|error| {
        let source = SourceFile::new(format!("themes/{name}/{path}"), text.clone());
        let place = error.span().map_or_else(|| source.whole(), |span| source.place(&span));
        let message = error.message().to_string();
        Finding::new(&code::TEMPLATE, place, Text::new(format!("词语文件写得不对：{message}"), message))
    })?;
    Ok(Value::from_serializable(&table))
}

fn templates(name: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<Tera, Finding> {
    let templates = files.iter().filter_map(|(path, bytes)| {
        let template = path.strip_prefix("templates/")?;
        Some((template.to_string(), minify(&String::from_utf8_lossy(bytes))))
    });
    let templates: Vec<(String, String)> = templates.collect();
    let mut tera = Tera::new();
    tera.add_raw_templates(templates.iter().map(|(name, text)| (name.as_str(), text.as_str())))
        .map_err(|error| broken(name, &error))?;
    Ok(tera)
}

/// A template without the white space that a browser does not show.
#[cfg(feature = "minify")]
fn minify(template: &str) -> String {
    let cfg = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        preserve_brace_template_syntax: true,
        keep_comments: false,
        ..minify_html::Cfg::default()
    };
    String::from_utf8_lossy(&minify_html::minify(template.as_bytes(), &cfg)).into_owned()
}

#[cfg(not(feature = "minify"))]
fn minify(template: &str) -> String {
    template.to_string()
}

/// A style sheet without comments and white space; other assets as they are.
#[cfg(feature = "minify")]
fn shrink(path: &str, bytes: &[u8]) -> Vec<u8> {
    if !path.ends_with(".css") {
        return bytes.to_vec();
    }
    let page = [b"<style>".as_slice(), bytes, b"</style>"].concat();
    let cfg = minify_html::Cfg { minify_css: true, ..minify_html::Cfg::default() };
    let small = minify_html::minify(&page, &cfg);
    let inner = small.strip_prefix(b"<style>").and_then(|rest| rest.strip_suffix(b"</style>"));
    inner.map_or_else(|| bytes.to_vec(), <[u8]>::to_vec)
}

#[cfg(not(feature = "minify"))]
fn shrink(_path: &str, bytes: &[u8]) -> Vec<u8> {
    bytes.to_vec()
}

fn no_theme(name: &str) -> Finding {
    let known = built_in().collect::<Vec<_>>();
    let words = Text::new(format!("没有主题 {name}"), format!("there is no theme {name}"));
    Finding::new(&code::TEMPLATE, Place::file(format!("themes/{name}")), words)
        .help(format!("内置的主题：{}", known.join("、")), format!("built-in themes: {}", known.join(", ")))
}

/// A template that failed, at load or while a page was rendered.
pub fn broken(theme: &str, error: &tera::Error) -> Finding {
    let report = error.to_string();
    let first = report.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().to_string();
    let words = Text::new(format!("主题 {theme} 的模板出错：{first}"), format!("a template of theme {theme} failed: {first}"));
    let detail = report.lines().skip(1).map(str::trim_end).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    Finding::new(&code::TEMPLATE, Place::file(format!("themes/{theme}/templates")), words).help(detail.clone(), detail)
}
