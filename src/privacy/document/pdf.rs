//! PDF: the text of its pages and of what they include, what its forms and notes say, what it says of itself, files in it.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, LoadOptions, Object, Stream};

use super::{Each, Fault, MOST, Seen};

/// Looks through a PDF.
pub(super) fn look(bytes: &[u8], each: &mut Each<'_>) -> Result<(), Fault> {
    let options = LoadOptions { max_decompressed_size: Some(MOST), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options).map_err(|_| Fault::Broken)?;
    if document.is_encrypted() || document.trailer.has(b"Encrypt") {
        return Err(Fault::Locked);
    }
    let mut looking = Looking { document: &document, left: MOST, drawn: false };
    let scanned = looking.pages(each)?;
    looking.objects(each)?;
    match (looking.drawn, scanned) {
        (true, _) => Err(Fault::Drawn),
        (_, true) => Err(Fault::Scan),
        _ => Ok(()),
    }
}

struct Looking<'d> {
    document: &'d Document,
    /// Bytes that may still be unfolded.
    left: usize,
    /// Whether there are letters that cannot be told.
    drawn: bool,
}

type Fonts<'d> = BTreeMap<Vec<u8>, Option<Encoding<'d>>>;

impl<'d> Looking<'d> {
    /// Looks at all pages; says whether one has a picture and no text.
    fn pages(&mut self, each: &mut Each<'_>) -> Result<bool, Fault> {
        let mut scanned = false;
        for id in self.document.get_pages().into_values() {
            let content = self.document.get_page_content_with_limit(id, self.left).map_err(|_| Fault::TooLarge)?;
            self.take(content.len())?;
            let fonts = self.document.get_page_fonts(id).map_err(|_| Fault::Broken)?;
            let fonts = fonts.into_iter().map(|(name, font)| (name, self.encoding(font))).collect();
            scanned |= self.content(&content, &fonts, each)?;
        }
        Ok(scanned)
    }

    fn take(&mut self, length: usize) -> Result<(), Fault> {
        self.left = self.left.checked_sub(length).ok_or(Fault::TooLarge)?;
        Ok(())
    }

    fn encoding(&self, font: &'d Dictionary) -> Option<Encoding<'d>> {
        font.get_font_encoding_with_limit(self.document, self.left).ok()
    }

    /// The text that a stream of operators shows, once with what is set apart in a line apart, once without. Says whether it
    /// shows something and no text.
    fn content(&mut self, content: &[u8], fonts: &Fonts<'_>, each: &mut Each<'_>) -> Result<bool, Fault> {
        let content = Content::decode(content).map_err(|_| Fault::Broken)?;
        let mut text = Lines::default();
        let mut font = None;
        let mut shows = false;
        for operation in &content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "Tf" => {
                    font = operands.first().and_then(|name| fonts.get(name.as_name().ok()?)).and_then(Option::as_ref)
                }
                "Tj" | "TJ" | "'" | "\"" => {
                    if operation.operator.len() == 1 && operation.operator != "T" {
                        text.next();
                    }
                    operands.iter().for_each(|operand| self.show(operand, font, &mut text));
                }
                "Td" | "TD" => text.moved(number(operands.get(1)) != 0.0),
                "Tm" => text.set(number(operands.get(5))),
                "T*" => text.next(),
                "Do" | "BI" | "EI" => shows = true,
                _ => {}
            }
        }
        each(Seen::Text(&text.apart));
        each(Seen::Text(&text.joined));
        Ok(shows && text.joined.trim().is_empty())
    }

    fn show(&mut self, operand: &Object, font: Option<&Encoding<'_>>, text: &mut Lines) {
        match (operand, font) {
            (Object::Array(parts), _) => parts.iter().for_each(|part| self.show(part, font, text)),
            (Object::String(bytes, _), Some(encoding)) => match encoding.bytes_to_string(bytes) {
                Ok(said) => {
                    self.drawn |= said.contains('\u{fffd}');
                    text.push(&said);
                }
                Err(_) => self.drawn = true,
            },
            (Object::String(bytes, _), None) => self.drawn |= !bytes.is_empty(),
            _ => {}
        }
    }

    /// Everything that is in no page: forms that pages include, notes, fields, what the file says of itself, files in it.
    fn objects(&mut self, each: &mut Each<'_>) -> Result<(), Fault> {
        for object in self.document.objects.values() {
            match object {
                Object::Stream(stream) => self.stream(stream, each)?,
                other => strings(other, 0, each),
            }
        }
        Ok(())
    }

    fn stream(&mut self, stream: &Stream, each: &mut Each<'_>) -> Result<(), Fault> {
        stream.dict.iter().for_each(|(_, value)| strings(value, 0, each));
        let is = |key: &[u8], name: &[u8]| stream.dict.get(key).and_then(Object::as_name).is_ok_and(|own| own == name);
        if is(b"Subtype", b"Form") {
            let content = self.unfold(stream)?;
            let fonts = self.form_fonts(&stream.dict);
            self.content(&content, &fonts, each)?;
        } else if is(b"Type", b"Metadata") || is(b"Subtype", b"XML") {
            each(Seen::Text(&String::from_utf8_lossy(&self.unfold(stream)?)));
        } else if is(b"Type", b"EmbeddedFile") {
            let content = self.unfold(stream)?;
            super::within("", &content, super::DEEPEST, &mut String::new(), each)?;
        }
        Ok(())
    }

    fn unfold(&mut self, stream: &Stream) -> Result<Vec<u8>, Fault> {
        let content = stream.decompressed_content_with_limit(self.left).map_err(|_| Fault::TooLarge)?;
        self.take(content.len())?;
        Ok(content)
    }

    /// The fonts that a form names.
    fn form_fonts(&self, form: &'d Dictionary) -> Fonts<'d> {
        let document = self.document;
        let inner = |dictionary: &'d Dictionary, key: &[u8]| {
            dictionary.get(key).ok().and_then(|found| document.dereference(found).ok()?.1.as_dict().ok())
        };
        let fonts = inner(form, b"Resources").and_then(|resources| inner(resources, b"Font"));
        let named = fonts.into_iter().flat_map(Dictionary::iter);
        named
            .map(|(name, _)| (name.clone(), inner(fonts.unwrap_or(form), name).and_then(|font| self.encoding(font))))
            .collect()
    }
}

/// The strings of an object.
fn strings(object: &Object, depth: usize, each: &mut Each<'_>) {
    match object {
        Object::String(..) => {
            if let Ok(text) = lopdf::decode_text_string(object) {
                each(Seen::Text(&text));
            }
        }
        Object::Array(parts) if depth < 16 => parts.iter().for_each(|part| strings(part, depth + 1, each)),
        Object::Dictionary(table) if depth < 16 => table.iter().for_each(|(_, part)| strings(part, depth + 1, each)),
        _ => {}
    }
}

fn number(operand: Option<&Object>) -> f32 {
    operand.and_then(|operand| operand.as_float().ok()).unwrap_or(0.0)
}

/// A text in the making.
#[derive(Default)]
struct Lines {
    /// With a blank between what is set apart.
    apart: String,
    /// Without one.
    joined: String,
    /// How high the line stands.
    height: f32,
}

impl Lines {
    fn push(&mut self, said: &str) {
        self.apart.push_str(said);
        self.joined.push_str(said);
    }

    fn next(&mut self) {
        self.push("\n");
    }

    fn moved(&mut self, down: bool) {
        if down { self.next() } else { self.apart.push(' ') }
    }

    fn set(&mut self, height: f32) {
        self.moved((height - self.height).abs() > 1.0);
        self.height = height;
    }
}
