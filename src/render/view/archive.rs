//! The archive as residents and auditors see it: a catalogue a year, boxes, and the book of meetings.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::Day;
use crate::record::Record;
use crate::record::value::Fields;
use crate::render::Words;

/// The catalogue of one year.
#[derive(Debug)]
pub struct ArchiveYear {
    /// The year.
    pub year: i32,
    /// Its files, in the order of the closed list.
    pub files: Vec<ArchiveFile>,
    /// Its boxes, by number.
    pub boxes: Vec<ArchiveBox>,
    /// The day on which the last of it was made public.
    pub closed: Option<NaiveDate>,
}

/// What belongs to one file of a year.
#[derive(Debug, Serialize)]
pub struct ArchiveFile {
    title: String,
    rows: Vec<Piece>,
}

/// A record or a bound volume.
#[derive(Debug, Clone, Serialize)]
pub struct Piece {
    no: Option<String>,
    title: String,
    date: Option<Day>,
    pages: Option<i64>,
    kept: Option<i64>,
    #[serde(rename = "box")]
    boxed: Option<String>,
    #[serde(skip)]
    file: (usize, String),
}

/// The spine of a box.
#[derive(Debug, Serialize)]
pub struct ArchiveBox {
    year: i32,
    name: String,
    files: Vec<String>,
    first: Option<String>,
    last: Option<String>,
    pieces: usize,
    kept: Option<i64>,
}

/// The catalogues of all years that have something in the archive, newest first.
pub fn archive<'a>(records: impl Iterator<Item = &'a Record>, lang: Words<'_>) -> Vec<ArchiveYear> {
    let mut years: BTreeMap<i32, (Vec<Piece>, Option<NaiveDate>)> = BTreeMap::new();
    for record in records {
        let Some(year) = year(record) else { continue };
        let volumes = record.fields.tables("volumes").filter(|_| record.fields.text("form") == Some("catalogue"));
        let own = record.fields.get("archive").and_then(|_| filed(record, lang));
        let pieces: Vec<Piece> = own.into_iter().chain(volumes.filter_map(|volume| bound(volume, lang))).collect();
        if !pieces.is_empty() {
            let (all, closed) = years.entry(year).or_default();
            all.extend(pieces);
            *closed = (*closed).max(record.published_on());
        }
    }
    years.into_iter().rev().map(|(year, (pieces, closed))| catalogue(year, pieces, closed)).collect()
}

/// The year that a record belongs to: that of its period, of what happened, or of its publication.
pub fn year(record: &Record) -> Option<i32> {
    record.period().map(crate::period::Period::year).or_else(|| record.event_on().map(|day| day.year()))
}

fn filed(record: &Record, lang: Words<'_>) -> Option<Piece> {
    let fields = &record.fields;
    Some(Piece {
        no: fields.text("archive.no").map(str::to_string),
        title: record.title().to_string(),
        date: record.event_on().map(|day| Day::new(day, lang)),
        pages: None,
        kept: fields.count("archive.retention_years"),
        boxed: fields.text("archive.box").map(str::to_string),
        file: file(fields, "archive.category", lang)?,
    })
}

fn bound(volume: &Fields, lang: Words<'_>) -> Option<Piece> {
    Some(Piece {
        no: volume.text("no").map(str::to_string),
        title: volume.text("title").unwrap_or_default().to_string(),
        date: None,
        pages: volume.count("pages"),
        kept: volume.count("retention_years"),
        boxed: volume.text("box").map(str::to_string),
        file: file(volume, "category", lang)?,
    })
}

/// The file that a piece belongs to, with its place in the closed list.
fn file(fields: &Fields, path: &str, lang: Words<'_>) -> Option<(usize, String)> {
    let choice = fields.choice(path)?;
    let at = crate::record::common::ARCHIVES.iter().position(|other| other == choice)?;
    Some((at, lang.pick(choice.zh, choice.en).to_string()))
}

fn catalogue(year: i32, mut pieces: Vec<Piece>, closed: Option<NaiveDate>) -> ArchiveYear {
    pieces.sort_by(|a, b| order(a).cmp(&order(b)));
    let boxes = boxes(year, &pieces);
    let mut files: Vec<ArchiveFile> = Vec::new();
    for piece in pieces {
        match files.last_mut().filter(|file| file.title == piece.file.1) {
            Some(file) => file.rows.push(piece),
            None => files.push(ArchiveFile { title: piece.file.1.clone(), rows: vec![piece] }),
        }
    }
    ArchiveYear { year, files, boxes, closed }
}

/// By file, then by number; what has none stands at the end by day.
fn order(piece: &Piece) -> (usize, bool, &Option<String>, Option<&str>, &str) {
    (piece.file.0, piece.no.is_none(), &piece.no, piece.date.as_ref().map(|day| day.iso.as_str()), &piece.title)
}

fn boxes(year: i32, pieces: &[Piece]) -> Vec<ArchiveBox> {
    let mut boxes: BTreeMap<&str, Vec<&Piece>> = BTreeMap::new();
    for piece in pieces {
        if let Some(name) = &piece.boxed {
            boxes.entry(name).or_default().push(piece);
        }
    }
    boxes.into_iter().map(|(name, pieces)| spine(year, name, &pieces)).collect()
}

fn spine(year: i32, name: &str, pieces: &[&Piece]) -> ArchiveBox {
    let mut files: Vec<String> = pieces.iter().map(|piece| piece.file.1.clone()).collect();
    files.dedup();
    let numbers = || pieces.iter().filter_map(|piece| piece.no.clone());
    ArchiveBox {
        year,
        name: name.to_string(),
        files,
        first: numbers().min(),
        last: numbers().max(),
        pieces: pieces.len(),
        kept: pieces.iter().map(|piece| piece.kept).max().flatten(),
    }
}
