//! Finds a browser of this machine that can make a PDF: Chromium and what is built on it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// The environment variable that names a browser.
pub(super) const VARIABLE: &str = "MINGBAI_BROWSER";

/// Names that are looked for on the search path, the quickest to start first.
const NAMES: &[&str] = &[
    "chromium-headless-shell",
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "chrome",
    "msedge",
];

/// Where installers put one that is not on the search path.
const PLACES: &[&str] = &[
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// Folders of Windows, by the variables that name them, and what lies in them.
const WINDOWS: (&[&str], &[&str]) = (
    &["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"],
    &[
        "Google/Chrome/Application/chrome.exe",
        "Microsoft/Edge/Application/msedge.exe",
        "Chromium/Application/chrome.exe",
    ],
);

/// Why there is no browser.
#[derive(Debug)]
pub(super) enum Missing {
    /// The option or the variable names one that is not there.
    Named {
        /// `--browser` or the variable.
        by: &'static str,
        /// What it names.
        path: PathBuf,
    },
    /// None is known on this machine.
    Nowhere,
}

/// The browser that was asked for by option or variable, else the first that is there.
pub(super) fn find(asked: Option<&Path>) -> Result<PathBuf, Missing> {
    let variable = std::env::var_os(VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from);
    let named = asked.map(|path| ("--browser", path.to_path_buf())).or_else(|| variable.map(|path| (VARIABLE, path)));
    match named {
        Some((by, path)) => resolve(&path).ok_or(Missing::Named { by, path }),
        None => known().ok_or(Missing::Nowhere),
    }
}

/// A program by path, or by its name on the search path.
fn resolve(path: &Path) -> Option<PathBuf> {
    let is_name = path.components().count() == 1 && path.parent() == Some(Path::new(""));
    let here = is_program(path).then(|| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()));
    if is_name { on_search_path(path.as_os_str()).or(here) } else { here }
}

fn known() -> Option<PathBuf> {
    let named = NAMES.iter().find_map(|name| on_search_path(OsStr::new(name)));
    let placed = || PLACES.iter().map(PathBuf::from).find(|path| is_program(path));
    named.or_else(placed).or_else(on_windows)
}

fn on_search_path(name: &OsStr) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    let program = |folder: PathBuf| {
        let path = folder.join(name);
        [path.clone(), path.with_extension("exe")].into_iter().find(|path| is_program(path))
    };
    std::env::split_paths(&folders).filter(|folder| folder.is_absolute()).find_map(program)
}

fn on_windows() -> Option<PathBuf> {
    let folders = WINDOWS.0.iter().filter_map(std::env::var_os).map(PathBuf::from);
    folders.flat_map(|folder| WINDOWS.1.iter().map(move |program| folder.join(program))).find(|path| is_program(path))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}
