//! The digest of a record's text, by which a change without a new version is found out.

use super::Record;
use super::sign_off::sha256;

/// The text that a digest is taken of: the Markdown after the line that closes the front matter, every CRLF as LF, blanks and
/// empty lines at the end taken off, and one LF put there.
pub fn digested(markdown: &str) -> String {
    format!("{}\n", markdown.replace("\r\n", "\n").trim_end())
}

/// SHA-256 of a text as [`digested`], in 64 hexadecimal digits.
pub fn digest(markdown: &str) -> String {
    sha256(digested(markdown).as_bytes())
}

impl Record {
    /// The digest of its text.
    pub fn digest(&self) -> String {
        digest(self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_that_of_sha256sum() {
        // printf '第一条　见面问声好。\n' | sha256sum
        assert_eq!(digest("第一条　见面问声好。"), "9a5aaeec2fa5e367ec3f254af1255447231d592be101f7b3a0b3a502fc39fefd");
        assert_eq!(digest(""), digest("\n\n"));
    }

    #[test]
    fn ends_of_lines_and_of_the_text_do_not_count_and_everything_else_does() {
        let text = "\n## 一\n\n第一条\n";
        assert_eq!(digested(text), text);
        for same in ["\r\n## 一\r\n\r\n第一条\r\n", "\n## 一\n\n第一条", "\n## 一\n\n第一条\n\n \n"] {
            assert_eq!(digest(same), digest(text), "{same:?}");
        }
        for other in
            ["## 一\n\n第一条\n", "\n## 一\n第一条\n", "\n## 一\n\n第一条。\n", "\n## 一\n\n第一条　\n第二条\n"]
        {
            assert_ne!(digest(other), digest(text), "{other:?}");
        }
    }
}
