//! Words of rules and offices that are no more.

use std::sync::LazyLock;

use super::lexicon::Lexicon;
use super::{Hit, Prose};

/// Words with the reason in both languages, and what to write instead.
struct Entry {
    words: &'static [&'static str],
    why: &'static str,
    why_en: &'static str,
    instead: &'static str,
}

macro_rules! entries {
    ($([$($word:literal),*] $why:literal, $en:literal => $instead:literal;)*) => {
        static ENTRIES: &[Entry] = &[$(Entry { words: &[$($word),*], why: $why, why_en: $en, instead: $instead }),*];
    };
}

entries! {
    ["计划生育", "計劃生育", "計畫生育", "卫生计生", "衛生計生", "社区计生", "計生", "计生工作", "计生办", "计生服务"]
        "2021年修改人口与计划生育法，改为提倡适龄婚育、优生优育，三孩生育政策", "the law of 2021 replaced birth planning by support for families" => "生育服务、优生优育";
    ["晚婚晚育", "晚婚", "晚育"] "2015年修改人口与计划生育法时取消了对晚婚晚育的鼓励", "no longer encouraged since 2015" => "适龄婚育";
    ["计划外怀孕", "计划外生育", "計劃外懷孕", "計劃外生育", "超生"] "2021年起取消了对生育数量的处罚和限制措施", "births are no longer restricted by penalties since 2021" => "删去这一项";
    ["社会抚养费", "社會撫養費"] "2021年取消", "abolished in 2021" => "删去这一项";
    ["劳动教养", "勞動教養", "解除劳教", "解除勞教", "劳教人员", "勞教人員"] "劳动教养制度2013年12月28日废止", "re-education through labour was abolished in 2013" => "按现行规定写“社区矫正对象”或“刑满释放人员”";
    ["刑释解教", "刑釋解教"] "劳动教养2013年废止，没有“解教”人员了", "re-education through labour was abolished in 2013" => "刑满释放人员";
    ["暂住证", "暫住證", "暂住人口", "暫住人口"] "2016年1月1日起施行居住证暂行条例", "residence permits replaced it in 2016" => "居住证、流动人口";
    ["农转非", "農轉非", "非农业户口", "非農業戶口", "农业户口", "農業戶口"] "2014年起取消农业户口与非农业户口的区分，统一登记为居民户口", "the two sorts of household registration were united in 2014" => "居民户口";
    ["收容遣送"] "2003年废止", "abolished in 2003" => "救助管理";
    ["五保户", "五保戶", "五保供养", "五保供養", "五保老人"] "2014年社会救助暂行办法改为特困人员供养", "replaced in 2014" => "特困人员";
    ["工商行政管理局", "工商局", "质量技术监督局", "食品药品监督管理局"] "2018年机构改革并入市场监督管理部门", "merged in 2018" => "市场监督管理局";
    ["卫生和计划生育委员会", "卫计委", "卫计局", "卫生局", "衛計委"] "2018年改为卫生健康部门", "renamed in 2018" => "卫生健康委员会";
    ["国土资源局"] "2018年改为自然资源部门", "renamed in 2018" => "自然资源局";
    ["环境保护局", "环保局"] "2018年改为生态环境部门", "renamed in 2018" => "生态环境局";
    ["安全生产监督管理局", "安监局"] "2018年并入应急管理部门", "merged in 2018" => "应急管理局";
    ["国家税务局", "地方税务局", "国税局", "地税局"] "2018年国税、地税合并", "merged in 2018" => "税务局";
    ["残废", "残废人"] "法律用语是残疾", "the law says otherwise" => "残疾、残疾人";
    ["弱智"] "带有歧视，规范的说法是智力残疾", "disparaging" => "智力残疾";
    ["盲流"] "带有歧视", "disparaging" => "流动人口";
}

/// Names that go on, although the word is in them.
const RIGHT: &[&str] = &[
    "人口与计划生育法",
    "计划生育特殊家庭",
    "计划生育家庭",
    "计划生育奖励",
    "计划生育协会",
    "计划生育扶助",
    "计划生育困难家庭",
    "计划生育伤残",
    "计划生育死亡",
    "计划生育手术",
    "人口與計劃生育法",
    "统计生",
    "統計生",
    "设计生",
    "設計生",
    "合计生",
    "会计生",
    "累计生",
    "共计生",
    "估计生",
    "计生协",
    "计生特殊",
    "計生協",
    "超生命",
    "超生理",
    "超生产",
    "超生动",
    "卫生局面",
    "国家税务总局",
];

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let words =
        ENTRIES.iter().enumerate().flat_map(|(at, entry)| entry.words.iter().map(move |word| (*word, Some(at))));
    Lexicon::new(words.chain(RIGHT.iter().map(|word| (*word, None))))
});

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let found = LEXICON.find(prose.text).filter(|(_, span)| !prose.is_passed(span.start));
    found
        .map(|(at, span)| {
            let entry = &ENTRIES[at];
            let word = &prose.text[span.clone()];
            Hit::new(
                span,
                format!("“{word}”过时了：{}", entry.why),
                format!("`{word}` is out of date: {}", entry.why_en),
            )
            .help(
                format!("改为：{}；引用旧文件名称的，不用改", entry.instead),
                format!("write: {}; leave it in the name of an old document", entry.instead),
            )
        })
        .collect()
}
