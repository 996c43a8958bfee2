//! Bits one by one: Rice and Elias gamma codes.

/// Writes bits, the first of each byte into its highest place.
#[derive(Debug, Default)]
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    /// Bits that do not fill a byte yet, in the lowest places.
    pending: u64,
    count: u32,
}

impl BitWriter {
    /// Writes the lowest `count` bits of a value, at most 32.
    pub(super) fn bits(&mut self, value: u32, count: u32) {
        let kept = u64::from(value) & ((1 << count) - 1);
        self.pending = self.pending << count | kept;
        self.count += count;
        while self.count >= 8 {
            self.count -= 8;
            self.bytes.push((self.pending >> self.count) as u8);
        }
    }

    /// Writes so many ones, and a zero.
    fn unary(&mut self, mut ones: u32) {
        while ones >= 31 {
            self.bits(u32::MAX >> 1, 31);
            ones -= 31;
        }
        self.bits((1 << (ones + 1)) - 2, ones + 1);
    }

    /// Rice's code: what is above the lowest `parameter` bits in unary, and those as they are.
    /// Rice 1979, “Some practical universal noiseless coding techniques”.
    pub(super) fn rice(&mut self, value: u32, parameter: u32) {
        self.unary(value >> parameter);
        self.bits(value, parameter);
    }

    /// Elias' gamma code of a value above zero: its length in unary, then its lower bits.
    /// Elias 1975, “Universal codeword sets and representations of the integers”.
    pub(super) fn gamma(&mut self, value: u32) {
        let length = 31 - value.leading_zeros();
        self.unary(length);
        self.bits(value, length);
    }

    /// The bytes, the last one filled with zeros.
    pub(super) fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.bits(0, 8 - self.count);
        }
        self.bytes
    }
}

/// Reads what [`BitWriter`] wrote. Beyond the end there are only zeros.
#[derive(Debug)]
pub(super) struct BitReader<'a> {
    bytes: &'a [u8],
    next: usize,
    /// The next bits, in the highest places.
    window: u64,
    count: u32,
}

impl<'a> BitReader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            next: 0,
            window: 0,
            count: 0,
        }
    }

    /// Whether more was read than there is.
    pub(super) fn is_overrun(&self) -> bool {
        self.next > self.bytes.len() + 8
    }

    /// At least 56 bits stand in the window.
    fn fill(&mut self) {
        while self.count <= 56 {
            let byte = self.bytes.get(self.next).copied().unwrap_or(0);
            self.next += 1;
            self.window |= u64::from(byte) << (56 - self.count);
            self.count += 8;
        }
    }

    fn take(&mut self, count: u32) -> u64 {
        let taken = if count == 0 {
            0
        } else {
            self.window >> (64 - count)
        };
        self.window = self.window.checked_shl(count).unwrap_or(0);
        self.count -= count;
        taken
    }

    /// So many bits, at most 32.
    pub(super) fn bits(&mut self, count: u32) -> u32 {
        self.fill();
        self.take(count) as u32
    }

    fn unary(&mut self) -> u32 {
        let mut ones = 0;
        loop {
            self.fill();
            let run = self.window.leading_ones().min(self.count);
            if run < self.count {
                self.take(run + 1);
                return ones + run;
            }
            self.take(run);
            ones += run;
        }
    }

    pub(super) fn rice(&mut self, parameter: u32) -> u32 {
        let high = self.unary();
        high.wrapping_shl(parameter) | self.bits(parameter)
    }

    pub(super) fn gamma(&mut self) -> u32 {
        let length = self.unary().min(31);
        1 << length | self.bits(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let values = [0, 1, 2, 3, 7, 8, 100, 1000, 65_535, 1 << 20, (1 << 27) - 1];
        for parameter in 0..20 {
            let mut writer = BitWriter::default();
            for value in values {
                if value >> parameter < 5_000 {
                    writer.rice(value, parameter);
                    writer.gamma(value + 1);
                }
            }
            let bytes = writer.finish();
            let mut reader = BitReader::new(&bytes);
            for value in values {
                if value >> parameter < 5_000 {
                    assert_eq!(reader.rice(parameter), value, "{parameter}");
                    assert_eq!(reader.gamma(), value + 1, "{parameter}");
                }
            }
            assert!(!reader.is_overrun());
        }
    }

    #[test]
    fn reading_on_is_noticed() {
        let mut reader = BitReader::new(&[0xff, 0xff]);
        for _ in 0..100 {
            reader.gamma();
        }
        assert!(reader.is_overrun());
    }
}
