//! `fields`: the record must name these particulars.

use super::{Case, Check, Primitive, Sort, Wrong};
use crate::finding::{Finding, code};
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, Value};

pub(super) static SORT: Sort = Sort {
    id: "fields",
    zh: "写明规定的内容",
    en: "particulars that must be given",
    keys: &[Field::new("fields", "字段", "dotted paths that must be given", Shape::List(&TEXT)).required()],
    read,
};

#[derive(Debug)]
struct Required {
    paths: Vec<String>,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    Ok(Box::new(Required { paths: keys.texts("fields").map(str::to_string).collect() }))
}

impl Check for Required {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let missing: Vec<&String> = self.paths.iter().filter(|path| !given(case.fields(), path)).collect();
        let Some(first) = missing.first() else { return Vec::new() };
        let zh = missing.iter().map(|path| format!("{}（{path}）", case.label(path).0)).collect::<Vec<_>>().join("、");
        let en = missing.iter().map(|path| format!("{} ({path})", case.label(path).1)).collect::<Vec<_>>().join(", ");
        let finding = case
            .finding(
                &code::REQUIRED_FIELDS,
                case.place(first),
                format!("{}：没有写明{zh}", case.rule.says),
                format!("{}: {en} not given", case.rule.says_en),
            )
            .help("在信息栏里补上这些内容", "add them to the front matter");
        vec![finding]
    }
}

/// Whether a path has a value that says something.
fn given(fields: &Fields, path: &str) -> bool {
    fields.all(path).iter().any(|found| match &found.value {
        Value::Text(text) => !text.trim().is_empty(),
        _ => true,
    }) || matches!(fields.get(path).map(|found| &found.value), Some(Value::Table(_)))
}
