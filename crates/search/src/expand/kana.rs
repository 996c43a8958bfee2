//! ヴ and バ行, which write the same foreign sound.

/// In hiragana, as canonical text is; longer ones first.
const PAIRS: [(&str, &str); 6] = [
    ("ゔゅ", "びゅ"),
    ("ゔぁ", "ば"),
    ("ゔぃ", "び"),
    ("ゔぇ", "べ"),
    ("ゔぉ", "ぼ"),
    ("ゔ", "ぶ"),
];

/// The first choices are the likeliest: one spelling throughout.
const MOST: usize = 8;

/// A text between two sites, and a site with both spellings.
struct Part<'a> {
    before: &'a str,
    v: &'static str,
    b: &'static str,
    is_v: bool,
}

/// Other spellings of a canonical term, at most 8; none of a single sound, which is no word.
pub(super) fn spellings(term: &str) -> Vec<String> {
    let (parts, rest) = parts(term);
    if parts.is_empty() || (parts.len() == 1 && parts[0].before.is_empty() && rest.is_empty()) {
        return Vec::new();
    }
    let spell = |is_v: &dyn Fn(usize, &Part) -> bool| {
        let mut text = String::with_capacity(term.len() * 2);
        for (at, part) in parts.iter().enumerate() {
            text.push_str(part.before);
            text.push_str(if is_v(at, part) { part.v } else { part.b });
        }
        text + rest
    };
    let mut found: Vec<String> = Vec::new();
    let mut add = |text: String| {
        if text != term && found.len() < MOST && !found.contains(&text) {
            found.push(text);
        }
    };
    add(spell(&|_, _| false));
    add(spell(&|_, _| true));
    // Two more masks than are wanted, since two of them may be those above.
    for changed in 1_usize..(MOST + 3).min(1 << parts.len().min(MOST)) {
        add(spell(&|at, part| {
            part.is_v != (at < MOST && changed >> at & 1 == 1)
        }));
    }
    found
}

fn parts(term: &str) -> (Vec<Part<'_>>, &str) {
    let mut parts = Vec::new();
    let mut rest = term;
    let site = |(at, _): (usize, char)| {
        let text = &term[at..];
        PAIRS.iter().find_map(|(v, b)| {
            let is_v = text.starts_with(v);
            let found = is_v || text.starts_with(b);
            found.then_some((at, *v, *b, is_v))
        })
    };
    let mut end = 0;
    for (at, v, b, is_v) in term.char_indices().filter_map(site) {
        if at < end {
            continue;
        }
        let before = &term[end..at];
        end = at + if is_v { v.len() } else { b.len() };
        rest = &term[end..];
        parts.push(Part { before, v, b, is_v });
    }
    (parts, rest)
}
