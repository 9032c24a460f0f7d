//! The list of rule packs.

use super::table::table;
use super::{Face, words};
use crate::finding::Lang;
use crate::pack::{Pack, Packs};

/// A line for every pack.
pub fn list(packs: &Packs, face: Face) -> String {
    let heading = words::pack_columns(face.lang).map(str::to_string).to_vec();
    let rows: Vec<Vec<String>> = std::iter::once(heading).chain(packs.all().map(|pack| row(pack, face.lang))).collect();
    table(&rows, "")
}

fn row(pack: &Pack, lang: Lang) -> Vec<String> {
    let (zh, en) = pack.authority.names();
    let or_dash = |text: &str| if text.is_empty() { "—".to_string() } else { text.to_string() };
    let region = if pack.region.is_empty() { lang.pick("全国", "country").to_string() } else { pack.region.clone() };
    let until = pack.until.map(|day| format!("…{day}")).unwrap_or_default();
    vec![
        pack.id.clone(),
        lang.pick(&pack.title, &pack.title_en).to_string(),
        or_dash(&pack.doc_no),
        lang.pick(zh, en).to_string(),
        region,
        format!("{}{until}", pack.from),
        format!("{}/{}", pack.duties.len(), pack.rules.len()),
    ]
}
