//! Events of the parser to HTML.

use pulldown_cmark::{Alignment, CowStr, Event, Parser, Tag, TagEnd};

use super::cjk::{guard, is_cjk, unguard};
use super::options;

/// A text as HTML, and its headings.
#[derive(Debug, Default)]
pub struct Rendered {
    /// The HTML.
    pub html: String,
    /// Id and text of each heading.
    pub headings: Vec<(String, String)>,
}

/// Renders Markdown; raw HTML in it is shown as text.
pub fn render(markdown: &str) -> Rendered {
    let guarded = guard(markdown);
    let events: Vec<Event<'_>> = Parser::new_ext(&guarded, options()).collect();
    let headings = headings(&events);
    let mut writer = Writer { tables: Vec::new(), cell: 0, head: false, heading: 0, before: None };
    let mut out = Vec::with_capacity(events.len());
    for at in 0..events.len() {
        writer.write(&events, at, &mut out);
    }
    let mut html = String::with_capacity(markdown.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, out.into_iter());
    Rendered { html, headings }
}

fn headings(events: &[Event<'_>]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut inside = false;
    for event in events {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                inside = true;
                found.push((heading_id(found.len()), String::new()));
            }
            Event::End(TagEnd::Heading(_)) => inside = false,
            Event::Text(text) | Event::Code(text) if inside => {
                if let Some((_, heading)) = found.last_mut() {
                    heading.push_str(&unguard(text));
                }
            }
            _ => {}
        }
    }
    found
}

fn heading_id(number: usize) -> String {
    format!("s{}", number + 1)
}

/// Rewrites events on their way to the HTML writer.
struct Writer {
    tables: Vec<Vec<Alignment>>,
    cell: usize,
    head: bool,
    heading: usize,
    before: Option<char>,
}

impl Writer {
    fn write<'a>(&mut self, events: &[Event<'a>], at: usize, out: &mut Vec<Event<'a>>) {
        match &events[at] {
            Event::Text(text) => {
                self.before = text.chars().next_back();
                out.push(Event::Text(clean(text)));
            }
            Event::Code(text) => {
                self.before = None;
                out.push(Event::Code(clean(text)));
            }
            Event::Html(text) | Event::InlineHtml(text) => out.push(Event::Text(clean(text))),
            Event::SoftBreak if self.between_han(events, at) => {}
            Event::Start(Tag::Table(alignments)) => self.open_table(alignments, out),
            Event::End(TagEnd::Table) => {
                self.tables.pop();
                out.push(raw("</tbody></table></div>\n"));
            }
            Event::Start(Tag::TableHead) => {
                (self.head, self.cell) = (true, 0);
                out.push(raw("<thead><tr>"));
            }
            Event::End(TagEnd::TableHead) => {
                self.head = false;
                out.push(raw("</tr></thead><tbody>\n"));
            }
            Event::Start(Tag::TableRow) => {
                self.cell = 0;
                out.push(raw("<tr>"));
            }
            Event::End(TagEnd::TableRow) => out.push(raw("</tr>\n")),
            Event::Start(Tag::TableCell) => self.open_cell(out),
            Event::End(TagEnd::TableCell) => {
                self.cell += 1;
                out.push(raw(if self.head { "</th>" } else { "</td>" }));
            }
            Event::Start(tag) => out.push(Event::Start(self.start(tag))),
            other => out.push(other.clone()),
        }
    }

    /// Whether a line break stands between two Han characters, where a browser would show a gap.
    fn between_han(&self, events: &[Event<'_>], at: usize) -> bool {
        let next = events[at + 1..].iter().find_map(|event| match event {
            Event::Text(text) => text.chars().next(),
            Event::Start(_) => None,
            _ => Some(' '),
        });
        self.before.is_some_and(is_cjk) && next.is_some_and(is_cjk)
    }

    fn open_table(&mut self, alignments: &[Alignment], out: &mut Vec<Event<'_>>) {
        self.tables.push(alignments.to_vec());
        out.push(raw("<div class=\"table-scroll\" tabindex=\"0\"><table>"));
    }

    fn open_cell(&self, out: &mut Vec<Event<'_>>) {
        let alignment = self.tables.last().and_then(|columns| columns.get(self.cell));
        out.push(raw(match (self.head, alignment) {
            (true, Some(Alignment::Right)) => "<th scope=\"col\" class=\"right\">",
            (true, Some(Alignment::Center)) => "<th scope=\"col\" class=\"center\">",
            (true, _) => "<th scope=\"col\">",
            (false, Some(Alignment::Right)) => "<td class=\"right\">",
            (false, Some(Alignment::Center)) => "<td class=\"center\">",
            (false, _) => "<td>",
        }));
    }

    fn start<'a>(&mut self, tag: &Tag<'a>) -> Tag<'a> {
        let mut tag = tag.clone();
        match &mut tag {
            Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. } => {
                *dest_url = address(dest_url);
                *title = clean(title);
            }
            Tag::Heading { id, .. } => {
                *id = Some(CowStr::from(heading_id(self.heading)));
                self.heading += 1;
            }
            _ => {}
        }
        tag
    }
}

fn raw(html: &'static str) -> Event<'static> {
    Event::Html(CowStr::Borrowed(html))
}

fn clean<'a>(text: &CowStr<'a>) -> CowStr<'a> {
    match unguard(text) {
        std::borrow::Cow::Borrowed(_) => text.clone(),
        std::borrow::Cow::Owned(text) => CowStr::from(text),
    }
}

/// A link target: other records by their pages, and nothing that could run script.
fn address<'a>(target: &CowStr<'a>) -> CowStr<'a> {
    let target = clean(target);
    let scheme = target.split(['/', '?', '#']).next().and_then(|head| head.split_once(':')).map(|(scheme, _)| scheme);
    match scheme {
        Some(scheme) if !["http", "https", "mailto", "tel"].contains(&scheme.to_ascii_lowercase().as_str()) => {
            CowStr::Borrowed("#")
        }
        Some(_) => target,
        None => match target.strip_suffix(".md") {
            Some(stem) => CowStr::from(format!("{stem}.html")),
            None => target,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::render;

    #[test]
    fn raw_html_and_script_links_cannot_run() {
        let html = render("<script>alert(1)</script>\n\n[点](javascript:alert(1)) <b onclick=x>粗</b>").html;
        assert!(!html.contains("<script") && !html.contains("javascript:") && !html.contains("<b onclick"), "{html}");
    }

    #[test]
    fn a_line_break_between_han_characters_leaves_no_gap() {
        assert_eq!(render("第一行\n第二行").html, "<p>第一行第二行</p>\n");
        assert_eq!(render("first\nsecond").html, "<p>first\nsecond</p>\n");
    }

    #[test]
    fn links_to_records_lead_to_their_pages() {
        assert_eq!(render("[上期](2026-09.md)").html, "<p><a href=\"2026-09.html\">上期</a></p>\n");
    }

    #[test]
    fn table_cells_carry_classes_instead_of_inline_style() {
        let html = render("| 项目 | 金额 |\n| --- | ---: |\n| 水费 | 12.00 |\n").html;
        assert!(html.contains("<td class=\"right\">12.00</td>") && !html.contains("style="), "{html}");
    }
}
