//! Words that a machine made when it converted between simplified and traditional characters: 格线 for 网格.

use std::sync::LazyLock;

use super::lexicon::Lexicon;
use super::{Hit, Prose};

/// What a conversion makes, and what was meant.
const WORDS: &[(&str, &str)] = &[
    ("格線化", "网格化"),
    ("格線長", "网格长"),
    ("格線員", "网格员"),
    ("格線", "网格"),
    ("格线化", "网格化"),
    ("格线长", "网格长"),
    ("格线员", "网格员"),
    ("社区格线", "社区网格"),
    ("专属格线", "专属网格"),
    ("划定格线", "划定网格"),
    ("格线管理", "网格管理"),
    ("格线事务", "网格事务"),
    ("許可權", "权限"),
    ("管理许可权", "管理权限"),
    ("职责许可权", "职责权限"),
    ("许可权范围", "权限范围"),
    ("網際網路", "互联网"),
    ("网际网路", "互联网"),
    ("數位化", "数字化"),
    ("数位化", "数字化"),
    ("人工智慧", "人工智能"),
    ("智慧型化", "智能化"),
    ("智慧型", "智能"),
    ("視窗", "窗口"),
    ("服务视窗", "服务窗口"),
    ("民眾性", "群众性"),
    ("民众性", "群众性"),
    ("居民民眾", "居民群众"),
    ("居民民众", "居民群众"),
    ("套用終端", "应用终端"),
    ("套用终端", "应用终端"),
    ("套用系統", "应用系统"),
    ("套用系统", "应用系统"),
    ("推廣套用", "推广应用"),
    ("推广套用", "推广应用"),
    ("廣泛套用", "广泛应用"),
    ("广泛套用", "广泛应用"),
    ("套用場景", "应用场景"),
    ("套用场景", "应用场景"),
    ("和程式", "和程序"),
    ("法定程式", "法定程序"),
    ("辦事程式", "办事程序"),
    ("办事程式", "办事程序"),
    ("工作程式", "工作程序"),
    ("審批程式", "审批程序"),
    ("审批程式", "审批程序"),
    ("選舉程式", "选举程序"),
    ("选举程式", "选举程序"),
    ("按程式", "按程序"),
    ("民主程式", "民主程序"),
    ("決策程式", "决策程序"),
    ("决策程式", "决策程序"),
    ("呼叫回響", "呼叫响应"),
    ("呼叫回响", "呼叫响应"),
    ("回響機制", "响应机制"),
    ("最佳化", "优化"),
    ("聯絡我們", "联系我们"),
    ("計畫", "计划"),
    ("办公软体", "办公软件"),
    ("应用软体", "应用软件"),
    ("軟體", "软件"),
    ("硬体设", "硬件设"),
    ("硬體", "硬件"),
    ("伺服器", "服务器"),
    ("列印", "打印"),
    ("乾部", "干部"),
    ("幹淨", "干净"),
    ("裏程", "里程"),
    ("鬆柏", "松柏"),
    ("皇後", "皇后"),
];

/// Words in which the same characters are right.
const RIGHT: &[&str] = &[
    "行政许可权",
    "行政許可權",
    "使用许可权",
    "经营许可权",
    "许可权利",
    "软体动物",
    "软体家具",
    "软体沙发",
    "軟體動物",
    "和程式化",
    "行列印",
    "序列印",
    "系列印",
    "并列印",
    "排列印",
];

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let words = WORDS.iter().enumerate().map(|(at, (word, _))| (*word, Some(at)));
    Lexicon::new(words.chain(RIGHT.iter().map(|word| (*word, None))))
});

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let found = LEXICON.find(prose.text).filter(|(_, span)| !prose.is_passed(span.start));
    found
        .map(|(at, span)| {
            let word = &prose.text[span.clone()];
            let meant = WORDS[at].1;
            Hit::new(
                span,
                format!("“{word}”像是机器转换简繁体时换错的，原来应是“{meant}”"),
                format!("`{word}` seems to come from a conversion; `{meant}` was meant"),
            )
            .help(format!("改为“{meant}”"), format!("write `{meant}`"))
        })
        .collect()
}
