use super::*;
use crate::testing::{Random, fields, nasty};
use crate::units;

#[track_caller]
fn check(original: &str, expected: &str) {
    assert_eq!(canonical(original), expected, "{original}");
}

#[test]
fn spellings_of_one_text_are_one() {
    check("ＮＡＴＯ軍", "nato軍");
    check("國會の龍", "国会の竜");
    check("ドナルド・トランプ", "どなるどとらんぷ");
    check("ドナルド＝トランプ", "どなるどとらんぷ");
    check("青山　貞一", "青山貞一");
    check("青山\n  貞一", "青山貞一");
    check("1,000,000円", "1000000円");
    check("か゛す", "がす");
    check("ｶﾞｽ", "がす");
    check("葛\u{e0100}城", "葛城");
    check("co\u{ad}operation", "cooperation");
    check("żółty Łódź ΣΟΦΌΣ σοφός", "zołty łodz σοφοσ σοφοσ");
    check("한국 사람", "한국사람");
}

#[test]
fn what_parts_units_is_one_separator() {
    check("  “The G7’s  summit!” ", "the g7 s summit");
    check("日・米、G7・ＥＵ", "日|米 g7 eu");
    check("米・ロシア", "米|ろしあ");
    check("港が開く。船が来る。", "港が開く|船が来る");
    check("（株）日本", "株|日本");
    check("㈱日本", "株|日本");
    check("1, 000 1,a", "1 000 1 a");
    check("3.5%", "3 5");
    check("🎌日本🅰☎\u{fe0f}海", "日本|海");
    check("…！", "");
    check("", "");
}

#[test]
fn a_place_leads_back_to_the_characters_it_came_from() {
    let origin_of = |original: &str, term: &str| {
        let canonical = Canonical::of(original);
        let at = canonical.as_str().find(term).expect("the term is there");
        let range = canonical.origin(at..at + term.len());
        original
            .chars()
            .skip(range.start)
            .take(range.len())
            .collect::<String>()
    };
    for (original, term, expected) in [
        ("ｱｶﾞｱ", "が", "ｶﾞ"),
        ("A㈱B", "株", "㈱"),
        ("㍿", "式会", "㍿"),
        ("a, 青山　貞一。", "青山貞一", "青山　貞一"),
        ("青　山", "山", "山"),
        ("約1,000円", "1000", "1,000"),
        ("the “new”  world", "new world", "new”  world"),
        ("cafe\u{301} x", "cafe", "cafe\u{301}"),
        ("日、米", "|", "、"),
    ] {
        assert_eq!(origin_of(original, term), expected, "{original}");
    }
    assert_eq!(Canonical::of("あ").origin(3..3), 0..0);
    assert_eq!(Canonical::of("").origin(0..5), 0..0);
}

#[test]
fn every_character_that_is_canonical_stays() {
    // Beyond these planes there are only marks and private letters.
    for character in ('\0'..='\u{323af}').chain('\u{e0000}'..='\u{e01ef}') {
        let once = canonical(&format!("a{character}か{character}1"));
        assert_eq!(canonical(&once), once, "{:x}", u32::from(character));
    }
}

#[test]
fn a_canonical_text_of_a_canonical_text_is_itself() {
    let mut random = Random::new(1);
    let texts = fields()
        .iter()
        .cloned()
        .chain((0..20_000).map(|_| nasty(&mut random)));
    for text in texts {
        let once = canonical(&text);
        assert_eq!(canonical(&once), once, "{text:?}");
        assert_eq!(Canonical::of(&text).as_str(), once, "{text:?}");
    }
}

#[test]
fn every_part_of_a_text_is_found_in_it_and_leads_back() {
    let mut random = Random::new(2);
    let nasty: Vec<String> = (0..5_000).map(|_| nasty(&mut random)).collect();
    for text in fields().iter().cloned().chain(nasty) {
        let whole = Canonical::of(&text);
        let characters: Vec<char> = text.chars().collect();
        let units: Vec<_> = units(whole.as_str()).collect();
        let count = units.len().min(200);
        for _ in 0..count {
            let first = random.below(units.len());
            let last = (first + random.below(6)).min(units.len() - 1);
            let range = units[first].start..units[last].end;
            let origin = whole.origin(range.clone());
            let part: String = characters[origin.clone()].iter().collect();
            let term = &whole.as_str()[range.clone()];
            let canonical = canonical(&part);
            assert!(canonical.contains(term), "{part:?} of {text:?}");

            // One character of the original can be several units (㍿), or more than this one.
            let before = whole.as_str()[..range.start].chars().next_back();
            let begins = before.is_none_or(|before| {
                let at = range.start - before.len_utf8();
                whole.origin(at..range.start).end <= origin.start
            });
            if begins {
                assert!(
                    whole.as_str()[range.start..].starts_with(&canonical),
                    "{part:?} of {text:?}"
                );
            }
        }
    }
}

#[test]
fn ranges_lead_back_in_order_and_to_something() {
    let mut random = Random::new(3);
    for _ in 0..2_000 {
        let text = nasty(&mut random);
        let canonical = Canonical::of(&text);
        let mut last = 0..0;
        for (at, character) in canonical.as_str().char_indices() {
            let origin = canonical.origin(at..at + character.len_utf8());
            assert!(!origin.is_empty(), "{text:?}");
            assert!(origin.start >= last.start && origin.end >= last.end);
            assert!(origin.end <= text.chars().count(), "{text:?}");
            last = origin;
        }
    }
}
