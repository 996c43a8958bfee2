//! `cargo xtask schema`: docs/article.schema.json, written by the types it describes.

use crate::failure::{About, Failure, Outcome};
use crate::process;
use std::fs;
use std::process::Command;

pub(crate) fn refresh() -> Outcome {
    let mut print = Command::new("cargo");
    print.args(["run", "--quiet", "--package", "taiyaku-cli", "--", "schema"]);
    let schema = process::output(print.current_dir(process::root())).ok_or_else(|| {
        Failure::new(
            "the schema could not be made",
            "run the command that was tried and mend what it reports",
        )
        .tried("cargo run --package taiyaku-cli -- schema")
    })?;
    let path = process::root().join("docs/article.schema.json");
    let before = fs::read_to_string(&path).unwrap_or_default();
    if before == schema {
        println!("{} is up to date", path.display());
        return Ok(());
    }
    fs::write(&path, schema).about("write", &path)?;
    println!("{} is written anew", path.display());
    Ok(())
}
