//! Emergency notices: shown alone from their minute until the end of their time, or prepared and shown when switched on.

use crate::record::Record;
use crate::record::emergency::Emergency;
use crate::render::kiosk::block::Block;
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::kiosk::text;
use crate::render::kiosk::window::Window;

pub(super) fn item(maker: &Maker<'_>, record: &Record) -> Item {
    let emergency = Emergency::of(record);
    let standby = emergency.is_some_and(|emergency| emergency.standby);
    let window = window(emergency);
    let over = window.is_over(maker.today());
    let contact = record.fields.text("contact").filter(|contact| !record.text().contains(contact)).map(str::to_string);
    let kicker = maker.lang().pick("紧急通知", "Emergency").to_string();
    let mut blocks: Vec<Block> = record.fields.text("summary").and_then(Block::sentence).into_iter().collect();
    blocks.extend(text::blocks(record.text()));
    blocks.extend(Block::paragraphs(contact));
    let item = maker.record("emergency", "emergency", record, window);
    Item { kicker, blocks, important: true, emergency: !standby && !over, standby, in_loop: false, ..item }
}

/// Its time; none for one that waits to be switched on.
fn window(emergency: Option<Emergency>) -> Window {
    let timed = emergency.filter(|emergency| !emergency.standby);
    timed.map_or_else(Window::default, |timed| Window { from: Some(timed.from), until: Some(timed.until) })
}
