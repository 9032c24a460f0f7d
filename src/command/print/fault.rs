//! What can go wrong with any browser, whatever it is to make.

use std::io;
use std::path::PathBuf;

use super::unwritable;
use crate::finding::Text;

/// Why a browser did not do its work.
#[derive(Debug)]
pub(super) enum Fault {
    /// A file or folder could not be written.
    Io(PathBuf, io::Error),
    /// The browser could not be started.
    Start(PathBuf, io::Error),
    /// It was stopped after so many seconds.
    TimedOut(u64),
    /// It ended with a failure: its code, and what it complained of last.
    Failed(Option<i32>, String),
}

impl Fault {
    /// What to say of it.
    pub(super) fn words(&self) -> Text {
        match self {
            Fault::Io(path, error) => unwritable(path, error),
            Fault::Start(path, error) => {
                let path = path.display();
                Text::new(
                    format!("浏览器 {path} 运行不了：{error}"),
                    format!("the browser {path} cannot be run: {error}"),
                )
            }
            Fault::TimedOut(seconds) => Text::new(
                format!("等了 {seconds} 秒，浏览器没有做完；电脑慢的，加 --timeout 300 再试"),
                format!("the browser was not done after {seconds} seconds; on a slow machine add --timeout 300"),
            ),
            Fault::Failed(code, said) => {
                let code = code.map_or_else(|| "?".to_string(), |code| code.to_string());
                Text::new(
                    format!("浏览器出错退出（{code}）{}", quoted(said, "：")),
                    format!("the browser failed ({code}){}", quoted(said, ": ")),
                )
            }
        }
    }
}

/// What a browser said, where it said anything.
pub(super) fn quoted(said: &str, before: &str) -> String {
    if said.is_empty() { String::new() } else { format!("{before}{said}") }
}
