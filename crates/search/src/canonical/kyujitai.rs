//! Old characters (kyūjitai) as the new ones (shinjitai).

/// Pairs by the code point of the old character. The file names its sources.
static PAIRS: [(char, char); PAIRS_COUNT] = read(TABLE);

/// Which old characters of the Basic Multilingual Plane there are, a bit each from U+4E00 on: most
/// characters of a text are in no pair, and are told so at once.
static OLD: [u64; WORDS] = bits(&read(TABLE));

const TABLE: &[u8] = include_bytes!("kyujitai.tsv");
const PAIRS_COUNT: usize = count(TABLE);
const FIRST: usize = 0x4e00;
const WORDS: usize = (0xa000 - FIRST) / 64;

/// The new form of an old character; every other character as it is.
pub(super) fn renewed(character: char) -> char {
    let is_old = match OLD.get((character as usize).wrapping_sub(FIRST) / 64) {
        Some(word) => word >> (character as usize % 64) & 1 == 1,
        // Few: beyond the plane, or compatibility ideographs that are none (﨑).
        None => matches!(character, '\u{fa0e}'..='\u{fa29}' | '\u{20000}'..='\u{3ffff}'),
    };
    if !is_old {
        return character;
    }
    PAIRS
        .binary_search_by_key(&character, |pair| pair.0)
        .map_or(character, |found| PAIRS[found].1)
}

/// The lines that are no comment.
const fn count(table: &[u8]) -> usize {
    let (mut lines, mut at) = (0, 0);
    while at < table.len() {
        if table[at] != b'#' {
            lines += 1;
        }
        at = next_line(table, at);
    }
    lines
}

/// The pairs of a table: lines of an old character, a tab, a new one, a tab and a source.
const fn read(table: &[u8]) -> [(char, char); PAIRS_COUNT] {
    let mut pairs = [('\0', '\0'); PAIRS_COUNT];
    let (mut pair, mut at) = (0, 0);
    while at < table.len() {
        if table[at] != b'#' {
            let (old, tab) = character(table, at);
            let (new, _) = character(table, tab + 1);
            pairs[pair] = (old, new);
            pair += 1;
        }
        at = next_line(table, at);
    }
    pairs
}

const fn next_line(table: &[u8], mut at: usize) -> usize {
    while table[at] != b'\n' {
        at += 1;
    }
    at + 1
}

/// The character of three or four bytes of UTF-8 at a place, and the place after it.
const fn character(table: &[u8], at: usize) -> (char, usize) {
    let long = table[at] >= 0xf0;
    let (mut code, length) = if long {
        (table[at] as u32 & 0x07, 4)
    } else {
        (table[at] as u32 & 0x0f, 3)
    };
    let mut byte = 1;
    while byte < length {
        code = code << 6 | table[at + byte] as u32 & 0x3f;
        byte += 1;
    }
    match char::from_u32(code) {
        Some(character) => (character, at + length),
        None => panic!("the table is UTF-8, and its characters have three or four bytes"),
    }
}

const fn bits(pairs: &[(char, char); PAIRS_COUNT]) -> [u64; WORDS] {
    let mut bits = [0; WORDS];
    let mut pair = 0;
    while pair < PAIRS_COUNT {
        let code = pairs[pair].0 as usize;
        if code >= FIRST && code < FIRST + 64 * WORDS {
            bits[(code - FIRST) / 64] |= 1 << (code % 64);
        }
        pair += 1;
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn old_characters_become_new_ones() {
        let old = "國會學來對戰澤濱邊邉櫻齋辨瓣辯龜﨑𠮷𠮟髙";
        let new = "国会学来対戦沢浜辺辺桜斎弁弁弁亀崎吉叱高";
        assert_eq!(old.chars().map(renewed).collect::<String>(), new);
        let others = "一図龍".replace('龍', "竜") + "鿿\u{3400}\u{2a6df}aがー";
        assert_eq!(others.chars().map(renewed).collect::<String>(), others);
    }

    #[test]
    fn every_pair_of_the_table_is_found() {
        for (old, new) in PAIRS {
            assert_eq!(renewed(old), new, "{old}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_leads_to_no_old_character() {
        const { assert!(PAIRS_COUNT > 500) };
        assert!(PAIRS.windows(2).all(|pairs| pairs[0].0 < pairs[1].0));
        for (old, new) in PAIRS {
            assert_eq!(renewed(new), new, "{old}");
        }
    }

    #[test]
    fn the_table_has_nothing_that_normalisation_changes() {
        for character in PAIRS.iter().flat_map(|(old, new)| [*old, *new]) {
            let text = character.to_string();
            assert_eq!(text.nfkc().collect::<String>(), text);
        }
    }
}
