//! `cargo xtask bench`: search and facets beside those of others, in one browser, on made archives.

use crate::failure::{About, Failure, Outcome};
use crate::process;
use crate::setup::{Need, Setup};
use crate::{generate, node};
use std::env::consts::EXE_SUFFIX;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::str::FromStr;

/// What `cargo xtask bench` is asked for.
#[derive(Debug, Default)]
pub(crate) struct Options {
    pub(crate) sizes: Sizes,
    /// The names of the engines, with commas; all without it.
    pub(crate) engines: Option<String>,
}

/// How many articles the archives have.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sizes(Vec<usize>);

impl Default for Sizes {
    fn default() -> Self {
        Self(vec![1_000, 10_000])
    }
}

impl FromStr for Sizes {
    type Err = String;

    fn from_str(given: &str) -> Result<Self, String> {
        let sizes = given.split(',').map(str::parse).collect::<Result<_, _>>();
        sizes
            .map(Self)
            .map_err(|_| format!("`{given}` is not a list of numbers, as 1000,10000"))
    }
}

pub(crate) fn bench(options: &Options) -> Outcome {
    let setup = Setup::complete(&[
        Need::WasmTarget,
        Need::WasmOpt,
        Need::Browser,
        Need::WasmBindgen,
    ])?;
    let folder = process::root().join("bench");
    node::ensure_modules(&setup.path, &folder, "the engines of the bench")?;
    let target = process::target_dir()?;
    let out = target.join("bench");
    let engine = out.join("engine");
    build_engine(&setup, &target, &engine)?;
    let mut run = node::node(&setup.path)?;
    run.arg(folder.join("run.mjs")).arg("--out").arg(&out);
    run.env("TAIYAKU_BENCH_ENGINE", &engine);
    let command = format!("taiyaku{EXE_SUFFIX}");
    run.env("TAIYAKU_COMMAND", target.join("release").join(command));
    if let Some(browser) = &setup.browser {
        run.env("TAIYAKU_CHROMIUM", browser);
    }
    if let Some(engines) = &options.engines {
        run.args(["--engines", engines]);
    }
    for &articles in &options.sizes.0 {
        let archive = out.join(format!("archive-{articles}"));
        // An older generator may have made it.
        if archive.exists() {
            fs::remove_dir_all(&archive).about("remove", &archive)?;
        }
        generate::generate(&generate::Options {
            articles,
            out: archive.clone(),
            seed: 1,
        })?;
        run.arg(archive);
    }
    if !process::succeeds(&mut run)? {
        return Err(Failure::new(
            "the bench did not run to its end",
            "read what it says above; what was measured so far is in results.json",
        ));
    }
    println!(
        "all that was measured: {}",
        out.join("results.json").display()
    );
    Ok(())
}

/// Builds the command, and the wasm of `bench/engine` with the JavaScript beside it, as Trunk builds
/// the app.
fn build_engine(setup: &Setup, target: &Path, out: &Path) -> Outcome {
    let run = |program: &str, arguments: &[&OsStr]| {
        let mut command = setup.path.command(program)?;
        if process::succeeds(command.args(arguments))? {
            return Ok(());
        }
        Err(Failure::new(
            format!("`{program}` could not build what the bench needs"),
            "read what it says above",
        ))
    };
    let words = |line: &'static str| line.split(' ').map(OsStr::new);
    let cargo = |line| run("cargo", &words(line).collect::<Vec<_>>());
    cargo("build --release --package taiyaku-cli")?;
    cargo("build --release --package taiyaku-bench --target wasm32-unknown-unknown")?;
    let built = target.join("wasm32-unknown-unknown/release/taiyaku_bench.wasm");
    let join = words("--target web --no-typescript --out-dir");
    let join = join.chain([out.as_os_str(), built.as_os_str()]);
    run("wasm-bindgen", &join.collect::<Vec<_>>())?;
    let wasm = out.join("taiyaku_bench_bg.wasm");
    // The features that Rust uses, as index.html names them for the app.
    let smaller = words(
        "-Oz --enable-bulk-memory --enable-mutable-globals --enable-multivalue \
         --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext",
    );
    let smaller = smaller.chain([wasm.as_os_str(), "-o".as_ref(), wasm.as_os_str()]);
    run("wasm-opt", &smaller.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_a_list_of_numbers() {
        assert_eq!("1000,10000".parse(), Ok(Sizes::default()));
        assert!("many".parse::<Sizes>().is_err());
    }
}
