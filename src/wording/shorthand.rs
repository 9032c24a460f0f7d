//! Shorthands by numbers, “八不” or “四室三站”, that the text uses and never explains.
//!
//! Those that the whole country uses need no explanation. A shorthand is explained by a bracket, a colon or 即 behind it, or by
//! the list before it.

use super::{Hit, Prose, han, mojibake};
use crate::source::Span;

/// Shorthands that everybody knows, in simplified characters.
const KNOWN: &[&str] = &[
    "两委",
    "一国两制",
    "三废",
    "三定",
    "三会一课",
    "四个意识",
    "四个自信",
    "两个维护",
    "两个确立",
    "三个代表",
    "五位一体",
    "四个全面",
    "三公",
    "三农",
    "三资",
    "四议两公开",
    "五险一金",
    "三重一大",
    "两学一做",
    "三严三实",
    "四史",
    "八项规定",
    "四风",
    "五保",
    "三无",
    "三高",
    "四害",
    "三务公开",
    "三务",
    "六稳",
    "六保",
    "三社联动",
    "五社联动",
    "两新",
    "二维码",
    "二手烟",
    "三违",
    "十四五",
    "十五五",
    "三八",
    "三伏",
    "三好",
    "五好",
    "九小场所",
    "三合一",
    "六位一体",
    "两病",
    "两癌",
    "二孩",
    "三孩",
    "两企三新",
    "三留守",
    "两代表一委员",
    "四德",
    "五美",
    "七一",
    "双拥",
    "四个一",
    "三下乡",
    "两邻",
    "七有",
    "五性",
    "三五",
    "两个一百年",
    "四有新人",
    "三个文明",
    "三线",
    "二十大",
    "八荣八耻",
    "四个最严",
    "四好",
    "三堂会审",
    "四好农村路",
    "五四",
    "两会",
    "两不愁三保障",
    "三区三线",
    "三化",
    "四不两直",
    "三独",
    "三供一业",
    "二人转",
    "三人行",
    "九九重阳",
    "三自",
    "三长",
    "二次供水",
    "十九大",
];

/// Units of measure: a number before one counts.
const UNITS: &str = "小年月日天周点分时楼号栋幢届次元岁期季级級米公里平户戶人名位万千百亿成十审层站室中胡环道街路巷村组片区線线类類条條项項种種大伏宝手";

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for open in prose.all("“") {
        let Some((span, said)) = shorthand(prose, open.end) else { continue };
        let seen = hits.iter().any(|hit| hit.says.zh.contains(&format!("“{said}”")));
        if !seen && !is_known(&said) && !is_explained(prose, &said) {
            hits.push(hit(span, &said));
        }
    }
    hits
}

fn hit(span: Span, said: &str) -> Hit {
    Hit::new(span, format!("“{said}”没有解释是哪几项"), format!("`{said}` is never explained")).help(
        format!("第一次用的地方写明：“{said}”（……、……）"),
        format!("say what it is where it is used first: `“{said}”（……、……）`"),
    )
}

/// The shorthand that begins behind a quotation mark, without marks and noise in it.
fn shorthand(prose: &Prose<'_>, start: usize) -> Option<(Span, String)> {
    let inner = &prose.text[start..];
    let end = inner.find('”').filter(|end| *end <= 80)?;
    let mut said = String::new();
    let mut bracket = false;
    for c in inner[..end].chars() {
        match c {
            '(' | '（' => bracket = true,
            ')' | '）' => bracket = false,
            '、' => {}
            _ if bracket => {}
            c if han::is_han(c) => said.push(c),
            _ if numbers(&said) >= 3 => break,
            _ => return None,
        }
    }
    is_shorthand(&said).then_some((start - "“".len()..start + end + "”".len(), said))
}

fn numbers(said: &str) -> usize {
    said.chars().filter(|c| han::numeral(*c).is_some()).count()
}

/// Two numbers with something behind each, or one above one with a word that is no unit.
fn is_shorthand(said: &str) -> bool {
    let mut chars = said.chars();
    let (Some(first), Some(second)) = (chars.next(), chars.next()) else { return false };
    let length = said.chars().count();
    let Some(value) = han::numeral(first).filter(|value| (1..=10).contains(value)) else { return false };
    if han::numeral(second).is_some() || length > 14 {
        return false;
    }
    let many = numbers(said) >= 2 && alternates(said) && said.chars().filter_map(han::numeral).any(|value| value > 1);
    let word = chars.next();
    let counted = matches!(second, '个' | '個') && length >= 3;
    let single =
        value >= 3 && (length <= 4 && !UNITS.contains(second) && word.is_none_or(|c| han::numeral(c).is_none()));
    many || value >= 3 && counted || single
}

/// `一管三带一联`: every number has a word behind it.
fn alternates(said: &str) -> bool {
    let chars: Vec<char> = said.chars().collect();
    let counts = |c: &char| han::numeral(*c).is_some();
    chars.windows(2).all(|pair| !(counts(&pair[0]) && counts(&pair[1])))
        && chars.windows(3).filter(|three| counts(&three[0]) && counts(&three[2])).count() >= 1
}

fn is_known(said: &str) -> bool {
    let simple: String = said.chars().map(simplified).collect();
    KNOWN.iter().any(|known| simple.starts_with(known))
}

fn simplified(c: char) -> char {
    match c {
        '兩' => '两',
        '個' => '个',
        '會' => '会',
        '課' => '课',
        '識' => '识',
        '維' => '维',
        '護' => '护',
        '體' => '体',
        '議' => '议',
        '開' => '开',
        '務' => '务',
        '險' => '险',
        '學' => '学',
        '嚴' => '严',
        '實' => '实',
        _ => c,
    }
}

/// Whether it, or its first part, is followed by what it means somewhere in the text, or stands behind the list itself.
fn is_explained(prose: &Prose<'_>, said: &str) -> bool {
    let whole = prose.all(said).any(|span| is_followed(prose, span.end) || is_preceded(prose, span.start, said));
    whole
        || is_quoted_in_parts(prose, said)
        || parts(said).any(|part| prose.all(&part).any(|span| is_told(prose, span.end)))
}

/// `“四有”` with “有…” and “有…” behind it: how many there are is another check's matter.
fn is_quoted_in_parts(prose: &Prose<'_>, said: &str) -> bool {
    let each = said.chars().nth(1).map(|each| format!("“{each}"));
    each.is_some_and(|each| prose.all(&each).count() >= 2)
}

/// The numbers of a shorthand, each with what it counts: 一管, 三带, 一联.
fn parts(said: &str) -> impl Iterator<Item = String> {
    let chars: Vec<char> = said.chars().collect();
    let pairs = chars.windows(2).filter(|pair| han::numeral(pair[0]).is_some()).map(|pair| pair.iter().collect());
    pairs.collect::<Vec<String>>().into_iter()
}

/// `“六簿”指…`
fn is_told(prose: &Prose<'_>, end: usize) -> bool {
    let rest = &prose.text[end..];
    ["”指", "”是指", "”即", "”包括", "”：", "”:", "”（", "”("].iter().any(|sign| rest.starts_with(sign))
}

/// Behind it, at most a few characters on, a bracket, a colon, or a word that explains.
fn is_followed(prose: &Prose<'_>, end: usize) -> bool {
    let end = mojibake::pinyin(prose, end).unwrap_or(end);
    let rest = prose.text[end..].trim_start_matches('”');
    let name = rest.find(|c| !han::is_han(c)).unwrap_or(rest.len());
    let (name, sign) = rest.split_at(name);
    let near = name.chars().count() <= 6;
    let explains = ["即", "指", "是指", "包括", "分别是", "就是"];
    let opened = sign.starts_with(['（', '(', '：', ':', '—']);
    let clause = sign.strip_prefix(['，', ',']).is_some_and(|rest| explains.iter().any(|word| rest.starts_with(word)));
    near && (opened || clause) || explains.iter().any(|word| name.starts_with(word))
}

/// `甲、乙、丙“三项”`, `以下简称“三项”`.
fn is_preceded(prose: &Prose<'_>, start: usize, said: &str) -> bool {
    let head = prose.text[..start].trim_end_matches('“');
    let clause = head.rfind(['。', '；', '，', '\n', ',']).map_or(head, |at| &head[at..]);
    let number: u32 = said.chars().filter_map(han::numeral).sum();
    let listed = clause.matches('、').count() + 1 >= number as usize && !clause.ends_with(['、', '和', '及']);
    listed || ["简称", "称为", "叫做", "概括为"].iter().any(|word| clause.ends_with(word))
}
