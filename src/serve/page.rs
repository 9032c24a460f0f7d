//! The few pages of the server's own, and the script that it puts into every page.

use super::Rebuilt;
use crate::finding::Lang;
use crate::render::Target;
use crate::xml::escaped;

/// The script that waits for builds: it reloads the page, or says that the build failed.
pub(super) const SCRIPT: &str = include_str!("live.js");

/// A page with the script in it. The page's own policy is widened by what the script needs: this server and no other.
pub(super) fn with_script(html: &str, version: u64, lang: Lang) -> String {
    let allowed = "default-src 'none';script-src 'self';connect-src 'self'";
    let html = html.replacen("default-src 'none'", allowed, 1);
    let label = lang.pick("查看问题", "See what is wrong");
    let script = format!("<script src=\"/__live.js\" data-version=\"{version}\" data-label=\"{label}\"></script>");
    match html.rfind("</body>") {
        Some(at) => format!("{}{script}{}", &html[..at], &html[at..]),
        None => html + &script,
    }
}

/// The page at `/`: what there is to see.
pub(super) fn index(rebuilt: &Rebuilt, lang: Lang) -> String {
    let link = |target: &Target| {
        let (name, about) = words(*target, lang);
        format!("<li><a href=\"/{}/\">{name}</a><p>{about}</p>", target.id())
    };
    let order = [Target::Preview, Target::Site, Target::Kiosk, Target::Board];
    let links: String = order.iter().map(link).collect();
    let findings = lang.pick("检查结果", "Findings");
    let body =
        format!("<ul>{links}<li><a href=\"/__findings\">{findings}</a><p>{}</p></ul>", escaped(&rebuilt.summary));
    page(lang.pick("明白：本机预览", "mingbai on this machine"), &body, lang)
}

/// The page of findings.
pub(super) fn findings(rebuilt: &Rebuilt, lang: Lang) -> String {
    let body =
        format!("<p><a href=\"/\">←</a> {}</p><pre>{}</pre>", escaped(&rebuilt.summary), escaped(&rebuilt.report));
    page(lang.pick("检查结果", "Findings"), &body, lang)
}

/// The page for an address that leads to nothing.
pub(super) fn missing(lang: Lang) -> String {
    let words = lang.pick("这里没有页面，也许还没有生成。", "There is no page here, or it has not been built.");
    page("404", &format!("<p>{words}</p><p><a href=\"/\">←</a></p>"), lang)
}

fn words(target: Target, lang: Lang) -> (&'static str, &'static str) {
    match target {
        Target::Preview => (lang.pick("预览", "Preview"), lang.pick("全部记录，供审签", "all records, for sign-off")),
        Target::Site => (lang.pick("网站", "Website"), lang.pick("居民看到的网页", "what residents see")),
        Target::Kiosk => (lang.pick("电子屏", "Screens"), lang.pick("大厅和小区的屏幕", "for the screens in halls")),
        Target::Board => (lang.pick("公开栏", "Notice board"), lang.pick("打印张贴的页面", "sheets to print and post")),
    }
}

/// A page of the server's own.
pub(super) fn page(title: &str, body: &str, lang: Lang) -> String {
    const STYLE: &str = "body{font:1.1rem/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
        pre{overflow:auto;font:0.95rem/1.5 monospace}li p{margin:0 0 .8rem;color:#555}";
    let lang = lang.pick("zh-CN", "en");
    format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><style>{STYLE}</style></head><body><h1>{title}</h1>{body}</body></html>"
    )
}
