//! Bytes to text: which encoding a page is in, and which bytes it cannot be.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, EUC_JP, Encoding, ISO_2022_JP, SHIFT_JIS, UTF_8};
use taiyaku_article::{Issue, Place};

/// A page as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text. Bytes that are none in this encoding stand in it as U+FFFD.
    pub text: String,
    /// The name of the encoding, as the web calls it: `UTF-8`, `Shift_JIS`, `EUC-JP`.
    pub encoding: &'static str,
    /// The lines with bytes that could not be read.
    pub issues: Vec<Issue>,
}

/// Decodes a page: UTF-8 and UTF-16 with their marks, UTF-8 without one, Shift_JIS, EUC-JP,
/// ISO-2022-JP, and whatever else the bytes look most like.
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let (text, bad_lines) = decode_as(encoding, &bytes[mark..]);
    let issues = bad_lines
        .into_iter()
        .map(|line| undecodable(line, encoding))
        .collect();
    Decoded {
        text,
        encoding: encoding.name(),
        issues,
    }
}

fn undecodable(line: usize, encoding: &'static Encoding) -> Issue {
    Issue::warning(
        Place::Line(line),
        format!(
            "there are bytes that are no {}; they are shown as �",
            encoding.name()
        ),
        "Compare the line with the original, and save the page as UTF-8",
    )
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if bytes
        .windows(2)
        .any(|pair| matches!(pair, b"\x1b$" | b"\x1b("))
    {
        return ISO_2022_JP;
    }
    if is_utf8_but_for_a_few_bytes(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let likely = detector.guess(Some(b"jp"), Utf8Detection::Deny);
    // A page cut or damaged in one place is still what the rest of it is.
    let damage = |encoding: &'static Encoding| decode_as(encoding, bytes).1.len();
    [likely, SHIFT_JIS, EUC_JP]
        .into_iter()
        .min_by_key(|encoding| damage(encoding))
        .unwrap_or(likely)
}

/// Whether the bytes are UTF-8, or at least much more so than chance would have it.
fn is_utf8_but_for_a_few_bytes(bytes: &[u8]) -> bool {
    let mut bad = 0;
    let mut wide = 0;
    for chunk in bytes.utf8_chunks() {
        wide += chunk
            .valid()
            .chars()
            .filter(|character| character.len_utf8() > 1)
            .count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || wide > bad * 4
}

/// The text, and the numbers of the lines with bytes that could not be read.
fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> (String, Vec<usize>) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    let mut lines = LineCount::default();
    let mut bad_lines = Vec::new();
    let mut rest = bytes;
    loop {
        let room = decoder
            .max_utf8_buffer_length_without_replacement(rest.len())
            .unwrap_or(rest.len() * 3 + 16);
        text.reserve(room);
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = &rest[read..];
        match result {
            DecoderResult::InputEmpty => return (text, bad_lines),
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(_, _) => {
                let line = lines.at_end_of(&text);
                if bad_lines.last() != Some(&line) {
                    bad_lines.push(line);
                }
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }
}

/// Counts lines as far as was asked, each byte once.
#[derive(Default)]
struct LineCount {
    seen: usize,
    breaks: usize,
}

impl LineCount {
    fn at_end_of(&mut self, text: &str) -> usize {
        let bytes = text.as_bytes();
        for place in self.seen..bytes.len() {
            let ends = bytes[place] == b'\n'
                || (bytes[place] == b'\r' && bytes.get(place + 1) != Some(&b'\n'));
            self.breaks += usize::from(ends);
        }
        self.seen = bytes.len();
        self.breaks + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "海辺の図書館は朝九時に開く。\r\n本を借りるには、カードが要ります。\r\n";

    fn check(bytes: &[u8], encoding: &str) {
        let decoded = decode(bytes);
        assert_eq!((decoded.encoding, decoded.text.as_str()), (encoding, TEXT));
        assert_eq!(decoded.issues, []);
    }

    #[test]
    fn every_encoding_of_a_japanese_page_is_told() {
        check(TEXT.as_bytes(), "UTF-8");
        check(&[b"\xef\xbb\xbf", TEXT.as_bytes()].concat(), "UTF-8");
        for encoding in [SHIFT_JIS, EUC_JP, ISO_2022_JP] {
            check(&encoding.encode(TEXT).0, encoding.name());
        }
        let little: Vec<u8> = "\u{feff}"
            .chars()
            .chain(TEXT.chars())
            .flat_map(|c| (c as u16).to_le_bytes())
            .collect();
        check(&little, "UTF-16LE");
        let big: Vec<u8> = "\u{feff}"
            .chars()
            .chain(TEXT.chars())
            .flat_map(|c| (c as u16).to_be_bytes())
            .collect();
        check(&big, "UTF-16BE");
    }

    #[test]
    fn bytes_that_cannot_be_read_are_reported_with_their_line() {
        let bytes = [TEXT.as_bytes(), b"\xff\xfe three\r\n", TEXT.as_bytes()].concat();
        let decoded = decode(&bytes);
        assert_eq!(decoded.encoding, "UTF-8");
        assert!(decoded.text.contains("\u{fffd}\u{fffd} three"));
        assert_eq!(
            decoded
                .issues
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>(),
            [
                "3: warning: there are bytes that are no UTF-8; they are shown as �. Compare the line with the original, and save the page as UTF-8."
            ]
        );
    }

    #[test]
    fn a_damaged_shift_jis_page_stays_shift_jis() {
        let mut bytes = SHIFT_JIS.encode(TEXT).0.into_owned();
        bytes.extend_from_slice(b"\x82\n");
        let decoded = decode(&bytes);
        assert_eq!(decoded.encoding, "Shift_JIS");
        assert!(decoded.text.starts_with(TEXT));
        assert_eq!(decoded.issues[0].place, Place::Line(3));
    }

    #[test]
    fn anything_decodes() {
        for bytes in [
            &b""[..],
            b"\x1b",
            b"\x1b$",
            b"\x00\x80\xff",
            b"\xef\xbb\xbf",
            b"\xff\xfe\x00",
        ] {
            assert!(decode(bytes).text.len() <= bytes.len() * 3);
        }
    }
}
