//! Versions of a convention: the old ones stay readable and are marked, the new one says what it changed.

use crate::support::{Site, pages};

const HEAD: &str = "kind = \"convention\"\nadopted_by = \"居民会议\"\neffective_on = ";
const FIRST: &str =
    "## 公共秩序\n\n第一条　电动车停进充电棚，不推进楼。\n\n第二条　楼道不堆物。\n\n## 邻里\n\n第三条　见面问声好。\n";
const SECOND: &str = "## 公共秩序\n\n第一条　电动车停进充电棚，不推进楼、不进电梯。\n\n## 邻里\n\n第三条　见面问声好。\n\n第四条　孝老爱亲，邻里互助。\n";

/// A community with two versions of its convention, and more in the front matter of the second.
fn site(more: &str) -> Site {
    let first = format!("{HEAD}2020-01-01\ntitle = \"公约第一版\"\nversion = 1\npublished_on = 2026-09-02");
    let second = format!(
        "{HEAD}2026-10-20\ntitle = \"公约第二版\"\nversion = 2\nsupersedes = \"convention/one\"\npublished_on = 2026-10-12\n{more}"
    );
    let site = Site::new().record("convention/one.md", &first, FIRST).record("convention/two.md", &second, SECOND);
    site.run(&["build", "--quiet"]).exits(0);
    site
}

fn words(page: &str) -> String {
    let text = regex::Regex::new("<[^>]*>").expect("a pattern").replace_all(page, " ").into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_old_version_stays_at_its_address_and_is_marked() {
    let output = site("").output();
    let old = output.text("site/convention/one.html");
    assert!(words(old).contains("第二条 楼道不堆物。"), "the text stands");
    assert!(words(old).contains("本版已被取代，现行的是： 公约第二版"), "{}", words(old));
    assert!(output.text("site/convention/index.html").contains("已被取代"));
    assert!(output.text("site/index.html").contains("已被取代"));
    let new = words(output.text("site/convention/two.html"));
    assert!(new.contains("公约第二版 第 2 版 2026年10月20日 现行 公约第一版 第 1 版 2020年1月1日 已被取代"), "{new}");
}

#[test]
fn the_new_version_says_what_it_changed_with_elements_and_words() {
    let output = site("").output();
    let page = output.text("site/convention/two.html").replace('\n', "");
    for wanted in [
        "不推进楼<ins><span class=\"unseen\">（新增：</span>、不进电梯<span class=\"unseen\">）</span></ins>。",
        "<b>修改</b> <a class=\"clause-no\" href=\"../convention/two.html#t1\">第一条</a>　电动车停进充电棚",
        "<b>删去</b> <del><a class=\"clause-no\" href=\"../convention/one.html#t2\">第二条</a>　楼道不堆物。</del>",
        "<b>新增</b> <ins><a class=\"clause-no\" href=\"../convention/two.html#t4\">第四条</a>　孝老爱亲，邻里互助。</ins>",
        "<h3>公共秩序</h3>",
    ] {
        let bare = page.replace("class=unseen", "class=\"unseen\"").replace("class=clause-no", "class=\"clause-no\"");
        assert!(bare.contains(wanted), "{wanted}: {page}");
    }
    assert!(!output.text("site/convention/one.html").contains("<ins>"));
}

#[test]
fn a_version_that_is_not_public_changes_nothing_for_the_public() {
    let output = site("status = \"draft\"").output();
    // The page of search has the words for every state, to be put beside what it finds.
    for (path, text) in pages(&output.below("site")).filter(|(path, _)| *path != "search.html") {
        assert!(!text.contains("已被取代") && !text.contains("公约第二版") && !text.contains("<ins>"), "{path}");
    }
    assert!(output.text("preview/convention/two.html").contains("<ins>"));
    assert!(output.text("preview/convention/one.html").contains("已被取代"));
}

#[test]
fn versions_that_name_each_other_in_a_ring_are_each_listed_once() {
    let ring = |name: &str, of: &str| format!("{HEAD}2026-10-20\ntitle = \"{name}\"\nsupersedes = \"convention/{of}\"");
    let site = Site::new().record("convention/a.md", &ring("甲版", "b"), "一。\n");
    let site = site.record("convention/b.md", &ring("乙版", "a"), "一。\n");
    site.run(&["build", "--quiet"]).exits(0);
    assert!(words(site.output().text("site/convention/a.html")).contains("正文没有改动。"));
}

#[test]
fn all_five_steps_of_how_it_was_made_are_shown_with_those_that_are_not_on_record() {
    let steps = "[steps.solicit]\nfrom = 2026-09-01\nto = 2026-09-20\nactors = [\"party_org\", \"rwc\"]\nopinions_received = 126\n\
                 problems = [\"楼道堆物\", \"高空抛物\"]\n\n[[steps.solicit.owner_meetings]]\nestate = \"一村\"\ndate = 2026-09-05\nattendees = 68\n\
                 \n[steps.review]\nsubmitted = 2026-09-25\nreviewers = [\"street_office\"]\ndecided = 2026-09-28\nopinion = \"同意提交审议。\"\n\
                 \n[steps.vote]\nbody = \"residents_meeting\"\nvoted_on = 2026-10-01\nfor = 103\nagainst = 4\nabstain = 5\n\
                 \n[steps.file]\ndate = 2026-10-05\nreceipt_no = \"示例〔2026〕3号\"\ncleared_on = 2026-10-06\n";
    let head =
        format!("{HEAD}2026-10-20\ntitle = \"公约\"\n{}", "status = \"signed\"\npublished_on = 2026-10-12\nform = 1");
    let head = head.replace("\nform = 1", "\nsign_off = [{ step = \"settled\", person = \"p01\", date = 2026-10-10 }]");
    let draft = "\n[[drafts]]\nkind = \"deliberation\"\ndate = 2026-09-29\nfile = \"审议稿.txt\"\n";
    let site = Site::new().file("content/convention/c.md", format!("+++\n{head}\n{draft}\n{steps}+++\n第一条。\n"));
    let site = site.file("content/convention/审议稿.txt", "第一条。");
    site.run(&["build", "--quiet"]).exits(0);
    let output = site.output();
    let text = words(output.text("site/convention/c.html"));
    for wanted in [
        "2026年9月1日 1. 征集民意 社区党组织、居民委员会",
        "收到意见 126 要解决的问题 楼道堆物 高空抛物",
        "业主会议 共 1 项 小区 日期 参加人数 一村 2026年9月5日 68",
        "没有写日期 2. 拟定草案 没有这一步的记录",
        "2026年9月25日 距上一步 24 天 3. 提请审核 街道办事处",
        "审核意见 同意提交审议。",
        "赞成 103 反对 4 弃权 5",
        "回执号 示例〔2026〕3号 把关同意日 2026年10月6日",
        "各稿 共 1 项 稿次 日期 文件 审议稿 2026年9月29日 审议稿.txt",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
    assert!(output.has("site/convention/审议稿.txt"), "the draft is there to be read");
}
