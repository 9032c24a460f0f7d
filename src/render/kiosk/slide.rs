//! One picture of the rotation, and how long it takes to read.

use serde::Serialize;

use crate::render::view::{Card, DueRow, Step, Vote};

/// One picture of the rotation.
#[derive(Debug, Default, Serialize)]
pub(super) struct Slide {
    pub(super) id: String,
    pub(super) layout: &'static str,
    pub(super) kicker: String,
    pub(super) title: String,
    pub(super) when: Option<String>,
    pub(super) seconds: usize,
    pub(super) qr: Option<String>,
    pub(super) href: Option<String>,
    pub(super) page: usize,
    pub(super) pages: usize,
    pub(super) paragraphs: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    pub(super) columns: Vec<String>,
    pub(super) figures: Vec<Figure>,
    pub(super) dues: Vec<DueRow>,
    pub(super) cards: Vec<Card>,
    pub(super) vote: Option<Vote>,
    /// Boxes of a flow chart; the first of them has the number after `before`.
    pub(super) flow: Vec<Step>,
    pub(super) before: usize,
}

#[derive(Debug, Serialize)]
pub(super) struct Figure {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) unit: Option<String>,
    pub(super) note: Option<String>,
}

/// Cuts items into slides.
pub(super) fn paged<T>(items: &[T], size: usize, make: impl Fn(&[T]) -> Slide) -> Vec<Slide> {
    let pages = items.len().div_ceil(size);
    let numbered = items.chunks(size).enumerate();
    numbered.map(|(at, items)| Slide { page: at + 1, pages, ..make(items) }).collect()
}

/// Seconds that an old reader needs: four characters a second, and a moment to look up.
pub(super) fn reading_time(slide: &Slide) -> usize {
    let text: usize = slide.paragraphs.iter().map(|text| text.chars().count()).sum();
    let rows: usize = slide.rows.iter().flatten().map(|cell| cell.chars().count()).sum();
    let dues: usize = slide.dues.iter().map(|due| due.item.chars().count() + due.says.chars().count()).sum();
    let flow: usize = slide.flow.iter().map(letters).sum();
    let cards: usize = slide.cards.iter().map(|card| card.title.chars().count()).sum();
    (6 + (text + rows + dues + flow + cards) / 4 + slide.figures.len() * 2).clamp(8, 45)
}

fn letters(step: &Step) -> usize {
    let rest = [&step.by, &step.within, &step.note].into_iter().flatten();
    step.name.chars().count() + rest.map(|text| text.chars().count()).sum::<usize>()
}
