//! The manual: the page of a code, and the list of all codes.

use super::words;
use crate::finding::{CODES, CodePage, Lang, page};
use crate::load::nearest;
use crate::pack::Packs;

/// The groups of codes by their letter, in the order of the manual.
const GROUPS: &[(char, &str, &str)] = &[
    ('L', "读取", "Load"),
    ('A', "账目", "Accounts"),
    ('T', "时限", "Time"),
    ('R', "规则", "Rules"),
    ('P', "规则包", "Packs"),
    ('S', "站点和隐私", "Site and privacy"),
    ('V', "审签和台账", "Sign-off and ledger"),
    ('W', "文字", "Wording"),
];

/// The page of a code (`L007`, `unknown-key`), of a duty or rule (`pack/id`), or of a system (`S-10`).
///
/// # Errors
/// What to say when there is none, with the nearest name.
pub fn explain(wanted: &str, packs: &Packs, lang: Lang) -> Result<String, String> {
    page(wanted)
        .map(|page| code(page, lang))
        .or_else(|| super::explain_pack::explain(wanted, packs, lang))
        .or_else(|| super::explain_system::explain(wanted, packs, lang))
        .ok_or_else(|| unknown(wanted, packs, lang))
}

/// The manual page of a code.
pub fn code(page: &CodePage, lang: Lang) -> String {
    let title = lang.pick(page.zh, page.en);
    let weight = words::severity(page.severity, lang);
    let head = match lang {
        Lang::Zh => format!("{} {}（{weight}）", page.code, page.name),
        Lang::En => format!("{} {} ({weight})", page.code, page.name),
    };
    let hold = lang.pick(
        "\n有这个错误的记录，改好之前不会出现在公开页面上。\n",
        "\nA record with this error stays off the public pages until it is mended.\n",
    );
    let hold = if page.holds_back { hold } else { "" };
    format!("{head}\n{title}\n\n{}\n{hold}", lang.pick(page.more_zh, page.more_en))
}

/// All codes with their titles, by group.
pub fn list(lang: Lang) -> String {
    let group = |(letter, zh, en): &(char, &str, &str)| {
        let codes = CODES.iter().filter(|page| page.code.starts_with(*letter));
        let lines: String = codes.map(|page| line(page, lang)).collect();
        format!("{}\n{lines}", lang.pick(zh, en))
    };
    GROUPS.iter().map(group).collect::<Vec<_>>().join("\n")
}

fn line(page: &CodePage, lang: Lang) -> String {
    format!("  {}  {:<22}  {}\n", page.code, page.name, lang.pick(page.zh, page.en))
}

fn unknown(wanted: &str, packs: &Packs, lang: Lang) -> String {
    let codes = CODES.iter().flat_map(|page| [page.code, page.name]);
    let near = nearest(wanted, codes.chain(super::explain_pack::names(packs)));
    let ask = match (near, lang) {
        (Some(name), Lang::Zh) => format!("你是不是想写 {name}？"),
        (Some(name), Lang::En) => format!("did you mean {name}?"),
        (None, _) => lang.pick("全部编号：mingbai explain", "all codes: mingbai explain").to_string(),
    };
    match lang {
        Lang::Zh => format!("没有 {wanted} 这个编号。{ask}\n"),
        Lang::En => format!("there is no code {wanted}; {ask}\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_page_and_stands_in_the_list() {
        for lang in [Lang::Zh, Lang::En] {
            let all = list(lang);
            for page in CODES {
                assert!(all.contains(page.code) && code(page, lang).lines().count() >= 4, "{}", page.code);
            }
        }
    }

    #[test]
    fn an_unknown_code_meets_the_nearest() {
        let said = explain("unknown-kye", &Packs::default(), Lang::Zh).unwrap_err();
        assert_eq!(said, "没有 unknown-kye 这个编号。你是不是想写 unknown-key？\n");
        assert!(explain("l007", &Packs::default(), Lang::En).unwrap().starts_with("L007 unknown-key (error)"));
    }
}
