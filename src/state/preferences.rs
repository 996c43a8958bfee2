//! How the reader likes it: interface language, theme, how text is set, which text is read.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use taiyaku_article::Language;

use super::kept;
use super::notices::Notices;
use super::shown::Taste;
pub use super::theme::Theme;
use super::typography::{Face, Justification, Readings, Step, Typography};
use crate::platform::{keyboard, page, place, storage};
use crate::route::Layout;

/// Under what the preferences are kept. `web/look.js` reads theme and language from it before the
/// first paint.
const KEY: &str = "taiyaku.preferences";

/// What is kept of the preferences, version 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    version: u32,
    interface: Option<Language>,
    theme: Theme,
    typography: Typography,
    text: Option<Language>,
    /// The layout in which both texts are read.
    layout: Option<Layout>,
    keys: bool,
    /// Whether ヴ and バ are one when searching.
    v_as_b: bool,
    /// The first edition kept these two: whether both texts are read, and the steps of size.
    #[serde(skip_serializing)]
    both: bool,
    #[serde(skip_serializing)]
    size: Option<i8>,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            version: 1,
            interface: None,
            theme: Theme::default(),
            typography: Typography::default(),
            text: None,
            layout: None,
            keys: true,
            v_as_b: false,
            both: false,
            size: None,
        }
    }
}

impl Kept {
    /// What the first edition kept, as it is kept now.
    fn renewed(mut self) -> Self {
        if let Some(size) = self.size.take() {
            self.typography.set_step(Step::Size, size);
        }
        if std::mem::take(&mut self.both) {
            self.layout = self.layout.or(Some(Layout::Interleaved));
        }
        self.layout = self.layout.filter(|layout| layout.is_both());
        self.typography = self.typography.within_range();
        self
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
    Effect::new(move || apply(&preferences.typography()));
    storage::on_change(move |key| {
        if key == KEY
            && let Some(kept) = read(notices)
        {
            place::keep(|| preferences.kept.set(kept));
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

    /// How the text is set.
    pub fn typography(self) -> Typography {
        self.kept.with(|kept| kept.typography)
    }

    /// Sets the text otherwise; the place that is read is kept.
    pub fn set_typography(self, change: impl FnOnce(&mut Typography)) {
        place::keep(|| self.change(|kept| change(&mut kept.typography)));
    }

    /// Makes something of the text larger (above 0) or smaller, by steps.
    pub fn grow(self, step: Step, steps: i8) {
        self.set_typography(|text| text.set_step(step, text.step(step).saturating_add(steps)));
    }

    /// Whether that can be made larger (above 0) or smaller.
    pub fn can_grow(self, step: Step, steps: i8) -> bool {
        let present = self.typography().step(step);
        step.range().contains(&present.saturating_add(steps))
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

    /// Whether ヴァイオリン is found as バイオリン, and the other way round.
    pub fn v_as_b(self) -> bool {
        self.kept.with(|kept| kept.v_as_b)
    }

    /// Lets ヴ and バ be one when searching, or not.
    pub fn set_v_as_b(self, on: bool) {
        self.change(|kept| kept.v_as_b = on);
    }

    /// How articles are read where their address does not say.
    pub fn taste(self) -> Taste {
        let interface = self.interface();
        self.kept.with(|kept| Taste {
            language: kept.text.unwrap_or(interface),
            both: kept.layout,
        })
    }

    /// Remembers how an article was read, for the next one.
    pub fn set_taste(self, taste: Taste) {
        self.change(|kept| {
            kept.text = Some(taste.language);
            kept.layout = taste.both;
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
    kept::load(KEY, notices).map(Kept::renewed)
}

/// Tells the style sheets how the text is set. What is as designed has no attribute.
fn apply(typography: &Typography) {
    let face = |face| (face == Face::Sans).then_some("sans");
    page::set_root_attribute("data-face-ja", face(typography.ja));
    page::set_root_attribute("data-face-en", face(typography.en));
    let justification = match typography.justification {
        Justification::Japanese => None,
        Justification::Both => Some("both"),
        Justification::Neither => Some("neither"),
    };
    page::set_root_attribute("data-justify", justification);
    let readings = match typography.readings {
        Readings::Shown => None,
        Readings::Asked => Some("asked"),
        Readings::Hidden => Some("hidden"),
    };
    page::set_root_attribute("data-readings", readings);
    for (name, value) in [
        ("--text-size", typography.scale()),
        ("--more-leading", typography.more_leading()),
        ("--more-measure", typography.more_measure()),
        ("--room", typography.room()),
    ] {
        page::set_root_property(name, &value.to_string());
    }
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
    fn what_the_first_edition_kept_is_read() {
        let json = r#"{"theme":"sepia","size":2,"both":true,"later":true}"#;
        let kept: Kept = serde_json::from_str(json).expect("reads");
        let kept = kept.renewed();
        assert_eq!((kept.theme, kept.interface), (Theme::Sepia, None));
        assert_eq!(kept.typography.step(Step::Size), 2);
        assert_eq!(kept.layout, Some(Layout::Interleaved));
        let again = serde_json::to_string(&kept).expect("writes");
        let again: Kept = serde_json::from_str(&again).expect("reads");
        assert_eq!(again.renewed(), kept);
    }

    #[test]
    fn a_single_text_is_no_layout_for_both() {
        let kept: Kept = serde_json::from_str(r#"{"layout":"original"}"#).expect("reads");
        assert_eq!(kept.renewed().layout, None);
    }
}
