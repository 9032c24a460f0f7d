//! Sitemaps (sitemaps.org): an index of the whole site, a part or several for each community, and `robots.txt`.

use std::collections::HashMap;

use super::address::{encode, join};
use crate::xml::Xml;

/// Name of the index.
pub const INDEX: &str = "sitemap.xml";

/// Name of the part with the pages of the whole site.
pub const OF_SITE: &str = "sitemap-site.xml";

/// Records that one part is for. A part may have 50,000 addresses and 50 MB; there are at most as many other pages again.
const RECORDS: usize = 20_000;

const NAMESPACE: [(&str, &str); 1] = [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")];

/// How many parts a community with so many records has.
pub fn count(records: usize) -> usize {
    1 + records / RECORDS
}

/// Path of a part of a community, counted from 0.
pub fn part(folder: &str, at: usize) -> String {
    join(folder, &format!("sitemap-{}.xml", at + 1))
}

/// The parts of a community: its pages, and when some of them changed.
pub fn parts(address: &str, pages: &[String], changed: &HashMap<String, String>, records: usize) -> Vec<String> {
    let size = pages.len().div_ceil(count(records)).max(1);
    pages.chunks(size).map(|pages| urls(address, pages, changed)).collect()
}

/// One part.
pub fn urls(address: &str, pages: &[String], changed: &HashMap<String, String>) -> String {
    Xml::document("urlset", &NAMESPACE, |xml| {
        for page in pages {
            entry(xml, "url", &format!("{address}{}", encode(page)), changed.get(page));
        }
    })
}

/// The index of parts: their paths, and when each changed last.
pub fn index(address: &str, parts: &[(String, Option<String>)]) -> String {
    Xml::document("sitemapindex", &NAMESPACE, |xml| {
        for (path, changed) in parts {
            entry(xml, "sitemap", &format!("{address}{}", encode(path)), changed.as_ref());
        }
    })
}

fn entry(xml: &mut Xml, name: &str, address: &str, changed: Option<&String>) {
    xml.within(name, &[], |xml| {
        xml.leaf("loc", &[], address);
        if let Some(changed) = changed {
            xml.leaf("lastmod", &[], changed);
        }
    });
}

/// `robots.txt`: everything is for everybody.
pub fn robots(address: Option<&str>) -> String {
    let sitemap = address.map(|address| format!("Sitemap: {address}{INDEX}\n")).unwrap_or_default();
    format!("User-agent: *\nDisallow:\n{sitemap}")
}
