//! An order of all articles: document numbers, first to last, with as many bits each as the
//! greatest needs. Sorted by title they are as good as random, and nothing makes them smaller.

use crate::OpenError;
use crate::bytes::{Kind, Reader, damaged};

const KIND: Kind = *b"TYKo";

/// Reads an order: the numbers of all documents of a library, each once.
///
/// # Errors
/// [`OpenError::Damaged`] if it is no order of `articles` documents.
pub fn open_order(bytes: &[u8], articles: usize) -> Result<Vec<u32>, OpenError> {
    let mut reader = Reader::open(bytes, KIND)?;
    let found = reader.number()?;
    if found != articles as u64 {
        return Err(damaged(format!(
            "it orders {found} articles, not {articles}"
        )));
    }
    let width = width(articles);
    let bits = (articles as u64).saturating_mul(u64::from(width));
    let bytes = usize::try_from(bits.div_ceil(8)).map_err(|_| damaged("it is too long"))?;
    let packed = reader.take(bytes)?;
    reader.end()?;
    let mut seen = vec![false; articles];
    let mut order = Vec::with_capacity(articles);
    let (mut held, mut bits) = (0_u64, 0);
    let mut packed = packed.iter();
    for _ in 0..articles {
        while bits < width {
            held |= u64::from(packed.next().copied().unwrap_or_default()) << bits;
            bits += 8;
        }
        let document = (held & ((1 << width) - 1)) as u32;
        held >>= width;
        bits -= width;
        match seen.get_mut(document as usize) {
            Some(seen) if !*seen => *seen = true,
            _ => return Err(damaged(format!("document {document} has no place in it"))),
        }
        order.push(document);
    }
    Ok(order)
}

/// The bits of the greatest of so many document numbers; at least one, so that no order is
/// longer than its bytes.
fn width(articles: usize) -> u32 {
    (usize::BITS - articles.saturating_sub(1).leading_zeros()).clamp(1, 32)
}

/// Writes what [`open_order`] reads.
#[cfg(feature = "write")]
pub(crate) fn write(order: &[u32]) -> Vec<u8> {
    let width = width(order.len());
    let mut writer = crate::bytes::Writer::new(KIND);
    writer.count(order.len());
    let (mut held, mut bits) = (0_u64, 0);
    for document in order {
        held |= u64::from(*document) << bits;
        bits += width;
        while bits >= 8 {
            writer.raw(&[(held & 0xff) as u8]);
            held >>= 8;
            bits -= 8;
        }
    }
    if bits > 0 {
        writer.raw(&[(held & 0xff) as u8]);
    }
    writer.end()
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_read_as_it_was_written() {
        for articles in [0, 1, 2, 3, 255, 256, 257, 70_000] {
            // 7919 is a prime that divides none of them: each number comes once.
            let order: Vec<u32> = (0..articles)
                .map(|place| ((place * 7919 + 3) % articles) as u32)
                .collect();
            assert_eq!(open_order(&write(&order), articles).as_ref(), Ok(&order));
        }
    }

    #[test]
    fn what_is_no_order_is_refused() {
        for (order, articles) in [(&[0, 0][..], 2), (&[0, 1, 3], 3), (&[0, 1], 3)] {
            assert!(open_order(&write(order), articles).is_err(), "{order:?}");
        }
        assert!(open_order(&write(&[]), usize::MAX).is_err());
    }
}
