//! `cargo xtask size`: what a visitor downloads, by kind, raw and as a good server sends it.

use crate::failure::{About, Failure, Outcome};
use crate::process;
use crate::setup::{self, Setup};
use crate::{node, trunk};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Prints the length of each file in brotli at its highest quality; Node.js has the encoder.
const BROTLI: &str = "
    import { readFileSync } from 'node:fs';
    import { brotliCompressSync, constants } from 'node:zlib';
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    for (const path of process.argv.slice(1))
      console.log(brotliCompressSync(readFileSync(path), quality).length);";

#[derive(Default)]
struct Sum {
    files: usize,
    raw: u64,
    brotli: u64,
}

pub(crate) fn size() -> Outcome {
    let setup = Setup::complete(&setup::BUILD)?;
    let dist = process::target_dir()?.join("size-dist");
    trunk::build_release(&setup, &dist)?;
    let mut files = Vec::new();
    collect(&dist, &mut files)?;
    let mut node = node::node(&setup.path)?;
    node.args(["--input-type=module", "--eval", BROTLI, "--"])
        .args(&files);
    let lengths = process::output(&mut node).unwrap_or_default();
    let lengths = lengths
        .lines()
        .filter_map(|line| line.parse().ok())
        .collect::<Vec<u64>>();
    if lengths.len() != files.len() {
        return Err(Failure::new(
            "Node.js could not compress the build",
            "install Node.js with its usual zlib module",
        ));
    }
    let mut sums: BTreeMap<&str, Sum> = BTreeMap::new();
    for (path, brotli) in files.iter().zip(lengths) {
        let raw = fs::metadata(path).about("read", path)?.len();
        let inside = path.strip_prefix(&dist).unwrap_or(path);
        for kind in [kind(inside), "total"] {
            let sum = sums.entry(kind).or_default();
            sum.files += 1;
            sum.raw += raw;
            sum.brotli += brotli;
        }
    }
    println!(
        "{:<10}{:>7}{:>14}{:>14}",
        "", "files", "raw bytes", "brotli-11"
    );
    for (kind, sum) in sums {
        println!(
            "{kind:<10}{:>7}{:>14}{:>14}",
            sum.files, sum.raw, sum.brotli
        );
    }
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    for item in fs::read_dir(folder).about("list", folder)? {
        let path = item.about("list", folder)?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// What a file of the build is, by its place and its ending.
fn kind(inside: &Path) -> &'static str {
    if inside.starts_with("library") {
        return "library";
    }
    match inside.extension().and_then(|ending| ending.to_str()) {
        Some("wasm") => "wasm",
        Some("js" | "mjs") => "js",
        Some("css") => "css",
        Some("html") => "html",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_counted_by_what_they_are() {
        for (path, expected) in [
            ("app-1f_bg.wasm", "wasm"),
            ("boot-1f.mjs", "js"),
            ("sw.js", "js"),
            ("base-1f.css", "css"),
            ("index.html", "html"),
            ("favicon-1f.svg", "other"),
            ("library/chunk-1f.json", "library"),
        ] {
            assert_eq!(kind(Path::new(path)), expected, "{path}");
        }
    }
}
