//! A feed as a file. With a public address its links are absolute; without, they are relative to the file, as RFC 4287
//! allows, and lead on from wherever the feed was read.

use super::{Entry, Feed, MEDIA_TYPE};
use crate::render::address::{encode, to_root};
use crate::render::identity::urn;
use crate::render::view::CONTENT_LANG;
use crate::xml::Xml;

/// The file of a feed.
pub fn atom(feed: &Feed<'_>) -> String {
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.lang)];
    Xml::document("feed", &attributes, |xml| {
        xml.leaf("id", &[], &urn(feed.id));
        xml.leaf("title", &[], feed.title);
        xml.leaf("updated", &[], feed.updated());
        xml.leaf("generator", &[("version", env!("CARGO_PKG_VERSION"))], "Mingbai");
        xml.empty("link", &[("rel", "self"), ("type", MEDIA_TYPE), ("href", &feed.link(&encode(feed.path)))]);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.link(&encode(feed.page)))]);
        author(xml, feed.author);
        feed.entries.iter().for_each(|entry| put(xml, feed, entry));
    })
}

fn put(xml: &mut Xml, feed: &Feed<'_>, entry: &Entry) {
    let written: &[(&str, &str)] = if feed.lang == CONTENT_LANG { &[] } else { &[("xml:lang", CONTENT_LANG)] };
    xml.within("entry", &[], |xml| {
        xml.leaf("id", &[], &urn(entry.id));
        xml.leaf("title", written, &entry.title);
        xml.leaf("published", &[], &entry.published);
        xml.leaf("updated", &[], &entry.updated);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed.link(&entry.href))]);
        author(xml, &entry.author);
        xml.empty("category", &[("term", &entry.kind), ("label", &entry.kind_label)]);
        if let Some(summary) = &entry.summary {
            xml.leaf("summary", written, summary);
        }
    });
}

fn author(xml: &mut Xml, name: &str) {
    xml.within("author", &[], |xml| xml.leaf("name", &[], name));
}

impl Feed<'_> {
    /// When the last of its entries changed.
    fn updated(&self) -> &str {
        self.entries.iter().map(|entry| entry.updated.as_str()).max().unwrap_or(&self.since)
    }

    /// A link to an encoded path from the root.
    fn link(&self, path: &str) -> String {
        self.address.map_or_else(|| format!("{}{path}", to_root(self.path)), |address| format!("{address}{path}"))
    }
}
