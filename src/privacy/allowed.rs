//! What may be public although it looks private: numbers of offices and posts, and what a site allows by name.

use std::collections::HashSet;

use super::digits::clusters;
use super::private::{Hit, Private};
use super::settings::Settings;
use crate::record::content::Content;

/// What may be public.
#[derive(Debug, Clone, Default)]
pub struct Allowed {
    numbers: HashSet<String>,
    texts: Vec<String>,
}

impl Allowed {
    /// What a site allows.
    pub fn of_site(settings: &Settings) -> Allowed {
        let mut allowed = Allowed::default();
        settings.allow.iter().for_each(|text| allowed.add(text));
        allowed
    }

    /// What a community allows: work numbers of its roster, its own contacts, those of its grids and partners, and what its
    /// site allows.
    pub fn of(content: &Content) -> Allowed {
        let mut allowed = Allowed::of_site(&content.privacy);
        let community = &content.community.fields;
        let people = content.roster.fields.tables("person").filter_map(|person| person.text("work_phone"));
        let grids = community.tables("grids").filter_map(|grid| grid.text("phone"));
        let partners = community.tables("partners").filter_map(|partner| partner.text("contact"));
        let own = ["contact.phone", "contact.office", "contact.opinion_box", "contact.hours", "mailbox.address"];
        let own = own.into_iter().filter_map(|path| community.text(path));
        people.chain(grids).chain(partners).chain(own).for_each(|text| allowed.add(text));
        let entries =
            content.records.iter().filter_map(|record| record.ledger.as_ref()).flat_map(|ledger| &ledger.entries);
        entries.filter_map(|entry| entry.voucher.as_deref()).for_each(|voucher| allowed.add_numbers(voucher));
        allowed
    }

    /// Allows these numbers, as [`Allowed::numbers`] told them.
    pub fn add_all<'a>(&mut self, texts: impl IntoIterator<Item = &'a String>) {
        texts.into_iter().for_each(|text| self.add(text));
    }

    /// Everything that is allowed, as texts.
    pub fn told(&self) -> Vec<String> {
        let mut told: Vec<String> = self.numbers.iter().chain(&self.texts).cloned().collect();
        told.sort();
        told.dedup();
        told
    }

    fn add(&mut self, text: &str) {
        self.add_numbers(text);
        self.texts.push(text.to_string());
    }

    /// The numbers of a text, with and without what may be an extension.
    fn add_numbers(&mut self, text: &str) {
        for cluster in clusters(text, FEWEST) {
            let mut digits = String::new();
            for group in &cluster {
                digits.push_str(&group.digits);
                self.numbers.insert(digits.strip_prefix("86").filter(|_| group.plus).unwrap_or(&digits).to_string());
                self.numbers.insert(group.digits.clone());
            }
        }
    }

    /// Whether something may be public.
    pub fn allows(&self, hit: &Hit) -> bool {
        match hit.sort {
            Private::Identity | Private::Mobile | Private::Landline | Private::BankCard => {
                self.numbers.contains(&hit.said)
            }
            Private::Minor | Private::Health => self.texts.contains(&hit.said),
            _ => self.texts.iter().any(|text| text.contains(&hit.said)),
        }
    }

    /// Whether somebody has looked through an attachment and lets it out.
    pub fn allows_file(&self, path: &str) -> bool {
        self.texts
            .iter()
            .any(|text| text == path || path.strip_suffix(text.as_str()).is_some_and(|folder| folder.ends_with('/')))
    }
}

/// The shortest telephone number.
const FEWEST: usize = 7;
