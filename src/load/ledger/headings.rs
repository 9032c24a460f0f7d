//! The headings of a ledger: which words mean which column.

use super::table::Cell;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Column {
    Date,
    Item,
    Income,
    Spending,
    Amount,
    Direction,
    Balance,
    Voucher,
    Handler,
    Approvals,
    Signers,
    Payee,
    Category,
    Note,
    Other,
}

/// Headings that are recognised, blanks and units in brackets left away.
const HEADINGS: &[(Column, &[&str])] = &[
    (Column::Date, &["日期", "时间", "记账日期", "发生日期"]),
    (Column::Item, &["项目", "摘要", "事项", "用途", "内容", "收支项目", "事由", "名称"]),
    (Column::Income, &["收入", "收入金额", "本期收入", "借方"]),
    (Column::Spending, &["支出", "支出金额", "本期支出", "贷方"]),
    (Column::Amount, &["金额", "发生额"]),
    (Column::Direction, &["收支", "类型", "收/支", "收支类型", "方向"]),
    (Column::Balance, &["余额", "结余", "结存"]),
    (Column::Voucher, &["凭证号", "凭证", "票据号", "单据号", "凭证编号"]),
    (Column::Handler, &["经手人", "经办人", "经手"]),
    (Column::Approvals, &["审批人", "审批", "批准人", "签批", "审批情况"]),
    (Column::Signers, &["签字", "签字人", "签名"]),
    (Column::Payee, &["收款人", "付款人", "对方单位", "收款单位", "来源"]),
    (Column::Category, &["类别", "科目", "分类"]),
    (Column::Note, &["备注", "说明"]),
];

pub(super) const OPENING: &[&str] = &["期初结余", "期初余额", "上期结余", "上月结余", "上年结余"];
pub(super) const CLOSING: &[&str] = &["期末结余", "期末余额", "本期结余", "本月结余"];
pub(super) const TOTAL: &[&str] = &["合计", "本期合计", "本月合计", "总计", "小计合计"];

/// The columns of a heading row.
pub(super) fn understand(head: &[Cell]) -> Vec<Column> {
    head.iter().map(|cell| column(&cell.text)).collect()
}

fn column(heading: &str) -> Column {
    let bare: String = heading.split(['（', '(']).next().unwrap_or_default().split_whitespace().collect();
    HEADINGS.iter().find(|(_, names)| names.contains(&bare.as_str())).map_or(Column::Other, |(column, _)| *column)
}

/// Whether these are the columns of a ledger rather than of another table.
pub(super) fn looks_like_a_ledger(columns: &[Column]) -> bool {
    let has = |column| columns.contains(&column);
    let money = [Column::Income, Column::Spending, Column::Amount, Column::Balance];
    money.into_iter().filter(|column| has(*column)).count() >= 1 && has(Column::Item)
        || has(Column::Income) && has(Column::Spending)
}

/// The first column that is missing, by its usual name.
pub(super) fn missing_column(columns: &[Column]) -> Option<&'static str> {
    let has = |column| columns.contains(&column);
    if !has(Column::Item) {
        return Some("项目");
    }
    if has(Column::Amount) && has(Column::Direction) {
        return None;
    }
    match (has(Column::Income), has(Column::Spending)) {
        (true, true) => None,
        (false, _) => Some("收入"),
        (true, false) => Some("支出"),
    }
}
