//! One run of a browser: its arguments, the folder that it works in, its time, its end.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use super::fault::Fault;
use crate::render::address::encode;

/// How often it is asked whether it has ended.
const PAUSE: Duration = Duration::from_millis(20);

/// Flags of every run: no window, no network, nothing of the user's own profile.
const FLAGS: &[&str] = &[
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--hide-scrollbars",
];

/// A folder of this machine's temporary ones in which one browser works; it goes with this.
pub(super) struct Workplace(PathBuf);

/// A browser that runs; it ends with this, and with it all processes that it began.
pub(super) struct Machine {
    child: Child,
    complaints: PathBuf,
}

/// How a run ended.
pub(super) enum End {
    /// By itself.
    Exit(ExitStatus),
    /// It took too long and was stopped.
    TimedOut,
}

impl Workplace {
    /// Makes the folder; the name tells it from those of other browsers of this process.
    pub(super) fn new(name: &str) -> Result<Workplace, Fault> {
        let folder = std::env::temp_dir().join(format!("mingbai-print-{}-{name}", std::process::id()));
        match fs::create_dir(&folder) {
            Ok(()) => Ok(Workplace(folder)),
            Err(error) => Err(Fault::Io(folder, error)),
        }
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Machine {
    /// Starts a browser with these arguments; `prepare` may hand it more than arguments.
    pub(super) fn start(
        browser: &Path,
        work: &Workplace,
        arguments: impl IntoIterator<Item = OsString>,
        prepare: impl FnOnce(&mut Command) -> io::Result<()>,
    ) -> Result<Machine, Fault> {
        let complaints = work.0.join("complaints");
        let start = || {
            let mut command = Command::new(browser);
            command.args(FLAGS).args(no_sandbox());
            command.arg(option("--user-data-dir=", &work.0.join("profile"))).args(arguments);
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&complaints)?);
            leads_a_group(&mut command);
            prepare(&mut command)?;
            command.spawn()
        };
        match start() {
            Ok(child) => Ok(Machine { child, complaints }),
            Err(error) => Err(Fault::Start(browser.to_path_buf(), error)),
        }
    }

    /// Waits for its end; after so long it is stopped.
    pub(super) fn wait(&mut self, most: Duration) -> io::Result<End> {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Ok(End::Exit(status));
            }
            if began.elapsed() >= most {
                stop(&mut self.child);
                return Ok(End::TimedOut);
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// What it complained of last.
    pub(super) fn complaint(&self) -> String {
        let said = fs::read(&self.complaints).unwrap_or_default();
        let said = String::from_utf8_lossy(&said);
        let line = said.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
        line.trim().chars().take(300).collect()
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            stop(&mut self.child);
        }
    }
}

/// A flag that names a path.
pub(super) fn option(name: &str, path: &Path) -> OsString {
    let mut option = OsString::from(name);
    option.push(path);
    option
}

/// The address of a file of this machine.
pub(super) fn url(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let (drive, rest) = path.split_once(':').filter(|(drive, _)| drive.len() == 1).unwrap_or(("", &path));
    let drive = if drive.is_empty() { String::new() } else { format!("/{drive}:") };
    format!("file://{drive}{}", encode(rest))
}

/// A path that holds wherever a browser works.
pub(super) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

/// Chromium refuses to run as root inside its sandbox.
#[cfg(unix)]
fn no_sandbox() -> Option<&'static str> {
    rustix::process::geteuid().is_root().then_some("--no-sandbox")
}

#[cfg(not(unix))]
fn no_sandbox() -> Option<&'static str> {
    None
}

#[cfg(unix)]
fn leads_a_group(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

#[cfg(not(unix))]
fn leads_a_group(_: &mut Command) {}

/// Stops a browser with all processes that it began.
fn stop(child: &mut Child) {
    #[cfg(unix)]
    if let Some(group) = i32::try_from(child.id()).ok().and_then(rustix::process::Pid::from_raw) {
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
    }
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_encoded_on_every_system() {
        assert_eq!(url(Path::new("/a b/中.html")), "file:///a%20b/%E4%B8%AD.html");
        assert_eq!(url(Path::new("C:\\站点\\a#1.html")), "file:///C:/%E7%AB%99%E7%82%B9/a%231.html");
    }
}
