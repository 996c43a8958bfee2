//! Every page in `tests/pages` becomes the article beside it (`NAME.json`), with the issues beside
//! it (`NAME.issues`). `UPDATE_EXPECT=1 cargo test -p taiyaku-import` writes what is read now.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use taiyaku_article::write;

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let files = fs::read_dir(folder).expect("the folder of pages");
    let paths = files.map(|file| file.expect("a file").path());
    let mut pages: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    pages.sort();
    pages
}

#[test]
fn pages_become_the_articles_beside_them() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut wrong = Vec::new();
    for page in pages() {
        let stem = page.file_stem().expect("a name").to_str().expect("UTF-8");
        let decoded = taiyaku_import::decode(&fs::read(&page).expect("readable"));
        let imported = taiyaku_import::import_page(&decoded.text, stem);
        let json = write(&imported.article).expect("JSON");
        let said = decoded
            .issues
            .iter()
            .chain(&imported.issues)
            .map(|issue| format!("{issue}\n"));
        let issues: String = std::iter::once(format!("{}\n", decoded.encoding))
            .chain(said)
            .collect();
        for (ending, now) in [("json", json), ("issues", issues)] {
            let beside = page.with_extension(ending);
            if update {
                fs::write(&beside, &now).expect("writable");
            } else if fs::read_to_string(&beside).unwrap_or_default() != now {
                wrong.push(format!("{}:\n{now}", beside.display()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "these differ (UPDATE_EXPECT=1 accepts them):\n{}",
        wrong.join("\n")
    );
}

#[test]
fn pages_in_other_encodings_are_real_bytes() {
    let encodings: Vec<&str> = pages()
        .iter()
        .map(|page| taiyaku_import::decode(&fs::read(page).expect("readable")).encoding)
        .collect();
    for encoding in ["UTF-8", "UTF-16LE", "Shift_JIS", "EUC-JP", "ISO-2022-JP"] {
        assert!(encodings.contains(&encoding), "no page is in {encoding}");
    }
}
