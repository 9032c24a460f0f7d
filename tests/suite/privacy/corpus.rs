//! The labelled corpus: what must be found, in every disguise, and ordinary text in which nothing is.

use std::collections::BTreeMap;

use mingbai::privacy::document::{Seen, look};
use mingbai::privacy::{blocks, scan};

use super::ordinary;
use crate::support::repository;

/// What a line says when it goes through one of the disguises: its form, the disguise, the file it becomes.
struct Positive {
    form: String,
    sort: String,
    disguise: &'static str,
    file: &'static str,
    text: String,
}

#[derive(serde::Deserialize)]
struct Forms {
    form: Vec<Form>,
}

#[derive(serde::Deserialize)]
struct Form {
    sort: String,
    name: Option<String>,
    #[serde(default)]
    numbers: bool,
    values: Vec<String>,
    lines: Vec<String>,
}

fn full_width(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_ascii_digit() || c == 'X' { char::from_u32(c as u32 + 0xFEE0).unwrap_or(c) } else { c })
        .collect()
}

/// Digits in groups as people write them, with something between.
fn split(value: &str, between: &str) -> String {
    let lengths: &[usize] = match value.len() {
        11 if value.starts_with('0') => &[3, 8],
        11 => &[3, 4, 4],
        12 => &[4, 8],
        15 => &[6, 6, 3],
        18 => &[6, 8, 4],
        _ => &[4, 4, 4, 4, 3],
    };
    let mut rest = value;
    let mut groups = Vec::new();
    for length in lengths {
        let (head, tail) = rest.split_at((*length).min(rest.len()));
        groups.extend(Some(head).filter(|head| !head.is_empty()));
        rest = tail;
    }
    groups.join(between)
}

/// Something between all characters.
fn between(text: &str, what: &str) -> String {
    text.chars().map(String::from).collect::<Vec<_>>().join(what)
}

fn entities(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_alphanumeric() { format!("&#{};", c as u32) } else { c.to_string() }).collect()
}

fn tagged(text: &str) -> String {
    let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    format!("{}<b class=\"x\">{}</b>", &text[..middle], &text[middle..])
}

/// A line as a page: a row of a table where it is one.
fn page(line: &str) -> String {
    if !line.contains('\t') {
        return format!("<p>{line}</p>");
    }
    let row =
        |row: &str| format!("<tr>{}</tr>", row.split('\t').map(|cell| format!("<td>{cell}</td>")).collect::<String>());
    format!("<table>{}</table>", line.split('\n').map(row).collect::<String>())
}

type Disguise = (&'static str, &'static str, fn(&str) -> String);

/// What can be done to a number.
const NUMBERS: &[Disguise] = &[
    ("plain", "txt", str::to_string),
    ("full width", "txt", full_width),
    ("blanks", "txt", |value| split(value, " ")),
    ("dashes", "txt", |value| split(value, "-")),
    ("long dashes", "txt", |value| split(value, " — ")),
    ("dots", "txt", |value| split(value, ".")),
    ("wide blanks", "txt", |value| split(value, "\u{3000}")),
    ("no-break blanks", "txt", |value| split(value, "\u{a0}")),
    ("zero width", "txt", |value| between(value, "\u{200b}")),
    ("one zero width", "txt", |value| split(value, "\u{feff}")),
    ("digit by digit", "txt", |value| between(value, " ")),
    ("tags", "html", tagged),
    ("entities", "html", entities),
    ("entities for blanks", "html", |value| split(value, "&nbsp;")),
];

/// What can be done to words.
const WORDS: &[Disguise] = &[
    ("plain", "txt", str::to_string),
    ("full width", "txt", full_width),
    ("zero width", "txt", |value| between(value, "\u{200b}")),
    ("page", "html", str::to_string),
    ("tags", "html", tagged),
    ("entities", "html", entities),
];

fn positives() -> Vec<Positive> {
    let seeds = std::fs::read_to_string(repository("tests/privacy/positives.toml")).expect("the seeds");
    let forms: Forms = toml::from_str(&seeds).expect("forms");
    let mut out = Vec::new();
    for form in &forms.form {
        for (disguise, file, change) in if form.numbers { NUMBERS } else { WORDS } {
            for value in &form.values {
                for line in &form.lines {
                    let line = line.replace("{}", &change(value));
                    let text = if *file == "html" { page(&line) } else { line };
                    let name = form.name.clone().unwrap_or_else(|| form.sort.clone());
                    out.push(Positive { form: name, sort: form.sort.clone(), disguise, file, text });
                }
            }
        }
    }
    out
}

/// The sorts of what is found in a file of this sort.
fn found(file: &str, text: &str) -> Vec<String> {
    let mut sorts = Vec::new();
    let mut each = |seen: Seen<'_>| {
        if let Seen::Text(text) = seen {
            blocks(text, |block| sorts.extend(scan(block).into_iter().map(|hit| format!("{:?}", hit.sort))));
        }
    };
    look(&format!("a.{file}"), text.as_bytes(), &mut String::new(), &mut each).expect("a file that can be read");
    sorts
}

/// The name of a sort in the seeds, as the program calls it.
fn own_name(sort: &str) -> &str {
    match sort {
        "identity" => "Identity",
        "mobile" => "Mobile",
        "landline" => "Landline",
        "bank-card" => "BankCard",
        "birth-date" => "BirthDate",
        "home-address" => "Home",
        "minor" => "Minor",
        "health" => "Health",
        other => panic!("{other} is no sort"),
    }
}

#[test]
fn everything_private_is_found_in_every_disguise() {
    let positives = positives();
    let mut counts: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    let mut missed = Vec::new();
    for positive in &positives {
        let hit = found(positive.file, &positive.text).iter().any(|sort| sort == own_name(&positive.sort));
        let count = counts.entry(&positive.form).or_default();
        count[0] += usize::from(hit);
        count[1] += 1;
        if !hit {
            missed.push(format!(
                "{} ({}): {}",
                positive.form,
                positive.disguise,
                positive.text.replace('\u{200b}', "")
            ));
        }
    }
    for (form, [hit, all]) in &counts {
        println!("{form}: {hit} of {all}");
    }
    println!("recall: {} of {}", positives.len() - missed.len(), positives.len());
    assert!(positives.len() >= 500, "only {}", positives.len());
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn ordinary_text_is_left_alone() {
    let texts = ordinary::texts();
    let lines: usize = texts.iter().map(|(_, text)| text.lines().filter(|line| !line.trim().is_empty()).count()).sum();
    let mut alarms = Vec::new();
    for (name, text) in &texts {
        alarms.extend(scan(text).into_iter().map(|hit| {
            let line = text[..hit.span.start].rfind('\n').map_or(0, |at| at + 1);
            format!("{name}: {:?} “{}” in: {}", hit.sort, hit.said, text[line..].lines().next().unwrap_or_default())
        }));
    }
    println!("false alarms: {} in {lines} lines\n{}", alarms.len(), alarms.join("\n"));
    assert!(lines >= 5000, "only {lines} lines");
    assert!(alarms.len() * 1000 < lines, "{} alarms in {lines} lines", alarms.len());
}

#[test]
fn a_digest_is_never_taken_for_a_number() {
    let digests = (0..20_000u32).map(|number| mingbai::sign_off::sha256(&number.to_le_bytes()));
    let taken: Vec<String> = digests
        .flat_map(|digest| [format!("摘要 {}，", &digest[..12]), format!("手机和摘要 {digest}"), digest])
        .filter(|text| !scan(text).is_empty())
        .collect();
    assert!(taken.is_empty(), "{} of 60000, such as {:?}", taken.len(), taken.first());
}
