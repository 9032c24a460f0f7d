//! XML as feeds and sitemaps need it: elements with attributes and text, an element a line. And a text for pages that are put
//! together by hand.

use std::fmt::Write;

/// A document that is being written.
#[derive(Debug)]
pub struct Xml(String);

/// The attributes of an element.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// A document with this root, filled by `content`.
    pub fn document(root: &str, attributes: Attributes<'_>, content: impl FnOnce(&mut Xml)) -> String {
        let mut xml = Xml(String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"));
        xml.within(root, attributes, content);
        xml.0
    }

    /// An element with elements in it.
    pub fn within(&mut self, name: &str, attributes: Attributes<'_>, content: impl FnOnce(&mut Xml)) {
        self.begin(name, attributes);
        self.0.push_str(">\n");
        content(self);
        self.end(name);
    }

    /// An element with a text.
    pub fn leaf(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.begin(name, attributes);
        self.0.push('>');
        self.text(text);
        self.end(name);
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.begin(name, attributes);
        self.0.push_str("/>\n");
    }

    fn begin(&mut self, name: &str, attributes: Attributes<'_>) {
        let _ = write!(self.0, "<{name}");
        for (key, value) in attributes {
            let _ = write!(self.0, " {key}=\"");
            self.text(value);
            self.0.push('"');
        }
    }

    fn end(&mut self, name: &str) {
        let _ = writeln!(self.0, "</{name}>");
    }

    /// Text with its marks escaped; what XML 1.0 cannot hold, such as control characters, is left out.
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\n' | '\t' => self.0.push(' '),
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                c => self.0.push(c),
            }
        }
    }
}

/// A text as it stands in a page, in an attribute too.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_escaped_and_what_xml_cannot_hold_is_left_out() {
        let made = Xml::document("a", &[("b", "\"1\" & 2")], |xml| {
            xml.leaf("c", &[], "<甲>\u{1}\u{ffff} \u{20000}\n乙");
            xml.empty("d", &[]);
        });
        let wanted = "<a b=\"&quot;1&quot; &amp; 2\">\n<c>&lt;甲&gt; \u{20000} 乙</c>\n<d/>\n</a>\n";
        assert_eq!(made, format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{wanted}"));
    }
}
