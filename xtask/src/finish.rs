//! `cargo xtask finish-build`: what Trunk's hook calls when the app is built.
//!
//! It packs the library into the build, takes the inline script of Trunk's reload out of the page,
//! and writes the service worker from the list of all files. It runs after Trunk's own cargo has
//! ended, so that the two never wait for each other's lock.

use crate::digest::sha256;
use crate::failure::{About, Failure, Outcome};
use crate::process;
use crate::service_worker::{self, Entry};
use crate::trunk::LIBRARY;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The bundled library.
const BUNDLED: &str = "articles";

pub(crate) fn finish_build() -> Outcome {
    let build = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Failure::new(
                "finish-build does not know where the build is: TRUNK_STAGING_DIR is not set",
                "run `trunk build` or `cargo xtask serve`, which call it",
            )
        })?;
    pack_library(&build)?;
    finish_page(&build)?;
    let worker = process::root().join("web/service-worker.js");
    let template = fs::read_to_string(&worker).about("read", &worker)?;
    let entries = service_worker::entries(&build)?;
    let bytes: u64 = entries.iter().map(Entry::bytes).sum();
    println!(
        "finish-build: {} files, {} kB to keep for reading offline",
        entries.len(),
        bytes / 1000
    );
    let path = build.join(service_worker::FILE);
    fs::write(&path, service_worker::script(&template, &entries)).about("write", &path)
}

fn pack_library(build: &Path) -> Outcome {
    let library = env::var_os(LIBRARY)
        .filter(|named| !named.is_empty())
        .map_or_else(|| process::root().join(BUNDLED), PathBuf::from);
    println!(
        "finish-build: packing the articles of {}",
        library.display()
    );
    let mut pack = Command::new("cargo");
    pack.args(["run", "--quiet", "--package", "taiyaku-cli", "--", "build"])
        .arg(&library)
        .arg("--out")
        .arg(build.join("library"))
        .current_dir(process::root());
    if process::succeeds(&mut pack)? {
        return Ok(());
    }
    Err(Failure::new(
        format!("the library {} could not be packed", library.display()),
        "mend what is reported above",
    )
    .tried(format!("taiyaku build {}", library.display())))
}

fn finish_page(build: &Path) -> Outcome {
    let path = build.join("index.html");
    let page = fs::read_to_string(&path).about("read", &path)?;
    let mut page = marked(&page).ok_or_else(|| {
        Failure::new(
            format!("{} has no <html> element to mark", path.display()),
            "bring the <html …> tag of index.html back",
        )
    })?;
    if let Some((before, after)) = around_reload_script(&page) {
        let source = process::root().join("web/autoreload.mjs");
        let script = fs::read(&source).about("read", &source)?;
        let name = format!("autoreload-{}.mjs", &sha256(&script)[..16]);
        page = format!("{before}<script type=\"module\" src=\"./{name}\"></script>{after}");
        let copy = build.join(name);
        fs::write(&copy, script).about("write", &copy)?;
    }
    fs::write(&path, page).about("write", &path)
}

/// The page with the mark by which it registers the service worker.
fn marked(page: &str) -> Option<String> {
    let (before, after) = page.split_once("<html")?;
    Some(format!(
        "{before}<html data-service-worker=\"{}\"{after}",
        service_worker::FILE
    ))
}

/// What stands before and after the inline script by which Trunk reloads the page.
/// The page's content security policy forbids inline scripts.
fn around_reload_script(page: &str) -> Option<(&str, &str)> {
    let inside = page.find("{{__TRUNK_ADDRESS__}}")?;
    let start = page[..inside].rfind("<script")?;
    let end = inside + page[inside..].find("</script>")? + "</script>".len();
    Some((&page[..start], &page[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_marked_for_the_service_worker() {
        assert_eq!(
            marked("<!doctype html>\n<html lang=\"ja\">").as_deref(),
            Some("<!doctype html>\n<html data-service-worker=\"sw.js\" lang=\"ja\">")
        );
        assert_eq!(marked("nothing"), None);
    }

    #[test]
    fn only_the_reload_script_is_taken_out() {
        let page = "<body><script src=\"a.js\"></script><script>x '{{__TRUNK_ADDRESS__}}' y</script></body>";
        assert_eq!(
            around_reload_script(page),
            Some(("<body><script src=\"a.js\"></script>", "</body>"))
        );
        assert_eq!(around_reload_script("<script src=\"a.js\"></script>"), None);
    }
}
