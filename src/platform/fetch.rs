//! Getting files.

use gloo_net::http::{Request, RequestBuilder};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Function, Reflect, Uint8Array};
use web_sys::{Blob, ReadableWritablePair, RequestCache};

/// Why a file is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// Nobody answered: the network is off, or the server is not there.
    Unreachable,
    /// The server answered with this status and not with the file.
    Status(u16),
}

/// Gets a file.
pub async fn bytes(url: &str) -> Result<Vec<u8>, FetchError> {
    answer(Request::get(url)).await
}

/// Gets a file from where it is, whatever the browser has kept of it.
pub async fn bytes_anew(url: &str) -> Result<Vec<u8>, FetchError> {
    answer(Request::get(url).cache(RequestCache::Reload)).await
}

async fn answer(request: RequestBuilder) -> Result<Vec<u8>, FetchError> {
    let unreachable = |_| FetchError::Unreachable;
    let answer = request.send().await.map_err(unreachable)?;
    if !answer.ok() {
        return Err(FetchError::Status(answer.status()));
    }
    answer.binary().await.map_err(unreachable)
}

/// Unpacks raw deflate (RFC 1951) with what the browser has for it; nothing where it is none.
pub async fn inflate(packed: &[u8]) -> Option<Vec<u8>> {
    let part = Uint8Array::from(packed);
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&part).unchecked_into()).ok()?;
    let unpacked = blob.stream().pipe_through(&inflater()?);
    let response = web_sys::Response::new_with_opt_readable_stream(Some(&unpacked)).ok()?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// `new DecompressionStream("deflate-raw")`, which every browser has had since 2023 and web-sys
/// still counts among what may change.
fn inflater() -> Option<ReadableWritablePair> {
    let class = Reflect::get(&super::window(), &"DecompressionStream".into()).ok()?;
    let class: Function = class.dyn_into().ok()?;
    let inflater = Reflect::construct(&class, &Array::of1(&"deflate-raw".into())).ok()?;
    Some(inflater.unchecked_into())
}
