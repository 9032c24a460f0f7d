//! Blanks of a form that nobody filled in: XX社区, ×年×月×日, ____, {{name}}, 【待填】.
//!
//! A mask is none of these: 张某, 李××, 138****1234 are written on purpose. So a sign for "some" counts only before a word
//! for a place, an office or a day.

use memchr::{memchr2_iter, memchr3_iter};

use super::{Hit, Prose, han};
use crate::source::Span;

/// What a name stands before: places and offices.
const PLACES: &[&str] = &[
    "社区",
    "社區",
    "街道",
    "小区",
    "小區",
    "乡",
    "鄉",
    "镇",
    "鎮",
    "村",
    "区",
    "區",
    "县",
    "縣",
    "市",
    "省",
    "旗",
    "路",
    "大道",
    "公司",
    "单位",
    "單位",
    "局",
    "学校",
    "學校",
    "物业",
    "物業",
    "银行",
    "銀行",
    "居委会",
    "居委會",
    "居民委员会",
];

/// What a day, a number or a name of a thing stands before.
const COUNTED: &[&str] =
    &["年", "月", "日", "届", "屆", "次会", "次會", "号文", "號文", "万元", "元", "工作", "工程", "项目", "項目"];

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let mut spans: Vec<Span> = Vec::new();
    let bytes = prose.text.as_bytes();
    spans.extend(memchr3_iter(b'X', b'x', 0xC3, bytes).filter_map(|at| run(prose, at, is_cross, crossed)));
    spans.extend(memchr2_iter(b'_', b'*', bytes).filter_map(|at| match bytes[at] {
        b'_' => run(prose, at, |c| c == '_', blank),
        _ => run(prose, at, |c| c == '*', stars),
    }));
    spans.extend(prose.all("Ｘ").filter_map(|span| run(prose, span.start, is_cross, crossed)));
    spans.extend(prose.all("某").filter_map(|span| run(prose, span.start, |c| c == '某', some)));
    spans.extend(prose.all("{{").filter_map(|span| braces(prose, span.start)));
    spans.extend(
        ["年 ", "年\u{3000}"].iter().flat_map(|year| prose.all(year)).filter_map(|span| empty_day(prose, span.start)),
    );
    spans.extend(prose.all("【").filter_map(|span| bracket(prose, span.start, '】')));
    spans.extend(
        ["（待", "（此处"].iter().flat_map(|open| prose.all(open)).filter_map(|span| bracket(prose, span.start, '）')),
    );
    if spans.is_empty() {
        return Vec::new();
    }
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let spans =
        joined(spans).into_iter().filter(|span| !prose.is_passed(span.start) && !is_described(prose, span.start));
    spans.map(|span| hit(prose, span)).collect()
}

/// `X年X月X日` is one blank.
fn joined(spans: Vec<Span>) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => out.push(span),
        }
    }
    out
}

/// Whether the paragraph tells how something is to be called, and so names nothing.
fn is_described(prose: &Prose<'_>, at: usize) -> bool {
    const TELLS: &[&str] = &[
        "名称一般为",
        "名称为",
        "名称应为",
        "名称统一为",
        "格式为",
        "格式是",
        "写成",
        "写作",
        "式样",
        "样式",
        "字样",
        "名称牌",
        "名稱牌",
        "占位",
    ];
    let start = prose.text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = prose.text[at..].find('\n').map_or(prose.text.len(), |end| at + end);
    TELLS.iter().any(|word| prose.text[start..end].contains(word))
}

fn hit(prose: &Prose<'_>, span: Span) -> Hit {
    let shown = prose.text[span.clone()].trim();
    Hit::new(span.clone(), format!("“{shown}”还没有填"), format!("`{shown}` has not been filled in")).help(
        format!("把“{shown}”换成实际的名称、日期或数字；确实没有的，删去"),
        format!("put the name, day or figure in the place of `{shown}`, or delete it"),
    )
}

fn is_cross(c: char) -> bool {
    matches!(c, 'X' | 'x' | '×' | 'Ｘ')
}

/// The run of one sign that begins at a byte, if `means` finds that it stands for something; with what it stands before.
fn run(
    prose: &Prose<'_>,
    at: usize,
    sign: fn(char) -> bool,
    means: fn(&Prose<'_>, Span) -> Option<Span>,
) -> Option<Span> {
    if !prose.at(at).is_some_and(sign) || prose.before(at).is_some_and(sign) {
        return None;
    }
    let end = prose.text[at..].find(|c| !sign(c)).map_or(prose.text.len(), |end| at + end);
    means(prose, at..end)
}

/// `XX社区`, `20××年`, `X月X日`, `第X次`.
fn crossed(prose: &Prose<'_>, run: Span) -> Option<Span> {
    let (before, rest) = (prose.before(run.start), &prose.text[run.end..]);
    if before.is_some_and(|c| c.is_ascii_alphabetic()) || rest.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let many = prose.text[run.clone()].chars().count() > 1;
    if !many {
        return single(prose, run);
    }
    let year = prose.text[..run.start].ends_with("20") || prose.text[..run.start].ends_with("19");
    if !year && before.is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let masked = before.is_some_and(han::is_surname);
    let word = PLACES.iter().chain(COUNTED).find(|word| rest.starts_with(**word))?;
    let place = PLACES.contains(word) && *word != "路" && *word != "单位";
    (!masked || place || year).then(|| run.start..run.end + word.len())
}

/// One sign counts only in a day, or in a number of order.
fn single(prose: &Prose<'_>, run: Span) -> Option<Span> {
    let (head, rest) = (&prose.text[..run.start], &prose.text[run.end..]);
    let unit = ["年", "月", "日"].into_iter().find(|unit| rest.starts_with(unit));
    if let Some(unit) = unit {
        let next = rest[unit.len()..].chars().next();
        let goes_on = unit != "日" && next.is_some_and(|c| is_cross(c) || c.is_ascii_digit());
        let went_on = unit != "年" && (head.ends_with('年') || head.ends_with('月'));
        return (goes_on || went_on).then(|| run.start..run.end + unit.len());
    }
    let ordered =
        head.ends_with('第') && ["次", "届", "屆", "条", "期", "号", "项"].iter().any(|unit| rest.starts_with(unit));
    ordered.then(|| run.start - "第".len()..run.end + han::width(rest))
}

/// `某某社区`, `某年某月某日`.
fn some(prose: &Prose<'_>, run: Span) -> Option<Span> {
    let (before, rest) = (prose.before(run.start), &prose.text[run.end..]);
    let count = prose.text[run.clone()].chars().count();
    if count == 1 {
        let day = rest.starts_with("年某") || rest.starts_with("月某日");
        return day.then(|| run.start..run.end + han::width(rest));
    }
    let person = before.is_some_and(han::is_surname);
    let known: &[&str] = if person { &["社区", "社區", "街道", "小区", "小區"] } else { PLACES };
    let word = known.iter().find(|word| rest.starts_with(**word))?;
    let other = ["路过", "路经", "路上", "社区矫正", "市场", "市民"].iter().any(|word| rest.starts_with(word));
    (!other).then(|| run.start..run.end + word.len())
}

/// `____`, but not a line of them, and not emphasis.
fn blank(prose: &Prose<'_>, run: Span) -> Option<Span> {
    let line_start = prose.text[..run.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = prose.text[run.end..].find('\n').map_or(prose.text.len(), |at| run.end + at);
    let alone = prose.text[line_start..line_end].trim() == &prose.text[run.clone()];
    let named = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let code = named(prose.before(run.start)) && named(prose.at(run.end));
    (run.len() >= 3 && !alone && !code).then_some(run)
}

/// `**区`, in a line where the asterisks do not pair up.
fn stars(prose: &Prose<'_>, run: Span) -> Option<Span> {
    if !(2..=4).contains(&run.len()) {
        return None;
    }
    let rest = &prose.text[run.end..];
    let word = PLACES.iter().find(|word| rest.starts_with(**word))?;
    let line_start = prose.text[..run.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = prose.text[run.end..].find('\n').map_or(prose.text.len(), |at| run.end + at);
    let odd = prose.text[line_start..line_end].matches("**").count() % 2 == 1;
    let masked = prose.before(run.start).is_some_and(|c| c.is_ascii_digit() || han::is_surname(c));
    (odd && !masked).then(|| run.start..run.end + word.len())
}

/// `{{name}}`.
fn braces(prose: &Prose<'_>, at: usize) -> Option<Span> {
    let rest = prose.text[at..].strip_prefix("{{")?;
    let end = rest.find("}}").filter(|end| *end <= 60 && !rest[..*end].contains('\n'))?;
    Some(at..at + end + 4)
}

/// `年  月  日` without figures.
fn empty_day(prose: &Prose<'_>, at: usize) -> Option<Span> {
    let blank = |text: &str| text.len() - text.trim_start_matches([' ', '\u{3000}']).len();
    let after_year = at + "年".len();
    let month = after_year + blank(&prose.text[after_year..]);
    let after_month = month + prose.text[month..].strip_prefix('月').map(|_| "月".len())?;
    let day = after_month + blank(&prose.text[after_month..]);
    let empty = month > after_year && day > after_month && prose.text[day..].starts_with('日');
    empty.then(|| at..day + "日".len())
}

/// `【待填】`, `（待补）`, `【请填写姓名】`.
fn bracket(prose: &Prose<'_>, at: usize, close: char) -> Option<Span> {
    const WAITING: &[&str] = &["待填", "待补", "待定稿", "待续", "待核实", "待确认", "待完善"];
    let inner = &prose.text[at + 3..];
    let end = inner.find(close).filter(|end| *end <= 60)?;
    let said = inner[..end].trim();
    let waits = WAITING.iter().any(|word| said.starts_with(word));
    let asks = ["此处", "请填写", "请在此", "填写"].iter().any(|word| said.starts_with(word));
    let asks = asks && (close == '】' || said.starts_with("此处"));
    (waits || asks).then(|| at..at + 3 + end + close.len_utf8())
}
