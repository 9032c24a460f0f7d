//! Papers: what a sheet is printed on. `@page` cannot be chosen by a class, so each has a style sheet of its own.

use tera::value::Key;
use tera::{Context, Value};

use crate::render::{Build, Target};

/// A paper that sheets are laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 297 by 420 mm.
    A3,
    /// A4 on its side.
    A4Wide,
    /// A3 on its side.
    A3Wide,
    /// 148 by 210 mm, for booklets.
    A5,
    /// 16开, 185 by 260 mm, for record books.
    K16,
}

impl Paper {
    /// Its name, as one asks for it at a shop.
    fn name(self) -> &'static str {
        match self {
            Paper::A4 | Paper::A4Wide => "A4",
            Paper::A3 | Paper::A3Wide => "A3",
            Paper::A5 => "A5",
            Paper::K16 => "16K",
        }
    }

    /// The part of an address that says it, and the label of a link to it: `a4`.
    pub(super) fn id(self) -> &'static str {
        match self {
            Paper::A4 | Paper::A4Wide => "a4",
            Paper::A3 | Paper::A3Wide => "a3",
            Paper::A5 => "a5",
            Paper::K16 => "k16",
        }
    }

    /// Stem of its style sheet.
    fn style(self) -> &'static str {
        match self {
            Paper::A4Wide => "a4-wide",
            Paper::A3Wide => "a3-wide",
            other => other.id(),
        }
    }

    /// Tells a template its paper: the name, the style sheet among the assets, the height of lines that the site asks for.
    pub(super) fn tell(self, build: &Build<'_>, context: &mut Context) {
        let mut assets = build.theme(Target::Board).assets.clone().into_map().unwrap_or_default();
        if let Some(sheet) = assets.get(&Key::from(self.style().to_string())).cloned() {
            assets.insert(Key::from("paper"), sheet);
        }
        context.insert("paper", self.name());
        context.insert("wide", &matches!(self, Paper::A4Wide | Paper::A3Wide));
        context.insert_value("asset", Value::from(assets));
        context.insert("line_height", &build.site.line_height);
    }
}
