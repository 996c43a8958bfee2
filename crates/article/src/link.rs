//! Which addresses an article may point to.

/// Whether a link may be followed: http, https and mailto, or an address without a scheme.
/// Content is untrusted, so anything else (`javascript:`, `data:`, a scheme hidden behind
/// control characters, which browsers drop) is refused.
#[must_use]
pub fn is_safe_link(href: &str) -> bool {
    if href.is_empty()
        || href.chars().any(|character| character.is_control())
        || href != href.trim()
    {
        return false;
    }
    // `//host` and `\\host` take the page's scheme and leave its host: write the scheme instead.
    if href.starts_with("//") || href.contains('\\') {
        return false;
    }
    let before_path = href.split(['/', '?', '#']).next().unwrap_or(href);
    match before_path.split_once(':') {
        None => true,
        Some((scheme, _)) => ["http", "https", "mailto"]
            .iter()
            .any(|allowed| scheme.eq_ignore_ascii_case(allowed)),
    }
}

/// The endings of pictures that browsers show.
const PICTURES: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// Whether a path names a picture under the library: relative, with `/`, without `..`, and with
/// the ending of a picture, since another file could be a page that runs on our origin.
#[must_use]
pub fn is_bundled_path(path: &str) -> bool {
    let part_is_plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
    };
    let is_picture =
        |(_, ending): (&str, &str)| PICTURES.contains(&ending.to_ascii_lowercase().as_str());
    path.split('/').all(part_is_plain) && path.rsplit_once('.').is_some_and(is_picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_links_are_safe() {
        for href in [
            "https://example.org/a?b=c:d",
            "HTTP://example.org",
            "mailto:a@example.org",
            "#/a/alaska-1867",
            "notes.html",
            "./a:b",
            "?q=a:b",
        ] {
            assert!(is_safe_link(href), "{href}");
        }
    }

    #[test]
    fn everything_else_is_refused() {
        for href in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "java\tscript:x",
            "\u{1}javascript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "vbscript:x",
            "",
            "//example.org",
            "\\\\example.org",
            "blob:x",
        ] {
            assert!(!is_safe_link(href), "{href:?}");
        }
    }

    #[test]
    fn pictures_stay_inside_the_library() {
        assert!(is_bundled_path("images/alaska-map.svg"));
        for path in [
            "../x.png",
            "/x.png",
            "a/../x.png",
            "http://x/y.png",
            "",
            "a//b",
            "a/.b",
            "c:\\x.png",
            "images/page.html",
            "images/png",
        ] {
            assert!(!is_bundled_path(path), "{path}");
        }
    }
}
