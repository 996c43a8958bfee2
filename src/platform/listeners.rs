//! Who wants to be told of something, for as long as their owner lives.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::thread::LocalKey;

use leptos::prelude::on_cleanup;

type Call = Rc<dyn Fn()>;

/// Those who want to be told. One that is told may come, go, or bring others.
pub(super) struct Listeners {
    calls: RefCell<Vec<(u32, Call)>>,
    next: Cell<u32>,
}

impl Listeners {
    pub(super) const fn none() -> Self {
        Self {
            calls: RefCell::new(Vec::new()),
            next: Cell::new(0),
        }
    }

    /// Tells all of them.
    pub(super) fn tell(&self) {
        let calls: Vec<_> = self
            .calls
            .borrow()
            .iter()
            .map(|(_, call)| call.clone())
            .collect();
        for call in calls {
            call();
        }
    }
}

/// Tells somebody from now on, until the present owner ends.
pub(super) fn add(listeners: &'static LocalKey<Listeners>, call: impl Fn() + 'static) {
    let id = listeners.with(|listeners| {
        let id = listeners.next.get();
        listeners.next.set(id + 1);
        listeners.calls.borrow_mut().push((id, Rc::new(call)));
        id
    });
    on_cleanup(move || {
        listeners.with(|listeners| listeners.calls.borrow_mut().retain(|(of, _)| *of != id));
    });
}
