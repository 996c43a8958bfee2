//! Which texts of an article are shown: what was asked for, and what there is. Pure.

use taiyaku_article::Language;

use crate::route::{ArticleAddress, Layout};

/// How a reader likes to read, where an address does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taste {
    /// The language that is read, or that leads.
    pub language: Language,
    /// The layout in which both texts are read; none where one is read alone.
    pub both: Option<Layout>,
}

/// What is shown of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// The layout.
    pub layout: Layout,
    /// The language that is shown, or that leads.
    pub lead: Language,
    /// The only language there is, where there is one only.
    pub only: Option<Language>,
}

impl Shown {
    /// What is shown of an article that was first written in `original` and has texts in
    /// `languages`: the address decides, then the reader's taste, then what there is.
    pub fn of(
        address: &ArticleAddress,
        taste: Taste,
        original: Language,
        languages: &[Language],
    ) -> Self {
        if let [only] = *languages {
            return Self {
                layout: single(only, original),
                lead: only,
                only: Some(only),
            };
        }
        let wanted = address.language.unwrap_or(taste.language);
        // A language without a layout asks for that text alone.
        let both = taste.both.filter(|_| address.language.is_none());
        let layout = address
            .layout
            .or(both)
            .unwrap_or_else(|| single(wanted, original));
        let lead = match layout {
            Layout::Original => original,
            Layout::Translation => original.other(),
            // Who asks for translations reads the original, until they turn it.
            _ if layout.asks() => address.language.unwrap_or(original),
            _ => wanted,
        };
        Self {
            layout,
            lead,
            only: None,
        }
    }

    /// The same article in this layout. Both texts start with the one that was read; where
    /// translations are asked for, with the original.
    pub fn in_layout(self, layout: Layout, original: Language) -> Self {
        let lead = match layout {
            Layout::Original => original,
            Layout::Translation => original.other(),
            _ if layout.asks() && !self.layout.is_both() => original,
            _ => self.lead,
        };
        Self {
            layout,
            lead,
            ..self
        }
    }

    /// The other language: the other text, or the other one in the lead.
    pub fn turned(self, original: Language) -> Self {
        let lead = self.lead.other();
        let layout = if self.layout.is_both() {
            self.layout
        } else {
            single(lead, original)
        };
        Self {
            layout,
            lead,
            ..self
        }
    }

    /// The languages that are shown, the leading one first.
    pub fn languages(self) -> Vec<Language> {
        if self.layout.is_both() {
            vec![self.lead, self.lead.other()]
        } else {
            vec![self.lead]
        }
    }

    /// Whether this layout can be chosen.
    pub fn offers(self, layout: Layout) -> bool {
        self.only.is_none() || self.layout == layout
    }
}

/// The layout that shows this language alone.
fn single(language: Language, original: Language) -> Layout {
    if language == original {
        Layout::Original
    } else {
        Layout::Translation
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;
    use taiyaku_article::Language::{En, Ja};

    const BOTH: [Language; 2] = [Ja, En];

    /// What is shown of an article written in English, as `layout lead`.
    fn shown(address: &str, taste: Taste, languages: &[Language]) -> String {
        let (Route::Article(address), _) = Route::parse(address) else {
            panic!("{address}")
        };
        let shown = Shown::of(&address, taste, En, languages);
        format!("{} {}", shown.layout.name(), shown.lead)
    }

    #[test]
    fn the_address_decides_then_the_reader() {
        let japanese = Taste {
            language: Ja,
            both: None,
        };
        assert_eq!(shown("#/a/x", japanese, &BOTH), "translation ja");
        assert_eq!(shown("#/a/x?lang=en", japanese, &BOTH), "original en");
        assert_eq!(
            shown("#/a/x?layout=original", japanese, &BOTH),
            "original en"
        );
        assert_eq!(
            shown("#/a/x?layout=interleaved&lang=en", japanese, &BOTH),
            "interleaved en"
        );
        let both = Taste {
            language: Ja,
            both: Some(Layout::Interleaved),
        };
        assert_eq!(shown("#/a/x", both, &BOTH), "interleaved ja");
        assert_eq!(shown("#/a/x?lang=en", both, &BOTH), "original en");
    }

    #[test]
    fn who_asks_for_translations_reads_the_original_first() {
        let japanese = Taste {
            language: Ja,
            both: None,
        };
        assert_eq!(shown("#/a/x?layout=reveal", japanese, &BOTH), "reveal en");
        assert_eq!(
            shown("#/a/x?layout=blur&lang=ja", japanese, &BOTH),
            "blur ja"
        );
        let asking = Taste {
            language: Ja,
            both: Some(Layout::Reveal),
        };
        assert_eq!(shown("#/a/x", asking, &BOTH), "reveal en");
    }

    #[test]
    fn what_there_is_limits_what_is_shown() {
        let english = Taste {
            language: En,
            both: Some(Layout::Interleaved),
        };
        assert_eq!(
            shown("#/a/x?layout=interleaved", english, &[Ja]),
            "translation ja"
        );
        assert_eq!(shown("#/a/x?lang=ja", english, &[En]), "original en");
    }

    #[test]
    fn turning_twice_comes_back() {
        for layout in Layout::ALL {
            let shown = Shown {
                layout,
                lead: En,
                only: None,
            }
            .in_layout(layout, En);
            assert_ne!(shown.turned(En), shown);
            assert_eq!(shown.turned(En).turned(En), shown);
        }
    }

    #[test]
    fn both_texts_start_with_the_one_that_was_read() {
        let translation = Shown {
            layout: Layout::Translation,
            lead: Ja,
            only: None,
        };
        assert_eq!(translation.in_layout(Layout::Interleaved, En).lead, Ja);
        assert_eq!(translation.in_layout(Layout::SideBySide, En).lead, Ja);
        assert_eq!(translation.in_layout(Layout::Original, En).lead, En);
        assert_eq!(translation.in_layout(Layout::Reveal, En).lead, En);
    }
}
