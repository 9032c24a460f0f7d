//! The summary for spreadsheets: one table of plain rows, UTF-8 with a mark that Excel and WPS go by, lines as RFC 4180 ends
//! them, and no cell that a spreadsheet would take for a formula.

use super::{About, Facts, Tally};
use crate::finding::Lang;

/// The summary of all communities.
///
/// # Errors
/// None in practice: it is made in memory.
pub fn csv(all: &[Facts<'_>], about: About) -> Result<Vec<u8>, csv::Error> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let mut put = |row: Vec<String>| writer.write_record(row.iter().map(|cell| harmless(cell)));
    put(head(about.lang))?;
    for facts in all {
        rows(facts, about).into_iter().try_for_each(&mut put)?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// A cell that a spreadsheet shows as it is: what begins like a formula gets a quote before it.
fn harmless(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{cell}") } else { cell.to_string() }
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

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_begins_like_a_formula_is_quoted_and_nothing_else() {
        for cell in ["=1+1", "+1", "-1", "@sum(a1)", "\t=1", "＝1"] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        for cell in ["", "账", "1-1", "a=b", "《办法》第3条"] {
            assert_eq!(harmless(cell), cell);
        }
    }
}
