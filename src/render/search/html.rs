//! The words of rendered Markdown: what stands between its tags.

use super::gram::{Gram, Runs};

/// Elements that stand within a word.
const INLINE: [&str; 10] = ["a", "b", "code", "del", "em", "s", "span", "strong", "sub", "sup"];

/// What a piece of HTML is.
enum Piece<'h> {
    Text(&'h str),
    /// Name of an element, at its beginning or its end.
    Tag(&'h str),
    /// A character by its name: all that Markdown makes part words.
    Entity,
}

/// HTML cut into its pieces.
fn pieces(mut rest: &str) -> impl Iterator<Item = Piece<'_>> {
    std::iter::from_fn(move || {
        let first = *rest.as_bytes().first()?;
        let (piece, length) = match first {
            b'<' => {
                let end = memchr::memchr(b'>', rest.as_bytes()).map_or(rest.len(), |at| at + 1);
                let name = rest[1..end].trim_start_matches('/');
                let name_end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
                (Piece::Tag(&name[..name_end]), end)
            }
            b'&' => (Piece::Entity, memchr::memchr(b';', rest.as_bytes()).map_or(rest.len(), |at| at + 1)),
            _ => {
                let end = memchr::memchr2(b'<', b'&', rest.as_bytes()).unwrap_or(rest.len());
                (Piece::Text(&rest[..end]), end)
            }
        };
        rest = &rest[length..];
        Some(piece)
    })
}

/// The grams of the words of a text in HTML.
pub fn grams(html: &str, found: &mut impl FnMut(Gram)) {
    let mut runs = Runs::default();
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) => runs.read(text, found),
            Piece::Tag(name) if INLINE.contains(&name) => {}
            Piece::Tag(_) | Piece::Entity => runs.part(),
        }
    }
}

/// The beginning of the first paragraph of a text in HTML, at most `most` characters of it.
pub fn opening(html: &str, most: usize) -> String {
    let Some(start) = html.find("<p>") else { return String::new() };
    let paragraph = html[start + 3..].split("</p>").next().unwrap_or_default();
    let words: String = pieces(paragraph)
        .filter_map(|piece| match piece {
            Piece::Text(text) => Some(text),
            Piece::Tag("br") | Piece::Entity => Some(" "),
            Piece::Tag(_) => None,
        })
        .collect();
    shortened(words.trim(), most)
}

/// A text of at most `most` characters.
pub fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{grams, opening};

    fn words(html: &str) -> Vec<String> {
        let mut found = Vec::new();
        grams(html, &mut |gram| found.push(gram.to_string()));
        found
    }

    #[test]
    fn words_go_through_emphasis_and_end_at_blocks() {
        assert_eq!(words("<p>物<strong>业</strong>费</p>\n<p>公示</p>"), ["物业", "业费", "公示"]);
        assert_eq!(words("<td class=\"right\">电费</td><td>水费</td>"), ["电费", "水费"]);
        assert_eq!(words("甲方&amp;乙方"), ["甲方", "乙方"]);
    }

    #[test]
    fn an_unfinished_tag_ends_the_text() {
        assert_eq!(words("公示<a href"), ["公示"]);
        assert_eq!(words("公示&amp"), ["公示"]);
    }

    #[test]
    fn the_opening_is_the_first_paragraph() {
        assert_eq!(opening("<h2 id=\"s1\">一</h2>\n<p>二<em>三</em>四&amp;五</p>", 20), "二三四 五");
        assert_eq!(opening("<p>一二三四五</p>", 3), "一二三…");
        assert_eq!(opening("<ul><li>一</li></ul>", 3), "");
    }
}
