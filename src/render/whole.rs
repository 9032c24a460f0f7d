//! What the website has of all communities together besides its home: what changed, feed, data, sitemap.

use std::collections::HashMap;

use super::feed::{self, Entry, Feed};
use super::home::{Summary, has_root_community};
use super::site::{Alternate, CHANGES, DataFile};
use super::view::{Change, Crumb, WINDOW, by_day, frame_of_site, newest_first};
use super::{Build, Printer, Target, data, identity, sitemap};
use crate::site::Site;

/// Changes that the page lists.
const CHANGES_LISTED: usize = 200;

/// Prints all of it.
pub fn print(build: &Build<'_>, summaries: &[Summary], printer: &mut Printer<'_>) {
    if !has_root_community(summaries) {
        print_feed(build, summaries, printer);
        print_changes(build, summaries, printer);
    }
    let mut file = |path: &str, bytes: &[u8]| printer.file(Target::Site, path, bytes);
    file(COMMUNITIES, &data::communities(build, summaries));
    data::schemas(build).iter().for_each(|(path, bytes)| file(path, bytes));
    file("robots.txt", sitemap::robots(build.site.address.as_deref()).as_bytes());
    if let Some(address) = build.site.address.as_deref() {
        print_sitemap(address, summaries, printer);
    }
}

const COMMUNITIES: &str = "data/communities.json";

/// The feed of the site, as its pages name it; the pages of a community name its own instead.
pub fn alternates(site: &Site, target: Target) -> Vec<Alternate> {
    let feed = || Alternate::feed(site.title.clone(), feed::FILE.to_string());
    (target == Target::Site).then(feed).into_iter().collect()
}

fn print_feed(build: &Build<'_>, summaries: &[Summary], printer: &mut Printer<'_>) {
    let mut entries: Vec<&Entry> = summaries.iter().flat_map(|summary| &summary.entries).collect();
    entries.sort_by(|a, b| (&b.published, &a.href).cmp(&(&a.published, &b.href)));
    entries.truncate(feed::ENTRIES);
    let text = feed::atom(&Feed {
        id: identity::of_site(&build.site.title, build.site.address.as_deref()),
        title: &build.site.title,
        path: feed::FILE,
        page: "index.html",
        author: &build.site.title,
        lang: build.lang.id(),
        address: build.site.address.as_deref(),
        since: feed::at(build.clock.today),
        entries,
    });
    printer.file(Target::Site, feed::FILE, text.as_bytes());
}

fn print_changes(build: &Build<'_>, summaries: &[Summary], printer: &mut Printer<'_>) {
    let mut all: Vec<Change> = summaries.iter().flat_map(|summary| summary.changes.iter().cloned()).collect();
    all.sort_by(newest_first);
    let more = all.len() > CHANGES_LISTED || summaries.iter().any(Summary::has_more_changes);
    all.truncate(CHANGES_LISTED);
    let title = build.lang.pick("最近变动", "What changed");
    let home = Crumb { title: build.site.title.clone(), href: Some("index.html".to_string()) };
    let crumbs = [home, Crumb { title: title.to_string(), href: None }];
    let mut context = frame_of_site(build, Target::Site, CHANGES, &crumbs);
    context.insert("heading", title);
    context.insert("window", &WINDOW);
    context.insert("days", &by_day(&all));
    context.insert("more", &more);
    context.insert("feeds", &alternates(build.site, Target::Site));
    context.insert("files", &[DataFile::new("communities", "JSON", COMMUNITIES)]);
    printer.print_framed(Target::Site, "changes.html", CHANGES, "changes", context);
}

fn print_sitemap(address: &str, summaries: &[Summary], printer: &mut Printer<'_>) {
    let mut parts: Vec<(String, Option<String>)> = Vec::new();
    for summary in summaries {
        let changed = summary.entries.iter().map(|entry| entry.updated.clone()).max();
        let paths = (0..sitemap::count(summary.records)).map(|at| sitemap::part(&summary.folder, at));
        parts.extend(paths.map(|path| (path, changed.clone())));
    }
    if !printer.pages().is_empty() {
        let own = sitemap::urls(address, printer.pages(), &HashMap::new());
        printer.file(Target::Site, sitemap::OF_SITE, own.as_bytes());
        parts.push((sitemap::OF_SITE.to_string(), None));
    }
    printer.file(Target::Site, sitemap::INDEX, sitemap::index(address, &parts).as_bytes());
}
