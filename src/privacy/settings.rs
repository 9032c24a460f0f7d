//! What a site says of privacy: the table `[privacy]` of `mingbai.toml`.

use super::private::Private;
use crate::record::schema::{Choice, Field, Shape, choice};
use crate::record::value::Fields;

/// What can be masked by the program; the ids are those of [`Private::key`].
static MASKS: &[Choice] = &[
    choice("phone", "电话号码", "telephone numbers"),
    choice("identity", "身份证号码", "identity card numbers"),
    choice("bank_card", "银行卡号", "bank card numbers"),
    choice("birth_date", "出生日期", "dates of birth"),
    choice("address", "家庭住址", "home addresses"),
];

static MASK: Shape = Shape::Choice(MASKS);
static TEXT: Shape = Shape::Text;

/// The table `[privacy]`.
pub static FIELDS: &[Field] = &[
    Field::new("mask", "自动遮盖", "masked by the program", Shape::List(&MASK)),
    Field::new("allow", "可以公开的", "what may be public", Shape::List(&TEXT)),
];

/// The settings, as understood.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Keys of what is masked.
    pub mask: Vec<String>,
    /// Numbers, texts and paths of attachments that may be public; the site's own contact too.
    pub allow: Vec<String>,
}

impl Settings {
    /// The settings of a site with the contact that it names.
    pub fn of(site: &Fields) -> Settings {
        let texts = |path: &str| site.texts(path).map(str::to_string).collect::<Vec<_>>();
        let own = ["contact", "police", "icp", "id_code"].into_iter().filter_map(|key| site.text(key));
        let allow = texts("privacy.allow").into_iter().chain(own.map(str::to_string)).collect();
        Settings { mask: texts("privacy.mask"), allow }
    }

    /// Whether the program masks this sort by itself.
    pub fn masks(&self, sort: Private) -> bool {
        sort.key().is_some_and(|key| self.mask.iter().any(|own| own == key))
    }
}
