//! What may be written: fields with their keys, names in both languages, and shapes.
//!
//! One declaration of a field serves the reader, the scaffolds of `mingbai new`, the pages and the reference in `docs/`.

/// The sort of value that a field takes.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Text.
    Text,
    /// A calendar day, TOML `2026-10-05`.
    Date,
    /// A time of the day, text `"09:30"`.
    Time,
    /// An amount in yuan, text `"1,234.50"` or a whole number.
    Money,
    /// A whole number, not negative.
    Count,
    /// `true` or `false`.
    Flag,
    /// A period, text `"2026-10"`.
    Period,
    /// One of a closed set, by English id or Chinese name.
    Choice(&'static [Choice]),
    /// The id of a person in the roster.
    Person,
    /// The id of another record of the community.
    Link,
    /// A file beside the record.
    File,
    /// The address of a page of the community, without an ending, `"finance/2026-10"`.
    Address,
    /// Values of one shape.
    List(&'static Shape),
    /// A table.
    Table(&'static [Field]),
    /// A list of tables.
    Tables(&'static [Field]),
    /// A list of tables whose further keys depend on one of them.
    Tagged(&'static Tagged),
    /// Anything that TOML can say; whoever asks for it checks it.
    Any,
}

/// Tables of several sorts: one key names the sort, and the sort has keys of its own.
pub struct Tagged {
    /// The keys of every sort.
    pub common: &'static [Field],
    /// The key that names the sort.
    pub tag: &'static str,
    /// The keys of a sort; `None` when there is no such sort.
    pub keys: fn(&str) -> Option<&'static [Field]>,
    /// The names of all sorts.
    pub names: fn() -> Vec<&'static str>,
}

impl std::fmt::Debug for Tagged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tagged").field("tag", &self.tag).finish_non_exhaustive()
    }
}

/// One of a closed set of values.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// Name in content and packs.
    pub id: &'static str,
    /// Chinese name, accepted in content too.
    pub zh: &'static str,
    /// English name.
    pub en: &'static str,
}

/// One key of a table.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key as it is typed.
    pub key: &'static str,
    /// Chinese name, shown on pages and in findings.
    pub zh: &'static str,
    /// English name.
    pub en: &'static str,
    /// What it takes.
    pub shape: Shape,
    /// Whether a table without it is an error.
    pub required: bool,
    /// Whether a command records it elsewhere, so that nobody types it.
    pub recorded: bool,
}

impl Field {
    /// An optional field.
    pub const fn new(key: &'static str, zh: &'static str, en: &'static str, shape: Shape) -> Field {
        Field { key, zh, en, shape, required: false, recorded: false }
    }

    /// The same field, required.
    pub const fn required(mut self) -> Field {
        self.required = true;
        self
    }

    /// The same field, recorded by a command.
    pub const fn recorded(mut self) -> Field {
        self.recorded = true;
        self
    }
}

/// A choice; short because the schemas list many.
pub const fn choice(id: &'static str, zh: &'static str, en: &'static str) -> Choice {
    Choice { id, zh, en }
}

/// The choices of the field at a dotted path; none where it is no choice.
pub fn choices(tables: &[&'static [Field]], path: &str) -> &'static [Choice] {
    match find(tables, path).map(|field| field.shape) {
        Some(Shape::Choice(choices)) => choices,
        _ => &[],
    }
}

/// Finds the field at a dotted path in the first of `tables` that has its head.
pub fn find<'a>(tables: &[&'a [Field]], path: &str) -> Option<&'a Field> {
    let (head, rest) = path.split_once('.').map_or((path, None), |(head, rest)| (head, Some(rest)));
    let field = tables.iter().find_map(|fields| fields.iter().find(|field| field.key == head))?;
    match (rest, field.shape) {
        (None, _) => Some(field),
        (Some(rest), Shape::Table(inner) | Shape::Tables(inner)) => find(&[inner], rest),
        _ => None,
    }
}
