//! What pictures carry beside what they show: comments, who took them, where.

use std::io::{Cursor, Read};

use exif::{In, Tag, Value};

use super::{Each, Fault, MOST, Seen};

/// Looks through the parts of a picture that are no picture.
pub(super) fn look(bytes: &[u8], each: &mut Each<'_>) -> Result<(), Fault> {
    match bytes {
        [0x89, ..] => png(bytes, each)?,
        [0xFF, ..] => jpeg(bytes, each)?,
        [b'R', ..] => webp(bytes, each)?,
        _ => texts(bytes, each),
    }
    if bytes[0] != b'G' {
        taken(bytes, each)?;
    }
    Ok(())
}

/// What the camera wrote.
fn taken(bytes: &[u8], each: &mut Each<'_>) -> Result<(), Fault> {
    let exif = match exif::Reader::new().read_from_container(&mut Cursor::new(bytes)) {
        Ok(exif) => exif,
        Err(exif::Error::NotFound(_)) => return Ok(()),
        Err(_) => return Err(Fault::Broken),
    };
    let place = |tag| exif.get_field(tag, In::PRIMARY).map(|field| field.display_value().to_string());
    if let (Some(north), Some(east)) = (place(Tag::GPSLatitude), place(Tag::GPSLongitude)) {
        each(Seen::Location(format!("{north}, {east}")));
    }
    for field in exif.fields() {
        match &field.value {
            Value::Ascii(parts) => parts.iter().for_each(|part| texts(part, each)),
            // Windows writes comments as UTF-16, as bytes.
            Value::Byte(bytes) | Value::Undefined(bytes, _) => texts(bytes, each),
            _ => {}
        }
    }
    Ok(())
}

/// Bytes as a text, in whatever way they may be one.
fn texts(bytes: &[u8], each: &mut Each<'_>) {
    each(Seen::Text(&String::from_utf8_lossy(bytes)));
    if bytes.contains(&0) {
        let wide = |pair: &[u8]| u16::from_le_bytes([pair[0], pair[1]]);
        for shift in [0, 1] {
            let units: Vec<u16> = bytes.get(shift..).unwrap_or_default().chunks_exact(2).map(wide).collect();
            each(Seen::Text(&String::from_utf16_lossy(&units)));
            let turned: Vec<u16> = units.iter().map(|unit| unit.swap_bytes()).collect();
            each(Seen::Text(&String::from_utf16_lossy(&turned)));
        }
    } else if std::str::from_utf8(bytes).is_err() {
        each(Seen::Text(&encoding_rs::GB18030.decode_without_bom_handling(bytes).0));
    }
}

/// Every chunk of a PNG but its pixels, and what stands behind its end.
fn png(bytes: &[u8], each: &mut Each<'_>) -> Result<(), Fault> {
    let mut at = 8;
    while at < bytes.len() {
        let length = four(bytes, at, u32::from_be_bytes)?;
        let sort = bytes.get(at + 4..at + 8).ok_or(Fault::Broken)?;
        let content = bytes.get(at + 8..).and_then(|rest| rest.get(..length)).ok_or(Fault::Broken)?;
        at += 12 + length;
        match sort {
            b"IDAT" | b"PLTE" | b"fdAT" | b"iCCP" | b"IHDR" | b"tRNS" | b"hIST" => {}
            b"zTXt" => {
                let packed = content.iter().position(|byte| *byte == 0).and_then(|end| content.get(end + 2..));
                texts(&inflate(packed.ok_or(Fault::Broken)?)?, each);
            }
            b"iTXt" => international(content, each)?,
            b"IEND" => break,
            _ => texts(content, each),
        }
    }
    texts(bytes.get(at..).unwrap_or_default(), each);
    Ok(())
}

/// A text of a PNG with keyword, whether it is packed, language and translated keyword.
fn international(content: &[u8], each: &mut Each<'_>) -> Result<(), Fault> {
    let mut parts = content.splitn(2, |byte| *byte == 0);
    let (keyword, rest) = (parts.next().unwrap_or_default(), parts.next().ok_or(Fault::Broken)?);
    texts(keyword, each);
    let (flags, rest) = rest.split_at_checked(2).ok_or(Fault::Broken)?;
    let text = rest.splitn(3, |byte| *byte == 0).nth(2).ok_or(Fault::Broken)?;
    match flags[0] {
        0 => texts(text, each),
        _ => texts(&inflate(text)?, each),
    }
    Ok(())
}

fn inflate(packed: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut out = Vec::new();
    let mut reader = flate2::read::ZlibDecoder::new(packed).take(MOST as u64 + 1);
    reader.read_to_end(&mut out).map_err(|_| Fault::Broken)?;
    if out.len() > MOST { Err(Fault::TooLarge) } else { Ok(out) }
}

/// Every segment of a JPEG before its pixels: applications and comments.
fn jpeg(bytes: &[u8], each: &mut Each<'_>) -> Result<(), Fault> {
    let mut at = 2;
    while let [0xFF, marker, high, low, ..] = bytes.get(at..).unwrap_or_default() {
        if *marker == 0xFF {
            at += 1;
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let content = bytes.get(at + 4..at + 2 + length.max(2)).ok_or(Fault::Broken)?;
        match marker {
            0xDA | 0xD9 => return Ok(()),
            0xE0..=0xEF | 0xFE => texts(content, each),
            _ => {}
        }
        at += 2 + length.max(2);
    }
    Err(Fault::Broken)
}

/// Every chunk of a WebP but its pixels.
fn webp(bytes: &[u8], each: &mut Each<'_>) -> Result<(), Fault> {
    let mut at = 12;
    while at < bytes.len() {
        let length = four(bytes, at + 4, u32::from_le_bytes)?;
        let sort = bytes.get(at..at + 4).ok_or(Fault::Broken)?;
        let content = bytes.get(at + 8..).and_then(|rest| rest.get(..length)).ok_or(Fault::Broken)?;
        if !matches!(sort, b"VP8 " | b"VP8L" | b"ALPH" | b"ANMF" | b"ICCP") {
            texts(content, each);
        }
        at += 8 + length + length % 2;
    }
    Ok(())
}

fn four(bytes: &[u8], at: usize, read: fn([u8; 4]) -> u32) -> Result<usize, Fault> {
    let four = bytes.get(at..).and_then(|rest| rest.first_chunk::<4>()).ok_or(Fault::Broken)?;
    usize::try_from(read(*four)).map_err(|_| Fault::Broken)
}
