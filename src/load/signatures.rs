//! Signatures of the steps of sign-off: those of people who have a key in `allowed_signers` must verify.

use crate::finding::{Finding, Text, code};
use crate::record::Record;
use crate::record::sign_off::Step;
use crate::signature::{Fault, Signers};
use crate::source::join;

/// The steps of the version that lies there now whose signatures do not hold; they keep the record from the public.
pub(super) fn check(signers: &Signers, folder: &str, record: &Record) -> Vec<Finding> {
    let Some(version) = record.version() else { return Vec::new() };
    let fault = |step: &Step| {
        let message = step.message(&join(folder, &record.address), &version.digest);
        signers.fault(&join(folder, &step.person), step.date, &message, step.signature.as_deref())
    };
    version.standing_steps().iter().filter_map(|step| Some(finding(record, step, fault(step)?))).collect()
}

fn finding(record: &Record, step: &Step, fault: Fault) -> Finding {
    let (zh, en) = match fault {
        Fault::Unsigned => {
            ("没有签名，而这个人在 allowed_signers 里有钥匙", "bears no signature, though the person has a key")
        }
        Fault::Unreadable => ("的签名读不懂", "has a signature that cannot be read"),
        Fault::Wrong => (
            "的签名不对：不是本人的钥匙签的，或者签的不是这一版",
            "has a signature that is not of this person, or of another version",
        ),
        Fault::Unknown => (
            "有签名，但 allowed_signers 里没有这个人的钥匙",
            "has a signature, and allowed_signers has no key of the person",
        ),
    };
    let (id, person, sort) = (&record.id, &step.person, step.step);
    let words = Text::new(format!("“{}”（{person}）{zh}", sort.zh), format!("{} ({person}) {en}", sort.en));
    Finding::new(&code::SIGNATURE, record.place("status"), words).help(
        format!("用本人的钥匙重新签：mingbai sign {id} --step {} --person {person} --key 钥匙文件", sort.id),
        format!(
            "sign again with the person's own key: mingbai sign {id} --step {} --person {person} --key FILE",
            sort.id
        ),
    )
}
