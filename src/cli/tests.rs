use std::ffi::OsString;
use std::path::PathBuf;

use super::*;

fn run(line: &str) -> Result<Options, Exit> {
    let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
    parse_in(&args, language::first_look(&args, None))
}

fn said(line: &str) -> String {
    run(line).map_or_else(|exit| exit.text, |options| format!("{options:?}"))
}

#[test]
fn the_description_holds_together() {
    command(Lang::Zh).debug_assert();
    command(Lang::En).debug_assert();
}

#[test]
fn every_help_has_its_text_in_both_languages() {
    for name in Words::of(Lang::Zh).commands.all().map(|command| Some(command.name)).into_iter().chain([None]) {
        let (zh, en) = (help(name, Lang::Zh), help(name, Lang::En));
        assert!(zh.contains("用法：mingbai") && en.contains("Usage: mingbai"), "{zh}{en}");
        for english in ["Usage", "Options", "Commands", "Print", "possible values", "default:"] {
            assert!(!zh.contains(english), "{english} in {zh}");
        }
        assert!(!en.contains("选项") && !en.contains("命令"), "{en}");
    }
}

#[test]
fn options_are_typed() {
    let options = run("mingbai build --target board,site --root /tmp/x --today 2026-11-21 -q --lang en").unwrap();
    assert_eq!(options.root, PathBuf::from("/tmp/x"));
    assert_eq!(options.today.to_string(), "2026-11-21");
    assert!(options.quiet && options.lang == Lang::En);
    let Command::Build(build) = options.command else { panic!() };
    assert_eq!(build.targets, [Target::Site, Target::Board]);
    assert!(!build.deny_warnings);
}

#[test]
fn global_options_may_stand_before_the_command() {
    assert_eq!(run("mingbai --quiet --root /a check").unwrap().root, PathBuf::from("/a"));
    assert!(run("mingbai --quiet check").unwrap().quiet);
    assert_eq!(run("mingbai serve").unwrap().command, Command::Serve(Serve { port: 8420, review: None }));
}

#[test]
fn complaints_are_in_our_words() {
    for (line, zh) in [
        (
            "mingbai check --tody 1",
            "错误：不认识的选项 --tody\n帮助：你是不是想写 --today？\n详细用法：mingbai help check\n",
        ),
        ("mingbai chek", "错误：没有 chek 这条命令\n帮助：你是不是想写 check？\n详细用法：mingbai help\n"),
        (
            "mingbai check --format xml",
            "错误：--format xml 的值不对\n帮助：可以写：text json\n详细用法：mingbai help check\n",
        ),
        (
            "mingbai check --today 2026-2-30",
            "错误：“2026-2-30”不是日期，请写成 2026-11-21 这样\n详细用法：mingbai help check\n",
        ),
        ("mingbai serve --port 0", "错误：“0”不是端口，请写 1 到 65535 之间的数\n详细用法：mingbai help serve\n"),
        ("mingbai new finance", "错误：还要写：<周期或名称>\n详细用法：mingbai help new\n"),
        ("mingbai packs x", "错误：多写了 x\n详细用法：mingbai help packs\n"),
        ("mingbai help chek", "错误：没有 chek 这条命令\n详细用法：mingbai help\n"),
    ] {
        assert_eq!(said(line), zh);
    }
    assert!(said("mingbai check --root").starts_with("错误：--root <文件夹> 后面没有写值"));
    assert!(said("mingbai --quiet").starts_with("错误：没有写要做什么\n帮助：可以写：check build"));
    assert!(said("mingbai --lang en chek").starts_with("error: there is no command chek\nhelp: did you mean check?"));
}

#[test]
fn language_is_known_first() {
    let look = |line: &str, env| language::first_look(&line.split(' ').map(OsString::from).collect::<Vec<_>>(), env);
    assert_eq!(look("mingbai check", None), Lang::Zh);
    assert_eq!(look("mingbai check", Some("en_GB.UTF-8")), Lang::En);
    assert_eq!(look("mingbai --lang=zh check", Some("en")), Lang::Zh);
    assert_eq!(run("mingbai check --lang en").unwrap().lang, Lang::En);
}

#[test]
fn manual_pages_and_completions_are_made() {
    let page = String::from_utf8(man_page(Lang::Zh).unwrap()).unwrap();
    assert!(page.contains(".SH 名称") && page.contains(".SH 通用选项"), "{page}");
    for (_, shell) in Shell::ALL {
        assert!(!completions(*shell, Lang::Zh).is_empty());
    }
}
