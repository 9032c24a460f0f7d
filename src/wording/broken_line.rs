//! Sentences that an empty line breaks in the middle, as page breaks do when a document is copied.

use super::prose::{Line, Sort};
use super::{Hit, Prose, han, mark};

/// Characters of a line that is surely no heading.
const FULL: usize = 24;

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    if !prose.hard && !has_open_end(prose) {
        return Vec::new();
    }
    let lines = prose.lines();
    let words: Vec<(usize, &Line<'_>)> =
        lines.iter().enumerate().filter(|(_, line)| line.sort != Sort::Blank).collect();
    let pairs = words.windows(2).filter_map(|pair| {
        let [(at, line), (next_at, next)] = pair else { return None };
        let apart = prose.hard || next_at - at > 1;
        (apart && breaks_off(line) && goes_on(next)).then(|| hit(line))
    });
    pairs.collect()
}

/// Whether some long paragraph ends without a mark, seen from its bytes.
fn has_open_end(prose: &Prose<'_>) -> bool {
    let mut gaps = prose.all("\n\n").chain(prose.all("\n\r\n"));
    gaps.any(|gap| {
        let head = han::trim_end(&prose.text[..gap.start]);
        let open = head.chars().next_back().is_some_and(|c| han::is_han(c) || matches!(c, '，' | '、'));
        let line = head.rfind('\n').map_or(head, |end| &head[end + 1..]);
        open && line.len() >= FULL && !line.starts_with(['#', '|'])
    })
}

fn hit(line: &Line<'_>) -> Hit {
    let tail = han::last(line.text, 6);
    let end = line.start + line.text.len();
    Hit::new(end - tail.len()..end, format!("句子在“{tail}”处断开了"), format!("a sentence is broken off at `{tail}`"))
        .help("把下一段接上来", "join the next paragraph to it")
}

/// A long line of sentences whose last one is not finished.
fn breaks_off(line: &Line<'_>) -> bool {
    let last = line.text.chars().next_back();
    let numbered = mark::mark(line.text).is_some();
    let sentences = line.text.contains(['，', '。', ',']) || !numbered && line.text.contains('、');
    line.sort == Sort::Words
        && sentences
        && last.is_some_and(|c| han::is_han(c) || matches!(c, '，' | '、'))
        && line.text.chars().count() >= FULL
}

/// A line that begins with neither a number nor a mark.
fn goes_on(line: &Line<'_>) -> bool {
    let begins = line.text.starts_with(han::is_han);
    let ends = line.text.contains(['。', '，', '、', '；', ',']);
    line.sort == Sort::Words
        && begins
        && ends
        && mark::mark(line.text).is_none()
        && !line.text.starts_with(['第', '附'])
}
