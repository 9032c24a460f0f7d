//! Addresses that were public and lead nowhere any more: a record was renamed or deleted, and nothing says where it went.

use std::collections::BTreeSet;

use crate::finding::{Finding, Text, code};
use crate::load::{Folder, file_name, nearest};
use crate::record::content::Content;
use crate::source::Place;
use crate::write::{Manifest, Unit};

/// The pages of a community's records that were public before, are no longer, and whose record is gone. A record that was
/// taken back, or is held back, is still there: its page is missing on purpose.
pub(super) fn pages(before: &Unit, after: &Unit, content: &Content) -> Vec<Finding> {
    let there: BTreeSet<&str> = content.records.iter().map(|record| record.address.as_str()).collect();
    let (old, new) = (addresses(before), addresses(after));
    let gone = old.difference(&new).filter(|address| !there.contains(*address) && !file_name::is_taken(address));
    let fresh: Vec<&str> = new.difference(&old).copied().filter(|address| there.contains(address)).collect();
    gone.map(|address| page(address, nearest(address, fresh.iter().copied()), &content.folder)).collect()
}

/// The communities whose every page was public before, and which are gone.
pub(super) fn communities(before: &Manifest, folders: &[Folder], of_all: &[&str]) -> Vec<Finding> {
    let there: BTreeSet<&str> = folders.iter().map(|folder| folder.path.as_str()).collect();
    let gone =
        before.units.iter().filter(|unit| !of_all.contains(&unit.name.as_str()) && !there.contains(unit.name.as_str()));
    gone.map(|unit| community(&unit.name, addresses(unit).len())).collect()
}

/// The addresses of a unit's pages within its community, without their endings.
fn addresses(unit: &Unit) -> BTreeSet<&str> {
    let inside = |path: &'_ str| match unit.name.as_str() {
        "" => Some(path.len()),
        folder => path.strip_prefix(folder)?.strip_prefix('/').map(str::len),
    };
    let pages = unit.files.iter().filter_map(|file| Some((file.path.as_str(), inside(&file.path)?)));
    pages.filter_map(|(path, length)| path[path.len() - length..].strip_suffix(".html")).collect()
}

fn page(address: &str, renamed: Option<&str>, folder: &str) -> Finding {
    let file = |address: &str| match folder {
        "" => format!("content/{address}.md"),
        folder => format!("content/{folder}/{address}.md"),
    };
    let line = format!("former_addresses = [\"{address}\"]");
    let words = Text::new(
        format!("网址 {address} 公开过，现在没有了；别处的链接和二维码还指着它"),
        format!("the address {address} was public and is gone; links and QR codes still lead to it"),
    );
    let [zh, en] = match renamed {
        Some(new) => [file(new), file(new)],
        None => ["改名以后的记录".to_string(), "the renamed record".to_string()],
    };
    let finding = Finding::new(&code::LOST_ADDRESS, Place::file(file(address)), words).help(
        format!("改了名的，在 {zh} 的信息栏加上一行：{line}；确实不要了的，不用改。只提示这一次"),
        format!("if it was renamed, add a line to {en}: {line}; if it is meant to go, leave it. Said only once"),
    );
    Finding { community: folder.to_string(), ..finding }
}

fn community(folder: &str, pages: usize) -> Finding {
    let name = if folder.is_empty() { "content" } else { folder };
    let words = Text::new(
        format!("社区 {name} 公开过的 {pages} 个网页都没有了；别处的链接和二维码还指着它们"),
        format!("all {pages} public pages of the community {name} are gone; links and QR codes still lead to them"),
    );
    let finding = Finding::new(&code::LOST_ADDRESS, Place::file(format!("content/{folder}")), words).help(
        "文件夹改了名的，改回来；确实撤销的，不用改。只提示这一次",
        "if the folder was renamed, give it its name back; if it is meant to go, leave it. Said only once",
    );
    Finding { community: folder.to_string(), ..finding }
}
