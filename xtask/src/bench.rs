//! `cargo xtask bench`: search and facets beside those of others, in one browser, on made archives.

use crate::failure::{About, Failure, Outcome};
use crate::process;
use crate::setup::{Need, Setup};
use crate::{generate, node};
use std::fs;
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
    let setup = Setup::complete(&[Need::Browser])?;
    let folder = process::root().join("bench");
    node::ensure_modules(&setup.path, &folder, "the engines of the bench")?;
    let out = process::target_dir()?.join("bench");
    let mut run = node::node(&setup.path)?;
    run.arg(folder.join("run.mjs")).arg("--out").arg(&out);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_a_list_of_numbers() {
        assert_eq!("1000,10000".parse(), Ok(Sizes::default()));
        assert!("many".parse::<Sizes>().is_err());
    }
}
