//! The builder: a sound little site, to which a test adds what it is about.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;

use tempfile::TempDir;

use super::signed::{self, Pending};
use super::{Run, TODAY, Tree, repository};

const SETTINGS: &str = "title = \"试验站点\"\n";

const COMMUNITY: &str = r#"name = "试验社区"
street = "试验街道"
district = "试验区"
division = "000000"
packs = []
first_day = 2026-09-01
"#;

const ROSTER: &str = r#"person = [
  { id = "p01", name = "甲" },
  { id = "p02", name = "乙" },
]
"#;

/// Front matter that a record is given where it says nothing itself.
const HEAD: &[(&str, &str)] = &[
    ("kind", "\"notice\""),
    ("form", "\"announcement\""),
    ("title", "\"一份公告\""),
    ("status", "\"signed\""),
    ("published_on", "2026-10-12"),
    ("sign_off", "[{ step = \"settled\", person = \"p01\", date = 2026-10-10 }]"),
];

/// A record whose front matter begins, in line 2, with `front`; what every record needs follows, and it is a notice unless
/// it says its kind.
pub fn record(front: &str, body: &str) -> String {
    let front = front.trim_end();
    let says = |key: &str| front.lines().any(|line| line.split('=').next().unwrap_or_default().trim() == key);
    let given = |key: &str| says(key) || key == "form" && says("kind");
    let rest: String =
        HEAD.iter().filter(|(key, _)| !given(key)).map(|(key, value)| format!("{key} = {value}\n")).collect();
    let blank = if front.is_empty() { "" } else { "\n" };
    format!("+++\n{front}{blank}{rest}+++\n{body}")
}

/// A site in a temporary folder.
pub struct Site {
    dir: TempDir,
    /// Records that are still to be signed, by path from `content/`.
    pending: Mutex<BTreeMap<String, Pending>>,
}

impl Site {
    /// A site of one community without packs, in which nothing is wrong and nothing is due.
    pub fn new() -> Site {
        let site = Site::empty().file("mingbai.toml", SETTINGS);
        site.file("content/community.toml", COMMUNITY).file("content/roster.toml", ROSTER)
    }

    /// An empty folder.
    pub fn empty() -> Site {
        Site { dir: tempfile::tempdir().expect("a temporary folder"), pending: Mutex::default() }
    }

    /// A copy of a folder of the repository that is a site: its settings, content, rules and themes.
    pub fn copy_of(folder: &Path) -> Site {
        let site = Site::empty();
        for name in ["mingbai.toml", "content", "rules", "themes"] {
            copy(&folder.join(name), &site.path(name));
        }
        site
    }

    /// A copy of the sample site of the repository, which uses the rules and themes that are built in.
    pub fn sample() -> Site {
        let site = Site::empty();
        copy(&repository("mingbai.toml"), &site.path("mingbai.toml"));
        copy(&repository("content"), &site.path("content"));
        site
    }

    /// The sample without its two large communities.
    pub fn small_sample() -> Site {
        let site = Site::sample();
        ["content/qinghelu", "content/wutongli"].into_iter().for_each(|large| site.remove(large));
        site
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        self.dir.path()
    }

    /// A path in the folder.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Writes a file; a record that says that it is signed is signed before the program runs.
    pub fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let record = path.strip_prefix("content/").filter(|path| path.ends_with(".md"));
        match (record, std::str::from_utf8(bytes.as_ref())) {
            (Some(record), Ok(text)) => {
                let (text, pending) = signed::taken_out(text);
                self.pending.lock().expect("no panic").insert(record.to_string(), pending);
                self.put_as_it_is(path, text);
            }
            _ => self.put_as_it_is(path, bytes),
        }
    }

    /// Signs the records that were written since the program ran last, as they are now.
    pub fn sign(&self) {
        let pending = std::mem::take(&mut *self.pending.lock().expect("no panic"));
        if !pending.is_empty() {
            signed::sign(self.root(), &pending);
        }
    }

    /// Signs the records that were written since the program ran last, and keeps what was seen, as `mingbai sign` does.
    pub fn sign_and_keep(&self) {
        self.sign();
        signed::keep(self.root());
    }

    /// Writes a file and signs nothing.
    pub fn put_as_it_is(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    /// Removes a file or folder.
    pub fn remove(&self, path: &str) {
        let path = self.path(path);
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }.expect("removed");
    }

    /// With a file.
    pub fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Site {
        self.put(path, bytes);
        self
    }

    /// With a record of the community, completed as [`record`] does.
    pub fn record(self, path: &str, front: &str, body: &str) -> Site {
        self.file(&format!("content/{path}"), record(front, body))
    }

    /// With other packs.
    pub fn packs(self, packs: &str) -> Site {
        self.file("content/community.toml", COMMUNITY.replace("packs = []", &format!("packs = [{packs}]")))
    }

    /// With a notice that is sound, so that there is a page to look after.
    pub fn with_notice(self) -> Site {
        self.record("notice/good.md", "title = \"好公告\"", "正文。\n")
    }

    /// The program on this site; `--today` is that of the tests unless given.
    pub fn command(&self, args: &[&str]) -> Command {
        self.sign();
        let mut command = Command::new(env!("CARGO_BIN_EXE_mingbai"));
        command.current_dir(self.root()).args(args).stdin(Stdio::null());
        if !args.contains(&"--today") {
            command.args(["--today", TODAY]);
        }
        command.env_remove("MINGBAI_LANG").env_remove("RAYON_NUM_THREADS").env("NO_COLOR", "1");
        command
    }

    /// Runs the program.
    pub fn run(&self, args: &[&str]) -> Run {
        Run::of(self.command(args))
    }

    /// Runs `check`.
    pub fn check(&self) -> Run {
        self.run(&["check"])
    }

    /// Builds all targets quietly.
    pub fn build(&self) -> Run {
        self.run(&["build", "--quiet"])
    }

    /// What stands in the output, without the folder that the program keeps for itself.
    pub fn output(&self) -> Tree {
        Tree::read(&self.path("output"))
    }
}

/// Copies a file or folder, if it is there.
fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten().filter(|entry| !entry.file_type().is_dir()) {
        let inside = entry.path().strip_prefix(from).expect("below");
        let target: PathBuf = to.components().chain(inside.components()).collect();
        fs::create_dir_all(target.parent().expect("a parent")).expect("a folder");
        fs::copy(entry.path(), target).expect("a copy");
    }
}
