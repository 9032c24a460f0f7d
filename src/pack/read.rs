//! Reads the packs of `rules/` and checks that they make sense: every fault of every pack at once.

use serde::Deserialize;

use super::limit_faults;
use super::schema::PACK;
use super::selector::conditions_at;
use super::{Authority, Duty, ForEach, Items, Modal, Pack, RegisterName, Rule, Selector, cap, systems};
use crate::finding::{Basis, Finding, Text, code};
use crate::load::fields;
use crate::record::common::COMMON;
use crate::record::community::PERSON;
use crate::record::kinds::Kind;
use crate::record::schema::{self, Shape};
use crate::record::value::{Fields, Spanned, Value};
use crate::rules::{self, Requirement};
use crate::source::SourceFile;
use crate::time_limit::{NotationError, RawLimit, TimeLimit};

/// Reads one pack: the pack, unless its head cannot be understood, and everything wrong with it.
pub(super) fn read_pack(source: &SourceFile) -> (Option<Pack>, Vec<Finding>) {
    let mut reader = PackReader { source, findings: Vec::new() };
    let pack = reader.pack();
    (pack, reader.findings)
}

struct PackReader<'a> {
    source: &'a SourceFile,
    findings: Vec<Finding>,
}

impl PackReader<'_> {
    fn pack(&mut self) -> Option<Pack> {
        let reading = fields::read(self.source, 0..self.source.text.len(), &[PACK]);
        self.findings.extend(reading.findings);
        let fields = reading.fields;
        let text = |key: &str| fields.text(&format!("pack.{key}")).unwrap_or_default().to_string();
        let authority = Authority::parse(fields.text("pack.authority")?)?;
        let mut pack = Pack {
            id: text("id"),
            title: text("title"),
            title_en: text("title_en"),
            doc_no: text("doc_no"),
            issuers: fields.texts("pack.issuers").map(str::to_string).collect(),
            region: text("region"),
            sort: fields.text("pack.sort").map(str::to_string),
            authority,
            from: fields.date("pack.in_force_from")?,
            until: fields.date("pack.in_force_until"),
            extends: fields.texts("pack.extends").map(str::to_string).collect(),
            promptly: fields.text("pack.promptly").map(str::to_string),
            note: text("note"),
            duties: Vec::new(),
            rules: Vec::new(),
            loosens: loosens(&fields),
        };
        pack.duties = fields.tables("duty").filter_map(|duty| self.duty(&pack, duty)).collect();
        pack.rules = fields.tables("rule").filter_map(|rule| self.rule(&pack, rule)).collect();
        Some(pack)
    }

    fn duty(&mut self, pack: &Pack, duty: &Fields) -> Option<Duty> {
        let modal = Modal::parse(duty.text("modal")?)?;
        let limit = self.limit(duty.get("limit")?)?;
        let records = self.duty_records(duty)?;
        if !records.kinds.is_empty() {
            self.known(duty, "done", &records.kinds, duty.text("done"));
            self.known(duty, "unless", &records.kinds, duty.text("unless"));
            self.known(duty, "limit", &records.kinds, limit.event());
        }
        let for_each = self.for_each(duty, &records.kinds, &limit);
        self.known_systems(duty);
        let name = format!("{}/{}", pack.id, duty.text("id")?);
        Some(Duty {
            basis: basis(pack, &name, duty),
            name,
            systems: duty.texts("systems").map(str::to_string).collect(),
            internal: duty.flag("internal"),
            remind: duty.flag("remind"),
            for_each,
            item: duty.text("item")?.to_string(),
            item_en: duty.text("item_en")?.to_string(),
            subject: duty.text("subject").map(str::to_string),
            modal,
            cap: cap(pack.authority, modal),
            limit,
            records,
            done: duty.text("done").unwrap_or("published_on").to_string(),
            unless: duty.text("unless").map(str::to_string),
            note: duty.text("note").unwrap_or_default().to_string(),
        })
    }

    /// The records that a duty means; only a reminder may do without.
    fn duty_records(&mut self, duty: &Fields) -> Option<Selector> {
        if let Some(found) = duty.get("record") {
            return self.selector(found);
        }
        if !duty.flag("remind") {
            let words =
                Text::new("没有写 record，只有 remind 的事项可以不写", "only a reminder can do without `record`");
            self.complain(duty.get("limit")?, words);
            return None;
        }
        Some(Selector::none())
    }

    fn rule(&mut self, pack: &Pack, rule: &Fields) -> Option<Rule> {
        let modal = Modal::parse(rule.text("modal")?)?;
        let records = match rule.get("record") {
            Some(found) => Some(self.selector(found)?),
            None => None,
        };
        let sort = rules::sort(rule.text("check")?)?;
        let primitive = match (sort.read)(rule) {
            Ok(primitive) => primitive,
            Err(wrong) => {
                self.complain(rule.get(wrong.key).or_else(|| rule.get("check"))?, wrong.fault);
                return None;
            }
        };
        let kinds = records.as_ref().map(|records: &Selector| records.kinds.clone()).unwrap_or_default();
        let register = rule.text("register").and_then(RegisterName::parse).unwrap_or_default();
        let each = each(rule, sort.keys);
        let when = when(rule, sort.keys);
        self.known_in(rule, "where", register, &kinds, when.iter().map(|(path, _)| path.as_str()));
        self.known_systems(rule);
        let paths = primitive.paths();
        match &each {
            Some(items) => self.known_items(rule, register, &kinds, items, &paths),
            None => self.known_in(rule, "check", register, &kinds, paths.iter().map(String::as_str)),
        }
        self.known_values(rule, register, &kinds, each.as_ref(), &primitive.wanted());
        let name = format!("{}/{}", pack.id, rule.text("id")?);
        Some(Rule {
            asks: Requirement {
                says: Text::new(rule.text("says")?, rule.text("says_en")?),
                basis: basis(pack, &name, rule),
                cap: cap(pack.authority, modal),
            },
            name,
            subject: rule.text("subject").map(str::to_string),
            modal,
            systems: rule.texts("systems").map(str::to_string).collect(),
            records,
            register,
            when,
            each,
            floor: rule.flag("floor"),
            check: sort.id,
            primitive,
        })
    }

    fn limit(&mut self, found: &Spanned<Value>) -> Option<TimeLimit> {
        let Value::Any(value) = &found.value else { return None };
        let raw = RawLimit::deserialize(value.clone())
            .map_err(|error| NotationError::Toml { message: error.to_string() })
            .and_then(TimeLimit::try_from);
        match raw {
            Ok(limit) => Some(limit),
            Err(error) => {
                let fault = limit_faults::words(&error);
                let zh = format!("时限写得不对：{}", fault.zh);
                self.complain(found, Text::new(zh, format!("the time limit is wrong: {}", fault.en)));
                None
            }
        }
    }

    fn selector(&mut self, found: &Spanned<Value>) -> Option<Selector> {
        let Value::Table(table) = &found.value else { return None };
        match Selector::read(table) {
            Ok(selector) => {
                let paths = selector.conditions.iter().map(|(path, _)| path.as_str());
                self.known(table, "where", &selector.kinds, paths);
                Some(selector)
            }
            Err(fault) => {
                self.complain(found, fault);
                None
            }
        }
    }

    /// Complains, at `key`, about paths that no record of these kinds has; without kinds, that `community.toml` has not.
    fn known<'p>(
        &mut self,
        table: &Fields,
        key: &str,
        kinds: &[&'static Kind],
        paths: impl IntoIterator<Item = &'p str>,
    ) {
        self.known_in(table, key, RegisterName::Community, kinds, paths);
    }

    /// The same, without kinds in this register.
    fn known_in<'p>(
        &mut self,
        table: &Fields,
        key: &str,
        register: RegisterName,
        kinds: &[&'static Kind],
        paths: impl IntoIterator<Item = &'p str>,
    ) {
        for path in paths {
            let known = is_known(path, register, kinds);
            if let (false, Some(found)) = (known, table.get(key)) {
                let words = Text::new(format!("没有 {path} 这个字段"), format!("there is no field {path}"));
                self.complain(found, words);
            }
        }
    }

    /// Complains about a list that is not there, and about paths that its tables have not.
    fn known_items(
        &mut self,
        rule: &Fields,
        register: RegisterName,
        kinds: &[&'static Kind],
        items: &Items,
        paths: &[String],
    ) {
        let own = items.conditions.iter().map(|(path, _)| path).chain(&items.given).chain(&items.absent);
        let full: Vec<String> = own.map(|path| format!("{}.{path}", items.list)).collect();
        let list = [items.list.as_str()];
        self.known_in(rule, "each", register, kinds, list.into_iter().chain(full.iter().map(String::as_str)));
        let inside = |path: &&String| is_known(&format!("{}.{path}", items.list), register, kinds);
        let lost: Vec<&str> = paths.iter().filter(|path| !inside(path)).map(String::as_str).collect();
        self.known_in(rule, "check", register, kinds, lost);
    }

    /// Complains about values that a choice or a flag does not have, whichever of the kinds it is of.
    fn known_values(
        &mut self,
        rule: &Fields,
        register: RegisterName,
        kinds: &[&'static Kind],
        each: Option<&Items>,
        wanted: &[(String, String)],
    ) {
        for (path, value) in wanted {
            let inside = each.map(|items| format!("{}.{path}", items.list));
            let mut fields = inside.iter().chain([path]).map(|path| fields_at(path, register, kinds));
            let fields = fields.find(|fields| !fields.is_empty()).unwrap_or_default();
            if let (false, Some(found)) =
                (fields.is_empty() || fields.iter().any(|field| takes(field, value)), rule.get("check"))
            {
                let words = Text::new(format!("{path} 没有 {value} 这个值"), format!("{path} has no value {value}"));
                self.complain(found, words);
            }
        }
    }

    /// The items of a register of which each one owes a duty.
    fn for_each(&mut self, duty: &Fields, kinds: &[&'static Kind], limit: &TimeLimit) -> Option<ForEach> {
        let list = duty.text("for_each")?;
        let (register, list) =
            list.strip_prefix("roster:").map_or((RegisterName::Community, list), |list| (RegisterName::Roster, list));
        let conditions = conditions_at(duty, "for_each_where");
        let items = Items { list: list.to_string(), conditions, ..Items::default() };
        let found = duty.get("for_each")?;
        let Some(by) = duty.text("by").filter(|_| limit.every().is_some()) else {
            let words = Text::new(
                "for_each 要同时写 by，并且只用于 every 的时限",
                "for_each needs `by`, and a limit with `every`",
            );
            self.complain(found, words);
            return None;
        };
        let inner: Vec<String> = items.conditions.iter().map(|(path, _)| format!("{list}.{path}")).collect();
        let paths = std::iter::once(list).chain(inner.iter().map(String::as_str));
        self.known_in(duty, "for_each", register, &[], paths);
        self.known(duty, "by", kinds, Some(by));
        Some(ForEach { register, items, by: by.to_string() })
    }

    /// Complains about systems that the list of systems has not.
    fn known_systems(&mut self, item: &Fields) {
        let unknown: Vec<&str> = item.texts("systems").filter(|id| systems::system(id).is_none()).collect();
        if let (false, Some(found)) = (unknown.is_empty(), item.get("systems")) {
            let words = Text::new(
                format!("没有这样的制度：{}", unknown.join("、")),
                format!("no such system: {}", unknown.join(", ")),
            );
            self.complain(found, words);
        }
    }

    fn complain(&mut self, found: &Spanned<Value>, words: Text) {
        let finding = Finding::new(&code::PACK_SYNTAX, self.source.place(&found.span), words)
            .help("规则包的写法见 docs/rule-packs.md", "docs/rule-packs.md describes the format");
        self.findings.push(finding);
    }
}

fn basis(pack: &Pack, name: &str, item: &Fields) -> Basis {
    Basis {
        rule: name.to_string(),
        document: pack.title.clone(),
        article: item.text("article").unwrap_or_default().to_string(),
    }
}

fn loosens(fields: &Fields) -> Vec<(String, String)> {
    let tables = fields.tables("loosen");
    tables.filter_map(|item| Some((item.text("what")?.to_string(), item.text("reason")?.to_string()))).collect()
}

/// The tables that a rule is held against one by one; a check that has `each` or `where` of its own keeps them.
fn each(rule: &Fields, own: &[schema::Field]) -> Option<Items> {
    let has_own = |key: &str| own.iter().any(|field| field.key == key);
    let list = rule.text("each").filter(|_| !has_own("each"))?;
    let mut conditions = conditions_at(rule, "each_where");
    if !has_own("where") {
        conditions.extend(conditions_at(rule, "where"));
    }
    let texts = |key: &str| rule.texts(key).map(str::to_string).collect();
    Some(Items { list: list.to_string(), conditions, given: texts("given"), absent: texts("absent") })
}

/// The values of a register that make a rule speak: `where` without `each`.
fn when(rule: &Fields, own: &[schema::Field]) -> Vec<(String, Vec<String>)> {
    let taken = rule.get("each").is_some() || own.iter().any(|field| field.key == "where");
    if taken { Vec::new() } else { conditions_at(rule, "where") }
}

/// Whether a path leads to a field of one of the kinds, or without kinds of the register; a path may pass through a person
/// into the roster.
fn is_known(path: &str, register: RegisterName, kinds: &[&'static Kind]) -> bool {
    let mut tables = tables(register, kinds).into_iter();
    tables.any(|tables| schema::find(&tables, path).is_some() || through_a_person(&tables, path))
}

/// What each of the kinds may say, or without kinds the register.
fn tables(register: RegisterName, kinds: &[&'static Kind]) -> Vec<Vec<&'static [schema::Field]>> {
    match kinds {
        [] => vec![vec![register.schema()]],
        kinds => kinds.iter().map(|kind| vec![COMMON, kind.fields]).collect(),
    }
}

/// The fields to which a path leads.
fn fields_at(path: &str, register: RegisterName, kinds: &[&'static Kind]) -> Vec<&'static schema::Field> {
    tables(register, kinds).iter().filter_map(|tables| schema::find(tables, path)).collect()
}

/// Whether a field may have a value that a pack writes.
fn takes(field: &schema::Field, value: &str) -> bool {
    let among = |choices: &[schema::Choice]| choices.iter().any(|choice| choice.id == value);
    match field.shape {
        Shape::Choice(choices) => among(choices),
        Shape::List(Shape::Choice(choices)) => among(choices),
        Shape::Flag => matches!(value, "true" | "false"),
        _ => true,
    }
}

fn through_a_person(tables: &[&'static [schema::Field]], path: &str) -> bool {
    let Some((person, rest)) = path.rsplit_once('.') else { return false };
    let is_person = schema::find(tables, person).is_some_and(|field| matches!(field.shape, Shape::Person));
    is_person && schema::find(&[PERSON], rest).is_some()
}
