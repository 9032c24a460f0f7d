//! The sorts of private information, what they are called, how they are masked, and the articles that keep them private.

use crate::finding::{CodePage, Text, code};

/// A sort of private information.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Private {
    /// Citizen's identity number of 18 places, or of 15 as it was until 1999.
    Identity,
    /// Mobile number of 11 digits.
    Mobile,
    /// Landline of a private person.
    Landline,
    /// Bank card of 16 to 19 digits.
    BankCard,
    /// Full day of birth of a person.
    BirthDate,
    /// Home below the street.
    Home,
    /// Somebody under age, by name.
    Minor,
    /// Illness or disability beside a name.
    Health,
    /// Where a picture was taken.
    Location,
}

impl Private {
    /// All of them.
    pub const ALL: [Private; 9] = [
        Private::Identity,
        Private::Mobile,
        Private::Landline,
        Private::BankCard,
        Private::BirthDate,
        Private::Home,
        Private::Minor,
        Private::Health,
        Private::Location,
    ];

    /// The page of the manual.
    pub fn code(self) -> &'static CodePage {
        match self {
            Private::Identity => &code::ID_NUMBER,
            Private::Mobile | Private::Landline => &code::PHONE_NUMBER,
            Private::BankCard => &code::BANK_CARD,
            Private::BirthDate => &code::BIRTH_DATE,
            Private::Home => &code::HOME_ADDRESS,
            Private::Minor => &code::MINOR,
            Private::Health => &code::HEALTH,
            Private::Location => &code::PHOTO_LOCATION,
        }
    }

    /// What it is.
    pub fn name(self) -> Text {
        match self {
            Private::Identity => Text::new("身份证号码", "an identity card number"),
            Private::Mobile => Text::new("个人手机号码", "a private mobile number"),
            Private::Landline => Text::new("个人座机号码", "a private landline number"),
            Private::BankCard => Text::new("银行卡号", "a bank card number"),
            Private::BirthDate => Text::new("个人出生日期", "somebody's full date of birth"),
            Private::Home => Text::new("到门牌的家庭住址", "a home address below the street"),
            Private::Minor => Text::new("未成年人的姓名", "the name of a minor"),
            Private::Health => Text::new("写在姓名旁边的病情或者残疾", "an illness or disability beside a name"),
            Private::Location => Text::new("拍摄地点的经纬度", "the coordinates of where it was taken"),
        }
    }

    /// The article that keeps it private, of the law on the protection of personal information.
    pub fn article(self) -> &'static str {
        match self {
            Private::Mobile | Private::Landline | Private::BirthDate => "第6条、第25条",
            Private::Minor => "第28条、第31条",
            Private::Identity | Private::BankCard | Private::Home | Private::Health | Private::Location => {
                "第25条、第28条"
            }
        }
    }

    /// The word by which `[privacy]` names it; none for what cannot be masked by a program.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Private::Identity => Some("identity"),
            Private::Mobile | Private::Landline => Some("phone"),
            Private::BankCard => Some("bank_card"),
            Private::BirthDate => Some("birth_date"),
            Private::Home => Some("address"),
            Private::Minor | Private::Health | Private::Location => None,
        }
    }

    /// How many places of `length` stay at the beginning and at the end.
    pub(super) fn shown(self, length: usize) -> (usize, usize) {
        match self {
            Private::Identity => (2, 3),
            Private::Mobile => (3, 4),
            Private::Landline => (length.saturating_sub(8), 2),
            Private::BankCard => (0, 4),
            Private::BirthDate => (4.min(length), 0),
            _ => (0, 0),
        }
    }
}

/// Title of the law that the articles are of.
pub const LAW: &str = "中华人民共和国个人信息保护法";

/// Something private in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub sort: Private,
    /// Its bytes.
    pub span: crate::source::Span,
    /// A number: its digits without what splits them, in ASCII. Else what was written: the name, the day, the address.
    pub said: String,
}

impl Hit {
    /// It as it may be shown: `32*************21X`, `138****8000`, `1958年**月**日`, `张**`.
    pub fn masked(&self) -> String {
        match self.sort {
            Private::Minor | Private::Health => {
                let rest = self.said.chars().count().saturating_sub(1);
                self.said.chars().take(1).chain(std::iter::repeat_n('*', rest)).collect()
            }
            _ => super::mask::hide(self.sort, &self.said),
        }
    }

    /// What to do about it.
    pub fn remedy(&self) -> Text {
        let masked = self.masked();
        match self.sort {
            Private::Mobile | Private::Landline => Text::new(
                format!("删去，或写成 {masked}；是工作电话的，登记到 roster.toml 的 work_phone"),
                format!("delete it or write {masked}; enter a work number as `work_phone` in roster.toml"),
            ),
            Private::Home => Text::new("删去，或只写到小区", "delete it, or name the estate alone"),
            Private::Minor => Text::new("姓名改成“某某”，或删去年龄和学校", "mask the name, or delete age and school"),
            Private::Health => Text::new("删去病情、残疾，或不写姓名", "delete the illness, or the name"),
            Private::Location => Text::new("用看图软件另存一份，不带位置信息", "save a copy without the coordinates"),
            Private::Identity | Private::BankCard | Private::BirthDate => {
                Text::new(format!("删去，或写成 {masked}"), format!("delete it or write {masked}"))
            }
        }
    }
}
