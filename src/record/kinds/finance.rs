//! 财务公开: an account whose table is its ledger.

use super::Kind;
use crate::record::column::{Column, ColumnType};
use crate::record::common::{LINK, TEXT};
use crate::record::schema::{Choice, Field, Shape, choice};

static FORMS: &[Choice] = &[
    choice("statement", "收支情况", "statement"),
    choice("audit", "审查结果", "audit result"),
    choice("fund", "专项资金", "earmarked fund"),
    choice("fees", "收费标准", "fee schedule"),
    choice("assets", "资产登记", "asset register"),
    choice("exit_audit", "离任审计", "audit on leaving"),
    choice("budget", "收支计划", "budget"),
    choice("donations", "捐赠", "donations"),
];

static ASSETS: &[Field] = &[
    Field::new("cash", "库存现金", "cash", Shape::Money),
    Field::new("bank", "银行存款", "bank", Shape::Money),
    Field::new("receivable", "应收款", "receivable", Shape::Money),
    Field::new("fixed_assets", "固定资产", "fixed assets", Shape::Money),
    Field::new("debt", "应付款", "debt", Shape::Money),
];

static FEE: &[Field] = &[
    Field::new("name", "收费项目", "fee", Shape::Text).required(),
    Field::new("standard", "标准", "standard", Shape::Money).required(),
    Field::new("unit", "计费单位", "unit", Shape::Text),
    Field::new("basis", "收费依据", "basis", Shape::Text),
];

static FUND: &[Field] = &[
    Field::new("name", "资金名称", "fund", Shape::Text).required(),
    Field::new("from", "拨付单位", "from", Shape::Text),
    Field::new("allotted", "应拨", "allotted", Shape::Money),
    Field::new("received", "实收", "received", Shape::Money),
    Field::new("spent", "支出", "spent", Shape::Money),
    Field::new("balance", "结余", "balance", Shape::Money),
    Field::new("purposes", "规定用途", "purposes", Shape::List(&TEXT)),
];

static DONATION: &[Field] = &[
    Field::new("donor", "捐赠方（隐去姓名）", "donor, masked", Shape::Text),
    Field::new("amount", "金额", "amount", Shape::Money),
    Field::new("goods", "物品", "goods", Shape::Text),
    Field::new("used_for", "用途", "used for", Shape::Text),
];

static MONTH: &[Field] = &[
    Field::new("month", "月份", "month", Shape::Period).required(),
    Field::new("closed_on", "结账日", "closed on", Shape::Date),
    Field::new("opening", "月初结余", "opening", Shape::Money).required(),
    Field::new("closing", "月末结余", "closing", Shape::Money).required(),
];

static PROBLEM: &[Field] = &[
    Field::new("text", "发现的问题", "finding", Shape::Text).required(),
    Field::new("due", "整改期限", "due", Shape::Date),
    Field::new("fixed_on", "整改完成日", "fixed on", Shape::Date),
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
        Field::new("problems", "审查发现的问题", "audit findings", Shape::Tables(PROBLEM)),
        Field::new("month_close", "按月结账", "months closed", Shape::Tables(MONTH)),
        Field::new("fees", "收费标准", "fees", Shape::Tables(FEE)),
        Field::new("funds", "专项资金", "earmarked funds", Shape::Tables(FUND)),
        Field::new("donations", "捐赠", "donations", Shape::Tables(DONATION)),
        Field::new("reported_to", "已报告的会议", "reported to", Shape::List(&LINK)),
        Field::new("leaver", "离任人", "who leaves", Shape::Person),
        Field::new("left_on", "离任日", "left on", Shape::Date),
        Field::new("handover_on", "交接日", "handed over on", Shape::Date),
    ],
    event: None,
    ledger: true,
    stands: false,
    column: Column {
        sort: ColumnType::Catalogue,
        about: (
            "收入、支出、结余、专项资金和审查结果，一笔一笔公开，供大家核对。",
            "Income, spending, balances, earmarked funds and audits, entry by entry, for everybody to check.",
        ),
        keywords: ("收支明细,结余,专项资金,审查结果,账目", "accounts,income,spending,balance,audit"),
    },
    headings: &["收支概况", "收支明细", "情况说明", "监督意见"],
};
