//! Names of files that a clerk understands and every file system takes: day, community, title, paper.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::name::safe;
use super::Sheet;

/// Letters of a community's name and of a title that a name keeps. With the day, the paper and Chinese of three bytes a
/// letter it stays below the 255 bytes of Linux and well below the 260 letters of a path on Windows.
const LETTERS: [usize; 2] = [20, 45];

/// Gives every sheet the name of its file; the second of the same name has a number.
pub(super) fn name(sheets: &mut [Sheet], today: NaiveDate) {
    let mut taken = BTreeSet::new();
    for sheet in sheets {
        let plain = plain(sheet, today);
        let mut name = format!("{plain}.pdf");
        let mut count = 1;
        while !taken.insert(name.to_lowercase()) {
            count += 1;
            name = format!("{plain} ({count}).pdf");
        }
        sheet.file = name;
    }
}

fn plain(sheet: &Sheet, today: NaiveDate) -> String {
    let [community, title] = [safe(&sheet.community, LETTERS[0]), safe(&sheet.title, LETTERS[1])];
    let parts = [today.to_string(), community, title, sheet.paper.to_uppercase()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(title: &str) -> Sheet {
        Sheet {
            community: "梧桐里".to_string(),
            title: title.to_string(),
            window: None,
            record: None,
            page: String::new(),
            paper: "a4",
            file: String::new(),
        }
    }

    fn names(titles: &[&str]) -> Vec<String> {
        let mut sheets: Vec<Sheet> = titles.iter().map(|title| sheet(title)).collect();
        name(&mut sheets, "2026-11-06".parse().unwrap());
        sheets.into_iter().map(|sheet| sheet.file).collect()
    }

    #[test]
    fn a_name_says_day_community_title_and_paper() {
        assert_eq!(names(&["2026年10月收支"]), ["2026-11-06 梧桐里 2026年10月收支 A4.pdf"]);
    }

    #[test]
    fn what_windows_does_not_take_is_written_otherwise() {
        let all = names(&["a/b\\c:d*e?f\"g<h>i|j\tk\n"]);
        assert_eq!(all, ["2026-11-06 梧桐里 a／b＼c：d＊e？f”g＜h＞i｜j k A4.pdf"]);
        assert_eq!(names(&["完. . "]), ["2026-11-06 梧桐里 完 A4.pdf"]);
    }

    #[test]
    fn equal_names_are_numbered_also_where_letters_do_not_differ_by_size() {
        assert_eq!(
            names(&["通知a", "通知A", "通知a"]).map_last(),
            ["通知a A4.pdf", "通知A A4 (2).pdf", "通知a A4 (3).pdf"]
        );
    }

    #[test]
    fn a_long_name_fits_the_file_system() {
        let name = &names(&[&"很长".repeat(200)])[0];
        assert!(name.len() < 255 && name.ends_with(" A4.pdf"), "{name}");
    }

    trait MapLast {
        fn map_last(self) -> Vec<String>;
    }

    impl MapLast for Vec<String> {
        fn map_last(self) -> Vec<String> {
            self.iter().map(|name| name.trim_start_matches("2026-11-06 梧桐里 ").to_string()).collect()
        }
    }
}
