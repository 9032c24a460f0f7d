//! The output, served to the browsers of this machine alone; pages reload by themselves when a file of the site changes.
//!
//! Nothing of this is written to disk: the script that reloads is put into a page when it is served.

mod answer;
mod events;
mod file;
mod news;
mod page;
pub mod review;
mod watch;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

use crate::finding::Lang;
use answer::Place;
use news::News;

/// How many requests are answered at once, event streams aside.
const WORKERS: usize = 4;

/// What became of a build, for whoever watches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Whether the pages are those of the content as it is now.
    pub ok: bool,
    /// Errors that were found.
    pub errors: usize,
    /// One line.
    pub summary: String,
    /// The findings as text, without colours.
    pub report: String,
}

/// A port of this machine that is ready to serve.
pub struct Server {
    http: Arc<tiny_http::Server>,
    port: u16,
}

impl Server {
    /// Takes a port of the loopback; 0 takes any.
    ///
    /// # Errors
    /// The port is taken, or not allowed.
    pub fn open(port: u16) -> io::Result<Server> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let http = tiny_http::Server::http(address).map_err(|error| match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error.to_string()),
        })?;
        let port = http.server_addr().to_ip().map_or(port, |address| address.port());
        Ok(Server { http: Arc::new(http), port })
    }

    /// Where a browser finds it.
    pub fn url(&self) -> String {
        format!("http://localhost:{}/", self.port)
    }

    /// Builds, serves, and builds again whenever something below `root` changes that pages are made from. Does not return
    /// while it can watch.
    ///
    /// # Errors
    /// The files of the site cannot be watched.
    pub fn run(self, root: &Path, output: &Path, lang: Lang, rebuild: impl Fn() -> Rebuilt) -> io::Result<()> {
        let root = root.canonicalize()?;
        let mut changes = watch::Changes::of(&root)?;
        let news = Arc::new(News::new(rebuild()));
        let place = Arc::new(Place { output: output.to_path_buf(), lang });
        for _ in 0..WORKERS {
            let (http, news, place) = (self.http.clone(), news.clone(), place.clone());
            std::thread::spawn(move || work(&http, &news, &place));
        }
        while changes.wait() {
            news.publish(rebuild());
        }
        Ok(())
    }
}

/// Answers requests until the server is gone.
fn work(http: &tiny_http::Server, news: &Arc<News>, place: &Place) {
    while let Ok(request) = http.recv() {
        answer::answer(request, news, place);
    }
}

#[cfg(test)]
mod tests;
