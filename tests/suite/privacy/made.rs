//! Files of the sorts that people attach, with a text inside where it is easily overlooked.

use std::io::{Cursor, Write};

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, dictionary};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive of these files.
pub fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a file");
        writer.write_all(text.as_bytes()).expect("its text");
    }
    writer.finish().expect("an archive").into_inner()
}

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A Word document whose text is in three runs.
pub fn docx(runs: [&str; 3]) -> Vec<u8> {
    let runs: String = runs.iter().map(|run| format!("<w:r><w:rPr><w:b/></w:rPr><w:t>{run}</w:t></w:r>")).collect();
    let body = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"{WORD}\"><w:body><w:p>{runs}</w:p></w:body></w:document>"
    );
    zip(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", &body)])
}

/// A Word document that says something only in its comments.
pub fn docx_comment(text: &str) -> Vec<u8> {
    let comment = format!(
        "<w:comments xmlns:w=\"{WORD}\"><w:comment><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment></w:comments>"
    );
    zip(&[("word/document.xml", "<w:document/>"), ("word/comments.xml", &comment)])
}

/// A workbook with a heading and a cell, which is a shared text or a number.
pub fn xlsx(heading: &str, text: &str, number: bool) -> Vec<u8> {
    let cell =
        if number { format!("<c r=\"A2\"><v>{text}</v></c>") } else { "<c r=\"A2\" t=\"s\"><v>1</v></c>".into() };
    let sheet = format!(
        "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row><row><c t=\"inlineStr\"><is><t>张建国</t></is></c>{cell}</row></sheetData></worksheet>"
    );
    let shared = format!("<sst><si><t>{heading}</t></si><si><r><t>{text}</t></r></si></sst>");
    zip(&[("xl/worksheets/sheet1.xml", &sheet), ("xl/sharedStrings.xml", &shared)])
}

/// A PDF of one page with this text, in compressed streams.
pub fn pdf(text: &str) -> Vec<u8> {
    let operations = vec![
        Operation::new("BT", vec![]),
        Operation::new("Tf", vec!["F1".into(), 12.into()]),
        Operation::new("Td", vec![50.into(), 700.into()]),
        Operation::new("Tj", vec![Object::string_literal(text)]),
        Operation::new("ET", vec![]),
    ];
    pdf_of(Content { operations }.encode().expect("operators"), None)
}

/// A PDF that shows a picture and no text.
pub fn scan() -> Vec<u8> {
    let operations = vec![Operation::new("Do", vec!["Im1".into()])];
    pdf_of(Content { operations }.encode().expect("operators"), None)
}

/// A PDF that says something only of itself.
pub fn pdf_about(text: &str) -> Vec<u8> {
    pdf_of(Vec::new(), Some(text))
}

fn pdf_of(content: Vec<u8>, author: Option<&str>) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let pages = document.new_object_id();
    let font = document.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier", "Encoding" => "WinAnsiEncoding" });
    let content = document.add_object(Stream::new(dictionary! {}, content));
    let resources = dictionary! { "Font" => dictionary! { "F1" => font } };
    let page = document.add_object(
        dictionary! { "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources },
    );
    document.objects.insert(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    if let Some(author) = author {
        let info = document.add_object(dictionary! { "Author" => Object::string_literal(author) });
        document.trailer.set("Info", info);
    }
    document.compress();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a PDF");
    bytes
}

/// A PNG of one pixel with one more chunk.
pub fn png(sort: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let chunk = |sort: &[u8; 4], content: &[u8]| {
        let body = [sort.as_slice(), content].concat();
        [&(content.len() as u32).to_be_bytes()[..], &body, &crc32fast::hash(&body).to_be_bytes()].concat()
    };
    let head = [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0];
    let pixel = deflated(&[0, 0]);
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &head),
        chunk(sort, content),
        chunk(b"IDAT", &pixel),
        chunk(b"IEND", &[]),
    ]
    .concat()
}

/// Bytes as zlib packs them.
pub fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("packed");
    encoder.finish().expect("packed")
}

/// A JPEG, as far as its head goes, with these segments.
pub fn jpeg(segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut out = vec![0xFF, 0xD8];
    for (marker, content) in segments {
        out.extend([0xFF, *marker]);
        out.extend((content.len() as u16 + 2).to_be_bytes());
        out.extend(content);
    }
    out.extend([0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9]);
    out
}

/// What a camera writes: a description, or coordinates.
pub fn exif(description: Option<&str>) -> Vec<u8> {
    use exif::{Field, In, Rational, Tag, Value};
    let part = |num| Rational { num, denom: 1 };
    let field = |tag, value| Field { tag, ifd_num: In::PRIMARY, value };
    let fields = match description {
        Some(text) => vec![field(Tag::ImageDescription, Value::Ascii(vec![text.as_bytes().to_vec()]))],
        None => vec![
            field(Tag::GPSLatitudeRef, Value::Ascii(vec![b"N".to_vec()])),
            field(Tag::GPSLatitude, Value::Rational(vec![part(32), part(1), part(2)])),
            field(Tag::GPSLongitudeRef, Value::Ascii(vec![b"E".to_vec()])),
            field(Tag::GPSLongitude, Value::Rational(vec![part(120), part(5), part(6)])),
        ],
    };
    let mut writer = exif::experimental::Writer::new();
    fields.iter().for_each(|field| writer.push_field(field));
    let mut out = Cursor::new(b"Exif\0\0".to_vec());
    out.set_position(6);
    let mut tiff = Cursor::new(Vec::new());
    writer.write(&mut tiff, false).expect("a TIFF");
    [b"Exif\0\0".to_vec(), tiff.into_inner()].concat()
}
