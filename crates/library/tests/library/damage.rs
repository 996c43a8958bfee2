//! Whatever a file has become: it is refused or read as another, and nothing breaks.

use taiyaku_library::{Catalogue, Entries, Ids, inflate, open_order};

use crate::{archive, bytes, manifest, opened, packed};

const ARTICLES: usize = 60;

/// Hands every cut of a file, and every file with one bit turned, to a reader; a cut must be
/// refused.
fn check(whole: &[u8], is_refused: &dyn Fn(&[u8]) -> bool) {
    assert!(!is_refused(whole), "the whole file is read");
    for end in 0..whole.len() {
        assert!(is_refused(&whole[..end]), "cut at {end}");
    }
    let mut longer = whole.to_vec();
    longer.push(0);
    assert!(is_refused(&longer), "one byte too many");
    let mut turned = whole.to_vec();
    for place in 0..whole.len() {
        for bit in 0..8 {
            turned[place] ^= 1 << bit;
            is_refused(&turned);
            turned[place] ^= 1 << bit;
        }
        let byte = std::mem::replace(&mut turned[place], 0xff);
        is_refused(&turned);
        turned[place] = byte;
    }
}

#[test]
fn a_damaged_catalogue_is_refused() {
    let files = packed(&archive(ARTICLES));
    let stored = bytes(&files, &manifest(&files).catalogue.path);
    let inflated = inflate(stored).expect("inflates");
    check(&inflated, &|bytes| {
        Catalogue::open(bytes, ARTICLES).is_err()
    });
    assert!(Catalogue::open(&inflated, ARTICLES + 1).is_err());
    for end in 0..stored.len() {
        assert!(inflate(&stored[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn damaged_directories_are_refused() {
    let files = packed(&archive(ARTICLES));
    let manifest = manifest(&files);
    check(bytes(&files, &manifest.entries.path), &|bytes| {
        Entries::open(bytes, ARTICLES).is_err()
    });
    check(bytes(&files, &manifest.ids.path), &|bytes| {
        Ids::open(bytes, ARTICLES).is_err()
    });
    // A directory is not another.
    assert!(Entries::open(bytes(&files, &manifest.ids.path), ARTICLES).is_err());
    assert!(Ids::open(bytes(&files, &manifest.entries.path), ARTICLES).is_err());
}

#[test]
fn damaged_ids_and_orders_are_refused() {
    let files = packed(&archive(ARTICLES));
    let (.., ids) = opened(&files);
    let shard = bytes(&files, &ids.path(0).expect("a shard"));
    check(shard, &|bytes| match ids.read(0, bytes) {
        Ok(shard) => {
            let _ = shard.find("a00001");
            false
        }
        Err(_) => true,
    });
    let order = bytes(&files, &manifest(&files).titles.ja.path);
    check(order, &|bytes| open_order(bytes, ARTICLES).is_err());
}

#[test]
fn entries_of_another_place_are_refused() {
    let files = packed(&archive(40));
    let (_, entries, _) = opened(&files);
    let file = |number| {
        let path = entries.path(number).expect("a file");
        crate::text(&files, &path)
    };
    assert_eq!(entries.read(1, file(1)).map(|read| read.len()), Ok(16));
    assert_eq!(entries.read(2, file(2)).map(|read| read.len()), Ok(8));
    assert!(entries.read(0, file(1)).is_err());
    assert!(entries.read(3, file(2)).is_err());
    assert!(entries.read(usize::MAX / 16, file(2)).is_err());
    for cut in ["", "{}", &file(0)[..file(0).len() - 1]] {
        assert!(entries.read(0, cut).is_err());
    }
    let fewer = file(2).replacen("\"id\":", "\"old\":", 1);
    assert!(entries.read(2, &fewer).is_err());
}
