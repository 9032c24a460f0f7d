//! Illness and disability beside a name.

use super::line::{self, has};
use super::names;
use super::private::{Hit, Private};
use crate::source::Span;

pub(super) const TRIGGERS: &[&str] = &[
    "癌",
    "肿瘤",
    "精神病",
    "精神分裂",
    "精神障碍",
    "精神残疾",
    "智力残疾",
    "肢体残疾",
    "视力残疾",
    "听力残疾",
    "言语残疾",
    "多重残疾",
    "残疾等级",
    "残疾类别",
    "残疾一级",
    "残疾二级",
    "残疾三级",
    "残疾四级",
    "一级残疾",
    "二级残疾",
    "三级残疾",
    "四级残疾",
    "艾滋",
    "HIV",
    "尿毒症",
    "白血病",
    "乙肝",
    "丙肝",
    "肝硬化",
    "肺结核",
    "糖尿病",
    "高血压",
    "冠心病",
    "脑瘫",
    "脑梗",
    "脑出血",
    "抑郁症",
    "自闭症",
    "孤独症",
    "癫痫",
    "瘫痪",
    "梅毒",
    "性病",
    "透析",
    "化疗",
    "心脏病",
    "植物人",
    "老年痴呆",
    "阿尔茨海默",
    "帕金森",
    "病情",
    "病种",
    "患病",
    "疾病",
    "病因",
    "确诊",
    "流产",
    "吸毒",
    "肾衰竭",
    "红斑狼疮",
];

/// How far a name may be from the word, in bytes: some fifteen characters.
const NEAR: usize = 45;
/// The longest cell that is nothing but an illness, in characters.
const CELL: usize = 12;

/// Words that say nothing of anybody by themselves; they are headings, or words about words.
const VAGUE: &[&str] = &["病情", "病种", "患病", "疾病", "病因", "残疾等级", "残疾类别", "确诊"];

/// What is done for all, and not about somebody.
const GENERAL: &[&str] = &[
    "筛查",
    "宣传",
    "讲座",
    "防治",
    "预防",
    "知识",
    "科普",
    "义诊",
    "防控",
    "培训",
    "体检",
    "咨询",
    "管理",
    "随访",
    "专家",
    "医生",
    "医师",
    "主讲",
    "志愿",
    "两癌",
    "主任",
    "书记",
    "联系人",
    "负责人",
    "保险",
    "健康日",
    "救治政策",
    "病房",
    "检测",
    "疫苗",
    "禁毒",
    "宣讲",
];

pub(super) fn look(text: &str, trigger: Span, out: &mut Vec<Hit>) {
    let word = &text[trigger.clone()];
    let cell = line::trimmed(&text[line::cell(text, trigger.start)]);
    if VAGUE.contains(&word) && cell.chars().count() <= 8 {
        return below(text, &trigger, out);
    }
    let clause = line::clause(text, trigger.start);
    let words = &text[clause.clone()];
    if has(words, GENERAL) || VAGUE.contains(&word) && !says_something(text, &trigger) {
        return;
    }
    let gap = |name: &Span| name.start.saturating_sub(trigger.end).max(trigger.start.saturating_sub(name.end));
    let names = names::people(words).into_iter().map(|name| clause.start + name.start..clause.start + name.end);
    let near = names.filter(|name| gap(name) <= NEAR && !official(text, name));
    match near.min_by_key(gap) {
        Some(name) => put(text, name, out),
        None if cell.chars().count() <= CELL => {
            name_of_row(text, trigger.start).into_iter().for_each(|name| put(text, name, out))
        }
        None => {}
    }
}

/// Whether a vague word is followed by what it is about.
fn says_something(text: &str, trigger: &Span) -> bool {
    text[trigger.end..].starts_with(['：', ':', '为'])
        || text[trigger.clone()] == *"确诊"
        || text[trigger.clone()] == *"患病"
}

/// What stands in the column below a heading about illness.
fn below(text: &str, trigger: &Span, out: &mut Vec<Hit>) {
    let says = |cell: &Span| {
        !matches!(line::trimmed(&text[cell.clone()]), "" | "-" | "—" | "无" | "健康" | "良好" | "/")
            && !text[cell.clone()].contains("---")
    };
    for cell in line::below(text, trigger.start).into_iter().filter(says) {
        name_of_row(text, cell.start).into_iter().for_each(|name| put(text, name, out));
    }
}

/// The name in a row of a table that is neither that of who handled it nor of who signed it.
pub(super) fn name_of_row(text: &str, at: usize) -> Option<Span> {
    let row = line::line(text, at);
    if !line::is_row(&text[row.clone()]) {
        return None;
    }
    let mut start = row.start;
    for cell in text[row].split(['\t', '|']) {
        let name = line::trimmed(cell);
        let from = start + (name.as_ptr() as usize - cell.as_ptr() as usize);
        start += cell.len() + 1;
        if names::is_name(name) && !line::is_below(text, from, OFFICIALS) {
            return Some(from..from + name.len());
        }
    }
    None
}

/// Words for those who act for the community; their names stand beside what they do for others.
const OFFICIALS: &[&str] = &[
    "联系人",
    "负责人",
    "责任人",
    "经办",
    "经手",
    "主持",
    "记录",
    "主讲",
    "讲师",
    "授课",
    "教练",
    "主任",
    "书记",
    "站长",
    "审核",
    "审批",
    "签字",
    "签名",
    "验收",
    "报名",
    "咨询",
    "指导",
    "医生",
    "医师",
    "护士",
    "志愿者",
    "网格员",
    "社工",
    "委员",
    "组长",
    "校长",
    "老师",
    "园长",
    "班主任",
    "工作人员",
    "院长",
    "律师",
    "民警",
    "陪同",
    "走访人",
    "慰问人",
    "帮扶人",
    "收款",
    "编辑",
    "作者",
    "摄影",
];

/// Whether a name is that of somebody in office, as the words next to it say.
pub(super) fn official(text: &str, name: &Span) -> bool {
    let lead = line::before(text, name.start, 6);
    let behind = line::after(text, name.end, 4);
    has(lead, OFFICIALS)
        || has(behind, &["主任", "书记", "医生", "医师", "老师", "校长", "委员", "律师", "护士", "园长", "主讲"])
        || line::is_below(text, name.start, OFFICIALS)
}

fn put(text: &str, span: Span, out: &mut Vec<Hit>) {
    let hit = Hit { sort: Private::Health, said: text[span.clone()].to_string(), span };
    if !out.contains(&hit) {
        out.push(hit);
    }
}
