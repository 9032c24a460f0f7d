//! A batch under review, served on the local network to those who sign it: they read what is in the folder of the preview, and
//! agree or send a record back. There is nothing else that a request can do.
//!
//! What is served was made before the first request and is kept in memory, so that no address leads to the disk. Whoever
//! comes in has a link that works once; what they press is bound to the digests of this batch.

mod answer;
mod doors;
mod guard;
mod limit;
mod page;
mod press;
mod token;

use std::io::{self, Read};
use std::net::{IpAddr, SocketAddr};
use std::sync::Mutex;
use std::time::Instant;

use crate::finding::Lang;
use crate::review::{Desk, Shown};
use answer::{Asked, Reply};
use doors::Doors;
use guard::House;

/// How many requests are answered at once.
const WORKERS: usize = 4;
/// Bytes of a form; a reason is a few sentences.
const LONGEST: u64 = 16 * 1024;

/// A port that is ready to serve reviewers.
pub struct Room {
    http: tiny_http::Server,
    address: SocketAddr,
}

/// What is served, and to whom.
struct Review<'a> {
    shown: Shown,
    desk: Desk<'a>,
    /// Held by whoever presses: whose turn it is must not change between being asked and being written.
    hand: Mutex<()>,
    doors: Doors,
    house: House,
    lang: Lang,
}

impl Room {
    /// Takes a port of an address of this machine; 0 takes any.
    ///
    /// # Errors
    /// The address is not of this machine, the port is taken, or not allowed.
    pub fn open(address: IpAddr, port: u16) -> io::Result<Room> {
        let asked = SocketAddr::new(address, port);
        let http = tiny_http::Server::http(asked).map_err(|error| match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error.to_string()),
        })?;
        let address = http.server_addr().to_ip().unwrap_or(asked);
        Ok(Room { http, address })
    }

    /// Lets reviewers in: `tell` gets each of them with the link that works once. Does not return while the port is open.
    ///
    /// # Errors
    /// The system gives no random numbers.
    pub fn run(
        self,
        shown: Shown,
        desk: Desk<'_>,
        reviewers: &[String],
        lang: Lang,
        tell: impl Fn(&str, &str),
    ) -> io::Result<()> {
        let (doors, links) = Doors::new(reviewers)?;
        for (person, token) in reviewers.iter().zip(links) {
            tell(person, &format!("http://{}/enter/{token}", self.address));
        }
        let review = Review { shown, desk, hand: Mutex::new(()), doors, house: House::at(self.address), lang };
        std::thread::scope(|scope| {
            for _ in 0..WORKERS {
                scope.spawn(|| work(&self.http, &review));
            }
        });
        Ok(())
    }
}

/// Answers requests until the server is gone.
fn work(http: &tiny_http::Server, review: &Review<'_>) {
    while let Ok(mut request) = http.recv() {
        let reply = asked(&mut request).map_or_else(Reply::too_long, |asked| review.answer(&asked, Instant::now()));
        // A browser that has gone away needs no answer.
        let _ = request.respond(reply.into_response());
    }
}

/// What a request asks for; none where it is longer than any form.
fn asked(request: &mut tiny_http::Request) -> Option<Asked> {
    let mut body = Vec::new();
    request.as_reader().take(LONGEST + 1).read_to_end(&mut body).ok()?;
    if body.len() as u64 > LONGEST {
        return None;
    }
    let header = |name: &'static str| {
        let found = request.headers().iter().find(|header| header.field.equiv(name));
        found.map(|header| header.value.as_str().to_string())
    };
    Some(Asked {
        method: request.method().to_string(),
        path: request.url().split(['?', '#']).next().unwrap_or_default().to_string(),
        host: header("Host"),
        origin: header("Origin"),
        site: header("Sec-Fetch-Site"),
        ahead: ["Sec-Purpose", "Purpose", "X-Moz"].into_iter().filter_map(header).any(|said| said.contains("prefetch")),
        cookie: header("Cookie"),
        form: header("Content-Type"),
        from: request.remote_addr().map(SocketAddr::ip),
        body,
    })
}
