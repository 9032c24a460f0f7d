//! What is said about content that cannot be read: the facts, and what to type instead.

use std::collections::BTreeSet;

use toml::de::DeValue;

use crate::finding::{CodePage, Finding, Text, code};
use crate::money::MoneyError;
use crate::period::{Period, PeriodError, PeriodKind};
use crate::record::KINDS;
use crate::record::schema::{Choice, Field, Shape};
use crate::source::{Place, Span};
use crate::time_of_day::TimeError;

fn finding(code: &'static CodePage, place: Place, zh: String, en: String) -> Finding {
    Finding::new(code, place, Text::new(zh, en))
}

/// A TOML syntax error in words.
pub fn syntax(text: &str, span: &Span, message: &str, place: Place) -> Finding {
    if message.contains("duplicate key") {
        let key = text.get(span.clone()).unwrap_or_default().trim();
        return finding(
            &code::DUPLICATE_KEY,
            place,
            format!("键 {key} 写了两次"),
            format!("the key {key} stands twice"),
        )
        .help("留下正确的一行，删去另一行", "keep the line that is right and delete the other");
    }
    if message.contains("invalid d") || message.contains("invalid month") || message.contains("invalid year") {
        let what = text.get(span.clone()).unwrap_or_default().trim();
        return not_a_day(what, place);
    }
    let rest = text.get(span.start..).unwrap_or_default().lines().next().unwrap_or_default();
    let message = if message.contains(UNQUOTED) && rest.trim().is_empty() { "missing value" } else { message };
    let (zh, help) = SYNTAX_WORDS
        .iter()
        .find(|(needle, ..)| message.contains(needle))
        .map_or(("这里的写法 TOML 读不懂", "一行写一个“键 = 值”；文字两边加英文双引号"), |(_, zh, help)| (*zh, *help));
    finding(&code::SYNTAX, place, zh.to_string(), format!("TOML: {message}")).help(help, "one `key = value` a line")
}

/// What the parser says of a text without quotes, and also of nothing at all behind the equals sign.
const UNQUOTED: &str = "string values must be quoted";

/// The parser's words, ours, and what to type.
const SYNTAX_WORDS: &[(&str, &str, &str)] = &[
    (UNQUOTED, "文字没有加引号", "在文字两边加英文双引号：title = \"……\""),
    ("invalid basic string", "文字的引号没有配对", "文字写在一对英文双引号之间，不要跨行"),
    ("invalid unquoted key", "键里有不能用的字符", "键只用英文字母、数字、_ 和 -；中文键要加引号"),
    ("missing value", "等号后面没有值", "在等号后面写上值，或删去这一行"),
    ("key with no value", "只有键，没有等号和值", "写成：键 = 值"),
    ("missing assignment", "键和值之间没有等号", "写成：键 = 值"),
    ("unclosed array table", "表头少了右括号", "写成：[[sign_off]]"),
    ("unclosed table", "表头少了右括号", "写成：[steps.vote]"),
    ("unclosed array", "列表少了右方括号", "在列表末尾加上 ]"),
    ("unclosed inline table", "花括号没有配对", "在末尾加上 }"),
    ("missing comma", "两个值之间少了逗号", "在两个值之间加英文逗号"),
    ("extra comma", "多了一个逗号", "删去多余的逗号"),
    ("leading zero", "数字前面多了 0", "删去开头的 0；编号一类的请加引号"),
    ("missing opening quote", "少了左边的引号", "在文字左边加英文双引号"),
    ("carriage return", "换行符不完整", "请用编辑器重新保存，换行选 LF 或 CRLF"),
];

/// A key that the schema does not have, with the nearest one that it has.
pub fn unknown_key(key: &str, known: &BTreeSet<&'static str>, place: Place) -> Finding {
    let nearest = nearest(key, known.iter().copied());
    let all = known.iter().copied().collect::<Vec<_>>().join("、");
    let (zh, en) = match nearest {
        Some(name) => (format!("你是不是想写 {name}？"), format!("did you mean {name}?")),
        None => (format!("可以写的键：{all}"), format!("known keys: {all}")),
    };
    finding(&code::UNKNOWN_KEY, place, format!("不认识的键 {key}"), format!("unknown key {key}")).help(zh, en)
}

/// A key that a command records elsewhere.
pub fn recorded(field: &Field, place: Place) -> Finding {
    let key = field.key;
    let (zh, en) = (format!("{}（{key}）不写在信息栏里", field.zh), format!("{key} is not typed here"));
    finding(&code::UNKNOWN_KEY, place, zh, en).help(
        "删去这一段；写好以后 status = \"review\"，再用 mingbai sign 记录审签",
        "delete it; write status = \"review\", and record the sign-off with `mingbai sign`",
    )
}

/// The candidate that is most like `word`, if any is.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .map(|candidate| (strsim::jaro_winkler(word, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// Asks whether the nearest candidate was meant, in front of further help; nothing where none is near.
pub fn did_you_mean(near: Option<&str>) -> Text {
    near.map(|name| Text::new(format!("你是不是想写 {name}？"), format!("did you mean {name}? "))).unwrap_or_default()
}

/// A required key that is not there.
pub fn missing_field(field: &Field, place: Place) -> Finding {
    let example = example(field);
    finding(
        &code::MISSING_FIELD,
        place,
        format!("缺少 {}（{}）", field.key, field.zh),
        format!("{} ({}) is missing", field.key, field.en),
    )
    .help(format!("加上一行：{example}"), format!("add a line: {example}"))
}

/// How a field is typed.
pub fn example(field: &Field) -> String {
    let key = field.key;
    match field.shape {
        Shape::Table(_) => format!("[{key}]"),
        Shape::Tables(_) | Shape::Tagged(_) => format!("[[{key}]]"),
        shape => format!("{key} = {}", example_value(shape)),
    }
}

fn example_value(shape: Shape) -> String {
    match shape {
        Shape::Date => "2026-10-05".into(),
        Shape::Time => "\"09:30\"".into(),
        Shape::Money => "\"1,234.50\"".into(),
        Shape::Count => "12".into(),
        Shape::Flag => "true".into(),
        Shape::Period => "\"2026-10\"".into(),
        Shape::Choice(choices) => choices.first().map_or("\"\"".into(), |choice| format!("\"{}\"", choice.id)),
        Shape::Person => "\"p01\"".into(),
        Shape::Link => "\"meeting/2026-10\"".into(),
        Shape::File => "\"附件.pdf\"".into(),
        Shape::Address => "\"finance/2026-10\"".into(),
        Shape::List(inner) => format!("[{}]", example_value(*inner)),
        Shape::Table(_) | Shape::Tables(_) | Shape::Tagged(_) => "{ … }".into(),
        Shape::Text | Shape::Any => "\"……\"".into(),
    }
}

/// A value of another shape than its field asks for.
pub fn wrong_type(field: &Field, shape: Shape, found: &DeValue<'_>, place: Place) -> Finding {
    let (zh, en) = kind_of(found);
    let (want_zh, want_en) = kind_wanted(shape);
    let value = meant(shape, found).unwrap_or_else(|| example_value(shape));
    let example = format!("{} = {value}", field.key);
    finding(
        &code::WRONG_TYPE,
        place,
        format!("{}（{}）要写{want_zh}，这里是{zh}", field.key, field.zh),
        format!("{} ({}) takes {want_en}, not {en}", field.key, field.en),
    )
    .help(format!("例如：{example}"), format!("for instance: {example}"))
}

/// The value that was meant by one in quotes that needs none.
fn meant(shape: Shape, found: &DeValue<'_>) -> Option<String> {
    let (Shape::Date, DeValue::String(text)) = (shape, found) else { return None };
    let day = Period::parse(text).or_else(|error| Period::parse(error.suggestion().unwrap_or_default())).ok()?;
    (day.kind() == PeriodKind::Day).then(|| day.to_string())
}

fn kind_of(found: &DeValue<'_>) -> (&'static str, &'static str) {
    match found {
        DeValue::String(_) => ("加引号的文字", "text"),
        DeValue::Integer(_) => ("整数", "a whole number"),
        DeValue::Float(_) => ("小数", "a decimal number"),
        DeValue::Boolean(_) => ("是否（true/false）", "true or false"),
        DeValue::Datetime(_) => ("日期", "a date"),
        DeValue::Array(_) => ("列表", "a list"),
        DeValue::Table(_) => ("表", "a table"),
    }
}

fn kind_wanted(shape: Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Text => ("加引号的文字", "text"),
        Shape::Date => ("日期，不加引号", "a date without quotes"),
        Shape::Time => ("加引号的时刻", "a time in quotes"),
        Shape::Money => ("加引号的金额", "an amount in quotes"),
        Shape::Count => ("整数", "a whole number"),
        Shape::Flag => ("true 或 false", "true or false"),
        Shape::Period => ("加引号的周期", "a period in quotes"),
        Shape::Choice(_) => ("规定的选项之一", "one of the choices"),
        Shape::Person => ("名册中人员的编号", "the id of a person"),
        Shape::Link => ("另一份记录的编号", "the id of a record"),
        Shape::File => ("旁边文件的名字", "the name of a file beside it"),
        Shape::Address => ("加引号的网页地址", "the address of a page in quotes"),
        Shape::List(_) => ("列表 [ ]", "a list"),
        Shape::Table(_) => ("一张表", "a table"),
        Shape::Tables(_) | Shape::Tagged(_) => ("若干张表 [[ ]]", "a list of tables"),
        Shape::Any => ("值", "a value"),
    }
}

/// A date that is not a day of the calendar, with the day that another spelling means.
pub fn not_a_day(what: &str, place: Place) -> Finding {
    let meant =
        Period::parse(what).err().and_then(|error| error.suggestion().and_then(|code| Period::parse(code).ok()));
    match meant.filter(|period| period.kind() == PeriodKind::Day) {
        Some(day) => finding(
            &code::BAD_DATE,
            place,
            format!("日期“{what}”的写法不对"),
            format!("the date \"{what}\" is not written right"),
        )
        .help(format!("写成 {day}"), format!("write {day}")),
        None => finding(&code::BAD_DATE, place, format!("{what} 不是一个存在的日期"), format!("{what} is not a day"))
            .help(
                "写成 年-月-日，例如 2026-02-28，不加引号，不写时刻",
                "write year-month-day, e.g. 2026-02-28, no quotes, no time",
            ),
    }
}

/// A time that is not written right, with the one that another spelling means.
pub fn bad_time(text: &str, error: &TimeError, place: Place) -> Finding {
    let (zh, en) = match error {
        TimeError::Midnight => ("就是第二天的 00:00", "is 00:00 of the next day"),
        TimeError::OutOfRange { .. } => ("不在 00:00 到 23:59 之间", "is not between 00:00 and 23:59"),
        _ => ("的写法不对", "is not written right"),
    };
    let (help_zh, help_en) = match error {
        TimeError::Spelling { suggestion } => (format!("写成 \"{suggestion}\""), format!("write \"{suggestion}\"")),
        TimeError::Midnight => (
            "日期改成第二天，时刻写 \"00:00\"；或者写当天的 \"23:59\"".into(),
            "give the next day and \"00:00\", or \"23:59\" of this day".into(),
        ),
        _ => (
            "写成 时:分，各两位数字，24 小时制，中间用英文冒号，例如 \"09:30\"、\"15:00\"".into(),
            "write hours and minutes in two digits each, e.g. \"09:30\" or \"15:00\"".into(),
        ),
    };
    finding(&code::BAD_TIME, place, format!("时刻“{text}”{zh}"), format!("the time \"{text}\" {en}"))
        .help(help_zh, help_en)
}

/// An amount that is not written right.
pub fn bad_amount(text: &str, error: &MoneyError, place: Place) -> Finding {
    let (zh, en) = amount_fault(error);
    let (help_zh, help_en) = match error.suggestion() {
        Some(better) => (format!("写成 {better}"), format!("write {better}")),
        None => (
            "写成 1200 或 1,200.50 这样的数，单位是元".into(),
            "write a number such as 1200 or 1,200.50, in yuan".into(),
        ),
    };
    finding(&code::BAD_AMOUNT, place, format!("金额“{text}”{zh}"), format!("the amount \"{text}\" {en}"))
        .help(help_zh, help_en)
}

fn amount_fault(error: &MoneyError) -> (&'static str, &'static str) {
    match error {
        MoneyError::Empty => ("是空的", "is empty"),
        MoneyError::Blanks { .. } => ("里有空格", "has blanks in it"),
        MoneyError::FullWidth { .. } => ("用了全角字符", "has full-width characters"),
        MoneyError::Currency { .. } => ("带了货币符号或单位", "carries a currency sign or unit"),
        MoneyError::ChineseNumeral { .. } => ("用了中文数字", "is in Chinese numerals"),
        MoneyError::Exponent { .. } => ("用了科学记数", "uses an exponent"),
        MoneyError::Decimals { .. } => ("的小数不是两位", "does not have exactly two decimals"),
        MoneyError::Grouping { .. } => ("的千分位逗号放错了位置", "has its commas in the wrong places"),
        MoneyError::NegativeZero { .. } => ("是负零", "is minus zero"),
        MoneyError::TooLarge => ("太大了", "is too large"),
        MoneyError::NotANumber { .. } => ("不是数", "is not a number"),
    }
}

/// A count that is negative or too large.
pub fn bad_count(field: &Field, text: &str, place: Place) -> Finding {
    finding(
        &code::WRONG_TYPE,
        place,
        format!("{}（{}）要写不小于 0 的整数，这里是 {text}", field.key, field.zh),
        format!("{} ({}) takes a whole number from 0, not {text}", field.key, field.en),
    )
    .help(format!("例如：{} = 12", field.key), format!("for instance: {} = 12", field.key))
}

/// A period that is not written right.
pub fn bad_period(text: &str, error: &PeriodError, place: Place) -> Finding {
    let (help_zh, help_en) = match error.suggestion() {
        Some(better) => (format!("写成 {better}"), format!("write {better}")),
        None => (
            "写成 2026-10、2026-Q3、2026-H1、2026 这样的周期".into(),
            "write a period such as 2026-10, 2026-Q3, 2026-H1 or 2026".into(),
        ),
    };
    finding(&code::BAD_PERIOD, place, format!("“{text}”不是周期"), format!("\"{text}\" is not a period"))
        .help(help_zh, help_en)
}

/// A word that is not one of the choices.
pub fn unknown_choice(text: &str, field: &Field, choices: &'static [Choice], place: Place) -> Finding {
    let all_zh = choices.iter().map(|choice| format!("{}（{}）", choice.id, choice.zh)).collect::<Vec<_>>().join("、");
    let all_en = choices.iter().map(|choice| choice.id).collect::<Vec<_>>().join(", ");
    let ask = match (field.key, text) {
        ("status", "signed" | "已审签") => Text::new(
            "写 status = \"review\"，再用 mingbai sign 审签；",
            "write status = \"review\" and sign it with `mingbai sign`; ",
        ),
        _ => did_you_mean(nearest(text, choices.iter().flat_map(|choice| [choice.id, choice.zh]))),
    };
    finding(
        &code::UNKNOWN_CHOICE,
        place,
        format!("{}（{}）没有“{text}”这个选项", field.key, field.zh),
        format!("{} ({}) has no choice \"{text}\"", field.key, field.en),
    )
    .help(format!("{}可以写：{all_zh}", ask.zh), format!("{}choices: {all_en}", ask.en))
}

/// A sort of table that does not exist, such as an unknown check in a pack.
pub fn unknown_sort(tag: &str, name: &str, names: &[&'static str], place: Place) -> Finding {
    let ask = did_you_mean(nearest(name, names.iter().copied()));
    finding(&code::UNKNOWN_CHOICE, place, format!("{tag} 没有“{name}”这一种"), format!("{tag} has no sort \"{name}\""))
        .help(format!("{}可以写：{}", ask.zh, names.join("、")), format!("{}sorts: {}", ask.en, names.join(", ")))
}

/// A record without a kind, or with one that does not exist.
pub fn unknown_kind(name: Option<&str>, place: Place) -> Finding {
    let all = KINDS.iter().map(|kind| format!("{}（{}）", kind.id, kind.zh)).collect::<Vec<_>>().join("、");
    let likely = name.and_then(|name| nearest(name, KINDS.iter().flat_map(|kind| [kind.id, kind.zh])));
    let ask = did_you_mean(likely);
    let ids = KINDS.iter().map(|kind| kind.id).collect::<Vec<_>>().join(", ");
    let (zh, en) = match name {
        Some(name) => (format!("没有“{name}”这个类别"), format!("there is no kind \"{name}\"")),
        None => ("没有写类别 kind".to_string(), "kind is not given".to_string()),
    };
    finding(&code::UNKNOWN_KIND, place, zh, en)
        .help(format!("{}可以写：{all}", ask.zh), format!("{}kinds: {ids}", ask.en))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_another_spelling_is_answered_with_the_right_one() {
        let help = |what| not_a_day(what, Place::file("a")).help.zh;
        for what in ["2026.10.3", "2026年10月3日", "2026/10/03", "2026-10-3", "20261003"] {
            assert_eq!(help(what), "写成 2026-10-03");
        }
        assert!(help("2026-02-30").starts_with("写成 年-月-日"));
        assert!(help("2026-10").starts_with("写成 年-月-日"));
    }
}
