//! Keeping the place: while the window scrolls and changes its size, and while a text is set anew.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::{
    on_cleanup, request_animation_frame, set_timeout, set_timeout_with_handle,
    window_event_listener,
};

use super::{Place, UPPER, measure};
use crate::platform::flow::Flow;
use crate::platform::listeners::{Listeners, add};
use crate::platform::page;

/// How long scrolling rests before the place is taken.
const REST: Duration = Duration::from_millis(120);

thread_local! {
    /// The place to be restored before the next paint. In a run of changes the first place
    /// counts, since the page has not settled since.
    static PENDING: RefCell<Option<Reading>> = const { RefCell::new(None) };
    /// The place that was last read or restored, and how far the page was scrolled then. While it
    /// is not scrolled otherwise this stays the place, so that many changes do not add up.
    static SETTLED: RefCell<Option<(Reading, f64)>> = const { RefCell::new(None) };
    static ACROSS: Cell<f64> = const { Cell::new(0.0) };
    static RESTING: Cell<Option<TimeoutHandle>> = const { Cell::new(None) };
    static SCROLLED: Listeners = const { Listeners::none() };
    static RESTED: Listeners = const { Listeners::none() };
}

/// What is read, and where a run of changes began: that place wins as soon as its language is shown
/// again, so that who turns the text and back finds the very line.
#[derive(Clone)]
struct Reading {
    now: Place,
    first: Place,
}

/// Follows the window from now on: scrolling, and a change of its size, which keeps the place.
pub fn follow_window() {
    let scroll = window_event_listener(ev::scroll, |_| scrolled());
    let resize = window_event_listener(ev::resize, |_| {
        let across = Flow::present().across();
        // A phone's own bar comes and goes without setting the text anew.
        if (ACROSS.replace(across) - across).abs() < 1.0 {
            return;
        }
        let settled = SETTLED.with_borrow(|settled| settled.clone());
        if let Some((reading, _)) = settled {
            bring_back(reading);
        }
    });
    on_cleanup(move || {
        scroll.remove();
        resize.remove();
    });
}

/// The text has been scrolled: tells those who listen, and takes the place when it rests.
pub fn scrolled() {
    let position = Flow::present().position();
    SETTLED.with_borrow_mut(|settled| {
        // Bringing a place back scrolls too; only what goes elsewhere is the reader's doing.
        if settled
            .as_ref()
            .is_some_and(|(_, at)| !is_at(*at, position))
        {
            *settled = None;
        }
    });
    SCROLLED.with(Listeners::tell);
    if let Some(resting) = RESTING.take() {
        resting.clear();
    }
    RESTING.set(set_timeout_with_handle(settle, REST).ok());
}

/// Takes the place that is read now.
fn settle() {
    RESTING.set(None);
    // The text is being set anew: bringing the place back scrolls, and comes to rest again.
    if PENDING.with_borrow(Option::is_some) {
        return;
    }
    let flow = Flow::present();
    ACROSS.set(flow.across());
    SETTLED.set(present(&flow).map(|reading| (reading, flow.position())));
    RESTED.with(Listeners::tell);
}

/// Whether the text is scrolled there, as exactly as browsers scroll.
fn is_at(there: f64, position: f64) -> bool {
    (there - position).abs() < 1.5
}

/// Calls `scrolled` while the text scrolls, once a frame as browsers do. Ends with the present
/// owner.
pub fn on_scroll(scrolled: impl Fn() + 'static) {
    add(&SCROLLED, scrolled);
}

/// Calls `settled` when scrolling has come to rest. Ends with the present owner.
pub fn on_settle(settled: impl Fn() + 'static) {
    add(&RESTED, settled);
}

/// The topmost line, to come back to it in another visit; none at the very start of an article.
pub fn topmost() -> Option<Place> {
    measure(&Flow::present(), 0.0)
}

/// Forgets the place: another article is opened.
pub fn forget() {
    SETTLED.set(None);
    PENDING.set(None);
    set_tail(0.0);
}

/// What is read now. While nothing has been scrolled since a place was brought back, it is that
/// place: in a run of changes the first one counts.
fn present(flow: &Flow) -> Option<Reading> {
    let position = flow.position();
    let settled = SETTLED.with_borrow(|settled| {
        let (reading, at) = settled.as_ref()?;
        let is_there = is_at(*at, position) && reading.now.is_on_screen();
        is_there.then(|| reading.clone())
    });
    settled.or_else(|| {
        let now = measure(flow, UPPER)?;
        Some(Reading {
            first: now.clone(),
            now,
        })
    })
}

/// Brings what was read back to where it was: where the run of changes began, if that is shown, or
/// else what is read now, or else its partner.
fn bring_back(Reading { now, first }: Reading) {
    if first.is_on_screen() {
        restore(first.clone(), first);
    } else if now.is_on_screen() {
        restore(now, first);
    } else if let Some(partner) = first.in_partner(&Flow::present()) {
        restore(partner, first);
    }
}

/// Brings a place back to where it was; whether it is there. Where the page is too short for that,
/// room is added under the article.
pub(super) fn restore(now: Place, first: Place) -> bool {
    set_tail(0.0);
    let flow = Flow::present();
    let Some(start) = now.start(&flow) else {
        return false;
    };
    let wanted = flow.position() + start - now.wanted(&flow);
    let furthest = flow.furthest();
    if wanted > furthest {
        set_tail(wanted - furthest);
    }
    flow.scroll_to(wanted);
    ACROSS.set(flow.across());
    SETTLED.set(Some((Reading { now, first }, flow.position())));
    true
}

/// Changes how an article looks, and keeps the place that is being read.
pub fn keep(change: impl FnOnce()) {
    PENDING.with_borrow_mut(|pending| {
        if pending.is_none() {
            *pending = present(&Flow::present());
        }
    });
    change();
    before_paint(|| {
        if let Some(reading) = PENDING.take() {
            bring_back(reading);
        }
    });
}

/// Calls `then` when the page has been updated, before it is painted.
pub fn before_paint(then: impl FnOnce() + 'static) {
    request_animation_frame(then);
}

/// Calls `then` once the page as it is now has been painted.
pub fn after_paint(then: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(then, Duration::ZERO));
}

fn set_tail(length: f64) {
    page::set_root_property("--tail", &format!("{length}px"));
}
