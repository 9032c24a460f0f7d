//! The scripts of `docs/screens/` that a box runs which shows a screen, with programs in the place of X and the browser that
//! write down what they are asked for.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::support::repository;

/// A box: a folder with settings and programs.
struct Machine {
    dir: TempDir,
}

/// A running start script, ended with all it started.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.0.wait();
    }
}

impl Machine {
    /// One whose browser ends at once, as if it had crashed.
    fn new(settings: &str) -> Machine {
        let machine = Machine { dir: tempfile::tempdir().expect("a temporary folder") };
        machine.program("chromium", "echo \"$LANGUAGE $*\" >> \"$LOG/browser\"; exit 139");
        machine.program("xset", "echo \"$*\" >> \"$LOG/xset\"");
        machine.program("unclutter", "echo \"$*\" >> \"$LOG/unclutter\"");
        let modes = "Screen 0: minimum 320 x 200, current 1080 x 1920, maximum 8192 x 8192\nVGA-1 disconnected\nHDMI-1 connected primary 1080x1920+0+0";
        machine.program("xrandr", &format!("echo \"$*\" >> \"$LOG/xrandr\"; echo '{modes}'"));
        fs::write(
            machine.path("conf"),
            format!("PAUSE=0.05\nPROFILE={}\n{settings}\n", machine.path("profile").display()),
        )
        .expect("settings");
        machine
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn program(&self, name: &str, body: &str) {
        let path = self.path("bin").join(name);
        fs::create_dir_all(self.path("bin")).expect("a folder");
        fs::write(&path, format!("#!/bin/sh\n{body}\n")).expect("a program");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a program");
    }

    fn command(&self, script: &str) -> Command {
        let mut command = Command::new("sh");
        command.arg(repository("docs/screens").join(script)).stdin(Stdio::null()).stderr(Stdio::piped());
        command.env("PATH", format!("{}:/usr/bin:/bin", self.path("bin").display()));
        command.env("MINGBAI_SCREEN_CONF", self.path("conf")).env("LOG", self.dir.path()).env("HOME", self.dir.path());
        command
    }

    fn start(&self) -> Running {
        Running(self.command("mingbai-screen").process_group(0).spawn().expect("a shell"))
    }

    fn lines(&self, log: &str) -> Vec<String> {
        fs::read_to_string(self.path(log)).unwrap_or_default().lines().map(str::to_string).collect()
    }

    /// The log once it has so many lines.
    #[track_caller]
    fn wait_for(&self, log: &str, count: usize) -> Vec<String> {
        let begin = Instant::now();
        while self.lines(log).len() < count {
            assert!(begin.elapsed() < Duration::from_secs(30), "{log}: {:?}", self.lines(log));
            std::thread::sleep(Duration::from_millis(20));
        }
        self.lines(log)
    }

    /// Fetches; whether it went well, and what it said.
    fn fetch(&self) -> (bool, String) {
        let done = self.command("mingbai-screen-fetch").output().expect("a shell");
        (done.status.success(), String::from_utf8_lossy(&done.stderr).into_owned())
    }

    fn shown(&self, file: &str) -> Option<String> {
        fs::read_to_string(self.path("box/current").join(file)).ok()
    }
}

/// A box that fetches from a folder beside it.
fn fetching() -> Machine {
    let machine = Machine::new("");
    let (from, to) = (machine.path("from"), machine.path("box"));
    fs::write(machine.path("conf"), format!("SOURCE={}\nDEST={}\n", from.display(), to.display())).expect("settings");
    machine.put("worker.js", "// worker");
    machine.put("gate/index.html", "one");
    machine
}

impl Machine {
    fn put(&self, file: &str, text: &str) {
        let path = self.path("from").join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
}

#[test]
fn the_browser_fills_the_screen_with_the_page_and_offers_nothing_else() {
    let machine = Machine::new("ROTATE=left\nTOUCH=no");
    fs::write(machine.path("page.html"), "").expect("a page");
    let page = machine.path("page.html").display().to_string();
    fs::write(
        machine.path("conf"),
        fs::read_to_string(machine.path("conf")).expect("settings") + &format!("SCREEN={page}\n"),
    )
    .expect("settings");
    let _running = machine.start();
    let line = machine.wait_for("browser", 1).remove(0);
    let wanted = [
        "zh_CN ",
        "--kiosk",
        "--no-first-run",
        "--noerrdialogs",
        "--hide-crash-restore-bubble",
        "--disable-session-crashed-bubble",
        "--disable-pinch",
        "--overscroll-history-navigation=0",
        "--password-store=basic",
        "--window-position=0,0",
        "--window-size=1080,1920",
        "--check-for-update-interval=31536000",
    ];
    for flag in wanted {
        assert!(line.contains(flag), "{flag}: {line}");
    }
    assert!(line.ends_with(&format!("file://{page}")), "{line}");
    assert_eq!(machine.lines("xset"), ["s off s noblank -dpms"]);
    assert!(machine.lines("xrandr").contains(&"--output HDMI-1 --rotate left".to_string()));
    assert_eq!(machine.wait_for("unclutter", 1).len(), 1);
    let preferences = fs::read_to_string(machine.path("profile/Default/Preferences")).expect("preferences");
    assert!(preferences.contains(r#""translate":{"enabled":false}"#));
}

#[test]
fn a_browser_that_crashes_is_started_again_and_again() {
    let machine = Machine::new("SCREEN=http://192.168.1.20/kiosk/index.html");
    fs::create_dir_all(machine.path("profile")).expect("a folder");
    symlink("gone-4711", machine.path("profile/SingletonLock")).expect("a lock");
    let _running = machine.start();
    let lines = machine.wait_for("browser", 4);
    assert!(lines.iter().all(|line| line.ends_with(" http://192.168.1.20/kiosk/index.html")), "{lines:?}");
    assert!(!machine.path("profile/SingletonLock").is_symlink(), "the lock of a process that is gone stays");
}

#[test]
fn it_waits_for_files_that_are_not_there_yet() {
    let machine = Machine::new("");
    let page = machine.path("late.html");
    fs::write(
        machine.path("conf"),
        format!("PAUSE=0.05\nPROFILE={}\nSCREEN={}\n", machine.path("profile").display(), page.display()),
    )
    .expect("settings");
    let _running = machine.start();
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(machine.lines("browser"), Vec::<String>::new());
    fs::write(&page, "").expect("a page");
    machine.wait_for("browser", 1);
}

#[test]
fn a_new_build_takes_the_place_of_the_old_in_one_step() {
    let machine = fetching();
    assert!(machine.fetch().0);
    assert_eq!(machine.shown("gate/index.html").as_deref(), Some("one"));
    let before = fs::read_link(machine.path("box/current")).expect("a link");
    assert_eq!(machine.fetch(), (true, String::new()), "what is the same changes nothing");
    assert_eq!(fs::read_link(machine.path("box/current")).expect("a link"), before);
    std::thread::sleep(Duration::from_millis(1100));
    machine.put("gate/index.html", "two");
    assert!(machine.fetch().0);
    assert_eq!(machine.shown("gate/index.html").as_deref(), Some("two"));
    assert!(before.join("gate/index.html").exists(), "the build before stays for the page that is still shown");
}

#[test]
fn a_copy_that_is_not_whole_is_never_shown() {
    let machine = fetching();
    assert!(machine.fetch().0);
    let digest = mingbai::sign_off::sha256(b"two");
    machine.put("SHA256SUMS", &format!("{digest}  gate/index.html\n{digest}  gate/build.js\n"));
    machine.put("gate/build.js", "switched since");
    machine.put("gate/index.html", "tw");
    let (good, said) = machine.fetch();
    assert!(!good && said.contains("not whole"), "{said}");
    assert_eq!(machine.shown("gate/index.html").as_deref(), Some("one"));
    machine.put("gate/index.html", "two");
    std::thread::sleep(Duration::from_millis(1100));
    assert!(machine.fetch().0);
    assert_eq!(machine.shown("gate/index.html").as_deref(), Some("two"));
    fs::remove_file(machine.path("from/worker.js")).expect("removed");
    assert!(machine.fetch().1.contains("not a folder of screens"));
    fs::remove_dir_all(machine.path("from")).expect("removed");
    assert!(!machine.fetch().0);
    assert_eq!(machine.shown("gate/index.html").as_deref(), Some("two"));
}

#[test]
fn the_policy_allows_the_folder_that_the_settings_name() {
    let read = |name: &str| fs::read_to_string(repository(&format!("docs/screens/{name}"))).expect(name);
    let policy: serde_json::Value = serde_json::from_str(&read("chromium-policy.json")).expect("JSON");
    assert_eq!(policy["URLAllowlist"][0], "file:///srv/mingbai-screen/");
    for name in ["mingbai-screen", "mingbai-screen-fetch", "mingbai-screen.conf"] {
        assert!(read(name).contains("/srv/mingbai-screen"), "{name}");
    }
    assert!(
        is_executable(&repository("docs/screens/mingbai-screen"))
            && is_executable(&repository("docs/screens/mingbai-screen-fetch"))
    );
}

fn is_executable(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o111 != 0)
}
