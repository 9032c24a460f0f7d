//! File names become addresses, so they are held to what an address can bear.

use crate::finding::{Finding, Text, code};
use crate::source::Place;

/// What is wrong with the path of a record from `content/`, if anything; `address` is its path within its community.
pub fn check(file: &str, address: &str) -> Option<Finding> {
    let stem = file.strip_suffix(".md").unwrap_or(file);
    let place = || Place::file(format!("content/{file}"));
    if is_taken(address) {
        let words =
            Text::new(format!("{address} 是程序自己生成的页面"), format!("{address} is a page that the program makes"));
        return Some(
            Finding::new(&code::BAD_FILE_NAME, place(), words)
                .help("改用别的名字，例如日期或周期", "choose another name, such as a date or period"),
        );
    }
    if let Some(part) = stem.split('/').find(|part| !usable(part)) {
        let words =
            Text::new(format!("文件名“{part}”不能用作网址"), format!("the file name \"{part}\" cannot be an address"));
        let better: String = part.split_whitespace().collect::<Vec<_>>().join("-").trim_matches('.').replace("..", "-");
        return Some(
            Finding::new(&code::BAD_FILE_NAME, place(), words)
                .help(format!("改名，例如 {better}.md"), format!("rename it, for instance to {better}.md")),
        );
    }
    if !stem.is_ascii() {
        let words = Text::new("文件名含中文，网址和二维码会很长", "a file name that is not ASCII makes a long address");
        return Some(
            Finding::new(&code::CHINESE_FILE_NAME, place(), words)
                .help("可以改用周期或日期，例如 2026-10.md", "a period or date makes a good name, such as 2026-10.md"),
        );
    }
    None
}

/// Whether a page that the program makes has this address.
pub fn is_taken(address: &str) -> bool {
    let last = address.rsplit('/').next().unwrap_or(address);
    last == "index"
        || matches!(address, "changes" | "duties" | "ledger" | "preview" | "screens" | "search")
        || ["years/", "duties/", "bodies/"].iter().any(|folder| address.starts_with(folder))
        || address.strip_prefix("finance/year-").is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a part of an address between two slashes works everywhere.
pub(super) fn usable(part: &str) -> bool {
    let good = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    !part.is_empty() && part.chars().all(good) && !part.contains("..") && !part.ends_with('.') && !part.starts_with('.')
}
