//! What a new record is to be: its kind, form, period, place and title, from few words on the command line.

use chrono::NaiveDate;

use crate::cli::New;
use crate::finding::Text;
use crate::load::nearest;
use crate::period::{Period, PeriodKind};
use crate::record::content::Content;
use crate::record::schema::{Choice, Shape, find};
use crate::record::{KINDS, Kind, kinds};

/// What a new record is to be.
pub(super) struct Plan {
    /// Its kind.
    pub(super) kind: &'static Kind,
    /// Its form, of the kinds that have forms.
    pub(super) form: Option<&'static Choice>,
    /// The period that its name begins with.
    pub(super) period: Option<Period>,
    /// Where it lies, from the site's root.
    pub(super) path: String,
    /// Its title.
    pub(super) title: String,
}

impl Plan {
    pub(super) fn new(content: &Content, wanted: &New) -> Result<Plan, Text> {
        let kind = kinds::kind(&wanted.kind).ok_or_else(|| unknown_kind(&wanted.kind))?;
        let (name, period) = name(&wanted.name)?;
        let form = form(kind, &name);
        let title = wanted.title.clone().unwrap_or_else(|| title(content, kind, form, period));
        let folder = if content.folder.is_empty() { String::new() } else { format!("{}/", content.folder) };
        Ok(Plan { kind, form, period, path: format!("content/{folder}{}/{name}.md", kind.id), title })
    }

    /// The period as a key of the record, for the kinds that are about one.
    pub(super) fn period_key(&self) -> Option<Period> {
        self.period.filter(|period| period.kind() != PeriodKind::Day && matches!(self.kind.id, "finance" | "notice"))
    }

    /// The day that the name begins with.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        self.period.filter(|period| period.kind() == PeriodKind::Day).map(Period::first_day)
    }

    /// Whether the new record has a table of entries.
    pub(super) fn has_ledger(&self) -> bool {
        self.kind.ledger && self.form.is_none_or(|form| matches!(form.id, "statement" | "fund"))
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

/// The name of the file, and the period that it begins with. A period in another spelling is brought into shape.
fn name(wanted: &str) -> Result<(String, Option<Period>), Text> {
    let wanted = wanted.trim().trim_end_matches(".md");
    match Period::parse(wanted) {
        Ok(period) => return Ok((wanted.to_string(), Some(period))),
        Err(error) => {
            if let Some(meant) = error.suggestion().and_then(|code| Period::parse(code).ok()) {
                return Ok((meant.to_string(), Some(meant)));
            }
        }
    }
    let usable = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    if wanted.is_empty() || !wanted.chars().all(usable) {
        return Err(unusable(wanted));
    }
    Ok((wanted.to_string(), leading_period(wanted)))
}

/// The longest beginning of a name, cut at a hyphen, that is the code of a period.
fn leading_period(name: &str) -> Option<Period> {
    let cuts: Vec<usize> = name.match_indices('-').map(|(at, _)| at).collect();
    cuts.iter().rev().find_map(|at| Period::parse(&name[..*at]).ok())
}

/// The form that a word of the name points at, else the first; where forms have no order of likelihood it can be changed.
fn form(kind: &'static Kind, name: &str) -> Option<&'static Choice> {
    let Shape::Choice(forms) = find(&[kind.fields], "form")?.shape else { return None };
    let says = |form: &&Choice| name.split('-').any(|word| form.id.split('_').any(|part| part == word));
    forms.iter().find(says).or_else(|| forms.first())
}

fn title(content: &Content, kind: &Kind, form: Option<&Choice>, period: Option<Period>) -> String {
    let what = match (kind.id, form) {
        ("finance", None) => "财务收支公开",
        ("finance", Some(form)) if form.id == "statement" => "财务收支公开",
        (_, Some(form)) => form.zh,
        _ => kind.zh,
    };
    let when = period.map(Period::zh).unwrap_or_default();
    format!("{}{when}{what}", content.name())
}

fn unknown_kind(wanted: &str) -> Text {
    let near = nearest(wanted, KINDS.iter().flat_map(|kind| [kind.id, kind.zh]));
    let (zh, en) =
        near.map(|name| (format!("你是不是想写 {name}？"), format!("did you mean {name}? "))).unwrap_or_default();
    let all: Vec<String> = KINDS.iter().map(|kind| format!("{} {}", kind.zh, kind.id)).collect();
    Text::new(
        format!("没有 {wanted} 这个类别。{zh}可以写：{}", all.join("、")),
        format!("there is no kind {wanted}. {en}Kinds: {}", all.join(", ")),
    )
}

fn unusable(name: &str) -> Text {
    Text::new(
        format!("“{name}”不能作文件名：只用字母、数字、汉字、- 和 _，例如 2026-11"),
        format!("\"{name}\" cannot be a file name: letters, digits, Han characters, - and _ only, such as 2026-11"),
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
