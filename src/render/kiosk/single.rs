//! A programme inside one file, for screens that accept only one: style and scripts inside, and a policy that allows these
//! and nothing else.

use std::cell::RefCell;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lol_html::errors::RewritingError;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest, Sha256};

use crate::render::theme::Asset;

/// The page with everything in it.
///
/// # Errors
/// None in practice: the page is made by our own templates.
pub(super) fn of(page: &str, assets: &[Asset]) -> Result<String, RewritingError> {
    let find = |address: Option<String>| -> Option<String> {
        let address = address?;
        let name = address.rsplit('/').next()?;
        let asset = assets.iter().find(|asset| asset.name == name)?;
        Some(String::from_utf8_lossy(&asset.bytes).into_owned())
    };
    let parts = RefCell::new(Parts::default());
    let gather = RewriteStrSettings::new()
        .append_element_content_handler(element!("link[rel=stylesheet]", |link| {
            parts.borrow_mut().styles.extend(find(link.get_attribute("href")).map(|style| style.replace("</", "<\\/")));
            link.remove();
            Ok(())
        }))
        .append_element_content_handler(element!("script[src]", |script| {
            let text = find(script.get_attribute("src"));
            parts.borrow_mut().scripts.extend(text.map(|text| text.replace("</script", "<\\/script")));
            script.remove();
            Ok(())
        }));
    let bare = rewrite_str(page, gather)?;
    parts.into_inner().inside(&bare)
}

/// What a page asks for.
#[derive(Debug, Default)]
struct Parts {
    styles: Vec<String>,
    scripts: Vec<String>,
}

impl Parts {
    /// The page with all of them: styles at the end of the head, scripts at the end of the body, as if deferred.
    fn inside(&self, page: &str) -> Result<String, RewritingError> {
        let (styles, scripts) = (elements("style", &self.styles), elements("script", &self.scripts));
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("meta[http-equiv='Content-Security-Policy' i]", |meta| {
                Ok(meta.set_attribute("content", &self.policy())?)
            }))
            .append_element_content_handler(element!("head", |head| {
                head.append(&styles, ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("body", |body| {
                body.append(&scripts, ContentType::Html);
                Ok(())
            }));
        rewrite_str(page, settings)
    }

    /// What the page may do: run and apply what was put into it.
    fn policy(&self) -> String {
        let hashes = |texts: &[String]| texts.iter().map(|text| hash(text)).collect::<Vec<_>>().join(" ");
        let (styles, scripts) = (hashes(&self.styles), hashes(&self.scripts));
        format!(
            "default-src 'none'; style-src {styles}; script-src {scripts}; img-src data:; base-uri 'none'; form-action 'none'"
        )
    }
}

fn elements(name: &str, texts: &[String]) -> String {
    texts.iter().map(|text| format!("<{name}>{text}</{name}>\n")).collect()
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_asked_for_and_nothing_else_may_run() {
        let asset = |name: &str, text: &str| Asset { name: name.into(), bytes: text.as_bytes().to_vec() };
        let assets = [asset("a.1.css", "p::after{content:'</style>'}"), asset("b.2.js", "'</script>'")];
        let page = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"x\"><link rel=stylesheet href=../../a.1.css>\
            </head><body><script defer src=../../b.2.js></script><p>甲</p><script type=\"application/json\">{}</script></body>";
        let single = of(page, &assets).unwrap();
        assert!(!single.contains("src=") && !single.contains("href="), "{single}");
        assert!(single.contains("<style>p::after{content:'<\\/style>'}</style>"), "{single}");
        assert!(
            single.ends_with("<script type=\"application/json\">{}</script><script>'<\\/script>'</script>\n</body>"),
            "{single}"
        );
        assert!(single.contains(&format!("script-src {}", hash("'<\\/script>'"))), "{single}");
    }
}
