//! Text laid on slides so that nothing is cut.

use crate::markdown::Paragraph;

/// Characters of text on one slide.
const CHARACTERS: usize = 150;
/// Characters that a paragraph takes up however short it is: it has a line of its own.
const LINE: usize = 22;
/// Characters of a piece, which leave room for two headings above it.
const PIECE: usize = CHARACTERS - 2 * LINE;

/// Paragraphs laid on pages of at most [`CHARACTERS`]; long ones are cut after a sentence, and a heading goes with what
/// follows it.
pub(super) fn lay(paragraphs: &[Paragraph]) -> Vec<Vec<String>> {
    let mut pages: Vec<Vec<String>> = Vec::new();
    let mut room = 0;
    let mut headings: Vec<String> = Vec::new();
    for paragraph in paragraphs {
        if paragraph.heading {
            headings.push(paragraph.text.clone());
            continue;
        }
        for piece in pieces(&paragraph.text) {
            let needed: usize = headings.iter().map(|heading| space(heading)).sum::<usize>() + space(&piece);
            if pages.is_empty() || needed > room {
                pages.push(Vec::new());
                room = CHARACTERS;
            }
            if let Some(page) = pages.last_mut() {
                page.append(&mut headings);
                page.push(piece);
            }
            room = room.saturating_sub(needed);
        }
    }
    pages.extend(Some(headings).filter(|headings| !headings.is_empty()));
    pages
}

fn space(text: &str) -> usize {
    text.chars().count().max(LINE)
}

/// A paragraph in pieces that fit on a page, cut after sentences, or where a sentence is too long, after its clauses.
fn pieces(paragraph: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for sentence in paragraph.split_inclusive(['。', '；', '！', '？', '，']) {
        match pieces.last_mut() {
            Some(last) if last.chars().count() + sentence.chars().count() <= PIECE => last.push_str(sentence),
            _ => pieces.push(sentence.to_string()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Paragraph {
        Paragraph { text: text.to_string(), heading: false }
    }

    fn heading(text: &str) -> Paragraph {
        Paragraph { text: text.to_string(), heading: true }
    }

    #[test]
    fn no_text_is_lost_and_no_page_is_too_full() {
        let paragraphs = vec![text("短句。"), heading("议题"), text(&"甲，乙；丙。".repeat(60)), text("结尾")];
        let pages = lay(&paragraphs);
        let all: String = paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        assert_eq!(pages.concat().concat(), all);
        assert!(pages.iter().all(|page| page.concat().chars().count() <= CHARACTERS), "{pages:?}");
    }

    #[test]
    fn a_heading_stands_with_what_follows_it() {
        let pages = lay(&[text(&"字".repeat(140)), heading("形成的决定"), text("同意。")]);
        assert_eq!(pages[1], ["形成的决定", "同意。"]);
    }
}
