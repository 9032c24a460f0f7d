//! The sections of a text, and which of them are nothing but a list.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::options;
use crate::source::Span;

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its bytes, up to the next heading.
    pub span: Span,
    /// 2 for `##`.
    pub level: usize,
    /// The items of the list that it is; none where there is anything else, or a list in a list.
    pub items: Option<Vec<String>>,
}

/// The sections of a text in their order.
pub fn sections(markdown: &str) -> Vec<Section> {
    let mut reader = Reader::default();
    for (event, span) in Parser::new_ext(markdown, options()).into_offset_iter() {
        reader.read(event, span);
    }
    if let Some(last) = reader.sections.last_mut() {
        last.span.end = markdown.len();
    }
    reader.sections
}

#[derive(Default)]
struct Reader {
    sections: Vec<Section>,
    heading: bool,
    lists: usize,
}

impl Reader {
    fn read(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => self.begin(level as usize, span.start),
            Event::End(TagEnd::Heading(_)) => self.heading = false,
            _ if self.heading => {}
            Event::Start(Tag::List(_)) => self.open_list(),
            Event::End(TagEnd::List(_)) => self.lists -= 1,
            Event::Start(Tag::Item) => self.items().into_iter().for_each(|items| items.push(String::new())),
            Event::End(TagEnd::Item) => {}
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) | Event::SoftBreak if self.lists > 0 => {}
            Event::Text(text) if self.lists > 0 => {
                let item = self.items().and_then(|items| items.last_mut());
                item.into_iter().for_each(|item| item.push_str(&text));
            }
            _ => self.something_else(),
        }
    }

    fn begin(&mut self, level: usize, start: usize) {
        if let Some(before) = self.sections.last_mut() {
            before.span.end = start;
        }
        self.sections.push(Section { span: start..start, level, items: Some(Vec::new()) });
        (self.heading, self.lists) = (true, 0);
    }

    /// A second list, and a list in a list, is more than one list.
    fn open_list(&mut self) {
        let has_items = self.items().is_some_and(|items| !items.is_empty());
        if self.lists > 0 || has_items {
            self.something_else();
        }
        self.lists += 1;
    }

    fn items(&mut self) -> Option<&mut Vec<String>> {
        self.sections.last_mut()?.items.as_mut()
    }

    fn something_else(&mut self) {
        if let Some(section) = self.sections.last_mut() {
            section.items = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sections;

    #[test]
    fn a_section_that_is_one_list_says_its_items() {
        let text = "前言\n\n## 议题\n\n1. 甲\n2. 乙\n   续\n\n## 情况\n\n- 丙\n\n说明。\n\n## 决定\n\n- 丁\n  - 戊\n";
        let said: Vec<_> = sections(text)
            .into_iter()
            .map(|one| (text[one.span].lines().next().unwrap_or("").to_string(), one.items))
            .collect();
        let items = |items: &[&str]| Some(items.iter().map(|item| item.to_string()).collect::<Vec<_>>());
        assert_eq!(
            said,
            [
                ("## 议题".to_string(), items(&["甲", "乙续"])),
                ("## 情况".to_string(), None),
                ("## 决定".to_string(), None)
            ]
        );
    }
}
