//! Names that every file system takes.

/// A text without what Windows and FAT do not take in names, cut to so many letters.
pub(super) fn safe(text: &str, letters: usize) -> String {
    let letter = |letter: char| match letter {
        '/' => '／',
        '\\' => '＼',
        ':' => '：',
        '*' => '＊',
        '?' => '？',
        '"' => '”',
        '<' => '＜',
        '>' => '＞',
        '|' => '｜',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    let text: String = text.chars().map(letter).collect();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = words.chars().take(letters).collect();
    cut.trim_end_matches(['.', ' ']).to_string()
}
