//! The list that is written beside the files, and what is said at the end.

use std::fmt::Write;

use super::Sheet;
use super::choose::Choice;
use super::run::Printed;
use crate::cli::Options;
use crate::finding::Lang;

/// The list as a text for a clerk's machine: with a mark of its encoding and the line ends of Windows, which every editor
/// reads.
pub(super) fn text(choice: &Choice, printed: &[Printed], options: &Options, communities: usize) -> String {
    let lang = options.lang;
    let mut text = format!(
        "{}\n{} {}\n",
        lang.pick("公开栏打印清单", "Sheets for the notice board"),
        options.today,
        sum(printed, lang)
    );
    let mut community = "";
    for (at, (sheet, printed)) in choice.sheets.iter().zip(printed).enumerate() {
        if communities > 1 && sheet.community != community {
            let _ = write!(text, "\n{}\n", sheet.community);
        }
        community = &sheet.community;
        text.push_str(&entry(at + 1, sheet, *printed, lang));
    }
    for line in waiting(choice, lang) {
        let _ = write!(text, "\n{line}");
    }
    let _ = write!(text, "\n{}", after(options));
    format!("\u{feff}{}", text.replace('\n', "\r\n"))
}

fn entry(no: usize, sheet: &Sheet, printed: Printed, lang: Lang) -> String {
    let paper = sheet.paper.to_uppercase();
    let pages = pages(printed.pages, lang);
    let window = sheet.window.as_ref().map(|window| format!("{window}{}", lang.pick("，", ", "))).unwrap_or_default();
    let [file, record] = [lang.pick("文件：", "file: "), lang.pick("记录：", "record: ")];
    let record = sheet.record.as_ref().map(|path| format!("   {record}{path}\n")).unwrap_or_default();
    format!("\n{no}. {}\n   {window}{paper} {pages}\n   {file}{}\n{record}", sheet.title, sheet.file)
}

fn pages(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::Zh, _) => format!("{count} 页"),
        (Lang::En, 1) => "1 page".to_string(),
        (Lang::En, _) => format!("{count} pages"),
    }
}

/// What a clerk types once a sheet hangs.
fn after(options: &Options) -> String {
    match options.lang {
        Lang::Zh => "盖章张贴以后记下来，下次就不再打印：\n\nmingbai posted 记录\n".to_string(),
        Lang::En => {
            "Once a sheet is stamped and hangs, record it, and it is not printed again:\n\nmingbai posted RECORD\n"
                .to_string()
        }
    }
}

/// `打印好了，共 3 份，5 页。`
pub(super) fn closing(printed: &[Printed], lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("打印好了，{}。", sum(printed, lang)),
        Lang::En => format!("Printed {}.", sum(printed, lang)),
    }
}

/// `共 3 份，5 页`
fn sum(printed: &[Printed], lang: Lang) -> String {
    let (files, pages) = (printed.len(), pages(printed.iter().map(|printed| printed.pages).sum(), lang));
    match (lang, files) {
        (Lang::Zh, _) => format!("共 {files} 份，{pages}"),
        (Lang::En, 1) => format!("1 sheet, {pages}"),
        (Lang::En, _) => format!("{files} sheets, {pages}"),
    }
}

/// What is said where nothing is to be put up.
pub(super) fn nothing(lang: Lang) -> &'static str {
    lang.pick(
        "没有要打印的：该张贴的都登记了张贴日，也没有可以取下的。全部重新打印：mingbai print --all",
        "Nothing to print: all that belongs on the board is recorded as posted, and nothing comes off. To print all of it: mingbai print --all",
    )
}

/// Records that will be public within the days, which are printed on that day.
pub(super) fn waiting(choice: &Choice, lang: Lang) -> Vec<String> {
    let heading =
        lang.pick("已经审签、还没有到公开日的，到那天再打印：", "Signed, but not public yet; print them on their day:");
    let lines = choice.waiting.iter().map(|(day, title)| format!("  {day} {title}"));
    if choice.waiting.is_empty() { Vec::new() } else { std::iter::once(heading.to_string()).chain(lines).collect() }
}

/// What is said where the browser is too old to number pages and a sheet has several.
pub(super) fn without_numbers(printed: &[Printed], lang: Lang) -> Option<&'static str> {
    let any = printed.iter().any(|printed| printed.unnumbered && printed.pages > 1);
    any.then_some(lang.pick(
        "浏览器的版本低于 131，几页的没有印上页码，请用笔写上，或换新的浏览器再打印。",
        "The browser is older than version 131 and does not number pages: write the numbers by hand, or print with a newer one.",
    ))
}
