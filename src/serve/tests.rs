use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use super::answer::{is_this_machine, reply};
use super::file::{Found, find};
use super::*;

fn output() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let site = dir.path().join("output/site/公告");
    std::fs::create_dir_all(&site).unwrap();
    std::fs::write(dir.path().join("secret.html"), "secret").unwrap();
    std::fs::write(
        dir.path().join("output/site/index.html"),
        "<meta content=\"default-src 'none'; x\"><body>hi</body>",
    )
    .unwrap();
    std::fs::write(site.join("a.html"), "<p>x").unwrap();
    std::fs::create_dir_all(dir.path().join("output/.mingbai/site")).unwrap();
    std::fs::write(dir.path().join("output/.mingbai/site/index.html"), "spare").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(dir.path().join("secret.html"), dir.path().join("output/site/link.html")).unwrap();
    dir
}

#[test]
fn files_are_found_and_nothing_else_is() {
    let dir = output();
    let output = dir.path().join("output");
    assert!(matches!(find(&output, "/site/"), Found::File(path) if path.ends_with("site/index.html")));
    assert!(matches!(find(&output, "/site/%E5%85%AC%E5%91%8A/a.html"), Found::File(_)));
    assert_eq!(find(&output, "/site"), Found::Folder);
    for path in [
        "/site/../../secret.html",
        "/site/%2e%2e/%2e%2e/secret.html",
        "/site/..%2f..%2fsecret.html",
        "/site/..\\..\\secret.html",
        "/site/link.html",
        "/../secret.html",
        "/.mingbai/site/index.html",
        "/site/%E5%85%AC%E5%91%8A/",
        "/site/%",
        "/site/%ff",
        "/site/a%00.html",
        "//etc/passwd",
        "",
        "site/",
    ] {
        assert_eq!(find(&output, path), Found::Nothing, "{path}");
    }
}

#[test]
fn only_this_machine_is_a_host() {
    for host in ["localhost", "LOCALHOST:8420", "127.0.0.1:1", "[::1]:8420", "[::1]"] {
        assert!(is_this_machine(host), "{host}");
    }
    for host in ["example.com", "localhost.example.com", "127.0.0.1.example.com:8420", "localhost:x", ""] {
        assert!(!is_this_machine(host), "{host}");
    }
}

#[test]
fn the_script_is_in_the_page_and_not_on_the_disk() {
    let dir = output();
    let place = Place { output: dir.path().join("output"), lang: Lang::Zh };
    let news = News::new(Rebuilt { summary: "<1 个错误>".into(), ..Rebuilt::default() });
    let said = |path: &str| String::from_utf8(reply(path, &news, &place).body).unwrap();
    assert!(said("/site/").contains("default-src 'none';script-src 'self';connect-src 'self'; x"));
    assert!(said("/site/").contains("</script></body>"));
    assert!(!std::fs::read_to_string(place.output.join("site/index.html")).unwrap().contains("script"));
    assert!(said("/").contains("href=\"/preview/\"") && said("/__findings").contains("&lt;1 个错误&gt;"));
    assert_eq!(reply("/site/none.html", &news, &place).status, 404);
    assert_eq!(reply("/site", &news, &place).about, "/site/");
}

#[test]
fn sources_are_watched_and_the_output_is_not() {
    let is_source = |path: &str| watch::is_source(&PathBuf::from(path), Path::new("/a"));
    assert!(is_source("/a/mingbai.toml") && is_source("/a/content/x/y.md") && is_source("/a/rules"));
    assert!(!is_source("/a/output/site/index.html") && !is_source("/a/contents") && !is_source("/b/content/x.md"));
}

#[test]
fn a_change_is_heard_by_an_open_page() {
    let dir = output();
    std::fs::create_dir_all(dir.path().join("content")).unwrap();
    let server = Server::open(0).unwrap();
    let port = server.port;
    let (root, output) = (dir.path().to_path_buf(), dir.path().join("output"));
    std::thread::spawn(move || {
        let rebuild = || Rebuilt { ok: true, summary: "built".into(), ..Rebuilt::default() };
        server.run(&root, &output, Lang::Zh, rebuild).unwrap();
    });
    let mut page = TcpStream::connect(("127.0.0.1", port)).unwrap();
    page.set_read_timeout(Some(std::time::Duration::from_secs(10))).unwrap();
    write!(page, "GET /__events HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n").unwrap();
    let mut heard = String::new();
    read_until(&mut page, &mut heard, 1);
    std::fs::write(dir.path().join("content/a.md"), "x").unwrap();
    read_until(&mut page, &mut heard, 2);
    let mut foreign = TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(foreign, "GET /site/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").unwrap();
    let mut refused = String::new();
    foreign.read_to_string(&mut refused).unwrap();
    assert!(refused.starts_with("HTTP/1.1 403"), "{refused}");
}

fn read_until(page: &mut TcpStream, heard: &mut String, events: usize) {
    let mut bytes = [0; 4096];
    while heard.matches("data: {").count() < events {
        let count = page.read(&mut bytes).unwrap();
        assert!(count > 0, "closed after {heard}");
        heard.push_str(&String::from_utf8_lossy(&bytes[..count]));
    }
}
