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

/// What a page as it will look may do: show itself.
const STILL: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// The only script: it makes a frame as high as what is in it, where the browser lets it look.
const SCRIPT: &str = include_str!("frames.js");

/// What a page with frames may do.
static FRAMING: LazyLock<String> = LazyLock::new(|| {
    let digest = STANDARD.encode(Sha256::digest(SCRIPT.as_bytes()));
    format!("{STILL}; script-src 'sha256-{digest}'; frame-src 'self' file:")
});

/// A folder for whoever signs, in memory.
#[derive(Debug)]
pub struct Folder {
    /// Its name.
    pub name: String,
    /// Its files by path.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Makes the folder of a batch; `build` has the themes of website, screen and board, and `content` is where files lie.
///
/// # Errors
/// Findings when a template fails or an attachment cannot be read.
pub fn folder(build: Build<'_>, batch: &Batch<'_>, content: &Path) -> Result<Folder, Vec<Finding>> {
    let maker = Maker { build: build.marked(), batch, content };
    let mut files = BTreeMap::new();
    let mut views = records(&maker.build, batch);
    let looks = looks(&maker.build, batch)?;
    let mut alone = Vec::new();
    for (at, (view, looks)) in views.iter_mut().zip(looks).enumerate() {
        let stem = maker.stem(at);
        view.href = format!("{stem}.html");
        view.files = enclosures(batch, at, content).map_err(|finding| vec![finding])?;
        files.extend(view.files.iter().map(|file| (file.file.clone(), file.bytes.clone())));
        for piece in &mut view.pieces {
            piece.html = maker.piece(&piece.html, at)?;
        }
        for look in looks {
            let href = format!("{stem}-{}.html", look.target.id());
            let html = maker.look(&look)?;
            view.looks.push(LookView::new(look.target, href.clone()));
            alone.push(html.clone());
            files.insert(href, html.into_bytes());
        }
    }
    let batch_view = BatchView::new(batch, maker.build.lang.of(&batch.content));
    let base = maker.base(Target::Site, &batch_view, &views);
    files.insert(INDEX.into(), maker.page("review.html", &base, STILL)?);
    let sheet = maker.sheet(&batch_view, &views)?;
    files.insert(SHEET.into(), sheet.clone().into_bytes());
    for view in &views {
        let mut context = base.clone();
        context.insert("r", view);
        files.insert(view.href.clone(), maker.page("review-record.html", &context, &FRAMING)?);
    }
    let single = maker.single(base, views, alone, &sheet)?;
    files.insert(maker.single_name(), single);
    files.insert(DIGESTS.into(), maker.digests().into_bytes());
    Ok(Folder { name: batch.name(), files })
}

struct Maker<'a> {
    build: Build<'a>,
    batch: &'a Batch<'a>,
    content: &'a Path,
}

impl Maker<'_> {
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
        let mut context = frame(&self.build, target, INDEX, &crumbs);
        introduce(&self.build, target, content, &mut context);
        context.insert("nav", &Vec::<String>::new());
        context.insert("batch", batch);
        context.insert("records", records);
        context.insert("single", &encode(&self.single_name()));
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
        self.carrying(html, Target::Site, path, STILL, &|_| false)
    }

    fn sheet(&self, batch: &BatchView, records: &[RecordView]) -> Result<String, Vec<Finding>> {
        let mut context = self.base(Target::Board, batch, records);
        on_a4(&self.build, &mut context);
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
            let known = self.batch.seen.iter().any(|seen| seen.files.keys().any(|file| join(folder, file) == path));
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
        for (record, seen) in self.batch.content.records.iter().zip(&self.batch.seen) {
            text.push_str(&format!("\n# {}\n{}", record.address, seen.listing()));
        }
        text
    }
}

/// A page as the value of an attribute.
fn in_attribute(html: &str) -> String {
    html.replace('&', "&amp;").replace('"', "&quot;")
}
