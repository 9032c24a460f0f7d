//! Sites of any size: communities with three years of accounts, meetings, consultations and a convention. Every figure adds up.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

use mingbai::sign_off::{Seen, sha256};

/// Records of one community.
pub const PAGES: usize = 36 + 36 + 12 + 6 + 1;

const ROSTER: &str = "[[person]]\nid = \"p01\"\nname = \"示例甲\"\n\n[[post]]\nperson = \"p01\"\nbody = \"rwc\"\nrole = \"director\"\nstart = 2020-01-01\n";
const ITEMS: [&str; 12] = [
    "上级专项工作经费",
    "公共停车收益分成",
    "社会捐赠",
    "办公用品",
    "水电费",
    "公共设施维修",
    "环境卫生保洁",
    "文体活动",
    "困难群众慰问",
    "消防安全",
    "宣传印刷",
    "绿化养护",
];
const PARAGRAPH: &str = "本月各项收支均附有凭证，由经手人、居委会主任和居务监督委员会三方核对，居民可以在工作时间到党群服务中心查阅原始票据。金额较大的支出事先经居民代表会议讨论，施工单位由三家比选产生，工程量在现场签认，结算以审定价为准，没有超出年初预算。";

/// Writes a site of `communities` into `root`, in place of what was there.
pub fn write(root: &Path, communities: usize) -> io::Result<()> {
    if root.exists() {
        fs::remove_dir_all(root)?;
    }
    fs::create_dir_all(root.join("content"))?;
    fs::write(root.join("mingbai.toml"), "title = \"示例\"\naddress = \"https://example.cn/\"\n")?;
    (1..=communities).try_for_each(|number| community(&root.join(format!("content/c{number:04}")), number))
}

fn community(folder: &Path, number: usize) -> io::Result<()> {
    for kind in ["finance", "meeting", "consultation", "notice", "convention"] {
        fs::create_dir_all(folder.join(kind))?;
    }
    let register = format!(
        "name = \"示例{number}社区\"\nstreet = \"示例街道\"\ndistrict = \"示例区\"\ndivision = \"320106\"\n\
         packs = [\"national-2026\", \"jiangsu-2023\"]\nfirst_day = 2023-01-01\nhouseholds = 2100\n"
    );
    fs::write(folder.join("community.toml"), register)?;
    fs::write(folder.join("roster.toml"), ROSTER)?;
    let mut balance = 10_000_000 + number * 100;
    for month in 0..36 {
        let (year, month) = (2023 + month / 12, month % 12 + 1);
        let day = format!("{year}-{month:02}-25");
        let account = account(year, month, &day, &mut balance, number);
        signed(folder, &format!("finance/{year}-{month:02}"), &account, &day)?;
        let head =
            format!("kind = \"meeting\"\nform = \"rwc_monthly\"\nheld_on = {day}\ntitle = \"{year}年{month}月例会\"\n");
        let address = format!("meeting/{year}-{month:02}");
        signed(folder, &address, &record(&head, &day, &text("会议议题")), &day)?;
        if month % 3 == 0 {
            let head = format!(
                "kind = \"consultation\"\nquestion = \"停车位怎样调整\"\nsteps = {{ held_on = {day} }}\ntitle = \"{year}年{month}月协商\"\n"
            );
            let address = format!("consultation/{year}-{month:02}");
            signed(folder, &address, &record(&head, &day, &text("协商过程")), &day)?;
        }
        if month % 6 == 0 {
            let head = format!("kind = \"notice\"\nform = \"announcement\"\ntitle = \"{year}年{month}月公告\"\n");
            let address = format!("notice/{year}-{month:02}");
            signed(folder, &address, &record(&head, &day, &text("事项")), &day)?;
        }
    }
    let head = "kind = \"convention\"\nadopted_by = \"居民会议\"\neffective_on = 2023-06-01\ntitle = \"居民公约\"\n";
    let convention = record(head, "2023-05-20", &text("规范日常行为"));
    signed(folder, "convention/convention", &convention, "2023-05-20")
}

/// Writes a record, and beside it that it was signed on `day`.
pub fn signed(folder: &Path, address: &str, text: &str, day: &str) -> io::Result<()> {
    let seen = Seen { files: [(format!("{address}.md"), sha256(text.as_bytes()))].into() };
    let step = format!("[[version.step]]\nstep = \"settled\"\nperson = \"p01\"\ndate = {day}\n");
    let files: String = seen.files.iter().map(|(path, digest)| format!("\"{path}\" = \"{digest}\"\n")).collect();
    let sign_off = format!("[[version]]\ndigest = \"{}\"\n[version.files]\n{files}{step}", seen.digest());
    fs::write(folder.join(format!("{address}.md")), text)?;
    fs::write(folder.join(format!("{address}.sign.toml")), sign_off)
}

/// A record under review.
fn record(head: &str, day: &str, body: &str) -> String {
    format!("+++\n{head}published_on = {day}\nstatus = \"review\"\n+++\n\n{body}")
}

fn text(heading: &str) -> String {
    format!("## {heading}\n\n{PARAGRAPH}\n\n## 说明\n\n{PARAGRAPH}{PARAGRAPH}\n\n**联系方式：**{PARAGRAPH}\n")
}

fn account(year: usize, month: usize, day: &str, balance: &mut usize, number: usize) -> String {
    let mut table = String::from(
        "| 日期 | 项目 | 收入（元） | 支出（元） | 余额（元） | 凭证号 | 经手人 | 备注 |\n| --- | --- | ---: | ---: | ---: | --- | --- | --- |\n",
    );
    let mut row = |cells: [&str; 5]| {
        let [day, item, income, spending, balance] = cells;
        let _ = writeln!(table, "| {day} | {item} | {income} | {spending} | {balance} |  | 示例 | 按合同支付 |");
    };
    row(["", "期初结余", "", "", &yuan(*balance)]);
    for (at, item) in ITEMS.iter().enumerate() {
        let fen = 10_000 + (number * 7919 + year * 31 + month * 977 + at * 7877) % 90_000;
        if at < 3 {
            *balance += fen * 4
        } else {
            *balance -= fen
        }
        let (income, spending) = if at < 3 { (yuan(fen * 4), String::new()) } else { (String::new(), yuan(fen)) };
        row([day, item, &income, &spending, &yuan(*balance)]);
    }
    row(["", "期末结余", "", "", &yuan(*balance)]);
    let head = format!(
        "kind = \"finance\"\nperiod = \"{year}-{month:02}\"\nimportance = \"important\"\ntitle = \"{year}年{month}月财务收支公开\"\n"
    );
    record(&head, day, &format!("## 收支明细\n\n{table}\n{}", text("情况说明")))
}

fn yuan(fen: usize) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}
