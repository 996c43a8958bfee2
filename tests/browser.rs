//! The app's edges to the browser, in a real one: storage, keys, addresses, places on the screen.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use taiyaku::platform::fetch::{self, FetchError};
use taiyaku::platform::intl::{self, Collator};
use taiyaku::platform::{address, keyboard, place, storage};
use taiyaku::state::notices::{Notice, provide_notices};
use taiyaku::state::places::{Bookmark, provide_places};
use taiyaku::state::preferences::{Theme, provide_preferences};
use taiyaku::state::reading::provide_reading;
use taiyaku::state::typography::Step;
use taiyaku_article::{Date, Language};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlElement, KeyboardEvent, KeyboardEventInit};

wasm_bindgen_test_configure!(run_in_browser);

const PREFERENCES: &str = "taiyaku.preferences";
const READING: &str = "taiyaku.reading";
const PLACES: &str = "taiyaku.places";

/// Runs in an owner of its own, which is cleaned up afterwards as when a view is taken down.
fn in_owner(test: impl FnOnce()) {
    // Mounting anything starts the executor that effects run on.
    drop(leptos::mount::mount_to(element("div"), || ()));
    let owner = Owner::new();
    owner.with(test);
    owner.cleanup();
}

/// Puts elements under the page for the time of a test.
fn with_page(html_of: impl FnOnce(&HtmlElement), test: impl FnOnce()) {
    let host = element("div");
    let body = document().body().expect("a body");
    body.append_child(&host).expect("appends");
    html_of(&host);
    test();
    host.remove();
}

fn element(name: &str) -> HtmlElement {
    document()
        .create_element(name)
        .expect("creates")
        .unchecked_into()
}

fn press(target: &HtmlElement, key: &str, control: bool) -> bool {
    let options = KeyboardEventInit::new();
    options.set_key(key);
    options.set_ctrl_key(control);
    options.set_bubbles(true);
    options.set_composed(true);
    options.set_cancelable(true);
    let event =
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).expect("an event");
    target.dispatch_event(&event).expect("dispatches");
    event.default_prevented()
}

#[wasm_bindgen_test]
fn dates_and_numbers_are_written_as_each_language_does() {
    let date = Date::new(2025, 8, 16).expect("a day");
    assert_eq!(intl::date(date, Language::Ja), "2025年8月16日");
    assert_eq!(intl::date(date, Language::En), "16 August 2025");
    let old = Date::new(1867, 3, 30).expect("a day");
    assert_eq!(intl::date(old, Language::En), "30 March 1867");
    assert_eq!(intl::number(100_000, Language::En), "100,000");
}

#[wasm_bindgen_test]
fn numbers_in_titles_sort_by_value() {
    let collator = Collator::new(Language::En);
    assert!(collator.compare("Note 9", "Note 10").is_lt());
    assert!(collator.compare("apple", "Banana").is_lt());
}

#[wasm_bindgen_test]
fn entries_of_the_history_are_told_apart() {
    let start = address::current();
    address::push("#/a/one");
    let first = address::entry();
    address::replace("#/a/one?lang=ja");
    assert_eq!(
        (address::current().as_str(), address::entry()),
        ("#/a/one?lang=ja", first.clone())
    );
    address::push("#/a/two");
    assert_ne!(address::entry(), first);
    address::replace(if start.is_empty() { "#/" } else { &start });
}

#[wasm_bindgen_test]
async fn a_missing_file_is_told_from_an_unreachable_server() {
    assert_eq!(
        fetch::bytes("no-such-file.json").await,
        Err(FetchError::Status(404))
    );
    assert_eq!(
        fetch::bytes("http://127.0.0.1:1/x").await,
        Err(FetchError::Unreachable)
    );
}

#[wasm_bindgen_test]
async fn what_was_packed_is_unpacked_and_nothing_else_is() {
    // “taiyaku, taiyaku” in raw deflate: letters, and a repetition.
    let packed = [
        0x2b, 0x49, 0xcc, 0xac, 0x4c, 0xcc, 0x2e, 0xd5, 0x51, 0x28, 0x81, 0x30, 0x00,
    ];
    let unpacked = fetch::inflate(&packed).await;
    assert_eq!(unpacked.as_deref(), Some(&b"taiyaku, taiyaku"[..]));
    assert_eq!(fetch::inflate(b"<!DOCTYPE html>").await, None);
}

#[wasm_bindgen_test]
fn keys_are_for_the_page_unless_somebody_types() {
    let pressed = Rc::new(RefCell::new(Vec::new()));
    let input = element("input");
    let button = element("button");
    let (seen, typed_into, plain) = (pressed.clone(), input.clone(), button.clone());
    with_page(
        |host| {
            host.append_child(&input).expect("appends");
            host.append_child(&button).expect("appends");
        },
        || {
            in_owner(|| {
                keyboard::on_key(move |key| {
                    seen.borrow_mut().push(key.to_owned());
                    key == "t"
                });
                assert!(
                    press(&plain, "t", false),
                    "a key that is used does nothing else"
                );
                assert!(
                    !press(&plain, "x", false),
                    "a key that is not used is left alone"
                );
                assert!(
                    !press(&plain, "t", true),
                    "a key with Control belongs to the browser"
                );
                assert!(
                    !press(&typed_into, "t", false),
                    "a letter that is typed is a letter"
                );
            });
            assert!(
                !press(&button, "t", false),
                "a view that is gone hears nothing"
            );
        },
    );
    assert_eq!(*pressed.borrow(), ["t", "x"]);
}

#[wasm_bindgen_test]
fn preferences_are_kept_and_read_again() {
    storage::set(PREFERENCES, "{}").expect("keeps");
    in_owner(|| {
        let preferences = provide_preferences(provide_notices());
        preferences.set_theme(Theme::Sepia);
        preferences.set_interface(Language::Ja);
        preferences.grow(Step::Size, 2);
    });
    in_owner(|| {
        let preferences = provide_preferences(provide_notices());
        assert_eq!(preferences.theme(), Theme::Sepia);
        assert_eq!(preferences.interface(), Language::Ja);
        assert!((preferences.typography().scale() - 14.0 / 12.0).abs() < 1e-9);
    });
    storage::set(PREFERENCES, "{}").expect("keeps");
}

#[wasm_bindgen_test]
fn damaged_storage_is_put_aside_and_told() {
    let damaged = "{\"version\":1,\"read\":[\"precious\"";
    storage::set(READING, damaged).expect("keeps");
    in_owner(|| {
        let notices = provide_notices();
        let reading = provide_reading(notices);
        let kept_as = notices
            .all()
            .get_untracked()
            .into_iter()
            .find_map(|notice| match notice {
                Notice::StorageDamaged { kept_as } => Some(kept_as),
                _ => None,
            });
        let kept_as = kept_as.expect("the reader is told");
        reading.mark("other", true);
        assert_eq!(storage::get(&kept_as), Ok(Some(damaged.to_owned())));
    });
    storage::set(READING, "{\"version\":1,\"read\":[]}").expect("keeps");
}

#[wasm_bindgen_test]
fn marks_of_two_tabs_are_all_kept() {
    storage::set(READING, "{\"version\":1,\"read\":[]}").expect("keeps");
    in_owner(|| {
        let here = provide_reading(provide_notices());
        // The other tab marks something after this one has read what is kept.
        storage::set(READING, "{\"version\":1,\"read\":[\"there\"]}").expect("keeps");
        here.mark("here", true);
        assert!(here.is_read("here") && here.is_read("there"));
        here.mark("here", false);
        assert!(!here.is_read("here") && here.is_read("there"));
    });
}

#[wasm_bindgen_test]
fn places_of_two_tabs_are_all_kept() {
    storage::set(PLACES, "{\"version\":1,\"places\":{}}").expect("keeps");
    in_owner(|| {
        let here = provide_places(provide_notices());
        let there = r#"{"version":1,"places":{"there":
            {"block":"p1","language":"en","offset":0,"progress":0.5,"at":1}}}"#;
        storage::set(PLACES, there).expect("keeps");
        let bookmark = |progress| Bookmark {
            block: "p2".to_owned(),
            language: Language::Ja,
            offset: 7,
            passed: 0.0,
            progress,
            at: 2.0,
        };
        here.remember("here", Some(bookmark(0.25)));
        assert_eq!(here.of("here").map(|place| place.offset), Some(7));
        assert!(here.of("there").is_some());
        // At the end and at the start there is nothing to go on with.
        here.remember("here", Some(bookmark(1.0)));
        here.remember("there", None);
        assert!(here.of("here").is_none() && here.of("there").is_none());
    });
    storage::set(PLACES, "{\"version\":1,\"places\":{}}").expect("keeps");
}

/// Waits until what was changed has been painted.
async fn painted() {
    for _ in 0..2 {
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            request_animation_frame(move || {
                resolve
                    .call0(&wasm_bindgen::JsValue::NULL)
                    .expect("resolves");
            });
        });
        wasm_bindgen_futures::JsFuture::from(frame)
            .await
            .expect("a frame");
    }
}

/// A paragraph of many lines.
fn paragraph(id: &str, language: &str, sentence: &str) -> HtmlElement {
    let paragraph = element("p");
    for (name, value) in [("data-block", id), ("data-row", id), ("lang", language)] {
        paragraph.set_attribute(name, value).expect("sets");
    }
    paragraph.set_text_content(Some(&sentence.repeat(200)));
    paragraph
}

#[wasm_bindgen_test]
async fn the_line_that_is_read_is_kept_in_another_width() {
    let host = element("div");
    document()
        .body()
        .expect("a body")
        .append_child(&host)
        .expect("appends");
    let article = element("article");
    host.append_child(&article).expect("appends");
    host.style().set_property("width", "600px").expect("sets");
    let blocks: Vec<HtmlElement> = ["p1", "p2", "p3"]
        .map(|id| paragraph(id, "ja", "港の朝は早く、船は潮を待つ。"))
        .into();
    for block in &blocks {
        article.append_child(block).expect("appends");
    }
    place::forget();
    let top = |index: usize| blocks[index].get_bounding_client_rect().top();

    // A block that begins on the screen stays where it is.
    place::scroll_to(place::scroll_position() + top(1) - 100.0);
    place::keep(|| host.style().set_property("width", "400px").expect("sets"));
    painted().await;
    assert!((top(1) - 100.0).abs() <= 1.0, "{}", top(1));

    // Within a long block the line is kept by its first character.
    place::scroll_to(place::scroll_position() + top(1) + 500.0);
    let read = place::topmost().expect("a line is read");
    assert_eq!(read.block, "p2");
    assert!(read.offset > 0);
    place::keep(|| host.style().set_property("width", "700px").expect("sets"));
    painted().await;
    let again = place::topmost().expect("a line is read");
    // Lines are longer now, so the character is within the topmost one: of 44 at the most.
    let line = again.offset..again.offset + 44;
    assert!(line.contains(&read.offset), "{} in {line:?}", read.offset);

    // Back in the first width it is the very line again.
    place::keep(|| host.style().set_property("width", "400px").expect("sets"));
    painted().await;
    assert!((top(1) + 500.0).abs() <= 1.0, "{}", top(1));
    host.remove();
    place::scroll_to(0.0);
}
