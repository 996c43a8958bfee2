//! One function a rule: it gives back every place where the rule is broken, with the remedy.

use super::files::{File, Files};

/// The crates of the house, and the crates of ours that each may use.
const MAY_USE: [(&str, &[&str]); 9] = [
    ("crates/article", &[]),
    ("crates/align", &["article"]),
    ("crates/search", &["article"]),
    ("crates/library", &["article", "search"]),
    ("crates/import", &["article", "align"]),
    (
        "crates/cli",
        &["article", "align", "import", "library", "search"],
    ),
    ("bench/engine", &["article", "library", "search"]),
    ("xtask", &[]),
    ("", &["article", "search", "library", "import"]),
];

const PURE: [&str; 5] = [
    "crates/align/src/",
    "crates/article/src/",
    "crates/search/src/",
    "crates/library/src/",
    "crates/import/src/",
];

const LONGEST: usize = 400;

pub(super) fn pure_crates(files: &Files) -> Vec<String> {
    const IMPURE: [&str; 14] = [
        "std::fs",
        "std::io",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "Instant::",
        "SystemTime",
        "println!",
        "print!",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo",
    ];
    let pure = files.shipped(|path| PURE.iter().any(|folder| path.starts_with(folder)));
    words_in_code(
        pure,
        &IMPURE,
        "belongs to the caller: cli, state or platform",
    )
}

pub(super) fn platform_alone(files: &Files) -> Vec<String> {
    let app = files.shipped(|path| {
        path.starts_with("src/") && path != "src/platform.rs" && !path.starts_with("src/platform/")
    });
    words_in_code(
        app,
        &["web_sys", "gloo"],
        "give src/platform a function for it",
    )
}

pub(super) fn no_markup(files: &Files) -> Vec<String> {
    const MARKUP: [&str; 6] = [
        "inner_html",
        "innerHTML",
        "outerHTML",
        "outer_html",
        "insertAdjacentHTML",
        "document.write",
    ];
    let shown = files.shipped(|path| {
        ["src/", "crates/", "web/"]
            .iter()
            .any(|at| path.starts_with(at))
    });
    words_in_code(shown, &MARKUP, "build elements and set their text")
}

fn words_in_code<'a>(
    files: impl Iterator<Item = &'a File>,
    words: &[&str],
    remedy: &str,
) -> Vec<String> {
    let mut broken = Vec::new();
    for file in files {
        for (number, line) in file.code() {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                broken.push(file.place(number, &format!("{word}: {remedy}")));
            }
        }
    }
    broken
}

pub(super) fn no_inline(files: &Files) -> Vec<String> {
    let mut broken = Vec::new();
    for page in files.at(|path| path == "index.html") {
        for (number, line) in page.lines() {
            let script = line.contains("<script") && !line.contains("src=");
            let handler = line
                .split_whitespace()
                .any(|word| word.starts_with("on") && word.contains("=\""));
            if script || handler || line.contains("<style") || line.contains("style=\"") {
                broken.push(page.place(
                    number,
                    "the policy of the page forbids it: use web/ or style/",
                ));
            }
        }
    }
    broken
}

pub(super) fn workspace_lints(files: &Files) -> Vec<String> {
    files
        .at(|path| path.ends_with("Cargo.toml"))
        .filter(|manifest| !manifest.text.contains("[lints]\nworkspace = true"))
        .map(|manifest| manifest.place(1, "add `[lints]` with `workspace = true`"))
        .collect()
}

pub(super) fn directions(files: &Files) -> Vec<String> {
    let mut broken = Vec::new();
    for manifest in files.at(|path| path.ends_with("Cargo.toml")) {
        let folder = manifest
            .path
            .trim_end_matches("Cargo.toml")
            .trim_end_matches('/');
        let Some((_, allowed)) = MAY_USE.iter().find(|(of, _)| *of == folder) else {
            broken.push(manifest.place(
                1,
                "say in xtask/src/tidy/rules.rs which crates this one may use",
            ));
            continue;
        };
        let mut in_dependencies = false;
        for (number, line) in manifest.lines() {
            if line.starts_with('[') {
                in_dependencies = line.contains("dependencies") && !line.starts_with("[workspace.");
            }
            let used = line
                .strip_prefix("taiyaku-")
                .filter(|_| in_dependencies)
                .and_then(|rest| rest.split([' ', '.', '=']).next());
            if let Some(used) = used.filter(|used| !allowed.contains(used)) {
                broken.push(
                    manifest.place(number, &format!("may not use {used}: see ARCHITECTURE.md")),
                );
            }
        }
    }
    broken
}

pub(super) fn lengths(files: &Files) -> Vec<String> {
    let code = [".rs", ".mjs", ".js", ".css", ".html", ".sh"];
    files
        .at(|path| code.iter().any(|ending| path.ends_with(ending)))
        .filter_map(|file| {
            let lines = file.text.lines().count();
            (lines > LONGEST).then(|| file.place(lines, "split it by what its parts do"))
        })
        .collect()
}

pub(super) fn tidy_text(files: &Files) -> Vec<String> {
    // Put together here, so that this file does not break its own rule.
    let put_off = [["TO", "DO"].concat(), ["FIX", "ME"].concat()];
    let mut broken = Vec::new();
    // Pages to import are as others write them, golden files as a program wrote them.
    let given = |path: &str| {
        path.contains("/golden/") || path.contains("/tests/") && path.ends_with(".txt")
    };
    for file in files.at(|path| !given(path)) {
        for (number, line) in file.lines() {
            if line.ends_with([' ', '\t', '\r']) || line.ends_with('\u{3000}') {
                broken.push(file.place(number, "take the space at the end away"));
            }
            let written = !file.path.starts_with("articles/");
            if let Some(word) = put_off.iter().find(|word| written && line.contains(*word)) {
                broken.push(file.place(number, &format!("{word}: do it, or file an issue")));
            }
        }
        if !file.text.is_empty() && !file.text.ends_with('\n') {
            broken.push(file.place(file.text.lines().count(), "end the last line"));
        }
    }
    broken
}

pub(super) fn no_machine(files: &Files) -> Vec<String> {
    const HOMES: [&str; 4] = ["/root/", "/home/", "/Users/", "C:\\Users\\"];
    let mut broken = Vec::new();
    for file in files.at(|path| path != "xtask/src/tidy/rules.rs") {
        for (number, line) in file.lines() {
            let own_registry = match file.path.as_str() {
                "Cargo.lock" => {
                    line.starts_with("source = ") && !line.ends_with("/rust-lang/crates.io-index\"")
                }
                path if path.ends_with("package-lock.json") => {
                    line.contains("\"resolved\": \"http")
                }
                path if path.ends_with(".npmrc") => line.contains("registry="),
                path if path.starts_with(".cargo/") => {
                    line.starts_with("[source") || line.starts_with("[registr")
                }
                _ => false,
            };
            if own_registry {
                broken.push(file.place(number, "take the registry away: everybody has their own"));
            }
            if HOMES.iter().any(|home| starts_a_path(line, home)) {
                broken.push(file.place(number, "a folder of one machine: use a relative path"));
            }
        }
    }
    broken
}

/// Whether a path begins here, and not in the middle of an address.
fn starts_a_path(line: &str, home: &str) -> bool {
    line.match_indices(home).any(|(at, _)| {
        line[..at]
            .chars()
            .next_back()
            .is_none_or(|before| before.is_whitespace() || "\"'`(=:,".contains(before))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(rule: fn(&Files) -> Vec<String>, path: &str, text: &str) -> usize {
        rule(&Files(vec![File {
            path: path.to_owned(),
            text: text.to_owned(),
        }]))
        .len()
    }

    #[test]
    fn io_is_seen_in_code_but_not_in_comments_and_tests() {
        let lib = "crates/article/src/lib.rs";
        assert_eq!(broken(pure_crates, lib, "use std::fs;\n"), 1);
        assert_eq!(broken(pure_crates, lib, "//! no std::fs\nfn f() {}\n"), 0);
        assert_eq!(
            broken(
                pure_crates,
                lib,
                "#[cfg(test)]\nmod t {\n use std::fs;\n}\n"
            ),
            0
        );
        assert_eq!(
            broken(pure_crates, "crates/cli/src/main.rs", "use std::fs;\n"),
            0
        );
        let file = |path: &str, text: &str| File {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        // A module for tests is not shipped; what stands below its declaration is.
        let both = Files(vec![
            file(lib, "#[cfg(test)]\nmod t;\nuse std::fs;\n"),
            file("crates/article/src/t.rs", "use std::fs;\n"),
        ]);
        assert_eq!(pure_crates(&both).len(), 1);
    }

    #[test]
    fn web_sys_belongs_to_the_platform() {
        let line = "use leptos::web_sys;\n";
        assert_eq!(broken(platform_alone, "src/views/list.rs", line), 1);
        assert_eq!(broken(platform_alone, "src/platform/page.rs", line), 0);
    }

    #[test]
    fn markup_from_text_is_seen_in_rust_and_in_scripts() {
        assert_eq!(
            broken(no_markup, "src/a.rs", "view! { <p inner_html=x/> }\n"),
            1
        );
        assert_eq!(broken(no_markup, "web/a.mjs", "x.innerHTML = y;\n"), 1);
        assert_eq!(broken(no_markup, "web/a.mjs", "x.textContent = y;\n"), 0);
    }

    #[test]
    fn the_page_has_scripts_by_address_only() {
        assert_eq!(broken(no_inline, "index.html", "<script>1</script>\n"), 1);
        assert_eq!(
            broken(
                no_inline,
                "index.html",
                "<p style=\"color: red\" onclick=\"x()\">\n"
            ),
            1
        );
        assert_eq!(
            broken(
                no_inline,
                "index.html",
                "<script type=\"module\" src=\"a.mjs\">\n"
            ),
            0
        );
    }

    #[test]
    fn a_crate_to_the_right_may_not_be_used() {
        let manifest = |used: &str| format!("[package]\n[dependencies]\n{used}.workspace = true\n");
        let count = |path: &str, used: &str| broken(directions, path, &manifest(used));
        assert_eq!(count("crates/library/Cargo.toml", "taiyaku-article"), 0);
        assert_eq!(count("crates/library/Cargo.toml", "taiyaku-import"), 1);
        assert_eq!(count("crates/article/Cargo.toml", "taiyaku-search"), 1);
        assert_eq!(count("crates/unknown/Cargo.toml", "serde"), 1);
        let shared = "[workspace.dependencies]\ntaiyaku-import = { path = \"crates/import\" }\n";
        assert_eq!(broken(directions, "xtask/Cargo.toml", shared), 0);
    }

    #[test]
    fn long_files_and_untidy_ends_are_seen() {
        assert_eq!(broken(lengths, "a.rs", &"x\n".repeat(400)), 0);
        assert_eq!(broken(lengths, "a.rs", &"x\n".repeat(401)), 1);
        assert_eq!(broken(tidy_text, "a.md", "one \ntwo"), 2);
        assert_eq!(broken(tidy_text, "a/tests/pages/b.txt", "one \r\n"), 0);
        assert_eq!(
            broken(
                tidy_text,
                "a.rs",
                &format!("// {}\n", ["TO", "DO"].concat())
            ),
            1
        );
    }

    #[test]
    fn machines_and_registries_are_seen() {
        assert_eq!(broken(no_machine, "a.md", "see /home/somebody/x\n"), 1);
        assert_eq!(
            broken(no_machine, "a.md", "see https://example.org/home/x\n"),
            0
        );
        let lock = "\"resolved\": \"https://example.org/a.tgz\",\n";
        assert_eq!(broken(no_machine, "tests/e2e/package-lock.json", lock), 1);
        let own = "source = \"sparse+https://example.org/index/\"\n";
        assert_eq!(broken(no_machine, "Cargo.lock", own), 1);
    }

    #[test]
    fn lints_are_those_of_the_workspace() {
        assert_eq!(
            broken(workspace_lints, "xtask/Cargo.toml", "[package]\n"),
            1
        );
        let taken = "[package]\n\n[lints]\nworkspace = true\n";
        assert_eq!(broken(workspace_lints, "xtask/Cargo.toml", taken), 0);
    }
}
