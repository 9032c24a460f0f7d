//! Terms of the field that are one character off, and words that are commonly miswritten.

use std::sync::LazyLock;

use super::lexicon::Lexicon;
use super::{Hit, Prose, han};
use crate::source::Span;

/// Terms; one whose inner character differs is meant to be the term.
const TERMS: &[&str] = &[
    "特殊困难群体",
    "最低生活保障",
    "社会主义核心价值观",
    "居务监督委员会",
    "人民调解委员会",
    "人民调解组织",
    "人民调解员",
    "居民自治章程",
    "居民代表会议",
    "党群服务中心",
    "新时代文明实践",
    "综合服务设施",
    "矛盾纠纷排查",
    "公共卫生委员会",
    "住宅专项维修资金",
    "困难残疾人",
    "退役军人服务站",
    "城市居民委员会组织法",
    "网格化管理",
    "无记名投票",
    "差额选举",
    "公益性岗位",
    "业主委员会",
    "志愿服务队",
    "集体讨论决定",
    "民主评议",
    "收支明细",
    "居家养老服务",
    "政府购买服务",
    "应急避难场所",
    "消防安全隐患",
    "高空抛物",
    "生活垃圾分类",
    "物业服务企业",
    "铸牢中华民族共同体意识",
    "全过程人民民主",
];

/// Characters of the terms as they are written traditionally.
const TRADITIONAL: &str = "區難體會義價觀務監員調組織約黨項維資殘係數導國華識類鑄過離級設議討論決評訴訂戶實樓簽協業購應點險隱養網紛糾綜專衛聯選舉額崗願隊無記為與辦題處總證權";

/// Words that differ from a term by one character and are right all the same.
const RIGHT: &[&str] = &[
    "特别困难群体",
    "村务监督委员会",
    "村民自治章程",
    "村民代表会议",
    "网络化管理",
    "等额选举",
    "民意评议",
    "民情评议",
    "民族评议",
    "社工工作者",
    "社保工作者",
    "社会工作者",
    "公共安全委员会",
    "困境残疾人",
    "差异选举",
    "志愿者服务队",
    "收益明细",
    "收入明细",
    "收费明细",
    "消除安全隐患",
    "公益性定位",
    "物业服务行业",
    "应急避险场所",
    "居民代表提议",
    "居民代表审议",
    "居民代表商议",
    "居民代表评议",
    "居民代表决议",
    "居民代表异议",
    "党建服务中心",
    "党员服务中心",
];

/// Miswritten words and what is meant.
const SLIPS: &[(&str, &str)] = &[
    ("人民调节", "人民调解"),
    ("调节纠纷", "调解纠纷"),
    ("布署", "部署"),
    ("帐目", "账目"),
    ("帐簿", "账簿"),
    ("帐户", "账户"),
    ("记帐", "记账"),
    ("报帐", "报账"),
    ("对帐", "对账"),
    ("台帐", "台账"),
    ("财务帐", "财务账"),
    ("签定", "签订"),
    ("公布于众", "公之于众"),
    ("竟选", "竞选"),
    ("侯选人", "候选人"),
    ("既使", "即使"),
    ("按步就班", "按部就班"),
    ("在接再厉", "再接再厉"),
    ("松驰", "松弛"),
    ("家俱", "家具"),
    ("好象", "好像"),
    ("权利机构", "权力机构"),
    ("反应情况", "反映情况"),
    ("反应问题", "反映问题"),
    ("反应意见", "反映意见"),
    ("反应社情民意", "反映社情民意"),
    ("座落", "坐落"),
    ("防碍", "妨碍"),
    ("急燥", "急躁"),
    ("一愁莫展", "一筹莫展"),
    ("迫不急待", "迫不及待"),
    ("截止目前", "截至目前"),
    ("公证公开", "公正公开"),
    ("公平公证", "公平公正"),
    ("部暑", "部署"),
    ("贯砌", "贯彻"),
    ("佈署", "部署"),
    ("簽定", "簽訂"),
    ("帳薄", "賬簿"),
    ("公佈于眾", "公之於眾"),
    ("公布于眾", "公之於眾"),
    ("反應綜治", "反映綜治"),
];

/// What is looked for, all in one pass.
enum Sought {
    /// Half of a term, and its bytes before the half: of a term that is one character off, one half is right.
    Half(&'static str, usize),
    /// What is meant by a miswritten word.
    Slip(&'static str),
}

static SOUGHT: LazyLock<(Lexicon, Vec<Sought>)> = LazyLock::new(|| {
    let mut sought: Vec<(&str, Sought)> = Vec::new();
    for term in TERMS {
        let middle = term.char_indices().nth(term.chars().count() / 2).map_or(0, |(at, _)| at);
        sought.push((&term[..middle], Sought::Half(term, 0)));
        sought.push((&term[middle..], Sought::Half(term, middle)));
    }
    sought.extend(SLIPS.iter().map(|(slip, meant)| (*slip, Sought::Slip(meant))));
    (Lexicon::overlapping(sought.iter().map(|(word, _)| *word)), sought.into_iter().map(|(_, what)| what).collect())
});

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let (lexicon, sought) = &*SOUGHT;
    let (mut hits, mut slips): (Vec<Hit>, Vec<Hit>) = Default::default();
    for (at, span) in lexicon.find_all(prose.text) {
        match &sought[at] {
            Sought::Half(term, before) => {
                hits.extend(span.start.checked_sub(*before).and_then(|at| near(prose, term, at)))
            }
            Sought::Slip(meant) => slips.push(miswritten(prose, span, meant)),
        }
    }
    slips.retain(|slip| !hits.iter().any(|hit| touch(&hit.span, &slip.span)));
    hits.extend(slips);
    hits.retain(|hit| !prose.is_passed(hit.span.start));
    hits
}

fn touch(a: &Span, b: &Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// The hit, if what stands at a byte differs from a term in one inner character.
fn near(prose: &Prose<'_>, term: &str, start: usize) -> Option<Hit> {
    let end = start + term.len();
    let written = prose.text.get(start..end)?;
    let differing = || term.chars().zip(written.chars()).enumerate().filter(|(_, (a, b))| a != b);
    let (at, (_, other)) = differing().next()?;
    let inner = at > 0 && at + 1 < term.chars().count();
    let one = differing().count() == 1 && written.chars().count() == term.chars().count();
    let known = RIGHT.iter().any(|right| written.contains(right) || right.contains(written));
    (one && inner
        && han::is_han(other)
        && !TRADITIONAL.contains(other)
        && !known
        && !"的了和与及且在等或之其所为以并把被由从向对是有".contains(other))
    .then(|| miswritten(prose, start..end, term))
}

fn miswritten(prose: &Prose<'_>, span: Span, term: &str) -> Hit {
    let written = &prose.text[span.clone()];
    Hit::new(
        span.clone(),
        format!("“{written}”像是“{term}”之误"),
        format!("`{written}` seems to be meant for `{term}`"),
    )
    .help(format!("改为“{term}”；确实另有所指的，不用改"), format!("write `{term}`, unless something else is meant"))
}
