//! Which part of a long list is on the page: the rows around the screen, and room for the others.

use std::ops::Range;
use std::sync::Arc;

/// How many rows come and go together.
const PAGE: usize = 20;

/// Lists of up to so many rows are on the page as a whole, where the browser's own search sees
/// them.
pub const WHOLE: usize = 160;

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

/// How many pages so many rows are.
pub fn pages_of(rows: usize) -> usize {
    rows.div_ceil(PAGE)
}

/// The rows of a page.
fn rows_of(page: usize, rows: usize) -> Range<usize> {
    (page * PAGE).min(rows)..((page + 1) * PAGE).min(rows)
}

/// The rows of some pages.
pub fn rows_of_pages(pages: &Range<usize>, rows: usize) -> Range<usize> {
    (pages.start * PAGE).min(rows)..(pages.end * PAGE).min(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_around_the_screen_are_found_and_all_the_rest_is_room() {
        let mut heights = Heights::unseen(1_005);
        heights.see(0..2, &[100.0; 40]);
        assert_eq!(heights.between(0.0, 900.0), 0..1);
        assert_eq!(heights.between(1_999.0, 2_001.0), 0..2);
        assert_eq!(heights.between(50_000.0, 51_000.0), 25..26);
        assert_eq!(heights.between(1e9, 2e9), 50..51);
        let all = heights.room(0..51);
        assert!((all - 100_500.0).abs() < 1e-6, "{all}");
        assert_eq!(rows_of_pages(&(50..51), 1_005), 1_000..1_005);
    }

    #[test]
    fn what_was_seen_is_what_the_rest_is_guessed_by() {
        let mut heights = Heights::unseen(100);
        heights.see(1..2, &[50.0; 20]);
        assert!((heights.room(0..5) - 5_000.0).abs() < 1e-6);
        // Rows that are not all of a page say nothing about it.
        heights.see(2..3, &[10.0; 3]);
        assert!((heights.room(0..5) - 5_000.0).abs() < 1e-6);
    }

    #[test]
    fn an_empty_list_has_no_pages() {
        let heights = Heights::unseen(0);
        assert_eq!(heights.between(0.0, 900.0), 0..0);
        assert!(heights.room(0..0).abs() < 1e-9);
    }
}
