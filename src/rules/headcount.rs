//! How many people hold posts: `posts:rwc`, `posts:rwc:director`, `posts:workers[fulltime=true]`.

use std::collections::BTreeSet;

use super::Case;
use super::value::is;
use super::words::{bodies, choice_name, is_choice, roles};
use crate::finding::Text;
use crate::record::content::Post;
use crate::source::Place;

/// People with a post in a body, or with one post of it, perhaps only those of whom something is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Headcount {
    pub(super) body: String,
    pub(super) role: Option<String>,
    /// A field of the post or of the person, and its value.
    only: Option<(String, String)>,
}

impl Headcount {
    /// Reads what follows `posts:`; a fault says what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Headcount, Text> {
        let (seat, only) = match text.strip_suffix(']').and_then(|text| text.split_once('[')) {
            Some((seat, only)) => (seat, Some(only.split_once('=').ok_or_else(|| no_value(only))?)),
            None => (text, None),
        };
        let (body, role) = seat.split_once(':').map_or((seat, None), |(body, role)| (body, Some(role)));
        if !is_choice(bodies(), body) {
            return Err(Text::new(format!("没有“{body}”这个机构"), format!("there is no body `{body}`")));
        }
        if let Some(role) = role.filter(|role| !is_choice(roles(), role)) {
            return Err(Text::new(format!("没有“{role}”这个职务"), format!("there is no post `{role}`")));
        }
        let only = only.map(|(key, value)| (key.trim().to_string(), value.trim().to_string()));
        Ok(Headcount { body: body.to_string(), role: role.map(str::to_string), only })
    }

    /// The number, and the place of the body's first post; nothing when the roster has nobody of the whole body, for then it
    /// is not kept yet.
    pub(super) fn count(&self, case: &Case<'_>) -> Option<(usize, Place)> {
        let members: Vec<Post<'_>> = case.posts().filter(|post| post.body == self.body).collect();
        let place = case.post_place(members.first()?);
        let meant = members.iter().filter(|post| self.is_meant(case, post));
        Some((meant.map(|post| post.person).collect::<BTreeSet<&str>>().len(), place))
    }

    fn is_meant(&self, case: &Case<'_>, post: &Post<'_>) -> bool {
        let role = self.role.as_deref().map_or(is_seat(post.body, post.role), |role| post.role == role);
        role && self.only.as_ref().is_none_or(|(key, wanted)| case.post_says(post, key, wanted))
    }

    /// What it is called.
    pub(super) fn name(&self) -> Text {
        let (zh, en) = choice_name(bodies(), &self.body);
        let (role_zh, role_en) = self.role.as_deref().map_or(("成员", "members"), |role| choice_name(roles(), role));
        match &self.only {
            None => Text::new(format!("{zh}现任{role_zh}"), format!("{en}: {role_en} in office")),
            Some((key, value)) => Text::new(
                format!("{zh}现任{role_zh}（{key} = {value}）"),
                format!("{en}: {role_en} in office ({key} = {value})"),
            ),
        }
    }
}

fn no_value(only: &str) -> Text {
    Text::new(
        format!("方括号里写 字段=值，例如 [fulltime=true]，现在是 [{only}]"),
        format!("[KEY=VALUE] is needed, as in [fulltime=true], not [{only}]"),
    )
}

/// Whether a post is a seat in its body; accountants and keepers serve a body without sitting in it, and workers sit only in
/// bodies of workers.
fn is_seat(body: &str, role: &str) -> bool {
    match role {
        "accountant" | "cashier" | "goods_keeper" | "archivist" => false,
        "worker" => !matches!(body, "rwc" | "party_org" | "party_committee" | "supervisory"),
        _ => true,
    }
}

impl Case<'_> {
    /// Whether the entry of a post, or that of its person, has a value at a key.
    fn post_says(&self, post: &Post<'_>, key: &str, wanted: &str) -> bool {
        let says = |fields: &crate::record::Fields| fields.all(key).iter().any(|found| is(&found.value, wanted));
        let posts = self.content.roster.fields.tables("post");
        let own = posts.filter(|table| {
            table.text("person") == Some(post.person)
                && table.text("body") == Some(post.body)
                && table.text("role") == Some(post.role)
        });
        let people = self.content.roster.fields.tables("person");
        own.chain(people.filter(|person| person.text("id") == Some(post.person))).any(says)
    }
}

#[cfg(test)]
mod tests {
    use super::Headcount;

    #[test]
    fn a_headcount_names_a_body_a_post_and_what_is_said_of_its_people() {
        let parsed = Headcount::parse("workers:worker[fulltime=true]").expect("a headcount");
        assert_eq!((parsed.body.as_str(), parsed.role.as_deref()), ("workers", Some("worker")));
        assert_eq!(parsed.only, Some(("fulltime".to_string(), "true".to_string())));
        assert!(Headcount::parse("nobody").is_err() && Headcount::parse("rwc:king").is_err());
        assert!(Headcount::parse("rwc[fulltime]").is_err());
    }
}
