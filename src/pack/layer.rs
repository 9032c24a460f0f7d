//! Which duties and rules hold for a community: its packs laid over each other, the stricter number on top.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::adopted::Adopted;
use super::{Duty, Pack, Packs, Rule};
use crate::finding::{Finding, Severity, Text, code};
use crate::load::{did_you_mean, nearest};
use crate::record::community::SORTS;
use crate::record::content::Content;
use crate::time_limit::stricter;

/// The packs that hold everywhere: arithmetic and privacy, and proof-reading.
pub const ALWAYS: [&str; 2] = ["floor", "wording"];

/// The sort of a community that does not say its own.
const URBAN: &str = "community";

/// What holds for a community.
#[derive(Debug, Default)]
pub struct Active<'a> {
    /// The packs, in the order of `community.toml`.
    pub packs: Vec<&'a Pack>,
    /// The duties.
    pub duties: Vec<ActiveDuty<'a>>,
    /// The rules; those on one subject together, the strictest first.
    pub rules: Vec<Vec<ActiveRule<'a>>>,
    /// Unknown packs, packs of other regions, packs that loosen what they must not.
    pub findings: Vec<Finding>,
}

/// A duty with its pack, and the duties of other packs on the same item.
#[derive(Debug)]
pub struct ActiveDuty<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// The duty.
    pub duty: &'a Duty,
    /// The day from which the community goes by the pack, when it says so.
    pub adopted: Option<NaiveDate>,
    /// Duties on the same item that ask for more; while one of their packs holds, it holds instead.
    pub stricter: Vec<(&'a Pack, &'a Duty, Option<NaiveDate>)>,
    /// Duties on the same item that ask for less; they are named beside it.
    pub looser: Vec<&'a Duty>,
    /// Heaviest finding that its text supports, or that of another duty which asks for just the same.
    pub cap: Severity,
}

/// A rule with its pack.
#[derive(Debug, Clone, Copy)]
pub struct ActiveRule<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// The rule.
    pub rule: &'a Rule,
    /// The day from which the community goes by the pack, when it says so.
    pub adopted: Option<NaiveDate>,
}

impl ActiveRule<'_> {
    /// Whether its pack holds on `day`.
    pub fn holds(&self, day: NaiveDate) -> bool {
        holds(self.pack, self.adopted, day)
    }
}

/// Whether a pack is in force on `day`, and the community goes by it.
fn holds(pack: &Pack, adopted: Option<NaiveDate>, day: NaiveDate) -> bool {
    pack.in_force(day) && adopted.is_none_or(|adopted| adopted <= day)
}

impl ActiveDuty<'_> {
    /// Whether the duty holds for something that happens on `day`: its pack does and no stricter one.
    pub fn holds(&self, day: NaiveDate) -> bool {
        holds(self.pack, self.adopted, day)
            && !self.stricter.iter().any(|(pack, _, adopted)| holds(pack, *adopted, day))
    }

    /// The first day on which it can be owed: its pack is in force, and the community goes by it.
    pub fn from(&self) -> NaiveDate {
        self.adopted.map_or(self.pack.from, |adopted| adopted.max(self.pack.from))
    }
}

/// Lays the packs of a community over each other.
pub fn layer<'a>(packs: &'a Packs, content: &Content) -> Active<'a> {
    let mut active = Active::default();
    let mut seen = BTreeSet::new();
    for always in ALWAYS.iter().filter_map(|name| packs.get(name)) {
        add(always, packs, &mut seen, &mut active.packs);
    }
    for name in content.community.fields.texts("packs") {
        match packs.get(name) {
            Some(pack) => {
                active.findings.extend(wrong_region(pack, content));
                active.findings.extend(wrong_sort(pack, content));
                add(pack, packs, &mut seen, &mut active.packs);
            }
            None => active.findings.push(unknown_pack(name, packs, content)),
        }
    }
    let loosened = loosened(&mut active, content);
    let adopted = Adopted::of(content);
    active.findings.extend(adopted.findings(packs, content));
    active.duties = duties(&active.packs, &loosened, &adopted);
    active.rules = rules(&active.packs, &loosened, &adopted);
    active
}

/// Adds a pack after the packs that it builds on.
fn add<'a>(pack: &'a Pack, packs: &'a Packs, seen: &mut BTreeSet<&'a str>, out: &mut Vec<&'a Pack>) {
    if !seen.insert(&pack.id) {
        return;
    }
    for base in pack.extends.iter().filter_map(|name| packs.get(name)) {
        add(base, packs, seen, out);
    }
    out.push(pack);
}

/// Names of duties and rules that a pack sets aside.
fn loosened(active: &mut Active<'_>, content: &Content) -> BTreeSet<String> {
    let floors: BTreeSet<&str> = active
        .packs
        .iter()
        .flat_map(|pack| &pack.rules)
        .filter(|rule| rule.floor)
        .map(|rule| rule.name.as_str())
        .collect();
    let mut names = BTreeSet::new();
    for pack in &active.packs {
        for (what, _) in &pack.loosens {
            if floors.contains(what.as_str()) {
                active.findings.push(loosens_floor(pack, what, content));
            } else {
                names.insert(what.clone());
            }
        }
    }
    names
}

fn duties<'a>(packs: &[&'a Pack], loosened: &BTreeSet<String>, adopted: &Adopted<'_>) -> Vec<ActiveDuty<'a>> {
    let all: Vec<Candidate<'a>> = packs
        .iter()
        .flat_map(|pack| pack.duties.iter().map(move |duty| (*pack, duty, adopted.day(pack))))
        .filter(|(_, duty, _)| !loosened.contains(&duty.name))
        .collect();
    let mut on_subject: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, (_, duty, _)) in all.iter().enumerate() {
        duty.subject.iter().for_each(|subject| on_subject.entry(subject).or_default().push(at));
    }
    let others = |at: usize| all[at].1.subject.as_deref().and_then(|subject| on_subject.get(subject));
    (0..all.len()).map(|at| compare(at, others(at).map_or(&[], Vec::as_slice), &all)).collect()
}

/// A duty with its pack and the day from which the community goes by it.
type Candidate<'a> = (&'a Pack, &'a Duty, Option<NaiveDate>);

/// One duty against the others on its item; of two that ask for the same, the first holds.
fn compare<'a>(at: usize, others: &[usize], all: &[Candidate<'a>]) -> ActiveDuty<'a> {
    let (pack, duty, adopted) = all[at];
    let mut active = ActiveDuty { pack, duty, adopted, stricter: Vec::new(), looser: Vec::new(), cap: duty.cap };
    for other_at in others.iter().copied().filter(|other| *other != at) {
        let (other_pack, other, other_adopted) = &all[other_at];
        let order = stricter(&other.limit, &duty.limit);
        if order == Some(Ordering::Equal) {
            active.cap = active.cap.max(other.cap);
        }
        match order {
            Some(Ordering::Greater) => active.stricter.push((other_pack, other, *other_adopted)),
            Some(Ordering::Equal) if other_at < at => active.stricter.push((other_pack, other, *other_adopted)),
            Some(_) => active.looser.push(other),
            None => {}
        }
    }
    active
}

fn rules<'a>(packs: &[&'a Pack], loosened: &BTreeSet<String>, adopted: &Adopted<'_>) -> Vec<Vec<ActiveRule<'a>>> {
    let mut groups: Vec<Vec<ActiveRule<'a>>> = Vec::new();
    let mut on_matter: HashMap<(&str, &str), usize> = HashMap::new();
    for pack in packs {
        let day = adopted.day(pack);
        for rule in pack.rules.iter().filter(|rule| !loosened.contains(&rule.name)) {
            let known =
                rule.subject.as_deref().map(|subject| *on_matter.entry((subject, rule.check)).or_insert(groups.len()));
            match known.and_then(|at| groups.get_mut(at)) {
                Some(group) => group.push(ActiveRule { pack, rule, adopted: day }),
                None => groups.push(vec![ActiveRule { pack, rule, adopted: day }]),
            }
        }
    }
    for group in &mut groups {
        group.sort_by_key(|active| std::cmp::Reverse(active.rule.primitive.strictness()));
    }
    groups
}

fn wrong_region(pack: &Pack, content: &Content) -> Option<Finding> {
    let division = content.community.fields.text("division")?;
    if division.starts_with(&pack.region) {
        return None;
    }
    let words = Text::new(
        format!(
            "规则包 {}（《{}》）适用于区划代码 {} 开头的地区，本社区是 {division}",
            pack.id, pack.title, pack.region
        ),
        format!("pack {} is for divisions beginning with {}, this community's is {division}", pack.id, pack.region),
    );
    Some(
        Finding::new(&code::PACK_REGION, content.community.place("packs"), words).help(
            "核对区划代码，或从 packs 里去掉这个规则包",
            "check the division code, or take the pack out of packs",
        ),
    )
}

/// A pack for villages in an urban community, or the other way round; a community that does not say its sort is urban.
fn wrong_sort(pack: &Pack, content: &Content) -> Option<Finding> {
    let wanted = pack.sort.as_deref()?;
    let own = content.community.fields.text("sort").unwrap_or(URBAN);
    if own == wanted {
        return None;
    }
    let name = |id: &str| {
        SORTS
            .iter()
            .find(|sort| sort.id == id)
            .map_or((id.to_string(), id.to_string()), |sort| (sort.zh.to_string(), sort.en.to_string()))
    };
    let ((zh, en), (own_zh, own_en)) = (name(wanted), name(own));
    let words = Text::new(
        format!("规则包 {}（《{}》）只适用于{zh}，这里登记的是{own_zh}", pack.id, pack.title),
        format!("pack {} is for a {en} only; this is a {own_en}", pack.id),
    );
    Some(Finding::new(&code::PACK_REGION, content.community.place("packs"), words).help(
        format!("从 packs 里去掉这个规则包；确实是{zh}的，在 community.toml 写 sort = \"{wanted}\""),
        format!("take the pack out of packs, or write sort = \"{wanted}\" in community.toml"),
    ))
}

fn unknown_pack(name: &str, packs: &Packs, content: &Content) -> Finding {
    let known: Vec<&str> = packs.ids().collect();
    let Text { zh, en } = did_you_mean(nearest(name, known.iter().copied()));
    let words = Text::new(format!("没有规则包 {name}"), format!("there is no pack {name}"));
    Finding::new(&code::UNKNOWN_PACK, content.community.place("packs"), words)
        .help(format!("{zh}现有：{}", known.join("、")), format!("{en}packs: {}", known.join(", ")))
}

fn loosens_floor(pack: &Pack, what: &str, content: &Content) -> Finding {
    let words = Text::new(
        format!("规则包 {} 放宽了 {what}，隐私和算术的规则不能放宽", pack.id),
        format!("pack {} loosens {what}; privacy and arithmetic cannot be loosened", pack.id),
    );
    Finding::new(&code::PACK_FLOOR, content.community.place("packs"), words)
        .help(format!("从 rules/{}.toml 里删去这一条 [[loosen]]", pack.id), "delete that [[loosen]]")
}
