//! What can be told of a PDF without reading it whole: whether it is complete, its pages, the browser that made it.

/// The first version of Chromium that prints the numbers of pages at their foot.
const NUMBERS_PAGES: u32 = 131;

/// Facts of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pdf {
    /// Pages.
    pub(super) pages: usize,
    /// Whether the browser is known to be too old to number them.
    pub(super) unnumbered: bool,
}

/// The facts of a whole file; none where it is broken off or no PDF.
pub(super) fn read(bytes: &[u8]) -> Option<Pdf> {
    let tail = &bytes[bytes.len().saturating_sub(1024)..];
    let whole = bytes.starts_with(b"%PDF-") && find(tail, b"%%EOF").is_some();
    let pages = whole.then(|| pages(bytes)).filter(|pages| *pages > 0)?;
    let version = number_after(bytes, b"Skia/PDF m");
    Some(Pdf { pages, unnumbered: version.is_some_and(|version| version < NUMBERS_PAGES) })
}

/// The highest count of a node of pages: that of their root.
fn pages(bytes: &[u8]) -> usize {
    let nodes = memchr::memmem::find_iter(bytes, b"/Type /Pages").map(|at| &bytes[at..bytes.len().min(at + 4096)]);
    let counts = nodes.filter_map(|node| number_after(node, b"/Count "));
    counts.max().and_then(|count| usize::try_from(count).ok()).unwrap_or(0)
}

fn number_after(bytes: &[u8], mark: &[u8]) -> Option<u32> {
    let rest = &bytes[find(bytes, mark)? + mark.len()..];
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_those_of_the_root() {
        let file = b"%PDF-1.4\n/Producer (Skia/PDF m156)\n<</Type /Pages\n/Count 8\n/Kids []>>\n<</Type /Pages /Count 11>>\n%%EOF\n";
        assert_eq!(read(file), Some(Pdf { pages: 11, unnumbered: false }));
    }

    #[test]
    fn an_old_browser_is_found_out() {
        let file = b"%PDF-1.4\n/Producer (Skia/PDF m109)\n<</Type /Pages\n/Count 2>>\n%%EOF\n";
        assert_eq!(read(file), Some(Pdf { pages: 2, unnumbered: true }));
    }

    #[test]
    fn what_is_broken_off_or_no_pdf_is_nothing() {
        for file in [&b""[..], b"%PDF-1.4\n/Type /Pages\n/Count 2\n", b"<html>%%EOF", b"%PDF-1.4\n%%EOF\n"] {
            assert_eq!(read(file), None);
        }
    }
}
