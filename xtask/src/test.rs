//! `cargo xtask test`: the set-up, then every test, then how many passed and failed.

use crate::count::{self, Tally};
use crate::failure::{Failure, Outcome};
use crate::process::{self, SearchPath};
use crate::setup::{self, Need, Setup};
use crate::{journeys, node, tidy, wasm};
use std::process::ExitCode;
use std::str::FromStr;
use std::time::Instant;

/// A part of the tests that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Fmt,
    Tidy,
    Clippy,
    Native,
    Bench,
    Wasm,
    E2e,
}

/// In this order: what is quick and often wrong comes first.
const STEPS: [Step; 7] = [
    Step::Fmt,
    Step::Tidy,
    Step::Clippy,
    Step::Native,
    Step::Bench,
    Step::Wasm,
    Step::E2e,
];

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Tidy => "tidy",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Bench => "bench",
            Self::Wasm => "wasm",
            Self::E2e => "e2e",
        }
    }

    fn about(self) -> &'static str {
        match self {
            Self::Fmt => "formatting",
            Self::Tidy => "the rules of the house",
            Self::Clippy => "clippy on all crates, and on the app for wasm, warnings denied",
            Self::Native => "native tests of all crates",
            Self::Bench => "what the bench judges by",
            Self::Wasm => "the app's tests in wasm, in a headless browser",
            Self::E2e => "journeys in a real browser against the release build",
        }
    }

    fn needs(self) -> &'static [Need] {
        match self {
            Self::Fmt | Self::Tidy | Self::Native | Self::Bench => &[],
            Self::Clippy => &[Need::WasmTarget],
            Self::Wasm => &[Need::WasmTarget, Need::WasmBindgen, Need::Browser],
            Self::E2e => &[
                Need::WasmTarget,
                Need::WasmBindgen,
                Need::WasmOpt,
                Need::Trunk,
                Need::Browser,
            ],
        }
    }

    fn run(self, setup: &Setup) -> Outcome<Tally> {
        match self {
            Self::Fmt => check(&setup.path, &["fmt", "--all", "--check"]),
            Self::Tidy => tidy::tidy(),
            Self::Clippy => clippy(&setup.path),
            Self::Native => native(&setup.path),
            Self::Bench => judge(&setup.path),
            Self::Wasm => wasm::wasm(setup),
            Self::E2e => journeys::journeys(setup),
        }
    }
}

impl FromStr for Step {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let names = || STEPS.map(Step::name).join(", ");
        STEPS
            .into_iter()
            .find(|step| step.name() == name)
            .ok_or_else(|| format!("the steps are {}", names()))
    }
}

/// Only the set-up, for serve and test.
pub(crate) fn set_up() -> Outcome {
    Setup::complete(&all_needs())?;
    println!("set-up: complete");
    Ok(())
}

fn all_needs() -> Vec<Need> {
    let mut needs = setup::BUILD.to_vec();
    needs.push(Need::Browser);
    needs
}

pub(crate) fn test(only: Option<Step>) -> Outcome<ExitCode> {
    let steps = only.map_or_else(|| STEPS.to_vec(), |step| vec![step]);
    let needs = steps
        .iter()
        .flat_map(|step| step.needs())
        .copied()
        .collect::<Vec<_>>();
    let setup = Setup::as_far_as_possible(&needs);
    let mut all = Tally::default();
    for step in steps {
        println!("\n== {}: {}", step.name(), step.about());
        let begun = Instant::now();
        let tally = match setup.missing(step.needs()) {
            Some(failure) => {
                println!(
                    "not run, since the set-up is not complete: {}",
                    failure.what()
                );
                Tally::FAILED
            }
            None => step.run(&setup).unwrap_or_else(|failure: Failure| {
                println!("{failure}");
                Tally::FAILED
            }),
        };
        println!(
            "-- {}: {tally} ({} s)",
            step.name(),
            begun.elapsed().as_secs()
        );
        all += tally;
    }
    println!("\n{all}");
    Ok(if all.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// One call of cargo that counts as one test.
fn check(path: &SearchPath, arguments: &[&str]) -> Outcome<Tally> {
    println!("cargo {}", arguments.join(" "));
    Ok(Tally::of(process::succeeds(
        path.command("cargo")?.args(arguments),
    )?))
}

fn clippy(path: &SearchPath) -> Outcome<Tally> {
    let deny = ["--", "-D", "warnings"];
    let native = ["clippy", "--quiet", "--workspace", "--all-targets"];
    let wasm = [
        "clippy",
        "--quiet",
        "--package",
        "taiyaku",
        "--all-targets",
        "--target",
        "wasm32-unknown-unknown",
    ];
    let native = check(path, &[&native[..], &deny[..]].concat())?;
    Ok(native + check(path, &[&wasm[..], &deny[..]].concat())?)
}

fn native(path: &SearchPath) -> Outcome<Tally> {
    let mut cargo = path.command("cargo")?;
    // The output of passed tests is shown for the lines that say `skipped: why`.
    cargo.args(["test", "--quiet", "--workspace", "--no-fail-fast", "--"]);
    cargo.arg("--show-output");
    let (succeeded, printed) = process::run_and_keep(&mut cargo)?;
    Ok(count::libtest(&printed).of_run(succeeded))
}

/// The tests of `bench/` that take no browser and no packages.
fn judge(path: &SearchPath) -> Outcome<Tally> {
    let mut node = node::node(path)?;
    node.args(["--test", "--test-reporter=tap", "bench/bench.test.mjs"]);
    let (succeeded, printed) = process::run_and_keep(&mut node)?;
    Ok(count::tap(&printed).of_run(succeeded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_called_by_their_names() {
        for step in STEPS {
            assert_eq!(step.name().parse(), Ok(step));
        }
        let unknown = "everything".parse::<Step>().unwrap_err();
        assert!(unknown.contains("fmt, tidy, clippy"), "{unknown}");
    }
}
