//! How the reader likes it: interface language, theme, size, language of the text.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use taiyaku_article::Language;

use super::kept;
use super::notices::Notices;
use super::shown::Taste;
use crate::platform::{keyboard, page, place, storage};

/// Under what the preferences are kept. `web/look.js` reads theme and language from it before the
/// first paint.
const KEY: &str = "taiyaku.preferences";

/// The colours of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Brown on cream.
    Sepia,
}

impl Theme {
    /// Every theme, as they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Sepia];

    /// The theme's value of `data-theme`; the system's own has none.
    fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
            Self::Sepia => Some("sepia"),
        }
    }
}

/// Steps of text size: each is a twelfth up or down.
const SIZES: std::ops::RangeInclusive<i8> = -4..=8;

/// What is kept of the preferences, version 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    version: u32,
    interface: Option<Language>,
    theme: Theme,
    size: i8,
    text: Option<Language>,
    both: bool,
    keys: bool,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            version: 1,
            interface: None,
            theme: Theme::default(),
            size: 0,
            text: None,
            both: false,
            keys: true,
        }
    }
}

/// The reader's preferences, kept across visits.
#[derive(Clone, Copy)]
pub struct Preferences {
    kept: RwSignal<Kept>,
    /// The language that the browser asks for.
    browser: StoredValue<Language>,
    notices: Notices,
}

/// Reads what was kept, and applies it to the page from now on.
pub fn provide_preferences(notices: Notices) -> Preferences {
    let preferences = Preferences {
        kept: RwSignal::new(read(notices).unwrap_or_default()),
        browser: StoredValue::new(browser_language(&page::languages())),
        notices,
    };
    Effect::new(move || {
        let language = preferences.interface();
        page::set_root_attribute("lang", Some(language.tag()));
    });
    Effect::new(move || page::set_root_attribute("data-theme", preferences.theme().attribute()));
    Effect::new(move || keyboard::set_enabled(preferences.keys()));
    Effect::new(move || {
        page::set_root_property("--text-size", &format!("{}", preferences.scale()));
    });
    storage::on_change(move |key| {
        if key == KEY
            && let Some(kept) = read(notices)
        {
            preferences.kept.set(kept);
        }
    });
    provide_context(preferences);
    preferences
}

/// The preferences of the app around this component.
pub fn use_preferences() -> Preferences {
    expect_context()
}

impl Preferences {
    /// The language of the interface: as chosen, or else as the browser asks for.
    pub fn interface(self) -> Language {
        let browser = self.browser.get_value();
        self.kept.with(|kept| kept.interface).unwrap_or(browser)
    }

    /// Chooses the language of the interface.
    pub fn set_interface(self, language: Language) {
        let before = self.interface();
        place::keep(|| {
            self.change(|kept| {
                // The language of the text follows the interface only until somebody chooses.
                kept.text = kept.text.or(Some(before));
                kept.interface = Some(language);
            });
        });
    }

    /// The theme.
    pub fn theme(self) -> Theme {
        self.kept.with(|kept| kept.theme)
    }

    /// Chooses the theme.
    pub fn set_theme(self, theme: Theme) {
        self.change(|kept| kept.theme = theme);
    }

    /// The size of the text, 1 as designed.
    pub fn scale(self) -> f64 {
        1.0 + f64::from(self.kept.with(|kept| kept.size)) / 12.0
    }

    /// Makes the text larger (above 0) or smaller, by steps.
    pub fn grow(self, steps: i8) {
        place::keep(|| {
            self.change(|kept| {
                let size = kept.size.saturating_add(steps);
                kept.size = size.clamp(*SIZES.start(), *SIZES.end());
            });
        });
    }

    /// Sets the text as large as designed.
    pub fn reset_size(self) {
        place::keep(|| self.change(|kept| kept.size = 0));
    }

    /// Whether the text can be made larger (above 0) or smaller.
    pub fn can_grow(self, steps: i8) -> bool {
        self.kept
            .with(|kept| SIZES.contains(&kept.size.saturating_add(steps)))
    }

    /// Whether single keys do something.
    pub fn keys(self) -> bool {
        self.kept.with(|kept| kept.keys)
    }

    /// Switches single keys on or off: who dictates or presses keys by chance needs them off
    /// (WCAG 2.1.4).
    pub fn set_keys(self, on: bool) {
        self.change(|kept| kept.keys = on);
    }

    /// How articles are read where their address does not say.
    pub fn taste(self) -> Taste {
        let interface = self.interface();
        self.kept.with(|kept| Taste {
            language: kept.text.unwrap_or(interface),
            both: kept.both,
        })
    }

    /// Remembers how an article was read, for the next one.
    pub fn set_taste(self, taste: Taste) {
        self.change(|kept| {
            kept.text = Some(taste.language);
            kept.both = taste.both;
        });
    }

    fn change(self, change: impl FnOnce(&mut Kept)) {
        // Another tab may have changed something else: its choice is taken over, not overwritten.
        let mut kept = read(self.notices).unwrap_or_else(|| self.kept.get_untracked());
        change(&mut kept);
        kept::save(KEY, &kept, self.notices);
        self.kept.set(kept);
    }
}

/// What is kept, if there is something that can be read.
fn read(notices: Notices) -> Option<Kept> {
    let kept: Kept = kept::load(KEY, notices)?;
    let size = kept.size.clamp(*SIZES.start(), *SIZES.end());
    Some(Kept { size, ..kept })
}

/// The first of the browser's languages that the interface speaks; English if there is none.
fn browser_language(wanted: &[String]) -> Language {
    let spoken = wanted
        .iter()
        .find_map(|tag| tag.split('-').next().and_then(|tag| tag.parse().ok()));
    spoken.unwrap_or(Language::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interface_speaks_the_first_language_it_can() {
        let wanted = |tags: &[&str]| {
            browser_language(&tags.iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        assert_eq!(wanted(&["fr-FR", "ja-JP", "en"]), Language::Ja);
        assert_eq!(wanted(&["en-US", "ja"]), Language::En);
        assert_eq!(wanted(&["de"]), Language::En);
    }

    #[test]
    fn what_an_older_edition_kept_is_read() {
        let kept: Kept =
            serde_json::from_str(r#"{"theme":"sepia","size":2,"later":true}"#).expect("reads");
        assert_eq!(
            (kept.theme, kept.size, kept.interface),
            (Theme::Sepia, 2, None)
        );
    }
}
