//! The frame of a page: its site, its community, the way to it.

use serde::Serialize;
use tera::{Context, Value};

use super::{Day, Meta};
use crate::check::Clock;
use crate::record::content::Content;
use crate::render::Words;
use crate::render::address::{encode, join, to_root};
use crate::render::{Build, Target, Theme};
use crate::site::Site;

/// A link of the navigation.
#[derive(Debug, Clone, Serialize)]
pub struct NavItem {
    /// Id.
    pub id: String,
    /// Words.
    pub title: String,
    /// Address from the root of the target.
    pub href: String,
    /// Whether it is the page itself.
    pub current: bool,
    /// Whether it is one of the entries that a menu always shows.
    pub main: bool,
}

/// A step of the way to a page.
#[derive(Debug, Clone, Serialize)]
pub struct Crumb {
    /// Words.
    pub title: String,
    /// Address; none for the page itself.
    pub href: Option<String>,
}

/// How to reach the committee.
#[derive(Debug, Clone, Serialize)]
pub struct Contact {
    /// Office.
    pub office: Option<String>,
    /// Phone.
    pub phone: Option<String>,
    /// Hours.
    pub hours: Option<String>,
    /// Box for opinions.
    pub opinion_box: Option<String>,
}

/// What all pages of a community share.
#[derive(Debug, Clone, Serialize)]
pub struct View {
    /// Name.
    pub name: String,
    /// Street.
    pub street: String,
    /// District.
    pub district: String,
    /// Its folder, by which the page of search knows it.
    pub folder: String,
    /// Its home page.
    pub home: String,
    /// Its duties page.
    pub duties: String,
    /// Its list of bodies.
    pub bodies: String,
    /// What changed lately; on the website alone.
    pub changes: String,
    /// Notice.
    pub notice: Option<String>,
    /// `community` or `village`.
    pub sort: String,
    /// Households.
    pub households: Option<i64>,
    /// Contact.
    pub contact: Contact,
}

impl View {
    /// The community of `content`.
    pub fn new(content: &Content) -> View {
        let fields = &content.community.fields;
        let text = |path: &str| fields.text(path).map(str::to_string);
        View {
            name: content.name().to_string(),
            street: text("street").unwrap_or_default(),
            district: text("district").unwrap_or_default(),
            folder: content.folder.clone(),
            home: encode(&join(&content.folder, "index.html")),
            duties: encode(&join(&content.folder, "duties.html")),
            bodies: encode(&join(&content.folder, "bodies/index.html")),
            changes: encode(&join(&content.folder, "changes.html")),
            notice: text("notice"),
            sort: text("sort").unwrap_or_else(|| "community".to_string()),
            households: fields.count("households"),
            contact: Contact {
                office: text("contact.office"),
                phone: text("contact.phone"),
                hours: text("contact.hours"),
                opinion_box: text("contact.opinion_box"),
            },
        }
    }
}

/// Settings of the site as templates see them.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    title: String,
    notice: Option<String>,
    single: bool,
    home: &'static str,
    domain: Option<String>,
    id_code: Option<String>,
    icp: Option<String>,
    police: Option<String>,
    organizer: Option<String>,
    contact: Option<String>,
    address: Option<String>,
}

/// The language that records are written in, whatever that of the page around them.
pub const CONTENT_LANG: &str = "zh-CN";

/// The variables that all pages of a target share: words, assets, day, site.
pub fn shared(site: &Site, single: bool, clock: Clock, lang: Words<'_>, target: Target, theme: &Theme) -> Context {
    let site = SiteView {
        title: site.title.clone(),
        notice: site.notice.clone(),
        single,
        home: "index.html",
        domain: site.domain.clone(),
        id_code: site.id_code.clone(),
        icp: site.icp.clone(),
        police: site.police.clone(),
        organizer: site.organizer.clone(),
        contact: site.contact.clone(),
        address: site.address.clone(),
    };
    let mut context = Context::new();
    context.insert("lang", lang.id());
    context.insert("content_lang", CONTENT_LANG);
    context.insert_value("t", theme.strings.clone());
    context.insert_value("asset", theme.assets.clone());
    context.insert_value("today", Value::from_serializable(&Day::new(clock.today, lang)));
    context.insert("preview", &(target == Target::Preview));
    context.insert("site", &site);
    context
}

/// Adds the community that a page is about, and its words where they are a village's.
pub fn introduce(build: &Build<'_>, target: Target, content: &Content, context: &mut Context) {
    introduce_as(Value::from_serializable(&View::new(content)), build, target, content, context);
}

/// The same with the view of the community, which those make once who print many pages.
pub fn introduce_as(community: Value, build: &Build<'_>, target: Target, content: &Content, context: &mut Context) {
    context.insert_value("community", community);
    if build.lang.of(content).is_village() {
        context.insert_value("t", build.theme(target).village_strings.clone());
    }
}

/// The variables that every page has; a page adds its own.
pub fn frame(build: &Build<'_>, target: Target, path: &str, crumbs: &[Crumb]) -> Context {
    let mut context = build.shared(target).clone();
    context.insert("root", &to_root(path));
    context.insert("crumbs", crumbs);
    context
}

/// The variables of a page of the whole site: there is no community, and it says of itself what its title does.
pub fn frame_of_site(build: &Build<'_>, target: Target, path: &str, crumbs: &[Crumb]) -> Context {
    let mut context = frame(build, target, path, crumbs);
    let title = crumbs.last().map_or(build.site.title.as_str(), |crumb| &crumb.title);
    let meta = Meta::new(build, target, path, title);
    context.insert("meta", &if crumbs.len() > 1 { meta.in_column_of_site(build) } else { meta });
    context.insert_value("community", Value::none());
    context.insert("nav", &Vec::<String>::new());
    context
}
