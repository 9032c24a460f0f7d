//! What stands twice: a word, a punctuation mark, an item of a list, a row.

use std::sync::LazyLock;

use super::lexicon::Lexicon;
use super::prose::{Line, Sort};
use super::{Hit, Prose, han};
use crate::source::Span;

/// Marks of which the second is one too many, and characters of which two in a row are a slip.
const PAIRS: &[&str] = &[
    "。。", "。，", "。、", "。；", "，，", "，。", "，、", "，；", "，：", "、、", "、，", "、。", "、；", "；；",
    "；。", "；，", "；、", "：：", "：。", "：，", "：、", "：；", "的的", "了了", "和和", "与与", "及及", "在在",
    "由由", "被被", "将将", "并并", "或或",
];

/// Words of two characters of which two in a row are a slip.
const WORDS: &[&str] = &[
    "进行进行",
    "我们我们",
    "以及以及",
    "根据根据",
    "按照按照",
    "关于关于",
    "应当应当",
    "必须必须",
    "不得不得",
    "由于由于",
    "为了为了",
    "或者或者",
    "并且并且",
];

static TWICE: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new(PAIRS.iter().chain(WORDS).enumerate().map(|(at, pair)| (*pair, Some(at)))));

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let found = TWICE.find(prose.text).filter_map(|(at, span)| match WORDS.get(at.wrapping_sub(PAIRS.len())) {
        Some(word) => Some(said_twice(span, &word[..word.len() / 2])),
        None => (!is_right(prose, span.start, span.start + span.len() / 2)).then(|| twice(prose, span)),
    });
    let mut hits: Vec<Hit> = found.collect();
    hits.extend(items(prose));
    hits.extend(rows(prose));
    hits.retain(|hit| !prose.is_passed(hit.span.start));
    hits
}

/// `目的的`, `的的确确`, `为了了解`, `和和美美`.
fn is_right(prose: &Prose<'_>, first: usize, second: usize) -> bool {
    let before = prose.before(first);
    let after = prose.text[second..].chars().nth(1);
    match prose.at(first) {
        Some('的') => {
            before.is_some_and(|c| "目标有中众矢".contains(c)) || after.is_some_and(|c| "确士哥".contains(c))
        }
        Some('了') => {
            before.is_some_and(|c| "为除了不得明".contains(c)) || after.is_some_and(|c| "解然结却".contains(c))
        }
        Some('和') => {
            before.is_some_and(|c| "平总温饱缓调共祥柔".contains(c))
                || after.is_some_and(|c| "平谐美解睦善煦气蔼好".contains(c))
        }
        Some('与') => before.is_some_and(|c| "参给赠赋授".contains(c)) || after.is_some_and(|c| "会其否".contains(c)),
        Some('及') => {
            before.is_some_and(|c| "以涉普顾危来波触提".contains(c)) || after.is_some_and(|c| "时格其早".contains(c))
        }
        Some('在') => {
            before.is_some_and(|c| "存现所内正潜实好".contains(c))
                || after.is_some_and(|c| "职校建册场岗位线逃押".contains(c))
        }
        Some('由') => before.is_some_and(|c| "自理事缘经".contains(c)) || after.is_some_and(|c| "于此".contains(c)),
        Some('将') => before.is_some_and(|c| "即必麻".contains(c)) || after.is_some_and(|c| "军来要".contains(c)),
        Some('并') => {
            before.is_some_and(|c| "合兼归一".contains(c)) || after.is_some_and(|c| "且列非存购入轨".contains(c))
        }
        Some('或') => before.is_some_and(|c| "抑".contains(c)) || after.is_some_and(|c| "者许".contains(c)),
        Some('被') => after.is_some_and(|c| "子褥".contains(c)) || before.is_some_and(|c| "棉植覆".contains(c)),
        _ => false,
    }
}

fn twice(prose: &Prose<'_>, span: Span) -> Hit {
    let shown = &prose.text[span.clone()];
    let one = han::first(shown, 1);
    let last = han::last(shown, 1);
    let right = if han::is_han(last.chars().next().unwrap_or(' ')) || one == last { one } else { last };
    Hit::new(span.clone(), format!("“{shown}”多了一个字或标点"), format!("`{shown}` has a character or mark too many"))
        .help(format!("改为“{right}”"), format!("write `{right}`"))
}

fn said_twice(span: Span, word: &str) -> Hit {
    Hit::new(span, format!("“{word}”写了两遍"), format!("`{word}` stands twice")).help("删去一个", "delete one of them")
}

/// Items that stand twice between 、.
fn items(prose: &Prose<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut items: Vec<Span> = Vec::new();
    for comma in prose.all("、") {
        match items.last_mut() {
            Some(last) if !prose.text[last.start..comma.start].contains(bounds) => last.end = comma.start,
            _ => {
                hits.extend(list(prose, &items));
                items.clear();
                let head = &prose.text[..comma.start];
                let start = head.rfind(bounds).map_or(0, |end| end + han::width(&head[end..]));
                items.push(start..comma.start);
            }
        }
        items.push(comma.end..comma.end);
    }
    hits.extend(list(prose, &items));
    hits
}

/// Whether a character ends a list.
fn bounds(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '；'
            | '：'
            | '！'
            | '？'
            | ','
            | ';'
            | ':'
            | '\n'
            | '“'
            | '”'
            | '（'
            | '）'
            | '('
            | ')'
            | '|'
            | '《'
            | '》'
    )
}

/// The hit of a list whose last item is still open.
fn list(prose: &Prose<'_>, items: &[Span]) -> Option<Hit> {
    let (last, before) = items.split_last()?;
    if before.len() < 2 {
        return None;
    }
    let rest = &prose.text[last.start..];
    let end = last.start + rest.find(bounds).unwrap_or(rest.len());
    let whole: Vec<Span> = before.iter().cloned().chain(std::iter::once(last.start..end)).collect();
    repeated(prose, &whole)
}

fn repeated(prose: &Prose<'_>, items: &[Span]) -> Option<Hit> {
    let said = |span: &Span| prose.text[span.clone()].trim();
    let plain = items.iter().all(|span| is_plain(said(span)));
    let named = |span: &&Span| is_name(said(span)) || plain && said(span).chars().count() >= 3;
    let found = items.iter().enumerate().filter(|(_, span)| named(span)).find(|(at, span)| {
        let first = is_name(said(span)) && *at > 0 && said(&items[0]).ends_with(said(span));
        first || items[..*at].iter().any(|other| said(other) == said(span))
    });
    let (_, span) = found?;
    let shown = said(span);
    let hit =
        Hit::new(span.clone(), format!("这一列里“{shown}”出现了两次"), format!("`{shown}` stands twice in this list"));
    Some(hit.help("删去重复的一个，或改为本来要写的", "delete one of them, or write what was meant"))
}

/// A list of nouns and nothing else: where 的 or 和 stand, an item may belong to another list.
fn is_plain(item: &str) -> bool {
    (2..=8).contains(&item.chars().count())
        && item.chars().all(|c| han::is_han(c) && !"的和及或与等对在由以从为省县市区".contains(c))
}

/// What looks like the name of a person.
fn is_name(item: &str) -> bool {
    let surname = item.chars().next().is_some_and(han::is_surname);
    surname
        && item.chars().count() == 3
        && item.chars().all(|c| {
            han::is_han(c) && !"的和及或与等对在由以从为人员法院会部门局公司用水金石管理方向任白高".contains(c)
        })
}

/// A row of a block of rows that stands twice, word for word.
fn rows(prose: &Prose<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut block: Vec<&Line<'_>> = Vec::new();
    let marks = ["\t", "\n|", "\n- ", "\n* ", "\n+ "];
    if prose.text.is_empty() || !marks.iter().any(|mark| prose.all(mark).next().is_some()) {
        return hits;
    }
    for line in prose.lines() {
        if line.sort == Sort::Blank || line.sort == Sort::Heading {
            block.clear();
            continue;
        }
        if is_row(line) && block.iter().any(|other| other.text == line.text) {
            let shown = line
                .text
                .split(['\t', '|'])
                .map(str::trim)
                .filter(|cell| !cell.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
            let hit = Hit::new(
                line.span(),
                format!("这一行与前面重复：“{shown}”"),
                format!("this row stands above already: `{shown}`"),
            );
            hits.push(hit.help("删去重复的一行，或改为本来要写的", "delete the row, or write what was meant"));
        }
        block.push(line);
    }
    hits
}

/// A row of words in columns, or an item of a list; figures may well repeat.
fn is_row(line: &Line<'_>) -> bool {
    let columns = line.text.contains('\t') || matches!(line.sort, Sort::Row | Sort::Bullet);
    let figures = || line.text.bytes().any(|byte| byte.is_ascii_digit());
    columns && !figures() && line.text.chars().filter(|c| han::is_han(*c)).count() >= 4
}
