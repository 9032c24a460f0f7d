//! Reviewers on the local network: who is let in, what a press does, and what no request can do.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Stdio};

use crate::support::{Site, Tree};

/// A server of reviewers; it ends with the value.
struct Room {
    child: Child,
    port: u16,
    links: Vec<String>,
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer.
struct Reply {
    status: u16,
    head: String,
    body: String,
}

fn site() -> Site {
    Site::new()
        .record("notice/water.md", "title = \"停水通知\"\nstatus = \"review\"\nsign_off = []", "周三停水。\n")
        .record("notice/power.md", "title = \"停电通知\"\nstatus = \"review\"\nsign_off = []", "周四停电。\n")
        .record("notice/secret.md", "title = \"草稿甲\"\nstatus = \"draft\"\nsign_off = []", "草稿正文。\n")
}

impl Room {
    fn open(site: &Site, reviewers: &[&str]) -> Room {
        let port = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port();
        let number = port.to_string();
        let mut args = vec!["serve", "--review", "--quiet", "--port", &number];
        reviewers.iter().for_each(|reviewer| args.extend(["--reviewer", reviewer]));
        let mut child = site.command(&args).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("a server");
        let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let link = |line: std::io::Result<String>| {
            line.expect("a line").rsplit_once(&format!(":{port}")).expect("a link").1.to_string()
        };
        let links = lines.take(reviewers.len()).map(link).collect();
        Room { child, port, links }
    }

    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Reply {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        let host = self.host();
        let host = if headers.iter().any(|(name, _)| *name == "Host") { vec![] } else { vec![("Host", host.as_str())] };
        let lines: String = host.iter().chain(headers).map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\n{lines}Connection: close\r\nContent-Length: {length}\r\n\r\n{body}"
        )
        .expect("a request");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Reply { status, head: head.to_string(), body: body.to_string() }
    }

    /// Comes in by the link of a reviewer; what the browser then sends.
    fn enter(&self, at: usize) -> String {
        let reply = self.ask("GET", &self.links[at], &[], "");
        assert_eq!(reply.status, 200, "{}", reply.body);
        let cookie = reply.head.lines().find_map(|line| line.strip_prefix("Set-Cookie: ")).expect("a cookie");
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
        cookie.split(';').next().expect("a value").to_string()
    }

    /// The fields of the form on a record's page, with a choice.
    fn form(&self, cookie: &str, page: &str, choice: &str) -> String {
        let html = self.ask("GET", page, &[("Cookie", cookie)], "").body;
        let field = |name: &str| {
            let start = format!("name=\"{name}\" value=\"");
            let rest = html.split_once(&start).unwrap_or_else(|| panic!("no {name} in {html}")).1;
            format!("{name}={}", rest.split('"').next().expect("a value").replace('/', "%2F"))
        };
        format!("{}&{}&{}&choice={choice}", field("token"), field("record"), field("digest"))
    }

    fn press(&self, cookie: &str, form: &str) -> Reply {
        let origin = format!("http://{}", self.host());
        self.press_from(cookie, form, &[("Origin", &origin)])
    }

    fn press_from(&self, cookie: &str, form: &str, headers: &[(&str, &str)]) -> Reply {
        let mut all = vec![("Cookie", cookie), ("Content-Type", "application/x-www-form-urlencoded")];
        all.extend(headers);
        self.ask("POST", "/press", &all, form)
    }
}

const WATER: &str = "/02-notice-water.html";
const SIGNED: &str = "content/notice/water.sign.toml";

fn content(site: &Site) -> Tree {
    Tree::read(&site.path("content"))
}

#[test]
fn a_link_opens_once_and_for_the_batch_alone() {
    let site = site();
    let room = Room::open(&site, &["p01", "p02"]);
    assert_eq!(room.ask("GET", "/", &[], "").status, 403, "without a link");
    let cookie = room.enter(0);
    assert_eq!(room.ask("GET", &room.links[0], &[], "").status, 410, "the link is used up");
    let index = room.ask("GET", "/", &[("Cookie", &cookie)], "");
    assert_eq!(index.status, 200);
    assert!(index.body.contains("停水通知") && !index.body.contains("草稿甲"));
    for header in ["Cache-Control: no-store", "default-src 'none'", "frame-ancestors 'self'", "nosniff", "noindex"] {
        assert!(index.head.contains(header), "{header}\n{}", index.head);
    }
    assert_eq!(room.ask("GET", "/", &[("Cookie", "mingbai_review=00")], "").status, 403);
    assert_ne!(room.enter(1), cookie, "everybody has a session of their own");
}

#[test]
fn what_is_pressed_stands_beside_the_record_and_nothing_else_is_written() {
    let site = site();
    let room = Room::open(&site, &["p01", "p02"]);
    let before = content(&site);
    let cookie = room.enter(0);
    let reply = room.press(&cookie, &room.form(&cookie, WATER, "agree"));
    assert_eq!(reply.status, 200, "{}", reply.body);
    let mut after = content(&site);
    let signed = String::from_utf8(after.files.remove("notice/water.sign.toml").expect("a sign-off")).expect("UTF-8");
    assert!(signed.contains("step = \"settled\"") && signed.contains("person = \"p01\""), "{signed}");
    assert_eq!(after.files, before.files, "nothing else");
    let back = format!(
        "{}&reason=%E5%B0%91%E4%BA%86%E7%94%B5%E8%AF%9D",
        room.form(&cookie, "/01-notice-power.html", "send_back")
    );
    assert_eq!(room.press(&cookie, &back).status, 200);
    let sent_back = std::fs::read_to_string(site.path("content/notice/power.sign.toml")).expect("a sign-off");
    assert!(sent_back.contains("step = \"sent_back\"") && sent_back.contains("少了电话"), "{sent_back}");
    site.run(&["sign"]).exits(0).says("notice/power").never_says("notice/water");
}

#[test]
fn of_two_who_press_at_once_only_the_one_whose_turn_it_is_signs() {
    let site = site();
    let room = Room::open(&site, &["p01", "p02"]);
    let forms: Vec<(String, String)> = (0..2)
        .map(|at| {
            let cookie = room.enter(at);
            let form = room.form(&cookie, WATER, "agree");
            (cookie, form)
        })
        .collect();
    let mut found: Vec<u16> = std::thread::scope(|scope| {
        let pressing = forms.iter().map(|(cookie, form)| scope.spawn(|| room.press(cookie, form).status));
        pressing.collect::<Vec<_>>().into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    found.sort_unstable();
    assert_eq!(found, [200, 403]);
    assert_eq!(std::fs::read_to_string(site.path(SIGNED)).expect("a sign-off").matches("settled").count(), 1);
}

#[test]
fn a_browser_that_looks_ahead_does_not_use_up_a_link() {
    let site = site();
    let room = Room::open(&site, &["p01"]);
    assert_eq!(room.ask("GET", &room.links[0], &[("Sec-Purpose", "prefetch;prerender")], "").status, 503);
    assert_eq!(room.ask("HEAD", &room.links[0], &[], "").status, 405);
    room.enter(0);
}

#[test]
fn a_foreign_page_cannot_press() {
    let site = site();
    let room = Room::open(&site, &["p01"]);
    let cookie = room.enter(0);
    let form = room.form(&cookie, WATER, "agree");
    let own = format!("http://{}", room.host());
    for headers in [
        vec![],
        vec![("Origin", "http://evil.example")],
        vec![("Origin", "null")],
        vec![("Origin", own.as_str()), ("Sec-Fetch-Site", "cross-site")],
    ] {
        assert_eq!(room.press_from(&cookie, &form, &headers).status, 403, "{headers:?}");
    }
    let rebound = [("Host", "evil.example"), ("Origin", "http://evil.example")];
    assert_eq!(room.press_from(&cookie, &form, &rebound).status, 421, "another name");
    assert_eq!(room.ask("GET", "/", &[("Cookie", &cookie), ("Host", "evil.example")], "").status, 421);
    assert!(!site.path(SIGNED).exists());
}

#[test]
fn a_press_needs_the_token_of_its_session_and_a_form() {
    let site = site();
    let room = Room::open(&site, &["p01", "p02"]);
    let (one, other) = (room.enter(0), room.enter(1));
    let form = room.form(&one, WATER, "agree");
    assert_eq!(room.press(&one, form.split_once('&').expect("fields").1).status, 403, "no token");
    assert_eq!(room.press(&other, &form).status, 403, "the token of another");
    assert_eq!(room.press("mingbai_review=", &form).status, 403, "no session");
    let origin = format!("http://{}", room.host());
    let json = [("Cookie", one.as_str()), ("Origin", &origin), ("Content-Type", "text/plain")];
    assert_eq!(room.ask("POST", "/press", &json, &form).status, 403, "not a form");
    assert_eq!(room.ask("POST", "/press", &json, &"x".repeat(20_000)).status, 413, "too long");
    assert_eq!(room.press(&one, &form.replace("agree", "publish")).status, 400, "no such choice");
    assert_eq!(room.press(&one, &form.replace("agree", "send_back")).status, 422, "no reason");
    assert!(!site.path(SIGNED).exists());
}

#[test]
fn what_has_changed_since_it_was_read_is_not_signed() {
    let site = site();
    let room = Room::open(&site, &["p01"]);
    let cookie = room.enter(0);
    let form = room.form(&cookie, WATER, "agree");
    let text = std::fs::read_to_string(site.path("content/notice/water.md")).expect("a record");
    site.put_as_it_is("content/notice/water.md", text.replace("周三", "周五"));
    let reply = room.press(&cookie, &form);
    assert_eq!(reply.status, 409);
    assert!(reply.body.contains("内容变了，请重新看"), "{}", reply.body);
    let page = room.ask("GET", WATER, &[("Cookie", &cookie)], "").body;
    assert!(page.contains("内容变了") && !page.contains("name=\"choice\""));
    assert!(!site.path(SIGNED).exists());
    site.put_as_it_is("content/notice/water.md", text);
    assert_eq!(room.press(&cookie, &form).status, 200, "put back to the character");
}

#[test]
fn the_digest_of_another_record_or_batch_counts_for_nothing() {
    let site = site();
    let room = Room::open(&site, &["p01"]);
    let cookie = room.enter(0);
    let form = room.form(&cookie, WATER, "agree");
    let digest = form.split("digest=").nth(1).and_then(|rest| rest.split('&').next()).expect("a digest").to_string();
    assert_eq!(room.press(&cookie, &form.replace(&digest, &"0".repeat(64))).status, 409);
    assert_eq!(room.press(&cookie, &form.replace("notice%2Fwater", "notice%2Fpower")).status, 409, "swapped");
    assert_eq!(room.press(&cookie, &form.replace("notice%2Fwater", "notice%2Fsecret")).status, 400, "not in the batch");
    assert_eq!(room.press(&cookie, &form.replace("notice%2Fwater", "..%2F..%2Fetc")).status, 400);
    assert!(!site.path(SIGNED).exists() && !site.path("content/notice/power.sign.toml").exists());
}

#[test]
fn no_address_leads_to_the_disk_and_no_other_method_does_anything() {
    let site = site();
    let room = Room::open(&site, &["p01"]);
    let cookie = room.enter(0);
    for path in [
        "/../mingbai.toml",
        "/..%2fmingbai.toml",
        "/%2e%2e/mingbai.toml",
        "/content/notice/secret.md",
        "//etc/passwd",
        "/files/../index.html",
        "/press",
        "/%ff",
    ] {
        let reply = room.ask("GET", path, &[("Cookie", &cookie)], "");
        assert_eq!(reply.status, 404, "{path}");
        assert!(!reply.body.contains("草稿") && !reply.body.contains("title ="), "{path}");
    }
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
        assert_eq!(room.ask(method, WATER, &[("Cookie", &cookie)], "").status, 405, "{method}");
    }
    assert_eq!(room.ask("POST", WATER, &[("Cookie", &cookie)], "").status, 405);
}

#[test]
fn guessing_tokens_is_slowed_down_and_does_not_lock_out_those_inside() {
    let site = site();
    let room = Room::open(&site, &["p01", "p02"]);
    let cookie = room.enter(0);
    let guess = |at: usize| room.ask("GET", &format!("/enter/{at:032x}"), &[], "").status;
    assert!((0..8).all(|at| guess(at) == 404));
    assert_eq!(guess(9), 429);
    assert_eq!(room.ask("GET", &room.links[1], &[], "").status, 429, "even the right one has to wait");
    assert_eq!(room.ask("GET", "/", &[("Cookie", &cookie)], "").status, 200);
}

#[test]
fn it_is_off_by_default_and_asks_for_an_address_of_the_network() {
    let site = site();
    site.run(&["serve", "--bind", "127.0.0.1"]).exits(2).says("--review");
    site.run(&["serve", "--review"]).exits(2).says("--reviewer");
    let review = |more: &[&str]| site.run(&[&["serve", "--review", "--reviewer", "p01"], more].concat());
    review(&["--bind", "0.0.0.0"]).exits(2).says("--bind 192.168.1.20");
    review(&["--bind", "8.8.8.8"]).exits(2).says("局域网");
    review(&["--bind", "here"]).exits(2).says("不是地址");
    site.run(&["serve", "--review", "--reviewer", "p99"]).exits(2).says("没有编号 p99 的人");
}
