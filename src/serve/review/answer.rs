//! One request and its answer.

use std::io::Cursor;
use std::net::IpAddr;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Instant;

use tiny_http::{Header, Response};

use super::doors::{Entry, SESSION, Visitor};
use super::{Review, page};
use crate::render::address::decode;
use crate::review::SCRIPT_SOURCE;
use crate::serve::file::content_type;

/// Name of the cookie of a session.
pub(super) const COOKIE: &str = "mingbai_review";

/// What a request asks for.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) host: Option<String>,
    pub(super) origin: Option<String>,
    pub(super) site: Option<String>,
    /// Whether the browser only looks ahead: nobody has opened anything yet.
    pub(super) ahead: bool,
    pub(super) cookie: Option<String>,
    /// The type of the body.
    pub(super) form: Option<String>,
    pub(super) from: Option<IpAddr>,
    pub(super) body: Vec<u8>,
}

/// What is sent back.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    about: &'static str,
    cookie: Option<String>,
    pub(super) body: Vec<u8>,
}

/// What pages may do: show what is in them, run the one script that is ours, and send a form back here.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    format!(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src {}; frame-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'self'",
        *SCRIPT_SOURCE
    )
});

/// What is said with every answer.
const ALWAYS: [(&str, &str); 5] = [
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Robots-Tag", "noindex"),
];

impl Reply {
    /// A page.
    pub(super) fn page(status: u16, html: String) -> Reply {
        Reply { status, about: "text/html; charset=utf-8", cookie: None, body: html.into_bytes() }
    }

    pub(super) fn too_long() -> Reply {
        Reply { status: 413, about: "text/plain", cookie: None, body: b"too long\n".to_vec() }
    }

    fn plain(status: u16, text: &str) -> Reply {
        Reply { status, about: "text/plain", cookie: None, body: text.as_bytes().to_vec() }
    }

    pub(super) fn into_response(self) -> Response<Cursor<Vec<u8>>> {
        let mut response = Response::from_data(self.body).with_status_code(self.status);
        let own = [("Content-Type", self.about), ("Content-Security-Policy", POLICY.as_str())];
        for (name, value) in own.into_iter().chain(ALWAYS) {
            response.extend_header(name, value);
        }
        if let Some(cookie) = self.cookie {
            response.extend_header("Set-Cookie", &cookie);
        }
        response
    }
}

/// Adds a header whose text is our own.
trait Extend {
    fn extend_header(&mut self, name: &str, value: &str);
}

impl Extend for Response<Cursor<Vec<u8>>> {
    fn extend_header(&mut self, name: &str, value: &str) {
        if let Ok(header) = Header::from_bytes(name, value) {
            self.add_header(header);
        }
    }
}

impl Review<'_> {
    /// The answer to a request.
    pub(super) fn answer(&self, asked: &Asked, now: Instant) -> Reply {
        if !self.house.is_meant(asked) {
            return Reply::plain(421, "not the name of this server\n");
        }
        let link = asked.path.strip_prefix("/enter/");
        match (asked.method.as_str(), link) {
            ("GET", Some(_)) if asked.ahead => Reply::plain(503, "not ahead\n"),
            ("GET", Some(link)) => self.enter(link, asked, now),
            ("GET" | "HEAD", None) => self.visit(asked, now, |visitor| self.read(&asked.path, visitor)),
            ("POST", None) if asked.path == "/press" => {
                if !self.house.is_own(asked) {
                    return Reply::page(403, page::foreign(self.lang));
                }
                self.visit(asked, now, |visitor| self.press(asked, visitor))
            }
            _ => Reply::plain(405, "not allowed\n"),
        }
    }

    fn enter(&self, link: &str, asked: &Asked, now: Instant) -> Reply {
        match self.doors.enter(link, asked.from, now) {
            Ok(Entry::Opened(cookie)) => {
                let age = SESSION.as_secs();
                let cookie = format!("{COOKIE}={cookie}; Path=/; Max-Age={age}; HttpOnly; SameSite=Strict");
                Reply { cookie: Some(cookie), ..Reply::page(200, page::entered(self.lang)) }
            }
            Ok(Entry::Used) => Reply::page(410, page::used(self.lang)),
            Ok(Entry::Unknown) => Reply::page(404, page::unknown(self.lang)),
            Ok(Entry::Barred) => Reply::page(429, page::barred(self.lang)),
            Err(_) => Reply::plain(500, "no random numbers\n"),
        }
    }

    /// Answers those who came in by their link.
    fn visit(&self, asked: &Asked, now: Instant, answer: impl FnOnce(&Visitor) -> Reply) -> Reply {
        let visitor = session(asked).and_then(|cookie| self.doors.visitor(&cookie, asked.from, now));
        visitor.map_or_else(|| Reply::page(403, page::outside(self.lang)), |visitor| answer(&visitor))
    }

    /// A file of the folder, by its whole name and in no other way.
    fn read(&self, path: &str, visitor: &Visitor) -> Reply {
        let name = match path {
            "/" => Some("index.html".to_string()),
            path => path.strip_prefix('/').and_then(decode),
        };
        let Some((name, bytes)) = name.and_then(|name| self.shown.folder.files.get_key_value(&name)) else {
            return Reply::page(404, page::missing(self.lang));
        };
        let record = self.shown.records.iter().find(|record| record.page == *name);
        let body = match record {
            Some(record) => self.with_form(bytes, record, visitor),
            None => bytes.clone(),
        };
        Reply { status: 200, about: content_type(Path::new(name)), cookie: None, body }
    }
}

/// The value of the session's cookie.
fn session(asked: &Asked) -> Option<String> {
    let cookies = asked.cookie.as_ref()?.split(';').filter_map(|cookie| cookie.trim().split_once('='));
    cookies.into_iter().find(|(name, _)| *name == COOKIE).map(|(_, value)| value.to_string())
}
