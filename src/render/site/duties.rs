//! The pages about what a community has to make public: how it stands, a calendar of a year, the list, and a page an item.

use serde::Serialize;

use super::Pages;
use crate::record::Record;
use crate::render::Printer;
use crate::render::address::encode;
use crate::render::view::item::{Item, items};
use crate::render::view::{Calendar, Day, DutyPage, OnTime, duty_groups, waiver_rows};

/// A document that duties rest on.
#[derive(Debug, Serialize)]
struct SourceView {
    title: String,
    doc_no: Option<String>,
    issuers: String,
    authority: String,
    from: Day,
}

impl Pages<'_> {
    /// Prints the page of all duties, and a page for each that something was ever owed of.
    pub(super) fn print_duties(&self, printer: &mut Printer<'_>) {
        let items = items(self.subject.active, &self.subject.checked.obligations);
        self.print_overview(&items, printer);
        items.iter().for_each(|item| self.print_duty(item, printer));
    }

    fn print_overview(&self, items: &[Item<'_>], printer: &mut Printer<'_>) {
        let path = self.path("duties.html");
        let mut context = self.context(&path, "duties", &[(self.duties_title(), None)]);
        let visible = |record: &Record| self.shows(record);
        let source = self.source(&visible);
        let on_time = OnTime::of(items.iter().flat_map(|item| item.owed.iter().copied()));
        let (groups, states) = duty_groups(items, &source);
        let since = self.subject.content.community.fields.date("first_day");
        context.insert("on_time", &on_time);
        context.insert("rate", &on_time.rate_text(self.lang()));
        context.insert("since", &since.map(|day| Day::new(day, self.lang())));
        context.insert("months", &Calendar::new(items, &source));
        context.insert("items", &items.len());
        context.insert("groups", &groups);
        context.insert("states", &states);
        context.insert("open", &self.overdue());
        context.insert("soon", &self.due_soon());
        context.insert("waivers", &waiver_rows(self.subject.active, &source));
        context.insert("calendar", &self.calendar());
        context.insert("sources", &self.sources());
        printer.print_framed(self.target, "duties.html", &path, "duties", context);
    }

    fn print_duty(&self, item: &Item<'_>, printer: &mut Printer<'_>) {
        let Some(address) = item.address() else { return };
        let path = self.path(&format!("{address}.html"));
        let visible = |record: &Record| self.shows(record);
        let page = DutyPage::new(item, &self.source(&visible));
        let all = encode(&self.path("duties.html"));
        let mut context = self.context(&path, "duties", &[(self.duties_title(), Some(all)), (&page.item, None)]);
        context.insert("duty", &page);
        printer.print_framed(self.target, "duty.html", &path, "duties", context);
    }

    fn duties_title(&self) -> &str {
        self.lang().pick("公开事项", "Duties")
    }

    fn sources(&self) -> Vec<SourceView> {
        let lang = self.lang();
        let packs = self.subject.active.packs.iter();
        let view = |pack: &&crate::pack::Pack| {
            let (zh, en) = pack.authority.names();
            SourceView {
                title: lang.pick(&pack.title, &pack.title_en).to_string(),
                doc_no: Some(pack.doc_no.clone()).filter(|number| !number.is_empty()),
                issuers: lang.said(&pack.issuers.join(lang.pick("、", ", "))).to_string(),
                authority: lang.pick(zh, en).to_string(),
                from: Day::new(pack.from, lang),
            }
        };
        packs.map(view).collect()
    }
}
