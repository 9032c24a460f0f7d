//! One run of the browser: its arguments, its time, its end.

use std::fs::File;
use std::io;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::render::address::encode;

/// How often it is asked whether it has ended.
const PAUSE: Duration = Duration::from_millis(20);

/// Flags of every run: no window, no network, nothing of the user's own profile, nothing printed but the page.
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
    "--no-pdf-header-footer",
    "--print-to-pdf-no-header",
];

/// How a run ended.
pub(super) enum End {
    /// By itself.
    Exit(ExitStatus),
    /// It took too long and was stopped.
    TimedOut,
}

/// Runs `browser` on a page until it has written `pdf`, at most so many seconds. `work` is a folder for it alone; what it
/// complains of goes to `complaints` there.
pub(super) fn run(browser: &Path, page: &Path, pdf: &Path, work: &Path, seconds: u64) -> io::Result<End> {
    let mut command = Command::new(browser);
    command.args(FLAGS).args(no_sandbox());
    command.arg(option("--user-data-dir=", &work.join("profile")));
    command.arg(option("--print-to-pdf=", pdf)).arg(url(page));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(complaints(work))?);
    leads_a_group(&mut command);
    let mut child = command.spawn()?;
    wait(&mut child, Duration::from_secs(seconds))
}

/// The file with what the browser complained of.
pub(super) fn complaints(work: &Path) -> std::path::PathBuf {
    work.join("complaints")
}

fn wait(child: &mut Child, most: Duration) -> io::Result<End> {
    let began = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(End::Exit(status));
        }
        if began.elapsed() >= most {
            stop(child);
            return Ok(End::TimedOut);
        }
        std::thread::sleep(PAUSE);
    }
}

fn option(name: &str, path: &Path) -> std::ffi::OsString {
    let mut option = std::ffi::OsString::from(name);
    option.push(path);
    option
}

/// The address of a file of this machine.
fn url(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let (drive, rest) = path.split_once(':').filter(|(drive, _)| drive.len() == 1).unwrap_or(("", &path));
    let drive = if drive.is_empty() { String::new() } else { format!("/{drive}:") };
    format!("file://{drive}{}", encode(rest))
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
