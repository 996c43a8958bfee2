//! Node.js and npm, which are the user's own: they are looked for and never installed.

use crate::digest::sha256;
use crate::failure::{About, Failure, Outcome};
use crate::process::{self, SearchPath, version_in};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What the browser driver of the tests needs.
const OLDEST: u32 = 20;

/// Node.js, which runs npm, wasm-opt and the browser driver.
pub(crate) fn node(path: &SearchPath) -> Outcome<Command> {
    let wanted = || {
        format!(
            "install Node.js {OLDEST} or newer with npm (nodejs.org, or your system's packages)"
        )
    };
    let found = path.find("node").ok_or_else(|| {
        Failure::new("Node.js is missing: there is no `node` on PATH", wanted())
            .tried("node on PATH")
    })?;
    let said = process::output(Command::new(&found).arg("--version")).unwrap_or_default();
    let version = version_in(&said).unwrap_or("unknown");
    let major = version
        .split('.')
        .next()
        .and_then(|major| major.parse().ok());
    if major.is_none_or(|major: u32| major < OLDEST) {
        return Err(Failure::new(
            format!("Node.js is too old: {version}, needed is {OLDEST} or newer"),
            wanted(),
        )
        .tried(found.display().to_string()));
    }
    path.command("node")
}

/// npm, after the check that the Node.js it runs on is new enough.
pub(crate) fn npm(path: &SearchPath) -> Outcome<Command> {
    node(path)?;
    if path.find("npm").is_none() {
        return Err(Failure::new(
            "npm is missing: there is a `node` on PATH, but no `npm`",
            "install npm (Debian: `apt-get install npm`; elsewhere it comes with Node.js)",
        )
        .tried("npm on PATH"));
    }
    path.command("npm")
}

/// Installs the packages of a folder as its lock file says, only when they are not there yet.
pub(crate) fn ensure_modules(path: &SearchPath, folder: &Path, what: &str) -> Outcome {
    let lock = folder.join("package-lock.json");
    let wanted = sha256(&fs::read(&lock).about("read", &lock)?);
    // Written after the install, so that an interrupted one is done again.
    let stamp = folder.join("node_modules/.taiyaku-lock");
    if fs::read_to_string(&stamp).is_ok_and(|stamped| stamped == wanted) {
        return Ok(());
    }
    println!(
        "set-up: installing {what} into {}; takes less than a minute",
        folder.join("node_modules").display()
    );
    let mut npm = npm(path)?;
    npm.args(["ci", "--no-audit", "--no-fund"])
        .current_dir(folder);
    if !process::succeeds(&mut npm)? {
        return Err(Failure::new(
            format!("could not install {what}"),
            "read what npm says above (is the network there?) and run this again",
        )
        .tried(format!("npm ci in {}", folder.display())));
    }
    fs::write(&stamp, wanted).about("write", &stamp)
}
