//! Dates, numbers and the order of words, as the browser writes them in a language.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::BTreeMap;

use js_sys::{Array, Function, Intl, Object, Reflect};
use taiyaku_article::{Date, Language};
use wasm_bindgen::{JsCast, JsValue};

/// What writes dates, and what writes numbers, by language. A browser takes longer to make one of
/// them than to draw a row of the list.
struct Formats(
    RefCell<BTreeMap<Language, Function>>,
    fn(&Array) -> Function,
);

thread_local! {
    static DATES: Formats = Formats::new(|locale| {
        let options = Object::new();
        for (key, value) in [
            ("year", "numeric"),
            ("month", "long"),
            ("day", "numeric"),
            ("timeZone", "UTC"),
        ] {
            set(&options, key, value);
        }
        Intl::DateTimeFormat::new(locale, &options).format()
    });
    static NUMBERS: Formats =
        Formats::new(|locale| Intl::NumberFormat::new(locale, &Object::new()).format());
}

impl Formats {
    fn new(make: fn(&Array) -> Function) -> Self {
        Self(RefCell::default(), make)
    }

    fn written(&self, language: Language, value: &JsValue) -> Option<String> {
        let mut formats = self.0.borrow_mut();
        let format = formats
            .entry(language)
            .or_insert_with(|| (self.1)(&locale(language)));
        let text = format.call1(&JsValue::NULL, value).ok()?;
        text.dyn_ref::<js_sys::JsString>().map(String::from)
    }
}

/// A date in words: 2025年8月16日, 16 August 2025. By ISO where the browser cannot.
pub fn date(date: Date, language: Language) -> String {
    let day = js_sys::Date::new(&JsValue::from_str(&format!("{date}T00:00:00Z")));
    DATES
        .with(|formats| formats.written(language, &day))
        .unwrap_or_else(|| date.to_string())
}

/// A number with its thousands marked.
pub fn number(number: usize, language: Language) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of articles and words are small"
    )]
    let value = JsValue::from_f64(number as f64);
    NUMBERS
        .with(|formats| formats.written(language, &value))
        .unwrap_or_else(|| number.to_string())
}

/// Compares texts as a dictionary of the language does.
pub struct Collator(Function);

impl Collator {
    /// The order of this language, numbers by their value.
    pub fn new(language: Language) -> Self {
        let options = Object::new();
        set(&options, "numeric", true);
        Self(Intl::Collator::new(&locale(language), &options).compare())
    }

    /// The indices of texts, in their order. Each text is handed to the browser only once.
    pub fn sorted(&self, texts: impl Iterator<Item = String>) -> Vec<usize> {
        let texts: Vec<JsValue> = texts.map(|text| JsValue::from_str(&text)).collect();
        let mut order: Vec<usize> = (0..texts.len()).collect();
        order.sort_by(|a, b| self.order(&texts[*a], &texts[*b]));
        order
    }

    /// Which text comes first.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.order(&one.into(), &other.into())
    }

    fn order(&self, one: &JsValue, other: &JsValue) -> Ordering {
        let order = self.0.call2(&JsValue::NULL, one, other);
        let order = order.ok().and_then(|order| order.as_f64()).unwrap_or(0.0);
        order.partial_cmp(&0.0).unwrap_or(Ordering::Equal)
    }
}

/// British English: the archive writes 16 August 2025.
fn locale(language: Language) -> Array {
    let tag = match language {
        Language::Ja => "ja-JP",
        Language::En => "en-GB",
    };
    Array::of1(&JsValue::from_str(tag))
}

fn set(options: &Object, key: &str, value: impl Into<JsValue>) {
    // Only a frozen object refuses a key, and this one is new.
    let _ = Reflect::set(options, &JsValue::from_str(key), &value.into());
}
