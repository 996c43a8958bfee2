//! Taiyaku (対訳): a bilingual article reader that runs entirely in the browser.
//!
//! Data flows one way: the address (`route`) and the library decide what is shown (`state`), the
//! views draw it (`views`, `components`), and what a reader does changes the address or the
//! reader's own data. Only `platform` names the browser's own interfaces.

#![recursion_limit = "256"]
#![allow(
    unreachable_pub,
    reason = "the props that #[component] makes are always pub"
)]

pub mod app;
pub mod components;
pub mod i18n;
pub mod platform;
pub mod route;
pub mod state;
pub mod views;

pub use app::App;
