//! The summary for programs. Its shape is stable; what is added later is added beside what is here.

use serde_json::{Value, json as object};

use super::{About, Count, Facts, Item, OfKind, Tally};
use crate::finding::Lang;

/// Version of the shape.
const VERSION: u32 = 1;

/// The summary of all communities, ending in a line feed.
pub fn json(all: &[Facts<'_>], about: About) -> String {
    let (period, lang) = (about.period, about.lang);
    let summary = object!({
        "version": VERSION,
        "today": about.today.to_string(),
        "lang": lang.pick("zh", "en"),
        "period": period.to_string(),
        "from": period.first_day().to_string(),
        "to": period.last_day().to_string(),
        "communities": all.iter().map(|facts| community(facts, lang)).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&summary).unwrap_or_default() + "\n"
}

fn community(facts: &Facts<'_>, lang: Lang) -> Value {
    object!({
        "community": facts.folder,
        "name": facts.name,
        "records": {
            "count": facts.published(),
            "kinds": facts.kinds.iter().map(|kind| of_kind(kind, lang)).collect::<Vec<_>>(),
        },
        "channels": facts.channels.iter().map(|way| count(way, lang)).collect::<Vec<_>>(),
        "obligations": tally(facts.tally()),
        "items": facts.items.iter().map(|item| of_item(item, lang)).collect::<Vec<_>>(),
    })
}

fn of_kind(of_kind: &OfKind, lang: Lang) -> Value {
    object!({
        "id": of_kind.kind.id,
        "name": lang.pick(of_kind.kind.zh, of_kind.kind.en),
        "count": of_kind.count,
        "forms": of_kind.forms.iter().map(|form| count(form, lang)).collect::<Vec<_>>(),
    })
}

fn count(count: &Count, lang: Lang) -> Value {
    object!({ "id": count.choice.id, "name": lang.pick(count.choice.zh, count.choice.en), "count": count.count })
}

fn tally(tally: Tally) -> Value {
    object!({
        "due": tally.due(), "in_time": tally.in_time, "late": tally.late, "missing": tally.missing,
        "open": tally.open, "too_short": tally.short, "waived": tally.waived,
    })
}

fn of_item(item: &Item<'_>, lang: Lang) -> Value {
    let mut value = tally(item.tally);
    value["rule"] = item.rule.into();
    value["item"] = item.item.get(lang).into();
    value["cycle"] = item.when.get(lang).into();
    value["document"] = item.basis.document.as_str().into();
    value["article"] = item.basis.article.as_str().into();
    value
}
