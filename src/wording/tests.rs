use proptest::prelude::*;

use super::{Form, Prose, Terms, WORDINGS, of_form, wording};

/// What a check says of a text.
fn said(id: &str, prose: &Prose<'_>) -> Vec<String> {
    let hits = wording(id).expect("a check").hits(prose, &Terms::default());
    hits.into_iter().map(|hit| hit.says.zh).collect()
}

/// The check of this name says this of a text, once.
fn finds(id: &str, text: &str, says: &str) {
    let said = said(id, &Prose::new(text));
    assert!(matches!(&said[..], [one] if one.contains(says)), "{id} of {text}: {said:?}");
}

/// Plain text, where every line is a paragraph.
fn plain(text: &str) -> Prose<'_> {
    let mut prose = Prose::new(text);
    prose.hard = true;
    prose
}

/// Sentences with which nothing is wrong, although they look like what the checks look for.
const SOUND: &[&str] = &[
    "居民张某、李某某和王××参加，名单中的姓名和电话138****1234已遮住。",
    "某些小区、某一楼栋和某个时段的情况，由某社区另行说明。",
    "张某某路过社区门口，李某某社区矫正期满。",
    "展板长3米×宽2米，单价×数量=金额，尺码为XXL。",
    "每人发放2×3米遮阳布一块，用__init__.py导出。",
    "会议18:30开始，比分3:2，票价1,200.50元，见https://example.org/a?b=c,d。",
    "附件为`名单(1).xlsx`，图见[平面图](plan(1).png)。",
    "甪(lù)直路改名，标牌加注拼音。",
    "真的吗？是的！大家都知道了……",
    "黄河长江，副镇长和镇长到会，门口张贴。",
    "1. 时间\n\n2. 地点\n\n另一组：\n\n1. 人员\n\n2. 物资",
    "1. 大项\n   1. 小项\n   2. 小项\n2. 大项\n3. 大项",
    "## 一、时间\n\n（一）上午\n\n（二）下午\n\n## 二、地点\n\n（一）一楼",
    "第一条　甲。\n\n第三条规定的事项，见第二条。\n\n第二条　乙。",
    "3.5万元和12户、2026.3的账都在表里。\n\n4个网格已建好。",
    "三类人员（独居老人、孤儿、重病户）由网格员看望，十二名代表（其中党员、居民小组长各半）到会。",
    "五个网格（含一村、二村）已巡查，两项内容（市、区）另报。",
    "三个月前报告所在地县（市、区）有关部门。",
    "有以下三点：一是通知，二是登记，三是公示。",
    "实行“四有”管理，做到“有人”“有水”“有车”“有灯”。",
    "居民委员会由5至9人组成，本届60人，共3050户，每户1人。",
    "一般不超过15人，一般为2000—3000户，居民小组一般每组60户左右。",
    "居民代表提议后，等额选举和差额选举办法由社区工作者说明；村民自治章程不适用。",
    "消除安全隐患，公共安全委员会检查，网络化管理平台上线。",
    "2024年2月29日、2月29日和12月31日都有会，历时13个月。",
    "凭证20260131，编号2023824号。",
    "目的的实现，了解了情况，为了了解民意，和和美美，的的确确，参与与会人员，存在在职党员报到。",
    "老人、孩子、老人证都要登记，规划、设计、施工、设计变更另报。",
    "“两委”成员、“三会一课”、“四个意识”和“一国两制”不必解释；“五社联动”也一样。",
    "落实“六有”（有人、有水、有车、有灯、有表、有记录）。推进社工、志愿者、公益慈善“三方联动”。",
    "“八小时”之外、“二十人”以上、“三楼”会议室、“一户一表”改造。",
    "人口与计划生育法修改后，计划生育特殊家庭的扶助照旧，统计生产情况。",
    "行政许可权集中行使，软体家具回收，工程式样照旧，行列印章。",
    "本社区、本办公室、本意见箱、本市的条例和基本规定。",
];

#[test]
fn sound_sentences_leave_every_check_silent() {
    let checks = WORDINGS.iter().flat_map(|wording| SOUND.iter().map(move |text| (wording.id, *text)));
    let alarms: Vec<_> = checks.map(|(id, text)| (id, text, said(id, &Prose::new(text)))).collect();
    let alarms: Vec<_> = alarms.into_iter().filter(|(.., said)| !said.is_empty()).collect();
    assert!(alarms.is_empty(), "{alarms:#?}");
}

#[test]
fn every_check_has_a_name_a_code_and_words_of_its_own() {
    for (number, wording) in WORDINGS.iter().enumerate() {
        assert_eq!(wording.code.code, format!("W{}", 601 + number), "{}", wording.id);
        assert!(!wording.zh.is_ascii() && wording.en.is_ascii(), "{}", wording.id);
    }
}

#[test]
fn blanks_of_a_form_are_found_and_joined() {
    finds("placeholder", "经××街道××社区讨论。", "“××街道××社区”");
    finds("placeholder", "自XX年X月X日起。", "“XX年X月X日”");
    finds("placeholder", "20××年工作总结", "“××年”");
    finds("placeholder", "第X次会议", "“第X次”");
    finds("placeholder", "某某街道通知", "“某某街道”");
    finds("placeholder", "负责人：______", "“______”");
    finds("placeholder", "致{{name}}：", "“{{name}}”");
    finds("placeholder", "金额【待填】元", "“【待填】”");
    finds("placeholder", "签字：      年   月   日", "“年   月   日”");
    finds("placeholder", "**区民政局", "“**区”");
}

#[test]
fn a_text_that_tells_how_to_name_something_leaves_no_blank() {
    assert!(said("placeholder", &Prose::new("名称为《××社区××小区公约》。")).is_empty());
}

#[test]
fn garbled_text_is_found_in_all_its_forms() {
    finds("mojibake", "账目锟斤拷公开", "锟斤拷");
    finds("mojibake", "账目\u{FFFD}\u{FFFD}公开", "账目");
    finds("mojibake", "ç¤¾åŒº公告", "公告");
    finds("mojibake", "表格大??顚X?。", "表格大??");
    finds("mojibake", "纸长鐬闃两尺", "鐬闃");
    finds("mojibake", "选派2—4?名志愿者", "4?名");
    finds("mojibake", "见附表(详见?)和附图", "(详见?)");
    finds("mojibake", "七档?!焙汀拔褰y二栏", "七档?!");
    finds("mojibake", "社區(qū)和轉(zhuǎn)換規(guī)則", "拼音，共 3 处");
}

#[test]
fn numbers_that_leave_one_out_or_stand_twice_are_found() {
    finds("numbering", "（一）甲\n\n（二）乙\n\n（四）丙", "少了“（三）”");
    finds("numbering", "1、甲\n2、乙\n2、丙\n3、丁", "“2、”用了两次");
    finds("numbering", "第一条 甲\n\n## 第二章 乙\n\n第三条 丙", "少了“第二条”");
    finds("numbering", "1.坚持甲。\n\n2.坚持乙。\n\n3.是坚持丙。", "两种编号");
    finds("numbering", "1议题。甲\n\n2任期。乙\n\n3程序。丙", "3 行开头的编号像是丢了括号");
}

#[test]
fn articles_of_a_form_must_begin_at_one_and_go_on() {
    let form = Form::parse("第{}条").expect("a form");
    let judge = |text: &str| {
        let (hits, any) = of_form(&Prose::new(text), &form);
        (hits.len(), any)
    };
    assert_eq!(judge("第一条　甲\n\n第二条　乙"), (0, true));
    assert_eq!(judge("第二条　甲\n\n第三条　乙"), (1, true));
    assert_eq!(judge("第一条　甲\n\n第三条　乙\n\n第三条　丙"), (2, true));
    assert_eq!(judge("正文。"), (0, false));
    assert_eq!(Form::parse("第条"), None);
}

#[test]
fn announced_and_listed_counts_are_compared() {
    finds("announced_count", "重点看望“五类”对象（孤儿、独居老人、残疾人、重病户）。", "说的是 5，列出的是 4");
    finds("announced_count", "落实“四有要求”，做到“有人管”，努力“有处去”。", "说的是 4，列出的是 2");
    finds("announced_count", "包括以下三项：\n\n1. 甲\n\n2. 乙", "说的是 3，列出的是 2");
    finds("announced_count", "有两点：一是甲，二是乙，三是丙。", "说的是 2，列出的是 3");
}

#[test]
fn figures_that_may_have_been_ranges_are_found() {
    finds("lost_dash", "居民小组长会议一般由79人组成。", "7—9人");
    finds("lost_dash", "按每4060户设一个楼组。", "40—60户");
    finds("lost_dash", "人数控制在3050人左右。", "30—50人");
}

#[test]
fn terms_one_character_off_are_found() {
    finds("near_miss", "关爱特色困难群体。", "特殊困难群体");
    finds("near_miss", "请人民调节员上门。", "人民调解员");
    finds("near_miss", "认真布署工作。", "部署");
}

#[test]
fn days_that_do_not_exist_are_found() {
    finds("bad_date", "2026年2月29日公开。", "2026年2月29日");
    finds("bad_date", "2023年13月公开。", "2023年13月");
    finds("bad_date", "示例社区\n\n   2025917\n", "2025917");
    finds("bad_date", "二00七年十月", "混用");
}

#[test]
fn a_text_is_called_as_its_title_says() {
    let mut prose = Prose::new("根据上级要求，制定本实施意见。");
    prose.title = "关于印发《梧桐里社区治理实施方案》的通知";
    assert_eq!(said("title_quote", &prose), ["正文自称“本实施意见”，标题是“方案”"]);
    let text = "现印发《梧桐里社区关于楼道整治的实施办法》。\n\n梧桐里社区楼道整治的实施办法\n\n第一条 甲。";
    finds("title_quote", text, "只差几个字");
}

#[test]
fn what_stands_twice_is_found() {
    finds("doubled", "公开的的内容", "“的的”");
    finds("doubled", "已经公开。。请监督", "“。。”");
    finds("doubled", "成员有张三丰、李四光、张三丰。", "“张三丰”");
    finds("doubled", "张三\t社区书记\n李四\t社区主任\n张三\t社区书记", "张三 社区书记");
}

#[test]
fn shorthands_that_are_never_explained_are_found() {
    finds("shorthand", "遵守“七不”，人人自觉。", "“七不”");
    finds("shorthand", "达到“三室、两站、一栏”标准。", "“三室两站一栏”");
    finds("shorthand", "开展“五個一文化行動”,廣泛開展活動。", "“五個一文化行動”");
    finds("shorthand", "建立“一帮三带”登记表。", "“一帮三带”");
}

#[test]
fn obsolete_converted_and_punitive_words_are_found() {
    finds("obsolete", "倡导晚婚晚育。", "晚婚晚育");
    finds("obsolete", "解除劳教人员", "2013年");
    finds("converted", "社區格線員上门", "网格员");
    finds("punitive", "居民公约\n\n乱扔垃圾的，罚款二十元。", "罚款");
    assert!(said("punitive", &Prose::new("居民公约\n\n任何人不得罚款；由城管部门依法罚款。")).is_empty());
    assert!(said("punitive", &Prose::new("交警通报：违者罚款二十元。")).is_empty());
}

#[test]
fn a_sentence_that_a_page_break_cut_is_found() {
    let text = "居民委员会要经常听取居民的意见，及时把处理的结果告诉居民，并且促\n\n进邻里和睦，安居乐业。";
    finds("broken_line", text, "处断开");
    assert!(said("broken_line", &Prose::new(&text.replace("\n\n", "\n"))).is_empty());
    assert_eq!(said("broken_line", &plain(&text.replace("\n\n", "\n"))).len(), 1);
}

#[test]
fn a_pack_may_add_words_and_phrases_in_which_they_are_right() {
    let terms = Terms { words: vec!["摊派".into()], unless: vec!["不得摊派".into()] };
    let hits = wording("obsolete").expect("a check").hits(&Prose::new("不得摊派。各户摊派十元。"), &terms);
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].says.zh, "写有“摊派”");
}

proptest! {
    /// Whatever stands in a text, no check fails, and every hit lies within it.
    #[test]
    fn no_text_is_too_strange(text in "[一二四第条章（）()“”《》、。，；：?？!！0-9xX×某年月日人户名区的了*_{}【】|#\\-. \n\tqūǔ鐬闃锟特殊色困难群体本办法意见]{0,80}") {
        for hard in [false, true] {
            let mut prose = Prose::new(&text);
            (prose.hard, prose.title) = (hard, "关于印发《办法》的通知");
            for wording in WORDINGS {
                for hit in wording.hits(&prose, &Terms::default()) {
                    prop_assert!(text.get(hit.span.clone()).is_some(), "{} {:?}", wording.id, hit);
                    prop_assert!(!hit.help.zh.is_empty() && !hit.help.en.is_empty());
                }
            }
        }
    }
}
