//! The automation of Taiyaku, and the only one: `cargo xtask serve`, `cargo xtask test`.
//!
//! It sets up the tools that are missing, calls them in the right order and tells what went wrong
//! in words. It holds nothing of the app: what it does can be done by hand with the same tools.

mod bench;
mod browser;
mod cache;
mod count;
mod digest;
mod failure;
mod finish;
mod generate;
mod journeys;
mod node;
mod process;
mod schema;
mod serve;
mod service_worker;
mod setup;
mod size;
mod test;
mod tidy;
mod tools;
mod trunk;
mod wasm;

use failure::{Failure, Outcome};
use lexopt::prelude::*;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--release] [--library DIR] [--port N] [--open]
    sets up what is missing, builds, and serves the app with the articles of DIR (default: articles)
cargo xtask test [--only fmt|tidy|clippy|native|bench|wasm|e2e]
    sets up what is missing and runs every test, or those of one step
cargo xtask setup
    only sets up what is missing for serve and test
cargo xtask size
    builds a release and prints the size of its parts, raw and in brotli
cargo xtask generate --articles N --out DIR [--seed S]
    writes N made articles into DIR, for tests and benches of scale; the same seed gives the same bytes
cargo xtask bench [--sizes N,N] [--engines NAME,NAME]
    measures search and facets beside others (bench/README.md), by default at 1,000 and 10,000 articles
cargo xtask bench --app N
    measures the app itself with N made articles: start, keystrokes, scrolling, memory, cold searches
cargo xtask schema
    writes docs/article.schema.json anew from the Rust types
cargo xtask finish-build
    for Trunk's hook: packs the library and writes the service worker

TAIYAKU_TOOLS moves the folder of the tools; TAIYAKU_CHROMIUM names the browser of the tests;
TAIYAKU_LIBRARY names the folder of the articles for plain `trunk serve` and `trunk build`.";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<ExitCode> {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next().map_err(misused)? {
        Some(Value(command)) => command.to_string_lossy().into_owned(),
        None | Some(Short('h') | Long("help")) => "help".to_owned(),
        Some(other) => return Err(misused(other.unexpected())),
    };
    match command.as_str() {
        "serve" => {
            let mut options = serve::Options::default();
            while let Some(argument) = arguments.next().map_err(misused)? {
                match argument {
                    Long("release") => options.release = true,
                    Long("open") => options.open = true,
                    Long("library") => {
                        options.library = Some(arguments.value().map_err(misused)?.into());
                    }
                    Long("port") => {
                        let port = arguments.value().and_then(|port| port.parse());
                        options.port = Some(port.map_err(misused)?);
                    }
                    other => return Err(misused(other.unexpected())),
                }
            }
            serve::serve(&options)
        }
        "test" => {
            let mut only = None;
            while let Some(argument) = arguments.next().map_err(misused)? {
                match argument {
                    Long("only") => {
                        let step = arguments.value().and_then(|step| step.parse());
                        only = Some(step.map_err(misused)?);
                    }
                    other => return Err(misused(other.unexpected())),
                }
            }
            test::test(only)
        }
        "bench" => {
            let mut options = bench::Options::default();
            while let Some(argument) = arguments.next().map_err(misused)? {
                match argument {
                    Long("sizes") => {
                        let sizes = arguments.value().and_then(|sizes| sizes.parse());
                        options.sizes = sizes.map_err(misused)?;
                    }
                    Long("engines") => {
                        let engines = arguments.value().and_then(|value| value.string());
                        options.engines = Some(engines.map_err(misused)?);
                    }
                    Long("app") => {
                        let count = arguments.value().and_then(|count| count.parse());
                        options.app = Some(count.map_err(misused)?);
                    }
                    other => return Err(misused(other.unexpected())),
                }
            }
            bench::bench(&options).map(|()| ExitCode::SUCCESS)
        }
        "generate" => {
            let (mut articles, mut out, mut seed) = (None, None, 1);
            while let Some(argument) = arguments.next().map_err(misused)? {
                match argument {
                    Long("articles") => {
                        let count = arguments.value().and_then(|count| count.parse());
                        articles = Some(count.map_err(misused)?);
                    }
                    Long("out") => out = Some(arguments.value().map_err(misused)?.into()),
                    Long("seed") => {
                        let given = arguments.value().and_then(|seed| seed.parse());
                        seed = given.map_err(misused)?;
                    }
                    other => return Err(misused(other.unexpected())),
                }
            }
            let (Some(articles), Some(out)) = (articles, out) else {
                return Err(misused("--articles and --out are needed".into()));
            };
            let options = generate::Options {
                articles,
                out,
                seed,
            };
            generate::generate(&options).map(|()| ExitCode::SUCCESS)
        }
        "help" => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            let command = match command.as_str() {
                "setup" => test::set_up,
                "size" => size::size,
                "schema" => schema::refresh,
                "finish-build" => finish::finish_build,
                other => {
                    return Err(Failure::new(
                        format!("there is no command `{other}`"),
                        "use one of these:\n".to_owned() + USAGE,
                    ));
                }
            };
            if let Some(argument) = arguments.next().map_err(misused)? {
                return Err(misused(argument.unexpected()));
            }
            command().map(|()| ExitCode::SUCCESS)
        }
    }
}

fn misused(error: lexopt::Error) -> Failure {
    Failure::new(
        error.to_string(),
        "run `cargo xtask help` for what there is",
    )
}
