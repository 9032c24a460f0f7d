//! Emergency notices: shown alone from their minute until the end of their time, or prepared and shown when switched on.

use chrono::NaiveDate;

use crate::record::Record;
use crate::render::kiosk::block::Block;
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::text;
use crate::render::kiosk::window::Window;
use crate::screen::Minute;

/// Minutes after which a notice that names no end gives way again.
const DAY: i64 = 24 * 60;

pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    let standby = record.fields.flag("standby");
    let window = if standby { Window::default() } else { window(record) };
    let over = window.is_over(maker.today());
    let contact = record.fields.text("contact").map(str::to_string);
    let mut blocks: Vec<Block> = record.fields.text("summary").and_then(Block::sentence).into_iter().collect();
    blocks.extend(text::blocks(record.text()));
    blocks.extend(Block::paragraphs(contact));
    let item = maker.record("emergency", "emergency", record, window);
    Item { blocks, important: true, emergency: !standby && !over, standby, in_loop: false, ..item }
}

/// From its minute until the end that it names; where it names none, for a day.
fn window(record: &Record) -> Window {
    let Some(day) = record.published_on() else { return Window::default() };
    let from = match record.fields.time("starts_at").or_else(|| record.published_time()) {
        Some(time) => Minute::of(day, time),
        None => Minute::begin(day),
    };
    Window { from: Some(from), until: Some(end(record).unwrap_or_else(|| from.later(DAY))) }
}

/// The minute after its last: that of its last day which it names, else the end of that day.
fn end(record: &Record) -> Option<Minute> {
    let day: NaiveDate = record.fields.date("expires_on")?;
    Some(record.fields.time("expires_at").map_or_else(|| Minute::end(day), |time| Minute::of(day, time)))
}
