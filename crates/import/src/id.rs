//! What an imported article is called.

use taiyaku_article::{Language, Series, limits};

/// The id: series and number where the page gives them, or else the name of its file, or else
/// something that depends on its text alone.
pub(crate) fn of(series: Option<&Series>, file_stem: &str, page: &str) -> String {
    let from_series = series.and_then(|series| {
        let name = slug(series.name.best(Language::En).1);
        let number = series.number?;
        (!name.is_empty()).then(|| join(&name, &number.to_string()))
    });
    from_series
        .or_else(|| Some(slug(file_stem)).filter(|slug| !slug.is_empty()))
        .unwrap_or_else(|| format!("page-{:016x}", hash(page)))
}

fn join(name: &str, number: &str) -> String {
    let room = limits::ID_CHARACTERS - number.len() - 1;
    format!(
        "{}-{number}",
        name[..name.len().min(room)].trim_end_matches('-')
    )
}

/// The Latin letters and digits of a text in lower case, with hyphens between them.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for character in crate::width::narrow(text).chars() {
        if character.is_ascii_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(limits::ID_CHARACTERS);
    slug.trim_end_matches('-').to_owned()
}

/// FNV-1a: the same for the same text everywhere and always.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use taiyaku_article::is_identifier;

    fn series(name: &str, number: Option<u32>) -> Series {
        Series {
            name: name.into(),
            number,
            date: None,
        }
    }

    #[test]
    fn names_come_from_the_series_the_file_or_the_text() {
        assert_eq!(
            of(Some(&series("War on UKRAINE", Some(8227))), "x", ""),
            "war-on-ukraine-8227"
        );
        assert_eq!(
            of(Some(&series("海辺", Some(3))), "Page ０３", ""),
            "page-03"
        );
        assert_eq!(of(Some(&series("Sea", None)), "a--b_", ""), "a-b");
        assert_eq!(of(None, "頁", "文"), of(None, "記事", "文"));
        assert_ne!(of(None, "頁", "文"), of(None, "頁", "書"));
    }

    #[test]
    fn whatever_comes_is_an_identifier() {
        let long = "Ab ".repeat(200);
        for id in [
            of(None, &long, ""),
            of(Some(&series(&long, Some(u32::MAX))), "", ""),
            of(None, "", ""),
        ] {
            assert!(is_identifier(&id), "{id}");
        }
    }
}
