//! What is overdue and what is due soon, said plainly, with the day on which it was so.

use crate::check::State;
use crate::render::kiosk::block::Block;
use crate::render::kiosk::item::Item;
use crate::render::kiosk::maker::Maker;
use crate::render::view::DueRow;

const PART: &str = "overdue";

/// What is overdue, or that nothing is.
pub(super) fn overdue(maker: &Maker<'_>) -> Item {
    let rows = rows(maker, |state| matches!(state, State::Overdue(_)));
    let (zh, en) = match rows.len() {
        0 => ("截至{day}，没有逾期未公开的事项。", "On {day} nothing was overdue."),
        _ => ("截至{day}，有{count}项应当公开而没有公开，已经逾期。", "On {day} {count} items were overdue."),
    };
    let title = maker.lang().pick("逾期未公开", "Overdue");
    item(maker, "overdue", title, maker.lang().fill(zh, en, &[("day", &today(maker)), ("count", &rows.len())]), rows)
}

/// What is due soon; none where nothing is.
pub(super) fn due_soon(maker: &Maker<'_>) -> Option<Item> {
    let rows = rows(maker, |state| matches!(state, State::DueSoon(_)));
    let sentence = maker.lang().fill(
        "截至{day}，接下来{within}天里应当公开的有{count}项。",
        "On {day} {count} items were due within {within} days.",
        &[("day", &today(maker)), ("within", &maker.build.clock.soon), ("count", &rows.len())],
    );
    let title = maker.lang().pick("即将到期", "Due soon");
    (!rows.is_empty()).then(|| item(maker, "due-soon", title, sentence, rows))
}

fn item(maker: &Maker<'_>, id: &str, title: &str, sentence: String, dues: Vec<DueRow>) -> Item {
    let dues = Some(Block::Dues { dues: dues.clone() }).filter(|_| !dues.is_empty());
    Item {
        id: id.to_string(),
        kicker: maker.lang().pick("应公开事项", "What is owed").to_string(),
        blocks: Block::sentence(sentence).into_iter().chain(dues).collect(),
        ..maker.sum(PART, "duties", title)
    }
}

fn today(maker: &Maker<'_>) -> String {
    maker.day(maker.today())
}

/// The obligations in such a state, the longest due first.
fn rows(maker: &Maker<'_>, wanted: fn(State) -> bool) -> Vec<DueRow> {
    let mut owed: Vec<_> = maker.subject.owed().filter(|owed| wanted(owed.state)).collect();
    owed.sort_by_key(|owed| owed.due);
    let source = maker.source();
    owed.into_iter().map(|owed| DueRow::new(owed, &source)).collect()
}
