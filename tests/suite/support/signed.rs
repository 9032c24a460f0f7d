//! Signing in tests: a record of a test says `status = "signed"` and gives its steps in one place, `sign_off`; before the program
//! runs these are taken out and written where they belong, beside the record, over what is to be seen of it then.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use mingbai::load::{load, sign_file, walk};
use mingbai::sign_off::{HEAD, Kept, Seen, sha256};

/// Steps of a record that are still to be written.
#[derive(Debug, Clone)]
pub struct Pending {
    steps: Vec<toml::Table>,
    /// What was signed, where the record itself says that it is withdrawn.
    before: Option<String>,
}

/// A record without its steps, line for line, and the steps.
pub fn taken_out(text: &str) -> (String, Pending) {
    let mut steps = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text.split_inclusive('\n').peekable();
    while let Some(line) = rest.next() {
        if line.starts_with("sign_off = ") {
            steps.extend(tables(line));
            lines.push("\n".into());
        } else if line.trim() == "[[sign_off]]" {
            let mut block = line.to_string();
            while let Some(next) = rest.next_if(|next| !next.starts_with('[') && !next.starts_with("+++")) {
                block.push_str(next);
            }
            lines.extend(std::iter::repeat_n("\n".to_string(), block.lines().count()));
            steps.extend(tables(&block));
        } else {
            lines.push(line.replace("status = \"signed\"", "status = \"review\""));
        }
    }
    if !["status = \"signed\"", "status = \"withdrawn\""].iter().any(|status| text.contains(status)) {
        steps.clear();
    }
    let text = lines.concat();
    let before = text.contains("status = \"withdrawn\"").then(|| text.replace("\"withdrawn\"", "\"review\""));
    (text, Pending { steps, before })
}

fn tables(toml: &str) -> Vec<toml::Table> {
    let table: toml::Table = toml.parse().unwrap_or_default();
    let steps = table.get("sign_off").and_then(toml::Value::as_array).cloned().unwrap_or_default();
    steps.into_iter().filter_map(|step| step.as_table().cloned()).collect()
}

/// Writes the steps of records, by path from `content/`, that can be read.
pub fn sign(root: &Path, pending: &BTreeMap<String, Pending>) {
    let content = root.join("content");
    for folder in walk(&content).folders {
        for record in load(&content, &folder).content.records {
            let path = record.path_in_content();
            if let Some(found) = pending.get(path) {
                let file = content.join(sign_file(path));
                let seen = found.before.as_ref().map_or(record.seen.clone(), |before| of_text(&record.seen, before));
                if found.steps.is_empty() { drop(fs::remove_file(file)) } else { write(&file, &seen, &found.steps) }
            }
        }
    }
}

/// Keeps what there is to be seen of every record now.
pub fn keep(root: &Path) {
    let content = root.join("content");
    let kept = Kept::of(root);
    for folder in walk(&content).folders {
        for record in load(&content, &folder).content.records {
            for path in record.seen.files.keys() {
                let bytes = fs::read(content.join(&folder.path).join(path)).expect("a file that was seen");
                kept.put(&bytes).expect("kept");
            }
        }
    }
}

/// What was seen when the record still had this text.
fn of_text(seen: &Seen, text: &str) -> Seen {
    let digest = |(path, digest): (&String, &String)| {
        (path.clone(), if path.ends_with(".md") { sha256(text.as_bytes()) } else { digest.clone() })
    };
    Seen { files: seen.files.iter().map(digest).collect() }
}

/// A step as the program writes it.
fn told(step: &toml::Table) -> String {
    let line = |key: &str| step.get(key).map(|value| format!("{key} = {value}\n")).unwrap_or_default();
    let lines: String = ["step", "person", "role", "date", "reason"].into_iter().map(line).collect();
    format!("[[version.step]]\n{lines}")
}

fn write(file: &Path, seen: &Seen, steps: &[toml::Table]) {
    let files: String = seen.files.iter().map(|(path, digest)| format!("\"{path}\" = \"{digest}\"\n")).collect();
    let steps: String = steps.iter().map(told).collect();
    let text = format!("{HEAD}\n[[version]]\ndigest = \"{}\"\n[version.files]\n{files}{steps}", seen.digest());
    fs::write(file, text).expect("a file of sign-off");
}
