//! Calling Trunk, which builds the app and calls `finish-build` at the end.

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::setup::Setup;
use std::path::Path;
use std::process::Command;

/// Names the folder of the articles for `finish-build`.
pub(crate) const LIBRARY: &str = "TAIYAKU_LIBRARY";

/// Trunk, to be given its arguments.
pub(crate) fn trunk(setup: &Setup) -> Outcome<Command> {
    let mut trunk = setup.path.command("trunk")?;
    // It asks the network for a newer version of itself otherwise.
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Its errors are for people; a trace through its own code helps nobody.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    if std::env::var_os("NO_COLOR").is_some() {
        // Trunk understands only "true" and "false" there, and stops at the usual "1".
        trunk.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    Ok(trunk)
}

/// Makes the release build with the bundled library in `dist`.
pub(crate) fn build_release(setup: &Setup, dist: &Path) -> Outcome {
    let mut trunk = trunk(setup)?;
    trunk.args(["build", "--release", "--dist"]).arg(dist);
    trunk.env_remove(LIBRARY);
    if process::succeeds(&mut trunk)? {
        return Ok(());
    }
    Err(
        Failure::new("the release build failed", "read what it says above")
            .tried(format!("trunk build --release --dist {}", dist.display())),
    )
}
