//! Other spellings of a term: English number, numerals, and ヴ where the reader wants it.
//!
//! A term as typed is a prefix unless it is a whole one (in quotes), so that `sanction` finds
//! `sanctions` without any variant. The way back must not be a prefix: `cars` means `car`, and not
//! `carbon`.

mod inflection;
mod kana;
mod numerals;

/// Which spellings are looked for beside the usual ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Expansions {
    /// ヴ for バ行 and the other way round (ヴェトナム, ベトナム), also in quotes.
    pub v_as_b: bool,
}

/// A spelling of a term.
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// Canonical.
    pub text: String,
    /// Whether it must end where a word ends.
    pub whole: bool,
    /// How much less it is worth, from 0 (as typed) to 1 (nothing).
    pub penalty: f32,
}

/// The same number in other numerals: `8月15日`, `八月十五日`.
const NUMERALS: f32 = 0.1;
/// Kanji numerals at the beginning, before which there may be another: 五日 is found in 十五日.
const NUMERALS_OF_MORE: f32 = 0.5;
/// Another number of the same word.
const INFLECTION: f32 = 0.2;
/// ヴ for バ行.
const KANA: f32 = 0.2;

/// The spellings of a canonical term: at most 13, the term itself first, none twice, always in the
/// same order.
///
/// - English words, single and not in quotes: plural and singular, possessive.
/// - Numbers before a counter, after 第, or alone: Arabic and kanji numerals; also in quotes, as
///   they are the same words.
/// - ヴ and バ行, if wanted.
#[must_use]
pub fn expand(term: &str, whole: bool, options: Expansions) -> Vec<Variant> {
    let mut variants = vec![Variant {
        text: term.to_owned(),
        whole,
        penalty: 0.0,
    }];
    let mut add = |texts: Vec<String>, whole: bool, penalty: &dyn Fn(&str) -> f32| {
        for text in texts {
            if variants.iter().all(|variant| variant.text != text) {
                let penalty = penalty(&text);
                variants.push(Variant {
                    text,
                    whole,
                    penalty,
                });
            }
        }
    };
    if !whole {
        add(inflection::spellings(term), true, &|_| INFLECTION);
    }
    add(numerals::spellings(term), whole, &|text| {
        if text.starts_with(numerals::is_kanji_numeral) {
            NUMERALS_OF_MORE
        } else {
            NUMERALS
        }
    });
    if options.v_as_b {
        add(kana::spellings(term), whole, &|_| KANA);
    }
    variants
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(term: &str, whole: bool, v_as_b: bool, expected: &[&str]) {
        let variants = expand(term, whole, Expansions { v_as_b });
        let texts: Vec<&str> = variants.iter().map(|variant| &*variant.text).collect();
        let expected: Vec<&str> = [term].iter().chain(expected).copied().collect();
        assert_eq!(texts, expected, "{term}");
    }

    #[test]
    fn english_words_are_found_in_the_other_number() {
        for (term, expected) in [
            ("sanctions", &["sanction"][..]),
            ("country", &["countries"]),
            ("countries", &["country"]),
            ("boxes", &["boxe", "box"]),
            ("churches", &["churche", "church"]),
            ("cases", &["case", "cas"]),
            ("russia s", &["russia"]),
            // `sanctions`, `boxes` and `keys` begin with the term.
            ("sanction", &[]),
            ("box", &[]),
            ("monkey", &[]),
            // No plurals.
            ("news", &[]),
            ("congress", &[]),
            ("status", &[]),
            // Too short, or more than one word, or no English.
            ("bus", &[]),
            ("uses", &["use"]),
            ("united states", &[]),
            ("制裁s", &[]),
            ("", &[]),
        ] {
            check(term, false, false, expected);
        }
    }

    #[test]
    fn words_in_quotes_are_not_inflected() {
        for term in ["sanctions", "country", "russia s"] {
            check(term, true, false, &[]);
        }
    }

    #[test]
    fn the_way_back_from_a_plural_is_no_prefix() {
        let variants = expand("cars", false, Expansions::default());
        let wholes: Vec<bool> = variants.iter().map(|variant| variant.whole).collect();
        assert_eq!(wholes, [false, true]);
    }

    #[test]
    fn numbers_are_found_in_other_numerals() {
        for (term, expected) in [
            ("8月15日", &["八月十五日", "八月一五日"][..]),
            ("八月十五日", &["8月15日", "八月一五日"]),
            ("08月", &["8月", "八月"]),
            ("2025年", &["二〇二五年", "二千二十五年"]),
            ("二〇二五年", &["2025年", "二千二十五年"]),
            ("二千二十五年", &["2025年", "二〇二五年"]),
            (
                "2025年8月15日",
                &[
                    "二〇二五年八月十五日",
                    "二〇二五年八月一五日",
                    "二千二十五年八月十五日",
                ],
            ),
            ("第3回", &["第三回"]),
            ("第三回", &["第3回"]),
            ("第三", &["第3"]),
            ("第二次世界大戦", &["第2次世界大戦"]),
            ("20世紀", &["二十世紀", "二〇世紀"]),
            ("百人", &["100人", "一〇〇人"]),
            ("千九百四十五年", &["1945年", "一九四五年"]),
            ("10万人", &["十万人", "一〇万人"]),
            ("2025", &["二〇二五", "二千二十五"]),
            ("十五", &["15", "一五"]),
            ("0時", &["〇時"]),
            ("三か月", &["3か月"]),
            ("5ゖ国", &["五ゖ国"]),
        ] {
            check(term, false, false, expected);
            check(term, true, false, expected);
        }
    }

    #[test]
    fn what_is_no_number_stays() {
        for term in [
            "三",
            "5",
            "月",
            "日",
            "一般",
            "三菱",
            "g7回",
            "3 5度",
            "2千人",
            "十十年",
            "八二二七一年",
            "82271年",
            "007",
            "百合",
            "千葉",
        ] {
            check(term, false, false, &[]);
        }
    }

    #[test]
    fn v_is_b_where_it_is_wanted() {
        check("ゔぇとなむ", false, false, &[]);
        for (term, expected) in [
            ("ゔぇとなむ", &["べとなむ"][..]),
            ("べとなむ", &["ゔぇとなむ"]),
            ("れびゅー", &["れゔゅー"]),
            ("れゔゅー", &["れびゅー"]),
            (
                "ゔらじぼすとく",
                &["ぶらじぼすとく", "ゔらじゔぉすとく", "ぶらじゔぉすとく"],
            ),
            ("とらんぷ", &[]),
            ("ば", &[]),
            ("ゔぁ", &[]),
        ] {
            check(term, false, true, expected);
            check(term, true, true, expected);
        }
    }

    #[test]
    fn variants_do_not_explode() {
        let term = "ばびぶべぼ".repeat(100);
        let options = Expansions { v_as_b: true };
        assert_eq!(expand(&term, false, options).len(), 1 + 8);
        let term = "2025年8月15日".repeat(100);
        assert_eq!(expand(&term, false, options).len(), 1 + 3);
    }

    #[test]
    fn penalties_follow_what_is_certain() {
        let penalty = |term: &str, text: &str| {
            let variants = expand(term, false, Expansions { v_as_b: true });
            variants
                .into_iter()
                .find(|variant| variant.text == text)
                .map(|variant| variant.penalty)
        };
        assert_eq!(penalty("5日", "5日"), Some(0.0));
        assert_eq!(penalty("5日", "五日"), Some(NUMERALS_OF_MORE));
        assert_eq!(penalty("五日", "5日"), Some(NUMERALS));
        assert_eq!(penalty("第5回", "第五回"), Some(NUMERALS));
        assert_eq!(penalty("bodies", "body"), Some(INFLECTION));
        assert_eq!(penalty("べとなむ", "ゔぇとなむ"), Some(KANA));
    }
}
