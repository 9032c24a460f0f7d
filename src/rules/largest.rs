//! `largest`: of the tables of a list, the one with the largest figure is of a certain sort.

use super::value::is;
use super::words::quoted_zh;
use super::{Case, Check, Primitive, Sort, Wrong, keys};
use crate::finding::{Finding, code};
use crate::record::Fields;
use crate::record::common::TEXT;
use crate::record::schema::{Field, Shape};

pub(super) static SORT: Sort = Sort {
    id: "largest",
    zh: "占最大份额的项",
    en: "the item with the largest figure",
    keys: &[
        Field::new("list", "列表", "list of tables", Shape::Text).required(),
        Field::new("value", "比较的数", "figure of each table", Shape::Text).required(),
        Field::new("field", "看哪个字段", "field of each table", Shape::Text).required(),
        Field::new("any_of", "最大的一项应是其中之一", "what the largest must be", Shape::List(&TEXT)).required(),
    ],
    read,
};

#[derive(Debug)]
struct Largest {
    list: String,
    value: String,
    field: String,
    any_of: Vec<String>,
}

fn read(keys: &Fields) -> Result<Primitive, Wrong> {
    let text = |key| keys.text(key).unwrap_or_default().to_string();
    let any_of = keys::texts(keys, "any_of");
    if any_of.is_empty() {
        return Err(Wrong::new("any_of", "没有写最大的一项应是什么", "it does not say what the largest must be"));
    }
    Ok(Box::new(Largest { list: text("list"), value: text("value"), field: text("field"), any_of }))
}

impl Check for Largest {
    fn check(&self, case: &Case<'_>) -> Vec<Finding> {
        let tables = case.fields().tables(&self.list);
        let figures: Vec<(i64, &Fields)> =
            tables.filter_map(|table| Some((table.count(&self.value)?, table))).collect();
        let Some(most) = figures.iter().map(|(figure, _)| *figure).max() else { return Vec::new() };
        let largest = figures.iter().filter(|(figure, _)| *figure == most);
        if largest.clone().any(|(_, table)| self.is_right(table)) {
            return Vec::new();
        }
        largest.map(|(figure, table)| self.finding(case, *figure, table)).take(1).collect()
    }

    fn paths(&self) -> Vec<String> {
        [&self.value, &self.field].map(|path| format!("{}.{path}", self.list)).to_vec()
    }
}

impl Largest {
    fn is_right(&self, table: &Fields) -> bool {
        table.get(&self.field).is_some_and(|found| self.any_of.iter().any(|wanted| is(&found.value, wanted)))
    }

    fn finding(&self, case: &Case<'_>, figure: i64, table: &Fields) -> Finding {
        let wanted: Vec<&str> = self.any_of.iter().map(String::as_str).collect();
        let wants = super::values::names(case, &format!("{}.{}", self.list, self.field), &wanted);
        let name = case.label(&format!("{}.{}", self.list, self.value));
        let own = table.text("name").unwrap_or_default();
        let zh = format!("{}最大的是{}（{figure}），应是{}", name.0, quoted_zh([own]), wants.zh);
        let en = format!("the largest {} is that of \"{own}\" ({figure}); it must be {}", name.1, wants.en);
        let place = table.get(&self.value).map_or_else(|| case.place(&self.list), |found| case.at(&found.span));
        case.finding(&code::LARGEST, place, zh, en).help(
            "写错了就改正；确实如此的，按条文调整各项的份额",
            "correct it if it is mistyped; otherwise the shares have to change",
        )
    }
}
