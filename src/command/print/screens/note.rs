//! What is said about pictures of screens.

use std::path::Path;

use super::camera::Picture;
use super::plan::Take;
use crate::finding::{Lang, Text};
use crate::report::screens::{name, state_words};
use crate::screen::schedule::State;

/// How to see the screens without a browser that the program can drive.
pub(super) fn by_hand(takes: &[Take], kiosk: &Path) -> Text {
    let pages: String = takes.iter().map(|take| format!("\n  {}", kiosk.join(take.page()).display())).collect();
    Text::new(
        format!("不装也能看：用任何浏览器打开下面的画面，按 F11 全屏再截图：{pages}"),
        format!("Or open these pages in any browser, full screen with F11, and picture them by hand:{pages}"),
    )
}

/// Which screens are not playing as usual, and how many pictures there are.
pub(super) fn closing(takes: &[Take], pictures: &[Vec<Picture>], lang: Lang) -> String {
    let unusual = takes.iter().filter_map(|take| unusual(take, lang));
    let sum = sum(takes.len(), pictures.iter().map(Vec::len).sum(), lang);
    unusual.chain([sum]).map(|line| format!("{line}\n")).collect()
}

fn unusual(take: &Take, lang: Lang) -> Option<String> {
    let state = match take.on.air.state {
        State::Loop => return None,
        state => state_words(state, lang),
    };
    let (community, screen) = (&take.on.community, name(&take.on.screen, lang));
    Some(format!("{community} {screen} {}{}{state}", take.on.at.spoken(), lang.pick("：", ": ")))
}

fn sum(screens: usize, pictures: usize, lang: Lang) -> String {
    match (lang, screens, pictures) {
        (Lang::Zh, ..) => format!("做好了，共 {screens} 块屏，{pictures} 张图片。"),
        (Lang::En, 1, 1) => "One picture of one screen.".to_string(),
        (Lang::En, 1, _) => format!("{pictures} pictures of one screen."),
        (Lang::En, ..) => format!("{pictures} pictures of {screens} screens."),
    }
}
