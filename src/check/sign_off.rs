//! What the records of sign-off say of themselves, whatever the packs ask for: changed since, sent back, out of order, signed by
//! people who should not have.

use chrono::NaiveDate;

use super::zh_day;
use crate::finding::{Finding, Text, code};
use crate::record::Record;
use crate::record::content::Content;
use crate::record::sign_off::{ORDER, SETTLED, Step, Version};
use crate::source::Place;

/// What is wrong with the sign-off of a community's records.
pub fn check(content: &Content, today: NaiveDate) -> Vec<Finding> {
    content
        .records
        .iter()
        .filter(|record| !record.sign_off.versions.is_empty())
        .flat_map(|record| of(content, record, today))
        .collect()
}

fn of(content: &Content, record: &Record, today: NaiveDate) -> Vec<Finding> {
    let mut findings: Vec<Finding> = changed(record).into_iter().collect();
    let Some(version) = record.version() else { return findings };
    findings.extend(sent_back(content, record, version));
    let steps = version.standing_steps();
    findings.extend(order(record, steps, today));
    findings.extend(twice(content, record, steps));
    findings.extend(own_spending(content, record, steps));
    findings.extend(apart(content, record, steps));
    findings
}

/// Where findings about the sign-off point: the line of the record that says how far it has come.
fn place(record: &Record) -> Place {
    record.place("status")
}

/// A record that was signed and has other words now; one that is taken back is not meant.
fn changed(record: &Record) -> Option<Finding> {
    let last = record.sign_off.last_settled()?;
    if record.is_signed() || record.version().is_some() || record.fields.text("status") == Some("withdrawn") {
        return None;
    }
    let files = changed_files(record, last);
    let steps: Vec<&str> = last.standing_steps().iter().map(|step| step.step.zh).collect();
    let day = last.steps.last().map(|step| zh_day(step.date)).unwrap_or_default();
    let words = Text::new(
        format!(
            "{day}审签以后改过（{}），原来的{}对新的内容不作数；公开的仍是审签过的那一版",
            files.join("、"),
            steps.join("、")
        ),
        format!(
            "changed after it was signed ({}): its steps say nothing of the new text; the signed version stays public",
            files.join(", ")
        ),
    );
    let id = &record.id;
    Some(Finding::new(&code::SIGN_OFF_VOID, place(record), words).help(
        format!("改好以后逐步重新审签：mingbai sign {id} --person 编号；不该改的，恢复原来的内容"),
        format!("have it signed again step by step: mingbai sign {id} --person ID; or restore it"),
    ))
}

/// The files that are not as they were seen.
fn changed_files(record: &Record, version: &Version) -> Vec<String> {
    let (then, now) = (&version.seen.files, &record.seen.files);
    let all: std::collections::BTreeSet<&String> = then.keys().chain(now.keys()).collect();
    all.into_iter().filter(|path| then.get(*path) != now.get(*path)).cloned().collect()
}

fn sent_back(content: &Content, record: &Record, version: &Version) -> Option<Finding> {
    let step = version.sent_back()?;
    let (who, reason) = (content.public_name(&step.person), step.reason.as_deref().unwrap_or("没有写理由"));
    let words = Text::new(
        format!("{}被{who}退回：{reason}", zh_day(step.date)),
        format!("sent back by {who} on {}: {reason}", step.date),
    );
    Some(
        Finding::new(&code::SENT_BACK, place(record), words)
            .help("照理由改好，再请审签的人看", "mend what the reason says and have it signed again"),
    )
}

/// The place of a step in the order of steps.
fn rank(step: &Step) -> usize {
    ORDER.iter().position(|id| *id == step.step.id).unwrap_or(ORDER.len())
}

fn order(record: &Record, steps: &[Step], today: NaiveDate) -> Vec<Finding> {
    let mut findings: Vec<Finding> = steps
        .iter()
        .filter(|step| step.date > today)
        .map(|step| {
            let zh = format!("{}的日期 {} 还没有到", step.step.zh, zh_day(step.date));
            out_of_order(record, zh, format!("{} is dated {}, which is still to come", step.step.en, step.date))
        })
        .collect();
    let early = |a: &&Step, b: &&Step| rank(a) < rank(b) && b.date < a.date;
    for (at, a) in steps.iter().enumerate() {
        let before: Option<&Step> =
            steps.iter().enumerate().find(|(other, b)| *other != at && early(&a, b)).map(|(_, b)| b);
        findings.extend(before.map(|b| {
            let zh = format!("{}（{}）早于{}（{}）", b.step.zh, zh_day(b.date), a.step.zh, zh_day(a.date));
            out_of_order(record, zh, format!("{} ({}) comes before {} ({})", b.step.en, b.date, a.step.en, a.date))
        }));
    }
    findings
}

fn out_of_order(record: &Record, zh: String, en: String) -> Finding {
    Finding::new(&code::SIGN_OFF_ORDER, place(record), Text::new(zh, en)).help(
        "日期按实际写；次序错了的，按先后重新审签",
        "dates are those on which it was done; sign again in the right order",
    )
}

/// Somebody who signed two different steps.
fn twice(content: &Content, record: &Record, steps: &[Step]) -> Option<Finding> {
    let second = |a: &Step| steps.iter().find(|b| b.person == a.person && b.step.id != a.step.id && rank(a) < rank(b));
    let (a, b) = steps.iter().find_map(|a| Some((a, second(a)?)))?;
    let who = content.public_name(&a.person);
    Some(conflict(
        record,
        format!("“{}”和“{}”都由{who}一人审签", a.step.zh, b.step.zh),
        format!("{who} signed both {} and {}", a.step.en, b.step.en),
    ))
}

/// Whoever handled a payment and settles or examines the account.
fn own_spending(content: &Content, record: &Record, steps: &[Step]) -> Option<Finding> {
    let ledger = record.ledger.as_ref()?;
    let judges = steps.iter().filter(|step| matches!(step.step.id, "examined" | SETTLED));
    judges.into_iter().find_map(|step| {
        let names = names(content, &step.person);
        let own =
            |handler: &str| names.iter().any(|name| handler.split(['、', '，', ' ']).any(|part| part.trim() == *name));
        let entry = ledger.entries.iter().find(|entry| entry.handler.as_deref().is_some_and(own))?;
        let who = content.public_name(&step.person);
        Some(conflict(
            record,
            format!("{}由{who}签，而“{}”就是{who}经手的", step.step.zh, entry.item),
            format!("{who} signed {} and handled \"{}\" himself or herself", step.step.en, entry.item),
        ))
    })
}

fn names<'a>(content: &'a Content, id: &str) -> Vec<&'a str> {
    let person = content.people().get(id).copied();
    person
        .map(|person| ["name", "public_name"].into_iter().filter_map(|key| person.text(key)).collect())
        .unwrap_or_default()
}

/// Who examined for the supervisory committee while sitting on the residents' committee.
fn apart(content: &Content, record: &Record, steps: &[Step]) -> Option<Finding> {
    let sits =
        |step: &Step, body: &str| content.posts(step.date).any(|post| post.person == step.person && post.body == body);
    let step = steps.iter().find(|step| step.step.id == "examined" && sits(step, "rwc"))?;
    let who = content.public_name(&step.person);
    Some(conflict(
        record,
        format!("审查由{who}签，{who}是居民委员会成员，不能代表居务监督委员会审查"),
        format!(
            "{who} examined it as a member of the residents' committee, whose work the supervisory committee examines"
        ),
    ))
}

fn conflict(record: &Record, zh: String, en: String) -> Finding {
    let id = &record.id;
    Finding::new(&code::SIGN_OFF_CONFLICT, place(record), Text::new(zh, en)).help(
        format!("换一个人审签这一步：mingbai sign {id} --step 步骤 --person 编号"),
        format!("have another person take the step: mingbai sign {id} --step STEP --person ID"),
    )
}
