//! Which requests are from our own pages: a page of somebody else must not press for a reviewer, and a name of somebody else
//! must not lead here.

use std::net::SocketAddr;

use super::answer::Asked;

/// The names under which this server is reached.
pub(super) struct House(Vec<String>);

impl House {
    /// A server at this address; on the loopback it also answers to `localhost`.
    pub(super) fn at(address: SocketAddr) -> House {
        let mut names = vec![address.to_string()];
        if address.ip().is_loopback() {
            names.push(format!("localhost:{}", address.port()));
        }
        if address.port() == 80 {
            names.extend(names.clone().iter().filter_map(|name| name.strip_suffix(":80").map(str::to_string)));
        }
        House(names)
    }

    /// Whether a request names this server and no other.
    pub(super) fn is_meant(&self, asked: &Asked) -> bool {
        asked.host.as_ref().is_some_and(|host| self.0.iter().any(|name| name.eq_ignore_ascii_case(host)))
    }

    /// Whether a form was sent by a page of this server: the browser says from where, and it is the name that was asked.
    pub(super) fn is_own(&self, asked: &Asked) -> bool {
        let same = asked.host.as_ref().map(|host| format!("http://{host}"));
        let own =
            same.is_some_and(|same| asked.origin.as_ref().is_some_and(|origin| origin.eq_ignore_ascii_case(&same)));
        self.is_meant(asked) && own && asked.site.as_deref().is_none_or(|site| site == "same-origin")
    }
}
