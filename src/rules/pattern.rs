//! `pattern`: a text has the prescribed form.

use regex::{Regex, escape};

use super::words::short;
use super::{Case, Check, Primitive, Sort, Wrong};
use crate::finding::{Finding, code};
use crate::record::schema::{Field, Shape};
use crate::record::{Fields, Spanned, Value, community};

pub(super) static SORT: Sort = Sort {
    id: "pattern",
    zh: "规定的写法",
    en: "prescribed wording",
    keys: &[
        Field::new("field", "字段", "path of a text", Shape::Text).required(),
        Field::new(
            "pattern",
            "正则表达式；{name} 等换成社区登记里的文字",
            "regular expression; {name} and the like stand for texts of community.toml",
            Shape::Text,
        ),
        Field::new("equals", "应当照写的文字", "text it must be", Shape::Text),
        Field::new("example", "正确的例子", "an example that is right", Shape::Text),
    ],
    read,
};

#[derive(Debug)]
struct Pattern {
    field: String,
    form: Form,
    example: Option<String>,
}

#[derive(Debug)]
enum Form {
    /// An expression that is the same for every community.
    Fixed(Regex),
    /// An expression with words of the community in it.
    Local(String),
    /// The very words.
    Equals(String),
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let form = match (keys.text("pattern"), keys.text("equals")) {
        (Some(pattern), None) => expression(pattern)?,
        (None, Some(words)) => Form::Equals(words.to_string()),
        _ => {
            return Err(Wrong::new(
                "pattern",
                "pattern 和 equals 写且只写一个",
                "exactly one of pattern and equals is needed",
            ));
        }
    };
    let field = keys.text("field").unwrap_or_default().to_string();
    Ok(Box::new(Pattern { field, form, example: keys.text("example").map(str::to_string) }))
}

/// Compiles an expression; one with words of the community is tried out with a stand-in.
fn expression(pattern: &str) -> Result<Form, Wrong> {
    let tried = fill(pattern, |_| "x".to_string());
    let regex = Regex::new(&tried).map_err(|error| {
        let error = error.to_string();
        let fault = error.lines().last().unwrap_or_default().trim_start_matches("error: ").to_string();
        Wrong::new(
            "pattern",
            format!("正则表达式写得不对：{fault}"),
            format!("the regular expression is wrong: {fault}"),
        )
    })?;
    Ok(if tried == pattern { Form::Fixed(regex) } else { Form::Local(pattern.to_string()) })
}

/// Puts words in the place of `{name}`, `{street}` and the other texts of `community.toml`.
fn fill(text: &str, word: impl Fn(&str) -> String) -> String {
    let texts = community::COMMUNITY.iter().filter(|field| matches!(field.shape, Shape::Text));
    texts.fold(text.to_string(), |text, field| {
        let mark = format!("{{{}}}", field.key);
        if text.contains(&mark) { text.replace(&mark, &word(field.key)) } else { text }
    })
}

impl Check for Pattern {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let local = |key: &str| case.content.community.fields.text(key).unwrap_or_default().to_string();
        let texts = case.fields().all(&self.field).into_iter().filter_map(|found| Some((found, text(found)?)));
        match &self.form {
            Form::Equals(words) => {
                let words = fill(words, local);
                texts
                    .filter(|(_, text)| *text != words)
                    .map(|(found, text)| self.differs(case, found, text, &words))
                    .collect()
            }
            Form::Fixed(regex) => self.matching(case, texts, regex),
            Form::Local(pattern) => Regex::new(&fill(pattern, |key| escape(&local(key))))
                .map_or_else(|_| Vec::new(), |regex| self.matching(case, texts, &regex)),
        }
    }

    fn paths(&self) -> Vec<String> {
        vec![self.field.clone()]
    }
}

impl Pattern {
    fn matching<'a>(
        &self,
        case: &Case<'_>,
        texts: impl Iterator<Item = (&'a Spanned<Value>, &'a str)>,
        regex: &Regex,
    ) -> Vec<Finding> {
        texts
            .filter(|(_, text)| !regex.is_match(text))
            .map(|(found, text)| self.misshapen(case, found, text, regex))
            .collect()
    }

    fn misshapen(&self, case: &Case<'_>, found: &Spanned<Value>, text: &str, regex: &Regex) -> Finding {
        let name = case.name(&self.field);
        let zh = format!("{}“{}”不合规定的写法", name.zh, short(text));
        let en = format!("{} `{}` does not have the prescribed form", name.en, short(text));
        let (help, help_en) = match &self.example {
            Some(example) => (
                format!("例如：{} = \"{example}\"", self.field),
                format!("for example `{} = \"{example}\"`", self.field),
            ),
            None => (format!("应合 {regex}"), format!("it has to match {regex}")),
        };
        case.finding(&code::PATTERN, case.at(&found.span), zh, en).help(help, help_en)
    }

    fn differs(&self, case: &Case<'_>, found: &Spanned<Value>, text: &str, words: &str) -> Finding {
        let name = case.name(&self.field);
        let zh = format!("{}写的是“{}”，应为“{words}”", name.zh, short(text));
        let en = format!("{} is `{}` and must be `{words}`", name.en, short(text));
        let key = self.field.rsplit('.').next().unwrap_or_default();
        case.finding(&code::PATTERN, case.at(&found.span), zh, en)
            .help(format!("改为：{key} = \"{words}\""), format!("write `{key} = \"{words}\"`"))
    }
}

fn text(found: &Spanned<Value>) -> Option<&str> {
    match &found.value {
        Value::Text(text) => Some(text),
        Value::Choice(choice) => Some(choice.zh),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{expression, fill};

    #[test]
    fn words_of_the_community_are_filled_in_and_braces_of_the_expression_stay() {
        assert_eq!(fill("^{name}.{2,4}居民公约$", |_| "东胜社区".to_string()), "^东胜社区.{2,4}居民公约$");
    }

    #[test]
    fn a_bad_expression_is_found_when_the_pack_is_read() {
        assert!(expression("^(.+社区$").is_err() && expression("^{name}[").is_err() && expression("^{name}$").is_ok());
    }
}
