//! Records and communities as they are named on the command line: by address, by file, by page, with or without the folder of
//! the community.

use crate::check::Standing;
use crate::finding::Text;
use crate::load::nearest;
use crate::record::Record;
use crate::render::address::join;
use crate::world::Judged;

/// A record that was named.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    /// Its community.
    pub(super) judged: &'a Judged<'a>,
    /// The record.
    pub(super) record: &'a Record,
    /// How it stands.
    pub(super) standing: Standing,
}

impl Known<'_> {
    /// Its address with the folder of its community.
    pub(super) fn address(&self) -> String {
        join(&self.judged.content.folder, &self.record.address)
    }
}

/// All communities, or the one in this folder.
pub(super) fn of_community<'a>(judged: &'a [Judged<'a>], folder: Option<&str>) -> Result<Vec<&'a Judged<'a>>, Text> {
    let wanted: Vec<&Judged<'_>> =
        judged.iter().filter(|one| folder.is_none_or(|folder| folder == one.content.folder)).collect();
    match folder {
        Some(folder) if wanted.is_empty() => {
            Err(no_community(folder, judged.iter().map(|one| one.content.folder.as_str())))
        }
        _ => Ok(wanted),
    }
}

/// Every record of some communities.
pub(super) fn all<'a>(judged: &[&'a Judged<'a>]) -> Vec<Known<'a>> {
    judged.iter().flat_map(|one| known(one)).collect()
}

/// The record that was named.
pub(super) fn find<'a>(judged: &[&'a Judged<'a>], name: &str) -> Result<Known<'a>, Text> {
    let address = address(name);
    let all = all(judged);
    let found: Vec<&Known<'a>> =
        all.iter().filter(|known| known.address() == address || known.record.address == address).collect();
    let exact = found.iter().find(|known| known.address() == address);
    match (exact, found.as_slice()) {
        (Some(one), _) | (None, [one]) => Ok(**one),
        (None, []) => Err(no_record(name, &all)),
        (None, several) => Err(ambiguous(name, several)),
    }
}

fn known<'a>(one: &'a Judged<'a>) -> impl Iterator<Item = Known<'a>> {
    let records = one.content.records.iter().zip(&one.checked.standings);
    records.map(move |(record, standing)| Known { judged: one, record, standing: *standing })
}

/// What was typed as an address: the path of a file or of a page is one too.
fn address(name: &str) -> &str {
    let name = name.trim_start_matches("./");
    let name = ["content/", "output/board/"].iter().find_map(|start| name.strip_prefix(start)).unwrap_or(name);
    let endings = [".sign.toml", ".md", ".a4.html", ".a3.html", ".html"];
    endings.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
}

fn no_record(name: &str, all: &[Known<'_>]) -> Text {
    let addresses: Vec<String> = all.iter().map(Known::address).collect();
    let near = nearest(address(name), addresses.iter().map(String::as_str));
    let (zh, en) =
        near.map(|near| (format!("，你是不是想写 {near}？"), format!("; did you mean {near}?"))).unwrap_or_default();
    Text::new(format!("没有 {name} 这份记录{zh}"), format!("there is no record {name}{en}"))
}

fn ambiguous(name: &str, several: &[&Known<'_>]) -> Text {
    let several: Vec<String> = several.iter().map(|known| known.address()).collect();
    Text::new(
        format!("几个社区都有 {name}，请写明：{}", several.join("、")),
        format!("several communities have {name}; write {}", several.join(" or ")),
    )
}

/// What to say where no community lies in this folder, but in these.
pub(super) fn no_community<'a>(folder: &str, known: impl Iterator<Item = &'a str>) -> Text {
    let known: Vec<&str> = known.collect();
    Text::new(
        format!("没有 {folder} 这个社区，有 {}", known.join("、")),
        format!("there is no community {folder}; there are {}", known.join(", ")),
    )
}
