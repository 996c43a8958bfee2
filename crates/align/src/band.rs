//! Which cells of the programme are looked at: all of them in an article, a band around a
//! likely way in a book.

/// Up to this many cells nothing is left out; two texts of 500 blocks.
const WHOLE: usize = 250_000;

/// How far from the likely way the band goes, in English segments.
const HALF_WIDTH: usize = 100;

/// For each number of Japanese segments taken, a range of numbers of English segments taken.
#[derive(Debug)]
pub(crate) struct Band {
    /// The first and the last number of English segments.
    rows: Vec<(usize, usize)>,
    /// Where the cells of each row begin.
    starts: Vec<usize>,
    en: usize,
}

impl Band {
    /// Every cell.
    pub(crate) fn whole(ja: usize, en: usize) -> Self {
        Self::of_rows(vec![(0, en); ja + 1], en)
    }

    /// The cells near the way through `points`: pairs of segments, one Japanese and one English,
    /// that have something rare in common. Between two points the way follows the lengths: `ja`
    /// and `en` are the sums of the first none, one, two … lengths. Time and memory grow with the
    /// sum of the two texts, and not with their product.
    pub(crate) fn near(points: &[(usize, usize)], ja: &[f64], en: &[f64]) -> Self {
        let (last_ja, last) = (ja.len().saturating_sub(1), en.len().saturating_sub(1));
        if ja.len().saturating_mul(en.len()) <= WHOLE {
            return Self::whole(last_ja, last);
        }
        let mut way = vec![0; ja.len()];
        let mut from = (0, 0);
        for to in rising(points).into_iter().chain([(last_ja, last)]) {
            fill(&mut way, from, to, ja, en);
            from = to;
        }
        let mut rows: Vec<(usize, usize)> = Vec::with_capacity(way.len());
        for (row, at) in way.iter().enumerate() {
            // A row reaches down to where the one before it ends in the middle, so that the band
            // hangs together however many English segments one Japanese segment skips.
            let before = if row == 0 { 0 } else { way[row - 1] };
            let low = before.saturating_sub(HALF_WIDTH);
            rows.push((low, (at + HALF_WIDTH).min(last)));
        }
        if let Some(end) = rows.last_mut() {
            end.1 = last;
        }
        Self::of_rows(rows, last)
    }

    fn of_rows(rows: Vec<(usize, usize)>, en: usize) -> Self {
        let mut starts = Vec::with_capacity(rows.len() + 1);
        let mut next = 0;
        for (low, high) in &rows {
            starts.push(next);
            next += high - low + 1;
        }
        starts.push(next);
        Self { rows, starts, en }
    }

    /// How many Japanese segments there are.
    pub(crate) fn ja(&self) -> usize {
        self.rows.len() - 1
    }

    /// How many English segments there are.
    pub(crate) fn en(&self) -> usize {
        self.en
    }

    /// How many cells there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.last().copied().unwrap_or(0)
    }

    /// The cells, each after all that a bead may come from.
    pub(crate) fn cells(&self) -> impl DoubleEndedIterator<Item = (usize, usize)> {
        let rows = self.rows.iter().enumerate();
        rows.flat_map(|(ja, (low, high))| (*low..=*high).map(move |en| (ja, en)))
    }

    /// The number of a cell in the band.
    pub(crate) fn index(&self, ja: usize, en: usize) -> usize {
        self.starts[ja] + en - self.rows[ja].0
    }

    /// The number of a cell, where the band has it.
    pub(crate) fn get(&self, ja: usize, en: usize) -> Option<usize> {
        let (low, high) = self.rows.get(ja)?;
        (*low..=*high)
            .contains(&en)
            .then(|| self.starts[ja] + en - low)
    }
}

/// The way between two points, where as much of each text has gone by.
fn fill(way: &mut [usize], from: (usize, usize), to: (usize, usize), ja: &[f64], en: &[f64]) {
    let whole_ja = ja[to.0] - ja[from.0];
    let whole_en = en[to.1] - en[from.1];
    let mut at = from.1;
    for row in from.0..=to.0 {
        let gone = (ja[row] - ja[from.0]) / whole_ja.max(1.0);
        let aim = en[from.1] + gone * whole_en;
        while at < to.1 && en[at + 1] <= aim {
            at += 1;
        }
        way[row] = at;
    }
    way[to.0] = to.1;
}

/// The longest list of points that rise in both texts: the others contradict them. (Patience
/// sorting: C. Schensted, “Longest increasing and decreasing subsequences”, 1961.)
fn rising(points: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut points = points.to_vec();
    // Of the points in one segment only one may be in the list.
    points.sort_by_key(|(ja, en)| (*ja, std::cmp::Reverse(*en)));
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(points.len());
    for (index, point) in points.iter().enumerate() {
        let pile = tops.partition_point(|top| points[*top].1 < point.1);
        before.push(pile.checked_sub(1).map(|under| tops[under]));
        if pile == tops.len() {
            tops.push(index);
        } else {
            tops[pile] = index;
        }
    }
    let mut list = Vec::with_capacity(tops.len());
    let mut next = tops.last().copied();
    while let Some(index) = next {
        list.push(points[index]);
        next = before[index];
    }
    list.reverse();
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(segments: u32) -> Vec<f64> {
        (0..=segments).map(f64::from).collect()
    }

    #[test]
    fn points_that_contradict_the_others_are_left_out() {
        let points = [(0, 0), (2, 9), (3, 3), (5, 4), (5, 6), (8, 8)];
        assert_eq!(rising(&points).len(), 4);
        assert_eq!(rising(&points)[1], (3, 3));
        assert_eq!(rising(&[]), []);
    }

    #[test]
    fn a_book_is_looked_at_in_a_band() {
        let lengths = sums(10_000);
        let band = Band::near(&[], &lengths, &lengths);
        assert!(band.len() < 3_000_000, "{}", band.len());
        assert!(band.get(5000, 5000).is_some() && band.get(5000, 0).is_none());
    }

    #[test]
    fn a_band_hangs_together_from_corner_to_corner() {
        let (ja, en) = (sums(700), sums(9000));
        let band = Band::near(&[(350, 10), (351, 8000)], &ja, &en);
        assert!(band.get(0, 0).is_some() && band.get(700, 9000).is_some());
        for row in 1..=700 {
            assert!(band.rows[row].0 <= band.rows[row - 1].1, "{row}");
            assert!(band.rows[row].0 <= band.rows[row].1, "{row}");
        }
    }
}
