//! What bodies do in records: which body called a meeting, decided, examined, signed. Lists of records by body are made
//! from it.

use chrono::NaiveDate;

use super::Record;
use super::common::{BODIES, SIGN_STEPS};
use super::content::Content;
use super::schema::Choice;
use super::value::{Fields, Value};

/// What a body did in a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deed {
    /// The body.
    pub body: &'static Choice,
    /// Chinese and English word for it.
    pub words: (&'static str, &'static str),
    /// Whether it is a step of sign-off, as most records have.
    pub signed: bool,
}

/// Fields that name a body, by the end of their path, and what the body did.
const FIELDS: &[(&str, &str, &str)] = &[
    ("decision.body", "作出决定", "decided"),
    ("vote.body", "表决", "voted"),
    ("approval.body", "批准", "approved"),
    ("adoption.body", "通过", "adopted"),
    ("solicit.actors", "征求意见", "asked for opinions"),
    ("draft.actors", "起草", "drafted"),
    ("review.actors", "提请审核", "submitted for review"),
    ("review.reviewers", "审核", "reviewed"),
    ("procedure_set_by", "确定程序", "set the procedure"),
    ("vote.actors", "组织表决", "held the vote"),
    ("file.actors", "报送备案", "filed"),
    ("file.to", "接受备案", "took the filing"),
    ("submitted_to", "接受报送", "received"),
    ("audited_by", "审查", "examined"),
    ("evaluator", "评议", "evaluated"),
    ("convener", "召集", "convened"),
    ("supervisor", "监督执行", "supervises"),
    ("bodies", "名册", "roster"),
    ("body", "召开或制定", "held or made"),
];

/// Sorts of meeting, and the body whose meeting it is.
const MEETINGS: &[(&str, &str)] = &[
    ("residents_meeting", "residents_meeting"),
    ("assembly", "assembly"),
    ("council", "council"),
    ("rwc_monthly", "rwc"),
    ("committee", "committee"),
    ("group", "group"),
    ("supervisory", "supervisory"),
    ("supervision_day", "supervisory"),
    ("party_committee", "party_committee"),
    ("party_assembly", "party_org"),
    ("party_group", "party_org"),
    ("party_lecture", "party_org"),
    ("democratic_life", "party_org"),
    ("party_coordination", "party_coordination"),
    ("work_station", "work_station"),
    ("workers", "workers"),
    ("workers_study", "workers"),
    ("zongzhi", "zongzhi_committee"),
    ("grid", "grid"),
    ("owners_coordination", "owners_committee"),
    ("township_congress", "township_congress"),
    ("presidium", "presidium"),
];

const MET: (&str, &str) = ("开会", "met");
const ISSUED: (&str, &str) = ("发布", "issued");

/// Letters at the end of the name of a body by which free text names it: 监督委员会主任 is of 居务监督委员会.
const TAIL: usize = 4;

/// The body with this id.
fn body(id: &str) -> Option<&'static Choice> {
    BODIES.iter().find(|body| body.id == id)
}

/// The body that a text names, by the end of its name: the longest such end.
fn named(text: &str) -> Option<&'static Choice> {
    let tail = |body: &Choice| body.zh.char_indices().rev().nth(TAIL - 1).map_or(body.zh, |(at, _)| &body.zh[at..]);
    let named = BODIES.iter().filter(|body| text.contains(tail(body)));
    named.max_by_key(|body| tail(body).len())
}

/// Everything that bodies did in a record, each once, in the order of the record.
pub fn deeds(record: &Record, content: &Content) -> Vec<Deed> {
    let mut deeds = Vec::new();
    deeds.extend(meeting(record));
    collect(&record.fields, "", &mut deeds);
    deeds.extend(issued(record));
    deeds.extend(record.fields.tables("sign_off").filter_map(|step| signed(step, content)));
    let mut once: Vec<Deed> = Vec::new();
    deeds.into_iter().for_each(|deed| {
        if !once.contains(&deed) {
            once.push(deed);
        }
    });
    once
}

fn meeting(record: &Record) -> Option<Deed> {
    let form = record.fields.text("form").filter(|_| record.kind.id == "meeting")?;
    let (_, id) = MEETINGS.iter().find(|(of, _)| *of == form)?;
    Some(Deed { body: body(id)?, words: MET, signed: false })
}

/// What the fields of a table say that are bodies, and those of the tables in it.
fn collect(fields: &Fields, way: &str, out: &mut Vec<Deed>) {
    for (field, value) in fields.iter() {
        let path = if way.is_empty() { field.key.to_string() } else { format!("{way}.{}", field.key) };
        descend(&value.value, &path, out);
    }
}

fn descend(value: &Value, path: &str, out: &mut Vec<Deed>) {
    match value {
        Value::Table(table) => collect(table, path, out),
        Value::List(items) => items.iter().for_each(|item| descend(&item.value, path, out)),
        Value::Choice(choice) => out.extend(is_body(choice).then(|| deed(choice, path)).flatten()),
        _ => {}
    }
}

fn is_body(choice: &'static Choice) -> bool {
    BODIES.as_ptr_range().contains(&std::ptr::from_ref(choice))
}

fn deed(body: &'static Choice, path: &str) -> Option<Deed> {
    let ends = |end: &str| path == end || path.strip_suffix(end).is_some_and(|rest| rest.ends_with('.'));
    let (_, zh, en) = FIELDS.iter().find(|(end, ..)| ends(end))?;
    Some(Deed { body, words: (zh, en), signed: false })
}

/// Who issued it, where that is not the committee, whose all records are.
fn issued(record: &Record) -> Option<Deed> {
    let text = record.fields.text("issued_by")?;
    let party = text.starts_with("中共").then(|| body("party_org")).flatten();
    let body = party.or_else(|| named(text)).filter(|body| body.id != "rwc")?;
    Some(Deed { body, words: ISSUED, signed: false })
}

/// Who signed a step, and for which body: the one that the signer's role names, else that of the post by which the role calls
/// the signer.
fn signed(step: &Fields, content: &Content) -> Option<Deed> {
    let role = step.text("role").unwrap_or_default();
    let body = named(role).or_else(|| by_post(step.text("person")?, role, step.date("date")?, content))?;
    let sort = SIGN_STEPS.iter().find(|sort| Some(sort.id) == step.text("step"))?;
    Some(Deed { body, words: (sort.zh, sort.en), signed: true })
}

fn by_post(person: &str, role: &str, day: NaiveDate, content: &Content) -> Option<&'static Choice> {
    let posts = content.roster.fields.tables("post").filter(|post| {
        post.text("person") == Some(person)
            && post.date("start").is_some_and(|start| start <= day)
            && post.date("end").is_none_or(|end| day <= end)
    });
    let called = posts.filter_map(|post| Some((post.choice("role")?, post.choice("body")?)));
    let called = called.filter(|(post, _)| role.contains(post.zh));
    called.max_by_key(|(post, _)| (post.zh == role, post.zh.len())).map(|(_, body)| body)
}

#[cfg(test)]
mod tests {
    use super::super::KINDS;
    use super::super::common::COMMON;
    use super::super::schema::{Field, Shape};
    use super::*;

    /// The paths of all fields that name a body.
    fn paths(fields: &'static [Field], way: &str, out: &mut Vec<String>) {
        for field in fields {
            shape(&field.shape, &format!("{way}{}", field.key), out);
        }
    }

    fn shape(shape: &Shape, path: &str, out: &mut Vec<String>) {
        match shape {
            Shape::Choice(choices) if std::ptr::eq(choices.as_ptr(), BODIES.as_ptr()) => out.push(path.to_string()),
            Shape::Table(fields) | Shape::Tables(fields) => paths(fields, &format!("{path}."), out),
            Shape::List(inner) => self::shape(inner, path, out),
            _ => {}
        }
    }

    #[test]
    fn of_every_field_that_names_a_body_it_is_known_what_the_body_did() {
        let mut all = Vec::new();
        paths(COMMON, "", &mut all);
        KINDS.iter().for_each(|kind| paths(kind.fields, "", &mut all));
        assert!(all.len() > 12, "{all:?}");
        let unknown: Vec<&String> = all.iter().filter(|path| deed(&BODIES[0], path).is_none()).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }

    #[test]
    fn every_meeting_of_a_body_is_of_a_body_that_there_is() {
        assert!(MEETINGS.iter().all(|(_, id)| body(id).is_some()));
    }

    #[test]
    fn a_role_names_a_body_by_the_end_of_its_name() {
        for (role, id) in [
            ("监督委员会委员", "supervisory"),
            ("居务监督委员会主任", "supervisory"),
            ("受理中心主任", "service_centre"),
            ("街道办事处分管主任", "street_office"),
            ("综治委主任", "zongzhi_committee"),
            ("居民选举委员会成员", "election_committee"),
        ] {
            assert_eq!(named(role).map(|body| body.id), Some(id), "{role}");
        }
        assert_eq!(named("主任").map(|body| body.id), None);
    }
}
