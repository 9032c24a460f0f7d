//! People who hold a post, as the public may know them: the public name and the phone at work, nothing else.

use chrono::NaiveDate;
use serde::Serialize;

use crate::record::content::Content;
use crate::record::value::Fields;

/// Somebody whom residents may call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Official {
    /// Public name.
    pub name: String,
    /// Phone at work.
    pub phone: Option<String>,
}

impl Official {
    /// The person with this id.
    pub fn new(content: &Content, id: &str) -> Official {
        let mut people = content.roster.fields.tables("person");
        let person = people.find(|person| person.text("id") == Some(id));
        Official {
            name: content.public_name(id).to_string(),
            phone: person.and_then(|person| person.text("work_phone")).map(str::to_string),
        }
    }

    /// The name with the phone; the blank between them never ends a line.
    pub fn called(&self) -> String {
        self.phone.as_ref().map_or_else(|| self.name.clone(), |phone| format!("{}\u{a0}{phone}", self.name))
    }
}

/// The people of a community and the posts that they hold on a day.
pub(super) struct Officials<'a> {
    content: &'a Content,
    pub(super) posts: Vec<&'a Fields>,
}

impl<'a> Officials<'a> {
    /// The posts held on `today`.
    pub(super) fn new(content: &'a Content, today: NaiveDate) -> Officials<'a> {
        let held = |post: &&Fields| {
            post.date("start").is_some_and(|start| start <= today) && post.date("end").is_none_or(|end| today <= end)
        };
        Officials { content, posts: content.roster.fields.tables("post").filter(held).collect() }
    }

    /// The people with these ids.
    pub(super) fn named<'b>(&self, ids: impl IntoIterator<Item = &'b str>) -> Vec<Official> {
        ids.into_iter().map(|id| Official::new(self.content, id)).collect()
    }

    /// The people that a register names, and those who hold the post `role` for `unit`, each once.
    pub(super) fn of<'b>(&self, named: impl IntoIterator<Item = &'b str>, role: &str, unit: &str) -> Vec<Official> {
        let fits = |post: &&&Fields| post.text("role") == Some(role) && post.text("unit") == Some(unit);
        let posted = self.posts.iter().filter(fits).filter_map(|post| post.text("person"));
        let mut officials: Vec<Official> = Vec::new();
        for official in self.named(named).into_iter().chain(self.named(posted)) {
            if !officials.contains(&official) {
                officials.push(official);
            }
        }
        officials
    }
}
