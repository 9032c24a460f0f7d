//! What a page says of itself to crawlers, to inspectors' programs and to whoever shares it: the tags of government sites
//! (国办发〔2017〕47号), Open Graph, and the card of a message.

use serde::Serialize;

use super::{ColumnView, Moment, PageView};
use crate::record::Record;
use crate::record::content::Content;
use crate::render::address::{encode, of_page, to_root};
use crate::render::theme::CardImage;
use crate::render::{Build, Target, Words};

/// What a page says of itself.
#[derive(Debug, Clone, Serialize)]
pub struct Meta {
    title: String,
    description: String,
    /// `website`, or `article` for a record.
    sort: &'static str,
    /// The public address of the page; only on a website that has one.
    url: Option<String>,
    image: Option<Image>,
    column: Option<ColumnView>,
    article: Option<Article>,
}

/// The picture of the card.
#[derive(Debug, Clone, Serialize)]
struct Image {
    /// Address from the page.
    href: String,
    /// Public address.
    url: Option<String>,
    width: usize,
    height: usize,
    alt: String,
}

/// What is said of a record beside its title.
#[derive(Debug, Clone, Serialize)]
struct Article {
    /// `2026-10-12 09:30`; none for a draft without a day.
    published: Option<String>,
    /// `2026-10-12T09:30:00+08:00`, or the day alone where no time is given.
    published_iso: Option<String>,
    keywords: String,
    author: Option<String>,
    /// Public address of the picture in its text.
    picture: Option<String>,
}

impl Meta {
    /// What a page of the whole site says: its title, and a sentence made from it.
    pub fn new(build: &Build<'_>, target: Target, path: &str, title: &str) -> Meta {
        let site = &build.site.title;
        let description = match title == site {
            true => build.lang.pick(
                "公开了什么、该公开什么、何时公开：收支账目、会议决定、公告公示和办事指南。",
                "What has been made public, what has to be, and when: accounts, decisions, notices and services.",
            ),
            false => build.lang.pick("{site}：{title}。", "{title}, {site}."),
        };
        let image = build.theme(target).card.as_ref().map(|card| Image::of_theme(card, build, target, path));
        Meta {
            title: title.to_string(),
            description: description.replace("{site}", site).replace("{title}", title),
            sort: "website",
            url: build.url(target, path),
            image,
            column: None,
            article: None,
        }
    }

    /// The same for a page of a column of a community or site called `place`.
    pub fn in_column(self, column: ColumnView, place: &str, lang: Words<'_>) -> Meta {
        let whole = self.title == column.name() || self.title == place;
        let title = if whole { "" } else { self.title.as_str() };
        let [after, stop] = [lang.pick("：", ": "), lang.pick("。", ". ")];
        let description = match title {
            "" => format!("{place}{after}{}", column.description),
            title => format!("{place}{after}{title}{stop}{}", column.description),
        };
        Meta { description, column: Some(column), ..self }
    }

    /// The same for a page of the whole site that is not its home: a column of its own under its title.
    pub fn in_column_of_site(self, build: &Build<'_>) -> Meta {
        let column = ColumnView::new("", &self.title, &build.site.title, build.lang);
        self.in_column(column, &build.site.title, build.lang)
    }

    /// The same for a record.
    pub fn about(self, record: &Record, page: &PageView, content: &Content, build: &Build<'_>, target: Target) -> Meta {
        let picture = record.picture.as_ref().map(|picture| Image {
            href: format!("{}{}", to_root(&of_page(&content.folder, record)), encode(&picture.path)),
            url: build.url(target, &picture.path),
            width: picture.width,
            height: picture.height,
            alt: if picture.alt.is_empty() { record.title().to_string() } else { picture.alt.clone() },
        });
        let article = Article {
            published: record.published_at().map(|at| at.format("%Y-%m-%d %H:%M").to_string()),
            published_iso: Moment::of(record).map(|moment| moment.iso),
            keywords: keywords(record, build.lang.of(content)),
            author: author(record, content),
            picture: picture.as_ref().and_then(|picture| picture.url.clone()),
        };
        Meta {
            description: page.description(record),
            sort: "article",
            image: picture.or(self.image),
            article: Some(article),
            ..self
        }
    }
}

impl Image {
    fn of_theme(card: &CardImage, build: &Build<'_>, target: Target, path: &str) -> Image {
        Image {
            href: format!("{}{}", to_root(path), card.name),
            url: build.url(target, &card.name),
            width: card.width,
            height: card.height,
            alt: build.site.title.clone(),
        }
    }
}

/// The keywords of its imprint; without them, what it is.
fn keywords(record: &Record, lang: Words<'_>) -> String {
    let given: Vec<&str> = record.fields.texts("imprint.keywords").collect();
    if !given.is_empty() {
        return given.join(",");
    }
    let kind = lang.pick(record.kind.zh, record.kind.en);
    let form = record.fields.choice("form").map(|form| lang.pick(form.zh, form.en));
    [Some(kind), form].into_iter().flatten().collect::<Vec<_>>().join(",")
}

/// Who put the record forward, by the name under which the public knows them.
fn author(record: &Record, content: &Content) -> Option<String> {
    let mut steps = record.fields.tables("sign_off");
    let step = steps.find(|step| step.text("step") == Some("proposed"))?;
    Some(content.public_name(step.text("person")?).to_string())
}
