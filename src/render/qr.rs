//! QR codes as one SVG path.

use qrcode::{Color, EcLevel, QrCode};

/// Light modules around the code that readers need.
const QUIET: usize = 4;

/// An SVG of the code for `text`; `None` when the text is too long for one.
pub fn svg(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let path = path(&code.to_colors(), width);
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" aria-hidden=\"true\" focusable=\"false\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path stroke=\"#000\" d=\"{path}\"/></svg>"
    ))
}

/// Every row as a line of dashes, a module thick: a dash a run of dark modules.
fn path(colors: &[Color], width: usize) -> String {
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        // Where the last dash ended.
        let mut pen: Option<usize> = None;
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                match pen {
                    Some(pen) => path.push_str(&format!("m{} 0", x - pen)),
                    None => path.push_str(&format!("M{} {}.5", x + QUIET, y + QUIET)),
                }
                path.push_str(&format!("h{}", run.len()));
                pen = Some(x + run.len());
            }
            x += run.len();
        }
    }
    path
}
