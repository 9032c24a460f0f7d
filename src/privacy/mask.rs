//! Masks: what a private number looks like when it may be shown.

use super::letters::digit;
use super::private::{Hit, Private};

/// A text with the middle of its digits hidden; what stands between them stays, and so does every byte's place: a digit of one
/// byte gives way to a star of one, a full-width one to a full-width star.
pub fn hide(sort: Private, text: &str) -> String {
    let is_place = |c: char| digit(c).is_some() || matches!(c, 'X' | 'x' | 'Ｘ' | 'ｘ');
    let places = text.chars().filter(|c| is_place(*c)).count();
    let (head, tail) = sort.shown(places);
    let mut place = 0;
    let hidden = |c: char| {
        place += usize::from(is_place(c));
        let hide = is_place(c) && place > head && place <= places.saturating_sub(tail);
        match (hide, c.len_utf8()) {
            (false, _) => c,
            (true, 1) => '*',
            (true, _) => '＊',
        }
    };
    text.chars().map(hidden).collect()
}

/// A text with these hits hidden; as many bytes as before. `None` when there are none.
pub fn hide_all(text: &str, hits: &[Hit]) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for hit in hits.iter().filter(|hit| hit.sort.key().is_some()) {
        let Some(before) = text.get(at..hit.span.start) else { continue };
        out.push_str(before);
        out.push_str(&hide(hit.sort, &text[hit.span.clone()]));
        at = hit.span.end;
    }
    out.push_str(&text[at..]);
    (at > 0).then_some(out)
}

/// A text with everything in it masked that can be.
pub fn mask(text: &str) -> String {
    hide_all(text, &super::scan(text)).unwrap_or_else(|| text.to_string())
}

#[cfg(test)]
mod tests {
    use super::{Private, hide};

    #[test]
    fn what_splits_a_number_stays_where_it_is() {
        assert_eq!(hide(Private::Mobile, "138 0013-8000"), "138 ****-8000");
        assert_eq!(hide(Private::Mobile, "１３８００１３８０００"), "１３８＊＊＊＊８０００");
        assert_eq!(hide(Private::Identity, "11010519491231002x"), "11*************02x");
        assert_eq!(hide(Private::BirthDate, "1949年12月31日"), "1949年**月**日");
        assert_eq!(hide(Private::Home, "3幢2单元501室"), "*幢*单元***室");
        assert_eq!(hide(Private::Landline, "0513-85281234"), "0513-******34");
    }
}
