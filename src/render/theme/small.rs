//! Templates and assets as they are used: minified once, style and script put together, names that change with content.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Asset;

/// Templates and assets without what a browser does not need.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Minified {
    pub(super) templates: Vec<(String, String)>,
    pub(super) assets: Vec<(String, Asset)>,
}

impl Minified {
    /// The files of the theme `name`. Those of screens keep their style sheet as it is written: boxes have browsers of many years
    /// ago, and the minifier writes media queries as only newer ones read them.
    pub(super) fn new(name: &str, files: &BTreeMap<String, Vec<u8>>) -> Minified {
        let templates = files.iter().filter_map(|(path, bytes)| {
            Some((path.strip_prefix("templates/")?.to_string(), minify(&String::from_utf8_lossy(bytes))))
        });
        let assets = joined(files);
        let small = |bytes: &[u8], path: &str| if name == "kiosk" { bytes.to_vec() } else { shrink(path, bytes) };
        Minified {
            templates: templates.collect(),
            assets: assets.iter().map(|(path, bytes)| (path.clone(), Asset::new(path, small(bytes, path)))).collect(),
        }
    }
}

/// The assets of a theme: those in its own folder as they are, and all of `style/` as one style sheet, all of `script/`
/// as one script, in the order of their names.
fn joined(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let mut assets: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (path, bytes) in files {
        match path.split_once('/') {
            None if is_asset(path) => assets.entry(path.clone()).or_default().extend(bytes),
            Some(("style", part)) if part.ends_with(".css") => {
                assets.entry("style.css".to_string()).or_default().extend(bytes);
            }
            Some(("script", part)) if part.ends_with(".js") => {
                assets.entry("script.js".to_string()).or_default().extend(bytes);
            }
            _ => {}
        }
    }
    assets
}

impl Asset {
    fn new(path: &str, bytes: Vec<u8>) -> Asset {
        let (stem, ending) = path.rsplit_once('.').unwrap_or((path, ""));
        let name = match path {
            WORKER => path.to_string(),
            _ => format!("{stem}.{:08x}.{ending}", xxhash_rust::xxh3::xxh3_64(&bytes) >> 32),
        };
        Asset { name, bytes }
    }
}

/// The service worker, which browsers have to find under one name for ever.
const WORKER: &str = "worker.js";

fn is_asset(path: &str) -> bool {
    matches!(path.rsplit_once('.').map(|(_, ending)| ending), Some("css" | "js" | "svg" | "png" | "jpg" | "ico"))
}

/// Templates know the main style sheet as `style`, the main script as `script`, any other asset by its stem.
pub(super) fn asset_key(path: &str) -> &str {
    match path.rsplit_once('.') {
        Some(("style" | "board", "css")) => "style",
        Some((stem, _)) => stem,
        None => path,
    }
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
