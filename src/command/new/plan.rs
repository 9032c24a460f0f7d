//! What a new record is to be: its kind, form, period, place and title, from few words on the command line.

use chrono::NaiveDate;

use super::Known;
use super::choose::{candidates, covers, find_duty, form, form_named, forms};
use super::name::{check_period, name};
use crate::cli::New;
use crate::finding::Text;
use crate::load::{did_you_mean, nearest};
use crate::pack::ActiveDuty;
use crate::period::{Period, PeriodKind};
use crate::record::content::Content;
use crate::record::schema::Choice;
use crate::record::{KINDS, Kind, kinds};

/// What a new record is to be.
pub(super) struct Plan<'a> {
    /// Its kind.
    pub(super) kind: &'static Kind,
    /// Its form, of the kinds that have forms.
    pub(super) form: Option<&'static Choice>,
    /// The period that its name begins with.
    pub(super) period: Option<Period>,
    /// The duty that it is to meet.
    pub(super) duty: Option<&'a ActiveDuty<'a>>,
    /// Further duties that a record of this kind and period could meet.
    pub(super) others: Vec<&'a ActiveDuty<'a>>,
    /// Where it lies, from the site's root.
    pub(super) path: String,
    /// Its title.
    pub(super) title: String,
}

impl<'a> Plan<'a> {
    /// What was asked for: a duty, or a kind.
    pub(super) fn new(known: Known<'a>, wanted: &New) -> Result<Plan<'a>, Text> {
        let kind =
            wanted.kind.as_deref().map(|name| kinds::kind(name).ok_or_else(|| unknown_kind(name))).transpose()?;
        match (&wanted.duty, kind) {
            (Some(duty), _) => Plan::of_duty(known, duty, kind, wanted),
            (None, Some(kind)) => Plan::of_kind(known, kind, wanted),
            (None, None) => Err(unknown_kind("")),
        }
    }

    fn of_duty(known: Known<'a>, duty: &str, kind: Option<&'static Kind>, wanted: &New) -> Result<Plan<'a>, Text> {
        let active = find_duty(known, duty)?;
        let records = &active.duty.records;
        let kind = kind.filter(|kind| records.kinds.contains(kind)).unwrap_or_else(|| records.first_kind());
        let (given, period) = wanted.name.as_deref().map(name).transpose()?.unwrap_or_default();
        check_period(active.duty, period)?;
        let whole = period.is_none_or(|period| period.to_string() == given) && (period.is_some() || given.is_empty());
        let stem = if whole { active.duty.file_stem(period, known.today) } else { given };
        Ok(Plan::made(known, kind, &stem, period, Some(active), Vec::new(), wanted))
    }

    fn of_kind(known: Known<'a>, kind: &'static Kind, wanted: &New) -> Result<Plan<'a>, Text> {
        let (stem, period) = name(wanted.name.as_deref().unwrap_or_default())?;
        let mut others = candidates(known, kind, form_named(kind, &stem), period);
        let widest = others.iter().position(|one| others.iter().all(|other| covers(other, one)));
        let duty = widest.map(|at| others.remove(at));
        Ok(Plan::made(known, kind, &stem, period, duty, others, wanted))
    }

    fn made(
        known: Known<'a>,
        kind: &'static Kind,
        stem: &str,
        period: Option<Period>,
        duty: Option<&'a ActiveDuty<'a>>,
        others: Vec<&'a ActiveDuty<'a>>,
        wanted: &New,
    ) -> Plan<'a> {
        let form = form(kind, stem, duty.map(|active| &active.duty.records));
        let title = wanted.title.clone().unwrap_or_else(|| title(known.content, kind, form, duty, period));
        let folder = &known.content.folder;
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        Plan { kind, form, period, duty, others, path: format!("content/{folder}{}/{stem}.md", kind.id), title }
    }

    /// The period as a key of the record, for the kinds that are about one.
    pub(super) fn period_key(&self) -> Option<Period> {
        self.period.filter(|period| period.kind() != PeriodKind::Day && matches!(self.kind.id, "finance" | "notice"))
    }

    /// The day that the name begins with.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        self.period.filter(|period| period.kind() == PeriodKind::Day).map(Period::first_day)
    }

    /// The day of the field whose date fulfils the duty: today, if it lies in the period, else the nearest that does.
    pub(super) fn day_done(&self, path: &str, today: NaiveDate) -> Option<NaiveDate> {
        self.duty.filter(|active| active.duty.done == path)?;
        self.period.map(|period| today.clamp(period.first_day(), period.last_day()))
    }

    /// Whether the new record has a table of entries.
    pub(super) fn has_ledger(&self) -> bool {
        self.kind.ledger && self.form.is_none_or(|form| matches!(form.id, "statement" | "fund"))
    }

    /// The value that the duty selects records by at `path`.
    pub(super) fn asked(&self, path: &str) -> Option<&'a str> {
        self.duty.and_then(|active| active.duty.records.wanted(path))
    }

    /// Whether the duty selects records by something in the table at `path`.
    pub(super) fn asks_below(&self, path: &str) -> bool {
        let below = |asked: &str| asked.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'));
        self.duty.is_some_and(|active| active.duty.records.conditions.iter().any(|(asked, _)| below(asked)))
    }

    /// What the new record will say at `path`, as packs compare it.
    pub(super) fn says(&self, path: &str) -> Option<&str> {
        match path {
            "form" => self.form.map(|form| form.id),
            "period" => self.period_key().map(|period| period.kind().id()),
            "category" => Some(self.category()),
            path => self.asked(path),
        }
    }

    /// Its category: what the duty asks for, else what is usual for the kind.
    pub(super) fn category(&self) -> &str {
        self.asked("category").unwrap_or(if self.kind.ledger { "caiwu" } else { "shiwu" })
    }
}

/// The community meant: the one with that folder or name, or the only one.
pub(super) fn community<'a>(contents: &'a [Content], folder: Option<&str>) -> Result<&'a Content, Text> {
    match (contents, folder) {
        ([], _) => {
            Err(Text::new("这里还没有社区，先运行 mingbai init", "there is no community yet; run `mingbai init` first"))
        }
        ([only], None) => Ok(only),
        (_, Some(wanted)) => contents
            .iter()
            .find(|content| content.folder == wanted.trim_matches('/') || content.name() == wanted)
            .ok_or_else(|| which(contents, Some(wanted))),
        (_, None) => Err(which(contents, None)),
    }
}

fn title(
    content: &Content,
    kind: &'static Kind,
    form: Option<&'static Choice>,
    duty: Option<&ActiveDuty<'_>>,
    period: Option<Period>,
) -> String {
    let special = form.filter(|form| forms(kind).first() != Some(*form));
    let what = match (kind.ledger, special, duty, form) {
        (_, Some(form), ..) => form.zh,
        (true, None, ..) => "财务收支公开",
        (false, None, Some(active), _) => active.duty.item.as_str(),
        (false, None, None, Some(form)) => form.zh,
        (false, None, None, None) => kind.zh,
    };
    let when = period.map(Period::zh).unwrap_or_default();
    format!("{}{when}{what}", content.name())
}

fn unknown_kind(wanted: &str) -> Text {
    let Text { zh, en } = did_you_mean(nearest(wanted, KINDS.iter().flat_map(|kind| [kind.id, kind.zh])));
    let all: Vec<String> = KINDS.iter().map(|kind| format!("{} {}", kind.zh, kind.id)).collect();
    Text::new(
        format!("没有 {wanted} 这个类别。{zh}可以写：{}", all.join("、")),
        format!("there is no kind {wanted}. {en}Kinds: {}", all.join(", ")),
    )
}

fn which(contents: &[Content], wanted: Option<&str>) -> Text {
    let all: Vec<String> = contents.iter().map(|content| format!("{}（{}）", content.folder, content.name())).collect();
    let all = all.join("、");
    match wanted {
        Some(wanted) => Text::new(
            format!("没有社区 {wanted}。现有：{all}"),
            format!("there is no community {wanted}; there are: {all}"),
        ),
        None => Text::new(
            format!("这里有几个社区，用 --community 写明是哪一个：{all}"),
            format!("there are several communities; say which with --community: {all}"),
        ),
    }
}
