//! A page that carries everything it needs: styles and pictures inside, no script, and links only to what goes with it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lol_html::errors::RewritingError;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::load::references::resolve;
use crate::render::address::decode;

/// What a page may ask for.
pub(super) struct Needs<'a> {
    /// Path of the page in its target, from which its addresses lead.
    pub(super) path: &'a str,
    /// A file by its path in the target: a style sheet or a picture.
    pub(super) file: &'a dyn Fn(&str) -> Option<Vec<u8>>,
    /// Whether a link may stay as it is.
    pub(super) keeps: &'a dyn Fn(&str) -> bool,
    /// What the page is allowed to do.
    pub(super) policy: &'a str,
}

/// The page with all of that inside. Links that lead elsewhere become plain words.
///
/// # Errors
/// None in practice: the page is made by our own templates and kept in memory.
pub(super) fn inline(html: &str, needs: &Needs<'_>) -> Result<String, RewritingError> {
    let find = |address: &str| {
        decode(address).and_then(|path| resolve(needs.path, &path)).and_then(|path| (needs.file)(&path))
    };
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("meta[http-equiv='Content-Security-Policy' i]", |meta| {
            Ok(meta.set_attribute("content", needs.policy)?)
        }))
        .append_element_content_handler(element!("meta[property], meta[itemprop], script", |one| {
            one.remove();
            Ok(())
        }))
        .append_element_content_handler(element!("link", |link| {
            let style = (link.get_attribute("rel").as_deref() == Some("stylesheet"))
                .then(|| find(&link.get_attribute("href")?))
                .flatten();
            match style {
                Some(style) => link.replace(&in_style(&style), ContentType::Html),
                None => link.remove(),
            }
            Ok(())
        }))
        .append_element_content_handler(element!("img", |image| {
            let address = image.get_attribute("src").unwrap_or_default();
            let data = find(&address).map_or_else(|| "data:,".to_string(), |bytes| data(&address, &bytes));
            image.remove_attribute("srcset");
            Ok(image.set_attribute("src", &data)?)
        }))
        .append_element_content_handler(element!("a[href]", |link| {
            let address = link.get_attribute("href").unwrap_or_default();
            if !(address.starts_with('#') || address.starts_with("tel:") || (needs.keeps)(&address)) {
                ["href", "download", "target", "rel"].iter().for_each(|name| link.remove_attribute(name));
            }
            Ok(())
        }))
        .append_element_content_handler(element!("head", |head| {
            head.append("<link rel=\"icon\" href=\"data:,\">", ContentType::Html);
            Ok(())
        }));
    rewrite_str(html, settings)
}

/// A style sheet inside the page; no character of it can end the element.
fn in_style(style: &[u8]) -> String {
    format!("<style>{}</style>", String::from_utf8_lossy(style).replace("</", "<\\/"))
}

/// A file as an address that holds it.
pub(super) fn data(name: &str, bytes: &[u8]) -> String {
    format!("data:{};base64,{}", media_type(name), STANDARD.encode(bytes))
}

fn media_type(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inlined(html: &str) -> String {
        let file = |path: &str| match path {
            "a/style.css" => Some(b"p { content: '</style><script>' }".to_vec()),
            "a/b/\u{56fe}.png" => Some(vec![1, 2, 3]),
            _ => None,
        };
        let needs = Needs {
            path: "a/b/page.html",
            file: &file,
            keeps: &|link| link == "other.html",
            policy: "default-src 'none'",
        };
        inline(html, &needs).unwrap()
    }

    #[test]
    fn styles_and_pictures_are_inside_and_no_style_ends_its_element() {
        let html = inlined(
            "<link rel=stylesheet href=../style.css><img src=%E5%9B%BE.png alt=x><img src=https://a.example/b.png>",
        );
        assert_eq!(
            html,
            "<style>p { content: '<\\/style><script>' }</style><img src=\"data:image/png;base64,AQID\" alt=x><img src=\"data:,\">"
        );
    }

    #[test]
    fn scripts_and_links_that_lead_elsewhere_are_gone() {
        let html = inlined(
            "<script>x</script><a href=\"//a.example\" target=_blank>A</a><a href=#b>B</a><a href=other.html>C</a>\
             <a href=\"javascript:x\">D</a><link rel=alternate href=feed.xml><meta property=og:url content=https://a.example>",
        );
        assert_eq!(html, "<a>A</a><a href=#b>B</a><a href=other.html>C</a><a>D</a>");
    }

    #[test]
    fn the_policy_of_a_page_is_the_one_that_is_given() {
        let html = inlined("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">");
        assert!(html.contains("default-src 'none'") && !html.contains('*'));
    }
}
