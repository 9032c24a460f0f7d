//! The page of the screens of a community: what each should be showing now, for a clerk who stands before it with a telephone.

use std::rc::Rc;

use serde::Serialize;

use super::Pages;
use crate::minute::Minute;
use crate::render::address::encode;
use crate::render::kiosk::{Shown, ShownItem};
use crate::render::{Printer, Target};
use crate::screen::Quiet;
use crate::screen::programme::{Alarm, Programme};

/// Name of the page.
const FILE: &str = "screens.html";

/// A screen as templates know it.
#[derive(Serialize)]
struct ScreenView<'a> {
    id: &'a str,
    name: &'a str,
    place: Option<&'a str>,
    size: Option<String>,
    /// When it is dark, in words.
    quiet: Vec<String>,
    /// The mark in its corner; none where the screens were not built along with the website.
    mark: Option<&'a str>,
    items: Vec<ItemView<'a>>,
    /// The programme in JSON, for the script.
    programme: String,
}

/// An item that goes through the loop, or stands in for it.
#[derive(Serialize)]
struct ItemView<'a> {
    id: &'a str,
    title: &'a str,
    href: Option<String>,
    from: Option<String>,
    until: Option<String>,
    emergency: bool,
    standby: bool,
}

impl Pages<'_> {
    /// The address of the page; none where no screen is set up, or on another target than the website.
    pub(super) fn screens(&self) -> Option<String> {
        let mut own = self.build.site.screens_of(self.folder(), self.build.single);
        own.next().filter(|_| self.target == Target::Site).map(|_| encode(&self.path(FILE)))
    }

    /// Prints the page, where a screen is set up.
    pub(super) fn print_screens(&self, printer: &mut Printer<'_>) {
        if self.screens().is_none() {
            return;
        }
        let all = Rc::clone(&printer.screens);
        let own = all.iter().filter(|shown| !shown.screen.id.is_empty());
        let path = self.path(FILE);
        let title = self.lang().pick("电子屏", "Screens");
        let mut context = self.context(&path, "screens", &[(title, None)]);
        let views: Vec<ScreenView<'_>> = own.map(|shown| self.screen_view(shown)).collect();
        let alarm = Alarm::of(self.subject.content, self.build.clock.today);
        context.insert("screens_of", &views);
        context.insert("alarm", &in_json(&alarm));
        printer.print_framed(self.target, "screens.html", &path, "screens", context);
    }

    fn screen_view<'s>(&self, shown: &'s Shown) -> ScreenView<'s> {
        let Shown { screen, programme, items, .. } = shown;
        let items = items.iter().filter(|item| is_played(programme, &item.id));
        ScreenView {
            id: &screen.id,
            name: &screen.name,
            place: screen.place.as_deref(),
            size: screen.size.map(|size| format!("{}×{}", size.width, size.height)),
            quiet: screen.manner.quiet.iter().map(|quiet| self.in_words(quiet)).collect(),
            mark: programme.build.get(..4),
            items: items.map(|item| self.item_view(item, programme)).collect(),
            programme: in_json(&played(programme)),
        }
    }

    fn item_view<'s>(&self, item: &'s ShownItem, programme: &Programme) -> ItemView<'s> {
        let window = programme.items.get(&item.id).cloned().unwrap_or_default();
        ItemView {
            id: &item.id,
            title: &item.title,
            href: item.record.as_ref().map(|record| encode(&self.path(&format!("{record}.html")))),
            from: window.from.map(Minute::spoken),
            until: window.until.map(Minute::spoken_end),
            emergency: window.emergency,
            standby: window.standby,
        }
    }

    fn in_words(&self, quiet: &Quiet) -> String {
        let names = crate::screen::hours::WEEKDAYS.iter().zip(1_u8..);
        let days = names.filter(|(_, number)| quiet.days.contains(number));
        let days: Vec<&str> = days.map(|(day, _)| self.lang().pick(day.zh, day.en)).collect();
        let between = self.lang().pick("、", ", ");
        format!("{} {}", days.join(between), quiet.hours).trim().to_string()
    }
}

/// Whether an item is ever seen without somebody asking for it.
fn is_played(programme: &Programme, id: &str) -> bool {
    let stands_in = programme.items.get(id).is_some_and(|window| window.emergency || window.standby);
    stands_in || programme.plays.iter().any(|play| play.items.iter().any(|own| own == id))
}

/// A programme without what is only found by browsing.
fn played(programme: &Programme) -> Programme {
    let mut played = programme.clone();
    played.items.retain(|id, _| is_played(programme, id));
    played
}

fn in_json(data: &impl Serialize) -> String {
    serde_json::to_string(data).unwrap_or_default()
}
