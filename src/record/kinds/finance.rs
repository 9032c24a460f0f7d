//! 财务公开: an account whose table is its ledger.

use super::Kind;
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("statement", "收支情况", "statement"),
    choice("audit", "审查结果", "audit result"),
    choice("fund", "专项资金", "earmarked fund"),
    choice("fees", "收费标准", "fee schedule"),
    choice("assets", "资产登记", "asset register"),
    choice("exit_audit", "离任审计", "audit on leaving"),
];

static ASSETS: &[Field] = &[
    Field::new("cash", "库存现金", "cash", Shape::Money),
    Field::new("bank", "银行存款", "bank", Shape::Money),
    Field::new("receivable", "应收款", "receivable", Shape::Money),
    Field::new("fixed_assets", "固定资产", "fixed assets", Shape::Money),
    Field::new("debt", "应付款", "debt", Shape::Money),
];

/// Finance 财务.
pub static KIND: Kind = Kind {
    id: "finance",
    zh: "财务",
    en: "Finance",
    fields: &[
        Field::new("form", "种类", "form", Shape::Choice(FORMS)),
        Field::new("account", "账目", "account", Shape::Text),
        Field::new("opening", "期初结余", "opening balance", Shape::Money),
        Field::new("closing", "期末结余", "closing balance", Shape::Money),
        Field::new("accountant", "会计", "accountant", Shape::Person),
        Field::new("cashier", "出纳", "cashier", Shape::Person),
        Field::new("closed_on", "结账日", "books closed on", Shape::Date),
        Field::new("assets", "资产情况", "assets", Shape::Table(ASSETS)),
        Field::new("audited_by", "审查机构", "audited by", Shape::Choice(crate::record::common::BODIES)),
        Field::new("audited_on", "审查日", "audited on", Shape::Date),
    ],
    event: None,
    ledger: true,
    stands: false,
    headings: &["收支概况", "收支明细", "情况说明", "监督意见"],
};
