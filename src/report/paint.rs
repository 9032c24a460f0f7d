//! Colours, where the output takes them.

use clap::builder::styling::{AnsiColor, Effects, Style};

use super::Face;
use crate::finding::Severity;

/// The text in bold.
pub(super) fn bold(text: &str, face: Face) -> String {
    painted(text, Style::new().effects(Effects::BOLD), face)
}

/// The text in the colour of a weight.
pub(super) fn weighted(text: &str, severity: Severity, face: Face) -> String {
    let color = match severity {
        Severity::Error => AnsiColor::BrightRed,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Info => AnsiColor::BrightBlue,
    };
    painted(text, color.on_default().effects(Effects::BOLD), face)
}

fn painted(text: &str, style: Style, face: Face) -> String {
    if face.color { format!("{}{text}{}", style.render(), style.render_reset()) } else { text.to_string() }
}
