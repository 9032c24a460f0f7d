//! What a list of records is for, as the conventions of government sites have it said: `ColumnName` comes from the kind,
//! the rest from here.

/// The sorts of columns that 《政府网站发展指引》 (国办发〔2017〕47号) knows, as far as a community has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnType {
    /// 首页.
    Home,
    /// 机构职能.
    Institution,
    /// 负责人信息.
    Leaders,
    /// 工作动态.
    News,
    /// 政策文件.
    Policy,
    /// 信息公开目录.
    Catalogue,
    /// 回应关切.
    Answers,
    /// 办事服务.
    Services,
    /// 征集调查.
    Consultation,
}

impl ColumnType {
    /// Its name in the `ColumnType` tag, which is a fixed word in every language of the pages.
    pub fn tag(self) -> &'static str {
        match self {
            ColumnType::Home => "首页",
            ColumnType::Institution => "机构职能",
            ColumnType::Leaders => "负责人信息",
            ColumnType::News => "工作动态",
            ColumnType::Policy => "政策文件",
            ColumnType::Catalogue => "信息公开目录",
            ColumnType::Answers => "回应关切",
            ColumnType::Services => "办事服务",
            ColumnType::Consultation => "征集调查",
        }
    }
}

/// A column: a list that readers and crawlers come to.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its sort.
    pub sort: ColumnType,
    /// What it is for and what stands in it, Chinese and English: one sentence.
    pub about: (&'static str, &'static str),
    /// Words that somebody looking for it would type, Chinese and English.
    pub keywords: (&'static str, &'static str),
}
