//! `collection`: among the records of the community there is one of every sort that is asked for, or a number of them.

use chrono::Datelike;

use super::value::is;
use super::words::{list_en, quoted_zh};
use super::{Case, Check, Primitive, Sort, Wrong, keys, other};
use crate::finding::{Finding, Text, code};
use crate::pack::Selector;
use crate::record::common::TEXT;
use crate::record::schema::{Choice, Field, Shape, choice};
use crate::record::{Fields, KINDS, Record};

static TIMES: &[Choice] = &[choice("year", "今年或上一年", "this year or the last")];

pub(super) static SORT: Sort = Sort {
    id: "collection",
    zh: "一组记录是否齐全",
    en: "a set of records is complete",
    keys: &[
        other::KIND.required(),
        other::WHERE,
        Field::new("field", "看哪个字段", "path of their field", Shape::Text),
        Field::new("all_of", "这个字段应有的值", "values that the field must take", Shape::List(&TEXT)),
        Field::new(
            "at_least",
            "至少几份；有 all_of 时，至少其中几个",
            "how many records, or values of all_of, at least",
            Shape::Count,
        ),
        Field::new("this", "只看哪一段时间的", "of which time only", Shape::Choice(TIMES)),
        Field::new("internal", "内部的也算", "internal ones count too", Shape::Flag),
    ],
    read,
};

#[derive(Debug)]
struct Collection {
    meant: Selector,
    /// The field and the values that it has to take.
    wanted: Option<(String, Vec<String>)>,
    at_least: Option<usize>,
    this_year: bool,
    internal: bool,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let meant = other::read(keys)?.ok_or_else(|| Wrong::new("kind", "没有写类别", "it names no kind"))?;
    let at_least = keys.count("at_least").and_then(|count| usize::try_from(count).ok());
    let wanted = match (keys.text("field"), keys::texts(keys, "all_of")) {
        (None, all_of) if all_of.is_empty() => None,
        (Some(field), all_of) if !all_of.is_empty() => Some((field.to_string(), all_of)),
        _ => return Err(Wrong::new("field", "field 和 all_of 要一起写", "field and all_of go together")),
    };
    if let Some((field, all_of)) = &wanted {
        other::known(&meant, "field", field)?;
        all_of.iter().try_for_each(|value| other::allowed(&meant, "all_of", field, value))?;
    }
    let most = wanted.as_ref().map_or(usize::MAX, |(_, all_of)| all_of.len());
    if at_least.map_or(wanted.is_none(), |least| least == 0 || least > most) {
        return Err(Wrong::new(
            "at_least",
            "要写 all_of 或 at_least；at_least 不能是 0，也不能比列出的还多",
            "all_of or at_least is needed; at_least is not 0 and not more than are listed",
        ));
    }
    let (this_year, internal) = (keys.choice("this").is_some(), keys.flag("internal"));
    Ok(Box::new(Collection { meant, wanted, at_least, this_year, internal }))
}

impl Check for Collection {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        if self.is_too_early(case) {
            return Vec::new();
        }
        let records: Vec<&Record> = case.content.records.iter().filter(|record| self.counts(case, record)).collect();
        let finding = match &self.wanted {
            Some((field, all_of)) => self.values(case, &records, field, all_of),
            None => self.number(case, records.len()),
        };
        finding.into_iter().collect()
    }

    fn strictness(&self) -> i64 {
        let values = self.wanted.as_ref().map_or(0, |(_, all_of)| all_of.len());
        i64::try_from(self.at_least.unwrap_or(values)).unwrap_or(i64::MAX)
    }
}

impl Collection {
    fn is_of_all_kinds(&self) -> bool {
        self.meant.kinds.len() == KINDS.len()
    }

    /// Whether it is about all that is public, and nothing is yet: a site that has just begun lacks no part of it.
    fn is_too_early(&self, case: &Case<'_>) -> bool {
        self.is_of_all_kinds() && !case.content.records.iter().any(|record| self.counts(case, record))
    }

    /// Whether a record is meant and there for those who may see it.
    fn counts(&self, case: &Case<'_>, record: &Record) -> bool {
        let there = record.is_public_on(case.today) || (self.internal && record.is_signed() && record.is_internal());
        there && self.meant.matches(record) && (!self.this_year || is_of_now(record, case.today.year()))
    }

    fn number(&self, case: &Case<'_>, has: usize) -> Option<Finding> {
        let least = self.at_least.filter(|least| has < *least)?;
        let (among, counted) = (self.among(), if has == 0 { "没有".to_string() } else { format!("有 {has} 份") });
        let zh = format!("{}{counted}，应至少有 {least} 份", among.zh);
        let en = format!("{} {}, at least {least} needed", has, among.en);
        Some(self.finding(case, zh, en, None))
    }

    fn values(&self, case: &Case<'_>, records: &[&Record], field: &str, all_of: &[String]) -> Option<Finding> {
        let takes = |wanted: &String| {
            records.iter().any(|record| record.fields.all(field).iter().any(|found| is(&found.value, wanted)))
        };
        let (has, lacking): (Vec<&String>, Vec<&String>) = all_of.iter().partition(|wanted| takes(wanted));
        if has.len() >= self.at_least.unwrap_or(all_of.len()) {
            return None;
        }
        let (among, label) = (self.among(), other::label(&self.meant, field));
        let names: Vec<Text> = lacking.iter().map(|wanted| other::value(&self.meant, field, wanted)).collect();
        let (lacks, lacks_en) =
            (quoted_zh(names.iter().map(|name| &name.zh)), list_en(names.iter().map(|name| &name.en)));
        let (asks, asks_en) = match self.at_least {
            Some(least) => (
                format!("{}应至少有 {least} 种，现有 {} 种，还没有{lacks}", label.zh, has.len()),
                format!("at least {least} of {} needed, {} there; not yet {lacks_en}", label.en, has.len()),
            ),
            None => (format!("{}缺少{lacks}", label.zh), format!("{} lacks {lacks_en}", label.en)),
        };
        let (zh, en) = (format!("{}中，{asks}", among.zh), format!("among {}, {asks_en}", among.en));
        let first = lacking.first().map(|wanted| (field, wanted.as_str()));
        Some(self.finding(case, zh, en, first))
    }

    /// `今年和上一年公开的名册`.
    fn among(&self) -> Text {
        let name = other::name(&self.meant);
        let (time, time_en) =
            if self.this_year { ("今年和上一年", " of this year and the last") } else { ("", "") };
        let (open, open_en) = if self.internal { ("已审签的", "signed") } else { ("公开的", "public") };
        Text::new(format!("{time}{open}{}", name.zh), format!("{open_en} {} records{time_en}", name.en))
    }

    fn finding(&self, case: &Case<'_>, zh: String, en: String, first: Option<(&str, &str)>) -> Finding {
        if let (true, Some((field, value))) = (self.is_of_all_kinds(), first) {
            return case.finding(&code::COLLECTION, case.place(""), zh, en).help(
                format!("有这样的，在一份公开的记录里写明：{field} 写 \"{value}\""),
                format!("if there is one, say so in a public record: {field} is \"{value}\""),
            );
        }
        let lines = other::lines(&self.meant);
        let (more, more_en) = match first {
            Some((field, value)) if field.contains('.') => {
                (format!("；{field} 写 \"{value}\""), format!("; {field} is \"{value}\""))
            }
            Some((field, value)) => (format!("、{field} = \"{value}\""), format!(", {field} = \"{value}\"")),
            None => (String::new(), String::new()),
        };
        case.finding(&code::COLLECTION, case.place(""), zh, en).help(
            format!("写一份并审签公开，信息栏里写：{}{more}", lines.zh),
            format!("write one, have it signed and make it public, with {}{more_en} in its front matter", lines.en),
        )
    }
}

/// Whether a record is about this year or the one before, or is from it.
fn is_of_now(record: &Record, year: i32) -> bool {
    let of = record.period().map(|period| period.last_day().year()).or_else(|| record.event_on().map(|day| day.year()));
    of.is_some_and(|of| of == year || of == year - 1)
}

#[cfg(test)]
mod tests {
    use super::{Collection, Selector};
    use crate::record::KINDS;
    use crate::rules::Check;

    fn of(values: usize, at_least: Option<usize>) -> Collection {
        let meant = Selector { kinds: KINDS.to_vec(), conditions: Vec::new() };
        let wanted = Some(("topics".to_string(), vec![String::new(); values]));
        Collection { meant, wanted, at_least, this_year: false, internal: false }
    }

    #[test]
    fn all_of_several_values_are_stricter_than_some_of_them_and_more_than_fewer() {
        assert!(of(3, None).strictness() > of(3, Some(2)).strictness());
        assert!(of(4, None).strictness() > of(3, None).strictness());
    }
}
