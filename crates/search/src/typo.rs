//! Typing errors in words of alphabets.

/// The shortest word, in letters, in which an error is looked for.
const SHORTEST: usize = 5;

/// Whether a word is long enough for an error to be told from another word; numbers never are.
pub(crate) fn is_checked(word: &str) -> bool {
    word.chars().all(char::is_alphabetic) && word.chars().count() >= SHORTEST
}

/// Whether a word may stand behind an error: what is typed may have a letter too many.
pub(crate) fn may_be_meant(word: &str) -> bool {
    word.chars().all(char::is_alphabetic) && word.chars().count() + 1 >= SHORTEST
}

/// Whether the words differ by one letter too many, too few or wrong, or by two neighbours that
/// changed places. Damerau 1964, “A technique for computer detection and correction of spelling
/// errors”.
pub(crate) fn is_one_apart(one: &str, other: &str) -> bool {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    let (short, long) = if one.len() <= other.len() {
        (&one, &other)
    } else {
        (&other, &one)
    };
    if long.len() - short.len() > 1 || one == other {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    if short.len() < long.len() {
        return short[same..] == long[same + 1..];
    }
    let (mine, theirs) = (&short[same..], &long[same..]);
    mine[1..] == theirs[1..]
        || (mine.len() > 1
            && mine[0] == theirs[1]
            && mine[1] == theirs[0]
            && mine[2..] == theirs[2..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_error_is_forgiven_and_two_are_not() {
        for (one, other) in [
            ("sanction", "santion"),
            ("sanction", "sanctiion"),
            ("sanction", "sanktion"),
            ("sanction", "snaction"),
            ("sanction", "anction"),
            ("sanction", "sanctio"),
        ] {
            assert!(is_one_apart(one, other), "{one} {other}");
            assert!(is_one_apart(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("sanction", "sanction"),
            ("sanction", "senktion"),
            ("sanction", "sanctio ns"),
            ("abcd", "badc"),
            ("", "ab"),
        ] {
            assert!(!is_one_apart(one, other), "{one} {other}");
        }
        assert!(is_one_apart("", "a"));
    }

    #[test]
    fn short_words_and_numbers_are_taken_as_they_are() {
        assert!(is_checked("trump") && is_checked("wałęsa"));
        assert!(!is_checked("iran") && !is_checked("12345") && !is_checked("f16abc"));
        assert!(may_be_meant("iran") && !may_be_meant("war") && !may_be_meant("g20s"));
    }
}
