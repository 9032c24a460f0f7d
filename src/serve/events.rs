//! The stream on which an open page hears of the next build.

use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;

use super::Rebuilt;
use super::news::News;

/// A line is sent at least so often, to notice that a page was closed.
const HEARTBEAT: Duration = Duration::from_secs(15);

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\nretry: 500\n\n";

/// Sends builds until the page is closed, on a thread of its own.
pub(super) fn stream(mut page: Box<dyn Write + Send>, news: Arc<News>) {
    std::thread::spawn(move || {
        // An error means that the page was closed, which ends the stream as it should.
        let _ = send(page.as_mut(), &news);
    });
}

fn send(page: &mut dyn Write, news: &News) -> io::Result<()> {
    page.write_all(HEAD.as_bytes())?;
    let mut seen = 0;
    loop {
        let line = match news.after(seen, HEARTBEAT) {
            Some((version, rebuilt)) => {
                seen = version;
                format!("data: {}\n\n", line(version, &rebuilt))
            }
            None => ":\n\n".to_string(),
        };
        page.write_all(line.as_bytes())?;
        page.flush()?;
    }
}

/// One build as JSON on one line.
pub(super) fn line(version: u64, rebuilt: &Rebuilt) -> String {
    let Rebuilt { ok, errors, summary, .. } = rebuilt;
    serde_json::json!({ "version": version, "ok": ok, "errors": errors, "summary": summary }).to_string()
}
