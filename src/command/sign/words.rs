//! What `mingbai sign` says.

use std::io;

use super::super::named::Known;
use super::next;
use crate::cli::Options;
use crate::digest_words;
use crate::finding::{Lang, Text};
use crate::load::{did_you_mean, nearest};
use crate::record::common::SIGN_STEPS;
use crate::record::content::Content;
use crate::record::sign_off::{SENT_BACK, Step};
use crate::sign_off::NextStep;

/// What was written, and what comes next.
pub(super) fn signed(known: &Known<'_>, step: &Step, options: &Options) -> String {
    if options.quiet {
        return String::new();
    }
    let who = known.judged.content.public_name(&step.person);
    let digest = known.record.seen.digest();
    let short = digest.get(..8).unwrap_or(&digest);
    let words = digest_words::words(&digest).join(" ");
    let left: Vec<Text> =
        next(known, options).iter().filter(|next| next.step.id != step.step.id).map(NextStep::name).collect();
    let then = then(left.first(), step, options.lang);
    match options.lang {
        Lang::Zh => {
            format!(
                "已记下：{} {}，{who}，{}，摘要 {short}（{words}）。{then}\n",
                known.address(),
                step.step.zh,
                step.date
            )
        }
        Lang::En => {
            format!(
                "Recorded: {} {}, {who}, {}, digest {short} ({words}). {then}\n",
                known.address(),
                step.step.en,
                step.date
            )
        }
    }
}

fn then(next: Option<&Text>, step: &Step, lang: Lang) -> String {
    match (next, lang) {
        _ if step.step.id == SENT_BACK => {
            lang.pick("改好以后重新审签。", "It has to be signed again once mended.").to_string()
        }
        (Some(next), Lang::Zh) => format!("下一步：{}。", next.zh),
        (Some(next), Lang::En) => format!("Next: {}.", next.en),
        (None, _) => lang
            .pick("审签完毕，mingbai publish 就公开。", "It is signed; `mingbai publish` makes it public.")
            .to_string(),
    }
}

/// Nothing waits for the person.
pub(super) fn nothing(lang: Lang) -> &'static str {
    lang.pick("没有等这个人审签的记录。\n", "Nothing is waiting for this person.\n")
}

pub(super) fn stranger(person: &str, content: &Content) -> Text {
    let people = content.people();
    let Text { zh: ask, en: ask_en } = did_you_mean(nearest(person, people.keys().copied()));
    Text::new(format!("名册里没有编号 {person} 的人。{ask}"), format!("the roster has no person {person}. {ask_en}"))
}

pub(super) fn no_step(id: &str) -> Text {
    let steps: Vec<String> = SIGN_STEPS.iter().map(|step| format!("{}（{}）", step.id, step.zh)).collect();
    let ids: Vec<&str> = SIGN_STEPS.iter().map(|step| step.id).collect();
    Text::new(
        format!("没有“{id}”这一步，可以写：{}；退回用 --back", steps.join("、")),
        format!("there is no step {id}; steps: {}; use --back to send back", ids.join(", ")),
    )
}

pub(super) fn may_not(known: &Known<'_>, next: &NextStep<'_>, person: &str) -> Text {
    let step = next.name();
    let (who, address) = (known.judged.content.public_name(person), known.address());
    Text::new(
        format!("{address} 这一步是{}，{who}（{person}）今天不担任这个职务", step.zh),
        format!("{address} waits for {}, and {who} ({person}) holds no such post today", step.en),
    )
}

pub(super) fn complete(known: &Known<'_>) -> Text {
    let address = known.address();
    Text::new(format!("{address} 已经审签完毕"), format!("{address} is signed already"))
}

pub(super) fn changed(known: &Known<'_>) -> Text {
    let address = known.address();
    Text::new(
        format!("{address} 刚刚又改了，没有记下审签；请再看一遍"),
        format!("{address} was changed just now and was not signed; read it again"),
    )
}

pub(super) fn not_under_review(known: &Known<'_>) -> Text {
    let address = known.address();
    Text::new(
        format!("{address} 不是送审的记录；写好以后改为 status = \"review\""),
        format!("{address} is not under review; write status = \"review\" once it is ready"),
    )
}

pub(super) fn unwritable(error: &io::Error) -> Text {
    Text::new(format!("写不下审签记录：{error}"), format!("the sign-off cannot be written: {error}"))
}

pub(super) fn no_signature(why: &str) -> Text {
    Text::new(
        format!("没有签成：{why}。要装有 OpenSSH 的 ssh-keygen，钥匙文件要能读"),
        format!("not signed: {why}. It takes ssh-keygen of OpenSSH and a key that can be read"),
    )
}
