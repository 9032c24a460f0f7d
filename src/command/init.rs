//! `mingbai init`: a new site, or a new community of a site, from questions on a terminal or from options.

mod answers;
mod files;

use std::io::IsTerminal;
use std::path::Path;

use chrono::NaiveDate;

use super::new_file::{self, NotMade};
use super::{FAILED, refuse, say};
use crate::cli::{Init, Options};
use crate::finding::{Lang, Text};
use crate::pack::Packs;
use crate::site::SITE_FILE;
use crate::world::rules;
use answers::{Answers, ask};

/// Makes the site that was asked for.
pub fn run(options: &Options, wanted: &Init) -> u8 {
    let packs = match rules(&wanted.dir) {
        Ok((packs, ..)) => packs,
        Err(findings) => return refuse(options, &findings),
    };
    match create(wanted, &packs, options.today, options.lang) {
        Ok(done) => say(&format!("{}\n", done.get(options.lang))),
        Err(fault) => {
            eprintln!("{}", fault.get(options.lang));
            FAILED
        }
    }
}

/// Makes the site; returns what was done.
fn create(wanted: &Init, packs: &Packs, today: NaiveDate, lang: Lang) -> Result<Text, Text> {
    let mut wanted = wanted.clone();
    if !wanted.yes && std::io::stdin().is_terminal() {
        ask(&mut wanted, packs, today, lang, &mut std::io::stdin().lock(), &mut std::io::stderr())
            .map_err(|error| unread(&error))?;
    }
    let answers = Answers::new(&wanted, packs, today)?;
    make(&wanted.dir, &answers, today)
}

/// Writes the files of a new site; those of the site as a whole only if there is no site yet.
fn make(dir: &Path, answers: &Answers, today: NaiveDate) -> Result<Text, Text> {
    let is_site = dir.join(SITE_FILE).exists();
    if is_site && answers.folder.is_empty() {
        return Err(exists(dir, SITE_FILE));
    }
    let community = files::community(answers, today);
    let site = if is_site { Vec::new() } else { files::site(answers) };
    let all: Vec<(String, String)> = site.into_iter().chain(community).collect();
    if let Some((path, _)) = all.iter().find(|(path, _)| dir.join(path).exists()) {
        return Err(exists(dir, path));
    }
    for (path, text) in &all {
        write(dir, path, text)?;
    }
    Ok(done(dir, &all, today))
}

fn write(dir: &Path, path: &str, text: &str) -> Result<(), Text> {
    new_file::make(&dir.join(path), text).map_err(|fault| match fault {
        NotMade::Exists => exists(dir, path),
        NotMade::Failed(error) => unwritten(dir, path, &error),
    })
}

fn done(dir: &Path, files: &[(String, String)], today: NaiveDate) -> Text {
    let month = today.format("%Y-%m");
    let list: Vec<String> = files.iter().map(|(path, _)| format!("  {path}")).collect();
    let (dir, list) = (dir.display(), list.join("\n"));
    Text::new(
        format!(
            "在 {dir} 新建了：\n{list}\n\n接下来：\n  1. 在 roster.toml 登记人员和职务\n  2. cd {dir}，运行 mingbai check\n  3. mingbai serve 在浏览器里看\n  4. mingbai new finance {month} 新建第一份财务公开"
        ),
        format!(
            "Made in {dir}:\n{list}\n\nNext:\n  1. enter people and posts in roster.toml\n  2. cd {dir}, run `mingbai check`\n  3. `mingbai serve` shows it in a browser\n  4. `mingbai new finance {month}` makes the first account"
        ),
    )
}

fn exists(dir: &Path, path: &str) -> Text {
    let file = dir.join(path);
    Text::new(
        format!("{} 已经有了，什么也没有写。要在这个站点里加一个社区，用 --folder 写它的文件夹名。", file.display()),
        format!(
            "{} is already there; nothing was written. To add a community to the site, name its folder with --folder.",
            file.display()
        ),
    )
}

fn unwritten(dir: &Path, path: &str, error: &std::io::Error) -> Text {
    let file = dir.join(path);
    Text::new(format!("写不了 {}：{error}", file.display()), format!("cannot write {}: {error}", file.display()))
}

fn unread(error: &std::io::Error) -> Text {
    Text::new(format!("读不到回答：{error}"), format!("cannot read the answer: {error}"))
}

#[cfg(test)]
mod tests;
