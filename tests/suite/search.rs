//! The index of the website: it knows what the pages show and nothing else.

use std::collections::BTreeMap;

use crate::support::{SAMPLE, SMALL, Site, Tree, record};

/// The entries of an index by gram: the records that have it, and those that have it in their titles.
pub fn entries(site: &Tree) -> BTreeMap<&str, (Vec<usize>, Vec<usize>)> {
    let (chunks, _) = records(site);
    let shards = site.files.keys().filter(|path| is_shard(path)).map(|path| content(site, path));
    let entries = shards.flat_map(|text| text.trim_matches('"').split(' '));
    entries
        .map(|entry| {
            let (gram, sets) = entry.split_once('=').expect("a gram");
            let (anywhere, title) = sets.split_once(':').unwrap_or((sets, ""));
            (gram, (members(anywhere, &chunks), members(title, &chunks)))
        })
        .collect()
}

fn is_shard(path: &str) -> bool {
    path.strip_prefix("search/")
        .is_some_and(|name| name.trim_end_matches(".js").chars().all(|c| c.is_ascii_hexdigit()) && !is_documents(path))
}

fn is_documents(path: &str) -> bool {
    let name = path.rsplit_once("search/d").and_then(|(_, name)| name.strip_suffix(".js"));
    name.is_some_and(|number| number.len() < 4 && number.chars().all(|c| c.is_ascii_digit()))
}

/// What a script of the index hands over, as it is written.
fn content<'t>(site: &'t Tree, path: &str) -> &'t str {
    let call = site.text(path).strip_prefix("mingbaiSearch(").and_then(|rest| rest.strip_suffix(");\n"));
    let (address, content) = call.and_then(|call| call.split_once(',')).expect("one call");
    assert_eq!(address, format!("\"{path}\""));
    content
}

/// First record and number of records of each chunk, and the page of each record.
fn records(site: &Tree) -> (Vec<(usize, usize)>, Vec<String>) {
    let index: serde_json::Value = serde_json::from_str(content(site, "search/index.js")).expect("JSON");
    let size = |key: &str| index[key].as_u64().expect("a number") as usize;
    let (mut chunks, mut pages) = (Vec::new(), Vec::new());
    for community in index["communities"].as_array().expect("communities") {
        let (folder, count) =
            (community[0].as_str().expect("a folder"), community[2].as_u64().expect("a number") as usize);
        let sizes =
            (0..count).step_by(size("chunk")).map(|first| (pages.len() + first, size("chunk").min(count - first)));
        chunks.extend(sizes);
        let slash = if folder.is_empty() { "" } else { "/" };
        for file in 0..count.div_ceil(size("block")) {
            let text = content(site, &format!("{folder}{slash}search/d{file}.js"));
            let documents: Vec<serde_json::Value> = serde_json::from_str(text).expect("JSON");
            pages.extend(documents.iter().map(|document| document[1].as_str().expect("an address").to_string()));
        }
    }
    (chunks, pages)
}

/// The records of an entry, read as `src/render/search/code.rs` describes it.
fn members(letters: &str, chunks: &[(usize, usize)]) -> Vec<usize> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut values = letters.chars().map(|letter| LETTERS.find(letter).expect("a letter")).peekable();
    let (mut found, mut chunk) = (Vec::new(), 0);
    while values.peek().is_some() {
        let mut shift = 0;
        loop {
            let value = values.next().expect("a letter");
            chunk += (value & 31) << shift;
            shift += 5;
            if value < 32 {
                break;
            }
        }
        let (first, count) = chunks[chunk];
        let head = values.next().expect("a letter");
        let inside: Vec<usize> = match head {
            20 => {
                let bits: Vec<usize> = values.by_ref().take(10).collect();
                (0..count).filter(|at| bits[at / 6] >> (at % 6) & 1 == 1).collect()
            }
            0..10 => values.by_ref().take(head).collect(),
            _ => {
                let absent: Vec<usize> = values.by_ref().take(head - 10).collect();
                (0..count).filter(|at| !absent.contains(at)).collect()
            }
        };
        found.extend(inside.iter().map(|at| first + at));
        chunk += 1;
    }
    found
}

/// The words of a page, as far as they matter here: small, of half width, without tags, blanks and commas.
fn words(page: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for letter in page.chars() {
        let code = u32::from(letter);
        let letter =
            if (0xFF01..=0xFF5E).contains(&code) { char::from_u32(code - 0xFEE0).unwrap_or(letter) } else { letter };
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ if inside || letter.is_whitespace() || letter == ',' => {}
            _ => words.push(letter.to_ascii_lowercase()),
        }
    }
    words
}

#[test]
fn the_index_knows_nothing_that_its_page_does_not_show() {
    let site = SAMPLE.output.below("site");
    let (_, addresses) = records(&site);
    let texts: Vec<String> = addresses.iter().map(|address| words(site.text(address))).collect();
    let mut unknown = Vec::new();
    for (gram, (anywhere, _)) in entries(&site) {
        let strangers = anywhere.iter().filter(|record| !texts[**record].contains(gram));
        unknown.extend(strangers.map(|record| format!("{gram} is not on {}", addresses[*record])));
    }
    assert!(unknown.is_empty(), "{}\n{}", unknown.len(), unknown[..unknown.len().min(20)].join("\n"));
}

#[test]
fn what_stands_in_titles_is_known_as_such() {
    let site = SMALL.output.below("site");
    let (_, addresses) = records(&site);
    for (gram, (anywhere, title)) in entries(&site) {
        assert!(title.iter().all(|record| anywhere.contains(record)), "{gram}");
        for record in title {
            let page = site.text(&addresses[record]);
            let heading = page.split("<h1").nth(1).and_then(|rest| rest.split("</h1>").next()).expect("a heading");
            let heading = heading.split_once('>').expect("a tag").1;
            assert!(words(heading).contains(gram), "{gram}: {heading}");
        }
    }
}

#[test]
fn every_released_record_is_in_the_index_once() {
    let site = SAMPLE.output.below("site");
    let (_, mut addresses) = records(&site);
    let count = addresses.len();
    addresses.sort();
    addresses.dedup();
    assert_eq!(addresses.len(), count);
    assert!(addresses.iter().all(|address| site.has(address)));
    assert!(count > 100, "{count}");
}

/// The letters that are folded into one another, whatever the records say.
const LETTERS: &str = "search/letters.js";

#[test]
fn what_is_not_released_and_names_that_are_hidden_are_in_no_file_of_the_index() {
    let site = Site::new().with_notice();
    site.put(
        "content/roster.toml",
        "person = [{ id = \"p01\", name = \"甲\" }, { id = \"p02\", name = \"鲲鹏\", public_name = \"鲲某\" }]\n",
    );
    let unusual = [
        ("draft", "status = \"draft\""),
        ("internal", "visibility = \"internal\""),
        ("tomorrow", "published_on = 2026-11-07"),
    ];
    for (name, front) in unusual {
        site.put(&format!("content/notice/{name}.md"), record(&format!("{front}\ntitle = \"饕餮\""), "貔貅。\n"));
    }
    let signed = "sign_off = [{ step = \"settled\", person = \"p02\", role = \"麒麟\", date = 2026-10-10 }]";
    site.put("content/notice/signed.md", record(signed, "貔子。\n"));
    site.build();
    let site = site.output().below("site");
    let entries = entries(&site);
    assert!(entries.contains_key("鲲某") && entries.contains_key("麒麟") && entries.contains_key("貔子"));
    let hidden = ["饕餮", "貔貅", "鲲鹏"].into_iter().filter(|gram| entries.contains_key(gram));
    assert_eq!(hidden.collect::<Vec<_>>(), Vec::<&str>::new());
    for word in ["饕", "貅", "鹏"] {
        let files = site.holding(word).into_iter().filter(|path| *path != LETTERS);
        assert_eq!(files.collect::<Vec<_>>(), Vec::<&str>::new());
    }
}

#[test]
fn an_index_put_together_from_what_was_kept_is_that_of_a_first_build() {
    let site = Site::small_sample();
    site.build().exits(0);
    let changed = "content/aolun/notice/extra.md";
    site.put(changed, record("title = \"融雪剂采购\"", "融雪剂二十袋，共 3,600.00 元。\n"));
    site.build();
    let first = Site::small_sample();
    first.put(changed, record("title = \"融雪剂采购\"", "融雪剂二十袋，共 3,600.00 元。\n"));
    first.build();
    site.output().same_as(&first.output());
    assert!(entries(&site.output().below("site")).contains_key("融雪"));
}

#[test]
fn a_community_at_the_root_is_searched_the_same() {
    let site = Site::new().record("notice/meter.md", "title = \"水表更换\"", "三栋二单元。\n");
    site.build().exits(0);
    let site = site.output().below("site");
    let (_, addresses) = records(&site);
    assert_eq!(addresses, ["notice/meter.html"]);
    assert_eq!(entries(&site)["水表"], (vec![0], vec![0]));
    assert_eq!(entries(&site)["单元"], (vec![0], vec![]));
    assert!(site.text("search.html").contains("name=\"q\""));
}

#[test]
fn only_the_website_is_searched() {
    for target in ["kiosk", "board", "preview"] {
        assert!(
            !SMALL.output.below(target).files.keys().any(|path| path.contains("search/") || path == "search.html"),
            "{target}"
        );
    }
}
