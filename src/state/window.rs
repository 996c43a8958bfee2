//! Which part of a long list is on the page: the rows around the screen, and room for the others.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use taiyaku_library::Entries;

/// How many rows come and go together: about as many as a screen shows.
const PAGE: usize = 10;

/// Lists of up to so many rows are on the page as a whole, where the browser's own search sees
/// them, if what they show is in few files.
const WHOLE: usize = 160;
const FILES: usize = 24;

/// How high a row is, in pixels, as long as none has been seen.
const GUESS: f64 = 112.0;

/// What is known of the heights of a list's rows, by pages.
#[derive(Debug, Clone, Default)]
pub struct Heights {
    /// The list that they are of.
    list: Arc<Vec<usize>>,
    rows: usize,
    /// 0 for a page that was not seen yet.
    pages: Vec<f64>,
}

impl Heights {
    /// Of a list of so many rows of which none has been seen.
    fn unseen(rows: usize) -> Self {
        Self {
            list: Arc::default(),
            rows,
            pages: vec![0.0; pages_of(rows)],
        }
    }

    /// Turns to a list; of another one nothing is known.
    pub fn follow(&mut self, list: &Arc<Vec<usize>>) {
        if !Arc::ptr_eq(&self.list, list) {
            *self = Self::unseen(list.len());
            self.list = list.clone();
        }
    }

    /// Takes the heights of the rows of some pages, as they are on the screen.
    pub fn see(&mut self, pages: Range<usize>, rows: &[f64]) {
        let of_pages = rows.chunks(PAGE);
        for (page, heights) in pages.zip(of_pages) {
            if let (Some(there), true) = (
                self.pages.get_mut(page),
                heights.len() == rows_of(page, self.rows).len(),
            ) {
                *there = heights.iter().sum();
            }
        }
    }

    /// The height of pages together, guessed where they were not seen.
    pub fn room(&self, pages: Range<usize>) -> f64 {
        let guess = self.guess();
        pages.map(|page| self.height(page, guess)).sum()
    }

    /// The pages that are between two places of the list, in pixels from its top.
    pub fn between(&self, from: f64, to: f64) -> Range<usize> {
        let guess = self.guess();
        let mut below = 0.0;
        let mut first = None;
        for page in 0..self.pages.len() {
            let above = below;
            below += self.height(page, guess);
            if first.is_none() && below > from {
                first = Some(page);
            }
            if above >= to {
                return first.unwrap_or(page)..page.max(1);
            }
        }
        first.unwrap_or(self.pages.len().saturating_sub(1))..self.pages.len()
    }

    /// The mean height of the rows that were seen.
    fn guess(&self) -> f64 {
        let seen = self.pages.iter().filter(|height| **height > 0.0);
        let count = seen.clone().count() * PAGE;
        if count == 0 {
            GUESS
        } else {
            seen.sum::<f64>() / count as f64
        }
    }

    fn height(&self, page: usize, guess: f64) -> f64 {
        match self.pages.get(page) {
            Some(height) if *height > 0.0 => *height,
            _ => guess * rows_of(page, self.rows).len() as f64,
        }
    }
}

/// What of a list is on the page.
#[derive(Debug, Clone, Default)]
pub struct Part {
    list: Arc<Vec<usize>>,
    /// The pages that are there.
    pub pages: Range<usize>,
    /// How much room there is for the rows before and after them, in pixels.
    pub room: (f64, f64),
    /// Whether all of the list is there, or will be.
    pub is_whole: bool,
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.is_of(&other.list) && self.pages == other.pages && self.room == other.room
    }
}

impl Part {
    /// The pages between two places of a list, in pixels from its top. For what is still to come
    /// of a list that will be there as a whole there is no room.
    pub fn between(list: &Arc<Vec<usize>>, heights: &Heights, from: f64, to: f64) -> Self {
        let all = pages_of(list.len());
        let pages = heights.between(from, to);
        let pages = pages.start.min(all)..pages.end.min(all);
        let is_whole = is_whole(list);
        let room = if is_whole {
            (0.0, 0.0)
        } else {
            (heights.room(0..pages.start), heights.room(pages.end..all))
        };
        Self {
            list: list.clone(),
            pages,
            room,
            is_whole,
        }
    }

    /// The same with one page more at its end.
    pub fn grown(&self) -> Self {
        let all = pages_of(self.list.len());
        Self {
            pages: self.pages.start..(self.pages.end + 1).min(all),
            ..self.clone()
        }
    }

    /// Whether it is a part of this very list.
    pub fn is_of(&self, list: &Arc<Vec<usize>>) -> bool {
        Arc::ptr_eq(&self.list, list)
    }

    /// Whether both are parts of the same list.
    pub fn is_beside(&self, other: &Self) -> bool {
        self.is_of(&other.list)
    }

    /// Whether more of a list is still to come that will be there as a whole.
    pub fn is_growing(&self) -> bool {
        self.is_whole && self.pages.end < pages_of(self.list.len())
    }

    /// The documents whose rows are there.
    pub fn documents(&self) -> &[usize] {
        let rows = |page: usize| (page * PAGE).min(self.list.len());
        &self.list[rows(self.pages.start)..rows(self.pages.end)]
    }
}

/// Whether a list is on the page as a whole.
pub fn is_whole(list: &[usize]) -> bool {
    let files = || list.iter().map(|document| Entries::file_of(*document));
    list.len() <= WHOLE && files().collect::<BTreeSet<_>>().len() <= FILES
}

/// How many pages so many rows are.
fn pages_of(rows: usize) -> usize {
    rows.div_ceil(PAGE)
}

/// The rows of a page.
fn rows_of(page: usize, rows: usize) -> Range<usize> {
    (page * PAGE).min(rows)..((page + 1) * PAGE).min(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_around_the_screen_are_found_and_all_the_rest_is_room() {
        let list = Arc::new((0..1_005).collect::<Vec<usize>>());
        let mut heights = Heights::default();
        heights.follow(&list);
        heights.see(0..2, &[100.0; 20]);
        assert_eq!(heights.between(0.0, 900.0), 0..1);
        assert_eq!(heights.between(999.0, 1_001.0), 0..2);
        assert_eq!(heights.between(50_000.0, 50_500.0), 50..51);
        assert_eq!(heights.between(1e9, 2e9), 100..101);
        let part = Part::between(&list, &heights, 1e9, 2e9);
        assert_eq!(part.documents(), [1_000, 1_001, 1_002, 1_003, 1_004]);
        let (above, below) = part.room;
        assert!(
            (above - 100_000.0).abs() < 1e-6 && below.abs() < 1e-6,
            "{above}"
        );
    }

    #[test]
    fn a_short_list_comes_page_by_page_and_stays() {
        let list = Arc::new((0..25).collect::<Vec<usize>>());
        let part = Part::between(&list, &Heights::unseen(25), 0.0, 900.0);
        assert_eq!((part.documents().len(), part.is_growing()), (10, true));
        assert_eq!(part.room, (0.0, 0.0));
        let part = part.grown().grown();
        assert_eq!((part.documents().len(), part.is_growing()), (25, false));
        assert_eq!(part.grown(), part);
        assert!(part.is_of(&list) && !part.is_of(&Arc::new(list.to_vec())));
    }

    #[test]
    fn a_list_is_whole_if_it_is_short_and_its_rows_are_in_few_files() {
        let every = |step: usize, rows: usize| (0..rows).map(|row| row * step).collect::<Vec<_>>();
        assert!(is_whole(&every(1, 160)) && !is_whole(&every(1, 161)));
        assert!(is_whole(&every(100, 24)) && !is_whole(&every(100, 25)));
    }

    #[test]
    fn what_was_seen_is_what_the_rest_is_guessed_by() {
        let mut heights = Heights::unseen(100);
        heights.see(1..2, &[50.0; 10]);
        assert!((heights.room(0..10) - 5_000.0).abs() < 1e-6);
        // Rows that are not all of a page say nothing about it.
        heights.see(2..3, &[10.0; 3]);
        assert!((heights.room(0..10) - 5_000.0).abs() < 1e-6);
    }

    #[test]
    fn an_empty_list_has_no_pages() {
        let heights = Heights::unseen(0);
        assert_eq!(heights.between(0.0, 900.0), 0..0);
        assert!(heights.room(0..0).abs() < 1e-9);
    }
}
