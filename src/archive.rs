//! A ZIP archive that is the same whenever it is made from the same files: no time is told. Small files of a spreadsheet are
//! stored as they are; what is sent to people is compressed.

use std::borrow::Cow;

/// 1 January 1980, the first day that a ZIP can name.
const DAY: u16 = 0x21;
/// The version of the format that stored and compressed files need.
const VERSION: u16 = 20;
/// The flag that says a name is UTF-8.
const UTF_8: u16 = 1 << 11;
/// How much work goes into compressing, of ten.
const LEVEL: u8 = 6;

/// How a file is put into an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// As it is.
    Stored = 0,
    /// Compressed.
    Deflated = 8,
}

/// An archive in the making.
pub struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    files: u16,
}

impl Archive {
    /// An empty archive with room for so many bytes.
    pub fn with_capacity(bytes: usize) -> Archive {
        Archive { bytes: Vec::with_capacity(bytes), directory: Vec::with_capacity(1024), files: 0 }
    }

    /// Puts a file.
    pub fn put(&mut self, name: &str, content: &[u8], method: Method) {
        let packed = match method {
            Method::Stored => Cow::Borrowed(content),
            Method::Deflated => Cow::Owned(miniz_oxide::deflate::compress_to_vec(content, LEVEL)),
        };
        let about = about(name, content, method, packed.len());
        let at = four(self.bytes.len());
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&about);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(packed.as_ref());
        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(VERSION.to_le_bytes());
        self.directory.extend(&about);
        // No comment, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(at);
        self.directory.extend(name.as_bytes());
        self.files += 1;
    }

    /// The whole archive.
    pub fn finish(mut self) -> Vec<u8> {
        let (at, length) = (four(self.bytes.len()), four(self.directory.len()));
        self.bytes.append(&mut self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.files.to_le_bytes());
        self.bytes.extend(self.files.to_le_bytes());
        self.bytes.extend(length);
        self.bytes.extend(at);
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

/// What a file's own header and the directory both say: version, flags, method, time, day, checksum, sizes, lengths.
fn about(name: &str, content: &[u8], method: Method, packed: usize) -> Vec<u8> {
    let mut about = Vec::with_capacity(26);
    about.extend(VERSION.to_le_bytes());
    about.extend(if name.is_ascii() { 0 } else { UTF_8 }.to_le_bytes());
    about.extend((method as u16).to_le_bytes());
    about.extend([0; 2]);
    about.extend(DAY.to_le_bytes());
    about.extend(crc32fast::hash(content).to_le_bytes());
    about.extend(four(packed));
    about.extend(four(content.len()));
    about.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
    about.extend([0; 2]);
    about
}

/// A length in four bytes; what a community makes never comes near their end.
fn four(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two(at: &[u8]) -> usize {
        usize::from(u16::from_le_bytes([at[0], at[1]]))
    }

    #[test]
    fn a_compressed_file_comes_out_as_it_went_in_and_its_name_is_utf_8() {
        let content = "预览 未审签 ".repeat(500);
        let mut archive = Archive::with_capacity(0);
        archive.put("甲/预览.html", content.as_bytes(), Method::Deflated);
        let bytes = archive.finish();
        let (name, packed) = (two(&bytes[26..]), two(&bytes[18..]));
        assert_eq!((two(&bytes[6..]), two(&bytes[8..])), (1 << 11, 8));
        assert_eq!(&bytes[30..30 + name], "甲/预览.html".as_bytes());
        let out = miniz_oxide::inflate::decompress_to_vec(&bytes[30 + name..30 + name + packed]).unwrap();
        assert_eq!(out, content.as_bytes());
        assert!(packed < content.len() / 20);
    }

    #[test]
    fn a_stored_file_is_there_as_it_is() {
        let mut archive = Archive::with_capacity(0);
        archive.put("a.txt", b"as it is", Method::Stored);
        let bytes = archive.finish();
        assert_eq!((two(&bytes[6..]), two(&bytes[8..]), &bytes[35..43]), (0, 0, &b"as it is"[..]));
    }
}
