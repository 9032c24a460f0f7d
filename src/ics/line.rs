//! Content lines: texts escaped, lines folded at 75 bytes and never within a character.

/// Bytes of a line before its end.
const LONGEST: usize = 75;

/// A text as the value of a property.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Adds a line, folded where it is too long.
pub(super) fn line(out: &mut String, content: &str) {
    let mut room = LONGEST;
    for c in content.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = LONGEST - 1;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_are_escaped() {
        assert_eq!(text("a;b,c\\d\ne\rf，；"), "a\\;b\\,c\\\\d\\nef，；");
    }

    proptest! {
        #[test]
        fn folded_lines_fit_and_unfold_to_what_they_were(content in "[ -~字，😀]{0,400}") {
            let mut out = String::new();
            line(&mut out, &content);
            prop_assert!(out.split("\r\n").all(|line| line.len() <= LONGEST), "{out:?}");
            prop_assert_eq!(out.replace("\r\n ", ""), format!("{content}\r\n"));
        }
    }
}
