//! What the communities of a site have to make public, side by side: a table of them, what is open, a page an item, and the
//! table as CSV. They are made from the figures that each community's summary keeps.
//!
//! However many communities there are, a page stays one that opens: [`OPEN_LISTED`] and [`HOLDERS_LISTED`] say how much it
//! lists, and the page says of how many.

mod figures;
mod items;
mod overview;
mod spreadsheet;

pub use figures::{Figures, figures};

use std::collections::HashMap;

use super::view::{ColumnView, Crumb, Meta, frame_of_site};
use super::{Build, Printer, Summary, Target};
use crate::pack::{Duty, Pack};
use tera::Context;

/// Open obligations of one community that are kept; the counts are always whole.
const OPEN_KEPT: usize = 10;
/// Open obligations that the page of the site lists, those that press most.
const OPEN_LISTED: usize = 300;
/// Communities that the page of an item lists, those that press most.
const HOLDERS_LISTED: usize = 200;

/// The summaries of a site, and what the packs say of the duties in them.
struct District<'a> {
    build: &'a Build<'a>,
    target: Target,
    summaries: &'a [Summary],
    duties: &'a HashMap<&'a str, (&'a Pack, &'a Duty)>,
}

/// Prints the pages of duties of the whole site on a target that looks like the website.
pub fn print(build: &Build<'_>, target: Target, summaries: &[Summary], printer: &mut Printer<'_>) {
    let duties = known(build, summaries);
    let district = District { build, target, summaries, duties: &duties };
    let held = district.held();
    district.print_overview(&held, printer);
    held.iter().filter(|held| held.has_page()).for_each(|held| district.print_item(held, printer));
    if target == Target::Site {
        printer.sink.file(target, "duties.csv", &spreadsheet::csv(summaries, build.lang));
    }
}

/// The duties of all packs that the communities go by.
fn known<'a>(build: &'a Build<'_>, summaries: &'a [Summary]) -> HashMap<&'a str, (&'a Pack, &'a Duty)> {
    let items = summaries.iter().flat_map(|summary| &summary.duties.items);
    let names = items.flat_map(|item| std::iter::once(&item.name).chain(&item.looser));
    let packs: std::collections::BTreeSet<&str> = names.filter_map(|name| Some(name.split_once('/')?.0)).collect();
    let packs = packs.into_iter().filter_map(|id| build.packs.get(id));
    packs.flat_map(|pack| pack.duties.iter().map(move |duty| (duty.name.as_str(), (pack, duty)))).collect()
}

impl<'a> District<'a> {
    fn context(&self, path: &str, way: &[(&str, Option<String>)]) -> Context {
        let home = Crumb { title: self.build.site.title.clone(), href: Some("index.html".to_string()) };
        let way = way.iter().map(|(title, href)| Crumb { title: (*title).to_string(), href: href.clone() });
        let crumbs: Vec<Crumb> = std::iter::once(home).chain(way).collect();
        let mut context = frame_of_site(self.build, self.target, path, &crumbs);
        let site = self.build.site.title.as_str();
        let title = crumbs.last().map_or(site, |crumb| &crumb.title);
        let column = ColumnView::new("duties", self.title(), site, self.build.lang);
        let meta = Meta::new(self.build, self.target, path, title).in_column(column, site, self.build.lang);
        context.insert("meta", &meta);
        context
    }

    fn title(&self) -> &str {
        self.build.lang.pick("公开事项", "Duties")
    }

    fn item(&self, name: &str) -> String {
        let duty = self.duties.get(name).map(|(_, duty)| self.build.lang.pick(&duty.item, &duty.item_en));
        duty.unwrap_or(name).to_string()
    }
}
