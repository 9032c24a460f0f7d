//! The log `emergency.toml` of a community: a table is added each time something is switched on, and says later that it was
//! switched off before its time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::super::new_file::quoted;
use crate::disk::{Lock, write_whole};
use crate::minute::Minute;
use crate::record::emergency::EMERGENCY_FILE;
use crate::source::join;

const HEAD: &str = "# 紧急通知的开关，由 mingbai emergency 添加：什么时候打开、到什么时候为止、谁打开的。\n";

/// What is added.
pub(super) struct Entry<'a> {
    pub(super) notice: &'a str,
    pub(super) at: Minute,
    pub(super) until: Minute,
    pub(super) person: &'a str,
}

/// Adds that something was switched on.
pub(super) fn add(root: &Path, folder: &str, entry: &Entry<'_>) -> io::Result<()> {
    let Entry { notice, at, until, person } = entry;
    let (notice, person) = (quoted(notice), quoted(person));
    let (at, until) = (at.spoken(), until.spoken());
    let table = format!("\n[[switched]]\nnotice = {notice}\nat = \"{at}\"\nuntil = \"{until}\"\nperson = {person}\n");
    change(root, folder, |before| before + &table)
}

/// Writes into the tables of these notices that are on that they were switched off.
pub(super) fn close(root: &Path, folder: &str, notices: &[String], at: Minute, person: &str) -> io::Result<()> {
    let off = format!("off_at = \"{}\"\noff_person = {}\n", at.spoken(), quoted(person));
    change(root, folder, |before| closed(&before, notices, at, &off))
}

/// The log with `off` at the end of each table that is still on.
fn closed(before: &str, notices: &[String], at: Minute, off: &str) -> String {
    let mut parts = before.split("[[switched]]");
    let head = parts.next().unwrap_or_default().to_string();
    parts.fold(head, |text, table| text + "[[switched]]" + &ended(table, notices, at, off))
}

fn ended(table: &str, notices: &[String], at: Minute, off: &str) -> String {
    let read: toml::Table = table.parse().unwrap_or_default();
    let text = |key: &str| read.get(key).and_then(toml::Value::as_str);
    let meant = text("notice").is_some_and(|notice| notices.iter().any(|own| own == notice));
    let on = text("until").and_then(Minute::parse).is_some_and(|until| until > at);
    let already = text("off_at").and_then(Minute::parse).is_some_and(|off| off <= at);
    if !meant || !on || already {
        return table.to_string();
    }
    let kept: String = table.split_inclusive('\n').filter(|line| !line.starts_with("off_")).collect();
    let body = kept.trim_end();
    format!("{body}\n{off}{}", &kept[body.len()..].strip_prefix('\n').unwrap_or_default())
}

/// Changes the log, one at a time, whole or not at all.
fn change(root: &Path, folder: &str, change: impl FnOnce(String) -> String) -> io::Result<()> {
    let path: PathBuf = root.join("content").join(join(folder, EMERGENCY_FILE));
    let _lock = Lock::of_folder(path.parent().unwrap_or(root), || ())?;
    let before = match fs::read_to_string(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => HEAD.to_string(),
        other => other?,
    };
    write_whole(&path, change(before).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "# 日志\n\n[[switched]]\nnotice = \"a\"\nat = \"2026-11-06 08:00\"\nuntil = \"2026-11-06 20:00\"\nperson = \"p01\"\n\n[[switched]]\nnotice = \"b\"\nat = \"2026-11-05 08:00\"\nuntil = \"2026-11-05 20:00\"\nperson = \"p01\"\n";

    #[test]
    fn what_is_on_is_closed_and_what_is_over_is_left_alone() {
        let at = Minute::parse("2026-11-06 09:00").unwrap();
        let closed = closed(LOG, &["a".into(), "b".into()], at, "off_at = \"2026-11-06 09:00\"\n");
        let expected = LOG.replacen("person = \"p01\"\n", "person = \"p01\"\noff_at = \"2026-11-06 09:00\"\n", 1);
        assert_eq!(closed, expected);
    }
}
