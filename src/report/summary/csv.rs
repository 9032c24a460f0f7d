//! The summary for spreadsheets: one table of plain rows.

use super::{About, Facts, Tally};
use crate::finding::Lang;
use crate::tabular::csv_of_texts;

/// The summary of all communities.
pub fn csv(all: &[Facts<'_>], about: About) -> Vec<u8> {
    let rows = all.iter().flat_map(|facts| rows(facts, about));
    csv_of_texts(std::iter::once(head(about.lang)).chain(rows))
}

fn head(lang: Lang) -> Vec<String> {
    let mut head: Vec<String> = match lang {
        Lang::Zh => ["社区", "周期", "部分", "类别或事项", "种类或多久一次", "件数"],
        Lang::En => ["community", "period", "part", "kind or item", "form or cycle", "records"],
    }
    .map(str::to_string)
    .to_vec();
    head.extend(Tally::default().figures(lang).map(|(name, _)| name.to_string()));
    head.push(lang.pick("依据", "article").to_string());
    head
}

fn rows(facts: &Facts<'_>, about: About) -> Vec<Vec<String>> {
    let lang = about.lang;
    let row = |part: &str, what: &str, sort: &str, count: Option<usize>, tally: Option<Tally>, basis: String| {
        let mut row = vec![
            facts.name.to_string(),
            about.period.to_string(),
            part.to_string(),
            what.to_string(),
            sort.to_string(),
            count.map(|count| count.to_string()).unwrap_or_default(),
        ];
        let figures = tally.map(|tally| tally.figures(lang).map(|(_, count)| count.to_string()));
        row.extend(figures.unwrap_or_default());
        row.push(basis);
        row
    };
    let published = lang.pick("公开的记录", "records published");
    let mut rows = Vec::new();
    for of_kind in &facts.kinds {
        let kind = lang.pick(of_kind.kind.zh, of_kind.kind.en);
        let formless = of_kind.count - of_kind.forms.iter().map(|form| form.count).sum::<usize>();
        if formless > 0 {
            rows.push(row(published, kind, "", Some(formless), None, String::new()));
        }
        let forms = of_kind.forms.iter();
        rows.extend(forms.map(|form| {
            row(published, kind, lang.pick(form.choice.zh, form.choice.en), Some(form.count), None, String::new())
        }));
    }
    let ways = lang.pick("公开方式", "ways of publication");
    rows.extend(
        facts
            .channels
            .iter()
            .map(|way| row(ways, lang.pick(way.choice.zh, way.choice.en), "", Some(way.count), None, String::new())),
    );
    let duties = lang.pick("应公开的事项", "duties");
    rows.extend(facts.items.iter().map(|item| {
        let basis = format!("《{}》{}", item.basis.document, item.basis.article);
        row(duties, item.item.get(lang), item.when.get(lang), None, Some(item.tally), basis)
    }));
    rows
}
