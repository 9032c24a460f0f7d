//! What communities arrange for themselves in `[[local]]` and `[[waivers]]`: that it names something, and has an effect.

mod ended;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::finding::{CodePage, Finding, Text, code};
use crate::load::{did_you_mean, nearest};
use crate::pack::{Active, Pack};
use crate::record::Fields;
use crate::record::content::Content;
use crate::source::{Place, SourceFile};
use crate::time_limit::Span;

/// Everything that is arranged and would have no effect.
pub fn check(content: &Content, active: &Active<'_>, today: NaiveDate) -> Vec<Finding> {
    let (duties, rules) = (duty_names(&active.packs), rule_names(&active.packs));
    let all: BTreeSet<&str> = duties.union(&rules).copied().collect();
    let register = &content.community;
    let mut findings = Vec::new();
    for local in register.fields.tables("local") {
        let table = Table { source: &register.source, fields: local };
        findings.extend(table.unknown("duty", &duties));
        findings.extend(table.bad_span("within"));
    }
    let own = register.fields.tables("waivers").map(|fields| (Table { source: &register.source, fields }, "duty"));
    let records = content.records.iter().flat_map(|record| {
        record.fields.tables("waivers").map(|fields| (Table { source: &record.source, fields }, "rule"))
    });
    for (waiver, key) in own.chain(records) {
        findings.extend(waiver.unknown(key, &all));
        findings.extend(waiver.of_the_floor(key, &active.packs));
        findings.extend(waiver.over(key, &active.packs, today));
    }
    findings
}

fn duty_names<'a>(packs: &[&'a Pack]) -> BTreeSet<&'a str> {
    packs.iter().flat_map(|pack| &pack.duties).map(|duty| duty.name.as_str()).collect()
}

fn rule_names<'a>(packs: &[&'a Pack]) -> BTreeSet<&'a str> {
    packs.iter().flat_map(|pack| &pack.rules).map(|rule| rule.name.as_str()).collect()
}

/// One arrangement and the file it stands in.
struct Table<'a> {
    source: &'a SourceFile,
    fields: &'a Fields,
}

impl Table<'_> {
    fn place(&self, key: &str) -> Place {
        self.fields.get(key).map_or_else(|| self.source.whole(), |found| self.source.place(&found.span))
    }

    fn finding(&self, code: &'static CodePage, key: &str, zh: String, en: String) -> Finding {
        Finding::new(code, self.place(key), Text::new(zh, en))
    }

    /// A duty or rule that the community's packs do not have.
    fn unknown(&self, key: &str, known: &BTreeSet<&str>) -> Option<Finding> {
        let name = self.fields.text(key).filter(|name| !known.contains(name))?;
        let Text { zh: ask, en: ask_en } = did_you_mean(nearest(name, known.iter().copied()));
        let zh = format!("适用的规则包里没有 {name} 这一项，这一段不起作用");
        let finding =
            self.finding(&code::UNKNOWN_DUTY, key, zh, format!("the packs have no {name}; this has no effect"));
        Some(finding.help(
            format!("{ask}名字照抄提示里“依据”后面括号里的，如 national-2026/meeting-decisions"),
            format!("{ask_en}copy the name in brackets behind the article, such as national-2026/meeting-decisions"),
        ))
    }

    fn bad_span(&self, key: &str) -> Option<Finding> {
        let text = self.fields.text(key).filter(|text| Span::parse(text).is_err())?;
        let zh = format!("“{text}”不是期限，这一段不起作用");
        let finding = self.finding(&code::BAD_SPAN, key, zh, format!("\"{text}\" is no span; this has no effect"));
        Some(
            finding.help(
                "写成 10 days（日）、7 workdays（工作日）或 3 months（月）",
                "write 10 days, 7 workdays or 3 months",
            ),
        )
    }

    fn of_the_floor(&self, key: &str, packs: &[&Pack]) -> Option<Finding> {
        let name = self.fields.text(key)?;
        let mut rules = packs.iter().flat_map(|pack| &pack.rules);
        rules.find(|rule| rule.floor && rule.name == name)?;
        let zh = format!("{name} 是隐私或算术的规则，不能豁免");
        let finding = self.finding(
            &code::WAIVER_VOID,
            key,
            zh,
            format!("{name} guards privacy or arithmetic and cannot be waived"),
        );
        Some(finding.help("删去这一段，按提示改记录", "delete this waiver and mend the record"))
    }
}
