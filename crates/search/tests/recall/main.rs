//! Recall and precision of the index: whatever a text holds is found, and nothing else is, in the
//! bundled articles and in made ones, compared with a scan of every text.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

mod library;
mod made;

use library::{Library, Sampler};

/// Looks for a query in the index and by scanning, and compares.
fn check(library: &Library, query: &str, whole: bool) {
    let typed = if whole {
        format!("\"{query}\"")
    } else {
        query.to_owned()
    };
    let found = library.found(&typed);
    let scanned = library.scanned(query, whole);
    assert_eq!(found, scanned, "{typed:?} in {}", library.name);
}

#[test]
fn every_run_of_up_to_six_letters_is_found_where_it_is_and_nowhere_else() {
    for library in [
        Library::bundled(2),
        Library::bundled(8),
        Library::bundled(40),
    ] {
        let mut sampler = Sampler::new(1);
        for document in 0..library.len() {
            for _ in 0..40 {
                for whole in [false, true] {
                    let run = sampler.run(&library, document, whole);
                    check(&library, &run, whole);
                }
            }
        }
    }
}

#[test]
fn beginnings_of_words_are_found() {
    let library = Library::bundled(4);
    let mut sampler = Sampler::new(2);
    for document in 0..library.len() {
        for _ in 0..40 {
            if let Some(beginning) = sampler.beginning(&library, document) {
                check(&library, &beginning, false);
            }
        }
    }
    for letter in 'a'..='z' {
        check(&library, &letter.to_string(), false);
    }
}

#[test]
fn runs_that_nowhere_stand_are_found_nowhere() {
    let library = Library::bundled(4);
    let mut sampler = Sampler::new(3);
    for document in 0..library.len() {
        for _ in 0..20 {
            let mixed = sampler.mixed(&library, document);
            check(&library, &mixed, false);
        }
    }
}

#[test]
fn a_large_made_library_is_searched_exactly() {
    let library = made::library(3_000, 4);
    let mut sampler = Sampler::new(4);
    for document in (0..library.len()).step_by(11) {
        let run = sampler.run(&library, document, false);
        check(&library, &run, false);
        let mixed = sampler.mixed(&library, document);
        check(&library, &mixed, false);
    }
}

#[test]
fn words_are_and_or_and_not() {
    let library = Library::bundled(4);
    let of = |word: &str| library.scanned(word, false);
    let (arctic, alaska) = (of("北極"), of("アラスカ"));
    assert!(!arctic.is_empty() && !alaska.is_empty());
    let both: Vec<usize> = arctic
        .iter()
        .filter(|d| alaska.contains(d))
        .copied()
        .collect();
    let without: Vec<usize> = arctic
        .iter()
        .filter(|d| !alaska.contains(d))
        .copied()
        .collect();
    let mut either = [arctic, alaska].concat();
    either.sort_unstable();
    either.dedup();
    assert!(!both.is_empty() && !without.is_empty());
    assert_eq!(library.found("北極 アラスカ"), both);
    assert_eq!(library.found("北極 -アラスカ"), without);
    assert_eq!(library.found("北極 OR アラスカ"), either);
}

#[test]
fn a_typing_error_finds_the_word_and_ranks_below_it() {
    let library = Library::of_texts(&[
        "the embargo ended",
        "the embarg ended",
        "the embarq",
        "embraces",
    ]);
    assert_eq!(library.ranked("embarg"), [1, 0, 2]);
    assert_eq!(library.ranked("\"embarg\""), [1]);
    assert_eq!(library.ranked("emabrgo"), [0]);
}

#[test]
fn the_same_articles_make_the_same_index() {
    let blocks = |library: &Library| library.blocks.clone();
    assert_eq!(blocks(&Library::bundled(4)), blocks(&Library::bundled(4)));
}
