//! Events of the parser to HTML.

use std::borrow::Cow;

use pulldown_cmark::{Alignment, CowStr, Event, Parser, Tag, TagEnd};

use super::articles::Articles;
use super::cjk::{guard, is_cjk, unguard};
use super::clause::Chapter;
use super::options;

/// A text as HTML.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// The HTML.
    pub html: String,
    /// Its headings, of a text in articles.
    pub chapters: Vec<Chapter>,
}

/// Renders Markdown; raw HTML in it is shown as text.
pub fn render(markdown: &str) -> String {
    write(markdown, None).html
}

/// Renders a text in articles: every number of one is the link to it.
pub fn render_clauses(markdown: &str) -> Body {
    write(markdown, Some(Articles::default()))
}

fn write(markdown: &str, articles: Option<Articles>) -> Body {
    let guarded = guard(markdown);
    let mut writer = Writer { guarded: matches!(guarded, Cow::Owned(_)), articles, ..Writer::default() };
    let mut events = Parser::new_ext(&guarded, options()).into_offset_iter().peekable();
    let rewritten = std::iter::from_fn(|| {
        let (event, span) = events.next()?;
        let next = events.peek().map(|(event, _)| event);
        Some(writer.rewrite(event, next, &guarded[span]))
    });
    let mut html = String::with_capacity(markdown.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, rewritten);
    Body { html, chapters: writer.articles.map(|articles| articles.chapters).unwrap_or_default() }
}

fn heading_id(number: usize) -> String {
    format!("s{}", number + 1)
}

/// Rewrites events on their way to the HTML writer.
#[derive(Default)]
struct Writer {
    alignments: Vec<Alignment>,
    /// Whether the text has guards to be taken out.
    guarded: bool,
    /// The headings of the table's columns: phones show them beside each cell.
    labels: Vec<String>,
    /// The opening tag of a cell in each column.
    cells: Vec<String>,
    cell: usize,
    head: bool,
    heading: usize,
    /// The anchor of the last heading.
    under: String,
    before: Option<char>,
    /// What is known of a text in articles.
    articles: Option<Articles>,
}

impl Writer {
    fn rewrite<'a>(&mut self, event: Event<'a>, next: Option<&Event<'a>>, source: &str) -> Event<'a> {
        let before = self.before.take();
        match event {
            Event::Text(text) => {
                self.before = text.chars().next_back();
                if let (true, Some(label)) = (self.head, self.labels.last_mut()) {
                    label.push_str(&attribute(&unguard(&text)));
                }
                self.words(text)
            }
            Event::Code(text) => Event::Code(self.clean(text)),
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(self.clean(text)),
            Event::SoftBreak if between_han(before, next) => raw(""),
            Event::Start(tag) => self.start(tag, source),
            Event::End(tag) => self.end(tag),
            other => other,
        }
    }

    /// Words without guards; of an article, with its number as a link.
    fn words<'a>(&mut self, text: CowStr<'a>) -> Event<'a> {
        let text = self.clean(text);
        let linked =
            self.articles.as_mut().and_then(|articles| articles.text(&text, |rest| attribute(rest).into_owned()));
        linked.map_or_else(|| Event::Text(text), |html| Event::Html(CowStr::from(html)))
    }

    fn start<'a>(&mut self, tag: Tag<'a>, source: &str) -> Event<'a> {
        if let Some(open) = self.articles.as_mut().and_then(|articles| articles.start(&tag, source)) {
            return Event::Html(CowStr::from(open));
        }
        match tag {
            Tag::Table(alignments) => {
                self.alignments = alignments;
                self.labels.clear();
                self.open_table()
            }
            Tag::TableHead => {
                (self.head, self.cell) = (true, 0);
                raw("<thead><tr>")
            }
            Tag::TableRow => {
                self.cell = 0;
                raw("<tr>")
            }
            Tag::TableCell => self.open_cell(),
            Tag::Heading { level, classes, attrs, .. } => {
                let place = heading_id(self.heading);
                self.heading += 1;
                let articles = self.articles.as_mut();
                self.under = articles.map_or(place.clone(), |articles| articles.heading(level, source, &place));
                Event::Start(Tag::Heading { level, id: Some(CowStr::from(self.under.clone())), classes, attrs })
            }
            tag => Event::Start(self.with_safe_addresses(tag)),
        }
    }

    fn end<'a>(&mut self, tag: TagEnd) -> Event<'a> {
        match tag {
            TagEnd::Table => raw("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.head = false;
                self.cells = self.labels.iter().enumerate().map(|(at, label)| self.cell_tag(at, label)).collect();
                raw("</tr></thead><tbody>\n")
            }
            TagEnd::TableRow => raw("</tr>\n"),
            TagEnd::TableCell => {
                self.cell += 1;
                raw(if self.head { "</th>" } else { "</td>" })
            }
            tag => {
                self.articles.iter_mut().for_each(|articles| articles.end(tag));
                Event::End(tag)
            }
        }
    }

    /// The text without guards.
    fn clean<'a>(&self, text: CowStr<'a>) -> CowStr<'a> {
        if !self.guarded {
            return text;
        }
        match unguard(&text) {
            Cow::Owned(bare) => CowStr::from(bare),
            Cow::Borrowed(_) => text,
        }
    }

    fn class(&self, column: usize) -> &'static str {
        match self.alignments.get(column) {
            Some(Alignment::Right) => " class=\"right\"",
            Some(Alignment::Center) => " class=\"center\"",
            _ => "",
        }
    }

    /// A table that can be scrolled by keyboard is a region with the name of the heading above it.
    fn open_table<'a>(&self) -> Event<'a> {
        if self.heading == 0 {
            return raw("<div class=\"table-scroll\"><table class=\"stack\">");
        }
        let heading = &self.under;
        let tag = "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=";
        Event::Html(CowStr::from(format!("{tag}\"{heading}\"><table class=\"stack\">")))
    }

    fn cell_tag(&self, column: usize, label: &str) -> String {
        format!("<td data-label=\"{label}\"{}>", self.class(column))
    }

    fn open_cell<'a>(&mut self) -> Event<'a> {
        if self.head {
            self.labels.push(String::new());
            return Event::Html(CowStr::from(format!("<th scope=\"col\"{}>", self.class(self.cell))));
        }
        self.cells.get(self.cell).map_or_else(|| raw("<td>"), |tag| Event::Html(CowStr::from(tag.clone())))
    }

    fn with_safe_addresses<'a>(&mut self, mut tag: Tag<'a>) -> Tag<'a> {
        match &mut tag {
            Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. } => {
                *dest_url = address(self.clean(std::mem::replace(dest_url, CowStr::Borrowed(""))));
                *title = self.clean(std::mem::replace(title, CowStr::Borrowed("")));
            }
            _ => {}
        }
        tag
    }
}

/// Whether a line break stands between two Han characters, where a browser would show a gap.
fn between_han(before: Option<char>, next: Option<&Event<'_>>) -> bool {
    let after = match next {
        Some(Event::Text(text)) => text.chars().next(),
        _ => None,
    };
    before.is_some_and(is_cjk) && after.is_some_and(is_cjk)
}

fn raw<'a>(html: &'static str) -> Event<'a> {
    Event::Html(CowStr::Borrowed(html))
}

/// A text as it may stand in an attribute.
fn attribute(text: &str) -> Cow<'_, str> {
    if text.contains(['&', '"', '<', '>']) {
        return Cow::Owned(text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;"));
    }
    Cow::Borrowed(text)
}

/// A link target: other records by their pages, and nothing that could run script.
fn address(target: CowStr<'_>) -> CowStr<'_> {
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
        let html = render("<script>alert(1)</script>\n\n[点](javascript:alert(1)) <b onclick=x>粗</b>");
        assert!(!html.contains("<script") && !html.contains("javascript:") && !html.contains("<b onclick"), "{html}");
    }

    #[test]
    fn a_line_break_between_han_characters_leaves_no_gap() {
        assert_eq!(render("第一行\n第二行"), "<p>第一行第二行</p>\n");
        assert_eq!(render("first\nsecond"), "<p>first\nsecond</p>\n");
    }

    #[test]
    fn links_to_records_lead_to_their_pages() {
        assert_eq!(render("[上期](2026-09.md)"), "<p><a href=\"2026-09.html\">上期</a></p>\n");
    }

    #[test]
    fn table_cells_carry_classes_instead_of_inline_style() {
        let html = render("| 项目 | 金额 |\n| --- | ---: |\n| 水费 | 12.00 |\n");
        assert!(
            html.contains("<td data-label=\"金额\" class=\"right\">12.00</td>") && !html.contains("style="),
            "{html}"
        );
    }
}
