//! Signing: the steps beside a record, what they bind, who may take them, and what the public sees of it.

use std::fs;
use std::process::Command;

use crate::support::{Site, record};

const ROSTER: &str = r#"
person = [
  { id = "p01", name = "甲" },
  { id = "p02", name = "乙" },
  { id = "p11", name = "丙" },
  { id = "p21", name = "丁" },
]

[[post]]
person = "p01"
body = "rwc"
role = "director"
start = 2026-01-01

[[post]]
person = "p02"
body = "rwc"
role = "member"
start = 2026-01-01

[[post]]
person = "p11"
body = "supervisory"
role = "director"
start = 2026-01-01

[[post]]
person = "p21"
body = "street_office"
role = "director"
start = 2026-01-01
"#;

const PACK: &str = r#"[pack]
id = "own"
title = "示例·审签办法"
title_en = "sign-off"
issuers = ["示例"]
region = ""
authority = "regulation"
in_force_from = 2020-01-01

[[rule]]
id = "examined"
says = "公开以前经居务监督委员会审查"
says_en = "the supervisory committee examines it first"
article = "第3条"
modal = "must"
record = { kind = "notice" }
check = "steps"
needs = ["proposed:rwc", "examined:supervisory", "settled"]
"#;

/// A notice under review, which nobody has signed.
fn under_review(text: &str) -> String {
    record("title = \"停水通知\"\nstatus = \"review\"\nsign_off = []", text)
}

fn site() -> Site {
    Site::new().file("content/roster.toml", ROSTER).file("content/notice/a.md", under_review("第一版。\n"))
}

fn with_route() -> Site {
    site().packs("\"own\"").file("rules/own.toml", PACK)
}

fn sign<'s>(site: &'s Site, args: &[&str]) -> &'s Site {
    let args: Vec<&str> = ["sign", "notice/a"].iter().chain(args).copied().collect();
    site.run(&args).exits(0);
    site
}

/// What the public page of the notice says; nothing where there is none.
fn public(site: &Site) -> String {
    site.run(&["build", "--quiet", "--target", "site"]);
    if site.output().has("site/notice/a.html") {
        site.output().text("site/notice/a.html").to_string()
    } else {
        String::new()
    }
}

fn rewrite(site: &Site, from: &str, to: &str) {
    let path = site.path("content/notice/a.md");
    let text = fs::read_to_string(&path).expect("the record");
    assert!(text.contains(from));
    fs::write(path, text.replace(from, to)).expect("written");
}

#[test]
fn a_record_is_public_once_it_is_settled_and_not_before() {
    let site = site();
    assert_eq!(public(&site), "");
    sign(&site, &["--person", "p02", "--step", "proposed"]);
    assert_eq!(public(&site), "");
    sign(&site, &["--person", "p01"]);
    assert!(public(&site).contains("第一版。"));
    site.check().exits(0).says("没有发现问题");
}

#[test]
fn what_is_written_beside_the_record_is_what_sha256sum_says() {
    let site = site().file("content/notice/表.csv", "甲,乙\n");
    rewrite(&site, "+++\n第", "attachments = [\"表.csv\"]\n+++\n第");
    sign(&site, &["--person", "p01", "--role", "居委会主任"]);
    let said = fs::read_to_string(site.path("content/notice/a.sign.toml")).expect("a file of sign-off");
    let sums = "cd content && sha256sum notice/a.md notice/表.csv";
    let shell = |line: &str| {
        let output = Command::new("sh").args(["-c", line]).current_dir(site.root()).output().expect("a shell");
        String::from_utf8_lossy(&output.stdout).split_whitespace().next().unwrap_or_default().to_string()
    };
    assert!(said.contains(&format!("digest = \"{}\"", shell(&format!("{sums} | sha256sum")))), "{said}");
    assert!(said.contains(&format!("\"notice/a.md\" = \"{}\"", shell(sums))), "{said}");
    assert!(said.contains("person = \"p01\"\nrole = \"居委会主任\"\ndate = 2026-11-06\n"), "{said}");
}

#[test]
fn one_changed_character_voids_the_sign_off_and_the_signed_version_stays_public() {
    let site = site();
    sign(&site, &["--person", "p02", "--step", "proposed"]);
    sign(&site, &["--person", "p01"]);
    rewrite(&site, "第一版", "第二版");
    site.check().finds(
        "V702",
        "content/notice/a.md:3:10",
        "11月6日审签以后改过（notice/a.md），原来的提出、审定对新的内容不作数",
    );
    let page = public(&site);
    assert!(page.contains("第一版。") && !page.contains("第二版"), "{page}");
    sign(&site, &["--person", "p01"]);
    assert!(public(&site).contains("第二版。"));
    rewrite(&site, "第二版", "第一版");
    assert!(public(&site).contains("第一版。"), "what was signed once is signed");
}

#[test]
fn a_duty_stays_met_by_the_signed_version_while_its_record_is_being_changed() {
    let head = "kind = \"finance\"\nform = \"statement\"\nperiod = \"2026-09\"\nopening = \"0.00\"\nclosing = \"5.00\"\nstatus = \"review\"\nsign_off = []";
    let table = "| 项目 | 收入 | 支出 |\n|---|---|---|\n| 拨款 | 5.00 | |\n";
    let site = Site::new().file("content/roster.toml", ROSTER).packs("\"wutongli-bylaw\"");
    let site = site.file("content/finance/2026-09.md", record(head, table));
    ["p02", "p11", "p01"]
        .iter()
        .for_each(|person| _ = site.run(&["sign", "finance/2026-09", "--person", person]).exits(0));
    let before = site.check().exits(0).codes();
    let path = site.path("content/finance/2026-09.md");
    let text = fs::read_to_string(&path).expect("the record");
    fs::write(&path, text.replace("拨款", "街道拨款")).expect("written");
    let after: Vec<String> = site.check().exits(0).codes().into_iter().filter(|code| code != "V702").collect();
    assert_eq!(before, after);
    assert!(!after.iter().any(|code| code == "T201"), "{after:?}");
}

#[test]
fn a_changed_attachment_voids_the_sign_off_too() {
    let site = site().file("content/notice/t.txt", "附件一");
    rewrite(&site, "+++\n第", "attachments = [\"t.txt\"]\n+++\n第");
    sign(&site, &["--person", "p01"]);
    public(&site);
    assert_eq!(site.output().text("site/notice/t.txt"), "附件一");
    site.put("content/notice/t.txt", "附件二");
    site.check().finds("V702", "content/notice/a.md:3:10", "notice/t.txt");
    public(&site);
    assert_eq!(site.output().text("site/notice/t.txt"), "附件一");
}

#[test]
fn a_deleted_record_stays_public_and_is_named() {
    let site = site();
    sign(&site, &["--person", "p01"]);
    site.remove("content/notice/a.md");
    site.check().finds("V707", "content/notice/a.md", "审签过的记录不见了");
    assert!(public(&site).contains("第一版。"));
}

#[test]
fn a_changed_record_whose_signed_version_was_not_kept_is_not_public_and_says_so() {
    let site = site();
    sign(&site, &["--person", "p01"]);
    rewrite(&site, "第一版", "第二版");
    site.remove("ledger/kept");
    site.check().finds("V708", "content/notice/a.md:3:10", "没有保存在 ledger/kept");
    assert_eq!(public(&site), "");
}

#[test]
fn an_altered_kept_file_is_never_shown() {
    let site = site();
    sign(&site, &["--person", "p01"]);
    rewrite(&site, "第一版", "第二版");
    for entry in walkdir::WalkDir::new(site.path("ledger/kept"))
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
    {
        let text = fs::read_to_string(entry.path()).expect("a kept file");
        fs::write(entry.path(), text.replace("第一版", "改过的")).expect("written");
    }
    assert_eq!(public(&site), "");
}

#[test]
fn a_file_of_sign_off_that_was_altered_counts_for_nothing() {
    let site = site();
    sign(&site, &["--person", "p01"]);
    let path = site.path("content/notice/a.sign.toml");
    let said = fs::read_to_string(&path).expect("a file of sign-off");
    let line = said.lines().find(|line| line.starts_with("\"notice/a.md\"")).expect("a file");
    rewrite(&site, "第一版", "第二版");
    let now = mingbai::sign_off::sha256(&fs::read(site.path("content/notice/a.md")).expect("the record"));
    fs::write(&path, said.replace(line, &format!("\"notice/a.md\" = \"{now}\""))).expect("written");
    site.check().finds("V701", "content/notice/a.sign.toml:5:10", "这一版的审签记录被改过或写坏了");
    assert_eq!(public(&site), "");
}

#[test]
fn what_is_sent_back_is_not_public_until_it_is_signed_again() {
    let site = site();
    sign(&site, &["--person", "p01"]);
    sign(&site, &["--person", "p11", "--back", "时间写错了"]);
    site.check().finds("V706", "content/notice/a.md:3:10", "11月6日被丙退回：时间写错了");
    assert_eq!(public(&site), "");
    rewrite(&site, "第一版", "改好的");
    sign(&site, &["--person", "p01"]);
    assert!(public(&site).contains("改好的。"));
}

#[test]
fn the_steps_of_a_pack_are_taken_in_order_by_those_who_hold_the_posts() {
    let site = with_route();
    site.run(&["sign"]).exits(0).says("notice/a").says("等待提出（居民委员会成员）");
    site.run(&["sign", "notice/a", "--person", "p11"])
        .exits(2)
        .says("这一步是提出（居民委员会成员），丙（p11）今天不担任这个职务");
    site.run(&["sign", "notice/a", "--person", "p02"]).exits(0).says("下一步：审查（居务监督委员会成员）");
    site.run(&["sign", "--all", "--person", "p01"]).exits(0).says("没有等这个人审签的记录");
    site.run(&["sign", "--all", "--person", "p11"]).exits(0).says("审查").says("下一步：审定");
    site.run(&["sign", "notice/a", "--person", "p01"]).exits(0).says("审签完毕");
    site.run(&["sign", "notice/a", "--person", "p01"]).exits(2).says("已经审签完毕");
    site.check().exits(0).says("没有发现问题");
    assert!(public(&site).contains("第一版。"));
}

#[test]
fn a_record_that_lacks_a_step_of_its_pack_is_held_back() {
    let site = with_route();
    sign(&site, &["--person", "p02"]);
    sign(&site, &["--person", "p01", "--step", "settled"]);
    let said = site.check();
    said.finds(
        "V703",
        "content/notice/a.md:3:10",
        "审签少了一步：审查（居务监督委员会成员）；现有提出（乙）、审定（甲）",
    );
    assert_eq!(public(&site), "");
}

#[test]
fn a_text_that_does_not_bind_only_warns_of_a_missing_step() {
    let site = site().packs("\"own\"").file("rules/own.toml", PACK.replace("regulation", "guidance"));
    sign(&site, &["--person", "p01", "--step", "settled"]);
    site.check().exits(0).says("警告[V703");
    assert!(public(&site).contains("第一版。"));
}

#[test]
fn a_signed_version_stays_public_while_a_new_one_lacks_a_step() {
    let site = with_route();
    for person in ["p02", "p11", "p01"] {
        sign(&site, &["--person", person]);
    }
    rewrite(&site, "第一版", "第二版");
    sign(&site, &["--person", "p01", "--step", "settled"]);
    site.check().says("V703");
    assert!(public(&site).contains("第一版。"));
}

#[test]
fn whoever_signs_two_steps_examines_as_a_member_or_settles_own_spending_is_named() {
    let both = site();
    sign(&both, &["--person", "p01", "--step", "proposed"]);
    sign(&both, &["--person", "p01", "--step", "settled"]);
    both.check().finds("V704", "content/notice/a.md:3:10", "“提出”和“审定”都由甲一人审签");
    let member = site();
    sign(&member, &["--person", "p02", "--step", "examined"]);
    member.check().finds("V704", "content/notice/a.md:3:10", "乙是居民委员会成员，不能代表居务监督委员会审查");
    let head = "kind = \"finance\"\nform = \"statement\"\naccount = \"工作经费\"\nperiod = \"2026-09\"\nopening = \"50.00\"\nclosing = \"30.00\"\nclosed_on = 2026-09-30";
    let table = "| 项目 | 收入 | 支出 | 经手人 |\n|---|---|---|---|\n| 维修 | | 20.00 | 甲 |\n";
    let spent = site().record("finance/2026-09.md", head, table);
    spent.check().finds("V704", "content/finance/2026-09.md:10:10", "审定由甲签，而“维修”就是甲经手的");
}

#[test]
fn steps_out_of_order_and_days_to_come_are_named() {
    let site = site();
    site.run(&["sign", "notice/a", "--person", "p01", "--today", "2026-11-03"]).exits(0);
    site.run(&["sign", "notice/a", "--person", "p02", "--step", "proposed", "--today", "2026-11-05"]).exits(0);
    site.check().finds("V705", "content/notice/a.md:3:10", "审定（2026年11月3日）早于提出（2026年11月5日）");
    site.run(&["check", "--today", "2026-11-04"]).finds(
        "V705",
        "content/notice/a.md:3:10",
        "提出的日期 2026年11月5日 还没有到",
    );
}

#[test]
fn drafts_strangers_and_unknown_steps_are_refused_and_nothing_is_written() {
    let site = site().file("content/notice/b.md", record("status = \"draft\"", "正文。\n"));
    site.run(&["sign", "notice/b", "--person", "p01"])
        .exits(2)
        .says("不是送审的记录；写好以后改为 status = \"review\"");
    site.run(&["sign", "notice/a", "--person", "p99"]).exits(2).says("名册里没有编号 p99 的人");
    site.run(&["sign", "notice/a", "--person", "p01", "--step", "blessed"]).exits(2).says("没有“blessed”这一步");
    site.run(&["sign", "notice/c", "--person", "p01"]).exits(2).says("没有 notice/c 这份记录，你是不是想写 notice/b？");
    assert!(!site.path("content/notice/a.sign.toml").exists() && !site.path("content/notice/b.sign.toml").exists());
}

#[test]
fn several_people_who_sign_at_once_are_all_recorded() {
    let site = site();
    let children: Vec<_> = ["p01", "p02", "p11", "p21"]
        .map(|person| {
            site.command(&["sign", "notice/a", "--person", person, "--step", "settled"]).spawn().expect("started")
        })
        .into_iter()
        .collect();
    children.into_iter().for_each(|mut child| assert!(child.wait().expect("ended").success()));
    let said = fs::read_to_string(site.path("content/notice/a.sign.toml")).expect("a file of sign-off");
    assert_eq!(said.matches("[[version]]").count(), 1, "{said}");
    assert!(
        ["p01", "p02", "p11", "p21"].iter().all(|person| said.contains(&format!("person = \"{person}\""))),
        "{said}"
    );
    assert!(public(&site).contains("第一版。"));
}

fn key(site: &Site, name: &str) -> String {
    let path = site.path(name);
    let made = Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(&path).status();
    assert!(made.expect("ssh-keygen").success());
    fs::read_to_string(site.path(&format!("{name}.pub"))).expect("a public key")
}

#[test]
fn whoever_has_a_key_signs_with_it_and_ssh_keygen_verifies_the_signature() {
    let site = site();
    let (own, _) = (key(&site, "own"), key(&site, "other"));
    site.put("allowed_signers", format!("p01 {own}"));
    sign(&site, &["--person", "p01"]);
    site.check().finds(
        "V709",
        "content/notice/a.md:3:10",
        "“审定”（p01）没有签名，而这个人在 allowed_signers 里有钥匙",
    );
    assert_eq!(public(&site), "");
    site.remove("content/notice/a.sign.toml");
    sign(&site, &["--person", "p01", "--key", "other"]);
    site.check().finds("V709", "content/notice/a.md:3:10", "签名不对");
    assert_eq!(public(&site), "");
    site.remove("content/notice/a.sign.toml");
    sign(&site, &["--person", "p01", "--key", "own"]);
    site.check().exits(0);
    assert!(public(&site).contains("第一版。"));
    assert!(verified(&site), "ssh-keygen does not verify it");
}

/// Whether `ssh-keygen -Y verify` says that the signature beside the record is good.
fn verified(site: &Site) -> bool {
    let said = fs::read_to_string(site.path("content/notice/a.sign.toml")).expect("a file of sign-off");
    let table: toml::Table = said.parse().expect("TOML");
    let version = &table["version"][0];
    let signature = version["step"][0]["signature"].as_str().expect("a signature");
    let message = format!(
        "mingbai sign-off 1\nrecord: notice/a\ndigest: {}\nstep: settled\nperson: p01\nrole: 主任\ndate: 2026-11-06\n",
        version["digest"].as_str().expect("a digest")
    );
    site.put("step.sig", signature);
    site.put("step.txt", message);
    let line = "ssh-keygen -Y verify -f allowed_signers -I p01 -n mingbai -s step.sig < step.txt";
    Command::new("sh").args(["-c", line]).current_dir(site.root()).status().expect("a shell").success()
}
