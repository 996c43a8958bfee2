//! The second time that articles are read: in the order of their numbers, each packed and written
//! before the next, so that memory does not grow with their texts.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use taiyaku_align::fill_sentences;
use taiyaku_article::{Article, Issue, Place};
use taiyaku_library::{Packer, SearchPacker, TitleOrders, search_fields};
use taiyaku_search::{Fields, IndexBuilder, threshold_for};

use crate::build::Refusal;
use crate::card::{About, Card};
use crate::load::load;
use crate::phrases::Phraser;
use crate::progress::Progress;
use crate::swap::New;
use crate::{ahead, pictures, titles};

/// What was made.
pub(crate) struct Packed {
    /// How many articles the library has.
    pub(crate) articles: usize,
    /// In how many files.
    pub(crate) files: usize,
    /// The size of them all.
    pub(crate) bytes: u64,
}

/// An article that is ready to be packed.
struct Prepared {
    article: Article,
    pictures: BTreeMap<String, Vec<u8>>,
    fields: Fields,
}

/// Packs these articles into the library at `out`.
pub(crate) fn run(out: &Path, cards: Vec<Card>) -> Result<Packed, Refusal> {
    let refused = |what: String, remedy: &str| -> Refusal {
        (out.to_owned(), Issue::error(Place::File, what, remedy))
    };
    let unwritten = |error: std::io::Error| {
        refused(
            format!("the library cannot be written: {error}"),
            "Make room, or choose another folder with --out",
        )
    };
    let unpacked = |what: String| refused(what, "Mend this, and build again");
    let numbered = numbered(cards);
    let orders = orders(&numbered).map_err(unpacked)?;
    let phraser = Phraser::new();
    let mut new = New::beside(out).map_err(unwritten)?;
    let mut packer = Packer::new();
    let mut progress = Progress::new("packing", numbered.len());
    let mut index = IndexBuilder::default();
    ahead::in_order(
        &numbered,
        |(path, about)| prepare(path, about, &phraser),
        |_, prepared| {
            let prepared = prepared?;
            index.add(&prepared.fields);
            let files = packer.add(prepared.article, &prepared.pictures);
            for file in files.map_err(|error| unpacked(error.to_string()))? {
                new.write(&file).map_err(unwritten)?;
            }
            progress.step();
            Ok(())
        },
    )?;
    drop(progress);
    let mut search = SearchPacker::default();
    let mut written = Ok(());
    let statistics = index.finish(threshold_for(numbered.len()), |block| {
        if written.is_ok() {
            written = new.write(&search.add(block));
        }
    });
    written.map_err(unwritten)?;
    let (directory, search) = search.finish(&statistics);
    new.write(&directory).map_err(unwritten)?;
    let files = packer.finish(&orders, Some(search));
    for file in files.map_err(|error| unpacked(error.to_string()))? {
        new.write(&file).map_err(unwritten)?;
    }
    let (files, bytes) = new.put_in_place().map_err(unwritten)?;
    Ok(Packed {
        articles: numbered.len(),
        files,
        bytes,
    })
}

/// The articles in the order of their numbers: by date, undated first, then by id.
fn numbered(cards: Vec<Card>) -> Vec<(PathBuf, About)> {
    let mut numbered: Vec<_> = cards
        .into_iter()
        .filter_map(|card| card.about.map(|about| (card.path, about)))
        .collect();
    numbered.sort_by(|(_, a), (_, b)| a.date.cmp(&b.date).then_with(|| a.id.cmp(&b.id)));
    numbered
}

fn orders(numbered: &[(PathBuf, About)]) -> Result<TitleOrders, String> {
    let titles: Vec<_> = numbered.iter().map(|(_, about)| &about.title).collect();
    titles::orders(&titles)
}

/// Reads the article again, and does once what the browser would do each time it is opened.
fn prepare(path: &Path, about: &About, phraser: &Phraser) -> Result<Prepared, Refusal> {
    let same = |article: &Article| (&article.id, article.date()) == (&about.id, about.date);
    let Some(mut article) = load(path.to_owned()).article.filter(same) else {
        let changed = Issue::error(
            Place::File,
            "the file has changed while the library was made",
            "Build again",
        );
        return Err((path.to_owned(), changed));
    };
    let pictures = pictures::of(path, about)?;
    phraser.fill(&mut article);
    fill_sentences(&mut article);
    Ok(Prepared {
        fields: search_fields(&article).canonical(),
        article,
        pictures,
    })
}
