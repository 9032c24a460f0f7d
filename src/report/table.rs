//! Tables whose columns line up by the width that characters take on the screen.

use unicode_width::UnicodeWidthStr;

/// Rows of equally many cells; the first row is the heading.
pub(super) fn table(rows: &[Vec<String>], indent: &str) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let widest = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| padded(cell, *width)).collect();
        format!("{indent}{}", cells.join("  ")).trim_end().to_string() + "\n"
    };
    rows.iter().map(line).collect()
}

/// The text with as many blanks as are missing to `width`.
pub(super) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_under_chinese() {
        let row = |cells: [&str; 2]| cells.map(str::to_string).to_vec();
        assert_eq!(table(&[row(["期限", "项"]), row(["2026", "b"])], " "), " 期限  项\n 2026  b\n");
    }
}
