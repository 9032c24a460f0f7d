//! The communities of a site, with where their data lies.

use super::document::Document;
use super::out::{Out, Row};
use super::{FILES, HEAD};
use crate::record::community::SORTS;
use crate::record::schema::{Choice, Field, Shape};
use crate::render::address::{encode, join};
use crate::render::{Build, Summary, feed};

/// A community in the list.
pub static FIELDS: &[Field] = &[
    Field::new("name", "名称", "name", Shape::Text).required(),
    Field::new("folder", "文件夹", "folder", Shape::Text).required(),
    Field::new("sort", "类型", "sort", Shape::Choice(SORTS)),
    Field::new("district", "区县", "district", Shape::Text).required(),
    Field::new("street", "街道", "street", Shape::Text).required(),
    Field::new("division", "行政区划代码", "division code", Shape::Text).required(),
    Field::new("home", "首页", "home page", Shape::Text).required(),
    Field::new("records", "已公开记录数", "public records", Shape::Count).required(),
    Field::new("overdue", "逾期未公开项数", "overdue", Shape::Count).required(),
    Field::new("due_soon", "即将到期项数", "due soon", Shape::Count).required(),
    Field::new("latest", "最近公开", "latest publication", Shape::Text),
    Field::new("feed", "订阅", "feed", Shape::Text).required(),
    Field::new("files", "数据文件", "files of data", Shape::List(&Shape::Text)).required(),
];

/// The file `data/communities.json`.
pub fn communities(build: &Build<'_>, summaries: &[Summary]) -> Vec<u8> {
    let document = Document::new(build.site.address.as_deref(), "");
    let head = Row::of(HEAD, [Some(document.root()), Some(Out::Day(build.clock.today)), None]);
    document.write("communities", &head, &[("communities", summaries.iter().map(row).collect())])
}

fn row(summary: &Summary) -> Row<'_> {
    let path = |name: &str| Out::text(encode(&join(&summary.folder, name)));
    let files = FILES.iter().map(|(_, name)| path(&format!("data/{name}")));
    let values = [
        Some(Out::text(summary.name.as_str())),
        Some(Out::text(summary.folder.as_str())),
        sort(&summary.sort).map(Out::Choice),
        Some(Out::text(summary.district.as_str())),
        Some(Out::text(summary.street.as_str())),
        Some(Out::text(summary.division.as_str())),
        Some(path("index.html")),
        Some(count(summary.records)),
        Some(count(summary.overdue.len())),
        Some(count(summary.due_soon)),
        summary.entries.first().map(|entry| Out::text(entry.published.as_str())),
        Some(path(feed::FILE)),
        Some(Out::List(files.collect())),
    ];
    Row::of(FIELDS, values)
}

fn sort(id: &str) -> Option<&'static Choice> {
    SORTS.iter().find(|sort| sort.id == id)
}

fn count(count: usize) -> Out<'static> {
    Out::Count(i64::try_from(count).unwrap_or(i64::MAX))
}
