//! A file of data: its schema, its head, then lists with a row a line, so that people can read and compare it.

use super::out::{Out, Row};
use crate::render::address::{encode, join, to_root};

/// Where a file lies.
pub struct Document<'a> {
    address: Option<&'a str>,
    to_root: String,
}

/// The path of a schema from the root of the website.
pub fn schema_path(name: &str) -> String {
    format!("data/schema/{name}.json")
}

impl<'a> Document<'a> {
    /// A file in the folder `data` of a community, of a site with or without a public address.
    pub fn new(address: Option<&'a str>, folder: &str) -> Document<'a> {
        Document { address, to_root: to_root(&join(folder, "data/")) }
    }

    /// The root of the website: its public address, else the way there from this file.
    pub fn root(&self) -> Out<'static> {
        Out::text(self.link(""))
    }

    fn link(&self, path: &str) -> String {
        format!("{}{}", self.address.unwrap_or(&self.to_root), encode(path))
    }

    /// The file.
    pub fn write(&self, schema: &str, head: &Row<'_>, lists: &[(&str, Vec<Row<'_>>)]) -> Vec<u8> {
        let mut out = b"{\n\"$schema\": ".to_vec();
        put(&mut out, &self.link(&schema_path(schema)));
        for (field, value) in &head.0 {
            out.extend_from_slice(format!(",\n\"{}\": ", field.key).as_bytes());
            put(&mut out, value);
        }
        for (name, rows) in lists {
            out.extend_from_slice(format!(",\n\"{name}\": [").as_bytes());
            list(&mut out, rows);
        }
        out.extend_from_slice(b"\n}\n");
        out
    }
}

fn list(out: &mut Vec<u8>, rows: &[Row<'_>]) {
    for (at, row) in rows.iter().enumerate() {
        out.extend_from_slice(if at > 0 { b",\n" } else { b"\n" });
        put(out, row);
    }
    out.push(b']');
}

fn put(out: &mut Vec<u8>, value: &impl serde::Serialize) {
    // In memory nothing can fail.
    serde_json::to_writer(out, value).unwrap_or_default();
}
