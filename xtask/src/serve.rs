//! `cargo xtask serve`: the app at an address, built anew when a file changes.

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::setup::{self, Need, Setup};
use crate::trunk;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::{Command, ExitCode};

/// The port tried first, and how many after it.
const PORT: u16 = 8080;
const MORE_PORTS: u16 = 20;

/// What was asked for on the command line.
#[derive(Debug, Default)]
pub(crate) struct Options {
    pub(crate) release: bool,
    pub(crate) open: bool,
    pub(crate) library: Option<PathBuf>,
    pub(crate) port: Option<u16>,
}

pub(crate) fn serve(options: &Options) -> Outcome<ExitCode> {
    let library = options.library.as_ref().map(existing).transpose()?;
    let port = match options.port {
        Some(port) if is_free(port) => port,
        Some(port) => {
            return Err(Failure::new(
                format!("port {port} is taken by another program"),
                "name another with --port, or leave --port out to have a free one chosen",
            ));
        }
        None => (PORT..PORT + MORE_PORTS)
            .find(|port| is_free(*port))
            .ok_or_else(|| {
                Failure::new(
                    format!("no port from {PORT} to {} is free", PORT + MORE_PORTS - 1),
                    "name a free one with --port",
                )
            })?,
    };
    let setup = set_up(options.release)?;

    let mut trunk = trunk::trunk(&setup)?;
    trunk.args(["serve", "--port", &port.to_string()]);
    if options.release {
        // As it would be published: nothing in the page that is for development only.
        trunk.args(["--release", "--no-autoreload"]);
    }
    if options.open {
        trunk.arg("--open");
    }
    if let Some(library) = &library {
        trunk.env(trunk::LIBRARY, library);
        // Naming one folder to watch replaces those of Trunk.toml.
        for watched in
            watched(&fs::read_to_string(process::root().join("Trunk.toml")).unwrap_or_default())
        {
            trunk.arg("--watch").arg(watched);
        }
        trunk.arg("--watch").arg(library);
    }
    println!("serve: building; then the app is at http://127.0.0.1:{port}/ (end with Ctrl-C)");
    become_or_run(&mut trunk)
}

fn set_up(release: bool) -> Outcome<Setup> {
    let mut needs = setup::BUILD.to_vec();
    if !release && let Err(failure) = Setup::complete(&[Need::WasmOpt]) {
        println!("{failure}\n  going on without: only a release build needs it");
        needs.retain(|need| *need != Need::WasmOpt);
    }
    Setup::complete(&needs)
}

fn existing(library: &PathBuf) -> Outcome<PathBuf> {
    match fs::canonicalize(library) {
        Ok(folder) if folder.is_dir() => Ok(folder),
        _ => Err(Failure::new(
            format!("there is no folder {}", library.display()),
            "name a folder of articles (text pages or article JSON) after --library; it may be empty",
        )),
    }
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

/// The folders that Trunk.toml has watched.
fn watched(settings: &str) -> Vec<&str> {
    let Some((_, rest)) = settings.split_once("\nwatch = [") else {
        return Vec::new();
    };
    let list = rest.split(']').next().unwrap_or_default();
    list.split('"').skip(1).step_by(2).collect()
}

/// Puts Trunk in the place of this process, so that a signal to one is a signal to the other.
#[cfg(unix)]
fn become_or_run(trunk: &mut Command) -> Outcome<ExitCode> {
    use std::os::unix::process::CommandExt;
    let error = trunk.exec();
    Err(process::unstarted(trunk, &error))
}

#[cfg(not(unix))]
fn become_or_run(trunk: &mut Command) -> Outcome<ExitCode> {
    Ok(if process::succeeds(trunk)? {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_watched_folders_are_those_of_the_settings_and_exist() {
        assert_eq!(
            watched("[watch]\nwatch = [\n  \"src\",\n  \"index.html\",\n]\n[serve]\n"),
            ["src", "index.html"]
        );
        let settings = fs::read_to_string(process::root().join("Trunk.toml")).unwrap();
        let folders = watched(&settings);
        assert!(folders.contains(&"articles"), "{folders:?}");
        for folder in folders {
            assert!(process::root().join(folder).exists(), "{folder}");
        }
    }

    #[test]
    fn a_taken_port_is_seen() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        assert!(!is_free(taken.local_addr().unwrap().port()));
    }
}
