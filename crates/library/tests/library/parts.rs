use taiyaku_library::{ENTRIES_A_FILE, Entries, is_intact, open_order};

use crate::{archive, bytes, manifest, opened, packed, text};

#[test]
fn every_entry_is_in_its_file_and_leads_to_its_article() {
    let articles = archive(100);
    let files = packed(&articles);
    let (_, entries, _) = opened(&files);
    for (document, article) in articles.iter().enumerate() {
        let file = Entries::file_of(document);
        let path = entries.path(file).expect("a file");
        let read = entries.read(file, text(&files, &path)).expect("reads");
        let entry = &read[document % ENTRIES_A_FILE];
        assert_eq!(entry.id, article.id);
        let packed = taiyaku_article::read(text(&files, &entry.file)).expect("valid");
        assert_eq!(packed.article, *article);
    }
    assert_eq!(entries.path(7), None);
}

#[test]
fn every_id_leads_to_its_document() {
    let articles = archive(2_500);
    let files = packed(&articles);
    let (.., ids) = opened(&files);
    let mut shards = 0;
    while let Some(path) = ids.path(shards) {
        let shard = ids.read(shards, bytes(&files, &path)).expect("reads");
        for (document, article) in articles.iter().enumerate() {
            let here = ids.shard_of(&article.id) == shards;
            assert_eq!(shard.find(&article.id), here.then_some(document));
        }
        for id in ["", "a", "a00000x", "zz", "a0000"] {
            assert_eq!(shard.find(id), None, "{id}");
        }
        if shards > 0 {
            let other = ids.read(shards - 1, bytes(&files, &path));
            assert!(other.is_err(), "a shard is not another");
        }
        shards += 1;
    }
    assert_eq!(shards, 3);
}

#[test]
fn orders_are_as_they_were_handed_in() {
    let files = packed(&archive(300));
    let titles = manifest(&files).titles;
    let ja = open_order(bytes(&files, &titles.ja.path), 300).expect("opens");
    let en = open_order(bytes(&files, &titles.en.path), 300).expect("opens");
    assert!(ja.iter().copied().eq(0..300));
    assert!(en.iter().copied().eq((0..300).rev()));
}

#[test]
fn every_file_but_the_manifest_tells_its_damage() {
    let files = packed(&archive(30));
    for file in &files {
        assert_eq!(
            is_intact(&file.path, &file.bytes),
            file.path != "library.json",
            "{}",
            file.path
        );
        let mut damaged = file.bytes.clone();
        damaged[0] ^= 1;
        assert!(!is_intact(&file.path, &damaged));
    }
}

/// An article more is a few files more: those of the others keep their names.
#[test]
fn a_new_article_leaves_the_old_files_alone() {
    let mut articles = archive(320);
    let before = packed(&articles);
    articles.push(crate::article("the-newest", "2099-01-01", "x"));
    let after = packed(&articles);
    let new = after.iter().filter(|file| !before.contains(file));
    let mut new: Vec<&str> = new
        .filter_map(|file| file.path.split(['.', '/']).next())
        .collect();
    new.sort_unstable();
    assert_eq!(
        new,
        [
            "articles",
            "catalogue",
            "entries",
            "entries",
            "ids",
            "ids",
            "library",
            "order",
            "order"
        ]
    );
}
