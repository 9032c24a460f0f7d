//! Every system (制度) works: it has duties or rules that fixtures keep and break, and outputs that the sample makes. The page
//! `docs/reference/systems.md` is made from what was found; `UPDATE=1 cargo test coverage` writes it anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use mingbai::pack::systems::SYSTEMS;
use mingbai::pack::{Duty, Rule, Selector, System};
use mingbai::record::KINDS;

use crate::docs::same;
use crate::rules::{PACKS, cases};
use crate::support::{SAMPLE, leads_on};

/// What was found for one system.
struct Found<'a> {
    system: &'a System,
    duties: Vec<&'a Duty>,
    rules: Vec<&'a Rule>,
    kinds: Vec<&'static str>,
    kept: usize,
    broken: usize,
    /// Each output with the number of files that the sample's build has of it; commands have none.
    outputs: Vec<(&'a str, usize)>,
}

fn found() -> Vec<Found<'static>> {
    let fixtures = fixtures();
    SYSTEMS.iter().map(|system| of(system, &fixtures)).collect()
}

/// How often the cases keep and break each duty and rule.
fn fixtures() -> BTreeMap<String, [usize; 2]> {
    let mut fixtures: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for case in cases() {
        fixtures.entry(case.rule.clone()).or_default()[usize::from(!case.keeps)] += 1;
    }
    fixtures
}

fn of(system: &'static System, fixtures: &BTreeMap<String, [usize; 2]>) -> Found<'static> {
    let packs = PACKS.all();
    let duties: Vec<&Duty> =
        packs.clone().flat_map(|pack| &pack.duties).filter(|duty| duty.systems.contains(&system.id)).collect();
    let rules: Vec<&Rule> =
        packs.flat_map(|pack| &pack.rules).filter(|rule| rule.systems.contains(&system.id)).collect();
    let names = duties.iter().map(|duty| &duty.name).chain(rules.iter().map(|rule| &rule.name));
    let counts: Vec<[usize; 2]> = names.filter_map(|name| fixtures.get(name)).copied().collect();
    let (kept, broken) = (counts.iter().map(|count| count[0]).sum(), counts.iter().map(|count| count[1]).sum());
    let outputs = system.outputs.iter().map(|output| (output.as_str(), files(output))).collect();
    Found { system, kinds: kinds(&duties, &rules), duties, rules, kept, broken, outputs }
}

/// The kinds of record that duties and rules are about, in the order of menus; `*` selects all and says nothing.
fn kinds(duties: &[&Duty], rules: &[&Rule]) -> Vec<&'static str> {
    let selectors =
        duties.iter().map(|duty| &duty.records).chain(rules.iter().filter_map(|rule| rule.records.as_ref()));
    let named: BTreeSet<&str> = selectors
        .filter(|selector: &&Selector| selector.kinds.len() < KINDS.len())
        .flat_map(|selector| selector.kinds.iter().map(|kind| kind.id))
        .collect();
    KINDS.iter().filter(|kind| named.contains(kind.id)).map(|kind| kind.zh).collect()
}

/// How many files of the sample's output a pattern means; `*` stands for any part of a path's step. A page that only leads
/// on to another is none.
fn files(pattern: &str) -> usize {
    let leads_on = |path: &String| path.ends_with(".html") && leads_on(SAMPLE.output.text(path));
    SAMPLE.output.files.keys().filter(|path| fits(pattern, path) && !leads_on(path)).count()
}

fn fits(pattern: &str, path: &str) -> bool {
    let (wanted, given): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    wanted.len() == given.len() && wanted.iter().zip(given).all(|(wanted, given)| fits_step(wanted, given))
}

fn fits_step(wanted: &str, given: &str) -> bool {
    match wanted.split_once('*') {
        None => wanted == given,
        Some((before, after)) => {
            given.len() >= before.len() + after.len() && given.starts_with(before) && given.ends_with(after)
        }
    }
}

impl Found<'_> {
    /// What is lacking for the system to count as working.
    fn lacks(&self) -> Vec<String> {
        let excused = !self.system.unchecked.is_empty();
        let mut lacks = Vec::new();
        if self.duties.is_empty() && self.rules.is_empty() && !excused {
            lacks.push("neither duty nor rule, and no reason why".to_string());
        }
        if !self.rules.is_empty() && (self.kept == 0 || self.broken == 0) {
            lacks.push(format!("{} cases keep it, {} break it", self.kept, self.broken));
        }
        if self.outputs.is_empty() && !excused {
            lacks.push("no output".to_string());
        }
        let absent = self.outputs.iter().filter(|(output, files)| *files == 0 && !output.starts_with("mingbai "));
        lacks.extend(absent.map(|(output, _)| format!("the sample's build has no {output}")));
        lacks
    }
}

#[test]
fn every_system_has_its_rules_its_fixtures_and_its_outputs() {
    let found = found();
    let lacking: Vec<String> = found
        .iter()
        .filter(|found| !found.lacks().is_empty())
        .map(|found| format!("{} {}: {}", found.system.id, found.system.name, found.lacks().join("; ")))
        .collect();
    assert!(lacking.is_empty(), "{} of {} lack something:\n{}", lacking.len(), found.len(), lacking.join("\n"));
}

#[test]
fn the_systems_are_those_of_the_five_source_documents() {
    let numbers: Vec<String> = (1..=83).map(|number| format!("S-{number:02}")).collect();
    assert_eq!(SYSTEMS.iter().map(|system| system.id.clone()).collect::<Vec<_>>(), numbers);
}

#[test]
fn every_duty_and_rule_belongs_to_a_system() {
    let own = |id: &str| matches!(id, "floor" | "wutongli-bylaw");
    let packs = PACKS.all().filter(|pack| !own(&pack.id));
    let homeless: Vec<&str> = packs
        .flat_map(|pack| {
            let duties = pack.duties.iter().map(|duty| (&duty.name, &duty.systems));
            duties.chain(pack.rules.iter().map(|rule| (&rule.name, &rule.systems)))
        })
        .filter(|(_, systems)| systems.is_empty())
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(homeless, Vec::<&str>::new());
}

#[test]
fn the_page_of_the_systems_is_that_of_the_fixtures() {
    same("systems.md", &page());
}

const INTRO: &str = "\
五份来源文件一共有 83 项制度。每一项列出它在各规则包里的公开事项和规则、涉及的记录类别、守住它和违反它的测试用例数，以及示例站点里看得到它的
输出（括号里是文件数）。`mingbai explain S-01` 显示其中一项。

The 83 systems of the five source documents: their duties and rules, the kinds of record, the cases that keep and break them,
and the outputs of the sample that show them (number of files in brackets). Counted by the test that writes this page.
";

fn page() -> String {
    let found = found();
    let working = found.iter().filter(|found| found.lacks().is_empty()).count();
    let made = "<!-- 由测试生成，不要手改。Made by a test; do not edit. -->";
    let mut page = format!("# 制度对照\n\n{made}\n\n{INTRO}\n**{working} / {}**\n", found.len());
    found.iter().for_each(|found| section(&mut page, found));
    page
}

fn section(page: &mut String, found: &Found<'_>) {
    let system = found.system;
    let _ = writeln!(page, "\n## {} {}\n\n*{}*。{}。\n", system.id, system.name, system.en, system.shows);
    if !system.unchecked.is_empty() {
        let _ = writeln!(page, "- 不核对的原因：{}", system.unchecked);
    }
    let (duties, rules): (Vec<&str>, Vec<&str>) = (
        found.duties.iter().map(|duty| duty.name.as_str()).collect(),
        found.rules.iter().map(|rule| rule.name.as_str()).collect(),
    );
    list(page, "公开事项 duties", &duties);
    list(page, "规则 rules", &rules);
    if !found.kinds.is_empty() {
        let _ = writeln!(page, "- 记录 kinds：{}", found.kinds.join("、"));
    }
    let _ = writeln!(page, "- 用例 fixtures：守住 {}，违反 {}", found.kept, found.broken);
    let outputs: Vec<String> = found
        .outputs
        .iter()
        .map(|(output, files)| if *files == 0 { format!("`{output}`") } else { format!("`{output}`（{files}）") })
        .collect();
    if !outputs.is_empty() {
        let _ = writeln!(page, "- 输出 outputs：{}", outputs.join("、"));
    }
}

fn list(page: &mut String, name: &str, items: &[&str]) {
    if !items.is_empty() {
        let items: Vec<String> = items.iter().map(|item| format!("`{item}`")).collect();
        let _ = writeln!(page, "- {name}（{}）：{}", items.len(), items.join(" "));
    }
}
