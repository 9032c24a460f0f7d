//! Systems of the wall on the screen: the flow chart, the numbered duties, and where there is neither, the text.

use super::paging;
use super::slide::{Slide, paged};
use super::slides::text;
use crate::markdown::Paragraph;
use crate::record::Record;
use crate::render::Words;
use crate::render::view::flow;

/// Boxes of a flow chart on one slide; they are spread evenly.
const STEPS: usize = 3;

/// The slides of a system; whoever calls names them.
pub(super) fn slides(record: &Record, lang: Words<'_>) -> Vec<Slide> {
    let mut slides: Vec<Slide> = chart(record, lang);
    slides.extend(duties(record, lang));
    if slides.is_empty() { text(record) } else { slides }
}

fn chart(record: &Record, lang: Words<'_>) -> Vec<Slide> {
    let steps = flow(record, lang).map(|flow| flow.steps).unwrap_or_default();
    let each = steps.len().div_ceil(steps.len().div_ceil(STEPS).max(1)).max(1);
    let mut slides = paged(&steps, each, |steps| Slide { layout: "flow", flow: steps.to_vec(), ..Slide::default() });
    slides.iter_mut().enumerate().for_each(|(at, slide)| slide.before = at * each);
    slides
}

fn duties(record: &Record, lang: Words<'_>) -> Vec<Slide> {
    let numbered =
        |(at, duty): (usize, &str)| Paragraph { text: format!("{}{duty}", number(at + 1, lang)), heading: false };
    let duties: Vec<Paragraph> = record.fields.texts("duties").enumerate().map(numbered).collect();
    let pages = paging::lay(&duties);
    pages.into_iter().map(|paragraphs| Slide { layout: "text", paragraphs, ..Slide::default() }).collect()
}

fn number(number: usize, lang: Words<'_>) -> String {
    format!("{number}{}", lang.pick("．", ". "))
}
