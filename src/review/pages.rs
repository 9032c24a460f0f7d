//! The pages of a batch: the overview, a page a record, the sheet to sign on, and all of it once more as a single page for
//! those whose chat program opens one file and no folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use tera::{Context, Value};

use super::batch::Batch;
use super::enclosure::{Enclosure, enclosures};
use super::inline::{Needs, inline};
use super::looks::{Look, looks};
use super::view::{BatchView, LookView, RecordView, records};
use crate::finding::Finding;
use crate::render::address::{encode, join};
use crate::render::view::{Crumb, frame, introduce};
use crate::render::{Build, Target, on_a4, theme};

/// Name of the overview.
pub const INDEX: &str = "index.html";
/// Name of the sheet to sign on.
pub const SHEET: &str = "sign-off.html";
/// Name of the list of digests.
pub const DIGESTS: &str = "digests.txt";

/// The place on a served page where the form of a reviewer goes. It comes as a value, so that it stands in the page as it is
/// here, however small templates are made.
pub const PRESS: &str = "<div class=\"press\"></div>";

/// What a page as it will look may do: show itself.
const STILL: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// The only script: it makes a frame as high as what is in it, where the browser lets it look.
const SCRIPT: &str = include_str!("frames.js");

/// What a page with frames may do.
static FRAMING: LazyLock<String> =
    LazyLock::new(|| format!("{STILL}; script-src {}; frame-src 'self' file:", *SCRIPT_SOURCE));

/// How a policy names that script.
pub static SCRIPT_SOURCE: LazyLock<String> =
    LazyLock::new(|| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(SCRIPT.as_bytes()))));

/// What stands around a table in a text.
const SCROLLER: &str = "<div class=\"table-scroll\">";

/// A folder for whoever signs, in memory.
#[derive(Debug)]
pub struct Folder {
    /// Its name.
    pub name: String,
    /// Its files by path.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// A folder that is served, and what can be said of its records.
#[derive(Debug)]
pub struct Shown {
    /// The folder.
    pub folder: Folder,
    /// Its records.
    pub records: Vec<ShownRecord>,
}

/// A record that reviewers read.
#[derive(Debug)]
pub struct ShownRecord {
    /// Its address in the community.
    pub address: String,
    /// Its title.
    pub title: String,
    /// The digest of what is shown.
    pub digest: String,
    /// Its page in the folder.
    pub page: String,
}

/// Makes the same folder to be served: pages may send a form back, and there is no single page.
///
/// # Errors
/// As for [`folder`].
pub fn shown(build: &Build<'_>, batch: &Batch<'_>, content: &Path) -> Result<Shown, Vec<Finding>> {
    let maker = Maker { build, batch, content, served: true };
    let folder = maker.folder()?;
    let records = batch.content.records.iter().enumerate().map(|(at, record)| ShownRecord {
        address: record.address.clone(),
        title: record.title().to_string(),
        digest: record.seen.digest(),
        page: format!("{}.html", maker.stem(at)),
    });
    Ok(Shown { records: records.collect(), folder })
}

/// Makes the folder of a batch; `build` is marked and has the themes of website, screen and board, and `content` is where files lie.
///
/// # Errors
/// Findings when a template fails or an attachment cannot be read.
pub fn folder(build: &Build<'_>, batch: &Batch<'_>, content: &Path) -> Result<Folder, Vec<Finding>> {
    Maker { build, batch, content, served: false }.folder()
}

struct Maker<'a> {
    build: &'a Build<'a>,
    batch: &'a Batch<'a>,
    content: &'a Path,
    /// Whether a server of ours shows it.
    served: bool,
}

impl Maker<'_> {
    fn folder(&self) -> Result<Folder, Vec<Finding>> {
        let mut files = BTreeMap::new();
        let mut views = records(self.build, self.batch);
        let mut alone = Vec::new();
        for (at, (view, looks)) in views.iter_mut().zip(looks(self.build, self.batch)?).enumerate() {
            alone.extend(self.add(at, view, looks, &mut files)?);
        }
        let batch = BatchView::new(self.batch, self.build.lang.of(&self.batch.content));
        let base = self.base(Target::Site, &batch, &views);
        let sheet = self.sheet(&batch, &views)?;
        files.insert(INDEX.into(), self.page("review.html", &base, STILL)?);
        files.insert(SHEET.into(), sheet.clone().into_bytes());
        files.insert(DIGESTS.into(), self.digests().into_bytes());
        for view in &views {
            let mut context = base.clone();
            context.insert("r", view);
            files.insert(view.href.clone(), self.page("review-record.html", &context, &self.policy())?);
        }
        if !self.served {
            files.insert(self.single_name(), self.single(base, views, alone, &sheet)?);
        }
        Ok(Folder { name: self.batch.name(), files })
    }

    /// Adds what goes with a record, and returns its looks as pages.
    fn add(
        &self,
        at: usize,
        view: &mut RecordView,
        looks: Vec<Look>,
        files: &mut BTreeMap<String, Vec<u8>>,
    ) -> Result<Vec<String>, Vec<Finding>> {
        let stem = self.stem(at);
        view.href = format!("{stem}.html");
        view.files = enclosures(self.batch, at, self.content).map_err(|finding| vec![finding])?;
        files.extend(view.files.iter().map(|file| (file.file.clone(), file.bytes.clone())));
        for piece in &mut view.pieces {
            piece.html = self.piece(&piece.html, at)?;
        }
        let mut alone = Vec::new();
        for look in looks {
            let href = format!("{stem}-{}.html", look.target.id());
            let html = self.look(&look)?;
            view.looks.push(LookView::new(look.target, href.clone()));
            files.insert(href, html.clone().into_bytes());
            alone.push(html);
        }
        Ok(alone)
    }

    /// What the page of a record may do.
    fn policy(&self) -> String {
        if self.served { FRAMING.replace("form-action 'none'", "form-action 'self'") } else { FRAMING.clone() }
    }

    /// The beginning of the names of a record's pages, in letters that every system knows.
    fn stem(&self, at: usize) -> String {
        let address = &self.batch.content.records[at].address;
        let plain: String =
            address.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
        format!("{:02}-{plain}", at + 1)
    }

    /// The name of the single page.
    fn single_name(&self) -> String {
        self.build.lang.pick("预览.html", "preview.html").to_string()
    }

    fn base(&self, target: Target, batch: &BatchView, records: &[RecordView]) -> Context {
        let content = &self.batch.content;
        let crumbs: [Crumb; 0] = [];
        let mut context = frame(self.build, target, INDEX, &crumbs);
        introduce(self.build, target, content, &mut context);
        context.insert("nav", &Vec::<String>::new());
        context.insert("batch", batch);
        context.insert("records", records);
        context.insert("single", &encode(&self.single_name()));
        context.insert("served", &self.served);
        context.insert_value("press", Value::safe_string(PRESS));
        context
    }

    fn render(&self, target: Target, template: &str, context: &Context) -> Result<String, Vec<Finding>> {
        let rendered = self.build.theme(target).tera.render(template, context);
        rendered.map_err(|error| vec![theme::broken(target.id(), &error)])
    }

    /// A page of the review itself, with its script.
    fn page(&self, template: &str, context: &Context, policy: &str) -> Result<Vec<u8>, Vec<Finding>> {
        let html = self.render(Target::Site, template, context)?;
        let html = self.carrying(&html, Target::Site, INDEX, policy, &|_| true)?;
        let script = if policy.contains("script-src") { format!("<script>{SCRIPT}</script>") } else { String::new() };
        // Pages inside attributes have an end too: the last one is that of this page.
        let end = html.rfind("</body>").unwrap_or(html.len());
        Ok(format!("{}{script}{}", &html[..end], &html[end..]).into_bytes())
    }

    /// A page as it will look.
    fn look(&self, look: &Look) -> Result<String, Vec<Finding>> {
        let html = String::from_utf8_lossy(&look.html);
        self.carrying(&html, look.target, &look.path, STILL, &|_| false)
    }

    /// A piece of a record's text.
    fn piece(&self, html: &str, at: usize) -> Result<String, Vec<Finding>> {
        let path = self.batch.content.records[at].path_in_content();
        // What scrolls has to be reached without a mouse.
        let html = &html.replace(SCROLLER, &format!("{} tabindex=\"0\">", SCROLLER.trim_end_matches('>')));
        self.carrying(html, Target::Site, path, STILL, &|_| false)
    }

    fn sheet(&self, batch: &BatchView, records: &[RecordView]) -> Result<String, Vec<Finding>> {
        let mut context = self.base(Target::Board, batch, records);
        on_a4(self.build, &mut context);
        let html = self.render(Target::Board, "sign-off.html", &context)?;
        self.carrying(&html, Target::Board, SHEET, STILL, &|_| false)
    }

    /// Everything on one page.
    fn single(
        &self,
        mut context: Context,
        mut records: Vec<RecordView>,
        looks: Vec<String>,
        sheet: &str,
    ) -> Result<Vec<u8>, Vec<Finding>> {
        let mut looks = looks.into_iter();
        for record in &mut records {
            record.href = format!("#r{}", record.no());
            record.files = record.files.iter().map(Enclosure::carried).collect();
            for look in &mut record.looks {
                look.inside = looks.next().map(|html| in_attribute(&html));
            }
        }
        context.insert("records", &records);
        context.insert_value("sheet", Value::safe_string(&in_attribute(sheet)));
        self.page("review-all.html", &context, &FRAMING)
    }

    fn carrying(
        &self,
        html: &str,
        target: Target,
        path: &str,
        policy: &str,
        keeps: &dyn Fn(&str) -> bool,
    ) -> Result<String, Vec<Finding>> {
        let assets = &self.build.theme(target).files;
        let folder = &self.batch.content.folder;
        let seen = |path: &str| {
            let known = self
                .batch
                .content
                .records
                .iter()
                .any(|record| record.seen.files.keys().any(|file| join(folder, file) == path));
            known.then(|| std::fs::read(self.content.join(path)).ok()).flatten()
        };
        let file = |path: &str| {
            let asset = assets.iter().find(|asset| asset.name == path).map(|asset| asset.bytes.clone());
            asset.or_else(|| seen(path))
        };
        let needs = Needs { path, file: &file, keeps, policy };
        inline(html, &needs).map_err(|error| vec![theme::failed(target.id(), &error.to_string())])
    }

    /// What the digests are made from, for whoever wants to do it again with `sha256sum`.
    fn digests(&self) -> String {
        let mut text = format!("# {}\n{}", self.batch.name(), self.batch.listing());
        for record in &self.batch.content.records {
            text.push_str(&format!("\n# {}\n{}", record.address, record.seen.listing()));
        }
        text
    }
}

/// A page as the value of an attribute.
fn in_attribute(html: &str) -> String {
    html.replace('&', "&amp;").replace('"', "&quot;")
}
