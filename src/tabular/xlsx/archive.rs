//! A ZIP archive whose files are stored as they are: nothing is compressed, and no time is told.

/// 1 January 1980, the first day that a ZIP can name.
const DAY: u16 = 0x21;
/// The version of the format that stored files need.
const VERSION: u16 = 20;

/// An archive in the making.
pub(super) struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    files: u16,
}

impl Archive {
    pub(super) fn with_capacity(bytes: usize) -> Archive {
        Archive { bytes: Vec::with_capacity(bytes), directory: Vec::with_capacity(1024), files: 0 }
    }

    /// Puts a file; its name is ASCII.
    pub(super) fn put(&mut self, name: &str, content: &[u8]) {
        let about = about(name, content);
        let at = four(self.bytes.len());
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&about);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(content);
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
    pub(super) fn finish(mut self) -> Vec<u8> {
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
fn about(name: &str, content: &[u8]) -> Vec<u8> {
    let size = four(content.len());
    let mut about = Vec::with_capacity(26);
    about.extend(VERSION.to_le_bytes());
    about.extend([0; 6]);
    about.extend(DAY.to_le_bytes());
    about.extend(crc32fast::hash(content).to_le_bytes());
    about.extend(size);
    about.extend(size);
    about.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
    about.extend([0; 2]);
    about
}

/// A length in four bytes; a table of a community never comes near their end.
fn four(length: usize) -> [u8; 4] {
    u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes()
}
