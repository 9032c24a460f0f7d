//! Findings for people: the line with a caret under the right column, what to type, the article it rests on.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Community, Counts, Face, paint, words};
use crate::finding::{Finding, Severity};
use crate::source::Line;

/// All findings under the names of their communities, and a closing line. They must be sorted as [`crate::finding::sort`]
/// does.
pub fn findings(findings: &[Finding], communities: &[Community<'_>], face: Face) -> String {
    let groups: Vec<&[Finding]> = findings.chunk_by(|a, b| a.community == b.community).collect();
    let headed = groups.len() > 1;
    let mut out = String::new();
    for group in groups {
        if headed {
            out += &heading(group, communities, face);
        }
        group.iter().for_each(|finding| out += &(one(finding, face) + "\n"));
    }
    out + &closing(findings, face)
}

/// One finding, with a line feed at its end.
pub fn one(finding: &Finding, face: Face) -> String {
    let name = format!("{}[{} {}]", words::severity(finding.severity, face.lang), finding.code.code, finding.code.name);
    let head = paint::weighted(&name, finding.severity, face);
    let message = paint::bold(finding.message.get(face.lang), face);
    let shown = renderer(face).render(&[group(finding, face)]);
    match finding.place.line {
        Some(_) => format!("{head} {message}\n{shown}\n"),
        None => format!("{head} {message}\n{}\n", indented(&shown)),
    }
}

/// As far to the right as findings with a line of one digit stand.
fn indented(text: &str) -> String {
    text.lines().map(|line| format!(" {line}")).collect::<Vec<_>>().join("\n")
}

fn renderer(face: Face) -> Renderer {
    if face.color { Renderer::styled() } else { Renderer::plain() }
}

fn group<'a>(finding: &'a Finding, face: Face) -> Group<'a> {
    let path = finding.place.path.as_str();
    let group = Group::with_level(level(finding.severity));
    let group = match &finding.place.line {
        Some(line) => group.element(snippet(path, line)),
        None => group.element(Origin::path(path)),
    };
    notes(finding, face).into_iter().fold(group, |group, note| group.element(Level::NOTE.no_name().message(note)))
}

fn snippet<'a>(path: &'a str, line: &'a Line) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    Snippet::source(line.text.as_str())
        .path(path)
        .line_start(line.number)
        .annotation(AnnotationKind::Primary.span(line.from..line.to))
}

fn notes(finding: &Finding, face: Face) -> Vec<String> {
    let help = finding.help.get(face.lang);
    let help = (!help.is_empty()).then(|| words::help(help, face.lang));
    let basis = (!finding.basis.is_empty()).then(|| words::basis(&finding.basis, face.lang));
    help.into_iter().chain(basis).collect()
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    }
}

/// `━━ 示例·梧桐里社区（wutongli） 3 个错误、1 个警告 ━━`
fn heading(group: &[Finding], communities: &[Community<'_>], face: Face) -> String {
    let folder = group.first().map_or("", |finding| finding.community.as_str());
    let known = communities.iter().find(|community| community.folder == folder);
    let name = match known {
        Some(community) if folder.is_empty() => community.name.to_string(),
        Some(community) => {
            face.lang.pick("{}（{}）", "{} ({})").replacen("{}", community.name, 1).replacen("{}", folder, 1)
        }
        None if folder.is_empty() => words::whole_site(face.lang).to_string(),
        None => folder.to_string(),
    };
    paint::bold(&format!("━━ {name} {} ━━", words::counts(Counts::of(group), face.lang)), face) + "\n\n"
}

fn closing(findings: &[Finding], face: Face) -> String {
    let counts = Counts::of(findings);
    let Some(heaviest) = findings.iter().rev().max_by_key(|finding| finding.severity) else {
        return format!("{}\n", words::clean(face.lang));
    };
    let total = paint::weighted(&words::total(counts, face.lang), heaviest.severity, face);
    let next = if face.quiet { String::new() } else { words::next(counts, heaviest.code.code, face.lang) + "\n" };
    format!("{total}\n{next}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Basis, Lang, Text, code};
    use crate::source::SourceFile;

    fn finding() -> Finding {
        let source = SourceFile::new("content/a.md", "+++\n\"标题\" = 收入情况\n+++\n");
        let at = source.text.find("收入").unwrap();
        let words = Text::new("文字没有加引号", "text without quotes");
        let mut finding = Finding::new(&code::SYNTAX, source.place(&(at..at + 12)), words).help("加引号", "quote it");
        finding.basis.push(Basis { rule: "p/d".into(), document: "某办法".into(), article: "第3条".into() });
        finding
    }

    #[test]
    fn the_caret_stands_under_chinese() {
        let said = one(&finding(), Face::default());
        assert_eq!(
            said,
            "错误[L006 syntax] 文字没有加引号
 --> content/a.md:2:8
  |
2 | \"标题\" = 收入情况
  |          ^^^^^^^^
  |
  = 帮助：加引号
  = 依据：《某办法》第3条（p/d）
"
        );
    }

    #[test]
    fn a_missing_file_has_no_snippet() {
        let place = crate::source::Place::file("content/finance/2026-10.md");
        let finding = Finding::new(&code::OVERDUE, place, Text::new("还没有公开", "not yet public"));
        let said = one(&finding, Face { lang: Lang::En, ..Face::default() });
        assert_eq!(said, "error[T201 overdue] not yet public\n --> content/finance/2026-10.md\n");
    }

    #[test]
    fn the_closing_line_counts_and_says_what_to_do() {
        let said = findings(&[finding()], &[], Face::default());
        assert!(
            said.ends_with(
                "共 1 个错误。\n先改错误，改好后再运行 mingbai check。某一条是什么意思：mingbai explain L006\n"
            ),
            "{said}"
        );
        assert_eq!(findings(&[], &[], Face::default()), "没有发现问题。\n");
    }
}
