//! What the user asked for.

use std::path::PathBuf;

use lexopt::{Arg, Error, Parser, ValueExt};

/// What is shown for `--help`, and after a wrong call.
pub(crate) const USAGE: &str = "\
Usage: taiyaku check PATH…
       taiyaku schema

check   reads every article below the given folders, or the given files, and says what is
        wrong with them and what to do; exit code 1 if anything is an error
schema  prints the JSON Schema of article JSON

docs/format.md describes article JSON.";

/// One call of the command.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Show how to call it.
    Help,
    /// Check these files and folders.
    Check {
        /// The files and folders, at least one.
        paths: Vec<PathBuf>,
    },
    /// Print the schema.
    Schema,
}

/// Reads the arguments.
///
/// # Errors
/// Where they are not as [`USAGE`] says.
pub(crate) fn parse(mut parser: Parser) -> Result<Command, Error> {
    let name = match parser.next()? {
        Some(Arg::Value(name)) => name.string()?,
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help),
        Some(other) => return Err(other.unexpected()),
        None => return Err("say what to do".into()),
    };
    match name.as_str() {
        "help" => Ok(Command::Help),
        "check" => check(parser),
        "schema" => match parser.next()? {
            None => Ok(Command::Schema),
            Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help),
            Some(other) => Err(other.unexpected()),
        },
        _ => Err(format!("there is no command “{name}”").into()),
    }
}

fn check(mut parser: Parser) -> Result<Command, Error> {
    let mut paths = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(path) => paths.push(PathBuf::from(path)),
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    if paths.is_empty() {
        Err("name a folder or a file to check".into())
    } else {
        Ok(Command::Check { paths })
    }
}
