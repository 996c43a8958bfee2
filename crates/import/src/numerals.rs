//! Numbers as Japanese writes them.

/// The value of a run of kanji numerals: `八`, `十六`, `二十三`, `二〇二五`, `千九百四十五`.
pub(crate) fn kanji(text: &[char]) -> Option<u32> {
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    if text.iter().all(|numeral| digit(*numeral).is_some()) {
        return text.iter().try_fold(0_u32, |sum, numeral| {
            sum.checked_mul(10)?.checked_add(digit(*numeral)?)
        });
    }
    let mut sum = 0_u32;
    let mut pending = None;
    for numeral in text {
        if let Some(digit) = digit(*numeral) {
            if pending.replace(digit).is_some() {
                return None;
            }
        } else {
            sum = sum.checked_add(pending.take().unwrap_or(1).checked_mul(unit(*numeral)?)?)?;
        }
    }
    sum.checked_add(pending.unwrap_or(0))
}

/// Whether the character is a kanji numeral.
pub(crate) fn is_kanji_numeral(character: char) -> bool {
    digit(character).is_some() || unit(character).is_some()
}

fn digit(numeral: char) -> Option<u32> {
    let place = "〇一二三四五六七八九"
        .chars()
        .position(|digit| digit == numeral)?;
    u32::try_from(place).ok()
}

fn unit(numeral: char) -> Option<u32> {
    match numeral {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn kanji_numerals_are_read() {
        let read = |text: &str| super::kanji(&text.chars().collect::<Vec<_>>());
        for (text, value) in [
            ("八", 8),
            ("十", 10),
            ("十六", 16),
            ("二十三", 23),
            ("二〇二五", 2025),
            ("千九百四十五", 1945),
        ] {
            assert_eq!(read(text), Some(value), "{text}");
        }
        for text in ["", "八時", "十六〇", "二〇二五〇〇〇〇〇〇"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
