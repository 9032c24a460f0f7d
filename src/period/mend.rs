//! Other spellings of a period, brought into the shape of a code.
//!
//! Understood are the Chinese names of [`Period::zh`](super::Period::zh), full-width characters, small letters, other
//! separators, and numbers without their leading zero.

/// Chinese words and the marks of the code that they stand for, in the order in which they are replaced.
const WORDS: [(&str, &str); 30] = [
    ("届期", ""),
    ("届", ""),
    ("年度", "年"),
    ("上半年", "-H1"),
    ("下半年", "-H2"),
    ("上半月", "-A"),
    ("下半月", "-B"),
    ("一季度", "-Q1"),
    ("二季度", "-Q2"),
    ("三季度", "-Q3"),
    ("四季度", "-Q4"),
    ("1季度", "-Q1"),
    ("2季度", "-Q2"),
    ("3季度", "-Q3"),
    ("4季度", "-Q4"),
    ("周", ""),
    ("第-", "-"),
    ("第", "-W"),
    ("年", "-"),
    ("月", "-"),
    ("日", ""),
    ("号", ""),
    ("至", "~"),
    ("到", "~"),
    ("—", "~"),
    ("–", "~"),
    ("..", "~"),
    ("/", "-"),
    (".", "-"),
    ("_", "-"),
];

/// The code that a text may have meant. It has the shape of a code, but need not name a period that exists.
pub(super) fn candidate(text: &str) -> Option<String> {
    let narrow: String = text.chars().filter(|c| !c.is_whitespace()).map(narrowed).collect();
    let marked = WORDS.iter().fold(narrow, |text, (word, mark)| text.replace(word, mark));
    match marked.split_once('~') {
        Some((first, last)) => span(&tokens(first), &tokens(last)),
        None => joined(&tokens(&marked)),
    }
}

/// The upper-case ASCII character that a full-width or small one stands for.
fn narrowed(c: char) -> char {
    let ascii = match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    ascii.to_ascii_uppercase()
}

/// The runs of digits, and each letter; a character that is neither separates.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = vec![String::new()];
    for c in text.chars() {
        match tokens.last_mut() {
            Some(run) if c.is_ascii_digit() && !run.contains(|c: char| !c.is_ascii_digit()) => run.push(c),
            _ if c == '-' => tokens.push(String::new()),
            _ => tokens.push(c.to_string()),
        }
    }
    tokens.retain(|token| !token.is_empty());
    tokens
}

/// A term of two years, or a pair of months of one year.
fn span(first: &[String], last: &[String]) -> Option<String> {
    match (first, last) {
        ([first], [last]) if first.len() == 4 && last.len() == 4 => Some(format!("{first}..{last}")),
        ([year, first], [last]) => pair_of_months(year, first.parse().ok()?, last.parse().ok()?),
        _ => None,
    }
}

/// The pair of months, if such a pair is counted.
fn pair_of_months(year: &str, first: u32, last: u32) -> Option<String> {
    (first % 2 == 1 && last.checked_sub(1) == Some(first)).then(|| format!("{year}-B{}", last / 2))
}

/// The parts of a code, joined as the code joins them.
fn joined(tokens: &[String]) -> Option<String> {
    let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
    match tokens[..] {
        [run] if run.len() == 6 => Some(format!("{}-{}", run.get(..4)?, run.get(4..)?)),
        [run] if run.len() == 8 => Some(format!("{}-{}-{}", run.get(..4)?, run.get(4..6)?, run.get(6..)?)),
        [year] => Some(year.to_owned()),
        [first, last] if first.len() == 4 && last.len() == 4 => Some(format!("{first}..{last}")),
        [year, "W", number] => Some(format!("{year}-W{number:0>2}")),
        [year, letter @ ("Q" | "H" | "B"), number] => Some(format!("{year}-{letter}{number}")),
        [year, month] if is_number(month) => Some(format!("{year}-{month:0>2}")),
        [year, month, half @ ("A" | "B")] => Some(format!("{year}-{month:0>2}-{half}")),
        [year, month, day] if is_number(day) => Some(format!("{year}-{month:0>2}-{day:0>2}")),
        _ => None,
    }
}

/// Whether a token is a run of digits.
fn is_number(token: &str) -> bool {
    token.bytes().all(|byte| byte.is_ascii_digit())
}
