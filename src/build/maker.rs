//! Makes communities anew: the five words, and the pages of the whole site.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io;

use rayon::prelude::*;

use super::gate::Gate;
use super::survey::Found;
use super::writers::Writers;
use super::{Order, Report, WHOLE, cannot_write, lost};
use crate::finding::{Finding, Text, code};
use crate::ledger::plan::{self, Plan};
use crate::ledger::{Event, History, Kept, Ledger, Past};
use crate::load::{Folder, references};
use crate::privacy::mask_file;
use crate::progress::Progress;
use crate::record::content::Content;
use crate::release::{Released, release};
use crate::render::{self, Build, Sink, Subject, Summary, Target};
use crate::sign_off::expired_files;
use crate::source::Place;
use crate::world::{Judged, World, stops_the_build};
use crate::write::{Tree, Unit};

/// The next trees: units that were made, and names of those taken over as they are.
#[derive(Debug, Default)]
pub(super) struct Made {
    /// Units by target.
    pub(super) units: BTreeMap<Target, Vec<Unit>>,
    /// Names of the units that are taken over.
    pub(super) carried: Vec<String>,
    /// What a publish has to enter into the ledger, community by community.
    pub(super) events: Vec<Event>,
    /// The kept files that it has to erase.
    pub(super) expired: BTreeSet<String>,
}

/// What became of one community.
enum Outcome {
    /// It stands; its folder.
    Carried(String, Box<Summary>),
    /// It was made anew.
    Made(Box<Anew>),
}

/// A community that was made anew.
struct Anew {
    units: BTreeMap<Target, Unit>,
    summary: Box<Summary>,
    /// The addresses that it no longer has.
    lost: Vec<Finding>,
    /// What a publish has to enter.
    events: Vec<Event>,
    /// The kept files that it has to erase.
    expired: BTreeSet<String>,
}

/// Makes communities anew.
pub(super) struct Maker<'a> {
    /// What everything rests on.
    pub(super) world: &'a World,
    /// What is asked for.
    pub(super) order: &'a Order<'a>,
    /// What all pages share.
    pub(super) shared: &'a Build<'a>,
    /// The trees of the targets.
    pub(super) trees: &'a BTreeMap<Target, Tree>,
    /// The ledger.
    pub(super) ledger: &'a Ledger,
    /// What was public so far.
    pub(super) history: &'a History,
}

impl Maker<'_> {
    /// Makes what is stale and the pages of the whole site.
    pub(super) fn make_all(&self, found: Vec<Found<'_>>, seed: u128) -> Result<(Made, Report), Vec<Finding>> {
        let progress = Progress::begin(self.order.lang.pick("生成", "building"), found.len(), self.order.quiet);
        let outcomes: Vec<Result<Outcome, Vec<Finding>>> = found
            .into_par_iter()
            .map(|found| {
                let outcome = match found {
                    Found::Same(folder, summary) => Ok(Outcome::Carried(folder.path.clone(), summary)),
                    Found::Stale(folder, key) => self.community(folder, key),
                };
                progress.step();
                outcome
            })
            .collect();
        drop(progress);
        self.gather(all_or_findings(outcomes)?, seed)
    }

    fn gather(&self, outcomes: Vec<Outcome>, seed: u128) -> Result<(Made, Report), Vec<Finding>> {
        let mut report = Report { communities: outcomes.len(), replaced: true, ..Report::default() };
        let mut made = Made::default();
        let mut summaries = Vec::with_capacity(outcomes.len());
        for outcome in outcomes {
            let summary = match outcome {
                Outcome::Carried(name, summary) => {
                    made.carried.push(name);
                    summary
                }
                Outcome::Made(anew) => {
                    let Anew { units, summary, lost, events, expired } = *anew;
                    made.expired.extend(expired);
                    report.rebuilt += 1;
                    report.lost.extend(lost);
                    made.events.extend(events);
                    units.into_iter().for_each(|(target, unit)| made.units.entry(target).or_default().push(unit));
                    summary
                }
            };
            report.add(summary.findings);
            summaries.push(*summary);
        }
        made.events.extend(self.lost_communities(&summaries)?);
        let whole = self.whole(&summaries, &self.kept(&summaries, &made), seed, &made.events)?;
        for (target, unit) in whole {
            made.units.entry(target).or_default().push(unit);
        }
        Ok((made, report))
    }

    /// What is to be entered of communities that are gone.
    fn lost_communities(&self, summaries: &[Summary]) -> Result<Vec<Event>, Vec<Finding>> {
        let Some(publish) = self.order.publish else { return Ok(Vec::new()) };
        let there: HashSet<&str> = summaries.iter().map(|summary| summary.folder.as_str()).collect();
        let lost = self.history.communities().filter(|(folder, _)| !there.contains(folder));
        let plans: Vec<Plan> = lost.map(|(folder, past)| Plan::of_lost(folder, past, publish.reason)).collect();
        let (events, refusals): (Vec<_>, Vec<_>) = plans.into_iter().map(|plan| (plan.events, plan.refusals)).unzip();
        let refusals: Vec<Finding> = refusals.into_iter().flatten().collect();
        if refusals.is_empty() { Ok(events.into_iter().flatten().collect()) } else { Err(refusals) }
    }

    /// What the websites of the communities have kept for the pages of the site.
    fn kept<'k>(&'k self, summaries: &[Summary], made: &'k Made) -> Vec<&'k [u8]> {
        let anew = made.units.get(&Target::Site).into_iter().flatten();
        let anew: HashMap<&str, &[u8]> = anew.map(|unit| (unit.name.as_str(), unit.kept.as_slice())).collect();
        let carried = |name: &str| self.trees.get(&Target::Site).map(|tree| tree.kept(name)).unwrap_or_default();
        let kept = |name: &str| anew.get(name).copied().unwrap_or_else(|| carried(name));
        summaries.iter().map(|summary| kept(&summary.folder)).collect()
    }

    /// The pages of the site as a whole.
    fn whole(
        &self,
        summaries: &[Summary],
        kept: &[&[u8]],
        seed: u128,
        events: &[Event],
    ) -> Result<BTreeMap<Target, Unit>, Vec<Finding>> {
        let mut writers = Writers::new(self.trees, WHOLE);
        let next = self.order.publish.map(|_| self.ledger.with(self.order.clock.today, events.to_vec()));
        let whole = render::Whole { summaries, kept, ledger: next.as_ref().unwrap_or(self.ledger) };
        let mut gate = Gate::of_site(self.shared.site, summaries, &mut writers);
        let mut findings = render::site_pages(self.shared, &whole, &mut gate);
        findings.extend(gate.into_findings());
        if !findings.is_empty() {
            return Err(findings);
        }
        writers.finish(WHOLE, Some(seed), &[]).map_err(|error| vec![cannot_write(self.order.output, &error)])
    }

    /// The five words for one community.
    fn community(&self, folder: &Folder, key: Option<u128>) -> Result<Outcome, Vec<Finding>> {
        let judged = self.world.judge(folder, self.order.clock);
        let stopping: Vec<Finding> =
            judged.checked.findings.iter().filter(|finding| stops_the_build(finding)).cloned().collect();
        if !stopping.is_empty() {
            return Err(stopping);
        }
        self.make(folder, &judged, key)
    }

    /// Public targets from the signed versions, the preview from what lies there.
    fn make(&self, folder: &Folder, judged: &Judged<'_>, key: Option<u128>) -> Result<Outcome, Vec<Finding>> {
        let signed = self.world.judge_signed(folder, judged, self.order.clock);
        let public = signed.as_ref().unwrap_or(judged);
        let mut writers = Writers::new(self.trees, &folder.path);
        let (preview, publics): (Vec<Target>, Vec<Target>) =
            self.order.targets.iter().partition(|target| **target == Target::Preview);
        let released = release(&public.content.records, &public.checked.standings);
        let before = self.history.past(&folder.path);
        let events = self.events([&judged.content, &public.content], &released, &before)?;
        let expired = self.expired(&judged.content);
        let subject = subject(public, &released, before.clone().with(self.order.clock.today, &events));
        let allowed = self.print(&subject, &publics, &mut writers)?;
        match &signed {
            Some(_) => self.preview(judged, before, &preview, &mut writers)?,
            None => _ = self.print(&subject, &preview, &mut writers)?,
        }
        let summary = Summary { allowed, ..render::summarize(self.shared, &subject, &judged.checked.findings) };
        let bytes = postcard::to_stdvec(&summary).unwrap_or_default();
        let units =
            writers.finish(&folder.path, key, &bytes).map_err(|error| vec![cannot_write(self.order.output, &error)])?;
        let lost = self.lost(&units, &folder.path, &judged.content);
        Ok(Outcome::Made(Box::new(Anew { units, summary: Box::new(summary), lost, events, expired })))
    }

    /// What a publish would have to enter of a community; a build without one takes changes as they come.
    fn events(
        &self,
        [content, signed]: [&Content; 2],
        released: &[Released<'_>],
        past: &Past,
    ) -> Result<Vec<Event>, Vec<Finding>> {
        if self.ledger.is_empty() && self.order.publish.is_none() {
            return Ok(Vec::new());
        }
        let reason = self.order.publish.and_then(|publish| publish.reason);
        let (root, today) = (&self.world.site.root, self.order.clock.today);
        let plan = Plan::of(&plan::Ground { root, content, signed, released, past, reason, today });
        match self.order.publish {
            Some(_) if !plan.refusals.is_empty() => Err(plan.refusals),
            _ => Ok(plan.events),
        }
    }

    /// The kept files that a publish has to erase.
    fn expired(&self, content: &Content) -> BTreeSet<String> {
        match self.order.publish {
            Some(_) => expired_files(content, &Kept::of(&self.world.site.root), self.order.clock.today),
            None => BTreeSet::new(),
        }
    }

    /// The preview of what lies there, where that is not what is signed.
    fn preview(
        &self,
        judged: &Judged<'_>,
        past: Past,
        targets: &[Target],
        writers: &mut Writers<'_>,
    ) -> Result<(), Vec<Finding>> {
        if targets.is_empty() {
            return Ok(());
        }
        let released = release(&judged.content.records, &judged.checked.standings);
        self.print(&subject(judged, &released, past), targets, writers).map(|_| ())
    }

    /// The pages and files of some targets, through the gate; what may be public although it looks private.
    fn print(
        &self,
        subject: &Subject<'_>,
        targets: &[Target],
        writers: &mut Writers<'_>,
    ) -> Result<Vec<String>, Vec<Finding>> {
        let mut gate = Gate::of_community(subject.content, writers);
        let mut findings = render::community_pages(self.shared, subject, targets, &mut gate);
        self.copy_assets(subject, targets, &mut gate)?;
        let allowed = gate.allowed();
        findings.extend(gate.into_findings());
        if findings.is_empty() { Ok(allowed) } else { Err(findings) }
    }

    /// The addresses of the website that a community had and no longer has.
    fn lost(&self, units: &BTreeMap<Target, Unit>, name: &str, content: &Content) -> Vec<Finding> {
        let before = self.trees.get(&Target::Site).and_then(|tree| tree.before().unit(name));
        let both = before.zip(units.get(&Target::Site));
        both.map(|(before, after)| lost::pages(before, after, content)).unwrap_or_default()
    }

    /// Copies the pictures and attachments of the records that a target shows.
    fn copy_assets(&self, subject: &Subject<'_>, targets: &[Target], sink: &mut dyn Sink) -> Result<(), Vec<Finding>> {
        let content = self.world.content();
        for record in &subject.content.records {
            let public = subject.is_public(record);
            let targets: Vec<&Target> = targets.iter().filter(|target| public || **target == Target::Preview).collect();
            for file in references::assets(record).into_iter().filter(|_| !targets.is_empty()) {
                match std::fs::read(subject.content.overlay.place(&content, &file)) {
                    Ok(bytes) => {
                        let bytes = mask_file(subject.content, &file, &bytes);
                        targets.iter().for_each(|target| sink.file(**target, &file, &bytes));
                    }
                    // A finding of the record says so already, and keeps it from the public.
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                    Err(error) => return Err(vec![unreadable(&file, &error)]),
                }
            }
        }
        Ok(())
    }
}

/// A community as it is rendered.
pub fn subject<'a>(judged: &'a Judged<'a>, released: &'a [Released<'a>], past: Past) -> Subject<'a> {
    Subject {
        content: &judged.content,
        active: &judged.active,
        checked: &judged.checked,
        released,
        bodies: judged.content.records.iter().map(render::body).collect(),
        mentions: render::view::Mentions::of(&judged.content),
        past,
    }
}

/// All of them, or everything that went wrong in any of them.
fn all_or_findings(outcomes: Vec<Result<Outcome, Vec<Finding>>>) -> Result<Vec<Outcome>, Vec<Finding>> {
    let (good, bad): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    let findings: Vec<Finding> = bad.into_iter().filter_map(Result::err).flatten().collect();
    if findings.is_empty() { Ok(good.into_iter().filter_map(Result::ok).collect()) } else { Err(findings) }
}

fn unreadable(file: &str, error: &io::Error) -> Finding {
    let words = Text::new(format!("附件读不出来：{error}"), format!("the attachment cannot be read: {error}"));
    Finding::new(&code::UNREADABLE, Place::file(format!("content/{file}")), words)
}
