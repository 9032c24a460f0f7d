//! Penalties that residents cannot lay down: fines, confiscation, cutting off water, taking away what the law grants.
//!
//! That an authority may impose them by law, or that nobody may, can be said.

use std::sync::LazyLock;

use super::lexicon::Lexicon;
use super::{Hit, Prose, han};
use crate::source::Span;

const WORDS: &[&str] = &[
    "罚款",
    "处罚金",
    "罚金",
    "罚没",
    "没收",
    "拘留",
    "扣押",
    "予以停水",
    "给予停水",
    "停水停电",
    "断水断电",
    "停电停水",
    "停止供水",
    "停止供电",
    "取消福利",
    "取消低保",
    "取消补贴",
    "取消享受",
    "取消一切福利",
    "扣除补贴",
    "扣发",
    "驱逐",
    "赶出社区",
    "赶出小区",
    "勒令搬",
    "强制搬离",
    "游街",
    "示众",
    "连坐",
    "株连",
    "没收押金",
    "违约金",
    "不予办理",
    "不予开具",
    "不得享受",
    "開除",
    "罰款",
    "沒收",
    "驅逐",
    "扣發",
    "取消資格",
];

/// Words that take the penalty away, or give it to whom the law gives it.
const RIGHTFUL: &[&str] = &[
    "不得",
    "不能",
    "不准",
    "不应",
    "不可",
    "无权",
    "严禁",
    "禁止",
    "杜绝",
    "防止",
    "避免",
    "制止",
    "不以",
    "代替",
    "取消罚款",
    "废止",
    "清理",
    "删除",
    "删去",
    "依法",
    "依照",
    "按照法",
    "法律",
    "法规",
    "条例",
    "公安",
    "法院",
    "司法",
    "机关",
    "执法",
    "部门",
    "政府",
    "城管",
    "市场监管",
    "税务",
    "消防救援",
    "通知",
    "检修",
    "计划停",
    "合同",
    "公告",
];

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new(WORDS.iter().enumerate().map(|(at, word)| (*word, Some(at)))));

/// Names of what residents lay down themselves; of a law or a notice nothing is said.
const OWN: &[&str] = &["公约", "公約", "章程", "守则", "守則", "规约", "規約", "村规", "居规", "自治", "制度", "约定"];

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let head = han::first(prose.text, 200);
    if !OWN.iter().any(|word| prose.title.contains(word) || head.contains(word)) {
        return Vec::new();
    }
    LEXICON.find(prose.text).filter(|(_, span)| is_laid_down(prose, span)).map(|(_, span)| hit(prose, span)).collect()
}

fn is_laid_down(prose: &Prose<'_>, span: &Span) -> bool {
    let sentence = prose.sentence(span.start);
    let said = &prose.text[sentence.start..sentence.end.max(span.end)];
    // A row of a table tells what was, it lays nothing down.
    let rightful = RIGHTFUL.iter().any(|word| said.contains(word)) || said.trim_start().starts_with('|');
    !rightful && !prose.is_passed(span.start)
}

fn hit(prose: &Prose<'_>, span: Span) -> Hit {
    let word = &prose.text[span.clone()];
    let sentence = prose.sentence(span.start);
    let shown = han::first(prose.text[sentence].trim(), 30);
    Hit::new(
        span,
        format!("“{word}”不是居民能自行规定的：“{shown}”"),
        format!("`{word}` is not for residents to lay down: `{shown}`"),
    )
    .help(
        "改为劝导、批评教育、公开提醒；构成违法的，写“由有关部门依法处理”",
        "write of persuasion and reminders; of breaches of the law, that the authorities deal with them",
    )
}
