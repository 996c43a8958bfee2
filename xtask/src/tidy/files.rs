//! The text files of the repository: those that git knows, and new ones that it does not ignore.

use crate::failure::{Failure, Outcome};
use crate::process;
use std::fs;
use std::process::Command;

/// Paths with `/`, and texts.
#[derive(Debug, Default)]
pub(super) struct Files(pub(super) Vec<File>);

#[derive(Debug)]
pub(super) struct File {
    pub(super) path: String,
    pub(super) text: String,
}

impl Files {
    pub(super) fn of_the_repository() -> Outcome<Self> {
        let root = process::root();
        let mut git = Command::new("git");
        git.args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ]);
        let list = process::output(git.current_dir(&root)).ok_or_else(|| {
            Failure::new(
                "git does not list the files of the repository",
                "run the tests in a clone, with git on PATH",
            )
            .tried("git ls-files")
        })?;
        let files = list
            .split('\0')
            .filter(|path| !path.is_empty())
            // Pictures and deliberately broken encodings are not UTF-8, and have no rules.
            .filter_map(|path| {
                let text = fs::read_to_string(root.join(path)).ok()?;
                Some(File {
                    path: path.to_owned(),
                    text,
                })
            });
        Ok(Self(files.collect()))
    }

    /// The files whose path satisfies a condition.
    pub(super) fn at(&self, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = &File> {
        self.0.iter().filter(move |file| wanted(&file.path))
    }
}

impl File {
    /// The lines with their numbers.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
    }

    /// The lines of a Rust file that are code: no comments, nothing of the tests at its end.
    pub(super) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines()
            .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// A place in the file, for a report.
    pub(super) fn place(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}
