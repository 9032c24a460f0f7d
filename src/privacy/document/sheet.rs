//! Workbooks: rows with their cells, whether these hold a number, a text of their own or one of the shared ones.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Each, Fault, Seen};

/// The parts of a workbook that its rows are made of.
#[derive(Default)]
pub(super) struct Workbook {
    shared: Vec<String>,
    sheets: BTreeMap<String, Vec<u8>>,
    faulty: bool,
}

impl Workbook {
    /// Takes a part of a workbook; no for any other file.
    pub(super) fn take(&mut self, name: &str, content: &[u8]) -> bool {
        if name == "xl/sharedStrings.xml" {
            match shared(content) {
                Some(texts) => self.shared = texts,
                None => self.faulty = true,
            }
            return true;
        }
        let sheet = name.starts_with("xl/worksheets/") && name.ends_with(".xml");
        if sheet {
            self.sheets.insert(name.to_string(), content.to_vec());
        }
        sheet
    }

    /// Hands on the rows of all sheets, and the shared texts, which a hidden sheet or nobody may use.
    pub(super) fn read(&self, each: &mut Each<'_>) -> Result<(), Fault> {
        for sheet in self.sheets.values() {
            each(Seen::Text(&self.rows(sheet).ok_or(Fault::Broken)?));
        }
        self.shared.iter().for_each(|text| each(Seen::Text(text)));
        if self.faulty { Err(Fault::Broken) } else { Ok(()) }
    }

    /// The rows of a sheet, cells apart by tabs; then whatever else it says: headers, footers, comments.
    fn rows(&self, xml: &[u8]) -> Option<String> {
        let mut reader = Reader::from_reader(xml);
        let mut out = String::new();
        let (mut rest, mut cell, mut sort, mut inside) = (String::new(), String::new(), String::new(), false);
        loop {
            match reader.read_event().ok()? {
                Event::Eof => break,
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "c" => {
                        (sort, inside) = (attribute(&tag, "t"), true);
                        cell.clear();
                    }
                    "row" if !out.is_empty() => out.push('\n'),
                    _ => {}
                },
                Event::End(tag) if tag.local_name().as_ref() == "c" => {
                    let shared = (sort == "s").then(|| self.shared.get(cell.trim().parse::<usize>().ok()?)).flatten();
                    out.push_str(&shared.map_or_else(|| number(&cell), Clone::clone).replace(['\n', '\t'], " "));
                    out.push('\t');
                    inside = false;
                }
                event => said(&event, if inside { &mut cell } else { &mut rest })?,
            }
        }
        Some(format!("{out}\n{rest}"))
    }
}

/// What an event says.
fn said(event: &Event<'_>, out: &mut String) -> Option<()> {
    match event {
        Event::Text(text) => out.push_str(text),
        Event::CData(text) => out.push_str(text),
        Event::GeneralRef(name) => match name.resolve_char_ref().ok()? {
            Some(c) => out.push(c),
            None => out.push_str(quick_xml::escape::resolve_predefined_entity(name).unwrap_or("")),
        },
        _ => {}
    }
    Some(())
}

/// A number as people see it: `1.3800138E10` is 13800138000.
fn number(cell: &str) -> String {
    match cell.trim().parse::<f64>() {
        Ok(value) if cell.contains(['e', 'E']) && value.fract() == 0.0 && value.abs() < 1e19 => format!("{value:.0}"),
        _ => cell.to_string(),
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> String {
    tag.try_get_attribute(name).ok().flatten().map(|found| found.value.into_owned()).unwrap_or_default()
}

/// The texts that cells share, in order.
fn shared(xml: &[u8]) -> Option<Vec<String>> {
    let mut reader = Reader::from_reader(xml);
    let (mut out, mut text) = (Vec::new(), String::new());
    loop {
        match reader.read_event().ok()? {
            Event::Eof => return Some(out),
            Event::Start(tag) if tag.local_name().as_ref() == "si" => text.clear(),
            Event::End(tag) if tag.local_name().as_ref() == "si" => out.push(std::mem::take(&mut text)),
            event => said(&event, &mut text)?,
        }
    }
}
