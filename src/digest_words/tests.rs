use std::collections::BTreeSet;

use pinyin::ToPinyinMulti;
use proptest::prelude::*;

use super::*;

/// A syllable as it may be heard on a bad line or in an accent: its beginning and its rhyme.
fn heard(syllable: &str) -> (String, String) {
    let begins = ["zh", "ch", "sh"].into_iter().find(|begin| syllable.starts_with(begin));
    let length = begins.map_or_else(|| usize::from(!syllable.starts_with(['a', 'e', 'o', 'i', 'u', 'v'])), str::len);
    let (begin, rhyme) = syllable.split_at(length);
    let begin = match begin {
        "zh" => "z",
        "ch" => "c",
        "sh" => "s",
        "n" | "r" => "l",
        "f" => "h",
        other => other,
    };
    let rhyme = if rhyme == "ong" { "en" } else { rhyme.strip_suffix('g').unwrap_or(rhyme) };
    (begin.to_string(), rhyme.to_string())
}

fn alike(one: &[(String, String)], other: &[(String, String)]) -> bool {
    let rhymes = one.iter().zip(other).all(|(a, b)| a.1 == b.1);
    let near = |same: usize, rest: usize| one[same] == other[same] && one[rest].0 == other[rest].0;
    rhymes || near(0, 1) || near(1, 0)
}

#[test]
fn there_are_256_words_of_two_characters_and_the_pinyin_is_theirs() {
    assert_eq!(WORDS.len(), 256);
    for (word, pinyin) in WORDS.iter() {
        let syllables: Vec<&str> = pinyin.split(' ').collect();
        assert_eq!((word.chars().count(), syllables.len()), (2, 2), "{word}");
        for (character, syllable) in word.chars().zip(syllables) {
            let readings = character.to_pinyin_multi().expect("a character");
            assert!(readings.into_iter().any(|reading| reading.plain() == syllable), "{word} {syllable}");
        }
    }
}

#[test]
fn no_two_words_sound_alike() {
    let sounds: Vec<_> = WORDS.iter().map(|(_, pinyin)| pinyin.split(' ').map(heard).collect::<Vec<_>>()).collect();
    for (at, one) in sounds.iter().enumerate() {
        for (other, sound) in sounds.iter().enumerate().skip(at + 1) {
            assert!(!alike(one, sound), "{} and {}", WORDS[at].0, WORDS[other].0);
        }
    }
}

#[test]
fn a_digest_has_its_words_and_what_is_none_has_no_words() {
    let said = words("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
    assert_eq!(said.len(), SAYING + 1);
    assert!(are_whole(&said), "{said:?}");
    assert_eq!(words("2d711642b7ffff"), said, "only the first forty bits are said");
    for none in ["", "2d", "zz711642b7", "一二三四五"] {
        assert!(words(none).is_empty(), "{none}");
    }
    assert!(!are_whole(&said[1..]) && !are_whole(&[]) && !are_whole(&["词"; SAYING + 1]));
}

#[test]
fn every_byte_of_the_check_can_be_reached() {
    assert_eq!((0..=255).map(|byte| check(&[0, 0, 0, 0, byte])).collect::<BTreeSet<u8>>().len(), 256);
}

proptest! {
    #[test]
    fn one_wrong_word_and_two_words_in_each_others_place_are_noticed(
        bytes in prop::array::uniform5(any::<u8>()), at in 0..=SAYING, wrong in 0..256usize, other in 0..=SAYING,
    ) {
        let digest: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let said = words(&digest);
        let mut misheard = said.clone();
        misheard[at] = WORDS[wrong].0;
        prop_assert_eq!(are_whole(&misheard), misheard == said);
        let mut mixed = said.clone();
        mixed.swap(at, other);
        prop_assert_eq!(are_whole(&mixed), mixed == said);
    }
}
