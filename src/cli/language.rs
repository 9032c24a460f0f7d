//! The language, known before anything else is read: help and complaints need it too.

use std::ffi::OsString;

use super::options::Named;
use crate::finding::Lang;

/// The environment variable that chooses the language where `--lang` does not.
pub(super) const VARIABLE: &str = "MINGBAI_LANG";

/// The language of `--lang`, else of the environment, else Chinese.
pub(super) fn first_look(args: &[OsString], environment: Option<&str>) -> Lang {
    let given = args.iter().enumerate().find_map(|(at, arg)| value(arg, args.get(at + 1)));
    given.or_else(|| environment.and_then(named)).unwrap_or_default()
}

fn value(arg: &OsString, next: Option<&OsString>) -> Option<Lang> {
    let arg = arg.to_str()?;
    match arg.strip_prefix("--lang=") {
        Some(name) => named(name),
        None if arg == "--lang" => named(next?.to_str()?),
        None => None,
    }
}

/// `en`, and as the environment may have it, `en_GB.UTF-8`.
fn named(name: &str) -> Option<Lang> {
    Lang::named(name.split(['_', '-', '.']).next()?)
}
