//! One rule held against one record or the registers: the only door through which a check sees data.

use chrono::NaiveDate;

use super::Requirement;
use crate::finding::{CodePage, Finding, Text, code};
use crate::load::example;
use crate::pack::Selector;
use crate::record::content::{Content, Post, Register};
use crate::record::schema::{self, Choice, Field, Shape};
use crate::record::value::Spanned;
use crate::record::{Fields, Record, Value, common};
use crate::source::{Place, Span};
use crate::workdays::WorkCalendar;

/// One table of a list, where a rule is held against each of them.
#[derive(Clone, Copy)]
pub struct Item<'a> {
    /// Dotted path of the list.
    pub list: &'a str,
    /// Its place in the list, from 1.
    pub number: usize,
    /// What it says.
    pub fields: &'a Fields,
    /// Its bytes.
    pub span: &'a Span,
}

/// One rule held against one record, or against the registers.
pub struct Case<'a> {
    /// What is asked of it.
    pub asks: &'a Requirement,
    /// The community with its registers and all its records.
    pub content: &'a Content,
    /// The record; `None` for a rule about a register.
    pub record: Option<&'a Record>,
    /// The register that a rule without a record is about, and what it may say.
    pub register: (&'a Register, &'static [Field]),
    /// The table of a list that the rule is held against; `None` for the whole.
    pub item: Option<Item<'a>>,
    /// Which records the rule means; `None` for a rule about the registers.
    pub meant: Option<&'a Selector>,
    /// The working days of the years that have been announced.
    pub calendar: &'a WorkCalendar,
    /// The day on which the question is asked.
    pub today: NaiveDate,
}

impl<'a> Case<'a> {
    /// The fields that the rule's paths lead into: those of the item, the record or the register.
    pub fn fields(&self) -> &'a Fields {
        match (&self.item, self.record) {
            (Some(item), _) => item.fields,
            (None, Some(record)) => &record.fields,
            (None, None) => &self.register.0.fields,
        }
    }

    /// Whether the record announces a meeting that has not taken place: what came of it cannot be given yet.
    pub fn is_ahead(&self) -> bool {
        self.record.is_some_and(|record| record.is_upcoming(self.today) || record.is_cancelled())
    }

    /// The value at a path: of the item, or where it has none, of the record or register around it. A path may pass through
    /// a person into the roster: `person.group`.
    pub fn get(&self, path: &str) -> Option<&'a Spanned<Value>> {
        let around = Case { item: None, ..*self };
        let own = self.fields().get(path);
        own.or_else(|| around.fields().get(path)).or_else(|| {
            let (person, rest) = path.rsplit_once('.')?;
            let id = self.fields().text(person).or_else(|| around.fields().text(person))?;
            let mut people = self.content.roster.fields.tables("person");
            people.find(|person| person.text("id") == Some(id))?.get(rest)
        })
    }

    /// The day at a path, as [`Case::get`] finds it.
    pub fn date(&self, path: &str) -> Option<NaiveDate> {
        match self.get(path)?.value {
            Value::Date(day) => Some(day),
            _ => None,
        }
    }

    /// Every value at a path that may pass through lists: of the item, or where such items have no such field, of the record
    /// or register around it.
    pub fn all(&self, path: &str) -> Vec<&'a Spanned<Value>> {
        let own = self.fields().all(path);
        let leads_out = self.item.is_some() && schema::find(&self.schemas(), &self.full(path)).is_none();
        if leads_out { Case { item: None, ..*self }.fields().all(path) } else { own }
    }

    /// The place of a path in what the rule is held against, or of the nearest table around it.
    pub fn place(&self, path: &str) -> Place {
        if let Some(item) = &self.item {
            return self.at(item.fields.get(path).map_or(item.span, |found| &found.span));
        }
        let register = self.register.0;
        match (self.record, path.rsplit_once('.')) {
            (Some(record), _) => record.place(path),
            (None, Some((around, _))) if register.fields.get(path).is_none() => self.place(around),
            (None, _) => register.place(path),
        }
    }

    /// The place of bytes of the record or of the register.
    pub fn at(&self, span: &Span) -> Place {
        self.record.map_or(&self.register.0.source, |record| &record.source).place(span)
    }

    /// The first line of the record's text that says something, or the record.
    pub fn body(&self) -> Place {
        let Some(record) = self.record else { return self.place("") };
        let blank = record.text().len() - record.text().trim_start().len();
        let start = record.body.start + blank;
        let line = record.source.text[start..].lines().next().unwrap_or_default();
        if line.is_empty() { record.place("title") } else { record.source.place(&(start..start + line.len())) }
    }

    /// The schemas that the rule's paths lead into.
    fn schemas(&self) -> Vec<&'static [Field]> {
        match self.record {
            Some(record) => vec![common::COMMON, record.kind.fields],
            None => vec![self.register.1],
        }
    }

    /// A path as it leads from the record or register, through the list if there is one.
    fn full(&self, path: &str) -> String {
        self.item.map_or_else(|| path.to_string(), |item| format!("{}.{path}", item.list))
    }

    fn field(&self, path: &str) -> Option<&'static Field> {
        let tables = self.schemas();
        schema::find(&tables, &self.full(path)).or_else(|| schema::find(&tables, path))
    }

    /// The Chinese and English name of the field at `path`.
    pub fn label(&self, path: &str) -> (&'static str, &'static str) {
        self.field(path).map_or(("", ""), |field| (field.zh, field.en))
    }

    /// Which item it is, in words, with a colon; nothing for the whole.
    fn which(&self) -> Text {
        let Some(Item { list, number, fields, .. }) = self.item else { return Text::default() };
        let Some(name) = self.item_name(fields) else {
            let field = schema::find(&self.schemas(), list);
            let (zh, en) = field.map_or((list, list), |field| (field.zh, field.en));
            return Text::new(format!("第 {number} 项{zh}"), format!("{en}, item {number}: "));
        };
        Text::new(format!("“{name}”"), format!("\"{name}\": "))
    }

    /// The name of an item: its own, or that of its person with the post.
    fn item_name(&self, fields: &Fields) -> Option<String> {
        let own = NAMES.iter().find_map(|key| fields.text(key)).map(str::to_string);
        own.or_else(|| {
            let person = self.content.public_name(fields.text("person")?);
            let post = ["body", "role"].into_iter().filter_map(|key| fields.choice(key)).map(|choice| choice.zh);
            Some(format!("{person}{}", post.collect::<String>()))
        })
    }

    /// The choices of the field at `path`, or of the items of its list; none where it is no choice.
    pub fn choices(&self, path: &str) -> &'static [Choice] {
        match self.field(path).map(|field| field.shape) {
            Some(Shape::Choice(choices)) => choices,
            Some(Shape::List(Shape::Choice(choices))) => choices,
            _ => &[],
        }
    }

    /// The name of a field together with the table it stands in, `表决·实到`; the path itself for an unknown field.
    pub fn name(&self, path: &str) -> Text {
        let (zh, en) = self.label(path);
        if zh.is_empty() {
            return Text::new(path, path);
        }
        match path.rsplit_once('.').map(|(around, _)| self.label(around)) {
            Some((outer, outer_en)) if !outer.is_empty() && !zh.starts_with(outer) => {
                Text::new(format!("{outer}·{zh}"), format!("{outer_en}: {en}"))
            }
            _ => Text::new(zh, en),
        }
    }

    /// The posts held today.
    pub fn posts(&self) -> impl Iterator<Item = Post<'a>> {
        self.content.posts(self.today)
    }

    /// The place of a post in the roster.
    pub fn post_place(&self, post: &Post<'_>) -> Place {
        let roster = &self.content.roster;
        let Some(Value::List(items)) = roster.fields.get("post").map(|found| &found.value) else {
            return roster.source.whole();
        };
        let found = items.iter().find(|item| matches!(&item.value, Value::Table(table) if is_post(table, post)));
        found.map_or_else(|| roster.source.whole(), |item| roster.source.place(&item.span))
    }

    /// A finding of this rule: what it asks comes first, its severity is capped by what the source text supports, its
    /// basis is the article.
    pub fn finding(&self, code: &'static CodePage, place: Place, zh: String, en: String) -> Finding {
        let which = self.which();
        let message = Text::new(
            format!("{}：{}{zh}", self.asks.says.zh, which.zh),
            format!("{}: {}{en}", self.asks.says.en, which.en),
        );
        let mut finding = Finding::new(code, place, message);
        finding.severity = self.asks.cap.min(code.severity);
        finding.basis.push(self.asks.basis.clone());
        finding.community.clone_from(&self.content.folder);
        finding
    }

    /// The finding that fields which this rule needs are not given.
    pub fn missing<'p>(&self, paths: impl IntoIterator<Item = &'p str>, place: Place) -> Finding {
        let paths: Vec<&str> = paths.into_iter().collect();
        let names: Vec<Text> = paths.iter().map(|path| self.name_and_path(path)).collect();
        let zh = names.iter().map(|name| name.zh.as_str()).collect::<Vec<_>>().join("、");
        let en = names.iter().map(|name| name.en.as_str()).collect::<Vec<_>>().join(", ");
        let add = self.to_add(paths.first().copied().unwrap_or_default());
        self.finding(&code::REQUIRED_FIELDS, place, format!("没有写明{zh}"), format!("{en} not given"))
            .help(add.zh, add.en)
    }

    fn name_and_path(&self, path: &str) -> Text {
        let Text { zh, en } = self.name(path);
        Text::new(format!("{zh}（{path}）"), format!("{en} ({path})"))
    }

    /// What to type for a field that is not given.
    pub fn to_add(&self, path: &str) -> Text {
        let (file, file_en) = self.file_words();
        let example = self.field(path).map(example).unwrap_or_default();
        let path = self.full(path);
        let (zh, en) = match path.rsplit_once('.') {
            Some((_, key)) if example.starts_with('[') => {
                return Text::new(
                    format!("在{file}里补上这一部分：{}", example.replace(key, &path)),
                    format!("add this part to {file_en}: `{}`", example.replace(key, &path)),
                );
            }
            Some((table, _)) => (format!("{file}的 {table} "), format!("{table} in {file_en}")),
            None => (file.to_string(), file_en.to_string()),
        };
        Text::new(format!("在{zh}里补上，例如：{example}"), format!("add it to {en}, for example `{example}`"))
    }

    /// The file that a field is to be typed into.
    fn file_words(&self) -> (&'static str, &'static str) {
        match self.record {
            Some(_) => ("信息栏", "the front matter"),
            None if self.register.0.source.path.ends_with("roster.toml") => (" roster.toml ", "roster.toml"),
            None => (" community.toml ", "community.toml"),
        }
    }
}

/// Keys that name an item of a list.
const NAMES: &[&str] = &["name", "what", "text", "topic", "title", "id"];

/// Whether a table of the roster is this post.
fn is_post(table: &Fields, post: &Post<'_>) -> bool {
    table.text("person") == Some(post.person)
        && table.text("body") == Some(post.body)
        && table.text("role") == Some(post.role)
        && table.date("start") == Some(post.start)
}
