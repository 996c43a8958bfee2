//! Files named by their content.

use sha2::{Digest, Sha256};

/// The start of a file's SHA-256, as it stands in its name.
pub(crate) type Hash = [u8; 6];

/// Whether a file's bytes, as they are stored, are those that its name promises: the twelve
/// hexadecimal digits before its ending are the start of their SHA-256. That is enough against
/// accidents, and no protection against forgery.
#[must_use]
pub fn is_intact(path: &str, bytes: &[u8]) -> bool {
    let mut parts = path.rsplit('.');
    let hash = hex(&hash(bytes));
    // A picture without an ending has its hash last.
    parts.next() == Some(&hash) || parts.next() == Some(&hash)
}

pub(crate) fn hash(bytes: &[u8]) -> Hash {
    let digest = Sha256::digest(bytes);
    std::array::from_fn(|place| digest[place])
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(feature = "write")]
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// `images/map.svg` with a hash before the ending: `images/map.1f2e3d4c5b6a.svg`.
pub(crate) fn hashed(path: &str, hash: &Hash) -> String {
    let hash = hex(hash);
    match path.rsplit_once('.') {
        Some((stem, ending)) if !ending.contains('/') => format!("{stem}.{hash}.{ending}"),
        _ => format!("{path}.{hash}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_whether_its_bytes_are_whole() {
        let bytes = b"<svg/>";
        for path in ["images/map.svg", "images/map.new.svg", "a.b/map"] {
            let named = hashed(path, &hash(bytes));
            assert!(is_intact(&named, bytes), "{named}");
            assert!(!is_intact(&named, b"<svg>"), "{named}");
        }
        assert!(!is_intact("images/map.svg", bytes));
    }
}
