//! Which documents of the library the reader has read, marked or written a note to.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use taiyaku_search::Bitset;
use taiyaku_search::facets::Column;

use super::library::{LibraryState, Load};
use super::marks::Marks;
use super::notes::Notes;
use super::reading::Reading;

/// The reader's own sets of documents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sets {
    /// What was read.
    pub read: Bitset,
    /// What was marked.
    pub marked: Bitset,
    /// What has a note.
    pub noted: Bitset,
}

impl Sets {
    /// The codes of the facet of reading: 0 for unread, 1 for read.
    pub fn column(&self, documents: usize) -> Column {
        Column::new(
            2,
            (0..documents).map(|document| [u32::from(self.read.contains(document))]),
        )
    }
}

/// Follows the library and the reader's marks: ids become documents, which may take a fetch.
pub fn follow_reader(
    library: LibraryState,
    reading: Reading,
    marks: Marks,
    notes: Notes,
) -> Signal<Arc<Sets>> {
    let sets = RwSignal::new(Arc::new(Sets::default()));
    Effect::new(move || {
        let Load::Ready(there) = library.library().get() else {
            return;
        };
        let own = move || [reading.read(), marks.marked(), notes.noted()];
        let ids = own();
        spawn_local(async move {
            let limit = there.documents();
            let [read, marked, noted] = &ids;
            let known = Sets {
                read: documents(library, read, limit).await,
                marked: documents(library, marked, limit).await,
                noted: documents(library, noted, limit).await,
            };
            // More may have been marked while ids were looked up; then a later run says so.
            if untrack(own) == ids && sets.with_untracked(|sets| **sets != known) {
                sets.set(Arc::new(known));
            }
        });
    });
    sets.into()
}

/// Ids that the library does not have, or that cannot be looked up now, are left out.
async fn documents(library: LibraryState, ids: &BTreeSet<String>, limit: usize) -> Bitset {
    let mut documents = Bitset::empty(limit);
    for id in ids {
        if let Ok(document) = library.find(id).await {
            documents.insert(document);
        }
    }
    documents
}
