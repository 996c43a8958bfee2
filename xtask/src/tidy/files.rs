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

    /// The Rust files that are compiled for tests only, as their parent says above `mod name;`.
    fn for_tests(&self) -> Vec<String> {
        let mut found = Vec::new();
        for file in self.at(|path| path.ends_with(".rs")) {
            let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
            let folder = match name {
                "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
                _ => file.path.trim_end_matches(".rs").to_owned(),
            };
            let mut lines = file.text.lines();
            while lines.any(|line| line.trim() == "#[cfg(test)]") {
                let module = lines
                    .next()
                    .and_then(|line| line.trim().strip_prefix("mod "));
                if let Some(module) = module.and_then(|module| module.strip_suffix(';')) {
                    found.push(format!("{folder}/{module}.rs"));
                }
            }
        }
        found
    }

    /// The files whose path satisfies a condition, without those that are for tests only.
    pub(super) fn shipped(&self, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = &File> {
        let for_tests = self.for_tests();
        self.at(move |path| wanted(path) && !for_tests.iter().any(|test| test == path))
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
        let mut lines = self.lines().peekable();
        std::iter::from_fn(move || {
            let (number, line) = lines.next()?;
            let opens_tests = |(_, next): &(usize, &str)| next.trim_end().ends_with('{');
            let ends = line.trim() == "#[cfg(test)]" && lines.peek().is_some_and(opens_tests);
            (!ends).then_some((number, line))
        })
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// A place in the file, for a report.
    pub(super) fn place(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}
