//! How each record stands towards the public: facts, from which `release` decides, and what keeps it inside.

use chrono::NaiveDate;

use super::zh_day;
use crate::finding::{Finding, Text, code};
use crate::record::Record;
use crate::record::content::Content;
use crate::record::sign_off::Version;

/// How a record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Signed, sound, and its day has come.
    Public,
    /// Signed, but its day of publication is still to come or not given.
    NotYet,
    /// Signed, but an error in it must be mended first.
    HeldBack,
    /// A draft, under review, or changed since it was signed.
    NotSigned,
    /// Not meant for the public.
    Internal,
    /// Taken back.
    Withdrawn,
    /// About persons, and its time is over.
    Expired,
}

/// How `record` stands on `today`, given what was found in it.
pub fn standing(content: &Content, record: &Record, findings: &[Finding], today: NaiveDate) -> Standing {
    if record.is_internal() {
        Standing::Internal
    } else if status(record) == "withdrawn" {
        Standing::Withdrawn
    } else if !record.is_signed() {
        Standing::NotSigned
    } else if is_held_back(content, record, findings) {
        Standing::HeldBack
    } else if !record.is_public_on(today) {
        Standing::NotYet
    } else if record.has_expired(today) {
        Standing::Expired
    } else {
        Standing::Public
    }
}

fn status(record: &Record) -> &str {
    record.fields.text("status").unwrap_or_default()
}

fn is_held_back(content: &Content, record: &Record, findings: &[Finding]) -> bool {
    let csv = record.ledger.as_ref().and_then(|ledger| ledger.csv.as_deref());
    let paths = [Some(record.source.path.as_str()), csv];
    let found = findings.iter().filter(|finding| finding.holds_back()).map(|finding| finding.place.path.as_str());
    let read = content.faulty.iter().filter(|(_, holds_back)| **holds_back).map(|(path, _)| path.as_str());
    found.chain(read).any(|path| paths.contains(&Some(path)))
}

/// What keeps a record from the public.
#[derive(Debug)]
pub struct Hindrance {
    /// What it is.
    pub fact: Text,
    /// What to type or do.
    pub help: Text,
}

impl Hindrance {
    fn new(fact: (&str, &str), help: (String, String)) -> Hindrance {
        Hindrance { fact: Text::new(fact.0, fact.1), help: Text::new(help.0, help.1) }
    }
}

/// What keeps `record` from the public; nothing for one that is public.
pub fn hindrance(record: &Record, standing: Standing, today: NaiveDate) -> Option<Hindrance> {
    let fixed = |zh: &str, en: &str| (zh.to_string(), en.to_string());
    Some(match standing {
        Standing::Public => return None,
        Standing::Withdrawn => Hindrance::new(
            ("已经撤回", "it is withdrawn"),
            fixed("要公开的，另写一份", "write another record to make it public"),
        ),
        Standing::Expired => Hindrance::new(
            ("涉及居民个人，展示期满", "it is about persons, and its time is over"),
            fixed(
                "确要再公示的，改 display_until，重新审签",
                "to show it again, change display_until and have it signed",
            ),
        ),
        Standing::Internal => Hindrance::new(
            ("写着 visibility = \"internal\"，只在内部看", "its visibility is internal"),
            fixed("要公开就删去 visibility 一行", "delete the line visibility to make it public"),
        ),
        Standing::HeldBack => Hindrance::new(
            ("里面有错误，暂不公开", "an error in it holds it back"),
            fixed("先改好这份记录里标着“不公开”的错误", "mend the errors in it that hold it back"),
        ),
        Standing::NotYet => not_yet(record, today),
        Standing::NotSigned => not_signed(record, today),
    })
}

fn not_yet(record: &Record, today: NaiveDate) -> Hindrance {
    let Some(day) = record.published_on() else {
        let line = format!("published_on = {today}");
        return Hindrance::new(
            ("没有写公开日期", "it gives no day of publication"),
            (format!("在信息栏加上一行：{line}"), format!("add a line to the front matter: {line}")),
        );
    };
    let zh = format!("公开日期是{}，还没有到", zh_day(day));
    Hindrance::new(
        (&zh, &format!("its day of publication, {day}, is still to come")),
        (
            "到那天再生成就会公开；日期写错了就改 published_on".to_string(),
            "a build on that day makes it public; correct published_on if it is mistyped".to_string(),
        ),
    )
}

fn not_signed(record: &Record, today: NaiveDate) -> Hindrance {
    let id = &record.id;
    if status(record) != "review" {
        return Hindrance::new(
            ("还是草稿", "it is a draft"),
            (
                format!("写好了改为 status = \"review\"，看过的人再记下审签：mingbai sign {id} --person 编号"),
                format!(
                    "once it is ready write status = \"review\", and have it signed: mingbai sign {id} --person ID"
                ),
            ),
        );
    }
    let fact = match record.version() {
        Some(version) if version.sent_back().is_some() => ("被退回修改", "it was sent back"),
        Some(_) => ("还在审签，没有审定", "it is being signed and not settled yet"),
        None if record.was_signed() => ("审签以后又改过", "it was changed after it was signed"),
        None => ("还在送审", "it is under review"),
    };
    let help = (
        format!("看过的人记下审签：mingbai sign {id} --person 编号（今天是 {today}）"),
        format!("whoever has read it signs: mingbai sign {id} --person ID (today is {today})"),
    );
    Hindrance::new(fact, help)
}

/// Records that say they are signed and would not become public all the same; those that could not be read right aside.
pub fn silent(content: &Content, standings: &[Standing], today: NaiveDate) -> Vec<Finding> {
    let records = content.records.iter().zip(standings);
    let records = records.filter(|(record, _)| !content.faulty.contains_key(&record.source.path));
    records.filter_map(|(record, standing)| silence(record, *standing, today)).collect()
}

fn silence(record: &Record, standing: Standing, today: NaiveDate) -> Option<Finding> {
    let unexpected = match standing {
        Standing::NotSigned => record.version().is_some_and(Version::is_settled),
        Standing::NotYet => record.published_on().is_none(),
        _ => false,
    };
    let Hindrance { fact, help } = hindrance(record, standing, today).filter(|_| unexpected)?;
    let words = Text::new(format!("{}，不会公开", fact.zh), format!("{}; it will not be public", fact.en));
    Some(Finding::new(&code::NOT_SIGNED, record.place("status"), words).help(help.zh, help.en))
}
