//! What can go wrong while screens are pictured.

use super::super::fault::{self, quoted};
use crate::finding::Text;

/// Why there is no picture.
#[derive(Debug)]
pub(super) enum Fault {
    /// The browser did not do its work.
    Browser(fault::Fault),
    /// It ended well before it was told to, or did not speak the protocol; what it complained of last.
    Deaf(String),
    /// It did not do what it was asked for: what that was, and its answer.
    Refused(String, String),
    /// The page of the screen failed.
    Page(String),
    /// What it sent is no picture of the screen's size.
    NoPicture,
}

impl From<fault::Fault> for Fault {
    fn from(fault: fault::Fault) -> Fault {
        Fault::Browser(fault)
    }
}

impl Fault {
    fn words(&self) -> Text {
        match self {
            Fault::Browser(fault) => fault.words(),
            Fault::Deaf(said) => Text::new(
                format!("浏览器没有做完就自己关了；也许太旧，或者不是 Chromium 内核{}", quoted(said, "：")),
                format!("the browser went away; it may be too old, or not built on Chromium{}", quoted(said, ": ")),
            ),
            Fault::Refused(what, said) => Text::new(
                format!("浏览器做不了 {what}：{said}；也许太旧，换新的再试"),
                format!("the browser does not do {what}: {said}; try a newer one"),
            ),
            Fault::Page(said) => {
                Text::new(format!("画面自己出错：{said}"), format!("the page of the screen failed: {said}"))
            }
            Fault::NoPicture => Text::new(
                "浏览器给的不是这块屏大小的图片；屏太大的，把 size 写小",
                "what the browser sent is no picture of the screen's size; for a very large screen write a smaller size",
            ),
        }
    }
}

/// What went wrong, and with which screen.
#[derive(Debug)]
pub(super) struct Failure {
    /// The folder of the screen; none where it went wrong before the first.
    pub(super) screen: Option<String>,
    /// What went wrong.
    pub(super) fault: Fault,
}

impl Failure {
    /// What to say of it.
    pub(super) fn words(&self) -> Text {
        let fault = self.fault.words();
        let screen = self.screen.as_deref().unwrap_or_default();
        Text::new(
            format!(
                "没有做成图片 {screen}：{}\n原来的图片没有动；画面在 output/kiosk 里，也可以用浏览器打开。",
                fault.zh
            ),
            format!(
                "no pictures {screen}: {}\nThe old pictures are untouched; the screens are in output/kiosk and open in a browser.",
                fault.en
            ),
        )
    }
}
