//! `vote`: enough were present, and enough were in favour.

mod ballot;
mod quota;

use super::{Case, Check, Primitive, Sort, Wrong};
use crate::finding::Finding;
use crate::record::Fields;
use crate::record::schema::{Choice, Field, Shape, choice};
use ballot::Ballot;
pub use quota::Quota;

static BASES: &[Choice] = &[
    choice("present", "实到", "present"),
    choice("eligible", "应到", "entitled"),
    choice("cast", "投票", "votes cast"),
];

const RATIO: Field = Field::new("ratio", "比例，如 1/2", "ratio, e.g. 1/2", Shape::Text).required();
const STRICT: Field =
    Field::new("strict", "过半数写 true，半数以上不写", "more than, not just as much as", Shape::Flag);

static QUORUM: &[Field] = &[RATIO, STRICT];
static PASS: &[Field] = &[
    Field::new(
        "base",
        "以谁为基数：实到、应到、投票（含弃权）",
        "base: present, eligible, or cast (abstentions included)",
        Shape::Choice(BASES),
    )
    .required(),
    RATIO,
    STRICT,
];

pub(super) static SORT: Sort = Sort {
    id: "vote",
    zh: "到会和表决的人数",
    en: "quorum and majority",
    keys: &[
        Field::new("at", "写表决的表，如 vote", "table with the figures, e.g. vote", Shape::Text),
        Field::new("each", "逐项表决的列表，如 resolutions", "list of tables, e.g. resolutions", Shape::Text),
        Field::new("quorum", "实到与应到之比", "present to eligible", Shape::Table(QUORUM)),
        Field::new("pass", "赞成与基数之比", "votes for to the base", Shape::Table(PASS)),
        Field::new("needed", "没有写明也算问题", "not given is a finding too", Shape::Flag),
    ],
    read,
};

#[derive(Debug)]
struct Vote {
    list: bool,
    path: String,
    quorum: Option<Quota>,
    pass: Option<(&'static Choice, Quota)>,
    needed: bool,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let (list, path) = match (keys.text("at"), keys.text("each")) {
        (Some(at), None) => (false, at),
        (None, Some(each)) => (true, each),
        _ => return Err(Wrong::new("at", "at 和 each 写且只写一个", "exactly one of at and each is needed")),
    };
    let quorum = Quota::read(keys, "quorum")?;
    let base = keys.choice("pass.base");
    let pass = base.zip(Quota::read(keys, "pass")?);
    if quorum.is_none() && pass.is_none() {
        return Err(Wrong::new("quorum", "quorum、pass 至少要写一个", "quorum or pass is needed"));
    }
    Ok(Box::new(Vote { list, path: path.to_string(), quorum, pass, needed: keys.flag("needed") }))
}

impl Check for Vote {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let meeting = Ballot::of_record(case, if self.list { "" } else { &self.path });
        let ballots = if self.list { Ballot::of_list(case, &self.path) } else { vec![meeting.clone()] };
        let mut out: Vec<Finding> = self.quorum.and_then(|quota| meeting.quorum(quota)).into_iter().collect();
        if let Some((base, quota)) = self.pass {
            out.extend(ballots.iter().filter_map(|ballot| ballot.pass(base, quota)));
        }
        if self.needed && !case.is_ahead() {
            out.extend(self.missing(&meeting, &ballots));
        }
        out
    }

    fn strictness(&self) -> i64 {
        let quotas = self.quorum.into_iter().chain(self.pass.map(|(_, quota)| quota));
        quotas.map(|quota| quota.strictness()).sum()
    }

    fn quorum(&self) -> Option<Quota> {
        self.quorum
    }

    fn paths(&self) -> Vec<String> {
        vec![self.path.clone()]
    }
}

impl Vote {
    /// The figures that are needed and not given: first those of the meeting, then those of each vote.
    fn missing(&self, meeting: &Ballot<'_>, ballots: &[Ballot<'_>]) -> Vec<Finding> {
        let mut figures: Vec<&str> = if self.quorum.is_some() { vec!["eligible", "present"] } else { Vec::new() };
        let votes = self
            .pass
            .map_or(&[] as &[&str], |(base, _)| if base.id == "cast" { &["for", "against"] } else { &["for"] });
        figures.extend(self.pass.map(|(base, _)| base.id).filter(|base| *base != "cast" && self.quorum.is_none()));
        if !self.list {
            figures.extend(votes);
            return meeting.missing(&figures).into_iter().collect();
        }
        let open = ballots.iter().filter(|ballot| !ballot.failed()).filter_map(|ballot| ballot.missing(votes));
        meeting.missing(&figures).into_iter().chain(open).collect()
    }
}
