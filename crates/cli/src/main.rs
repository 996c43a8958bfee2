//! The `taiyaku` command. It reads and writes files; what an article is, and what is wrong with
//! one, the crates under it know.

mod ahead;
mod args;
mod build;
mod card;
mod check;
mod files;
mod import;
mod links;
mod load;
mod packing;
mod phrases;
mod pictures;
mod progress;
mod report;
mod summary;
mod swap;
mod titles;
mod together;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use args::Command;

fn main() -> ExitCode {
    let command = match args::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("taiyaku: {error}\n\n{}", args::USAGE);
            return ExitCode::from(2);
        }
    };
    let mut out = io::stdout().lock();
    match run(command, &mut out).and_then(|good| out.flush().map(|()| good)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever was reading has seen enough, as in `taiyaku check . | head`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("taiyaku: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Does what was asked; true where nothing is wrong.
fn run(command: Command, out: &mut dyn Write) -> io::Result<bool> {
    match command {
        Command::Help => {
            writeln!(out, "{}", args::USAGE)?;
            Ok(true)
        }
        Command::Import(import) => import::run(&import, out),
        Command::Build(build) => build::run(&build, out),
        Command::Check { paths } => check::run(&paths, out),
        Command::Schema => {
            let schema = taiyaku_article::schema().map_err(io::Error::other)?;
            out.write_all(schema.as_bytes())?;
            Ok(true)
        }
    }
}
