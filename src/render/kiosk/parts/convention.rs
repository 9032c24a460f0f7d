//! The convention of the residents, clause by clause: an item holds the clauses of a chapter, a few at a time, so that a turn of
//! the loop shows some of them and the next goes on.

use crate::markdown::clause::{Sort, mark};
use crate::markdown::{Piece, pieces};
use crate::record::Record;
use crate::render::kiosk::block::{Block, Clause};
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::window::Window;

/// Clauses of one item.
const TOGETHER: usize = 3;

/// A convention has its turn every day.
pub(super) fn items(maker: &Maker<'_>, record: &Record) -> Vec<Item> {
    let window = Window::of(record).open();
    let whole = maker.record("convention", "clauses", record, window);
    let title = maker.subject.content.short(record.title());
    let chapters = chapters(record.text());
    let parts = chapters.iter().flat_map(|chapter| chapter.clauses.chunks(TOGETHER).map(move |some| (chapter, some)));
    let item = |(chapter, clauses): (&Chapter, &[Clause])| Item {
        kicker: if chapter.title.is_empty() { whole.kicker.clone() } else { title.to_string() },
        title: if chapter.title.is_empty() { title.to_string() } else { chapter.title.clone() },
        blocks: vec![Block::Clauses { clauses: clauses.to_vec() }],
        ..whole.clone()
    };
    parts.map(item).collect()
}

/// A heading with the clauses below it.
#[derive(Default)]
struct Chapter {
    title: String,
    clauses: Vec<Clause>,
}

fn chapters(text: &str) -> Vec<Chapter> {
    let mut chapters = vec![Chapter::default()];
    for piece in pieces(text) {
        match piece {
            Piece::Paragraph(said) if said.heading => chapters.push(Chapter { title: said.text, ..Chapter::default() }),
            Piece::Paragraph(said) => enter(&mut chapters, &said.text),
            Piece::Table(rows) => rows.iter().for_each(|row| enter(&mut chapters, &row.join("，"))),
        }
    }
    chapters.into_iter().filter(|chapter| !chapter.clauses.is_empty()).collect()
}

/// A clause begins with its number, and the points below it belong to it; what has no number stands by itself.
fn enter(chapters: &mut [Chapter], text: &str) {
    let Some(chapter) = chapters.last_mut() else { return };
    let sort = mark(text).map(|mark| (mark.sort, mark.len));
    match (sort, chapter.clauses.last_mut()) {
        (Some((Sort::Item, _)), Some(before)) => before.paragraphs.push(text.to_string()),
        (Some((Sort::Article | Sort::Point, len)), _) => chapter.clauses.push(clause(Some(&text[..len]), &text[len..])),
        _ => chapter.clauses.push(clause(None, text)),
    }
}

fn clause(number: Option<&str>, text: &str) -> Clause {
    Clause { number: number.map(str::to_string), paragraphs: vec![text.trim_start().to_string()] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_keep_their_numbers_and_no_text_is_lost() {
        let chapters =
            chapters("为了。\n\n## 第一章 总则\n\n第一条　甲：\n\n- （一）乙\n\n第二条　丙。\n\n## 附则\n\n丁。\n");
        let said = |chapter: &Chapter| {
            let clauses = chapter
                .clauses
                .iter()
                .map(|clause| format!("{}|{}", clause.number.as_deref().unwrap_or("-"), clause.paragraphs.join("/")));
            format!("{}: {}", chapter.title, clauses.collect::<Vec<_>>().join(" "))
        };
        let said: Vec<String> = chapters.iter().map(said).collect();
        assert_eq!(said, [": -|为了。", "第一章 总则: 第一条|甲：/（一）乙 第二条|丙。", "附则: -|丁。"]);
    }
}
