//! What a reviewer presses: to agree, or to send back.

use std::sync::PoisonError;

use super::answer::{Asked, Reply};
use super::doors::Visitor;
use super::{Review, page};
use crate::review::{PRESS, Refused, ShownRecord, Verdict};
use crate::xml::escaped;
use subtle::ConstantTimeEq;

/// Letters of a reason.
const REASON: usize = 500;

/// A form as it was sent.
#[derive(Default)]
struct Form {
    token: String,
    record: String,
    digest: String,
    choice: String,
    reason: String,
}

impl Form {
    fn read(asked: &Asked) -> Option<Form> {
        let urlencoded =
            asked.form.as_deref().is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
        let mut form = Form::default();
        for (name, value) in form_urlencoded::parse(&asked.body).filter(|_| urlencoded) {
            let field = match name.as_ref() {
                "token" => &mut form.token,
                "record" => &mut form.record,
                "digest" => &mut form.digest,
                "choice" => &mut form.choice,
                "reason" => &mut form.reason,
                _ => continue,
            };
            *field = value.into_owned();
        }
        urlencoded.then_some(form)
    }

    fn verdict(&self) -> Option<Verdict> {
        let reason: String =
            self.reason.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(REASON).collect();
        match self.choice.as_str() {
            "agree" => Some(Verdict::Agree),
            "send_back" => Some(Verdict::SendBack(reason)),
            _ => None,
        }
    }
}

impl Review<'_> {
    /// Records what was pressed, if everything about it is right.
    pub(super) fn press(&self, asked: &Asked, visitor: &Visitor) -> Reply {
        let form = Form::read(asked).unwrap_or_default();
        if !bool::from(form.token.as_bytes().ct_eq(visitor.form.as_bytes())) {
            return Reply::page(403, page::foreign(self.lang));
        }
        let record = self.shown.records.iter().find(|record| record.address == form.record);
        let (Some(record), Some(verdict)) = (record, form.verdict()) else {
            return Reply::page(400, page::foreign(self.lang));
        };
        if record.digest != form.digest {
            return self.refused(&Refused::Changed, record);
        }
        let _hand = self.hand.lock().unwrap_or_else(PoisonError::into_inner);
        match self.desk.say(&record.address, &record.digest, &visitor.person, &verdict) {
            Ok(()) => Reply::page(200, self.recorded(&verdict, record)),
            Err(refused) => self.refused(&refused, record),
        }
    }

    fn recorded(&self, verdict: &Verdict, record: &ShownRecord) -> String {
        let title = match verdict {
            Verdict::Agree => self.lang.pick("记下了：同意公开", "Recorded: publish"),
            Verdict::SendBack(_) => self.lang.pick("记下了：退回修改", "Recorded: sent back"),
        };
        page::notice(title, &record.title, Some(("/", self.lang.pick("回到总览", "Overview"))), self.lang)
    }

    fn refused(&self, refused: &Refused, record: &ShownRecord) -> Reply {
        let status = match refused {
            Refused::Changed | Refused::NotUnderReview => 409,
            Refused::NotYours(_) => 403,
            Refused::NoReason => 422,
            Refused::Disk(_) => 500,
        };
        let said = refused.words();
        let way = Some((record.page.as_str(), self.lang.pick("回到这一份", "Back to the record")));
        let title = self.lang.pick("没有记下", "Not recorded");
        Reply::page(status, page::notice(title, said.get(self.lang), way, self.lang))
    }

    /// The page of a record with the form for this visitor.
    pub(super) fn with_form(&self, html: &[u8], record: &ShownRecord, visitor: &Visitor) -> Vec<u8> {
        String::from_utf8_lossy(html).replacen(PRESS, &self.form(record, visitor), 1).into_bytes()
    }

    fn form(&self, record: &ShownRecord, visitor: &Visitor) -> String {
        let lang = self.lang;
        let standing = self.desk.standing(&record.address, &record.digest, &visitor.person);
        let said = escaped(standing.said.get(lang));
        let title = lang.pick("您的意见", "Your opinion");
        if !standing.open {
            return format!(
                "<section class=\"block press\" aria-labelledby=\"press\"><h2 id=\"press\">{title}</h2><p>{said}</p></section>"
            );
        }
        let hidden =
            |name: &str, value: &str| format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escaped(value));
        let fields =
            [hidden("token", &visitor.form), hidden("record", &record.address), hidden("digest", &record.digest)];
        let (agree, back, reason) = (
            lang.pick("同意公开", "Publish"),
            lang.pick("退回修改", "Send back"),
            lang.pick("退回的，写明理由", "Why, where it is sent back"),
        );
        let agree = match standing.may_agree {
            true => format!("<button name=\"choice\" value=\"agree\">{agree}</button>"),
            false => String::new(),
        };
        format!(
            "<section class=\"block press\" aria-labelledby=\"press\"><h2 id=\"press\">{title}</h2><p>{said}</p>\
             <form method=\"post\" action=\"/press\">{}{agree}\
             <p><label for=\"reason\">{reason}</label><textarea id=\"reason\" name=\"reason\" rows=\"3\" maxlength=\"{REASON}\"></textarea></p>\
             <button name=\"choice\" value=\"send_back\">{back}</button></form></section>",
            fields.concat(),
        )
    }
}
