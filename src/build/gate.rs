//! The gate: every byte of a public target passes it on its way to the disk. What is private stops the build, so that what
//! stood in the output stays whole.

use std::collections::{BTreeMap, HashSet};

use crate::finding::{Basis, Finding, Text, code};
use crate::load::references;
use crate::privacy::document::{self, Fault, Seen};
use crate::privacy::{Allowed, Hit, LAW, Private, blocks, scan};
use crate::record::Record;
use crate::record::content::Content;
use crate::render::{Sink, Summary, Target};
use crate::site::Site;
use crate::source::Place;

/// A sink that lets through what is not private.
pub(super) struct Gate<'g> {
    inner: &'g mut dyn Sink,
    allowed: Allowed,
    content: Option<&'g Content>,
    /// A buffer for pages as people see them.
    page: String,
    /// Digests of the files that are no pages and were looked at: a target's are another's too.
    seen: HashSet<u128>,
    /// Digests of blocks of text in which nothing was found: menus and lists are the same on many pages.
    blocks: HashSet<u64>,
    leaks: BTreeMap<(Private, String), Leak>,
    faults: BTreeMap<String, Fault>,
}

/// Something private, and the files in which it would be public.
struct Leak {
    hit: Hit,
    files: Vec<String>,
}

impl<'g> Gate<'g> {
    /// Before the files of a community.
    pub(super) fn of_community(content: &'g Content, inner: &'g mut dyn Sink) -> Gate<'g> {
        Gate::new(Allowed::of(content), Some(content), inner)
    }

    /// Before the files of the site as a whole, which say what communities may say.
    pub(super) fn of_site(site: &Site, summaries: &[Summary], inner: &'g mut dyn Sink) -> Gate<'g> {
        let mut allowed = Allowed::of_site(&site.privacy);
        allowed.add_all(summaries.iter().flat_map(|summary| &summary.allowed));
        Gate::new(allowed, None, inner)
    }

    fn new(allowed: Allowed, content: Option<&'g Content>, inner: &'g mut dyn Sink) -> Gate<'g> {
        let (page, seen, blocks) = (String::new(), HashSet::new(), HashSet::new());
        Gate { inner, allowed, content, page, seen, blocks, leaks: BTreeMap::new(), faults: BTreeMap::new() }
    }

    /// What may be public here although it looks private.
    pub(super) fn allowed(&self) -> Vec<String> {
        self.allowed.told()
    }

    /// Looks at a file; pages are not compared with others, since hardly two are equal.
    fn look(&mut self, file: &str, path: &str, bytes: &[u8]) {
        let blocks_seen = &mut self.blocks;
        let mut hits = scan(path);
        if path.ends_with(".html") || self.seen.insert(xxhash_rust::xxh3::xxh3_128(bytes)) {
            let looked = document::look(path, bytes, &mut self.page, &mut |seen| match seen {
                Seen::Text(text) => blocks(text, |block| {
                    let digest = xxhash_rust::xxh3::xxh3_64(block.as_bytes());
                    if !blocks_seen.contains(&digest) {
                        let found = scan(block);
                        if found.is_empty() {
                            blocks_seen.insert(digest);
                        }
                        hits.extend(found);
                    }
                }),
                Seen::Location(place) => hits.push(Hit { sort: Private::Location, span: 0..0, said: place }),
            });
            if let Err(fault) = looked.or_else(|fault| if self.allowed.allows_file(path) { Ok(()) } else { Err(fault) })
            {
                self.faults.insert(path.to_string(), fault);
            }
        }
        hits.retain(|hit| !self.allowed.allows(hit));
        hits.into_iter().for_each(|hit| self.leak(hit, file));
    }

    fn leak(&mut self, hit: Hit, file: &str) {
        let leak = self.leaks.entry((hit.sort, hit.said.clone())).or_insert_with(|| Leak { hit, files: Vec::new() });
        if leak.files.last().is_none_or(|last| last != file) {
            leak.files.push(file.to_string());
        }
    }

    /// What was stopped.
    pub(super) fn into_findings(self) -> Vec<Finding> {
        let leaks = self.leaks.values().map(|leak| self.leaking(leak));
        let faults = self.faults.iter().map(|(path, fault)| self.unchecked(path, fault));
        let folder = self.content.map(|content| content.folder.clone()).unwrap_or_default();
        leaks.chain(faults).map(|finding| Finding { community: folder.clone(), ..finding }).collect()
    }

    fn leaking(&self, leak: &Leak) -> Finding {
        let Leak { hit, files } = leak;
        let (name, masked) = (hit.sort.name(), hit.masked());
        let page = files.iter().find(|file| file.ends_with(".html"));
        let file = page.or(files.first()).map(String::as_str).unwrap_or_default();
        let (also, also_en) = match files.len() {
            0 | 1 => (String::new(), String::new()),
            count => (format!("等 {count} 个文件"), format!(" and {} more files", count - 1)),
        };
        let words = Text::new(
            format!("要公开的 {file}{also}里有{} {masked}", name.zh),
            format!("{file}{also_en} would make public {} {masked}", name.en),
        );
        let place = self.origin(leak).unwrap_or_else(|| Place::file(file));
        let remedy = hit.remedy();
        based(Finding::new(hit.sort.code(), place, words), hit.sort).help(remedy.zh, remedy.en)
    }

    fn unchecked(&self, path: &str, fault: &Fault) -> Finding {
        let why = fault.words();
        let words = Text::new(
            format!("附件 {path} 没法检查有没有个人信息：{}", why.zh),
            format!("{path} cannot be checked for personal data: {}", why.en),
        );
        let place =
            self.naming(path).map_or_else(|| Place::file(format!("content/{path}")), |record| record.source.whole());
        let finding = based(Finding::new(&code::UNCHECKED_FILE, place, words), Private::Identity);
        finding.help(
            format!("另存为 .docx、.xlsx 或带文字的 PDF；已经请人从头看过、确实没有的，在 mingbai.toml 写上：[privacy] allow = [\"{path}\"]"),
            format!("save it as .docx, .xlsx or a PDF with text; if somebody has read it all, write in mingbai.toml: [privacy] allow = [\"{path}\"]"),
        )
    }

    /// Where it was written: the place in a record that says it, or the record that the file belongs to.
    fn origin(&self, leak: &Leak) -> Option<Place> {
        let records = &self.content?.records;
        let said = |record: &Record| {
            let hits = scan(&record.source.text);
            let same = hits.into_iter().find(|hit| hit.sort == leak.hit.sort && hit.said == leak.hit.said)?;
            Some(record.source.place(&same.span))
        };
        let path = |file: &'_ String| file.split_once('/').map_or(0, |(target, _)| target.len() + 1);
        let named = |file: &String| self.naming(&file[path(file)..]);
        records.iter().find_map(said).or_else(|| leak.files.iter().find_map(named).map(|record| record.source.whole()))
    }

    /// The record that hands out a file, or whose page it is.
    fn naming(&self, path: &str) -> Option<&Record> {
        let page = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        let records = &self.content?.records;
        let named = |record: &&Record| {
            record.path_in_content().strip_suffix(".md") == Some(page)
                || references::assets(record).iter().any(|asset| asset == path)
        };
        records.iter().find(named)
    }
}

/// A finding with the article that it rests on.
fn based(finding: Finding, sort: Private) -> Finding {
    let basis = Basis { rule: "floor/privacy".into(), document: LAW.into(), article: sort.article().into() };
    Finding { basis: vec![basis], ..finding }
}

impl Sink for Gate<'_> {
    fn file(&mut self, target: Target, path: &str, bytes: &[u8]) {
        if target != Target::Preview {
            self.look(&format!("{}/{path}", target.id()), path, bytes);
        }
        if self.leaks.is_empty() && self.faults.is_empty() {
            self.inner.file(target, path, bytes);
        }
    }

    fn keep(&mut self, target: Target, bytes: Vec<u8>) {
        self.inner.keep(target, bytes);
    }
}
