//! `text`: the text must have these parts.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::words::{list_en, list_zh};
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, code};
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, Record};

static PART: &[Field] = &[
    Field::new("name", "名称，也是标题里要找的词", "name, looked for in headings", Shape::Text).required(),
    Field::new("en", "英文", "English", Shape::Text),
    Field::new("also", "标题的其他写法", "other wordings of the heading", Shape::List(&TEXT)),
    Field::new("any", "正文里有其中一个词也算", "words of which one in the text will do", Shape::List(&TEXT)),
    Field::new("area", "areas 里有这一项也算", "item of `areas` that will do", Shape::Text),
];

pub(super) static SORT: Sort = Sort {
    id: "text",
    zh: "正文应有的部分",
    en: "parts that the text must have",
    keys: &[
        Field::new("parts", "部分", "parts", Shape::Tables(PART)),
        Field::new(
            "from",
            "列表字段，其中每一项正文都应提到",
            "list of which the text must name every item",
            Shape::Text,
        ),
        Field::new("words_only", "只看正文里的词，不看标题", "words of the text only, no headings", Shape::Flag),
        Field::new("at_least", "至少几个；不写则全部", "how many at least; all if left out", Shape::Count),
    ],
    read,
};

#[derive(Debug)]
struct Parts {
    parts: Vec<Part>,
    at_least: usize,
    words_only: bool,
}

/// The items of a list that the text must name.
#[derive(Debug)]
struct Named {
    list: String,
}

#[derive(Debug)]
struct Part {
    name: String,
    en: String,
    also: Vec<String>,
    any: Vec<String>,
    area: Option<String>,
}

/// The field whose texts stand on the page as part of the text: the duties of a body.
const LISTED: &str = "duties";

/// A heading of the text, and whether anything is written under it.
struct Section {
    level: usize,
    title: String,
    filled: bool,
}

/// How a part stands in the text.
#[derive(PartialEq, Eq)]
enum Found {
    Covered,
    HeadingOnly,
    Missing,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    if let Some(list) = keys.text("from") {
        return Ok(Box::new(Named { list: list.to_string() }));
    }
    let parts: Vec<Part> = keys.tables("parts").map(part).collect();
    let at_least = keys.count("at_least").and_then(|count| usize::try_from(count).ok()).unwrap_or(parts.len());
    if parts.is_empty() || at_least > parts.len() {
        return Err(Wrong::new(
            "at_least",
            "要求的个数比列出的部分还多，或没有列出部分",
            "more parts are asked for than are listed",
        ));
    }
    Ok(Box::new(Parts { parts, at_least, words_only: keys.flag("words_only") }))
}

fn part(table: &Fields) -> Part {
    let name = table.text("name").unwrap_or_default();
    Part {
        name: name.to_string(),
        en: table.text("en").unwrap_or(name).to_string(),
        also: keys::texts(table, "also"),
        any: keys::texts(table, "any"),
        area: table.text("area").map(str::to_string),
    }
}

impl Check for Parts {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let Some(record) = case.record else { return Vec::new() };
        let sections = if self.words_only { Vec::new() } else { sections(record.text()) };
        let found: Vec<_> = self.parts.iter().map(|part| (part, part.found(record, &sections))).collect();
        let lacking: Vec<_> = found.into_iter().filter(|(_, found)| *found != Found::Covered).collect();
        if self.parts.len() - lacking.len() >= self.at_least { Vec::new() } else { vec![self.finding(case, &lacking)] }
    }

    fn strictness(&self) -> i64 {
        i64::try_from(self.at_least).unwrap_or(i64::MAX)
    }

    fn headings(&self) -> Vec<String> {
        if self.words_only { Vec::new() } else { self.parts.iter().map(|part| part.name.clone()).collect() }
    }
}

impl Check for Named {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let Some(record) = case.record else { return Vec::new() };
        let given = case.fields().all(&self.list).into_iter();
        let lacking = given.filter_map(|found| Some((found.value.as_text()?, found)));
        lacking
            .filter(|(item, _)| !record.text().contains(item))
            .map(|(item, found)| {
                let name = case.name(&self.list);
                let zh = format!("{}里的“{item}”正文没有提到", name.zh);
                let en = format!("the text does not mention \"{item}\" of {}", name.en);
                case.finding(&code::REQUIRED_TEXT, case.at(&found.span), zh, en).help(
                    "在正文里写明怎样处理这一项，用同样的词；已经不需要的，从列表里删去",
                    "say in the text, in the same words, what is to be done about it, or take it out of the list",
                )
            })
            .collect()
    }

    fn paths(&self) -> Vec<String> {
        vec![self.list.clone()]
    }
}

impl Parts {
    fn finding(&self, case: &Case<'_>, lacking: &[(&Part, Found)]) -> Finding {
        let (all, have) = (self.parts.len(), self.parts.len() - lacking.len());
        let zh = lacking.iter().map(|(part, found)| match found {
            Found::HeadingOnly => format!("{}（只有标题，没有内容）", part.name),
            _ => part.name.clone(),
        });
        let en = lacking.iter().map(|(part, found)| match found {
            Found::HeadingOnly => format!("{} (heading without text)", part.en),
            _ => part.en.clone(),
        });
        let (ask_zh, ask_en) = if self.at_least == all {
            (format!("应有 {all} 个部分"), format!("{all} parts are needed"))
        } else {
            (
                format!("{all} 个部分中至少应有 {} 个", self.at_least),
                format!("{} of {all} parts are needed", self.at_least),
            )
        };
        let zh = format!("{ask_zh}，现有 {have} 个，缺少：{}", list_zh(zh));
        let en = format!("{ask_en}, {have} found; missing: {}", list_en(en));
        let first = lacking.first().map(|(part, _)| *part);
        let finding = case.finding(&code::REQUIRED_TEXT, case.body(), zh, en);
        if self.words_only {
            let words = first.map(|part| list_zh(&part.any)).unwrap_or_default();
            return finding.help(
                format!("在正文里写明，例如用上这些词：{words}"),
                format!("say it in the text, with words such as {words}"),
            );
        }
        let first = first.map_or("", |part| part.name.as_str());
        finding.help(
            format!("每个部分写一个标题，下面写明内容，例如：## {first}"),
            format!("give each part a heading with text below it, e.g. `## {first}`"),
        )
    }
}

impl Part {
    fn found(&self, record: &Record, sections: &[Section]) -> Found {
        let area = self.area.as_deref().is_some_and(|area| record.fields.texts("areas").any(|given| given == area));
        let headed = sections.iter().filter(|section| self.heads(&section.title)).map(|section| section.filled);
        let listed = |word: &&String| record.fields.texts(LISTED).any(|text| text.contains(word.as_str()));
        if area || self.any.iter().any(|word| record.text().contains(word.as_str()) || listed(&word)) {
            return Found::Covered;
        }
        match headed.max() {
            None => Found::Missing,
            Some(true) => Found::Covered,
            Some(false) => Found::HeadingOnly,
        }
    }

    fn heads(&self, title: &str) -> bool {
        title.contains(&self.name) || self.also.iter().any(|also| title.contains(also.as_str()))
    }
}

/// The headings of a Markdown text; what stands under a smaller heading fills the larger one above it too.
fn sections(markdown: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut in_heading = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                in_heading = true;
                sections.push(Section { level: level as usize, title: String::new(), filled: false });
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Text(text) | Event::Code(text) if in_heading => {
                sections.last_mut().into_iter().for_each(|section| section.title.push_str(&text));
            }
            Event::Text(text) | Event::Code(text) if !text.trim().is_empty() => fill(&mut sections),
            _ => {}
        }
    }
    sections
}

/// Marks the last section as filled, and those around it.
fn fill(sections: &mut [Section]) {
    let mut around = usize::MAX;
    for section in sections.iter_mut().rev() {
        if section.level < around {
            section.filled = true;
            around = section.level;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sections;

    #[test]
    fn a_heading_counts_only_with_text_under_it_or_under_its_smaller_headings() {
        let markdown = "# 一\n\n## 二\n\n文明养犬。\n\n## 三\n\n```\n## 四\n```\n\n## 五\n";
        let found: Vec<_> = sections(markdown).into_iter().map(|section| (section.title, section.filled)).collect();
        let expected = [("一", true), ("二", true), ("三", true), ("五", false)];
        assert_eq!(found, expected.map(|(title, filled)| (title.to_string(), filled)));
    }
}
