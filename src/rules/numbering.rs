//! `numbering`: numbered articles run without a gap, a repetition or a beginning in the middle.

use super::passages::passages;
use super::{Case, Check, Primitive, Sort, Wrong};
use crate::finding::{Finding, code};
use crate::record::Fields;
use crate::record::schema::{Field, Shape};
use crate::wording::{Form, Hit, Prose, of_form};

pub(super) static SORT: Sort = Sort {
    id: "numbering",
    zh: "条款编号连续",
    en: "numbered articles without a gap",
    keys: &[
        Field::new(
            "form",
            "编号的写法，{} 是数，例如 第{}条",
            "how they are numbered, `{}` for the number: `第{}条`",
            Shape::Text,
        )
        .required(),
        Field::new("needed", "必须有这样编号的条款", "there must be such articles", Shape::Flag),
    ],
    read,
};

#[derive(Debug)]
struct Numbering {
    form: Form,
    needed: bool,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let form = keys.text("form").and_then(Form::parse).ok_or_else(|| {
        Wrong::new("form", "写法里要有一个 {}，例如 第{}条", "the form needs one `{}`, as in `第{}条`")
    })?;
    Ok(Box::new(Numbering { form, needed: keys.flag("needed") }))
}

impl Check for Numbering {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        passages(case, "body")
            .iter()
            .flat_map(|body| {
                let (hits, any) = of_form(&Prose::new(body.text), &self.form);
                let out = |Hit { span, says, help }: Hit| {
                    let mut finding = case.finding(&code::NUMBERING, body.place(span), says.zh, says.en);
                    finding.severity = case.asks.cap;
                    finding.help = help;
                    finding
                };
                let mut findings: Vec<Finding> = hits.into_iter().map(out).collect();
                findings.extend((self.needed && !any).then(|| self.none(case)));
                findings
            })
            .collect()
    }
}

impl Numbering {
    fn none(&self, case: &Case<'_>) -> Finding {
        let (first, second) = (self.form.write(1), self.form.write(2));
        let zh = format!("正文没有分条，应当写成“{first}”“{second}”");
        case.finding(&code::REQUIRED_TEXT, case.body(), zh, format!("there are no articles `{first}`, `{second}`"))
            .help(
                format!("每条另起一行，以“{first}　”开头"),
                format!("begin every article on a line of its own with `{first}　`"),
            )
    }
}
