//! Getting files.

use gloo_net::http::{Request, Response};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, ArrayBuffer, Uint8Array};
use web_sys::{Blob, CompressionFormat, DecompressionStream, ReadableWritablePair};

/// Why a file is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// Nobody answered: the network is off, or the server is not there.
    Unreachable,
    /// The server answered with this status and not with the file.
    Status(u16),
}

/// Gets a text file.
pub async fn text(url: &str) -> Result<String, FetchError> {
    let answer = get(url).await?;
    answer.text().await.map_err(|_| FetchError::Unreachable)
}

/// Gets any file.
pub async fn bytes(url: &str) -> Result<Vec<u8>, FetchError> {
    let answer = get(url).await?;
    answer.binary().await.map_err(|_| FetchError::Unreachable)
}

async fn get(url: &str) -> Result<Response, FetchError> {
    let answer = Request::get(url)
        .send()
        .await
        .map_err(|_| FetchError::Unreachable)?;
    if answer.ok() {
        Ok(answer)
    } else {
        Err(FetchError::Status(answer.status()))
    }
}

/// Unpacks raw deflate (RFC 1951) with what the browser has for it; nothing where it is none.
pub async fn inflate(packed: &[u8]) -> Option<Vec<u8>> {
    let part = Uint8Array::from(packed);
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&part)).ok()?;
    let inflater = DecompressionStream::new(CompressionFormat::DeflateRaw).ok()?;
    let pair = ReadableWritablePair::new(&inflater.readable(), &inflater.writable());
    let unpacked = blob.stream().pipe_through(&pair);
    let response = web_sys::Response::new_with_opt_readable_stream(Some(&unpacked)).ok()?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer.dyn_into::<ArrayBuffer>().ok()?).to_vec())
}
