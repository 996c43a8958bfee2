//! Getting files.

use gloo_net::http::Request;

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
    let answer = Request::get(url)
        .send()
        .await
        .map_err(|_| FetchError::Unreachable)?;
    if !answer.ok() {
        return Err(FetchError::Status(answer.status()));
    }
    answer.text().await.map_err(|_| FetchError::Unreachable)
}
