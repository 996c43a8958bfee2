//! Small pictures on buttons and in rows, in the colour of the words around them.

use leptos::prelude::*;

/// Lines under one another, for the contents.
pub fn lines() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 4h12M2 8h12M2 12h12" />
        </svg>
    }
}

/// A ribbon, for what the reader has bookmarked. Style sheets fill it.
pub fn ribbon() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 2h8v12l-4-3.2L4 14z" />
        </svg>
    }
}

/// A sheet of paper, for the reader's note; `.written` are its lines.
pub fn sheet() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 2h7l3 3v9H3z" />
            <path class="written" d="M5.5 7h5M5.5 9.25h5M5.5 11.5h3" />
        </svg>
    }
}

/// A cross, for what takes something away.
pub fn cross() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
    }
}
