//! A text that calls itself otherwise than its title does: 本实施意见 in an 实施方案, or its title quoted with a word more.

use super::prose::Sort;
use super::{Hit, Prose};
use crate::source::Span;

/// Sorts of documents by which a text calls itself.
const SORTS: &[&str] = &[
    "办法", "辦法", "意见", "意見", "方案", "章程", "公约", "公約", "条例", "條例", "规定", "規定", "细则", "細則",
    "指引", "守则", "守則", "规约", "規約", "通知", "公告",
];

/// Words that may stand before the sort: 本实施意见.
const KINDS: &[&str] = &["实施", "實施", "管理", "暂行", "工作", "自治", "居民", "试行"];

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let calls: Vec<(Span, &str)> = prose.all("本").filter_map(|span| call(prose, span.start)).collect();
    let quotes: Vec<(Span, &str)> = prose.all("《").filter_map(|span| quote(prose.text, span.start)).collect();
    if calls.is_empty() && quotes.is_empty() {
        return hits;
    }
    let titles = titles(prose, &quotes);
    let sorts: Vec<&str> = titles.iter().filter_map(|title| sort_of(title)).collect();
    if main_title(prose) {
        let strange = calls.iter().filter(|(_, sort)| !sorts.iter().any(|known| same(known, sort)));
        hits.extend(strange.map(|(span, _)| misnamed(prose, span.clone(), &sorts)));
    }
    hits.extend(quotes.iter().filter_map(|(span, quoted)| misquoted(span, quoted, &titles)));
    hits
}

/// Whether the text has a title that says what sort of document it is.
fn main_title(prose: &Prose<'_>) -> bool {
    let head = prose.lines().iter().filter(|line| line.sort != Sort::Blank).take(8);
    sort_of(prose.title).is_some() || head.into_iter().any(|line| is_title(line.text.trim_end_matches('*')))
}

/// `本实施意见`: the text names itself.
fn call<'a>(prose: &Prose<'a>, at: usize) -> Option<(Span, &'a str)> {
    let rest = &prose.text[at + "本".len()..];
    let kind = KINDS.iter().find(|kind| rest.starts_with(**kind)).map_or(0, |kind| kind.len());
    let sort = SORTS.iter().find(|sort| rest[kind..].starts_with(**sort))?;
    let after = &rest[kind + sort.len()..];
    // 本意见箱, 本方案一 and the like name other things; 根本规定 is one word.
    let other = after.starts_with(['箱', '书', '簿', '栏', '一', '二', '单', '性', '的'])
        || prose.text[..at].ends_with(['根', '基', '样', '版', '文', '成', '原', '日']);
    let name = &rest[kind..kind + sort.len()];
    (!other).then(|| (at..at + "本".len() + kind + sort.len(), name))
}

fn quote(text: &str, at: usize) -> Option<(Span, &str)> {
    let inner = &text[at + "《".len()..];
    let end = inner.find('》').filter(|end| *end <= 240)?;
    (!inner[..end].contains(['\n', '《'])).then(|| (at..at + "《".len() + end + "》".len(), &inner[..end]))
}

/// The names of the text: its title, lines that look like one, and what 印发《…》 introduces.
fn titles<'a>(prose: &Prose<'a>, quotes: &[(Span, &'a str)]) -> Vec<&'a str> {
    let mut titles: Vec<&str> = Vec::new();
    titles.extend(inner_title(prose.title));
    titles.extend((!prose.title.is_empty()).then_some(prose.title));
    let lines = prose.lines().iter().filter(|line| matches!(line.sort, Sort::Heading | Sort::Words));
    let short = lines.map(|line| line.text.trim_end_matches('*')).filter(|text| is_title(text));
    titles.extend(short.flat_map(|text| inner_title(text).into_iter().chain([text])));
    let issued = quotes.iter().filter(|(span, _)| {
        ["印发", "印發", "制定", "发布"].iter().any(|word| prose.text[..span.start].ends_with(word))
    });
    titles.extend(issued.map(|(_, quoted)| *quoted));
    titles
}

/// A short line that ends with a sort of document and is no sentence.
fn is_title(text: &str) -> bool {
    let length = text.chars().count();
    (4..=45).contains(&length)
        && !text.contains(['，', '。', '；', ',', '：'])
        && SORTS.iter().any(|sort| text.ends_with(sort))
        && !text.starts_with(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '（', '('])
}

/// What a title quotes: 关于印发《…》的通知.
fn inner_title(title: &str) -> Option<&str> {
    let issues = ["印发", "发布", "转发", "公布", "印發"].iter().any(|word| title.contains(word));
    issues.then(|| title.find('《')).flatten().and_then(|at| quote(title, at)).map(|(_, quoted)| quoted)
}

fn sort_of(title: &str) -> Option<&'static str> {
    let draft = title.ends_with(['）', ')']).then(|| title.rfind(['（', '('])).flatten();
    let bare = draft.map_or(title, |at| &title[..at]);
    SORTS.iter().find(|sort| bare.ends_with(**sort)).copied()
}

fn same(a: &str, b: &str) -> bool {
    let simple = |text: &str| {
        text.replace('辦', "办")
            .replace('見', "见")
            .replace('約', "约")
            .replace('條', "条")
            .replace('規', "规")
            .replace('細', "细")
            .replace('則', "则")
    };
    simple(a) == simple(b)
}

fn misnamed(prose: &Prose<'_>, span: Span, sorts: &[&str]) -> Hit {
    let shown = &prose.text[span.clone()];
    let sort = sorts[0];
    Hit::new(
        span.clone(),
        format!("正文自称“{shown}”，标题是“{sort}”"),
        format!("the text calls itself `{shown}`, its title says `{sort}`"),
    )
    .help(format!("改为“本{sort}”，或改标题"), format!("write `本{sort}`, or change the title"))
}

/// A quoted title that is that of the text but for a word.
fn misquoted(span: &Span, quoted: &str, titles: &[&str]) -> Option<Hit> {
    let near = titles.iter().find(|title| is_near(quoted, title))?;
    let hit = Hit::new(
        span.clone(),
        format!("引用的《{quoted}》与《{near}》只差几个字"),
        format!("《{quoted}》 and 《{near}》 differ by a few characters only"),
    );
    Some(hit.help(
        format!("同一份文件的，统一写作《{near}》"),
        format!("if they are one document, write 《{near}》 throughout"),
    ))
}

/// Whether two titles are one but for 关于 and 的.
fn is_near(a: &str, b: &str) -> bool {
    let core = |text: &str| {
        let text = text.replace("关于", "").replace("關于", "").replace("關於", "");
        text.replace(['的', ' ', '\u{3000}'], "")
    };
    a != b && a.chars().count() >= 8 && sort_of(a).is_some() && core(a) == core(b)
}
