//! The addresses that records had before: each must be one, and free, so that a page there can lead to the new one.

use std::collections::BTreeMap;
use std::path::Path;

use super::file_name::{is_taken, usable};
use super::walk::{COMMUNITY_FILE, path_of};
use crate::finding::{Finding, Text, code};
use crate::record::Record;
use crate::record::content::Content;
use crate::source::{Place, Span};

/// Everything that is wrong with the former addresses of a community's records.
pub fn check(content: &Content, content_dir: &Path) -> Vec<Finding> {
    if content.records.iter().all(|record| record.former_addresses().next().is_none()) {
        return Vec::new();
    }
    let owners = content.records.iter().map(|record| (record.address.as_str(), record)).collect();
    let mut checker = Checker { content, content_dir, owners, claimed: BTreeMap::new() };
    let addresses = content.records.iter().flat_map(|record| written(record).map(move |found| (record, found)));
    addresses
        .filter_map(|(record, (address, span))| checker.fault(record, address, record.source.place(span)))
        .collect()
}

/// The former addresses of a record with the bytes that name them.
fn written(record: &Record) -> impl Iterator<Item = (&str, &Span)> {
    let items = record.fields.all("former_addresses").into_iter();
    items.filter_map(|item| Some((item.value.as_text()?, &item.span)))
}

struct Checker<'a> {
    content: &'a Content,
    content_dir: &'a Path,
    /// The records by the address of their page.
    owners: BTreeMap<&'a str, &'a Record>,
    /// The files whose records claim a former address.
    claimed: BTreeMap<&'a str, &'a str>,
}

impl<'a> Checker<'a> {
    fn fault(&mut self, record: &'a Record, address: &'a str, place: Place) -> Option<Finding> {
        if !is_address(address) || self.names_folder(address) {
            return Some(self.misspelt(address, place));
        }
        let taken = self.taken(record, address);
        self.claimed.entry(address).or_insert(&record.source.path);
        let words = taken?;
        Some(Finding::new(&code::ADDRESS_TAKEN, place, words).help(
            "从 former_addresses 里删去这一项；改名以前不是这个网址的，写当时的",
            "take it out of former_addresses, or write what the address really was",
        ))
    }

    /// Who has this address already.
    fn taken(&self, record: &Record, address: &str) -> Option<Text> {
        if address == record.address {
            return Some(Text::new(
                format!("{address} 就是这份记录现在的网址"),
                format!("{address} is the address that this record has now"),
            ));
        }
        if is_taken(address) {
            let en = format!("{address} is a page that the program makes");
            return Some(Text::new(format!("{address} 是程序自己生成的页面"), en));
        }
        let owner = self.owners.get(address).map(|owner| owner.source.path.as_str());
        if let Some(path) = owner.or_else(|| self.claimed.get(address).copied()) {
            let en = format!("{address} belongs to {path} already");
            return Some(Text::new(format!("{address} 已经是 {path} 的网址"), en));
        }
        self.is_elsewhere(address).then(|| {
            let en = format!("{address} lies in the folder of another community");
            Text::new(format!("{address} 在另一个社区的文件夹里"), en)
        })
    }

    /// Whether another community lies on the way to an address.
    fn is_elsewhere(&self, address: &str) -> bool {
        let ends = address.match_indices('/').map(|(at, _)| at);
        let home = path_of(self.content_dir, &self.content.folder);
        ends.filter_map(|at| address.get(..at)).any(|folder| home.join(folder).join(COMMUNITY_FILE).is_file())
    }

    /// Whether an address begins with the folder of the community, which goes without saying.
    fn names_folder(&self, address: &str) -> bool {
        let folder = &self.content.folder;
        !folder.is_empty() && address.strip_prefix(folder.as_str()).is_some_and(|rest| rest.starts_with('/'))
    }

    fn misspelt(&self, address: &str, place: Place) -> Finding {
        let words = Text::new(
            format!("“{address}”不是本社区网页的地址"),
            format!("\"{address}\" is not the address of a page of this community"),
        );
        let (zh, en) = match self.meant(address) {
            Some(better) => (format!("写成 \"{better}\""), format!("write \"{better}\"")),
            None => (
                "写改名以前文件在社区文件夹里的路径，不带 .md 和 .html，例如 \"finance/2026-9\"".to_string(),
                "write the former path within the community without .md or .html, e.g. \"finance/2026-9\"".to_string(),
            ),
        };
        Finding::new(&code::FORMER_ADDRESS, place, words).help(zh, en)
    }

    /// The address that was meant by a web address, a file, or a path from the root of the site.
    fn meant(&self, address: &str) -> Option<String> {
        let path =
            address.split_once("://").map_or(Some(address), |(_, rest)| rest.split_once('/').map(|(_, path)| path))?;
        let path = path.split(['?', '#']).next().unwrap_or(path);
        let path = path.trim_start_matches("./").trim_start_matches('/').trim_start_matches("content/");
        let path = if self.names_folder(path) { path.get(self.content.folder.len() + 1..)? } else { path };
        let path = [".md", ".html"].iter().fold(path, |path, ending| path.strip_suffix(ending).unwrap_or(path));
        is_address(path).then(|| path.to_string())
    }
}

/// Whether a text has the form of an address within a community.
fn is_address(text: &str) -> bool {
    let bare = [".md", ".html"].iter().all(|ending| !text.ends_with(ending));
    bare && text.split('/').all(usable)
}
