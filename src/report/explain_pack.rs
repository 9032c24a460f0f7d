//! The manual page of a duty or rule of a pack, made from the pack.

use super::table::table;
use super::words;
use crate::finding::{Lang, Severity};
use crate::pack::systems::system;
use crate::pack::{Duty, ForEach, Items, Modal, Pack, Packs, RegisterName, Rule, Selector};
use crate::record::Kind;
use crate::record::common::COMMON;
use crate::record::community::COMMUNITY;
use crate::record::schema::{Field, Shape, find};
use crate::rules;
use crate::time_limit::TimeLimit;

/// The page of `pack/id`; `None` when there is no such duty or rule.
pub fn explain(name: &str, packs: &Packs, lang: Lang) -> Option<String> {
    packs.all().find_map(|pack| {
        let duty = pack.duties.iter().find(|duty| duty.name == name).map(|duty| duty_page(pack, duty, packs, lang));
        duty.or_else(|| pack.rules.iter().find(|rule| rule.name == name).map(|rule| rule_page(pack, rule, packs, lang)))
    })
}

/// The names of all duties and rules.
pub fn names(packs: &Packs) -> impl Iterator<Item = &str> {
    packs.all().flat_map(|pack| {
        let duties = pack.duties.iter().map(|duty| duty.name.as_str());
        duties.chain(pack.rules.iter().map(|rule| rule.name.as_str()))
    })
}

/// A time limit in words, its events named as the fields of `kinds` are.
pub fn limit(limit: &TimeLimit, kinds: &[&'static Kind], lang: Lang) -> String {
    match lang {
        Lang::Zh => limit.zh(&|path| label(path, kinds, lang)),
        Lang::En => limit.en(&|path| format!("\"{}\"", label(path, kinds, lang))),
    }
}

fn duty_page(pack: &Pack, duty: &Duty, packs: &Packs, lang: Lang) -> String {
    let kinds = &duty.records.kinds;
    let mut facts = vec![
        fact(lang, "期限", "time limit", limit(&duty.limit, kinds, lang)),
        fact(lang, "由谁履行", "met by", selector(&duty.records, lang)),
        fact(lang, "以何为准", "date that counts", format!("{}（{}）", label(&duty.done, kinds, lang), duty.done)),
    ];
    facts.extend(duty.for_each.as_ref().map(|each| for_each(each, kinds, lang)));
    facts.extend(source(pack, &duty.basis.article, duty.modal, duty.cap, lang));
    facts.extend(systems(&duty.systems, lang));
    facts.extend(nature(duty, lang));
    facts.extend(subject(duty.subject.as_deref(), &duty.name, packs, lang));
    facts.extend(loosened(&duty.name, packs, lang));
    facts.extend(note(&duty.note, lang));
    let sort = lang.pick("公开事项", "duty");
    page(&duty.name, sort, lang.pick(&duty.item, &duty.item_en), &facts)
}

fn rule_page(pack: &Pack, rule: &Rule, packs: &Packs, lang: Lang) -> String {
    let register = match rule.register {
        RegisterName::Community => lang.pick("社区登记（community.toml）", "the register community.toml"),
        RegisterName::Roster => lang.pick("名册（roster.toml）", "the register roster.toml"),
    };
    let about = rule.records.as_ref().map_or_else(|| register.to_string(), |records| selector(records, lang));
    let check = rules::sort(rule.check).map_or(rule.check, |sort| lang.pick(sort.zh, sort.en));
    let mut facts =
        vec![fact(lang, "针对", "about", about), fact(lang, "检查方法", "check", format!("{check}（{}）", rule.check))];
    facts.extend(when(rule, lang));
    facts.extend(rule.each.as_ref().map(|items| fact(lang, "逐项", "item by item", items_words(items, rule, lang))));
    facts.extend(source(pack, &rule.asks.basis.article, rule.modal, rule.asks.cap, lang));
    facts.extend(systems(&rule.systems, lang));
    if rule.floor {
        let words = lang.pick("任何规则包都不能放宽", "no pack can loosen it");
        facts.push(fact(lang, "底线", "floor", words.to_string()));
    }
    facts.extend(subject(rule.subject.as_deref(), &rule.name, packs, lang));
    facts.extend(loosened(&rule.name, packs, lang));
    page(&rule.name, lang.pick("规则", "rule"), rule.asks.says.get(lang), &facts)
}

fn page(name: &str, sort: &str, title: &str, facts: &[Vec<String>]) -> String {
    format!("{name}  {sort}\n{title}\n\n{}", table(facts, "  "))
}

fn fact(lang: Lang, zh: &str, en: &str, value: String) -> Vec<String> {
    vec![lang.pick(zh, en).to_string(), value]
}

/// Document and article, how strongly it asks, and what that can make of a finding.
fn source(pack: &Pack, article: &str, modal: Modal, cap: Severity, lang: Lang) -> Vec<Vec<String>> {
    let (zh, en) = pack.authority.names();
    let (modal_zh, modal_en) = modal.names();
    let number = if pack.doc_no.is_empty() { String::new() } else { format!(" {}", pack.doc_no) };
    let until = pack.until.map(|day| format!(" — {day}")).unwrap_or_default();
    let region = if pack.region.is_empty() { lang.pick("全国", "the country") } else { &pack.region };
    vec![
        fact(lang, "依据", "basis", format!("《{}》{article}{number}", pack.title)),
        fact(lang, "发文机关", "issued by", pack.issuers.join("、")),
        fact(lang, "文件性质", "sort of text", lang.pick(zh, en).to_string()),
        fact(lang, "适用地区", "region", region.to_string()),
        fact(lang, "施行", "in force", format!("{}{until}", pack.from)),
        fact(lang, "语气", "asks with", lang.pick(modal_zh, modal_en).to_string()),
        fact(lang, "最重可报", "at most", words::severity(cap, lang).to_string()),
    ]
}

/// Duties and rules of other packs on the same matter; the stricter number holds.
fn subject(subject: Option<&str>, name: &str, packs: &Packs, lang: Lang) -> Option<Vec<String>> {
    let subject = subject?;
    let all = packs.all();
    let duties = all.clone().flat_map(|pack| &pack.duties).map(|duty| (duty.subject.as_deref(), duty.name.as_str()));
    let rules = all.flat_map(|pack| &pack.rules).map(|rule| (rule.subject.as_deref(), rule.name.as_str()));
    let others: Vec<&str> = duties
        .chain(rules)
        .filter(|(of, other)| *of == Some(subject) && *other != name)
        .map(|(_, name)| name)
        .collect();
    (!others.is_empty()).then(|| fact(lang, "同一事项", "same matter", others.join("、")))
}

/// The systems that it belongs to, by name.
fn systems(ids: &[String], lang: Lang) -> Option<Vec<String>> {
    let named = ids.iter().filter_map(|id| system(id));
    let names: Vec<String> =
        named.map(|system| format!("{} {}", system.id, lang.pick(&system.name, &system.en))).collect();
    (!names.is_empty()).then(|| fact(lang, "所属制度", "systems", names.join(lang.pick("、", ", "))))
}

/// That a duty is internal, or only a reminder.
fn nature(duty: &Duty, lang: Lang) -> Vec<Vec<String>> {
    let internal = lang.pick("内部事项，不上公开页面", "internal, on no public page");
    let remind = lang.pick("只提醒，不算逾期", "a reminder, never overdue");
    let kinds = [(duty.internal, internal), (duty.remind, remind)];
    let held = kinds.into_iter().filter(|(holds, _)| *holds);
    held.map(|(_, words)| fact(lang, "性质", "nature", words.to_string())).collect()
}

/// `下属委员会，每一项，按记录的“所属委员会”（unit）`
fn for_each(each: &ForEach, kinds: &[&'static Kind], lang: Lang) -> Vec<String> {
    let list = find(&[each.register.schema()], &each.items.list)
        .map_or(each.items.list.as_str(), |field| lang.pick(field.zh, field.en));
    let by = label(&each.by, kinds, lang);
    let words = match lang {
        Lang::Zh => format!("{list}每一项，记录里的“{by}”（{}）写明是哪一项", each.by),
        Lang::En => format!("every item of {list}; a record's {by} ({}) names it", each.by),
    };
    fact(lang, "逐项要求", "owed by each", words)
}

/// The values of the register, or record, that make the rule speak.
fn when(rule: &Rule, lang: Lang) -> Option<Vec<String>> {
    let name = |path: &str| {
        find(&[rule.register.schema()], path)
            .map_or(path.to_string(), |field| lang.pick(field.zh, field.en).to_string())
    };
    let words: Vec<String> =
        rule.when.iter().map(|(path, wanted)| format!("{} = {}", name(path), wanted.join("/"))).collect();
    (!words.is_empty()).then(|| fact(lang, "条件", "only where", words.join("；")))
}

/// `职务（机构：居务监督委员会）`
fn items_words(items: &Items, rule: &Rule, lang: Lang) -> String {
    let kinds = rule.records.as_ref().map(|records| records.kinds.clone()).unwrap_or_default();
    let name = |path: &str| {
        let tables = kinds.iter().map(|kind| kind.fields).chain([COMMON, rule.register.schema()]);
        let found = tables.into_iter().find_map(|table| find(&[table], path));
        found.map_or_else(|| path.to_string(), |field| lang.pick(field.zh, field.en).to_string())
    };
    let inner = |path: &str| name(&format!("{}.{path}", items.list));
    let mut conditions: Vec<String> =
        items.conditions.iter().map(|(path, wanted)| format!("{} = {}", inner(path), wanted.join("/"))).collect();
    conditions.extend(items.given.iter().map(|path| format!("{}{}", lang.pick("写有", "with "), inner(path))));
    conditions.extend(items.absent.iter().map(|path| format!("{}{}", lang.pick("没有", "no "), inner(path))));
    let list = name(&items.list);
    if conditions.is_empty() { list } else { format!("{list}（{}）", conditions.join("；")) }
}

fn loosened(name: &str, packs: &Packs, lang: Lang) -> Vec<Vec<String>> {
    let by = packs.all().flat_map(|pack| pack.loosens.iter().map(move |(what, why)| (pack, what, why)));
    by.filter(|(_, what, _)| *what == name)
        .map(|(pack, _, why)| fact(lang, "放宽", "loosened by", format!("{}：{why}", pack.id)))
        .collect()
}

fn note(note: &str, lang: Lang) -> Option<Vec<String>> {
    (!note.is_empty()).then(|| fact(lang, "说明", "note", note.to_string()))
}

/// `会议（会议种类：居民会议、居民代表会议）`
fn selector(selector: &Selector, lang: Lang) -> String {
    let kinds: Vec<&str> = selector.kinds.iter().map(|kind| lang.pick(kind.zh, kind.en)).collect();
    let conditions: Vec<String> =
        selector.conditions.iter().map(|(path, wanted)| condition(path, wanted, selector, lang)).collect();
    let list = kinds.join(lang.pick("、", ", "));
    match (conditions.is_empty(), lang) {
        (true, _) => list,
        (false, Lang::Zh) => format!("{list}（{}）", conditions.join("；")),
        (false, Lang::En) => format!("{list} ({})", conditions.join("; ")),
    }
}

fn condition(path: &str, wanted: &[String], selector: &Selector, lang: Lang) -> String {
    let field = field(path, &selector.kinds);
    let values: Vec<&str> = wanted.iter().map(|value| choice_name(value, field, lang)).collect();
    format!("{}{}{}", label(path, &selector.kinds, lang), lang.pick("：", ": "), values.join(lang.pick("、", ", ")))
}

fn choice_name<'a>(value: &'a str, field: Option<&Field>, lang: Lang) -> &'a str {
    match field.map(|field| field.shape) {
        Some(Shape::Choice(choices)) => {
            choices.iter().find(|choice| choice.id == value).map_or(value, |choice| lang.pick(choice.zh, choice.en))
        }
        _ => value,
    }
}

/// The name of the field at a path, of the first kind that has it; the path itself if none has.
fn label(path: &str, kinds: &[&'static Kind], lang: Lang) -> String {
    field(path, kinds).map_or(path, |field| lang.pick(field.zh, field.en)).to_string()
}

fn field(path: &str, kinds: &[&'static Kind]) -> Option<&'static Field> {
    let tables = kinds.iter().map(|kind| kind.fields).chain([COMMON, COMMUNITY]);
    tables.into_iter().find_map(|table| find(&[table], path))
}
