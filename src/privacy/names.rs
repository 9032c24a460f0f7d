//! Names of people in Chinese text, as far as they can be told without a dictionary: a surname and one or two characters more,
//! standing by themselves, behind a word for a person, or before one.

mod lists;

use super::line::trimmed;
use crate::source::Span;
use lists::{AFTER, BEFORE, WORDS};

/// The surnames of more than nine in ten.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆\
范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文葛庞樊兰殷施洪柏翟安颜倪牛温芦季俞章鲁\
伍申尤毕聂焦岳齐梅庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柯阮桂闵解强柴华车冉房边";

/// Surnames of two characters.
const DOUBLE: &[&str] =
    &["欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "东方", "端木"];

/// Characters that are hardly ever in a given name.
const NEVER: &str = "的了是和与及或在不为以于将对由从被把月日时分元角费款额项目处室部局委会组区县乡镇村街路号楼栋幢层院所店厂校级院病癌瘤症药医\
人员户口数量个件份台套次条表单证报告通知示请审批办理务工作动修装管案式面便度位车房屋址票账册簿册贴付收支出入资产物品电话气网络灯草\
龄岁男女老幼童妇儿孙父母妻夫亲属内外上下左右前后西北多少第二百千万亿某们这那其他她它就也都很最更已经要会能可应当须必\
且则如因所即但并而又再还来去到过着给让向往用按据照根于比至等类型种样法看规律制条例决议投票选举评估检查核验收";

/// Whether a text is a name and nothing else.
pub(super) fn is_name(text: &str) -> bool {
    let text = trimmed(text);
    let count = text.chars().count();
    let Some(given) = given(text) else { return false };
    let double = DOUBLE.iter().any(|double| text.starts_with(double));
    let length = if double { 3..=4 } else { 2..=3 };
    length.contains(&count)
        && given.chars().all(is_han)
        && !given.contains(|c| NEVER.contains(c))
        && !WORDS.iter().any(|word| text.starts_with(word))
}

fn given(text: &str) -> Option<&str> {
    if let Some(rest) = DOUBLE.iter().find_map(|double| text.strip_prefix(double)) {
        return Some(rest);
    }
    let first = text.chars().next().filter(|first| SURNAMES.contains(*first))?;
    Some(&text[first.len_utf8()..])
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{323af}' | '〇')
}

/// Whether a text ends with a name that stands by itself or behind a word for a person.
pub(super) fn ends_with_name(text: &str) -> bool {
    people(text).iter().any(|span| span.end == text.len())
}

/// The names of a text.
pub(super) fn people(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(is_han).map(|found| at + found) {
        let end = text[start..].find(|c| !is_han(c)).map_or(text.len(), |found| start + found);
        in_run(text, start..end, &mut out);
        at = end;
    }
    out
}

/// The names of a run of Han characters: the whole of it, its beginning, its end, or behind a word for a person.
fn in_run(text: &str, run: Span, out: &mut Vec<Span>) {
    let words = &text[run.clone()];
    if is_name(words) {
        return out.push(run);
    }
    let mut starts = vec![0];
    for word in BEFORE.iter() {
        starts.extend(words.match_indices(word).map(|(at, _)| at + word.len()));
    }
    starts.sort_unstable();
    starts.dedup();
    for start in starts {
        if let Some(length) = name_at(&words[start..], start == 0) {
            let span = run.start + start..run.start + start + length;
            if out.last().is_none_or(|last| last.end <= span.start) {
                out.push(span);
            }
        }
    }
}

/// How many bytes the name takes that a text begins with; what follows must be the end or what follows names.
fn name_at(text: &str, first: bool) -> Option<usize> {
    [4, 3, 2].into_iter().find_map(|count| {
        let length: usize = text.chars().take(count).map(char::len_utf8).sum();
        let (name, rest) = text.split_at(length);
        let goes_on = rest.is_empty() && !first || AFTER.iter().any(|after| rest.starts_with(after));
        (name.chars().count() == count && is_name(name) && goes_on).then_some(length)
    })
}

/// Whether a name is followed or preceded by the mark of a mask, such as 张某 or 李××: nobody can be told by it.
pub(super) fn has_masked_name(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    chars.windows(2).any(|pair| SURNAMES.contains(pair[0]) && matches!(pair[1], '某' | '×' | '*' | '＊' | 'X' | '○'))
}
