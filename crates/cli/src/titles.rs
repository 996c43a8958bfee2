//! The orders by title.

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::{Locale, locale};
use taiyaku_article::{Bilingual, Language};
use taiyaku_library::TitleOrders;

/// Sorts documents by their titles, numbers by their value: once as readers of Japanese sort, and
/// once as readers of English do. A title that there is not in the one language is that in the
/// other; of equal ones the newer comes first.
///
/// # Errors
/// Only if the rules of sorting are not in this program.
pub(crate) fn orders(titles: &[&Bilingual<String>]) -> Result<TitleOrders, String> {
    Ok(TitleOrders {
        ja: order(titles, Language::Ja, locale!("ja-JP"))?,
        en: order(titles, Language::En, locale!("en-GB"))?,
    })
}

fn order(
    titles: &[&Bilingual<String>],
    language: Language,
    locale: Locale,
) -> Result<Vec<u32>, String> {
    let mut preferences = CollatorPreferences::from(locale);
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    let collator = CollatorBorrowed::try_new(preferences, CollatorOptions::default())
        .map_err(|error| error.to_string())?;
    let title = |document: &u32| {
        titles[*document as usize]
            .best(language)
            .map_or("", |(_, title)| title)
    };
    let count = u32::try_from(titles.len()).map_err(|error| error.to_string())?;
    let mut order: Vec<u32> = (0..count).rev().collect();
    order.sort_by(|one, other| collator.compare(title(one), title(other)));
    Ok(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, texts: &[&str]) -> Vec<String> {
        let titles: Vec<_> = texts
            .iter()
            .map(|text| Bilingual::of(Language::of_text(text), (*text).to_owned()))
            .collect();
        let orders = orders(&titles.iter().collect::<Vec<_>>()).expect("sorts");
        let order = match language {
            Language::Ja => orders.ja,
            Language::En => orders.en,
        };
        order
            .iter()
            .map(|document| texts[*document as usize].to_owned())
            .collect()
    }

    #[test]
    fn titles_are_sorted_as_their_readers_do() {
        let english = ["zinc", "Ärger", "No. 10", "apple", "No. 9"];
        assert_eq!(
            sorted(Language::En, &english),
            ["apple", "Ärger", "No. 9", "No. 10", "zinc"]
        );
        let japanese = ["氷", "カニ", "あさひ", "会談", "アラスカ", "Zoo"];
        assert_eq!(
            sorted(Language::Ja, &japanese),
            ["Zoo", "あさひ", "アラスカ", "カニ", "会談", "氷"]
        );
    }

    #[test]
    fn of_equal_titles_the_newer_comes_first() {
        let title = Bilingual::of(Language::En, "The same".to_owned());
        let orders = orders(&[&title, &title, &title]).expect("sorts");
        assert_eq!(orders.en, [2, 1, 0]);
    }
}
