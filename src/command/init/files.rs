//! The text of every file of a new site.

use chrono::{Datelike, Days, NaiveDate};

use super::Answers;
use crate::command::new_file::quoted;

/// The files of the site as a whole: path from its root, and text.
pub(super) fn site(answers: &Answers) -> Vec<(String, String)> {
    let title = quoted(&format!("{}居务公开", answers.name));
    vec![
        ("mingbai.toml".into(), SITE.replace("{title}", &title)),
        ("content/README.txt".into(), CONTENT_README.into()),
        ("rules/README.txt".into(), RULES_README.into()),
    ]
}

/// The files of one community.
pub(super) fn community(answers: &Answers, today: NaiveDate) -> Vec<(String, String)> {
    let folder = if answers.folder.is_empty() { "content".to_string() } else { format!("content/{}", answers.folder) };
    let month = format!("{}-{:02}", today.year(), today.month());
    vec![
        (format!("{folder}/community.toml"), register(answers, today)),
        (format!("{folder}/roster.toml"), ROSTER.replace("{today}", &today.to_string())),
        (format!("{folder}/notice/{month}-start.md"), notice(answers, today)),
    ]
}

fn register(answers: &Answers, today: NaiveDate) -> String {
    let packs: Vec<String> = answers.packs.iter().map(|pack| quoted(pack)).collect();
    COMMUNITY
        .replace("{name}", &quoted(&answers.name))
        .replace("{street}", &quoted(&answers.street))
        .replace("{district}", &quoted(&answers.district))
        .replace("{division}", &quoted(&answers.division))
        .replace("{packs}", &packs.join(", "))
        .replace("{first_day}", &today.with_day(1).unwrap_or(today).to_string())
        .replace("{local}", &answers.promptly.as_deref().map(local).unwrap_or_default())
}

/// An example of a number that the community agrees on, for a duty of its own packs.
fn local(duty: &str) -> String {
    LOCAL.replace("{duty}", &quoted(duty))
}

fn notice(answers: &Answers, today: NaiveDate) -> String {
    let until = today.checked_add_days(Days::new(30)).unwrap_or(today);
    NOTICE
        .replace("{title}", &quoted(&format!("{}居务公开网页开通", answers.name)))
        .replace("{by}", &quoted(&format!("{}居民委员会", answers.name)))
        .replace("{today}", &today.to_string())
        .replace("{until}", &until.to_string())
}

const SITE: &str = r#"# 站点设置。改完运行 mingbai check。
title = {title}
# address = "https://juwu.example.cn/"  # 公开网址，印在张贴页的二维码里
# notice = "……"                          # 页脚说明
theme = "bulletin"
due_soon_days = 14                       # 到期前几天开始提醒
latest = 20                              # 首页列几条
# icp = "……"                             # ICP 备案号，显示在页脚
# police = "……"                          # 公安备案号
# organizer = "……"                       # 主办单位
# contact = "……"                         # 主办单位的联系方式
"#;

const COMMUNITY: &str = r#"# 社区登记。
name = {name}
street = {street}
district = {district}
division = {division}   # 行政区划代码，决定适用哪些地方的规则
packs = [{packs}]   # 适用的规则包，全部见 mingbai packs
first_day = {first_day}   # 从哪天起按规则计算应公开的事项；写月初，当月才算在内
# households = 1500    # 户数
# residents = 4000     # 常住人口
# term = "2026..2030"  # 本届是哪几年；有的规则按届计算
# finance_busy = true  # 财务往来较多；有的规则只对这样的社区要求
# supervision_day = "每季度末月15日"

# [contact]
# office = "社区党群服务中心一楼"
# phone = "0000-00000001"   # 只写工作电话
# hours = "周一至周五 9:00—17:30"
# opinion_box = "服务中心大门东侧"
{local}"#;

const LOCAL: &str = r#"
# 条文只说“及时”的，可以在这里约定天数：10 days（日）、7 workdays（工作日）、3 months（月）。
# [[local]]
# duty = {duty}
# within = "10 days"
# by = "自治章程第十三条"
"#;

const ROSTER: &str = r#"# 名册：先登记人，再登记职务。把例子前面的 # 去掉，改成本社区的情况。
# 这里不写身份证号和个人手机号。

# [[person]]
# id = "p01"             # 编号，记录里用它指人
# name = "张三"
# work_phone = "0000-00000001"

# [[post]]
# person = "p01"
# body = "rwc"           # rwc 居民委员会、supervisory 居务监督委员会、assembly 居民代表会议
# role = "director"      # director 主任、deputy 副主任、member 委员、accountant 会计、cashier 出纳
# start = {today}
"#;

const NOTICE: &str = r#"+++
kind = "notice"
title = {title}
status = "draft"   # 草稿；写好送审改为 review，审签用 mingbai sign 记
published_on = {today}
display_from = {today}
display_until = {until}   # 不少于 15 日
issued_by = {by}
category = "shiwu"
form = "announcement"
+++

## 事项

从即日起，居务公开的内容除张贴在公开栏以外，也可以在本网页查看。这一份是草稿：写好送审，用 mingbai sign 记下审签以后才会公开。

## 依据

写明依据的会议决定或条款。

## 联系方式

写明办公地点和工作电话。
"#;

const CONTENT_README: &str = "\
这个文件夹放公开记录，一份记录一个 .md 文件。

community.toml   社区登记：名称、街道、适用的规则
roster.toml      名册：人员和职务
finance/         财务公开，例如 finance/2026-11.md
meeting/         会议
consultation/    协商
hearing/         听证
convention/      居民公约
charter/         自治章程
notice/          公告公示

新建记录：mingbai new finance 2026-11
检查：    mingbai check
预览：    mingbai serve

图片和附件放在记录旁边。不要放身份证号、个人手机号、银行卡号。
";

const RULES_README: &str = "\
这个文件夹放本社区自己的规则包，一个文件一份规定（.toml）。没有就空着。
国家和地方的规则包已随程序提供，用 mingbai packs 列出；同名的以这里的为准。
一份规则包里有哪些事项和规则、怎么理解：mingbai explain 规则包/名称，例如 mingbai explain national-2026/assembly。
规则包的写法在明白（mingbai）项目的文档 rule-packs 里（英文）。
";
