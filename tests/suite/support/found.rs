//! Reads the report for people back.

/// A finding as it was printed.
#[derive(Debug)]
pub struct Found {
    /// Code.
    pub code: String,
    /// `path:line:column`, or the path.
    pub at: String,
    /// Everything printed of it.
    pub block: String,
}

/// The findings of a report in text, Chinese or English.
pub fn found(report: &str) -> Vec<Found> {
    let lines: Vec<&str> = report.lines().collect();
    let heads: Vec<usize> = (0..lines.len()).filter(|at| code(lines[*at]).is_some()).collect();
    let ends = heads.iter().skip(1).copied().chain([lines.len()]);
    heads.iter().zip(ends).filter_map(|(head, end)| one(&lines[*head..end])).collect()
}

fn one(lines: &[&str]) -> Option<Found> {
    let at = lines.iter().find_map(|line| line.trim_start().strip_prefix("--> "))?;
    Some(Found { code: code(lines[0])?.to_string(), at: at.to_string(), block: lines.join("\n") })
}

/// The code in a first line such as `错误[L006 syntax] …`.
fn code(line: &str) -> Option<&str> {
    let (severity, rest) = line.split_once('[')?;
    let known = ["错误", "警告", "提示", "error", "warning", "note", "info"];
    known.contains(&severity).then(|| rest.split([' ', ']']).next()).flatten()
}
