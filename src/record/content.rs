//! A community as it was loaded: its registers and its records.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Record;
use super::emergency::Switch;
use super::overlay::Overlay;
use super::sign_off::SignOff;
use super::value::Fields;
use crate::source::{Place, SourceFile};

/// A register: a TOML file with its typed fields.
#[derive(Debug, Default)]
pub struct Register {
    /// The file.
    pub source: SourceFile,
    /// What it says.
    pub fields: Fields,
}

impl Register {
    /// The place of the field at a path, or of the file.
    pub fn place(&self, path: &str) -> Place {
        self.fields.get(path).map_or_else(|| self.source.whole(), |found| self.source.place(&found.span))
    }
}

/// A community with everything it has to show.
#[derive(Debug, Default)]
pub struct Content {
    /// Path of its folder from `content/`; empty when `content/` itself is the community.
    pub folder: String,
    /// `community.toml`.
    pub community: Register,
    /// `roster.toml`.
    pub roster: Register,
    /// `emergency.toml`.
    pub emergency: Register,
    /// The prepared emergencies that were switched on, in the order of that file.
    pub switches: Vec<Switch>,
    /// Its records, by address.
    pub records: Vec<Record>,
    /// What its site says of privacy.
    pub privacy: crate::privacy::Settings,
    /// Paths of the files in which reading found an error, and whether it holds their record back.
    pub faulty: BTreeMap<String, bool>,
    /// Signed records whose files are gone: the path from `content/`, and who signed which version.
    pub lost: Vec<(String, SignOff)>,
    /// The files that were read in the place of those that lie there.
    pub overlay: Overlay,
}

/// Somebody's post in a body.
#[derive(Debug, Clone, Copy)]
pub struct Post<'a> {
    /// Id of the person.
    pub person: &'a str,
    /// Id of the body.
    pub body: &'a str,
    /// Id of the post.
    pub role: &'a str,
    /// First day in the post.
    pub start: NaiveDate,
    /// Last day in the post.
    pub end: Option<NaiveDate>,
}

impl Content {
    /// Name of the community.
    pub fn name(&self) -> &str {
        self.community.fields.text("name").unwrap_or_default()
    }

    /// A title without the name of the community, where that stands beside it already.
    pub fn short<'a>(&self, title: &'a str) -> &'a str {
        title.strip_prefix(self.name()).map(str::trim_start).filter(|rest| !rest.is_empty()).unwrap_or(title)
    }

    /// The record with this id.
    pub fn record(&self, id: &str) -> Option<&Record> {
        self.records.iter().find(|record| record.id == id)
    }

    /// The people of the roster by id.
    pub fn people(&self) -> BTreeMap<&str, &Fields> {
        let people = self.roster.fields.tables("person");
        people.filter_map(|person| Some((person.text("id")?, person))).collect()
    }

    /// The name under which a person is shown to the public.
    pub fn public_name<'a>(&'a self, id: &'a str) -> &'a str {
        let mut people = self.roster.fields.tables("person");
        let person = people.find(|person| person.text("id") == Some(id));
        person.and_then(|person| person.text("public_name").or_else(|| person.text("name"))).unwrap_or(id)
    }

    /// The posts that were held on `day`.
    pub fn posts(&self, day: NaiveDate) -> impl Iterator<Item = Post<'_>> {
        self.all_posts().filter(move |post| post.start <= day && post.end.is_none_or(|end| day <= end))
    }

    /// Every post, past ones too.
    pub fn all_posts(&self) -> impl Iterator<Item = Post<'_>> {
        self.roster.fields.tables("post").filter_map(|post| {
            Some(Post {
                person: post.text("person")?,
                body: post.text("body")?,
                role: post.text("role")?,
                start: post.date("start")?,
                end: post.date("end"),
            })
        })
    }
}
