//! What tags do to the text around them.

/// What the tags of a file mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::privacy) enum Dialect {
    /// Pages.
    Html,
    /// The parts of office documents: everything is inside a line unless it is known to end one.
    Office,
}

/// What a tag does to the text around it.
#[derive(PartialEq, Eq)]
pub(super) enum Break {
    /// Nothing: it stands inside a line.
    None,
    /// A blank.
    Blank,
    /// Ends a cell.
    Cell,
    /// Ends a line.
    Line,
    /// Ends a line, with an empty one behind it, so that one table does not go on another.
    Gap,
}

/// What a tag does.
pub(super) fn breaks(name: &[u8], dialect: Dialect) -> Break {
    match dialect {
        Dialect::Html => of_page(name),
        Dialect::Office => of_document(name),
    }
}

/// A name of up to eight letters as a number, so that names are compared at once.
const fn packed(name: &[u8]) -> u64 {
    let (mut out, mut at) = (0, 0);
    while at < name.len() && at < 8 {
        out = out << 8 | name[at] as u64;
        at += 1;
    }
    out
}

/// Tags that stand inside a line.
const INLINE: [u64; 32] = [
    packed(b"a"),
    packed(b"b"),
    packed(b"i"),
    packed(b"u"),
    packed(b"s"),
    packed(b"em"),
    packed(b"strong"),
    packed(b"span"),
    packed(b"mark"),
    packed(b"small"),
    packed(b"sub"),
    packed(b"sup"),
    packed(b"font"),
    packed(b"code"),
    packed(b"abbr"),
    packed(b"del"),
    packed(b"ins"),
    packed(b"wbr"),
    packed(b"time"),
    packed(b"data"),
    packed(b"bdi"),
    packed(b"bdo"),
    packed(b"kbd"),
    packed(b"q"),
    packed(b"cite"),
    packed(b"ruby"),
    packed(b"tspan"),
    packed(b"big"),
    packed(b"var"),
    packed(b"label"),
    packed(b"output"),
    packed(b"dd"),
];

const CELLS: [u64; 3] = [packed(b"td"), packed(b"th"), packed(b"dt")];
const GAPS: [u64; 2] = [packed(b"table"), packed(b"dl")];

fn of_page(name: &[u8]) -> Break {
    let name = if name.len() > 8 { 0 } else { packed(name) };
    match () {
        () if CELLS.contains(&name) => Break::Cell,
        () if GAPS.contains(&name) => Break::Gap,
        () if INLINE.contains(&name) => Break::None,
        () => Break::Line,
    }
}

fn of_document(name: &[u8]) -> Break {
    match name {
        b"w:p" | b"a:p" | b"w:tr" | b"a:tr" | b"table:table-row" | b"text:p" | b"si" | b"row" => Break::Line,
        b"w:tbl" | b"a:tbl" => Break::Gap,
        b"w:tc" | b"a:tc" | b"table:table-cell" => Break::Cell,
        b"w:tab" | b"w:br" | b"w:cr" | b"text:s" | b"text:tab" => Break::Blank,
        b"t" | b"r" => Break::None,
        name if name.starts_with(b"w:") || name.starts_with(b"a:") => Break::None,
        _ => Break::Blank,
    }
}
