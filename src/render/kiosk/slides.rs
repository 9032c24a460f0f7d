//! What a screen shows: cover, what is due, what is new, then each displayed record, paged so that nothing is cut.

use super::slide::{Figure, Slide, paged, reading_time};
use super::{meeting, paging, people, wall};
use chrono::NaiveDate;

use crate::check::State;
use crate::markdown::plain;
use crate::record::Record;
use crate::release::Released;
use crate::render::Words;
use crate::render::address::{encode, join};
use crate::render::view::{Card, Day, DueRow, LedgerView, Source, entries_of, on_wall, vote};
use crate::render::{Build, Subject, qr};

/// Rows of a table on one slide, obligations on one slide, cards on one slide.
const ROWS: usize = 7;
const DUES: usize = 4;
const CARDS: usize = 6;
/// Records that a screen goes through before it begins again.
const RECORDS: usize = 12;

/// The slides of a community's screen.
pub fn slides(build: &Build<'_>, subject: &Subject<'_>) -> Vec<Slide> {
    let maker = Maker { build, subject };
    let mut slides = vec![maker.cover()];
    slides.extend(people::on_duty(build, subject));
    slides.extend(maker.dues());
    slides.extend(maker.news());
    let today = build.clock.today;
    let displayed = subject.released.iter().filter(|released| runs(released.record(), today));
    slides.extend(displayed.take(RECORDS).flat_map(|released| maker.record(released)));
    slides.extend(people::grids(build, subject));
    let walls = subject.current("system").filter(|released| on_wall(released.record()));
    slides.extend(walls.flat_map(|released| maker.wall(released)));
    maker.finish(slides)
}

/// The slides of one record, whether or not it is displayed today.
pub(super) fn of_record(build: &Build<'_>, subject: &Subject<'_>, released: &Released<'_>) -> Vec<Slide> {
    let maker = Maker { build, subject };
    maker.finish(if on_wall(released.record()) { maker.wall(released) } else { maker.record(released) })
}

/// Days for which a record that is displayed without end goes through the screen; after that its page and sheet are enough.
const NEWS: i64 = 30;

/// Whether a record goes through the screen on `today`; systems on the wall have their turn every day.
fn runs(record: &Record, today: NaiveDate) -> bool {
    let fresh = record.published_on().is_some_and(|day| (today - day).num_days() <= NEWS);
    !on_wall(record) && is_displayed(record, today) && (fresh || record.fields.date("display_until").is_some())
}

fn is_displayed(record: &Record, today: NaiveDate) -> bool {
    record.display().is_some_and(|(from, until)| from <= today && until.is_none_or(|until| today <= until))
}

struct Maker<'a> {
    build: &'a Build<'a>,
    subject: &'a Subject<'a>,
}

impl<'a> Maker<'a> {
    fn lang(&self) -> Words<'a> {
        self.build.lang.of(self.subject.content)
    }

    /// The public address of a page of the community, if the site has one.
    fn link(&self, page: &str) -> Option<String> {
        let root = self.build.site.address.as_ref()?;
        Some(format!("{root}{}", encode(&join(&self.subject.content.folder, page))))
    }

    /// Slides with the time that they take, and the address of the home page where they have none of their own.
    fn finish(&self, mut slides: Vec<Slide>) -> Vec<Slide> {
        let home = self.link("index.html");
        let code = home.as_deref().and_then(qr::svg);
        for slide in &mut slides {
            slide.seconds = reading_time(slide);
            if slide.href.is_none() {
                slide.href.clone_from(&home);
                slide.qr.clone_from(&code);
            }
        }
        slides
    }

    fn cover(&self) -> Slide {
        let content = self.subject.content;
        let count = |wanted: fn(State) -> bool| {
            self.subject.owed().filter(|obligation| wanted(obligation.state)).count().to_string()
        };
        let figure = |zh: &str, en: &str, value: String| Figure {
            label: self.lang().pick(zh, en).to_string(),
            value,
            unit: Some(self.lang().pick("项", "").to_string()).filter(|unit| !unit.is_empty()),
            note: None,
        };
        Slide {
            id: "cover".into(),
            layout: "cover",
            kicker: content.community.fields.text("street").unwrap_or_default().to_string(),
            title: content.name().to_string(),
            figures: vec![
                figure("已公开", "made public", self.subject.released.len().to_string()),
                figure("即将到期", "due soon", count(|state| matches!(state, State::DueSoon(_)))),
                figure("逾期未公开", "overdue", count(|state| matches!(state, State::Overdue(_)))),
            ],
            page: 1,
            pages: 1,
            ..Slide::default()
        }
    }

    fn dues(&self) -> Vec<Slide> {
        let open = |state: State| matches!(state, State::Overdue(_) | State::DueSoon(_));
        let mut open: Vec<_> = self.subject.owed().filter(|obligation| open(obligation.state)).collect();
        open.sort_by_key(|obligation| obligation.due);
        let visible = |record: &Record| self.subject.is_public(record);
        let source = Source {
            content: self.subject.content,
            active: self.subject.active,
            mentions: &self.subject.mentions,
            visible: &visible,
            lang: self.lang(),
            today: self.build.clock.today,
        };
        let rows: Vec<DueRow> = open.into_iter().map(|obligation| DueRow::new(obligation, &source)).collect();
        let title = self.lang().pick("应公开事项", "What is owed");
        paged(&rows, DUES, |rows| Slide {
            id: "due".into(),
            layout: "duties",
            title: title.into(),
            dues: rows.to_vec(),
            ..Slide::default()
        })
    }

    fn news(&self) -> Vec<Slide> {
        let content = self.subject.content;
        let cards: Vec<Card> = self
            .subject
            .released
            .iter()
            .take(CARDS)
            .map(|released| Card::new(released.record(), &content.folder, "", self.lang()))
            .collect();
        let title = self.lang().pick("最近公开", "New");
        paged(&cards, CARDS, |cards| Slide {
            id: "new".into(),
            layout: "list",
            title: title.into(),
            cards: cards.to_vec(),
            ..Slide::default()
        })
    }

    /// The slides of a record: its figures, its vote, its table, its text.
    fn record(&self, released: &Released<'_>) -> Vec<Slide> {
        let record = released.record();
        let mut slides = Vec::new();
        let visible = |other: &Record| self.subject.is_public(other);
        if let Some(ledger) = LedgerView::new(record, self.subject.content, &visible, self.lang()) {
            slides.push(self.figures(&ledger));
            slides.extend(self.ledger(record));
        } else {
            slides.extend(meeting::announcement(record, self.build.clock.today, self.lang()));
            slides.extend(ballot(record));
            slides.extend(text(record));
        }
        self.named(released, slides)
    }

    /// The slides of a system on the wall; the bar above names the community already.
    fn wall(&self, released: &Released<'_>) -> Vec<Slide> {
        let mut slides = self.named(released, wall::slides(released.record(), self.lang()));
        let title = self.subject.content.short(released.record().title());
        slides.iter_mut().for_each(|slide| slide.title = title.to_string());
        slides
    }

    /// Slides with the name of their record, its day and the code of its page.
    fn named(&self, released: &Released<'_>, mut slides: Vec<Slide>) -> Vec<Slide> {
        let record = released.record();
        let pages = slides.len();
        let link = self.link(&format!("{}.html", record.address));
        let code = link.as_deref().and_then(qr::svg);
        for (at, slide) in slides.iter_mut().enumerate() {
            slide.id = record.address.replace('/', "-");
            slide.title = record.title().to_string();
            slide.kicker = self.kicker(record);
            slide.when = record.published_on().map(|day| Day::new(day, self.lang()).text);
            (slide.page, slide.pages) = (at + 1, pages);
            slide.href.clone_from(&link);
            slide.qr.clone_from(&code);
        }
        slides
    }

    fn kicker(&self, record: &Record) -> String {
        let kind = self.lang().pick(record.kind.zh, record.kind.en);
        record.period().map_or_else(|| kind.to_string(), |period| format!("{kind} {}", self.lang().period(period)))
    }

    fn figures(&self, ledger: &LedgerView) -> Slide {
        let note = |label: &str| {
            let compare = ledger.compare.as_ref()?;
            let then = compare.rows.iter().find(|row| row.label == label)?.before.as_ref()?;
            let period = &compare.before.as_ref()?.period_text;
            Some(format!("{}{period} {}", self.lang().pick("比", "against "), then.change))
        };
        let figure = |label: &str, value: &str| Figure {
            label: label.to_string(),
            value: value.to_string(),
            unit: Some(self.lang().pick("元", "yuan").to_string()),
            note: note(label),
        };
        let lang = self.lang();
        Slide {
            layout: "figures",
            paragraphs: vec![ledger.sentence.clone()],
            figures: vec![
                figure(lang.pick("期初结余", "Opening balance"), &ledger.opening),
                figure(lang.pick("收入", "Income"), &ledger.income),
                figure(lang.pick("支出", "Spending"), &ledger.spending),
                figure(lang.pick("期末结余", "Closing balance"), &ledger.closing),
            ],
            ..Slide::default()
        }
    }

    fn ledger(&self, record: &Record) -> Vec<Slide> {
        let lang = self.lang();
        let columns: Vec<String> = [
            lang.pick("项目", "Item"),
            lang.pick("收入（元）", "Income"),
            lang.pick("支出（元）", "Spending"),
            lang.pick("余额（元）", "Balance"),
        ]
        .map(str::to_string)
        .to_vec();
        let rows: Vec<Vec<String>> = entries_of(record)
            .into_iter()
            .map(|entry| {
                vec![entry.item, entry.income.unwrap_or_default(), entry.spending.unwrap_or_default(), entry.balance]
            })
            .collect();
        paged(&rows, ROWS, |rows| Slide {
            layout: "ledger",
            columns: columns.clone(),
            rows: rows.to_vec(),
            ..Slide::default()
        })
    }
}

fn ballot(record: &Record) -> Option<Slide> {
    let vote = vote(&record.fields)?;
    let question = record.fields.text("question").map(str::to_string);
    Some(Slide { layout: "vote", vote: Some(vote), paragraphs: question.into_iter().collect(), ..Slide::default() })
}

pub(super) fn text(record: &Record) -> Vec<Slide> {
    let pages = paging::lay(&plain(record.text()));
    pages.into_iter().map(|paragraphs| Slide { layout: "text", paragraphs, ..Slide::default() }).collect()
}
