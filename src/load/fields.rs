//! Reads a TOML text against a schema: every wrong key and value of it at once, each with its place.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use toml::de::{DeArray, DeTable, DeValue};

use super::complaints as complain;
use crate::finding::Finding;
use crate::money::Money;
use crate::period::Period;
use crate::record::common::COMMON;
use crate::record::kinds::{self, Kind};
use crate::record::schema::{Choice, Field, Shape, Tagged};
use crate::record::value::{Fields, Spanned, Value};
use crate::source::{SourceFile, Span};
use crate::time_of_day::TimeOfDay;

type Toml<'a> = toml::Spanned<DeValue<'a>>;

/// Reads part of a file as TOML.
pub struct FieldReader<'a> {
    source: &'a SourceFile,
    start: usize,
    /// What the TOML reader says.
    syntax: Vec<Finding>,
    /// What the schema says.
    findings: Vec<Finding>,
}

/// What was understood, and what was wrong.
pub struct Reading {
    /// The fields that could be read.
    pub fields: Fields,
    /// Everything that is wrong.
    pub findings: Vec<Finding>,
}

/// Reads `part` of `source` as TOML with the keys of `schemas`.
pub fn read(source: &SourceFile, part: Span, schemas: &[&'static [Field]]) -> Reading {
    let mut reader = FieldReader { source, start: part.start, syntax: Vec::new(), findings: Vec::new() };
    let text = &source.text[part];
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        reader.syntax(text, error);
    }
    let broken = !errors.is_empty();
    let whole = reader.shift(0..0);
    let fields = reader.table(table.get_ref(), &whole, schemas, broken);
    Reading { fields, findings: reader.said() }
}

/// Reads the front matter of a record: its `kind` decides which keys it may have.
pub fn read_record(source: &SourceFile, part: Span) -> (Option<&'static Kind>, Reading) {
    let mut reader = FieldReader { source, start: part.start, syntax: Vec::new(), findings: Vec::new() };
    let text = &source.text[part];
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        reader.syntax(text, error);
    }
    let around = 0..3;
    let kind = reader.kind(table.get_ref(), &around);
    let fields = kind.map(|kind| reader.table(table.get_ref(), &around, &[COMMON, kind.fields], !errors.is_empty()));
    (kind, Reading { fields: fields.unwrap_or_default(), findings: reader.said() })
}

impl FieldReader<'_> {
    fn kind(&mut self, table: &DeTable<'_>, around: &Span) -> Option<&'static Kind> {
        let found = table.get("kind");
        let name = found.and_then(|found| found.get_ref().as_str());
        let kind = name.and_then(kinds::kind);
        if kind.is_none() {
            let span = found.map_or_else(|| around.clone(), |found| self.shift(found.span()));
            let place = self.source.place(&span);
            self.add(complain::unknown_kind(name, place));
        }
        kind
    }

    fn shift(&self, span: Span) -> Span {
        span.start + self.start..span.end + self.start
    }

    fn add(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Everything that is wrong. What the TOML reader and the schema both say of one value is said by the schema alone.
    fn said(self) -> Vec<Finding> {
        let at = |finding: &Finding| finding.place.line.as_ref().map(|line| (line.number, line.column));
        let again = |syntax: &Finding| {
            self.findings.iter().any(|finding| finding.code == syntax.code && at(finding) == at(syntax))
        };
        let syntax: Vec<Finding> = self.syntax.into_iter().filter(|syntax| !again(syntax)).collect();
        syntax.into_iter().chain(self.findings).collect()
    }

    fn syntax(&mut self, text: &str, error: &toml::de::Error) {
        let span = error.span().unwrap_or(0..0);
        let place = self.source.place(&self.shift(span.clone()));
        self.syntax.push(complain::syntax(text, &span, error.message(), place));
    }

    fn table(&mut self, table: &DeTable<'_>, around: &Span, schemas: &[&'static [Field]], broken: bool) -> Fields {
        let mut fields = Fields::default();
        let (mut known, mut recorded) = (BTreeSet::new(), BTreeSet::new());
        for field in schemas.iter().flat_map(|fields| fields.iter()) {
            if field.recorded { &mut recorded } else { &mut known }.insert(field.key);
            match table.get(field.key) {
                Some(found) if field.recorded => {
                    let place = self.source.place(&self.shift(found.span()));
                    self.add(complain::recorded(field, place));
                }
                Some(found) => {
                    if let Some(value) = self.value(found, field, field.shape) {
                        fields.push(field, value);
                    }
                }
                None if field.required && !broken => {
                    let place = self.source.place(around);
                    self.add(complain::missing_field(field, place));
                }
                None => {}
            }
        }
        let unknown = |key: &str| !known.contains(key) && !recorded.contains(key);
        for (key, _) in table.iter().filter(|(key, _)| unknown(key.get_ref().as_ref())) {
            let place = self.source.place(&self.shift(key.span()));
            self.add(complain::unknown_key(key.get_ref(), &known, place));
        }
        fields
    }

    fn value(&mut self, found: &Toml<'_>, field: &'static Field, shape: Shape) -> Option<Spanned<Value>> {
        let span = self.shift(found.span());
        let value = match (shape, found.get_ref()) {
            (Shape::Text | Shape::Person | Shape::Link | Shape::File | Shape::Address, DeValue::String(text)) => {
                Some(Value::Text(text.to_string()))
            }
            (Shape::Date, DeValue::Datetime(when)) => self.date(when, &span),
            (Shape::Time, DeValue::String(text)) => self.time(text, &span),
            (Shape::Money, DeValue::String(text)) => self.money(text, &span),
            (Shape::Money, DeValue::Integer(number)) => self.money(number.as_str(), &span),
            (Shape::Count, DeValue::Integer(number)) => self.count(number.as_str(), field, &span),
            (Shape::Flag, DeValue::Boolean(flag)) => Some(Value::Flag(*flag)),
            (Shape::Period, DeValue::String(text)) => self.period(text, &span),
            (Shape::Choice(choices), DeValue::String(text)) => self.choice(text, field, choices, &span),
            (Shape::List(inner), DeValue::Array(items)) => Some(self.list(items, field, *inner)),
            (Shape::Table(schema), DeValue::Table(table)) => {
                Some(Value::Table(self.table(table, &span, &[schema], false)))
            }
            (Shape::Tables(schema), DeValue::Array(items)) => Some(self.list(items, field, Shape::Table(schema))),
            (Shape::Tagged(sorts), DeValue::Array(items)) => Some(self.tagged(items, sorts)),
            (Shape::Any, any) => plain(any).map(Value::Any),
            (_, other) => {
                let place = self.source.place(&span);
                self.add(complain::wrong_type(field, shape, other, place));
                None
            }
        };
        value.map(|value| Spanned { value, span })
    }

    fn list(&mut self, items: &DeArray<'_>, field: &'static Field, shape: Shape) -> Value {
        Value::List(items.iter().filter_map(|item| self.value(item, field, shape)).collect())
    }

    fn tagged(&mut self, items: &DeArray<'_>, sorts: &Tagged) -> Value {
        let tables = items.iter().filter_map(|item| match item.get_ref() {
            DeValue::Table(table) => Some((table, self.shift(item.span()))),
            _ => None,
        });
        let tables: Vec<_> = tables.collect();
        let read = |(table, span): (&DeTable<'_>, Span)| {
            let keys = self.keys_of(table, &span, sorts);
            Spanned { value: Value::Table(self.table(table, &span, &[sorts.common, keys], keys.is_empty())), span }
        };
        Value::List(tables.into_iter().map(read).collect())
    }

    /// The further keys of a table of several sorts; none, with a finding, for an unknown sort.
    fn keys_of(&mut self, table: &DeTable<'_>, around: &Span, sorts: &Tagged) -> &'static [Field] {
        let Some(tag) = table.get(sorts.tag) else { return &[] };
        let DeValue::String(name) = tag.get_ref() else { return &[] };
        (sorts.keys)(name).unwrap_or_else(|| {
            let span = if tag.span().is_empty() { around.clone() } else { self.shift(tag.span()) };
            let place = self.source.place(&span);
            self.add(complain::unknown_sort(sorts.tag, name, &(sorts.names)(), place));
            &[]
        })
    }

    fn date(&mut self, when: &toml::value::Datetime, span: &Span) -> Option<Value> {
        let day = when
            .date
            .and_then(|date| NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day)));
        match day {
            Some(day) if when.time.is_none() => Some(Value::Date(day)),
            _ => {
                let place = self.source.place(span);
                let written = self.source.text.get(span.clone()).unwrap_or_default();
                self.add(complain::not_a_day(written, place));
                None
            }
        }
    }

    fn time(&mut self, text: &str, span: &Span) -> Option<Value> {
        match TimeOfDay::parse(text) {
            Ok(time) => Some(Value::Time(time)),
            Err(error) => {
                let place = self.source.place(span);
                self.add(complain::bad_time(text, &error, place));
                None
            }
        }
    }

    fn money(&mut self, text: &str, span: &Span) -> Option<Value> {
        match Money::parse(text) {
            Ok(money) => Some(Value::Money(money)),
            Err(error) => {
                let place = self.source.place(span);
                self.add(complain::bad_amount(text, &error, place));
                None
            }
        }
    }

    fn count(&mut self, text: &str, field: &'static Field, span: &Span) -> Option<Value> {
        match text.parse::<i64>() {
            Ok(count) if count >= 0 => Some(Value::Count(count)),
            _ => {
                let place = self.source.place(span);
                self.add(complain::bad_count(field, text, place));
                None
            }
        }
    }

    fn period(&mut self, text: &str, span: &Span) -> Option<Value> {
        match Period::parse(text) {
            Ok(period) => Some(Value::Period(period)),
            Err(error) => {
                let place = self.source.place(span);
                self.add(complain::bad_period(text, &error, place));
                None
            }
        }
    }

    fn choice(&mut self, text: &str, field: &Field, choices: &'static [Choice], span: &Span) -> Option<Value> {
        let found = choices.iter().find(|choice| choice.id == text || choice.zh == text);
        if found.is_none() {
            let place = self.source.place(span);
            self.add(complain::unknown_choice(text, field, choices, place));
        }
        found.map(Value::Choice)
    }
}

/// The same value without places; `None` for numbers that do not fit.
fn plain(value: &DeValue<'_>) -> Option<toml::Value> {
    Some(match value {
        DeValue::String(text) => toml::Value::String(text.to_string()),
        DeValue::Integer(number) => toml::Value::Integer(number.as_str().parse().ok()?),
        DeValue::Float(number) => toml::Value::Float(number.as_str().parse().ok()?),
        DeValue::Boolean(flag) => toml::Value::Boolean(*flag),
        DeValue::Datetime(when) => toml::Value::Datetime(*when),
        DeValue::Array(items) => {
            toml::Value::Array(items.iter().map(|item| plain(item.get_ref())).collect::<Option<_>>()?)
        }
        DeValue::Table(table) => toml::Value::Table(
            table
                .iter()
                .map(|(key, value)| Some((key.get_ref().to_string(), plain(value.get_ref())?)))
                .collect::<Option<_>>()?,
        ),
    })
}
