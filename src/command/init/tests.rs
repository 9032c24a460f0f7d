use super::*;
use crate::load::{load, walk};
use crate::pack::read_packs;
use crate::source::SourceFile;

fn packs() -> Packs {
    let pack = |id: &str, region: &str| {
        let text = format!(
            "[pack]\nid = \"{id}\"\ntitle = \"t\"\ntitle_en = \"t\"\nissuers = [\"x\"]\nregion = \"{region}\"\nauthority = \"law\"\nin_force_from = 2020-01-01\n"
        );
        SourceFile::new(format!("rules/{id}.toml"), text)
    };
    read_packs(&[pack("country", ""), pack("jiangsu", "32"), pack("ordos", "1506")])
}

fn wanted(dir: &Path) -> Init {
    let some = |text: &str| Some(text.to_string());
    Init {
        dir: dir.to_path_buf(),
        name: some("\"梧桐\"里社区"),
        street: some("某街道"),
        district: some("某区"),
        division: some("320106"),
        yes: true,
        ..Init::default()
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

#[test]
fn a_new_site_can_be_read_and_holds_only_drafts() {
    let dir = tempfile::tempdir().unwrap();
    create(&wanted(dir.path()), &packs(), today(), Lang::Zh).unwrap();
    assert!(crate::site::open(dir.path()).is_ok());
    let walked = walk(&dir.path().join("content"));
    assert!(walked.findings.is_empty() && walked.folders.len() == 1);
    let loaded = load(&dir.path().join("content"), &walked.folders[0]);
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
    assert_eq!(loaded.content.name(), "\"梧桐\"里社区");
    assert_eq!(loaded.content.community.fields.texts("packs").collect::<Vec<_>>(), ["country", "jiangsu"]);
    assert!(loaded.content.records.iter().all(|record| record.fields.text("status") == Some("draft")));
}

#[test]
fn nothing_is_overwritten_and_a_community_can_be_added() {
    let dir = tempfile::tempdir().unwrap();
    create(&wanted(dir.path()), &packs(), today(), Lang::Zh).unwrap();
    assert!(create(&wanted(dir.path()), &packs(), today(), Lang::Zh).unwrap_err().zh.contains("已经有了"));
    let second = Init { folder: Some("qinghelu".into()), ..wanted(dir.path()) };
    assert!(create(&second, &packs(), today(), Lang::Zh).is_ok());
    assert_eq!(walk(&dir.path().join("content")).folders.len(), 2);
}

#[test]
fn what_is_missing_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let bare = Init { street: None, division: None, ..wanted(dir.path()) };
    assert_eq!(create(&bare, &packs(), today(), Lang::Zh).unwrap_err().zh, "还要写明：--street --division");
    let unknown = Init { packs: vec!["jiangshu".into()], ..wanted(dir.path()) };
    assert!(create(&unknown, &packs(), today(), Lang::Zh).unwrap_err().zh.contains("jiangsu"));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn questions_are_asked_for_what_no_option_says() {
    let mut wanted = Init { name: Some("甲社区".into()), ..Init::default() };
    let mut said = Vec::new();
    ask(&mut wanted, &packs(), today(), Lang::Zh, &mut "街\n区\n150602\n\n".as_bytes(), &mut said).unwrap();
    assert_eq!(wanted.division.as_deref(), Some("150602"));
    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("ordos") && !said.contains("jiangsu") && !said.contains("社区名称"), "{said}");
    assert_eq!(Answers::new(&wanted, &packs(), today()).unwrap().packs, ["country", "ordos"]);
}
