//! Posts as packs name them: `accountant`, `rwc:director`, or a whole body, `rwc`.

use super::Wrong;
use super::words::{bodies, choice_name, is_choice, roles};
use crate::finding::Text;
use crate::record::content::Post;

/// A post of any body, any post of a body, or one post of one body.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Seat {
    body: Option<String>,
    role: Option<String>,
}

impl Seat {
    /// Reads `accountant` or `rwc:director`; a fault of `key` when there is no such post.
    pub(super) fn of_role(key: &'static str, text: &str) -> Result<Seat, Wrong> {
        let (body, role) = text.split_once(':').map_or((None, text), |(body, role)| (Some(body), role));
        if !is_choice(roles(), role) || body.is_some_and(|body| !is_choice(bodies(), body)) {
            return Err(Wrong::new(key, format!("没有“{text}”这个职务"), format!("there is no post `{text}`")));
        }
        Ok(Seat { body: body.map(str::to_string), role: Some(role.to_string()) })
    }

    /// Reads a body, any post of which will do; a fault of `key` when there is no such body.
    pub(super) fn of_body(key: &'static str, text: &str) -> Result<Seat, Wrong> {
        if !is_choice(bodies(), text) {
            return Err(Wrong::new(key, format!("没有“{text}”这个机构"), format!("there is no body `{text}`")));
        }
        Ok(Seat { body: Some(text.to_string()), role: None })
    }

    /// Reads a post or a body.
    pub(super) fn parse(key: &'static str, text: &str) -> Result<Seat, Wrong> {
        if is_choice(bodies(), text) { Seat::of_body(key, text) } else { Seat::of_role(key, text) }
    }

    /// Whether a post is this one.
    pub(super) fn is(&self, post: &Post<'_>) -> bool {
        self.body.as_deref().is_none_or(|body| body == post.body)
            && self.role.as_deref().is_none_or(|role| role == post.role)
    }

    /// What it is called.
    pub(super) fn name(&self) -> Text {
        let body = self.body.as_deref().map_or(("", ""), |body| choice_name(bodies(), body));
        let role = self.role.as_deref().map_or(("成员", "member"), |role| choice_name(roles(), role));
        let between = if body.1.is_empty() { "" } else { " " };
        Text::new(format!("{}{}", body.0, role.0), format!("{}{between}{}", body.1, role.1))
    }
}
