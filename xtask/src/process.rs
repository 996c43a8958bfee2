//! Starting other programs: where they are found, and what is done with their output.

use crate::failure::{Failure, Outcome};
use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
        .to_path_buf()
}

/// Where cargo builds, which an environment variable or a configuration may have moved.
pub(crate) fn target_dir() -> Outcome<PathBuf> {
    let unreadable = || {
        Failure::new(
            "cargo does not say where it builds",
            "run `cargo metadata --no-deps` in this folder and mend what it reports",
        )
    };
    let text = output(
        Command::new("cargo")
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .current_dir(root()),
    )
    .ok_or_else(unreadable)?;
    let metadata: serde_json::Value = serde_json::from_str(&text).map_err(|_| unreadable())?;
    metadata["target_directory"]
        .as_str()
        .map(PathBuf::from)
        .ok_or_else(unreadable)
}

/// A search path: our own tool folders in front of the user's.
#[derive(Clone, Debug, Default)]
pub(crate) struct SearchPath {
    front: Vec<PathBuf>,
}

impl SearchPath {
    pub(crate) fn put_in_front(&mut self, folder: PathBuf) {
        self.front.push(folder);
    }

    fn folders(&self) -> Vec<PathBuf> {
        let users = env::var_os("PATH").unwrap_or_default();
        let users = env::split_paths(&users).collect::<Vec<_>>();
        self.front.iter().cloned().chain(users).collect()
    }

    /// The value of `PATH` for a program that is started.
    pub(crate) fn value(&self) -> OsString {
        env::join_paths(self.folders()).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
    }

    /// Where a program is, if it is anywhere.
    pub(crate) fn find(&self, program: &str) -> Option<PathBuf> {
        self.folders()
            .iter()
            .find_map(|folder| program_in(folder, program))
    }

    /// A program to start in the repository, with this search path for it and all that it starts.
    pub(crate) fn command(&self, program: &str) -> Outcome<Command> {
        let path = self.find(program).ok_or_else(|| {
            Failure::new(
                format!("`{program}` was not found"),
                format!("install `{program}` or put its folder on PATH"),
            )
        })?;
        let mut command = Command::new(path);
        command.env("PATH", self.value()).current_dir(root());
        Ok(command)
    }
}

/// A program in a folder, with the endings that Windows gives to programs and to npm's links.
pub(crate) fn program_in(folder: &Path, program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    endings
        .iter()
        .map(|ending| folder.join(format!("{program}{ending}")))
        .find(|path| path.is_file())
}

/// What a program prints, if it runs and succeeds.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program with its output on our own, and says whether it succeeded.
pub(crate) fn succeeds(command: &mut Command) -> Outcome<bool> {
    let status = command
        .status()
        .map_err(|error| unstarted(command, &error))?;
    Ok(status.success())
}

/// Runs a program, passes its standard output on line by line, and keeps it.
pub(crate) fn run_and_keep(command: &mut Command) -> Outcome<(bool, String)> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| unstarted(command, &error))?;
    let mut kept = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            println!("{line}");
            kept.push_str(&line);
            kept.push('\n');
        }
    }
    let status = child.wait().map_err(|error| unstarted(command, &error))?;
    Ok((status.success(), kept))
}

/// The failure of a program that could not be started at all.
pub(crate) fn unstarted(command: &Command, error: &std::io::Error) -> Failure {
    let program = Path::new(command.get_program()).display().to_string();
    Failure::new(
        format!("could not start `{program}`: {error}"),
        format!("check that `{program}` is installed and may be executed"),
    )
}

/// The first word of a `--version` line that is a version: `trunk 0.21.14`, `v20.1.0`.
pub(crate) fn version_in(text: &str) -> Option<&str> {
    text.split_whitespace()
        .map(|word| word.strip_prefix('v').unwrap_or(word))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_found_in_what_tools_print() {
        for (printed, version) in [
            ("trunk 0.21.14", Some("0.21.14")),
            ("wasm-bindgen 0.2.130\n", Some("0.2.130")),
            ("wasm-opt version 132 (version_132)", Some("132")),
            ("v20.20.2\n", Some("20.20.2")),
            ("usage: none", None),
        ] {
            assert_eq!(version_in(printed), version, "{printed}");
        }
    }

    #[test]
    fn our_folders_come_before_the_users() {
        let mut path = SearchPath::default();
        path.put_in_front(PathBuf::from("one"));
        path.put_in_front(PathBuf::from("two"));
        let value = path.value();
        let folders = env::split_paths(&value).collect::<Vec<_>>();
        assert_eq!(folders[..2], [PathBuf::from("one"), PathBuf::from("two")]);
        assert!(folders.len() > 2, "the user's PATH is kept");
    }
}
