//! The screens: what each part says, from when until when, who is not named, and what a screen is made of.

mod files;
mod parts;
mod personal;
mod windows;

use serde_json::Value;

use crate::support::{Site, Tree};

/// The output of a site.
fn built(site: &Site) -> Tree {
    site.build();
    site.output()
}

/// The page of the programme of the one community.
fn programme(site: &Site) -> String {
    built(site).text("kiosk/programme.html").to_string()
}

/// What the player is told in a page.
fn told(page: &str) -> Value {
    let (_, rest) = page.split_once("id=\"programme\">").expect("a programme");
    let (json, _) = rest.split_once("</script>").expect("its end");
    serde_json::from_str(json).expect("JSON")
}

/// The section of an item, without tags, words parted by blanks; empty where there is none.
fn item(page: &str, id: &str) -> String {
    let Some((_, rest)) = page.split_once(&format!("id=\"{id}\" data-part")) else { return String::new() };
    let section = rest.split_once("</section>").map_or(rest, |(section, _)| section);
    let body = section.split_once('>').map_or(section, |(_, body)| body);
    let text = regex::Regex::new("<[^>]*>").expect("a pattern").replace_all(body, " ").into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Ids of the items of a part that the loop plays.
fn played(page: &str, part: &str) -> Vec<String> {
    let programme = told(page);
    let plays = programme["plays"].as_array().expect("plays").iter().filter(|play| play["part"] == part);
    let ids = plays.flat_map(|play| play["items"].as_array().expect("items").clone());
    ids.map(|id| id.as_str().expect("an id").to_string()).collect()
}

#[track_caller]
fn says(text: &str, wanted: &[&str]) {
    for words in wanted {
        assert!(text.contains(words), "lacks {words}: {text}");
    }
}
