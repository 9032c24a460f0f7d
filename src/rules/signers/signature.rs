//! How a cell of signatures is read: posts with names, posts alone, or names of the roster.

use super::super::Case;
use super::super::words::names_post;
use crate::record::ledger::Entry;

/// Posts before a name.
const POSTS: &[&str] = &[
    "分管主任",
    "副主任",
    "主任",
    "副书记",
    "书记",
    "经手人",
    "经办人",
    "证明人",
    "验收人",
    "会计",
    "出纳",
    "组长",
    "委员",
    "审核人",
];

/// The post of whoever handled a payment.
const HANDLER: &str = "经手人";

/// One signature.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Signature {
    /// As it is written.
    pub(super) text: String,
    /// The posts that it stands for, as words.
    posts: Vec<String>,
    /// Whose it is, if it says so.
    name: Option<String>,
}

/// Why the signatures are not enough.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Lacking {
    /// Nobody signed for these.
    Nobody(Vec<String>),
    /// One person signed for several.
    OnePerson(String),
}

impl Signature {
    fn stands_for(&self, need: &str) -> bool {
        self.posts.iter().any(|post| names_post(post, need))
    }

    fn is_of(&self, other: &Signature) -> bool {
        self.name.is_some() && self.name == other.name
    }
}

/// The signatures of an entry: the column 签字, and 经手人 from its own column.
pub(super) fn of_entry(case: &Case<'_>, entry: &Entry) -> Vec<Signature> {
    let handlers = entry.handler.as_deref().map(parts).unwrap_or_default();
    let handlers = handlers.into_iter().map(|part| Signature {
        posts: vec![HANDLER.to_string()],
        name: name(part).or_else(|| posts(part).is_empty().then(|| part.to_string())),
        text: if part.contains(HANDLER) { part.to_string() } else { format!("{HANDLER}{part}") },
    });
    let signers = entry.signers.as_deref().map(parts).unwrap_or_default();
    let read = |part: &str| {
        let mut signature = read(part);
        if signature.posts.is_empty() {
            signature.posts = posts_of(case, entry, part);
        }
        signature
    };
    handlers.chain(signers.into_iter().map(read)).collect()
}

/// The posts that somebody of the roster held in the committee or the party organisation on the day of the entry.
fn posts_of(case: &Case<'_>, entry: &Entry, name: &str) -> Vec<String> {
    let people = case.content.people();
    let is_called = |id: &str| {
        people.get(id).is_some_and(|person| ["name", "public_name"].iter().any(|key| person.text(key) == Some(name)))
    };
    let held = case.content.posts(entry.date.unwrap_or(case.today));
    let held =
        held.filter(|post| matches!(post.body, "rwc" | "party_org" | "party_committee") && is_called(post.person));
    held.map(|post| super::super::words::choice_name(super::super::words::roles(), post.role).0.to_string()).collect()
}

/// The signatures of a cell.
fn parts(cell: &str) -> Vec<&str> {
    let parts = cell.split(|c: char| "、，,；;/|".contains(c)).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

fn read(part: &str) -> Signature {
    let posts = posts(part);
    let name = if posts.is_empty() { Some(part.to_string()) } else { name(part) };
    Signature { text: part.to_string(), posts, name }
}

/// The part as the posts that it names; nothing where it names none.
fn posts(part: &str) -> Vec<String> {
    if POSTS.iter().any(|post| part.contains(post)) { vec![part.replace("经办人", HANDLER)] } else { Vec::new() }
}

/// The name after the last post, `主任乙` and `主任：乙`, or before a post in brackets, `乙（主任）`.
fn name(part: &str) -> Option<String> {
    let marks = |c: char| c.is_whitespace() || "：:（）()".contains(c);
    let end = POSTS.iter().filter_map(|post| Some(part.rfind(post)? + post.len())).max()?;
    let after = part[end..].trim_matches(marks);
    let before = part.split(['（', '(']).next().unwrap_or_default();
    let name = if after.is_empty() && before.len() < part.len() { before.trim_matches(marks) } else { after };
    (!name.is_empty()).then(|| name.to_string())
}

/// What the signatures lack: each need wants one of its own, by a person of its own.
pub(super) fn lacking(needs: &[String], signatures: &[Signature]) -> Option<Lacking> {
    let nobody = |need: &&String| !signatures.iter().any(|signature| signature.stands_for(need));
    let missing: Vec<String> = needs.iter().filter(nobody).cloned().collect();
    if !missing.is_empty() {
        return Some(Lacking::Nobody(missing));
    }
    if is_enough(needs, signatures, &mut Vec::new()) {
        return None;
    }
    let several = |signature: &&Signature| {
        let own = |need: &&String| {
            signatures.iter().any(|other| other.stands_for(need) && (other == *signature || other.is_of(signature)))
        };
        needs.iter().filter(own).count() > 1
    };
    let who = signatures.iter().find(several);
    Some(Lacking::OnePerson(who.map(|who| who.name.clone().unwrap_or_else(|| who.text.clone())).unwrap_or_default()))
}

/// Whether every need finds a signature that is not taken, by a person who has not signed for another.
fn is_enough<'s>(needs: &[String], signatures: &'s [Signature], taken: &mut Vec<&'s Signature>) -> bool {
    let Some((need, others)) = needs.split_first() else { return true };
    for signature in signatures.iter().filter(|signature| signature.stands_for(need)) {
        if taken.iter().any(|other| std::ptr::eq(*other, signature) || other.is_of(signature)) {
            continue;
        }
        taken.push(signature);
        if is_enough(others, signatures, taken) {
            return true;
        }
        taken.pop();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Lacking, lacking, name, parts, read};

    const NEEDS: [&str; 3] = ["经手人", "主任", "书记"];

    fn judged(cell: &str) -> Option<Lacking> {
        let signatures: Vec<_> = parts(cell).into_iter().map(read).collect();
        lacking(&NEEDS.map(str::to_string), &signatures)
    }

    #[test]
    fn posts_with_names_posts_alone_and_names_before_brackets_are_read() {
        assert_eq!(judged("经手人甲、主任乙、书记丙"), None);
        assert_eq!(judged("经办人；居委会主任；书记"), None);
        assert_eq!(judged("甲（经手人），乙(主任)，丙（书记）"), None);
        assert_eq!(
            ["主任：乙", "居委会主任 乙", "乙（主任）", "主任"].map(name),
            [Some("乙".into()), Some("乙".into()), Some("乙".into()), None]
        );
    }

    #[test]
    fn a_deputy_does_not_sign_for_the_director() {
        assert_eq!(judged("经手人甲、副主任乙、书记丙"), Some(Lacking::Nobody(vec!["主任".into()])));
    }

    #[test]
    fn one_person_does_not_sign_twice() {
        assert_eq!(judged("经手人甲、主任乙、书记乙"), Some(Lacking::OnePerson("乙".into())));
        assert_eq!(judged("经手人甲、书记兼主任乙"), Some(Lacking::OnePerson("乙".into())));
        assert_eq!(judged("经手人甲、主任乙、书记乙、副书记丙"), Some(Lacking::OnePerson("乙".into())));
    }
}
