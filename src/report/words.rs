//! The words of the printers, both languages side by side.

use super::Counts;
use crate::check::{Obligation, State};
use crate::finding::{Basis, Lang, Severity};

/// Name of a weight.
pub fn severity(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => lang.pick("错误", "error"),
        Severity::Warning => lang.pick("警告", "warning"),
        Severity::Info => lang.pick("提示", "info"),
    }
}

/// The help line of a finding.
pub(super) fn help(text: &str, lang: Lang) -> String {
    format!("{}{text}", lang.pick("帮助：", "help: "))
}

/// The line of articles.
pub(super) fn basis(basis: &[Basis], lang: Lang) -> String {
    let name = |basis: &Basis| match lang {
        Lang::Zh => format!("《{}》{}（{}）", basis.document, basis.article, basis.rule),
        Lang::En => format!("《{}》{} ({})", basis.document, basis.article, basis.rule),
    };
    let all: Vec<String> = basis.iter().map(name).collect();
    format!("{}{}", lang.pick("依据：", "basis: "), all.join(lang.pick("；", "; ")))
}

/// `3 个错误、1 个警告`; what there is none of is left out.
pub(super) fn counts(counts: Counts, lang: Lang) -> String {
    let parts =
        [(counts.errors, "个错误", "error"), (counts.warnings, "个警告", "warning"), (counts.infos, "条提示", "note")];
    let some = parts.iter().filter(|(count, ..)| *count > 0);
    let worded = some.map(|(count, zh, en)| match lang {
        Lang::Zh => format!("{count} {zh}"),
        Lang::En => format!("{count} {en}{}", if *count == 1 { "" } else { "s" }),
    });
    worded.collect::<Vec<_>>().join(lang.pick("、", ", "))
}

/// The closing line when nothing was found.
pub(super) fn clean(lang: Lang) -> &'static str {
    lang.pick("没有发现问题。", "Nothing found.")
}

/// The closing line.
pub(super) fn total(counted: Counts, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("共 {}。", counts(counted, lang)),
        Lang::En => format!("{} in all.", counts(counted, lang)),
    }
}

/// What to do next, given the code of the heaviest finding.
pub(super) fn next(counts: Counts, code: &str, lang: Lang) -> String {
    match (lang, counts.errors > 0) {
        (Lang::Zh, true) => format!("先改错误，改好后再运行 mingbai check。某一条是什么意思：mingbai explain {code}"),
        (Lang::Zh, false) => format!("没有错误。某一条是什么意思：mingbai explain {code}"),
        (Lang::En, true) => {
            format!("Mend the errors, then run `mingbai check` again. About a finding: mingbai explain {code}")
        }
        (Lang::En, false) => format!("No errors. About a finding: mingbai explain {code}"),
    }
}

/// Name of the place that belongs to no community.
pub(super) fn whole_site(lang: Lang) -> &'static str {
    lang.pick("整个站点", "the whole site")
}

/// A state with its days: `逾期 12 天`.
pub(super) fn state(obligation: &Obligation<'_>, lang: Lang) -> String {
    let (zh, en) = obligation.state_names();
    match (obligation.state, lang) {
        (State::Overdue(days), Lang::Zh) => format!("逾期 {days} 天"),
        (State::Overdue(days), Lang::En) => format!("{days}d overdue"),
        (State::DueSoon(0), _) => lang.pick("今天到期", "due today").to_string(),
        (State::DueSoon(days) | State::Upcoming(days), Lang::Zh) => format!("还有 {days} 天"),
        (State::DueSoon(days) | State::Upcoming(days), Lang::En) => format!("in {days}d"),
        (State::MetLate(days), Lang::Zh) => format!("晚了 {days} 天"),
        (State::MetLate(days), Lang::En) => format!("{days}d late"),
        (State::TooShort(days), Lang::Zh) => format!("少了 {days} 天"),
        (State::TooShort(days), Lang::En) => format!("{days}d short"),
        (_, Lang::Zh) => zh.to_string(),
        (_, Lang::En) => en.to_string(),
    }
}

/// Headings of the table of obligations.
pub(super) fn obligation_columns(lang: Lang) -> [&'static str; 6] {
    match lang {
        Lang::Zh => ["期限", "状态", "周期", "公开事项", "依据", "文件"],
        Lang::En => ["due", "state", "period", "item", "article", "file"],
    }
}

/// What is said when no obligation is to be listed.
pub(super) fn nothing_owed(lang: Lang) -> &'static str {
    lang.pick("没有这样的事项。", "Nothing of the sort.")
}

/// `应公开 120 项`.
pub(super) fn owed(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("应公开 {count} 项"),
        Lang::En => format!("{count} items to be made public"),
    }
}

/// Headings of the list of packs.
pub(super) fn pack_columns(lang: Lang) -> [&'static str; 7] {
    match lang {
        Lang::Zh => ["规则包", "文件", "文号", "性质", "地区", "施行", "事项/规则"],
        Lang::En => ["pack", "document", "number", "sort", "region", "in force", "duties/rules"],
    }
}
