//! `cargo xtask bench`: search and facets beside those of others, in one browser, on made archives;
//! and the app itself on one of them.

use crate::failure::{About, Failure, Outcome};
use crate::process;
use crate::setup::{Need, Setup};
use crate::{generate, node, trunk};
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;

/// What `cargo xtask bench` is asked for.
#[derive(Debug, Default)]
pub(crate) struct Options {
    pub(crate) sizes: Sizes,
    /// The names of the engines, with commas; all without it.
    pub(crate) engines: Option<String>,
    /// Measures the app on an archive of so many articles, instead of the engines.
    pub(crate) app: Option<usize>,
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
        Need::Trunk,
    ])?;
    let folder = process::root().join("bench");
    node::ensure_modules(&setup.path, &folder, "the engines of the bench")?;
    let target = process::target_dir()?;
    let out = target.join("bench");
    build(
        &setup,
        "cargo",
        "build --release --package taiyaku-cli",
        &[],
    )?;
    let command = target.join(format!("release/taiyaku{EXE_SUFFIX}"));
    let mut run = node::node(&setup.path)?;
    if let Some(browser) = &setup.browser {
        run.env("TAIYAKU_CHROMIUM", browser);
    }
    if let Some(articles) = options.app {
        let archive = archive(&out, articles)?;
        let app = app(&setup, &out, &command, &archive)?;
        run.arg(folder.join("app.mjs")).arg(app).arg(archive);
    } else {
        let engine = out.join("engine");
        build_engine(&setup, &target, &engine)?;
        run.arg(folder.join("run.mjs")).arg("--out").arg(&out);
        run.env("TAIYAKU_BENCH_ENGINE", &engine);
        run.env("TAIYAKU_COMMAND", command);
        if let Some(engines) = &options.engines {
            run.args(["--engines", engines]);
        }
        for &articles in &options.sizes.0 {
            run.arg(archive(&out, articles)?);
        }
    }
    if process::succeeds(&mut run)? {
        return Ok(());
    }
    Err(Failure::new(
        "the bench did not run to its end",
        "read what it says above; what was measured of the engines so far is in results.json",
    ))
}

/// Makes an archive of so many articles.
fn archive(out: &Path, articles: usize) -> Outcome<PathBuf> {
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
    Ok(archive)
}

/// Builds the app with an archive as its library.
fn app(setup: &Setup, out: &Path, command: &Path, archive: &Path) -> Outcome<PathBuf> {
    let app = out.join("app");
    trunk::build_release(setup, &app)?;
    let library = app.join("library");
    fs::remove_dir_all(&library).about("remove", &library)?;
    let mut pack = Command::new(command);
    pack.arg("build").arg(archive).arg("--out").arg(library);
    if process::succeeds(&mut pack)? {
        return Ok(app);
    }
    Err(Failure::new(
        format!("{} could not be packed", archive.display()),
        "read what it says above",
    ))
}

/// Builds the wasm of `bench/engine` with the JavaScript beside it, as Trunk builds the app.
fn build_engine(setup: &Setup, target: &Path, out: &Path) -> Outcome {
    build(
        setup,
        "cargo",
        "build --release --package taiyaku-bench --target wasm32-unknown-unknown",
        &[],
    )?;
    let built = target.join("wasm32-unknown-unknown/release/taiyaku_bench.wasm");
    let join = "--target web --no-typescript --out-dir";
    build(setup, "wasm-bindgen", join, &[out, &built])?;
    let wasm = out.join("taiyaku_bench_bg.wasm");
    // The features that Rust uses, as index.html names them for the app.
    let smaller = "-Oz --enable-bulk-memory --enable-mutable-globals --enable-multivalue \
                   --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext";
    build(setup, "wasm-opt", smaller, &[&wasm, "-o".as_ref(), &wasm])
}

/// Calls a program with the words of a line, and then with paths.
fn build(setup: &Setup, program: &str, line: &str, paths: &[&Path]) -> Outcome {
    let mut command = setup.path.command(program)?;
    command.args(line.split_whitespace()).args(paths);
    if process::succeeds(&mut command)? {
        return Ok(());
    }
    Err(Failure::new(
        format!("`{program}` could not build what the bench needs"),
        "read what it says above",
    ))
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
