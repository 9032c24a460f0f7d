//! The reference in `docs/reference/` is made from the lists that the program itself goes by.
//!
//! `UPDATE=1 cargo test docs` writes it anew.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use mingbai::finding::{CODES, CodePage, Severity};
use mingbai::record::common::{BODIES, COMMON};
use mingbai::record::community::{COMMUNITY, EMERGENCY, ROSTER};
use mingbai::record::schema::{Choice, Field, Shape};
use mingbai::record::{KINDS, Kind};
use mingbai::site::SITE;

use crate::support::Site;

#[test]
fn the_reference_of_fields_is_that_of_the_program() {
    same("fields.md", &fields());
}

#[test]
fn the_reference_of_codes_is_that_of_the_program() {
    same("codes.md", &codes());
}

/// Compares a page with the file in `docs/reference/`, or writes the file.
pub fn same(name: &str, page: &str) {
    let path = reference().join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, page).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == page, "docs/reference/{name} is not what the program says; run it again with UPDATE=1");
}

fn reference() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference")
}

const MADE: &str = "<!-- 由程序里的清单生成，不要手改。Made from the lists in the program; do not edit. -->\n";

fn fields() -> String {
    let kinds = KINDS.iter().map(|kind| format!("{} {}", kind.zh, kind.id)).map(|title| link(&title));
    let contents: Vec<String> = ["各类记录都有的键", "机构"]
        .iter()
        .map(|title| link(title))
        .chain(kinds)
        .chain(registers().map(|(title, _)| link(title)))
        .collect();
    let mut page = format!("# 能写哪些键\n\n{MADE}\n{FIELDS_INTRO}\n{}\n", contents.join("、"));
    section(&mut page, "各类记录都有的键", "every kind", COMMON);
    page.push_str("\n## 机构\n\n凡是要写“机构”的键，写下面的英文名或中文名。\n\n");
    page.push_str(&format!("{}\n", choices(BODIES)));
    KINDS.iter().for_each(|kind| kind_section(&mut page, kind));
    registers().for_each(|(title, schema)| section(&mut page, title, "register", schema));
    page
}

const FIELDS_INTRO: &str = "\
这一页列出全部的键。怎么写、为什么写，见[记录怎么写](../clerk/records.md)。写了这里没有的键，会报 `L007`；缺了必填的键，会报 `L010`。
`kind` 写各类标题里的英文名或中文名。

Every key of records and registers, with its Chinese and English name. A key that is not here is an error (`L007`).
";

fn registers() -> impl Iterator<Item = (&'static str, &'static [Field])> {
    let registers = [("community.toml", COMMUNITY), ("roster.toml", ROSTER), ("emergency.toml", EMERGENCY)];
    registers.into_iter().chain([("mingbai.toml", SITE)])
}

fn link(title: &str) -> String {
    let anchor: String = title.chars().filter(|c| c.is_alphanumeric() || *c == ' ' || *c == '-').collect();
    format!("[{title}](#{})", anchor.replace(' ', "-"))
}

fn kind_section(page: &mut String, kind: &Kind) {
    section(page, &format!("{} {}", kind.zh, kind.id), kind.en, kind.fields);
    let headings: Vec<String> = kind.headings.iter().map(|heading| format!("“{heading}”")).collect();
    let _ = writeln!(page, "\n`mingbai new` 写好的标题：{}。", headings.join("、"));
}

fn section(page: &mut String, title: &str, english: &str, schema: &[Field]) {
    let _ = writeln!(page, "\n## {title}\n\n*{english}*\n");
    table(page, schema);
    inner(page, "", schema);
}

/// A section for each table in a table, its name in full.
fn inner(page: &mut String, above: &str, schema: &[Field]) {
    for field in schema {
        let name = format!("{above}{}", field.key);
        let (fields, head) = match field.shape {
            Shape::Table(fields) => (fields, format!("[{name}]")),
            Shape::Tables(fields) => (fields, format!("[[{name}]]")),
            _ => continue,
        };
        let _ = writeln!(page, "\n### `{head}` {}\n", field.zh);
        table(page, fields);
        inner(page, &format!("{name}."), fields);
    }
}

fn table(page: &mut String, schema: &[Field]) {
    page.push_str("| 键 | 名称 | English | 必填 | 写什么 |\n|---|---|---|---|---|\n");
    for field in schema {
        let needed = if field.required { "必填" } else { "" };
        let _ = writeln!(page, "| `{}` | {} | {} | {needed} | {} |", field.key, field.zh, field.en, takes(field.shape));
    }
}

/// What a key takes, with an example.
fn takes(shape: Shape) -> String {
    match shape {
        Shape::Text => "文字 `\"……\"`".into(),
        Shape::Date => "日期 `2026-10-05`".into(),
        Shape::Time => "时刻 `\"09:30\"`".into(),
        Shape::Money => "金额 `\"1,234.50\"`".into(),
        Shape::Count => "整数 `12`".into(),
        Shape::Flag => "`true` 或 `false`".into(),
        Shape::Period => "周期 `\"2026-10\"`".into(),
        Shape::Choice(all) if all == BODIES => "一个[机构](#机构)".into(),
        Shape::Choice(all) => choices(all),
        Shape::Person => "名册里的人员编号 `\"p01\"`".into(),
        Shape::Link => "另一份记录的编号 `\"meeting/2026-10-rwc\"`".into(),
        Shape::File => "旁边的文件 `\"合同.pdf\"`".into(),
        Shape::Address => "本社区网页的地址，不带结尾 `\"finance/2026-9\"`".into(),
        Shape::List(inner) => format!("列表 `[…]`，每项：{}", takes(*inner)),
        Shape::Table(_) => "一张表，见下".into(),
        Shape::Tables(_) => "一段或几段，见下".into(),
        Shape::Tagged(_) | Shape::Any => "见 rule-packs.md".into(),
    }
}

fn choices(all: &[Choice]) -> String {
    let all: Vec<String> = all.iter().map(|choice| format!("`{}` {}", choice.id, choice.zh)).collect();
    all.join("、")
}

fn codes() -> String {
    let mut page = format!("# 问题编号\n\n{MADE}\n{CODES_INTRO}");
    let mut step = ' ';
    for code in CODES {
        let letter = code.code.chars().next().unwrap_or(' ');
        if letter != step {
            step = letter;
            let _ = writeln!(page, "\n## {}", step_name(letter));
        }
        code_section(&mut page, code);
    }
    page
}

const CODES_INTRO: &str = "\
`mingbai explain L007` 显示其中一条。轻重是没有条文管着时的轻重；依据条文的问题，条文支持多重就报多重。
“不公开”：有这个错误的记录不进网站、电子屏和公开栏，改好为止。

`mingbai --lang en explain L007` prints one of them. The weight holds unless the article supports less; *held back* means that
a record with this error stays out of the public targets.
";

fn step_name(letter: char) -> &'static str {
    match letter {
        'L' => "L 读取 load",
        'A' => "A 账目 accounts",
        'T' => "T 时限 time limits",
        'R' => "R 规则 rules",
        'P' => "P 规则包 packs",
        'W' => "W 文字 wording",
        _ => "S 站点和隐私 site and privacy",
    }
}

fn code_section(page: &mut String, code: &CodePage) {
    let (zh, en) = match code.severity {
        Severity::Error => ("错误", "error"),
        Severity::Warning => ("警告", "warning"),
        Severity::Info => ("提示", "note"),
    };
    let (held_zh, held_en) = if code.holds_back { ("，不公开", ", held back") } else { ("", "") };
    let _ = writeln!(page, "\n### {} {}\n\n**{}**（{zh}{held_zh}）。{}\n", code.code, code.name, code.zh, code.more_zh);
    let _ = writeln!(page, "*{}* ({en}{held_en}). {}", code.en, code.more_en);
}

/// The front matter that the page on further kinds shows: the fenced TOML that names a kind.
fn examples() -> Vec<String> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/clerk/more-records.md");
    let page = std::fs::read_to_string(page).unwrap();
    let blocks = page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.filter(|block| block.starts_with("kind = ")).map(str::to_string).collect()
}

#[test]
fn every_example_of_front_matter_for_clerks_can_be_read() {
    let examples = examples();
    assert_eq!(examples.len(), 11);
    for example in examples {
        let head = "status = \"signed\"\npublished_on = 2026-10-12\nsign_off = [{ step = \"settled\", person = \"p01\", date = 2026-10-10 }]";
        let site = Site::new().file("content/notice/example.md", format!("+++\n{head}\n{example}+++\n正文。\n"));
        let wrong: Vec<String> = site.check().codes().into_iter().filter(|code| code.starts_with('L')).collect();
        let wrong: Vec<&String> = wrong.iter().filter(|code| *code != "L018").collect();
        assert!(wrong.is_empty(), "{wrong:?}\n{example}\n{}", site.check().all());
    }
}
