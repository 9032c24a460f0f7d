//! Wording that several checks share.

use crate::record::community;
use crate::record::schema::{Choice, choices};

/// The bodies that the roster knows.
pub(super) fn bodies() -> &'static [Choice] {
    choices(&[community::ROSTER], "post.body")
}

/// The posts that the roster knows.
pub(super) fn roles() -> &'static [Choice] {
    choices(&[community::ROSTER], "post.role")
}

/// Chinese and English name of a body or post.
pub(super) fn choice_name<'a>(choices: &'static [Choice], id: &'a str) -> (&'a str, &'a str) {
    choices.iter().find(|choice| choice.id == id).map_or((id, id), |choice| (choice.zh, choice.en))
}

/// Whether there is such a body or post.
pub(super) fn is_choice(choices: &'static [Choice], id: &str) -> bool {
    choices.iter().any(|choice| choice.id == id)
}

/// Texts as `甲、乙`.
pub(super) fn list_zh<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    join(texts, "、")
}

/// Texts as `a, b`.
pub(super) fn list_en<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    join(texts, ", ")
}

/// Texts with something between them.
pub(super) fn join<T: AsRef<str>>(texts: impl IntoIterator<Item = T>, between: &str) -> String {
    let texts: Vec<T> = texts.into_iter().collect();
    texts.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(between)
}

/// A text that is quoted in a message, cut after 40 characters.
pub(super) fn short(text: &str) -> String {
    let mut shown: String = text.chars().take(40).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// Texts as `“甲”、“乙”`.
pub(super) fn quoted_zh<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    list_zh(texts.into_iter().map(|text| format!("“{}”", text.as_ref())))
}

/// Whether an approval or a signature names a post: 副主任 and 分管主任 are not 主任.
pub(super) fn names_post(text: &str, post: &str) -> bool {
    text.match_indices(post).any(|(at, _)| !["副", "分管"].iter().any(|other| text[..at].ends_with(other)))
}

#[cfg(test)]
mod tests {
    use super::names_post;

    #[test]
    fn a_deputy_is_not_the_director() {
        assert!(names_post("居委会主任", "主任") && names_post("副主任", "副主任"));
        assert!(!names_post("副主任", "主任") && !names_post("街道分管主任", "主任"));
    }
}
