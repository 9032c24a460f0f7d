//! What a page refers to.

use std::sync::LazyLock;

use regex::Regex;

/// A reference in a page.
#[derive(Debug, PartialEq, Eq)]
pub struct Link {
    /// Name of the element; `canonical` for a link that only names where the page belongs.
    pub element: String,
    /// Where it leads.
    pub target: String,
}

static LINK: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"<([a-z]+)\b[^>]*?\s(?:href|src)="([^"]*)""#).expect("a pattern"));

/// All `href` and `src` of a page.
pub fn links(page: &str) -> Vec<Link> {
    let link = |found: regex::Captures<'_>| {
        let element = if found[0].contains("rel=\"canonical\"") { "canonical" } else { &found[1] };
        Link { element: element.to_string(), target: found[2].replace("&amp;", "&") }
    };
    LINK.captures_iter(page).map(link).collect()
}

/// Whether a page stands at an address that a record had before and only leads on.
pub fn leads_on(page: &str) -> bool {
    page.contains("<body class=\"moved\"")
}

impl Link {
    /// Whether it leads to another host, or to a mail program.
    pub fn is_foreign(&self) -> bool {
        ["http:", "https:", "//", "mailto:", "tel:"].iter().any(|start| self.target.starts_with(start))
    }

    /// Whether a browser fetches it to show the page.
    pub fn is_resource(&self) -> bool {
        matches!(self.element.as_str(), "link" | "script" | "img" | "iframe" | "source" | "object" | "embed")
    }

    /// The path from the root of a tree that it leads to from the page at `page`; `None` where it leads out of the tree.
    pub fn resolve(&self, page: &str) -> Option<String> {
        let path = self.target.split(['#', '?']).next().unwrap_or_default();
        let mut parts: Vec<String> = page.split('/').map(str::to_string).collect();
        if path.is_empty() {
            return Some(page.to_string());
        }
        parts.pop();
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(decode(part)),
            }
        }
        Some(parts.join("/"))
    }
}

fn decode(part: &str) -> String {
    let bytes = part.as_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| part.get(at + 1..at + 3)).flatten();
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
