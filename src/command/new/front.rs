//! The front matter of a new record: what is known as values, what may be said besides as comments.

use chrono::{Days, NaiveDate};

use super::{Known, Plan, due};
use crate::command::new_file::quoted;
use crate::load::example;
use crate::money::Money;
use crate::period::Period;
use crate::record::Record;
use crate::record::content::Content;
use crate::record::schema::{Choice, Field, Shape};
use crate::time_limit::{Span, Unit, display_until};

/// The fewest days of display that the organisation law asks for.
const DISPLAY_DAYS: u32 = 15;

/// What importance may say.
const IMPORTANCES: &str = "routine 常规、important 重要、major 重大";

/// All lines of the front matter, each with its line feed.
pub(super) fn front(known: Known<'_>, plan: &Plan<'_>) -> String {
    let mut lines = due::comments(known, plan).into_iter().map(|line| format!("# {line}")).collect::<Vec<_>>();
    lines.extend(common(known, plan));
    let (tables, plain): (Vec<&Field>, Vec<&Field>) = plan.kind.fields.iter().partition(|field| is_table(field));
    lines.extend(plain.into_iter().map(|field| line(known, plan, "", field)));
    lines.extend(tables.into_iter().flat_map(|field| table(known, plan, "", field)));
    lines.extend(after(known.today));
    lines.join("\n") + "\n"
}

/// The account of the latest period before the new one, of the same form.
pub(super) fn account_before<'a>(content: &'a Content, plan: &Plan<'_>) -> Option<(&'a Record, Money)> {
    let begins = plan.period_key()?.first_day();
    let form = plan.form.map(|form| form.id);
    let accounts =
        content.records.iter().filter(|record| record.kind == plan.kind && record.fields.text("form") == form);
    let before = accounts.filter_map(|record| {
        let period = record.period().filter(|period| period.last_day() < begins)?;
        Some((period.last_day(), record, closing(record)?))
    });
    before.max_by_key(|(day, ..)| *day).map(|(_, record, closing)| (record, closing))
}

fn closing(record: &Record) -> Option<Money> {
    let in_table = record.ledger.as_ref().and_then(|ledger| ledger.closing.as_ref()).map(|(money, _)| *money);
    record.fields.money("closing").or(in_table)
}

fn common(known: Known<'_>, plan: &Plan<'_>) -> Vec<String> {
    let today = known.today;
    let mut lines = vec![
        format!("kind = \"{}\"", plan.kind.id),
        format!("title = {}", quoted(&plan.title)),
        "# summary = \"……\"  # 摘要：一句话说清楚".to_string(),
    ];
    lines.extend(plan.period_key().map(|period| format!("period = \"{period}\"")));
    lines.push("status = \"draft\"  # 草稿；写好送审改为 review，审签用 mingbai sign 记".to_string());
    lines.push(format!("published_on = {today}  # 公开日期，按实际公开的那天改"));
    lines.push(format!("display_from = {today}"));
    lines.push(match plan.kind.stands {
        true => "# display_until 不写：长期展示，直到有新的一份代替".to_string(),
        false => format!("display_until = {}  # 展示到哪天，不少于 {DISPLAY_DAYS} 日", shown_until(known)),
    });
    lines.push(format!("issued_by = {}", quoted(&format!("{}居民委员会", known.content.name()))));
    lines.push(format!("category = \"{}\"  # zhengwu 政务、shiwu 事务、caiwu 财务、other 其他", plan.category()));
    lines.push(match plan.asked("importance") {
        Some(importance) => format!("importance = {}  # {IMPORTANCES}", quoted(importance)),
        None => format!("# importance = \"routine\"  # {IMPORTANCES}"),
    });
    lines.extend(plan.asked("topics").map(|topic| format!("topics = [{}]  # 公开事项", quoted(topic))));
    lines
}

/// The last day of display, with days to spare until the record is signed.
fn shown_until(known: Known<'_>) -> NaiveDate {
    let from = known.today.checked_add_days(Days::new(u64::from(DISPLAY_DAYS))).unwrap_or(known.today);
    let span = Span::new(DISPLAY_DAYS, Unit::Days);
    let until = span.and_then(|span| display_until(from, span, known.calendar).ok());
    until.map_or(from, |due| due.day)
}

fn is_table(field: &Field) -> bool {
    matches!(field.shape, Shape::Table(_) | Shape::Tables(_))
}

/// A plain key: its value where it is known or has to be there, else a comment.
fn line(known: Known<'_>, plan: &Plan<'_>, above: &str, field: &Field) -> String {
    let path = format!("{above}{}", field.key);
    match asked(plan, &path, field).or_else(|| value(known, plan, &path, field)) {
        Some((value, remark)) => format!("{} = {value}  # {}{remark}", field.key, field.zh),
        None if field.required => format!("{}  # {}", example_or_blank(known, field), field.zh),
        None => format!("# {}  # {}", example(field), field.zh),
    }
}

/// The value that the duty selects records by.
fn asked(plan: &Plan<'_>, path: &str, field: &Field) -> Option<(String, String)> {
    let wanted = plan.asked(path).filter(|_| path != "form")?;
    Some(match field.shape {
        Shape::Choice(all) => (quoted(wanted), choices(all)),
        Shape::List(_) => (format!("[{}]", quoted(wanted)), String::new()),
        Shape::Flag | Shape::Count => (wanted.to_string(), String::new()),
        _ => (quoted(wanted), String::new()),
    })
}

/// What is known of a key, with a remark on where it is from.
fn value(known: Known<'_>, plan: &Plan<'_>, path: &str, field: &Field) -> Option<(String, String)> {
    let dated = |day: NaiveDate| (day.to_string(), String::new());
    match (field.key, field.shape) {
        ("form", Shape::Choice(all)) => plan.form.map(|form| (quoted(form.id), choices(all))),
        (key @ ("opening" | "closing"), _) if plan.has_ledger() => Some(balance(known.content, plan, key)),
        ("account", _) => {
            let (before, _) = account_before(known.content, plan)?;
            Some((quoted(before.fields.text("account")?), String::new()))
        }
        ("closed_on", _) => plan.period_key().map(|period| dated(period.last_day())),
        ("held_on", Shape::Date) if plan.day().is_some() => plan.day().map(dated),
        (_, Shape::Date) => plan.day_done(path, known.today).map(dated),
        (_, Shape::Person) => person(known, field.key),
        (_, Shape::Choice(all)) if field.required => Some((quoted(all.first()?.id), choices(all))),
        _ => None,
    }
}

/// The balance carried over, and from where; what is in hand at the end is the same until there are entries.
fn balance(content: &Content, plan: &Plan<'_>, key: &str) -> (String, String) {
    let Some((before, closing)) = account_before(content, plan) else {
        return (quoted("0.00"), "，没有找到上一期，请填写".to_string());
    };
    let follows = before.period().and_then(Period::next) == plan.period_key();
    let remark = match (key, follows) {
        ("opening", true) => format!("，{} 的期末结余", before.address),
        ("opening", false) => format!("，{} 的期末结余；中间还缺一期，请核对", before.address),
        _ => "，填好明细后再改".to_string(),
    };
    (quoted(&closing.to_string()), remark)
}

/// `，可写：statement 收支情况、audit 审查结果`
fn choices(all: &[Choice]) -> String {
    let all: Vec<String> = all.iter().map(|choice| format!("{} {}", choice.id, choice.zh)).collect();
    format!("，可写：{}", all.join("、"))
}

/// Who holds the post that the key is named after; a chair is the committee's director.
fn person(known: Known<'_>, key: &str) -> Option<(String, String)> {
    let role = if key == "chair" { "director" } else { key };
    let post = known.content.posts(known.today).find(|post| post.role == role)?;
    Some((quoted(post.person), format!("，{}", known.content.public_name(post.person))))
}

fn example_or_blank(known: Known<'_>, field: &Field) -> String {
    match field.shape {
        Shape::Date => format!("{} = {}", field.key, known.today),
        Shape::Count => format!("{} = 0", field.key),
        _ => example(field),
    }
}

/// A table and those in it: with the keys that it has to have where it is needed, else as comments.
fn table(known: Known<'_>, plan: &Plan<'_>, above: &str, field: &Field) -> Vec<String> {
    let name = format!("{above}{}", field.key);
    let (inner, head) = match field.shape {
        Shape::Table(inner) => (inner, format!("[{name}]")),
        Shape::Tables(inner) => (inner, format!("[[{name}]]")),
        _ => return Vec::new(),
    };
    let needed = above.is_empty() && field.required || plan.asks_below(&name);
    let (tables, plain): (Vec<&Field>, Vec<&Field>) = inner.iter().partition(|inner| is_table(inner));
    let below = format!("{name}.");
    let keys = plain.into_iter().map(|inner| line(known, plan, &below, inner));
    let lines = std::iter::once(format!("{head}  # {}", field.zh)).chain(keys);
    let lines = lines.map(|line| if needed || line.starts_with('#') { line } else { format!("# {line}") });
    let tables = tables.into_iter().flat_map(|inner| table(known, plan, &below, inner));
    std::iter::once(String::new()).chain(lines).chain(tables).collect()
}

/// What is written once the record is public.
fn after(today: NaiveDate) -> Vec<String> {
    const AFTER: &str = "
# 公开以后写明方式，每种方式一段：
# [[channels]]
# kind = \"board\"  # board 公开栏、site 网站、kiosk 电子屏、wechat 微信群
# place = \"社区公开栏\"
# posted_on = {today}";
    AFTER.lines().map(|line| line.replace("{today}", &today.to_string())).collect()
}
