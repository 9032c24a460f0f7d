//! Tables as an XLSX workbook, a sheet a table: the few parts of ECMA-376 that a table needs, in a ZIP that stores them as
//! they are. So a workbook of a month costs some microseconds, and equal tables are equal bytes: it holds no time.

mod sheet;

use std::fmt::Write;

use super::Table;
use crate::archive::{Archive, Method};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// A workbook with a sheet for each table.
pub fn xlsx(tables: &[Table<'_>]) -> Vec<u8> {
    let mut archive = Archive::with_capacity(16 * 1024);
    let mut put = |name: &str, content: &[u8]| archive.put(name, content, Method::Stored);
    put("[Content_Types].xml", content_types(tables.len()).as_bytes());
    put("_rels/.rels", root_relations().as_bytes());
    put("xl/workbook.xml", workbook(tables).as_bytes());
    put("xl/_rels/workbook.xml.rels", relations(tables.len()).as_bytes());
    put("xl/styles.xml", sheet::STYLES.as_bytes());
    for (at, table) in tables.iter().enumerate() {
        put(&format!("xl/worksheets/sheet{}.xml", at + 1), sheet::sheet(table, at == 0).as_bytes());
    }
    archive.finish()
}

fn content_types(sheets: usize) -> String {
    let mut text = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{TYPE}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{TYPE}.styles+xml\"/>"
    );
    for number in 1..=sheets {
        let _ = write!(
            text,
            "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{TYPE}.worksheet+xml\"/>"
        );
    }
    text + "</Types>"
}

fn root_relations() -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"{RELATIONS}\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    )
}

fn relations(sheets: usize) -> String {
    let mut text = format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\">");
    for number in 1..=sheets {
        let _ = write!(
            text,
            "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        );
    }
    let _ = write!(text, "<Relationship Id=\"rId{}\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/>", sheets + 1);
    text + "</Relationships>"
}

/// The sheets by name; a printed sheet repeats its headings on every page.
fn workbook(tables: &[Table<'_>]) -> String {
    let mut text = format!("{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>");
    for (at, table) in tables.iter().enumerate() {
        text += "<sheet name=\"";
        sheet::escape(&mut text, &table.name);
        let _ = write!(text, "\" sheetId=\"{0}\" r:id=\"rId{0}\"/>", at + 1);
    }
    text += "</sheets><definedNames>";
    for (at, table) in tables.iter().enumerate() {
        let _ = write!(text, "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">'");
        sheet::escape(&mut text, &table.name);
        let _ = write!(text, "'!${0}:${0}</definedName>", sheet::HEADINGS);
    }
    text + "</definedNames></workbook>"
}
