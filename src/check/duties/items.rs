//! Duties that every item of a register owes for itself: each committee its meeting, each member a report.

use super::Ground;
use crate::check::obligation::Part;
use crate::pack::{ActiveDuty, RegisterName};
use crate::record::Fields;
use crate::record::Record;

/// The items that owe a duty today; `None` where the community owes it as a whole.
pub fn parts(duty: &ActiveDuty<'_>, ground: &Ground<'_>) -> Option<Vec<Part>> {
    let each = duty.duty.for_each.as_ref()?;
    let register = each.register.of(ground.content);
    let items = each.items.of(&register.fields).into_iter().map(|(_, fields, _)| fields);
    let today = ground.clock.today;
    let current = items.filter(|item| {
        each.register == RegisterName::Community
            || item.date("start").is_none_or(|start| start <= today) && item.date("end").is_none_or(|end| today <= end)
    });
    let mut parts: Vec<Part> = Vec::new();
    for part in current.filter_map(|item| part(item, ground)) {
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    Some(parts)
}

fn part(item: &Fields, ground: &Ground<'_>) -> Option<Part> {
    let id = item.text("id").or_else(|| item.text("person"))?;
    let name = item.text("name").unwrap_or_else(|| ground.content.public_name(id));
    Some(Part { id: id.to_string(), name: name.to_string() })
}

/// Whether a record is that of an item: the field that names it says its id, or one table of the list that names it does.
pub fn is_of(record: &Record, duty: &ActiveDuty<'_>, part: &Part) -> bool {
    let Some(each) = &duty.duty.for_each else { return true };
    record.fields.all(&each.by).iter().any(|found| found.value.as_text() == Some(part.id.as_str()))
}
