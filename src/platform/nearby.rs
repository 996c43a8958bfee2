//! Elements that come near the screen.

use std::cell::RefCell;
use std::collections::HashMap;

use leptos::prelude::on_cleanup;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far from the screen is near.
const MARGIN: &str = "400px 0px";

type Call = Box<dyn FnOnce()>;

thread_local! {
    static OBSERVER: Option<IntersectionObserver> = observer();
    /// What is to be done, by the number that the element carries.
    static WAITING: RefCell<HashMap<u32, Call>> = RefCell::default();
    static NEXT: RefCell<u32> = const { RefCell::new(0) };
}

const NUMBER: &str = "data-nearby";

/// Calls once an element is near the screen, unless the present owner ends before.
pub fn when_near(element: &Element, call: impl FnOnce() + 'static) {
    let number = NEXT.with_borrow_mut(|next| {
        *next += 1;
        *next
    });
    let _ = element.set_attribute(NUMBER, &number.to_string());
    WAITING.with_borrow_mut(|waiting| waiting.insert(number, Box::new(call)));
    on_cleanup(move || {
        WAITING.with_borrow_mut(|waiting| waiting.remove(&number));
    });
    OBSERVER.with(|observer| {
        if let Some(observer) = observer {
            observer.observe(element);
        }
    });
}

fn observer() -> Option<IntersectionObserver> {
    let seen = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(
        |entries: Array, observer: IntersectionObserver| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                if !entry.is_intersecting() {
                    continue;
                }
                let element = entry.target();
                observer.unobserve(&element);
                let number = element.get_attribute(NUMBER);
                let number = number.and_then(|number| number.parse().ok());
                let call = number.and_then(|number: u32| {
                    WAITING.with_borrow_mut(|waiting| waiting.remove(&number))
                });
                if let Some(call) = call {
                    call();
                }
            }
        },
    );
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let callback = seen.into_js_value();
    IntersectionObserver::new_with_options(callback.unchecked_ref(), &options).ok()
}
