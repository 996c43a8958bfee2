//! Random numbers that are the same on every run, and the two distributions that texts have.
//!
//! The generator is xoshiro256++ 1.0, filled by SplitMix64, both by D. Blackman and S. Vigna
//! (prng.di.unimi.it, public domain).

/// A stream of random numbers.
pub(super) struct Random([u64; 4]);

impl Random {
    /// The stream of a seed and a number: streams of one seed have nothing to do with each other.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut state = seed ^ split_mix(stream);
        Self(std::array::from_fn(|_| {
            state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            split_mix(state)
        }))
    }

    fn next(&mut self) -> u64 {
        let s = &mut self.0;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = s[3].rotate_left(45);
        result
    }

    /// A number from 0 up to 1, which is left out.
    pub(super) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number below `end`, which is not 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// A number from `first` to `last`.
    pub(super) fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last - first + 1)
    }

    /// True in so many of a hundred cases.
    pub(super) fn percent(&mut self, cases: usize) -> bool {
        self.below(100) < cases
    }

    /// One of these, all alike likely.
    pub(super) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    /// A lognormal number with this mean; `spread` is the deviation of its logarithm.
    pub(super) fn lognormal(&mut self, mean: f64, spread: f64) -> f64 {
        // The sum of twelve even numbers is normal as far as lengths of texts go.
        let normal = (0..12).map(|_| self.unit()).sum::<f64>() - 6.0;
        mean * (spread * normal - spread * spread / 2.0).exp()
    }
}

/// The mixing step of SplitMix64.
fn split_mix(state: u64) -> u64 {
    let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// Ranks as frequent as words are: the rank r has a share of 1 / (r + q)^s.
///
/// G. K. Zipf, *Human Behavior and the Principle of Least Effort* (1949), with the q of
/// B. Mandelbrot, *An informational theory of the statistical structure of language* (1953);
/// q = 2.7 and s = 1.05 are near what is found in newspapers.
pub(super) struct Zipf {
    shares: Vec<f64>,
}

impl Zipf {
    pub(super) fn new(ranks: usize) -> Self {
        let mut sum = 0.0;
        let shares = (0..ranks).map(|rank| {
            sum += (rank as f64 + 1.0 + 2.7).powf(-1.05);
            sum
        });
        Self {
            shares: shares.collect(),
        }
    }

    /// A rank, from 0.
    pub(super) fn draw(&self, random: &mut Random) -> usize {
        let all = self.shares.last().copied().unwrap_or_default();
        let at = random.unit() * all;
        // The last share is the sum itself, which rounding may just reach.
        self.shares
            .partition_point(|share| *share <= at)
            .min(self.shares.len().saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_streams_are_those_of_the_published_generator() {
        // The reference code, started with the state 1, 2, 3, 4.
        let mut random = Random([1, 2, 3, 4]);
        let first: [u64; 3] = std::array::from_fn(|_| random.next());
        assert_eq!(first, [41_943_041, 58_720_359, 3_588_806_011_781_223]);
    }

    #[test]
    fn streams_differ_by_seed_and_by_number() {
        let first = |seed, stream| Random::new(seed, stream).next();
        assert_eq!(first(1, 1), first(1, 1));
        assert_ne!(first(1, 1), first(1, 2));
        assert_ne!(first(1, 1), first(2, 1));
    }

    #[test]
    fn ranks_are_as_frequent_as_the_law_says() {
        let (zipf, mut random) = (Zipf::new(1000), Random::new(1, 0));
        let mut seen = vec![0_u32; 1000];
        for _ in 0..200_000 {
            seen[zipf.draw(&mut random)] += 1;
        }
        let ratio = f64::from(seen[0]) / f64::from(seen[99]);
        let wanted = (102.7_f64 / 3.7).powf(1.05);
        assert!((ratio / wanted - 1.0).abs() < 0.2, "{ratio} and {wanted}");
        assert!(seen[999] > 0);
    }

    #[test]
    fn lengths_have_the_mean_that_is_asked_for() {
        let mut random = Random::new(1, 0);
        let sum: f64 = (0..20_000).map(|_| random.lognormal(3000.0, 0.6)).sum();
        assert!((sum / 20_000.0 / 3000.0 - 1.0).abs() < 0.03);
    }
}
