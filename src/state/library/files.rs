//! Getting the library's files: each only once at a time, and whole.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared};
use taiyaku_library::{MANIFEST, OpenError, is_intact};

use super::Failure;
use crate::platform::fetch;

/// Where the library is, from the page.
const FOLDER: &str = "library/";

type Pending = Shared<LocalBoxFuture<'static, Result<Rc<Vec<u8>>, Failure>>>;

thread_local! {
    /// Files on their way: who wants one of them waits for the same answer.
    static PENDING: RefCell<HashMap<String, Pending>> = RefCell::default();
}

/// The address of a file of the library.
pub fn file_url(path: &str) -> String {
    format!("{FOLDER}{path}")
}

/// A file of the library, as it was packed. One that arrives damaged is asked for once more, past
/// what the browser may have kept of it.
pub(super) async fn file(path: &str) -> Result<Rc<Vec<u8>>, Failure> {
    let known = PENDING.with_borrow(|pending| pending.get(path).cloned());
    let pending = known.unwrap_or_else(|| {
        let pending = whole(path.to_owned()).boxed_local().shared();
        PENDING.with_borrow_mut(|all| all.insert(path.to_owned(), pending.clone()));
        pending
    });
    let answer = pending.await;
    PENDING.with_borrow_mut(|all| all.remove(path));
    answer
}

async fn whole(path: String) -> Result<Rc<Vec<u8>>, Failure> {
    let url = file_url(&path);
    let unreachable = |error| Failure::Fetch(url.clone(), error);
    let bytes = fetch::bytes(&url).await.map_err(unreachable)?;
    if path == MANIFEST || is_intact(&path, &bytes) {
        return Ok(Rc::new(bytes));
    }
    let bytes = fetch::bytes_anew(&url).await.map_err(unreachable)?;
    if is_intact(&path, &bytes) {
        return Ok(Rc::new(bytes));
    }
    Err(damaged(&path, "it is not what its name promises"))
}

/// A text file of the library.
pub(super) async fn text(path: &str) -> Result<String, Failure> {
    let bytes = file(path).await?;
    match str::from_utf8(&bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(damaged(path, &error.to_string())),
    }
}

/// A file of the library that is stored compressed, as it was before.
pub(super) async fn inflated(path: &str) -> Result<Vec<u8>, Failure> {
    let bytes = file(path).await?;
    let inflated = fetch::inflate(&bytes).await;
    inflated.ok_or_else(|| damaged(path, "it cannot be unpacked"))
}

pub(super) fn damaged(path: &str, cause: &str) -> Failure {
    Failure::Damaged(file_url(path), cause.to_owned())
}

pub(super) fn opened(path: &str, error: OpenError) -> Failure {
    match error {
        OpenError::Newer { .. } => Failure::Newer,
        OpenError::Damaged { cause } => damaged(path, &cause),
    }
}
