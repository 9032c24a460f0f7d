//! Numbers of headings and paragraphs that leave one out, stand twice, or lost their brackets.
//!
//! What begins anew at one is a new list. Smaller numbers begin anew below a larger one; articles run through the chapters.

use super::mark::{Mark, Sign, mark};
use super::prose::{Line, Sort};
use super::{Hit, Prose, han};
use crate::source::Span;

/// A form of numbers that a pack asks for, such as `第{}条`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    before: String,
    after: String,
}

impl Form {
    /// `第{}条`.
    pub fn parse(text: &str) -> Option<Form> {
        let (before, after) = text.split_once("{}")?;
        let some = !before.is_empty() || !after.is_empty();
        (some && !after.contains("{}")).then(|| Form { before: before.to_string(), after: after.to_string() })
    }

    /// The number in this form.
    pub fn write(&self, number: u32) -> String {
        format!("{}{}{}", self.before, han::spelled(number), self.after)
    }

    /// The number at the beginning of a line, and its bytes.
    fn read(&self, line: &str) -> Option<(u32, usize)> {
        let rest = line.strip_prefix(self.before.as_str())?;
        let (number, len) = han::number(rest)?;
        let rest = rest[len..].strip_prefix(self.after.as_str())?;
        let apart = rest.chars().next().is_none_or(|c| !han::is_han(c) || self.after.ends_with(['、', '）', '.']));
        apart.then(|| (number, line.len() - rest.len()))
    }
}

/// What is wrong with the numbers of one form, and whether there are any.
pub fn of_form(prose: &Prose<'_>, form: &Form) -> (Vec<Hit>, bool) {
    let mut last = 0;
    let mut hits = Vec::new();
    for line in prose.lines() {
        let Some((number, len)) = form.read(line.text) else { continue };
        let span = line.start..line.start + len;
        if number != last + 1 {
            hits.push(out_of_order(span, &form.write(last), &form.write(number), last, number, &form.write(last + 1)));
        }
        last = number;
    }
    (hits, last > 0)
}

pub(super) fn look(prose: &Prose<'_>) -> Vec<Hit> {
    let (mut open, mut heads) = (Open::default(), Open::default());
    let mut bare = Bare::default();
    let mut hits = Vec::new();
    let mut before: Option<Line<'_>> = None;
    for line in prose.lines() {
        match line.sort {
            Sort::Blank | Sort::Row => continue,
            Sort::Heading => {
                open.close();
                match mark(line.text) {
                    Some(mark) => hits.extend(heads.take(prose, line, mark)),
                    None => heads.close(),
                }
            }
            _ if before.is_some_and(|before| goes_on(prose, before)) => {}
            _ => match mark(line.text) {
                Some(mark) => hits.extend(open.take(prose, line, mark)),
                None => bare.take(line),
            },
        }
        hits.extend(is_it_first(line));
        before = Some(*line);
    }
    hits.extend(bare.hit());
    hits
}

/// Whether a line breaks off in the middle of a sentence, so that the next one begins no item.
fn goes_on(prose: &Prose<'_>, line: Line<'_>) -> bool {
    prose.hard
        && line.sort == Sort::Words
        && line.text.chars().next_back().is_some_and(han::is_han)
        && line.text.contains(['，', ',', '。'])
        && line.text.chars().count() > 25
}

/// `3.是坚持`: two ways of counting in one.
fn is_it_first(line: &Line<'_>) -> Option<Hit> {
    let found = line.text.match_indices(".是").find(|(at, _)| {
        let tail = &line.text[at + ".是".len()..];
        let figure = line.text[..*at].chars().next_back().is_some_and(|c| c.is_ascii_digit());
        figure && tail.starts_with(han::is_han) && !tail.starts_with(['否', '不', '的', '谁', '非'])
    });
    let (at, _) = found?;
    let number = line.text[..at].chars().next_back()?;
    let spelled = han::spelled(number.to_digit(10)?);
    let span = line.start + at - 1..line.start + at + ".是".len();
    let hit = Hit::new(
        span,
        format!("“{number}.是”把两种编号写到了一起"),
        format!("`{number}.是` mixes two ways of counting"),
    );
    Some(hit.help(format!("写“{number}.”，或写“{spelled}是”"), format!("write `{number}.` or `{spelled}是`")))
}

/// The numbers that are open, the larger before the smaller; articles are kept apart because they run through chapters.
#[derive(Default)]
struct Open {
    stack: Vec<Item>,
    article: Option<Item>,
}

/// A number with its place.
#[derive(Debug, Clone)]
struct Item {
    mark: Mark,
    span: Span,
    /// Blanks before it, which make lists in lists of Markdown.
    indent: usize,
}

impl Open {
    /// A heading ends the lists above it.
    fn close(&mut self) {
        self.stack.retain(|item| item.mark.sign.rank().is_some());
    }

    /// Takes the next number; says what is wrong with it.
    fn take(&mut self, prose: &Prose<'_>, line: &Line<'_>, mark: Mark) -> Option<Hit> {
        let span = line.start..line.start + mark.len;
        let indent = if prose.hard { 0 } else { line.indent };
        let last = self.put(Item { mark, span: span.clone(), indent })?;
        let (from, to) = (last.mark.number, mark.number);
        if to == from + 1 || to == 1 || stands_between(prose, &last, &span, mark) {
            return None;
        }
        let write = |number| mark.sign.write(number);
        Some(out_of_order(span, &write(from), &write(to), from, to, &write(from + 1)))
    }

    /// Puts a number in its place; the last one of its form, if that is still open.
    fn put(&mut self, item: Item) -> Option<Item> {
        if item.mark.sign == Sign::Article {
            self.close();
            return self.article.replace(item);
        }
        if let Some(rank) = item.mark.sign.rank() {
            self.stack.retain(|other| other.mark.sign.rank().is_some_and(|other| other <= rank));
        }
        let alike = |other: &Item| other.mark.sign == item.mark.sign && other.indent == item.indent;
        let at = self.stack.iter().position(alike);
        let last = at.map(|at| self.stack.split_off(at).swap_remove(0));
        self.stack.push(item);
        last
    }
}

/// Whether the number that is missed stands in the middle of a line.
fn stands_between(prose: &Prose<'_>, last: &Item, span: &Span, mark: Mark) -> bool {
    let between = &prose.text[last.span.end..span.start];
    let missed = last.mark.number + 1..mark.number;
    let stands = |number| mark.sign.spellings(number).iter().any(|spelling| between.contains(spelling.as_str()));
    !missed.is_empty() && missed.into_iter().all(stands)
}

fn out_of_order(span: Span, last: &str, found: &str, from: u32, to: u32, expected: &str) -> Hit {
    let (zh, en) = match (from, to) {
        (0, _) => (format!("从“{found}”开始，前面的没有"), format!("begins with `{found}`")),
        (from, to) if from == to => (format!("“{found}”用了两次"), format!("`{found}` stands twice")),
        (from, to) if to < from => (format!("“{last}”后面倒回到“{found}”"), format!("`{found}` comes after `{last}`")),
        _ => (format!("“{last}”后面是“{found}”，少了“{expected}”"), format!("`{last}` is followed by `{found}`")),
    };
    Hit::new(span, zh, en).help(
        format!("“{found}”改为“{expected}”，后面的依次改；是漏了内容的，补上“{expected}”"),
        format!("write `{expected}` for `{found}` and go on from there, or add what was left out"),
    )
}

/// `1选举产生`, `2选举方式`: figures at the beginning of lines that lost their brackets.
#[derive(Default)]
struct Bare {
    last: u32,
    one: Option<(Span, String)>,
    first: Option<(Span, String)>,
    count: usize,
}

impl Bare {
    fn take(&mut self, line: &Line<'_>) {
        const UNITS: &str = "年月日号时点分秒个名户人元万千百亿岁次届期条款项栋幢楼层室单米平方度天周季倍类种家位张份台套辆件所处折至到多余块斤吨公里本册场轮批支只棵盏部间座";
        let figures = line.text.bytes().take_while(u8::is_ascii_digit).count();
        let next = line.text[figures..].chars().next();
        let written = (1..=2).contains(&figures) && next.is_some_and(|c| han::is_han(c) && !UNITS.contains(c));
        let Some(number) = line.text[..figures].parse::<u32>().ok().filter(|_| written) else { return };
        match number {
            1 => self.one = Some((line.start..line.start + figures, han::first(line.text, 5).to_string())),
            _ if number == self.last + 1 => {
                self.count += if number == 2 { 2 } else { 1 };
                self.first = self.first.take().or(self.one.take());
            }
            _ => {}
        }
        self.last = number;
    }

    fn hit(self) -> Option<Hit> {
        let (span, shown) = self.first.filter(|_| self.count >= 3)?;
        let count = self.count;
        let hit = Hit::new(
            span,
            format!("有 {count} 行开头的编号像是丢了括号，例如“{shown}”"),
            format!("{count} lines begin with a number that seems to have lost its brackets, such as `{shown}`"),
        );
        Some(hit.help("写成“（1）”这样", "write `（1）`"))
    }
}
