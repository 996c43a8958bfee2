//! Lengths of texts, a byte each.
//!
//! Code 0 is no text. The others stand for a ladder of lengths: 0, 1, 2 and so on, each step one
//! more or a part of [`STEP`] more, whichever is greater. A length gets the code of the nearest
//! rung, so it is exact up to 25 and never more than 1/26 (3.9 %) wrong above. The ladder ends far
//! above what an article may hold.

/// From one rung to the next it is a part of 12.5, or 8 %.
const STEP: (usize, usize) = (2, 25);

/// The length that each code but 0 stands for.
const LADDER: [usize; 255] = ladder();

const fn ladder() -> [usize; 255] {
    let mut ladder = [0; 255];
    let mut rung = 1;
    while rung < ladder.len() {
        let before = ladder[rung - 1];
        let more = before * STEP.0 / STEP.1;
        ladder[rung] = before + if more > 1 { more } else { 1 };
        rung += 1;
    }
    ladder
}

/// The code of a length; no text is 0.
pub(super) fn code(units: Option<usize>) -> u8 {
    let Some(units) = units else { return 0 };
    let above = LADDER
        .partition_point(|rung| *rung < units)
        .min(LADDER.len() - 1);
    let below = above.saturating_sub(1);
    let is_nearer = units.abs_diff(LADDER[below]) < units.abs_diff(LADDER[above]);
    let rung = if is_nearer { below } else { above };
    u8::try_from(rung + 1).unwrap_or(u8::MAX)
}

/// The length that a code stands for.
pub(super) fn units(code: u8) -> Option<usize> {
    usize::from(code)
        .checked_sub(1)
        .and_then(|rung| LADDER.get(rung))
        .copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use taiyaku_article::limits;

    #[test]
    fn no_length_is_more_than_four_per_cent_wrong() {
        for length in (0..100_000).chain((100_000..=limits::FILE_BYTES).step_by(97)) {
            let found = units(code(Some(length))).expect("a text");
            assert!(
                found.abs_diff(length) * 25 <= length,
                "{length} becomes {found}"
            );
            assert!(length > 25 || found == length, "{length}");
        }
        assert_eq!(units(code(None)), None);
    }

    #[test]
    fn longer_texts_never_have_smaller_codes() {
        let mut before = 0;
        for length in (0..3_000).chain((3_000..usize::MAX / 2).step_by(usize::MAX / 1000)) {
            assert!(code(Some(length)) >= before, "{length}");
            before = code(Some(length));
        }
        assert_eq!(code(Some(usize::MAX)), u8::MAX);
    }
}
