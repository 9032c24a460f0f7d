//! The systems (制度) that duties and rules belong to: one list for all packs, in `rules/systems.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

/// Name of the list in `rules/`.
pub const FILE: &str = "systems.toml";

static TEXT: &str = include_str!("../../rules/systems.toml");

/// One system that communities are asked to have.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct System {
    /// Its number, `S-10`.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// English name.
    pub en: String,
    /// What a community sees of it when it works, in Chinese.
    pub shows: String,
    /// Outputs of the program that carry it: paths of pages, commands, reports.
    #[serde(default)]
    pub outputs: Vec<String>,
    /// Why there is no check, where there is none.
    #[serde(default)]
    pub unchecked: String,
}

#[derive(Deserialize)]
struct List {
    system: Vec<System>,
}

/// Every system, by number.
pub static SYSTEMS: LazyLock<Vec<System>> = LazyLock::new(|| {
    let list: List = toml::from_str(TEXT).unwrap_or_else(|error| unreachable!("rules/systems.toml: {error}"));
    list.system
});

/// The system of this number.
pub fn system(id: &str) -> Option<&'static System> {
    SYSTEMS.iter().find(|system| system.id == id)
}
