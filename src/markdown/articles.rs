//! Writes the anchors of a text in articles: the number of each part is the link to it.

use pulldown_cmark::{HeadingLevel, Tag, TagEnd};

use super::cjk::GUARD;
use super::clause::{Anchors, Chapter, Mark, Sort, mark};

/// What the writer knows of a text in articles while it goes through it.
#[derive(Debug, Default)]
pub(super) struct Articles {
    anchors: Anchors,
    /// The headings so far.
    pub(super) chapters: Vec<Chapter>,
    /// The anchor and the number that the next words begin with.
    open: Option<(String, String)>,
    /// Lists, quotations and footnotes that are open.
    inside: usize,
    /// The number of the next item, in a numbered list that stands by itself.
    next: Option<u64>,
    /// Whether the words belong to the last heading.
    heading: bool,
}

impl Articles {
    /// The opening tag of what begins with a number; `source` is its Markdown.
    pub(super) fn start(&mut self, tag: &Tag<'_>, source: &str) -> Option<String> {
        match tag {
            Tag::Paragraph if self.inside == 0 => self.marked("p", source),
            Tag::Item if self.inside == 1 => match self.next {
                Some(number) => Some(self.item(number)),
                None => self.marked("li", source.trim_start_matches(['-', '*', '+'])),
            },
            Tag::List(first) => {
                self.inside += 1;
                if self.inside > 1 {
                    return None;
                }
                self.next = *first;
                first.map(|_| "<ol class=\"clauses\">\n".to_string())
            }
            Tag::BlockQuote(_) | Tag::FootnoteDefinition(_) => {
                self.inside += 1;
                None
            }
            _ => None,
        }
    }

    /// Something ends.
    pub(super) fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition => self.inside -= 1,
            TagEnd::Heading(_) => self.heading = false,
            _ => {}
        }
    }

    /// The anchor of a heading: its number, or where it has none, its place `s3`.
    pub(super) fn heading(&mut self, level: HeadingLevel, source: &str, place: &str) -> String {
        let source = lead(source.trim_start_matches('#'));
        let id = match mark(source) {
            Some(mark) => self.open(mark, source),
            None => {
                self.anchors.under(place);
                place.to_string()
            }
        };
        self.heading = true;
        self.chapters.push(Chapter { id: id.clone(), level: level as usize, ..Chapter::default() });
        id
    }

    /// The words with their number as a link, where they begin with one; `escape` makes them fit to stand in HTML.
    pub(super) fn text(&mut self, text: &str, escape: impl Fn(&str) -> String) -> Option<String> {
        if let Some(chapter) = self.chapters.last_mut().filter(|_| self.heading) {
            chapter.title.push_str(text);
        }
        let (id, number) = self.open.take()?;
        let rest = text.strip_prefix(number.as_str())?;
        Some(format!("{}{}", link(&id, &number), escape(rest)))
    }

    fn marked(&mut self, element: &str, source: &str) -> Option<String> {
        let source = lead(source);
        let mark = mark(source)?;
        let id = self.open(mark, source);
        Some(format!("<{element} id=\"{id}\">"))
    }

    fn item(&mut self, number: u64) -> String {
        self.next = Some(number + 1);
        let id = self.anchors.listed(number);
        format!("<li id=\"{id}\">{} ", link(&id, &format!("{number}.")))
    }

    fn open(&mut self, mark: Mark, source: &str) -> String {
        let id = self.anchors.of(mark);
        let number = &source[..mark.len];
        if let (Sort::Article, Some(chapter)) = (mark.sort, self.chapters.last_mut()) {
            let place = if chapter.first.is_none() { &mut chapter.first } else { &mut chapter.last };
            *place = Some(number.to_string());
        }
        self.open = Some((id.clone(), number.to_string()));
        id
    }
}

/// What a text says first, without marks of Markdown.
fn lead(source: &str) -> &str {
    source.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | GUARD))
}

fn link(id: &str, number: &str) -> String {
    format!("<a class=\"clause-no\" href=\"#{id}\">{number}</a>")
}

#[cfg(test)]
mod tests {
    use crate::markdown::render_clauses;

    #[test]
    fn the_number_of_a_clause_is_the_link_to_it() {
        let html = render_clauses("第十二条　坚持<男女>平等。").html;
        assert_eq!(
            html,
            "<p id=\"t12\"><a class=\"clause-no\" href=\"#t12\">第十二条</a>　坚持&lt;男女&gt;平等。</p>\n"
        );
        let html = render_clauses("**第一条** 早睡\n早起").html;
        assert_eq!(html, "<p id=\"t1\"><strong><a class=\"clause-no\" href=\"#t1\">第一条</a></strong> 早睡早起</p>\n");
    }

    #[test]
    fn headings_and_items_have_anchors_of_their_own() {
        let text = "## 第一章　总则\n\n第一条　有：\n\n1. 甲\n2. 乙\n\n## 附则\n\n- （一）丙\n- 丁\n";
        let html = render_clauses(text).html;
        for wanted in [
            "<h2 id=\"c1\"><a class=\"clause-no\" href=\"#c1\">第一章</a>　总则</h2>",
            "<ol class=\"clauses\">\n<li id=\"t1-1\"><a class=\"clause-no\" href=\"#t1-1\">1.</a> 甲</li>",
            "<li id=\"t1-2\">",
            "<h2 id=\"s2\">附则</h2>",
            "<li id=\"s2k1\"><a class=\"clause-no\" href=\"#s2k1\">（一）</a>丙</li>",
            "<li>丁</li>",
        ] {
            assert!(html.contains(wanted), "{wanted}\n{html}");
        }
    }

    #[test]
    fn chapters_say_which_articles_stand_in_them() {
        let body = render_clauses("## 总则\n\n第一条　甲\n\n第二条　乙\n\n第三条　丙\n\n## 附则\n\n第四条　丁\n");
        let said: Vec<_> = body
            .chapters
            .iter()
            .map(|c| (c.id.as_str(), c.title.as_str(), c.first.as_deref(), c.last.as_deref()))
            .collect();
        assert_eq!(said, [("s1", "总则", Some("第一条"), Some("第三条")), ("s2", "附则", Some("第四条"), None)]);
    }

    #[test]
    fn an_anchor_stays_when_another_clause_is_put_before_it() {
        let with = render_clauses("第一条　甲\n\n新的一段。\n\n第三条　丙").html;
        assert!(with.contains("<p id=\"t3\">") && with.contains("<p>新的一段。</p>"), "{with}");
    }
}
