//! The tools of the build: which, in which version, why, and how they are had.
//!
//! A tool of the right version on the user's own PATH is used as it is and never replaced.
//! Otherwise it is installed once into the folder of `cache`, in a folder named after its version.

use crate::cache;
use crate::failure::{About, Failure, Outcome};
use crate::node;
use crate::process::{self, SearchPath, version_in};
use std::fs;
use std::path::Path;
use std::process::Command;

pub(crate) const TRUNK: &str = "0.21.14";
pub(crate) const BINARYEN: &str = "132.0.0";
const TARGET: &str = "wasm32-unknown-unknown";

/// A program that the build calls.
struct Tool {
    name: &'static str,
    version: String,
    /// What it says of itself on `--version`.
    says: String,
    programs: &'static [&'static str],
    /// Where the programs are in the tool's folder.
    bin: &'static str,
    why: &'static str,
    takes: &'static str,
    source: Source,
}

/// Where a tool comes from.
enum Source {
    Crate { name: &'static str, locked: bool },
    Npm { package: &'static str },
}

impl Tool {
    fn folder(&self) -> String {
        format!("{}-{}", self.name, self.version)
    }

    fn is_whole(&self, folder: &Path) -> bool {
        let bin = folder.join(self.bin);
        self.programs
            .iter()
            .all(|program| process::program_in(&bin, program).is_some())
    }

    fn is_on(&self, path: &SearchPath) -> bool {
        self.programs.iter().all(|program| {
            path.find(program)
                .and_then(|found| process::output(Command::new(found).arg("--version")))
                .is_some_and(|said| version_in(&said) == Some(self.says.as_str()))
        })
    }

    /// Puts the tool on the search path, installing it where it is missing.
    fn ensure(&self, path: &mut SearchPath) -> Outcome {
        let tools = cache::folder()?;
        let folder = tools.join(self.folder());
        if !self.is_whole(&folder) {
            if self.is_on(path) {
                return Ok(());
            }
            if let Source::Npm { .. } = self.source {
                // Without it nothing would be installed, and nothing should be announced.
                node::npm(path)?;
            }
            let lock = cache::lock(&tools)?;
            // Somebody else may have installed it while we waited.
            if !self.is_whole(&folder) {
                println!(
                    "set-up: installing {} {} ({}) into {}; takes {}",
                    self.name,
                    self.version,
                    self.why,
                    folder.display(),
                    self.takes
                );
                cache::make_whole(&tools, &self.folder(), &lock, |partial| {
                    self.install(partial, path)
                })?;
            }
        }
        path.put_in_front(folder.join(self.bin));
        Ok(())
    }

    fn install(&self, folder: &Path, path: &SearchPath) -> Outcome {
        let mut command = match &self.source {
            Source::Crate { name, locked } => {
                let mut command = path.command("cargo")?;
                command.args(["install", name, "--version", &self.version]);
                if *locked {
                    command.arg("--locked");
                }
                command.arg("--root").arg(folder);
                command.arg("--target-dir").arg(folder.join("target"));
                command
            }
            Source::Npm { package } => {
                // A manifest of its own, or npm would take one further up for the place to install.
                let manifest = folder.join("package.json");
                fs::write(&manifest, "{\"private\": true}\n").about("write", &manifest)?;
                let mut command = node::npm(path)?;
                command.args(["install", "--no-audit", "--no-fund", "--prefix"]);
                command.arg(folder);
                command.arg(format!("{package}@{}", self.version));
                command
            }
        };
        let shown = shown(&command);
        // Away from the repository, whose own settings are for the app and not for the tools.
        let succeeded = process::succeeds(command.current_dir(folder))?;
        if !succeeded || !self.is_whole(folder) {
            return Err(Failure::new(
                format!("{} {} could not be installed", self.name, self.version),
                format!(
                    "read what it says above (is the network there? is the disk full?) and run this again, \
                     or put {} {} on PATH yourself",
                    self.programs.join(", "),
                    self.says
                ),
            )
            .tried(format!("{} of that version on PATH", self.programs.join(", ")))
            .tried(shown));
        }
        let build = folder.join("target");
        if build.exists() {
            fs::remove_dir_all(&build).about("remove", &build)?;
        }
        Ok(())
    }
}

/// A command as one would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_stem()
        .unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The tool that runs cargo, wasm-bindgen and wasm-opt and bundles what they make.
pub(crate) fn ensure_trunk(path: &mut SearchPath) -> Outcome {
    Tool {
        name: "trunk",
        version: TRUNK.to_owned(),
        says: TRUNK.to_owned(),
        programs: &["trunk"],
        bin: "bin",
        why: "bundles and serves the app",
        takes: "6 to 8 minutes on 2 cores, once",
        source: Source::Crate {
            name: "trunk",
            locked: true,
        },
    }
    .ensure(path)
}

/// The tool that writes the JavaScript beside the wasm; its version must be that of the library.
pub(crate) fn ensure_wasm_bindgen(path: &mut SearchPath) -> Outcome {
    let lock = process::root().join("Cargo.lock");
    let text = fs::read_to_string(&lock).about("read", &lock)?;
    let version = locked_version(&text, "wasm-bindgen").ok_or_else(|| {
        Failure::new(
            format!("{} names no wasm-bindgen", lock.display()),
            "run `cargo update --workspace`, which writes the file anew from Cargo.toml",
        )
    })?;
    Tool {
        name: "wasm-bindgen",
        version: version.to_owned(),
        says: version.to_owned(),
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        bin: "bin",
        why: "joins wasm and JavaScript",
        takes: "2 to 3 minutes on 2 cores, once",
        source: Source::Crate {
            name: "wasm-bindgen-cli",
            // Its own lock file names a dependency that was withdrawn.
            locked: false,
        },
    }
    .ensure(path)
}

/// The tool that makes the wasm of a release build small.
pub(crate) fn ensure_wasm_opt(path: &mut SearchPath) -> Outcome {
    let major = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    Tool {
        name: "binaryen",
        version: BINARYEN.to_owned(),
        says: major.to_owned(),
        programs: &["wasm-opt"],
        bin: "node_modules/.bin",
        why: "makes the release build small",
        takes: "less than a minute",
        source: Source::Npm {
            package: "binaryen",
        },
    }
    .ensure(path)
}

/// The standard library for wasm, in the toolchain that is in use here.
pub(crate) fn ensure_wasm_target(path: &SearchPath) -> Outcome {
    if has_wasm_target(path)? {
        return Ok(());
    }
    println!(
        "set-up: adding the {TARGET} target to the Rust toolchain (compiles the app); takes a few seconds"
    );
    let by_rustup = path
        .command("rustup")
        .and_then(|mut rustup| process::succeeds(rustup.args(["target", "add", TARGET])));
    if has_wasm_target(path)? {
        return Ok(());
    }
    let tried = match by_rustup {
        Ok(_) => format!("rustup target add {TARGET}"),
        Err(failure) => format!("rustup target add {TARGET}: {}", failure.what()),
    };
    Err(Failure::new(
        format!("the Rust toolchain has no {TARGET} target"),
        format!(
            "with rustup: check the network and run `rustup target add {TARGET}`; \
             without it: install the wasm standard library of your system's Rust \
             (Debian: libstd-rust-dev-wasm32)"
        ),
    )
    .tried(tried))
}

fn has_wasm_target(path: &SearchPath) -> Outcome<bool> {
    let mut rustc = path.command("rustc")?;
    let sysroot = process::output(rustc.args(["--print", "sysroot"])).ok_or_else(|| {
        Failure::new(
            "`rustc --print sysroot` fails",
            "mend the Rust toolchain: `rustup show` tells which one is in use here",
        )
    })?;
    Ok(Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(TARGET)
        .is_dir())
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_wasm_bindgen_is_that_of_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "absent"), None);
    }

    #[test]
    fn trunk_alone_takes_the_same_wasm_opt() {
        let settings = fs::read_to_string(process::root().join("Trunk.toml")).unwrap();
        let major = BINARYEN.split('.').next().unwrap();
        assert!(settings.contains(&format!("wasm_opt = \"version_{major}\"")));
    }

    #[test]
    fn a_tool_without_one_of_its_programs_is_not_whole() {
        let folder = std::env::temp_dir().join(format!("taiyaku-tool-{}", std::process::id()));
        fs::create_dir_all(folder.join("bin")).unwrap();
        let tool = Tool {
            name: "two",
            version: "1".to_owned(),
            says: "1".to_owned(),
            programs: &["a", "b"],
            bin: "bin",
            why: "",
            takes: "",
            source: Source::Npm { package: "two" },
        };
        let program = |name: &str| {
            folder
                .join("bin")
                .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
        };
        fs::write(program("a"), "").unwrap();
        assert!(!tool.is_whole(&folder));
        fs::write(program("b"), "").unwrap();
        assert!(tool.is_whole(&folder));
        fs::remove_dir_all(folder).unwrap();
    }
}
