//! Plural and singular of English words.
//!
//! The S-stemmer of D. Harman, “How effective is suffixing?”, Journal of the American Society for
//! Information Science 42(1), 1991, p. 7–15, as a way from a word to the words of the same stem.

/// Shorter words are too seldom plurals (`gas`, `his`, `bus`).
const SHORTEST: usize = 4;
/// What is left of a word must be one.
const SHORTEST_STEM: usize = 3;

/// Other forms of a canonical term of a single word; none of any other term.
pub(super) fn spellings(term: &str) -> Vec<String> {
    let is_word = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
    // Canonical text has a space for the apostrophe.
    if let Some(owner) = term.strip_suffix(" s")
        && is_word(owner)
    {
        return vec![owner.to_owned()];
    }
    if term.len() < SHORTEST || !is_word(term) {
        return Vec::new();
    }
    let mut found = singulars(term);
    found.retain(|stem| stem.len() >= SHORTEST_STEM);
    // Every other plural begins with its singular.
    if let Some(stem) = term.strip_suffix('y')
        && !stem.ends_with(['a', 'e', 'i', 'o', 'u'])
    {
        found.push(format!("{stem}ies"));
    }
    found
}

fn singulars(word: &str) -> Vec<String> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    // Of an archive of news, the stemmer would make one of everything that is new.
    if word == "news" {
        return Vec::new();
    }
    if let Some(stem) = word.strip_suffix("ies")
        && !ends(&["eies", "aies"])
    {
        return vec![format!("{stem}y")];
    }
    if let Some(stem) = word.strip_suffix("es")
        && !ends(&["aes", "ees", "oes"])
    {
        let mut found = vec![format!("{stem}e")];
        // Here the stemmer is content with a stem (`boxe`), and a word is wanted too.
        if stem.ends_with(['s', 'x', 'z']) || stem.ends_with("ch") || stem.ends_with("sh") {
            found.push(stem.to_owned());
        }
        return found;
    }
    match word.strip_suffix('s') {
        Some(stem) if !ends(&["us", "ss"]) => vec![stem.to_owned()],
        _ => Vec::new(),
    }
}
