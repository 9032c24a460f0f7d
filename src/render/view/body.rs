//! Bodies of a community: who is in them, and what they did.

use serde::Serialize;

use super::people::{Official, Officials};
use super::{Day, Source};
use crate::record::Record;
use crate::record::common::BODIES;
use crate::record::deeds::{Deed, deeds};
use crate::record::schema::Choice;
use crate::record::value::Fields;
use crate::render::address::of_page;

/// Records that the page of a body lists, the newest.
const LISTED: usize = 200;

/// A body.
#[derive(Debug)]
pub struct Body<'a> {
    /// Which.
    pub choice: &'static Choice,
    posts: Vec<&'a Fields>,
    records: Vec<(&'a Record, Vec<Deed>)>,
}

/// A body in the list of bodies.
#[derive(Debug, Serialize)]
pub struct BodyRow {
    /// Its name.
    pub title: String,
    /// Its page.
    pub href: String,
    /// People in it.
    pub members: usize,
    /// Records that it has a part in.
    pub records: usize,
    /// The day of the latest of them.
    pub last: Option<Day>,
}

/// The page of a body.
#[derive(Debug, Serialize)]
pub struct BodyPage {
    /// Its name.
    pub title: String,
    /// Who is in it, post by post.
    pub posts: Vec<PostView>,
    /// What it did, newest first.
    pub done: Vec<Done>,
    /// How many there are, listed or not.
    pub done_all: usize,
    /// Records of others that it signed a step of, newest first.
    pub signed: Vec<Done>,
    /// How many there are, listed or not.
    pub signed_all: usize,
}

/// A post and the people in it.
#[derive(Debug, Serialize)]
pub struct PostView {
    /// Its name.
    pub title: String,
    /// Who holds it.
    pub people: Vec<Official>,
}

/// A record that a body has a part in.
#[derive(Debug, Serialize)]
pub struct Done {
    /// Title.
    pub title: String,
    /// Address.
    pub href: String,
    /// Name of the kind.
    pub kind_label: String,
    /// Day of publication.
    pub date: Option<Day>,
    /// What the body did in it.
    pub deeds: Vec<String>,
}

/// The bodies of a community that have members today or a part in one of these records, in the order of the list of bodies.
pub fn bodies<'a>(shown: impl Iterator<Item = &'a Record>, source: &Source<'a>) -> Vec<Body<'a>> {
    let mut bodies: Vec<Body<'a>> =
        BODIES.iter().map(|choice| Body { choice, posts: Vec::new(), records: Vec::new() }).collect();
    let place = |of: &Choice| BODIES.iter().position(|choice| choice.id == of.id);
    for post in Officials::new(source.content, source.today).posts {
        if let Some(at) = post.choice("body").and_then(place) {
            bodies[at].posts.push(post);
        }
    }
    for record in shown {
        for deed in deeds(record, source.content) {
            let Some(at) = place(deed.body) else { continue };
            match bodies[at].records.last_mut().filter(|(last, _)| std::ptr::eq(*last, record)) {
                Some((_, own)) => own.push(deed),
                None => bodies[at].records.push((record, vec![deed])),
            }
        }
    }
    bodies.retain(|body| !body.posts.is_empty() || !body.records.is_empty());
    bodies
}

impl Body<'_> {
    /// Its name.
    pub fn title(&self, source: &Source<'_>) -> String {
        source.lang.pick(self.choice.zh, self.choice.en).to_string()
    }

    /// Its line in the list, leading to `href`.
    pub fn row(&self, href: String, source: &Source<'_>) -> BodyRow {
        let last = self.records.iter().filter_map(|(record, _)| record.published_on()).max();
        BodyRow {
            title: self.title(source),
            href,
            members: self.people().len(),
            records: self.records.len(),
            last: last.map(|day| Day::new(day, source.lang)),
        }
    }

    /// Its page.
    pub fn page(&self, source: &Source<'_>) -> BodyPage {
        let only_signed = |(_, deeds): &&(&Record, Vec<Deed>)| deeds.iter().all(|deed| deed.signed);
        let (signed, own): (Vec<_>, Vec<_>) = self.records.iter().partition(only_signed);
        let listed = |records: &[&(&Record, Vec<Deed>)]| {
            records.iter().take(LISTED).map(|(record, deeds)| done(record, deeds, source)).collect()
        };
        BodyPage {
            title: self.title(source),
            posts: self.posts(source),
            done: listed(&own),
            done_all: own.len(),
            signed: listed(&signed),
            signed_all: signed.len(),
        }
    }

    /// The people in it, each once.
    fn people(&self) -> Vec<&str> {
        let mut people: Vec<&str> = self.posts.iter().filter_map(|post| post.text("person")).collect();
        people.sort_unstable();
        people.dedup();
        people
    }

    /// The posts in the order in which the roster first names them.
    fn posts(&self, source: &Source<'_>) -> Vec<PostView> {
        let mut posts: Vec<(&str, PostView)> = Vec::new();
        for post in &self.posts {
            let (Some(role), Some(person)) = (post.choice("role"), post.text("person")) else { continue };
            let official = Official::new(source.content, person);
            match posts.iter_mut().find(|(id, _)| *id == role.id) {
                Some((_, view)) if view.people.contains(&official) => {}
                Some((_, view)) => view.people.push(official),
                None => {
                    let title = source.lang.pick(role.zh, role.en).to_string();
                    posts.push((role.id, PostView { title, people: vec![official] }));
                }
            }
        }
        posts.into_iter().map(|(_, view)| view).collect()
    }
}

fn done(record: &Record, deeds: &[Deed], source: &Source<'_>) -> Done {
    let lang = source.lang;
    Done {
        title: record.title().to_string(),
        href: of_page(&source.content.folder, record),
        kind_label: lang.pick(record.kind.zh, record.kind.en).to_string(),
        date: record.published_on().map(|day| Day::new(day, lang)),
        deeds: deeds.iter().map(|deed| lang.pick(deed.words.0, deed.words.1).to_string()).collect(),
    }
}
