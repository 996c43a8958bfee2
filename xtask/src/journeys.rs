//! The journeys: a release build, and a browser that walks through it.

use crate::browser;
use crate::count::{self, Tally};
use crate::failure::{About, Failure, Outcome};
use crate::process;
use crate::setup::Setup;
use crate::{node, trunk};
use std::fs;

pub(crate) fn journeys(setup: &Setup) -> Outcome<Tally> {
    let target = process::target_dir()?;
    let dist = target.join("e2e-dist");
    println!("trunk build --release --dist {}", dist.display());
    trunk::build_release(setup, &dist)?;

    let results = target.join("e2e-results.json");
    if results.exists() {
        fs::remove_file(&results).about("remove", &results)?;
    }
    let mut playwright = node::node(&setup.path)?;
    playwright
        .current_dir(browser::journeys())
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .env("TAIYAKU_DIST", &dist)
        .env("TAIYAKU_RESULTS", &results)
        .env("TAIYAKU_ARTIFACTS", target.join("e2e-artifacts"));
    if let Some(browser) = &setup.browser {
        playwright.env("TAIYAKU_CHROMIUM", browser);
    }
    let succeeded = process::succeeds(&mut playwright)?;
    let report = fs::read_to_string(&results).unwrap_or_default();
    let tally = count::playwright(&report).ok_or_else(|| {
        Failure::new(
            "the browser driver wrote no report",
            "read what it says above; `cargo xtask test --only e2e` runs the journeys alone",
        )
    })?;
    // The release build is one test, and it passed.
    Ok(Tally::PASSED + tally.of_run(succeeded))
}
