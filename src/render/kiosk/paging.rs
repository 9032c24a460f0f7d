//! Text laid on slides so that nothing is cut.

/// Characters of text on one slide.
const CHARACTERS: usize = 150;

/// Paragraphs laid on pages of at most [`CHARACTERS`], long ones cut after a sentence.
pub(super) fn lay(paragraphs: &[String]) -> Vec<Vec<String>> {
    let mut pages: Vec<Vec<String>> = Vec::new();
    let mut room = 0;
    for piece in paragraphs.iter().flat_map(|paragraph| pieces(paragraph)) {
        let length = piece.chars().count();
        match pages.last_mut() {
            Some(page) if length <= room => page.push(piece),
            _ => {
                pages.push(vec![piece]);
                room = CHARACTERS;
            }
        }
        room = room.saturating_sub(length);
    }
    pages
}

/// A paragraph in pieces that fit on a page, cut after sentences, or where a sentence is too long, after its clauses.
fn pieces(paragraph: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for sentence in paragraph.split_inclusive(['。', '；', '！', '？', '，']) {
        match pieces.last_mut() {
            Some(last) if last.chars().count() + sentence.chars().count() <= CHARACTERS => last.push_str(sentence),
            _ => pieces.push(sentence.to_string()),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_lost_and_no_page_is_too_full() {
        let paragraphs: Vec<String> = vec!["短句。".into(), "甲，乙；丙。".repeat(60), "结尾".into()];
        let pages = lay(&paragraphs);
        assert_eq!(pages.concat().concat(), paragraphs.concat());
        assert!(pages.iter().all(|page| page.concat().chars().count() <= CHARACTERS), "{pages:?}");
    }
}
