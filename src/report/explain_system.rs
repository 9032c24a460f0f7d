//! The manual page of a system (制度): what one sees of it, and the duties and rules of all packs that belong to it.

use std::fmt::Write;

use crate::finding::Lang;
use crate::pack::systems::SYSTEMS;
use crate::pack::{Packs, System};

/// The page of a system by its number, `S-10`; `None` when there is no such system.
pub fn explain(wanted: &str, packs: &Packs, lang: Lang) -> Option<String> {
    let system = SYSTEMS.iter().find(|system| system.id.eq_ignore_ascii_case(wanted))?;
    let mut page = format!("{}  {}\n{}\n", system.id, lang.pick("制度", "system"), lang.pick(&system.name, &system.en));
    let _ = writeln!(page, "\n{}", system.shows);
    if !system.unchecked.is_empty() {
        let _ = writeln!(page, "{}", system.unchecked);
    }
    for (heading, lines) in [
        (lang.pick("公开事项", "Duties"), duties(system, packs, lang)),
        (lang.pick("规则", "Rules"), rules(system, packs, lang)),
    ] {
        if !lines.is_empty() {
            let _ = write!(page, "\n{heading}\n{}", lines.concat());
        }
    }
    Some(page)
}

fn duties(system: &System, packs: &Packs, lang: Lang) -> Vec<String> {
    let all = packs.all().flat_map(|pack| &pack.duties);
    let own = all.filter(|duty| duty.systems.contains(&system.id));
    own.map(|duty| line(&duty.name, lang.pick(&duty.item, &duty.item_en), &duty.basis.article)).collect()
}

fn rules(system: &System, packs: &Packs, lang: Lang) -> Vec<String> {
    let all = packs.all().flat_map(|pack| &pack.rules);
    let own = all.filter(|rule| rule.systems.contains(&system.id));
    own.map(|rule| line(&rule.name, rule.asks.says.get(lang), &rule.asks.basis.article)).collect()
}

fn line(name: &str, says: &str, article: &str) -> String {
    format!("  {name}  {says}（{article}）\n")
}
