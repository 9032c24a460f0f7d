//! The few pages of the review's own, in plain words.

use crate::finding::Lang;
use crate::serve::page::page;
use crate::xml::escaped;

/// After the link was used: the way in. The browser sends the cookie only when it goes on from a page of ours.
pub(super) fn entered(lang: Lang) -> String {
    let go = lang.pick("开始审阅", "Begin");
    let said = lang.pick(
        "这个链接已经用掉了，只在这台设备、这个浏览器里有效。别的设备要看，请经办人另发一个。",
        "The link is used up; it holds in this browser alone. For another device ask for another link.",
    );
    let html = notice(lang.pick("欢迎审阅", "Welcome"), said, Some(("/", go)), lang);
    html.replacen("</head>", "<meta http-equiv=\"refresh\" content=\"3;url=/\"></head>", 1)
}

pub(super) fn used(lang: Lang) -> String {
    let said = lang.pick(
        "这个链接用过了。已经在别的设备或浏览器里打开过的，请回到那里；不是您打开的，请告诉经办人停掉。",
        "This link was used. Go back to the browser that opened it; if that was not you, tell whoever sent it.",
    );
    notice(lang.pick("链接已经用过", "Link used"), said, None, lang)
}

pub(super) fn unknown(lang: Lang) -> String {
    let said = lang.pick("没有这个链接。请把收到的链接整个复制。", "There is no such link; copy all of it.");
    notice(lang.pick("没有这个链接", "No such link"), said, None, lang)
}

pub(super) fn barred(lang: Lang) -> String {
    let said = lang.pick("错的次数太多，请过一分钟再试。", "Too many wrong ones; try again in a minute.");
    notice(lang.pick("请稍等", "Wait"), said, None, lang)
}

pub(super) fn outside(lang: Lang) -> String {
    let said = lang.pick(
        "请用发给您的链接进入。链接只能用一次；浏览器关过或过了十二小时的，请经办人再发一个。",
        "Come in by the link that was sent to you. It works once; after twelve hours ask for another.",
    );
    notice(lang.pick("没有进入", "Not let in"), said, None, lang)
}

pub(super) fn foreign(lang: Lang) -> String {
    let said = lang.pick(
        "这一次按下不是从审阅页面来的，没有作数。",
        "This was not sent by a page of the review and counts for nothing.",
    );
    notice(lang.pick("没有作数", "Not counted"), said, None, lang)
}

pub(super) fn missing(lang: Lang) -> String {
    notice(
        "404",
        lang.pick("这里没有页面。", "There is no page here."),
        Some(("/", lang.pick("总览", "Overview"))),
        lang,
    )
}

/// A title, what is said, and a way on.
pub(super) fn notice(title: &str, said: &str, way: Option<(&str, &str)>, lang: Lang) -> String {
    let way = way.map(|(href, words)| format!("<p><a href=\"{}\">{}</a></p>", escaped(href), escaped(words)));
    page(&escaped(title), &format!("<p>{}</p>{}", escaped(said), way.unwrap_or_default()), lang)
}
