//! Ordinary text of disclosure: the sample, the sites of other tests, the rule packs, and accounts, lists and notices made up
//! by the thousand from a few parts.

use std::fmt::Write;

use crate::support::repository;

/// Texts by name. What the tests of the floor itself put into their records is no ordinary text.
pub fn texts() -> Vec<(String, String)> {
    let mut out = Vec::new();
    for folder in ["content", "tests/sites", "rules", "docs/clerk"] {
        for entry in walkdir::WalkDir::new(repository(folder)).sort_by_file_name().into_iter().flatten() {
            let name = entry.path().display().to_string();
            if let Some(text) = [".md", ".toml", ".csv"]
                .iter()
                .any(|end| name.ends_with(end))
                .then(|| std::fs::read_to_string(entry.path()).ok())
                .flatten()
            {
                out.push((name, text));
            }
        }
    }
    out.push((
        "privacy/ordinary.txt".into(),
        std::fs::read_to_string(repository("tests/privacy/ordinary.txt")).expect("lines"),
    ));
    out.extend(
        [
            ("accounts", accounts()),
            ("codes", codes()),
            ("telephones", telephones()),
            ("notices", notices()),
            ("lists", lists()),
        ]
        .map(|(name, text)| (name.into(), text)),
    );
    out
}

/// A small generator that gives the same numbers every time.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.next(choices.len() as u64) as usize]
    }

    fn day(&mut self) -> String {
        format!("2026-{:02}-{:02}", 1 + self.next(12), 1 + self.next(28))
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + self.next(10) as u8)).collect()
    }
}

const NAMES: &[&str] = &["王示例", "李示范", "张样本", "陈建国", "刘秀英", "赵志强", "孙玉兰", "周国华"];

fn accounts() -> String {
    let mut dice = Dice(1);
    let items = [
        "办公用品",
        "3号楼电梯维修",
        "5幢2单元楼道灯更换",
        "水费",
        "电费",
        "网络费",
        "老年人健康体检",
        "两癌筛查宣传单印制",
        "小学生暑期托班教材",
        "残疾人文体活动",
        "12栋屋面防水",
        "门禁维修（1号楼1单元）",
        "志愿者午餐",
        "重阳节慰问品",
        "环卫工具",
        "宣传栏制作",
        "活动室空调维修",
        "社区食堂补贴",
        "高血压知识讲座",
        "消防器材",
        "未成年人保护宣传",
        "幼儿园门前减速带",
        "会计服务费",
        "儿童之家图书",
        "垃圾分类亭",
        "8岁以下儿童体检宣传",
        "精神障碍患者家属培训",
        "401室活动室桌椅",
    ];
    let mut out = String::from(
        "| 日期 | 凭证号 | 项目 | 收入 | 支出 | 结余 | 经手人 | 审批 |\n|---|---|---|---|---|---|---|---|\n",
    );
    for at in 0..1600 {
        let amount = format!("{},{:03}.{:02}", dice.next(90), dice.next(1000), dice.next(100));
        let voucher = match at % 5 {
            0 => format!("记-{:04}", at),
            1 => format!("2026{:02}{:04}", dice.next(12) + 1, at),
            2 => format!("PZ{}", dice.digits(11)),
            3 => format!("付字第{at}号"),
            _ => format!("No.{}", dice.digits(8)),
        };
        let balance =
            format!("{},{:03},{:03}.{:02}", 1 + dice.next(9), dice.next(1000), dice.next(1000), dice.next(100));
        let _ = writeln!(
            out,
            "| {} | {voucher} | {} | {} | {amount} | {balance} | {} | {} |",
            dice.day(),
            dice.of(&items),
            if at % 7 == 0 { "1,000.00" } else { "" },
            dice.of(NAMES),
            dice.of(NAMES)
        );
    }
    out
}

fn codes() -> String {
    let mut dice = Dice(2);
    let mut out = String::new();
    for at in 0..800 {
        let day = dice.day();
        let line = match at % 10 {
            0 => format!("统一社会信用代码：91320602MA1{}X", dice.digits(6)),
            1 => format!("统一社会信用代码 52320602MJ{}{}", dice.digits(7), dice.of(&["A", "7", "X"])),
            2 => format!("社办发〔2026〕{}号", 1 + dice.next(200)),
            3 => format!("项目编号：JSZC-320602-2026-{:04}，预算 {}.00 元", dice.next(9999), dice.digits(6)),
            4 => format!("发票号码 253220000000{}", dice.digits(8)),
            5 => format!("公示时间 {day} 至 {}，共 {} 天", dice.day(), 5 + dice.next(15)),
            6 => format!("合同编号 HT2026{}，工期 {} 天，{day} 开工", dice.digits(6), dice.next(90)),
            7 => format!("基本账户 1111028109{}（示例银行）", dice.digits(9)),
            8 => format!(
                "坐标 32.0{}，120.8{}；面积 {}.{} 平方米",
                dice.digits(5),
                dice.digits(5),
                dice.digits(3),
                dice.digits(2)
            ),
            _ => format!(
                "备案号 苏ICP备{}号；网址 https://juwu.example.cn/finance/2026-{:02}.html；订单号{}",
                dice.digits(8),
                1 + dice.next(12),
                dice.digits(13)
            ),
        };
        out.push_str(&line);
        out.push('\n');
    }
    out
}

fn telephones() -> String {
    let mut dice = Dice(3);
    let offices = [
        "社区服务中心",
        "街道办事处民政办",
        "居委会办公室",
        "物业服务中心",
        "派出所值班室",
        "卫生服务站",
        "供水抢修",
        "燃气客服",
        "监督举报电话",
        "法律援助工作站",
        "12345热线",
        "残联窗口",
    ];
    let mut out = String::new();
    for at in 0..500 {
        let line = match at % 4 {
            0 => format!(
                "| {} | 0513-8{} | {} 楼 {} 室 |",
                dice.of(&offices),
                dice.digits(7),
                1 + dice.next(5),
                100 + dice.next(400)
            ),
            1 => format!("{}：0513-8{} 转 {}", dice.of(&offices), dice.digits(7), dice.digits(3)),
            2 => format!("分机 {} {} {} {}", dice.digits(4), dice.digits(4), dice.digits(4), dice.digits(3)),
            _ => format!("{}咨询电话：400-{}-{}", dice.of(&offices), dice.digits(3), dice.digits(4)),
        };
        out.push_str(&line);
        out.push('\n');
    }
    out
}

fn notices() -> String {
    let mut dice = Dice(4);
    let whats = [
        "3号楼电梯维修",
        "5幢2单元楼道粉刷",
        "2号楼101室社区活动室开放",
        "12幢1单元门禁更换",
        "小学生暑期托班报名",
        "60岁以上老年人免费体检",
        "适龄女性两癌筛查",
        "18岁以下未成年人参保登记",
        "残疾人两项补贴申报",
        "高血压、糖尿病健康讲座",
        "肺癌早筛科普",
        "幼儿园秋季招生咨询",
        "6至16岁儿童绘画比赛",
        "精神卫生日宣传",
        "出生登记、生育服务登记办理",
        "独居老人走访",
        "0-3岁婴幼儿照护指导",
        "8号楼架空层充电桩安装",
        "艾滋病防治宣传",
        "大学生暑期社会实践",
        "消防通道清理",
        "居民议事会",
    ];
    let mut out = String::new();
    for at in 0..1200 {
        let what = dice.of(&whats);
        let day = format!("{}月{}日", 1 + dice.next(12), 1 + dice.next(28));
        let line = match at % 6 {
            0 => format!("{day}，社区组织{what}，{} 人参加。", dice.next(90)),
            1 => format!("关于{what}的通知：时间 {day}上午 9:30，地点 3号楼101室社区会议室。"),
            2 => format!("{what}。联系人：{}，电话 0513-8{}。", dice.of(NAMES), dice.digits(7)),
            3 => format!(
                "会议由社区主任{}主持，听取{what}的汇报，同意 {} 票，反对 {} 票。",
                dice.of(NAMES),
                dice.next(40),
                dice.next(5)
            ),
            4 => format!("{}（副主任）负责{what}，{day}前完成。", dice.of(NAMES)),
            _ => format!(
                "本月完成{what} {} 次，服务 {} 人次，支出 {}.00 元。",
                dice.next(9),
                dice.next(300),
                dice.digits(4)
            ),
        };
        out.push_str(&line);
        out.push('\n');
    }
    out
}

fn lists() -> String {
    let mut dice = Dice(5);
    let mut out = String::from("| 姓名 | 救助类别 | 金额 | 期限 |\n|---|---|---|---|\n");
    for _ in 0..300 {
        let _ = writeln!(
            out,
            "| {} | {} | {}.00 | 2026-{:02} |",
            dice.of(NAMES),
            dice.of(&["最低生活保障", "临时救助", "特困供养", "残疾人两项补贴", "高龄津贴"]),
            dice.digits(3),
            1 + dice.next(12)
        );
    }
    out.push('\n');
    for _ in 0..200 {
        let _ = writeln!(
            out,
            "{}，{}，任期 2026 年至 2030 年，得票 {} 张。",
            dice.of(NAMES),
            dice.of(&["主任", "委员", "居民代表", "楼栋长", "监督委员"]),
            dice.next(300)
        );
    }
    out
}
