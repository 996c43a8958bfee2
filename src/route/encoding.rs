//! Percent-encoding of the parts of an address.

/// Encodes what would end a part of an address or be changed by a browser; Japanese is left
/// readable, as browsers show it.
pub(super) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for character in text.chars() {
        if character == ' ' {
            encoded.push('+');
        } else if must_be_encoded(character) {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        } else {
            encoded.push(character);
        }
    }
    encoded
}

fn must_be_encoded(character: char) -> bool {
    matches!(
        character,
        '%' | '+' | '&' | '=' | '#' | '?' | '/' | '"' | '<' | '>' | '`' | '\\'
    ) || character.is_control()
        || character.is_whitespace()
}

/// Decodes a part of an address. What is no valid encoding is left as it stands.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = match (first, tail) {
            (b'%', [high, low, after @ ..])
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                bytes.push(hex(*high) * 16 + hex(*low));
                after
            }
            (b'+', after) => {
                bytes.push(b' ');
                after
            }
            (byte, after) => {
                bytes.push(*byte);
                after
            }
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The value of a hexadecimal digit.
fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        _ => digit - b'A' + 10,
    }
}
