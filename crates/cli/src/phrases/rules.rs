//! What a compositor never does, and always may, whatever the model says: rules of single places,
//! after “Requirements for Japanese Text Layout” (JLReq).

/// What may not begin a line: closing brackets, stops, middle dots, dashes, marks of iteration
/// and length, small kana, and signs that belong to the number before them.
const NEVER_FIRST: &str = "」』）】〕］｝〉》〙〗〟”’)]}»、。，．,.：；:;・？！?!‼⁇⁈⁉…‥―—–‐-〜～々〻ゝゞヽヾー゛゜\
    ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％%‰℃°′″";
/// What may not end a line: opening brackets, and signs that belong to the number after them.
const NEVER_LAST: &str = "「『（【〔［｛〈《〘〖〝“‘([{«#＃$＄￥¥£€№";
/// Brackets that open a quotation or a title; a round one explains what stands before it.
const QUOTES: &str = "「『【《〈“";
/// Kanji that belong to the bracket after them: 新「冷戦」, 対「日本」.
const PREFIXES: &str = "新旧対反脱親非元準";
/// After these a headline pauses.
const PAUSES: &str = "、。，！？：；―—";
const NUMERALS: &str = "〇一二三四五六七八九十百千万億兆";
/// Katakana names and their dots stay on a line as long as a narrow screen has room for them.
const LONGEST_NAME: usize = 12;
/// Up to this many kanji in a row are one compound, which the model sometimes cuts.
const LONGEST_COMPOUND: usize = 8;

/// What the rules say of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// No line ends here.
    Never,
    /// A line may end here.
    Always,
    /// The rules do not know: the model is asked.
    AsTheModelSays,
}

/// What the rules say of the place before the character `at`.
pub(super) fn verdict(text: &[char], at: usize) -> Verdict {
    let (before, after) = text.split_at(at);
    let (Some(&left), Some(&right)) = (before.last(), after.first()) else {
        return Verdict::Never;
    };
    if right.is_whitespace()
        || NEVER_FIRST.contains(right)
        || is_small_extension(right)
        || NEVER_LAST.contains(left)
        || splits_western(before, after)
        || splits_number(before, after)
        || splits_katakana(before, after)
        || splits_compound(before, after)
        || PREFIXES.contains(left) && QUOTES.contains(right)
        || (left, right) == ('な', 'ぜ')
    {
        return Verdict::Never;
    }
    if left.is_whitespace() {
        // Between two words of the West there is no more reason to break than inside of one.
        let further = before.iter().rev().nth(1);
        let inside = is_western(right) && further.is_some_and(|c| is_western(*c));
        return if inside {
            Verdict::Never
        } else {
            Verdict::Always
        };
    }
    if PAUSES.contains(left)
        || QUOTES.contains(right)
        || left == '・' && is_katakana(right)
        || before.ends_with(&['な', 'ぜ']) && !is_hiragana(right)
        // A verb before its noun, which the model often joins: 見る|州昇格.
        || left == 'る' && is_kanji(right)
    {
        return Verdict::Always;
    }
    Verdict::AsTheModelSays
}

/// Inside of Latin, Greek or Cyrillic words and of numbers, with what joins their parts: 1,000.
fn splits_western(before: &[char], after: &[char]) -> bool {
    let mut lefts = before.iter().rev().copied();
    let joins = |c: char| ".,-‐–'’&/+:：．，".contains(c);
    let left = lefts.next();
    let left = if left.is_some_and(joins) {
        lefts.next()
    } else {
        left
    };
    left.is_some_and(is_western) && after.first().is_some_and(|c| is_western(*c))
}

/// Between a number and its counter or unit, between the parts of a date, and in 二、三日.
fn splits_number(before: &[char], after: &[char]) -> bool {
    let mut lefts = before.iter().rev().copied();
    let (left, further) = (lefts.next(), lefts.next());
    let right = after.first().copied();
    let is = |c: Option<char>, of: fn(char) -> bool| c.is_some_and(of);
    let counted = |c| is_kanji(c) || is_katakana(c) || is_western(c) || "つかヶ".contains(c);
    let counter = |c| "国月年所条点村町都店館語間".contains(c);
    // A figure at the end of a line waits for what it counts.
    let after_figure = is(left, is_digit) && !is(right, |c| QUOTES.contains(c));
    let before_counter = is(left, is_numeral) && is(right, counted);
    let after_ordinal = is(left, |c| "第約全".contains(c)) && is(right, is_numeral);
    let in_counter = is(further, |c| is_numeral(c) || "数何".contains(c))
        && is(left, |c| "か箇ヵヶカ".contains(c))
        && is(right, counter);
    let in_date =
        is(further, is_numeral) && is(left, |c| "年月日時".contains(c)) && is(right, is_numeral);
    let few = |c| "一二三四五六七八九".contains(c);
    let in_about = is(further, few) && left == Some('、') && is(right, few);
    after_figure || before_counter || after_ordinal || in_counter || in_date || in_about
}

/// Inside of katakana; a name with dots breaks after a dot where it is too long for a line.
fn splits_katakana(before: &[char], after: &[char]) -> bool {
    let (left, right) = runs(before, after, |c| is_katakana(c) || "・゠＝".contains(c));
    let long = before.ends_with(&['・']) && left + right > LONGEST_NAME;
    left > 0 && right > 0 && !long
}

/// Inside of a compound of kanji; a kanji with okurigana begins a word of its own (一度|開けば).
fn splits_compound(before: &[char], after: &[char]) -> bool {
    let (left, right) = runs(before, after, is_kanji);
    left > 0 && right > 1 && left + right <= LONGEST_COMPOUND
}

/// How many such characters stand before a place and after it, without a gap.
fn runs(before: &[char], after: &[char], are: fn(char) -> bool) -> (usize, usize) {
    let left = before.iter().rev().take_while(|c| are(**c)).count();
    (left, after.iter().take_while(|c| are(**c)).count())
}

/// Letters and digits that are set as words of the West are.
fn is_western(c: char) -> bool {
    c.is_alphanumeric() && (c < '\u{1100}' || ('\u{1E00}'..'\u{2000}').contains(&c) || is_wide(c))
}

/// Full-width letters and digits of the West.
fn is_wide(c: char) -> bool {
    ('０'..='９').contains(&c) || ('Ａ'..='Ｚ').contains(&c) || ('ａ'..='ｚ').contains(&c)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn is_numeral(c: char) -> bool {
    is_digit(c) || NUMERALS.contains(c)
}

/// Whether this is a kanji.
pub(super) fn is_kanji(c: char) -> bool {
    c == '々'
        || c == '〇'
        || ('\u{3400}'..='\u{9FFF}').contains(&c)
        || ('\u{F900}'..='\u{FAFF}').contains(&c)
        || ('\u{20000}'..='\u{3FFFF}').contains(&c)
}

/// Whether this is a hiragana.
pub(super) fn is_hiragana(c: char) -> bool {
    ('ぁ'..='ゖ').contains(&c)
}

/// Whether this is a katakana, or the mark of a long vowel, which follows them.
pub(super) fn is_katakana(c: char) -> bool {
    ('ァ'..='ヺ').contains(&c) || c == 'ー' || is_small_extension(c) || ('ｦ'..='ﾟ').contains(&c)
}

/// Small katakana for Ainu.
fn is_small_extension(c: char) -> bool {
    ('ㇰ'..='ㇿ').contains(&c)
}
