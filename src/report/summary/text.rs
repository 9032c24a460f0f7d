//! The summary for people: a heading and three tables a community, and a line for all of them.

use super::super::table::table;
use super::{About, Facts, Tally};
use crate::finding::Lang;

/// The summary of all communities, columns lined up.
pub fn text(all: &[Facts<'_>], about: About) -> String {
    let mut parts: Vec<String> = all.iter().map(|facts| one(facts, about)).collect();
    if all.len() > 1 {
        parts.push(whole(all, about.lang));
    }
    parts.join("\n")
}

fn one(facts: &Facts<'_>, about: About) -> String {
    let lang = about.lang;
    let period = match lang {
        Lang::Zh => about.period.zh(),
        Lang::En => about.period.en(),
    };
    let mut out = format!("{}  {period}\n", facts.name);
    out += &section(lang.pick("公开的记录", "records published"), facts.published(), &kinds(facts, lang));
    out += &section(lang.pick("公开方式", "ways of publication"), facts.channels.len(), &channels(facts, lang));
    out += &section(lang.pick("应公开的事项", "duties"), facts.tally().due(), &items(facts, lang));
    out
}

/// A heading with its count and a table; the table only where it has more than its heading.
fn section(title: &str, count: usize, rows: &[Vec<String>]) -> String {
    let body = if rows.len() > 1 { table(rows, "    ") } else { String::new() };
    format!("\n  {title}  {count}\n{body}")
}

fn words<const N: usize>(words: [&str; N]) -> Vec<String> {
    words.map(str::to_string).to_vec()
}

fn kinds(facts: &Facts<'_>, lang: Lang) -> Vec<Vec<String>> {
    let mut rows = vec![words([lang.pick("类别", "kind"), lang.pick("种类", "form"), lang.pick("件数", "records")])];
    for of_kind in &facts.kinds {
        let kind = lang.pick(of_kind.kind.zh, of_kind.kind.en);
        rows.push(words([kind, "", &of_kind.count.to_string()]));
        rows.extend(
            of_kind
                .forms
                .iter()
                .map(|form| words(["", lang.pick(form.choice.zh, form.choice.en), &form.count.to_string()])),
        );
    }
    rows
}

fn channels(facts: &Facts<'_>, lang: Lang) -> Vec<Vec<String>> {
    let head = words([lang.pick("方式", "way"), lang.pick("件数", "records")]);
    let row = |way: &super::Count| words([lang.pick(way.choice.zh, way.choice.en), &way.count.to_string()]);
    std::iter::once(head).chain(facts.channels.iter().map(row)).collect()
}

fn items(facts: &Facts<'_>, lang: Lang) -> Vec<Vec<String>> {
    let mut head = words([lang.pick("事项", "item"), lang.pick("周期", "cycle")]);
    head.extend(Tally::default().figures(lang).map(|(name, _)| name.to_string()));
    head.push(lang.pick("依据", "article").to_string());
    let row = |item: &super::Item<'_>| {
        let mut row = words([item.item.get(lang), item.when.get(lang)]);
        row.extend(item.tally.figures(lang).map(|(_, count)| count.to_string()));
        row.push(format!("《{}》{}", item.basis.document, item.basis.article));
        row
    };
    std::iter::once(head).chain(facts.items.iter().map(row)).collect()
}

/// One line a community and one for all.
fn whole(all: &[Facts<'_>], lang: Lang) -> String {
    let mut head = words([lang.pick("社区", "community"), lang.pick("记录", "records")]);
    head.extend(Tally::default().figures(lang).map(|(name, _)| name.to_string()));
    let row = |name: &str, published: usize, tally: Tally| {
        let mut row = words([name, &published.to_string()]);
        row.extend(tally.figures(lang).map(|(_, count)| count.to_string()));
        row
    };
    let mut rows = vec![head];
    rows.extend(all.iter().map(|facts| row(facts.name, facts.published(), facts.tally())));
    let mut sum = Tally::default();
    all.iter().for_each(|facts| sum.add(facts.tally()));
    rows.push(row(lang.pick("合计", "all"), all.iter().map(Facts::published).sum(), sum));
    format!("{}\n{}", lang.pick("合计", "all communities"), table(&rows, "  "))
}
