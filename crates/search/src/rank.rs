//! Ranking: BM25F over title, subtitles, credits and body.

/// How often a key stands where in a document: the body's frequency in steps, and which of the
/// fields of the head have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Weight(u8);

/// The fields of an article that weigh differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The headline.
    Title,
    /// The lines under it.
    Subtitle,
    /// People, series, source, feature.
    Credits,
    /// The text.
    Body,
}

/// What the steps of a frequency stand for, by step; the last is for no occurrence.
const FREQUENCIES: [f32; 6] = [1.0, 2.0, 3.5, 6.0, 12.0, 0.0];
const NONE: u8 = 5;

impl Weight {
    /// How many weights there are.
    pub(crate) const SYMBOLS: usize = 48;

    /// The weight of a key that stands so often in the body, and in these fields of the head.
    pub(crate) fn new(body: u32, title: bool, subtitle: bool, credits: bool) -> Self {
        let step = match body {
            0 => NONE,
            1 => 0,
            2 => 1,
            3..=4 => 2,
            5..=8 => 3,
            _ => 4,
        };
        let head = u8::from(title) | u8::from(subtitle) << 1 | u8::from(credits) << 2;
        Self(step + 6 * head)
    }

    /// A number below 48, small for what is frequent.
    pub(crate) fn symbol(self) -> u8 {
        self.0
    }

    /// The weight of this symbol.
    pub(crate) fn of_symbol(symbol: u8) -> Option<Self> {
        (usize::from(symbol) < Self::SYMBOLS).then_some(Self(symbol))
    }

    /// Whether the key can stand anywhere with this weight.
    pub(crate) fn is_somewhere(self) -> bool {
        self.0 != NONE
    }

    pub(crate) fn is_in_title(self) -> bool {
        (self.0 / 6) & 1 == 1
    }

    /// The weight of one of two keys: as often as the more frequent, wherever either is.
    pub(crate) fn either(self, other: Self) -> Self {
        let rank = |step: u8| if step == NONE { 0 } else { step + 1 };
        let (mine, theirs) = (self.0 % 6, other.0 % 6);
        let step = if rank(mine) >= rank(theirs) {
            mine
        } else {
            theirs
        };
        Self(step + 6 * ((self.0 / 6) | (other.0 / 6)))
    }

    /// The weight that a run of two keys can have at most.
    pub(crate) fn both(self, other: Self) -> Self {
        let rank = |step: u8| if step == NONE { 0 } else { step + 1 };
        let (mine, theirs) = (self.0 % 6, other.0 % 6);
        let step = if rank(mine) <= rank(theirs) {
            mine
        } else {
            theirs
        };
        Self(step + 6 * ((self.0 / 6) & (other.0 / 6)))
    }
}

/// Brings documents into the order of their scores, the highest first; equal ones stay in the order
/// in which they are given. Scores are by document and not negative.
pub fn best_first(documents: &mut Vec<usize>, scores: &[f32]) {
    // A number is sorted faster than what it stands for: the score turned round, then the place.
    let key = |(place, document): (usize, &usize)| {
        let score = scores.get(*document).copied().unwrap_or(0.0).max(0.0);
        u64::from(!score.to_bits()) << 32 | place as u64
    };
    let mut keys: Vec<u64> = documents.iter().enumerate().map(key).collect();
    keys.sort_unstable();
    let sorted = keys
        .into_iter()
        .filter_map(|key| documents.get(key as u32 as usize).copied());
    *documents = sorted.collect();
}

/// The knobs of the ranking.
///
/// BM25F: Zaragoza, Craswell, Taylor, Saria and Robertson 2004, “Microsoft Cambridge at TREC 13”.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranking {
    /// How soon more occurrences stop mattering: 0 (at once) to 3. Higher prefers articles that
    /// say a word often.
    pub k1: f32,
    /// How much a long body lowers its occurrences: 0 (not at all) to 1 (in proportion).
    pub b: f32,
    /// What an occurrence in the headline is worth, in occurrences in the body: 1 to 20.
    pub title: f32,
    /// The same for subtitles.
    pub subtitle: f32,
    /// The same for people, series, source and feature.
    pub credits: f32,
    /// What words that stand side by side add, in parts of their weight: 0 to 2.
    pub proximity: f32,
    /// What being the newest article adds, in parts of the score: 0 to 1.
    pub freshness: f32,
    /// After how many days half of that is gone.
    pub half_life: f32,
    /// What a word that only begins like the one typed is worth, in parts: 0 to 1.
    pub prefix: f32,
    /// What a word that differs by a typing error is worth, in parts: 0 (it is not looked for) to
    /// 1.
    pub typo: f32,
}

impl Default for Ranking {
    fn default() -> Self {
        Self {
            k1: 1.2,
            b: 0.6,
            title: 6.0,
            subtitle: 3.0,
            credits: 3.0,
            proximity: 0.6,
            freshness: 0.15,
            half_life: 730.0,
            prefix: 0.6,
            typo: 0.3,
        }
    }
}

impl Ranking {
    /// What an occurrence counts in a body whose length is so many times the mean.
    pub(crate) fn evened(&self, relative_length: f32) -> f32 {
        1.0 / (1.0 - self.b + self.b * relative_length)
    }

    /// Every weight as occurrences: in the body, and in the head as what they are worth there.
    pub(crate) fn occurrences(&self) -> [(f32, f32); Weight::SYMBOLS] {
        std::array::from_fn(|symbol| {
            let head = symbol / 6;
            let of = |bit: u8, worth: f32| if head >> bit & 1 == 1 { worth } else { 0.0 };
            let worth = of(0, self.title) + of(1, self.subtitle) + of(2, self.credits);
            (FREQUENCIES[symbol % 6], worth)
        })
    }

    /// The part of a term's weight that an article gets in whose body an occurrence counts so much.
    pub(crate) fn saturated(&self, (body, head): (f32, f32), evened: f32) -> f32 {
        let frequency = body * evened + head;
        frequency * (self.k1 + 1.0) / (frequency + self.k1)
    }

    /// How rare a term is that stands in so many of the documents.
    pub(crate) fn rarity(found: usize, documents: usize) -> f32 {
        let (found, documents) = (found as f32, documents as f32);
        (1.0 + (documents - found + 0.5) / (found + 0.5)).ln()
    }

    /// What the age adds: 1 for none, in days.
    pub(crate) fn fresh(&self, age: f32) -> f32 {
        1.0 + self.freshness * (-age / self.half_life).exp2()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_come_first_and_equals_stay_as_they_were() {
        let mut documents = vec![4, 1, 3, 0, 2, 9];
        best_first(&mut documents, &[0.5, 2.0, 0.5, 7.25, 0.5]);
        assert_eq!(documents, [3, 1, 4, 0, 2, 9]);
    }

    #[test]
    fn a_weight_survives_its_symbol() {
        for symbol in 0..48 {
            assert_eq!(Weight::of_symbol(symbol).map(Weight::symbol), Some(symbol));
        }
        assert_eq!(Weight::of_symbol(48), None);
        assert_eq!(Weight::new(1, false, false, false).symbol(), 0);
    }

    #[test]
    fn titles_and_frequency_raise_and_length_lowers() {
        let ranking = Ranking::default();
        let occurrences = ranking.occurrences();
        let score = |weight: Weight, length| {
            let occurrences = occurrences[usize::from(weight.symbol())];
            ranking.saturated(occurrences, ranking.evened(length))
        };
        let once = Weight::new(1, false, false, false);
        assert!(
            score(Weight::new(0, true, false, false), 1.0)
                > score(Weight::new(4, false, false, false), 1.0)
        );
        assert!(score(Weight::new(3, false, false, false), 1.0) > score(once, 1.0));
        assert!(score(once, 0.3) > score(once, 3.0));
        assert!(Ranking::rarity(1, 100) > Ranking::rarity(50, 100));
        assert!(ranking.fresh(0.0) > ranking.fresh(4000.0) && ranking.fresh(4000.0) > 1.0);
    }

    #[test]
    fn weights_are_joined() {
        let one = Weight::new(3, true, false, false);
        let other = Weight::new(0, true, true, false);
        assert_eq!(one.either(other), Weight::new(3, true, true, false));
        assert_eq!(one.both(other), Weight::new(0, true, false, false));
    }
}
