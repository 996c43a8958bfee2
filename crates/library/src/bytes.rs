//! How the binary files are written: a head of four letters and a version, numbers as LEB128,
//! texts as UTF-8. What is read is not trusted: every count is checked against the bytes that
//! are left before anything is made of it.

use crate::{FORMAT, OpenError};

/// The head's letters: what kind of file it is.
pub(crate) type Kind = [u8; 4];

/// Reads from the front.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

/// The error of a file that is not what it should be.
pub(crate) fn damaged(cause: impl Into<String>) -> OpenError {
    OpenError::Damaged {
        cause: cause.into(),
    }
}

impl<'a> Reader<'a> {
    /// Starts a file of this kind after its head.
    ///
    /// # Errors
    /// [`OpenError::Newer`] for a later version, [`OpenError::Damaged`] for another file.
    pub(crate) fn open(bytes: &'a [u8], kind: Kind) -> Result<Self, OpenError> {
        let mut reader = Self { rest: bytes };
        if reader.take(kind.len())? != kind {
            return Err(damaged("it starts like no such file"));
        }
        let found = reader.number()?;
        match found.cmp(&u64::from(FORMAT)) {
            std::cmp::Ordering::Equal => Ok(reader),
            std::cmp::Ordering::Greater => Err(OpenError::Newer { found }),
            std::cmp::Ordering::Less => Err(damaged(format!("its version is {found}"))),
        }
    }

    /// The next so many bytes.
    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8], OpenError> {
        let (taken, rest) = self
            .rest
            .split_at_checked(count)
            .ok_or_else(|| damaged("it ends too early"))?;
        self.rest = rest;
        Ok(taken)
    }

    /// A number.
    pub(crate) fn number(&mut self) -> Result<u64, OpenError> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.take(1)?[0];
            let part = u64::from(byte & 0x7f);
            if shift == 63 && part > 1 {
                break;
            }
            number |= part << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(damaged("a number has no end"))
    }

    /// A number that may be negative.
    pub(crate) fn signed(&mut self) -> Result<i64, OpenError> {
        let number = self.number()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    /// A number below a limit.
    pub(crate) fn below(&mut self, limit: usize) -> Result<u32, OpenError> {
        let number = self.number()?;
        let fits = usize::try_from(number).is_ok_and(|number| number < limit);
        u32::try_from(number)
            .ok()
            .filter(|_| fits)
            .ok_or_else(|| damaged(format!("{number} is not below {limit}")))
    }

    /// How many things follow that have at least one byte each.
    pub(crate) fn count(&mut self) -> Result<usize, OpenError> {
        let count = self.number()?;
        usize::try_from(count)
            .ok()
            .filter(|count| *count <= self.rest.len())
            .ok_or_else(|| damaged(format!("it counts {count} and is too short for them")))
    }

    /// A text of so many bytes.
    pub(crate) fn text(&mut self, length: usize) -> Result<&'a str, OpenError> {
        std::str::from_utf8(self.take(length)?).map_err(|error| damaged(error.to_string()))
    }

    /// Ends the file.
    pub(crate) fn end(self) -> Result<(), OpenError> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(damaged(format!("{} bytes are left over", self.rest.len())))
        }
    }
}

/// Writes what [`Reader`] reads.
#[cfg(feature = "write")]
pub(crate) struct Writer {
    bytes: Vec<u8>,
}

#[cfg(feature = "write")]
impl Writer {
    /// Starts a file of this kind with its head.
    pub(crate) fn new(kind: Kind) -> Self {
        let mut writer = Self {
            bytes: kind.to_vec(),
        };
        writer.number(u64::from(FORMAT));
        writer
    }

    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    pub(crate) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    pub(crate) fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63).cast_unsigned());
    }

    pub(crate) fn count(&mut self, count: usize) {
        self.number(count as u64);
    }

    pub(crate) fn end(self) -> Vec<u8> {
        self.bytes
    }
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;

    const KIND: Kind = *b"TEST";

    #[test]
    fn numbers_are_read_as_they_were_written() {
        let numbers = [0, 1, 127, 128, 300, u64::from(u32::MAX), u64::MAX];
        let signed = [0, -1, 1, -64, 64, i64::MIN, i64::MAX];
        let mut writer = Writer::new(KIND);
        numbers.iter().for_each(|number| writer.number(*number));
        signed.iter().for_each(|number| writer.signed(*number));
        let bytes = writer.end();
        let mut reader = Reader::open(&bytes, KIND).expect("opens");
        for number in numbers {
            assert_eq!(reader.number(), Ok(number));
        }
        for number in signed {
            assert_eq!(reader.signed(), Ok(number));
        }
        assert_eq!(reader.end(), Ok(()));
    }

    #[test]
    fn a_count_beyond_the_end_is_refused() {
        let mut writer = Writer::new(KIND);
        writer.count(1 << 40);
        let bytes = writer.end();
        let mut reader = Reader::open(&bytes, KIND).expect("opens");
        assert!(reader.count().is_err());
    }

    #[test]
    fn another_kind_and_a_later_version_are_refused() {
        let bytes = Writer::new(KIND).end();
        assert!(matches!(
            Reader::open(&bytes, *b"ELSE"),
            Err(OpenError::Damaged { .. })
        ));
        assert!(matches!(
            Reader::open(b"TEST\x03", KIND),
            Err(OpenError::Newer { found: 3 })
        ));
    }
}
