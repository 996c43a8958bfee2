//! Dates, numbers and the order of words, as the browser writes them in a language.

use std::cmp::Ordering;

use js_sys::{Array, Function, Intl, Object, Reflect};
use taiyaku_article::{Date, Language};
use wasm_bindgen::{JsCast, JsValue};

/// A date in words: 2025年8月16日, 16 August 2025. By ISO where the browser cannot.
pub fn date(date: Date, language: Language) -> String {
    let options = Object::new();
    for (key, value) in [
        ("year", "numeric"),
        ("month", "long"),
        ("day", "numeric"),
        ("timeZone", "UTC"),
    ] {
        set(&options, key, value);
    }
    let format = Intl::DateTimeFormat::new(&locale(language), &options).format();
    let day = js_sys::Date::new(&JsValue::from_str(&format!("{date}T00:00:00Z")));
    call(&format, &day).unwrap_or_else(|| date.to_string())
}

/// A number with its thousands marked.
pub fn number(number: usize, language: Language) -> String {
    let format = Intl::NumberFormat::new(&locale(language), &Object::new()).format();
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of articles and words are small"
    )]
    let value = JsValue::from_f64(number as f64);
    call(&format, &value).unwrap_or_else(|| number.to_string())
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

fn call(format: &Function, value: &JsValue) -> Option<String> {
    let text = format.call1(&JsValue::NULL, value).ok()?;
    text.dyn_ref::<js_sys::JsString>().map(String::from)
}
