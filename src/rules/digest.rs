//! `digest`: the text of a signed record is the one whose digest was recorded when it was signed.

use super::{Case, Check, Primitive, Sort, Wrong};
use crate::finding::{Finding, Severity, code};
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, Record};

pub(super) static SORT: Sort = Sort {
    id: "digest",
    zh: "文本没有改过",
    en: "text unchanged",
    keys: &[Field::new("field", "文本摘要的字段", "path of the recorded digest", Shape::Text).required()],
    read,
};

#[derive(Debug)]
struct Digest {
    field: String,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let field = keys.text("field").unwrap_or_default().to_string();
    Ok(Box::new(Digest { field }))
}

impl Check for Digest {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let Some(record) = case.record.filter(|record| record.is_signed()) else {
            return Vec::new();
        };
        let now = record.digest();
        match record.fields.text(&self.field) {
            None => vec![self.missing(case, &now)],
            Some(then) if then.eq_ignore_ascii_case(&now) => Vec::new(),
            Some(then) => vec![self.changed(case, record, then, &now)],
        }
    }

    fn paths(&self) -> Vec<String> {
        vec![self.field.clone()]
    }
}

impl Digest {
    /// A reminder to record the digest, with the line to type.
    fn missing(&self, case: &Case<'_>, now: &str) -> Finding {
        let zh = "还没有登记文本摘要，以后改了正文看不出来".to_string();
        let en = "no digest of the text is recorded, so a later change cannot be told".to_string();
        let line = format!("{} = \"{now}\"", self.field);
        let mut finding = case.finding(&code::DIGEST, case.place("status"), zh, en);
        finding.severity = Severity::Info;
        finding.help(
            format!("核对正文就是通过的那一稿，在信息栏加上一行：{line}"),
            format!("make sure that the text is the one adopted and add a line to the front matter: {line}"),
        )
    }

    fn changed(&self, case: &Case<'_>, record: &Record, then: &str, now: &str) -> Finding {
        let (then, short) = (start(then), start(now));
        let zh = format!(
            "正文与登记的文本摘要不符（登记的是 {then}…，现在的正文是 {short}…），审签以后改过正文，没有另立新版"
        );
        let en = format!(
            "the text is not the one whose digest was recorded ({then}…, now {short}…): it was changed without a new version"
        );
        let id = &record.id;
        case.finding(&code::DIGEST, case.place(&self.field), zh, en).help(
            format!("改回原文；要修订的，另写一份新版，走完五步，写 supersedes = \"{id}\"，版本加一；原来登记错了的，改为 {} = \"{now}\"", self.field),
            format!("restore the text; to revise it, write a new version with the five steps and supersedes = \"{id}\"; if the recorded digest was mistyped, write {} = \"{now}\"", self.field),
        )
    }
}

/// The beginning of a digest: enough to tell two apart.
fn start(digest: &str) -> String {
    digest.chars().take(8).collect()
}
