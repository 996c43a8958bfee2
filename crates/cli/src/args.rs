//! What the user asked for.

use std::path::PathBuf;

use lexopt::{Arg, Error, Parser, ValueExt};

/// What is shown for `--help`, and after a wrong call.
pub(crate) const USAGE: &str = "\
Usage: taiyaku import PATH… --out DIR [--force] [--verbose]
       taiyaku check PATH…
       taiyaku build DIR --out DIR [--strict]
       taiyaku schema

import  turns text pages into article JSON, one DIR/ID.json each, and says what it did not
        understand; PATH is a page, or a folder whose .txt files are pages
          --force    overwrite articles that are there and differ
          --verbose  say what became of each field
check   reads every article (.json) and text page (.txt) below the given folders, or the given
        files, and says what is wrong with them and what to do
build   packs the articles and text pages below a folder into a library; an article with errors
        is left out
          --strict   make no library if any article has an error
schema  prints the JSON Schema of article JSON

The exit code is 0 where nothing is an error, 1 where something is, 2 for a wrong call.
docs/import.md describes text pages, docs/format.md article JSON.";

/// One call of the command.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Show how to call it.
    Help,
    /// Turn text pages into article JSON.
    Import(Import),
    /// Check these files and folders.
    Check {
        /// The files and folders, at least one.
        paths: Vec<PathBuf>,
    },
    /// Pack a library.
    Build(Build),
    /// Print the schema.
    Schema,
}

/// `taiyaku import`
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Import {
    /// The pages and folders, at least one.
    pub(crate) paths: Vec<PathBuf>,
    /// Where the articles go.
    pub(crate) out: PathBuf,
    /// Whether articles that differ are overwritten.
    pub(crate) force: bool,
    /// Whether to say what became of each field.
    pub(crate) verbose: bool,
}

/// `taiyaku build`
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Build {
    /// The folder with the articles.
    pub(crate) folder: PathBuf,
    /// Where the library goes.
    pub(crate) out: PathBuf,
    /// Whether an article with errors stops it.
    pub(crate) strict: bool,
}

/// The arguments of a command, before it is known which it takes.
#[derive(Default)]
struct Given {
    paths: Vec<PathBuf>,
    out: Option<PathBuf>,
    flags: Vec<&'static str>,
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
    let (takes, flags): (_, &[&str]) = match name.as_str() {
        "help" => return Ok(Command::Help),
        "import" => ("a text page", &["out", "force", "verbose"]),
        "check" => ("a folder or a file to check", &[]),
        "build" => ("the folder with the articles", &["out", "strict"]),
        "schema" => ("", &[]),
        _ => return Err(format!("there is no command “{name}”").into()),
    };
    let Some(given) = given(&mut parser, flags)? else {
        return Ok(Command::Help);
    };
    if given.paths.is_empty() && !takes.is_empty() {
        return Err(format!("name {takes}").into());
    }
    command(&name, given)
}

/// The paths and flags; nothing where help is asked for.
fn given(parser: &mut Parser, flags: &[&'static str]) -> Result<Option<Given>, Error> {
    let mut given = Given::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(path) => given.paths.push(PathBuf::from(path)),
            Arg::Short('h') | Arg::Long("help") => return Ok(None),
            Arg::Long("out") if flags.contains(&"out") => {
                given.out = Some(PathBuf::from(parser.value()?))
            }
            Arg::Long(flag) => match flags.iter().find(|known| **known == flag) {
                Some(known) => given.flags.push(known),
                None => return Err(argument.unexpected()),
            },
            Arg::Short(_) => return Err(argument.unexpected()),
        }
    }
    Ok(Some(given))
}

fn command(name: &str, given: Given) -> Result<Command, Error> {
    let Given { paths, out, flags } = given;
    let has = |flag| flags.contains(&flag);
    let only = |mut paths: Vec<PathBuf>| match (paths.pop(), paths.is_empty()) {
        (Some(path), true) => Ok(path),
        _ => Err(Error::from("name one folder")),
    };
    let out = || out.ok_or_else(|| Error::from("say with --out DIR where it goes"));
    match name {
        "import" => Ok(Command::Import(Import {
            paths,
            out: out()?,
            force: has("force"),
            verbose: has("verbose"),
        })),
        "build" => Ok(Command::Build(Build {
            folder: only(paths)?,
            out: out()?,
            strict: has("strict"),
        })),
        "check" => Ok(Command::Check { paths }),
        _ if paths.is_empty() => Ok(Command::Schema),
        _ => Err("schema takes no paths".into()),
    }
}
