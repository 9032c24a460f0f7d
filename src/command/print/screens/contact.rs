//! The contact sheet: a page with all pictures in small, screen by screen, each with what it shows, for how long, and where that
//! stands on the website. It needs nothing but the pictures beside it.

use super::camera::Picture;
use super::plan::{Shot, Take};
use crate::finding::Lang;
use crate::render::address::encode;
use crate::report::screens::{name, state_words};
use crate::screen::Size;
use crate::xml::escaped;

/// Name of its file.
pub(super) const FILE: &str = "index.html";

const STYLE: &str = include_str!("contact.css");

/// The page.
pub(super) fn page(takes: &[Take], pictures: &[Vec<Picture>], lang: Lang) -> String {
    let title = lang.pick("电子屏画面", "What the screens show");
    let sections: String = takes.iter().zip(pictures).map(|(take, pictures)| section(take, pictures, lang)).collect();
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n{sections}</body>\n</html>\n",
        lang.pick("zh-CN", "en")
    )
}

fn section(take: &Take, pictures: &[Picture], lang: Lang) -> String {
    let place = take.on.screen.place.as_ref().map(|place| format!(" <small>{}</small>", escaped(place)));
    let heading = format!("{} {}", take.on.community, name(&take.on.screen, lang));
    let figures: String =
        pictures.iter().map(|picture| figure(&take.shots[picture.shot], picture, take.size, lang)).collect();
    format!(
        "<section class=\"{}\">\n<h2>{}{}</h2>\n<p>{}</p>\n<ol>\n{figures}</ol>\n</section>\n",
        shape(take.size),
        escaped(&heading),
        place.unwrap_or_default(),
        escaped(&facts(take, pictures, lang)),
    )
}

/// `2026-11-06 09:00，1080×1920，照播放单放，34 张，全部放一遍 6 分 40 秒`
fn facts(take: &Take, pictures: &[Picture], lang: Lang) -> String {
    let Size { width, height } = take.size;
    let (count, seconds) = (pictures.len(), pictures.iter().filter_map(|picture| picture.seconds).sum::<u32>());
    let count = match (lang, count) {
        (Lang::Zh, _) => format!("{count} 张"),
        (Lang::En, 1) => "1 picture".to_string(),
        (Lang::En, _) => format!("{count} pictures"),
    };
    let whole = match (lang, seconds / 60, seconds % 60) {
        (Lang::Zh, 0, seconds) => format!("全部放一遍 {seconds} 秒"),
        (Lang::Zh, minutes, seconds) => format!("全部放一遍 {minutes} 分 {seconds} 秒"),
        (Lang::En, 0, seconds) => format!("{seconds} s for all of them"),
        (Lang::En, minutes, seconds) => format!("{minutes} min {seconds} s for all of them"),
    };
    let state = state_words(take.on.air.state, lang).to_string();
    let facts = [take.on.at.spoken(), format!("{width}×{height}"), state, count];
    facts.into_iter().chain((seconds > 0).then_some(whole)).collect::<Vec<_>>().join(lang.pick("，", ", "))
}

fn figure(shot: &Shot, picture: &Picture, size: Size, lang: Lang) -> String {
    let (file, title) = (encode(&picture.file), escaped(&shot.title));
    let Size { width, height } = size;
    let standing = standing(picture, lang);
    let address = shot.href.as_deref().map(escaped);
    let address = address.map(|to| format!("<br><a class=\"address\" href=\"{to}\">{to}</a>")).unwrap_or_default();
    format!(
        "<li><figure><a href=\"{file}\"><img src=\"{file}\" alt=\"{title} {standing}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\"></a>\
         <figcaption><b>{title}</b> <span>{standing}</span>{address}</figcaption></figure></li>\n"
    )
}

/// `第 2/5 页 12 秒`
fn standing(picture: &Picture, lang: Lang) -> String {
    let (page, pages) = (picture.page + 1, picture.pages);
    let page = (pages > 1).then(|| match lang {
        Lang::Zh => format!("第 {page}/{pages} 页"),
        Lang::En => format!("page {page} of {pages}"),
    });
    let seconds = picture.seconds.map(|seconds| format!("{seconds} {}", lang.pick("秒", "s")));
    page.into_iter().chain(seconds).collect::<Vec<_>>().join(lang.pick(" ", ", "))
}

/// What a picture looks like from afar, for the width that it has here.
fn shape(size: Size) -> &'static str {
    match (size.width, size.height) {
        (width, height) if width >= height * 3 => "strip",
        (width, height) if width > height => "wide",
        _ => "tall",
    }
}
