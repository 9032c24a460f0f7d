//! One request and its answer.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tiny_http::{Header, Method, Request, Response};

use super::file::{Found, content_type, find};
use super::news::News;
use super::{events, page};
use crate::finding::Lang;

/// What is served, in which language.
pub(super) struct Place {
    /// The folder with the targets.
    pub(super) output: PathBuf,
    /// Language of the server's own pages.
    pub(super) lang: Lang,
}

/// What is sent back.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reply {
    /// HTTP status.
    pub(super) status: u16,
    /// Type of the content; for a redirect, where to.
    pub(super) about: String,
    /// The content.
    pub(super) body: Vec<u8>,
}

const HTML: &str = "text/html; charset=utf-8";

/// Answers a request, or hands it to a stream of events.
pub(super) fn answer(request: Request, news: &Arc<News>, place: &Place) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().to_string();
    let reply = match refusal(&request) {
        Some(reply) => reply,
        None if path == "/__events" => return events::stream(request.into_writer(), news.clone()),
        None => reply(&path, news, place),
    };
    // A browser that has gone away needs no answer.
    let _ = request.respond(response(reply));
}

/// Only reading, and only under the names of this machine: a foreign page must not reach it under a name of its own.
fn refusal(request: &Request) -> Option<Reply> {
    let host = request.headers().iter().find(|header| header.field.equiv("Host")).map(|header| header.value.as_str());
    if !host.is_some_and(is_this_machine) {
        return Some(Reply { status: 403, about: "text/plain".into(), body: b"localhost only\n".to_vec() });
    }
    let reads = matches!(request.method(), Method::Get | Method::Head);
    (!reads).then(|| Reply { status: 405, about: "text/plain".into(), body: b"GET only\n".to_vec() })
}

/// Whether the `Host` of a request names the loopback, with or without a port.
pub(super) fn is_this_machine(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name, "127.0.0.1" | "[::1]") || name.eq_ignore_ascii_case("localhost")
}

/// The answer to a path.
pub(super) fn reply(path: &str, news: &News, place: &Place) -> Reply {
    let (version, rebuilt) = news.latest();
    let own = |status, html: &str| html_reply(status, html, version, place.lang);
    match path {
        "/" => own(200, &page::index(&rebuilt, place.lang)),
        "/__findings" => own(200, &page::findings(&rebuilt, place.lang)),
        "/__live.js" => {
            Reply { status: 200, about: "text/javascript; charset=utf-8".into(), body: page::SCRIPT.into() }
        }
        _ => match find(&place.output, path) {
            Found::File(file) => {
                read(&file, version, place.lang).unwrap_or_else(|| own(404, &page::missing(place.lang)))
            }
            Found::Folder => Reply { status: 302, about: format!("{path}/"), body: Vec::new() },
            Found::Nothing => own(404, &page::missing(place.lang)),
        },
    }
}

fn html_reply(status: u16, html: &str, version: u64, lang: Lang) -> Reply {
    Reply { status, about: HTML.into(), body: page::with_script(html, version, lang).into_bytes() }
}

fn read(file: &Path, version: u64, lang: Lang) -> Option<Reply> {
    let bytes = std::fs::read(file).ok()?;
    let about = content_type(file);
    match std::str::from_utf8(&bytes) {
        Ok(html) if about == HTML => Some(html_reply(200, html, version, lang)),
        _ => Some(Reply { status: 200, about: about.into(), body: bytes }),
    }
}

fn response(reply: Reply) -> Response<Cursor<Vec<u8>>> {
    let about = if reply.status == 302 { "Location" } else { "Content-Type" };
    let headers = [(about, reply.about.as_str()), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")];
    let headers = headers.iter().filter_map(|(name, value)| Header::from_bytes(*name, *value).ok());
    headers.fold(Response::from_data(reply.body).with_status_code(reply.status), Response::with_header)
}
