//! Numbers in vertical Japanese text: one or two digits stand upright in one square (縦中横), up to
//! four stand upright one under another, longer ones lie on their side (JLReq 2.3.2). Horizontal
//! lines show no difference.

/// A run of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Run<'a> {
    /// As the line has it.
    Plain(&'a str),
    /// In one square.
    Square(&'a str),
    /// One under another.
    Column(&'a str),
}

/// The runs of a text, in their order; together they are the text.
pub(super) fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    // What has been passed over, and is plain.
    let mut plain = 0;
    let mut rest = 0;
    while let Some(found) = text[rest..].find(is_latin) {
        let start = rest + found;
        let latin = &text[start..];
        let length = latin
            .find(|character| !is_latin(character))
            .unwrap_or(latin.len());
        let word = &latin[..length];
        rest = start + length;
        let run = match word.len() {
            1 if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) => Run::Square(word),
            2 if is_number(word) || word.bytes().all(|byte| b"!?".contains(&byte)) => {
                Run::Square(word)
            }
            3..=4 if is_number(word) => Run::Column(word),
            _ => continue,
        };
        if start > plain {
            runs.push(Run::Plain(&text[plain..start]));
        }
        runs.push(run);
        plain = rest;
    }
    if plain < text.len() {
        runs.push(Run::Plain(&text[plain..]));
    }
    runs
}

/// Characters that lie on their side in a vertical line, and the marks that hold them together.
fn is_latin(character: char) -> bool {
    character.is_ascii_graphic() && !"()[]{}".contains(character)
        || ('\u{c0}'..='\u{24f}').contains(&character)
        || character == ' '
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs as text: squares in [], columns in <>.
    fn check(text: &str, expected: &str) {
        let shown: String = runs(text)
            .into_iter()
            .map(|run| match run {
                Run::Plain(text) => text.to_owned(),
                Run::Square(text) => format!("[{text}]"),
                Run::Column(text) => format!("<{text}>"),
            })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn short_numbers_stand_upright() {
        check("2025年8月16日", "<2025>年[8]月[16]日");
        check("第3条と第12条", "第[3]条と第[12]条");
        check("本当!?", "本当[!?]");
        check("A案", "[A]案");
    }

    #[test]
    fn what_is_long_or_latin_lies_on_its_side() {
        check("約17000人", "約17000人");
        check("3.5パーセント", "3.5パーセント");
        check("INF条約とG7", "INF条約とG7");
        check("１２日", "１２日");
        check("", "");
    }
}
