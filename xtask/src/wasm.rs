//! The tests that need a browser around them: compiled to wasm, served, opened.
//!
//! wasm-bindgen's runner would start the browser itself, through a driver program that must match
//! the browser's version. Instead the runner only serves each page of tests, and our own browser
//! opens it and reads the result, so that one browser is enough for all tests.

use crate::browser;
use crate::count::{self, Tally};
use crate::failure::{Failure, Outcome};
use crate::node;
use crate::process;
use crate::setup::Setup;
use serde_json::Value;
use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStdout, Command, Stdio};

pub(crate) fn wasm(setup: &Setup) -> Outcome<Tally> {
    let Some(binaries) = compile(setup)? else {
        return Ok(Tally::FAILED);
    };
    let mut tally = Tally::default();
    for (name, binary) in binaries {
        println!("{name}");
        tally += run(setup, &binary)?;
    }
    if tally == Tally::default() {
        println!("no test was found: a step that tests nothing must not pass");
        return Ok(Tally::FAILED);
    }
    Ok(tally)
}

/// The binaries with tests and their names, or nothing when they do not compile.
fn compile(setup: &Setup) -> Outcome<Option<Vec<(String, String)>>> {
    let mut cargo = setup.path.command("cargo")?;
    cargo.args(["test", "--no-run", "--package", "taiyaku"]);
    cargo.args(["--target", "wasm32-unknown-unknown"]);
    cargo.arg("--message-format=json-render-diagnostics");
    let output = cargo
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| process::unstarted(&cargo, &error))?;
    Ok(output
        .status
        .success()
        .then(|| test_binaries(&String::from_utf8_lossy(&output.stdout))))
}

/// The test binaries among the messages of cargo, one JSON object a line.
fn test_binaries(messages: &str) -> Vec<(String, String)> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["profile"]["test"] == true)
        .filter_map(|message| {
            let name = message["target"]["name"].as_str()?;
            let kind = message["target"]["kind"][0].as_str()?;
            let binary = message["executable"].as_str()?;
            Some((format!("{name} ({kind})"), binary.to_owned()))
        })
        .collect()
}

fn run(setup: &Setup, binary: &str) -> Outcome<Tally> {
    let mut command = setup.path.command("wasm-bindgen-test-runner")?;
    command
        .arg(binary)
        // Serve the page and leave it to us to open it, at any free port.
        .env("NO_HEADLESS", "1")
        .env("WASM_BINDGEN_TEST_ADDRESS", "127.0.0.1:0")
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .stdout(Stdio::piped());
    let mut runner = Runner::start(&mut command)?;
    let Some(address) = runner.address() else {
        // A binary without tests ends at once, and well; tests for Node.js have been run by now.
        let succeeded = runner.ended_well();
        return Ok(count::libtest(&runner.printed).of_run(succeeded));
    };
    let mut open = node::node(&setup.path)?;
    open.current_dir(browser::journeys())
        .args(["wasm-tests.mjs", &address]);
    if let Some(browser) = &setup.browser {
        open.env("TAIYAKU_CHROMIUM", browser);
    }
    let (succeeded, printed) = process::run_and_keep(&mut open)?;
    Ok(count::libtest(&printed).of_run(succeeded))
}

/// The runner of wasm-bindgen, which serves until it is ended.
struct Runner {
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
    printed: String,
}

impl Runner {
    fn start(command: &mut Command) -> Outcome<Self> {
        let mut process = command
            .spawn()
            .map_err(|error| process::unstarted(command, &error))?;
        let stdout = process
            .stdout
            .take()
            .ok_or_else(|| Failure::new("the test runner has no output", "run this again"))?;
        Ok(Self {
            process,
            lines: BufReader::new(stdout).lines(),
            printed: String::new(),
        })
    }

    /// Where the runner serves, or nothing when it ended without serving.
    fn address(&mut self) -> Option<String> {
        for line in self.lines.by_ref().map_while(Result::ok) {
            if let Some(address) = address_in(&line) {
                return Some(address.to_owned());
            }
            println!("{line}");
            self.printed.push_str(&line);
            self.printed.push('\n');
        }
        None
    }

    fn ended_well(&mut self) -> bool {
        self.process.wait().is_ok_and(|status| status.success())
    }
}

impl Drop for Runner {
    fn drop(&mut self) {
        // Where it has ended already there is nothing to end, which is as well.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn address_in(line: &str) -> Option<&str> {
    line.strip_prefix("Interactive browsers tests are now available at ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_binaries_are_found_among_the_messages() {
        let messages = r#"{"reason":"compiler-artifact","target":{"name":"dep","kind":["lib"]},"profile":{"test":false},"executable":null}
{"reason":"compiler-artifact","target":{"name":"web","kind":["test"]},"profile":{"test":true},"executable":"/t/web.wasm"}
{"reason":"build-finished","success":true}
not json"#;
        assert_eq!(
            test_binaries(messages),
            [("web (test)".to_owned(), "/t/web.wasm".to_owned())]
        );
    }

    #[test]
    fn the_address_is_read_from_what_the_runner_says() {
        assert_eq!(
            address_in("Interactive browsers tests are now available at http://127.0.0.1:4321"),
            Some("http://127.0.0.1:4321")
        );
        assert_eq!(address_in("no tests to run!"), None);
    }
}
