//! Markdown as plain paragraphs, for screens: tables are left to whoever lays them out.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::cjk::{guard, unguard};
use super::options;

/// A heading, paragraph or list item without marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What it says.
    pub text: String,
    /// Whether it is a heading, which must not stand alone.
    pub heading: bool,
}

/// The headings, paragraphs and list items of a text, without marks; tables are left out.
pub fn plain(markdown: &str) -> Vec<Paragraph> {
    told(markdown, false)
}

/// The same, where a row of a table is a paragraph too.
pub fn plain_with_tables(markdown: &str) -> Vec<Paragraph> {
    told(markdown, true)
}

/// Between the cells of a row.
const CELL: &str = " ｜ ";

fn told(markdown: &str, with_tables: bool) -> Vec<Paragraph> {
    let guarded = guard(markdown);
    let mut paragraphs = Vec::new();
    let mut current = String::new();
    let mut tables = 0;
    for event in Parser::new_ext(&guarded, options()) {
        match event {
            Event::Start(Tag::Table(_)) => tables += 1,
            Event::End(TagEnd::Table) => tables -= 1,
            Event::End(TagEnd::TableRow | TagEnd::TableHead) if with_tables => {
                let text = std::mem::take(&mut current);
                paragraphs.push(Paragraph { text: text.trim_end_matches(CELL).to_string(), heading: false });
            }
            Event::End(TagEnd::TableCell) if with_tables => current.push_str(CELL),
            _ if tables > 0 && !with_tables => {}
            Event::Text(text) | Event::Code(text) => current.push_str(&unguard(&text)),
            Event::HardBreak => current.push(' '),
            Event::End(end @ (TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item)) => {
                let text = std::mem::take(&mut current);
                if !text.trim().is_empty() {
                    let heading = matches!(end, TagEnd::Heading(_));
                    paragraphs.push(Paragraph { text: text.trim().to_string(), heading });
                }
            }
            _ => {}
        }
    }
    paragraphs
}
