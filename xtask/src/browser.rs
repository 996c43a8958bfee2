//! The browser of the tests, the fonts it needs, and the program that drives it.

use crate::cache;
use crate::failure::{About, Failure, Outcome};
use crate::node;
use crate::process::{self, SearchPath};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names the browser to use, when set.
const NAMED_BY: &str = "TAIYAKU_CHROMIUM";
const PROGRAMS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
];

/// Where the journeys are, with the driver that npm installs for them.
pub(crate) fn journeys() -> PathBuf {
    process::root().join("tests/e2e")
}

/// Installs the driver as its lock file says, only when it is not there yet.
pub(crate) fn ensure_driver(path: &SearchPath) -> Outcome {
    let what = "the browser driver (opens the app in a real browser)";
    node::ensure_modules(path, &journeys(), what)
}

/// Finds the browser, or installs one.
pub(crate) fn ensure_browser(path: &SearchPath) -> Outcome<PathBuf> {
    ensure_japanese_fonts(path);
    if let Some(named) = env::var_os(NAMED_BY).filter(|named| !named.is_empty()) {
        let named = PathBuf::from(named);
        if works(&named) {
            return Ok(named);
        }
        return Err(Failure::new(
            format!(
                "{NAMED_BY} names a browser that does not start: {}",
                named.display()
            ),
            format!("set {NAMED_BY} to a Chromium or Chrome, or unset it to have one found"),
        )
        .tried(format!("{} --version", named.display())));
    }
    if let Some(found) = installed(path) {
        return Ok(found);
    }
    let mut tried = vec![
        format!("{} on PATH", PROGRAMS.join(", ")),
        "the usual places of this system".to_owned(),
    ];
    if is_debian() {
        if is_root() {
            println!(
                "set-up: installing Chromium and Japanese fonts (open the app in the tests) by apt-get; takes 1 to 3 minutes"
            );
            apt_get(path, &["chromium", "fonts-noto-cjk"]);
            if let Some(found) = installed(path) {
                return Ok(found);
            }
            tried.push("apt-get install -y chromium fonts-noto-cjk".to_owned());
        } else {
            tried.push("apt-get: not tried, since this is not root".to_owned());
        }
    }
    match from_the_driver(path) {
        Ok(found) => Ok(found),
        Err(failure) => {
            tried.push(failure.what().to_owned());
            Err(Failure::new(
                "no Chromium could be found or installed",
                format!("install Chromium or Chrome, or set {NAMED_BY} to one"),
            )
            .tried_all(tried))
        }
    }
}

fn installed(path: &SearchPath) -> Option<PathBuf> {
    let on_path = PROGRAMS.iter().filter_map(|program| path.find(program));
    on_path
        .chain(usual_places())
        .find(|candidate| works(candidate))
}

fn usual_places() -> Vec<PathBuf> {
    match env::consts::OS {
        "macos" => [
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        ]
        .map(PathBuf::from)
        .into(),
        "windows" => ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
            .iter()
            .filter_map(env::var_os)
            .flat_map(|base| {
                [
                    "Google/Chrome/Application/chrome.exe",
                    "Chromium/Application/chrome.exe",
                ]
                .map(|program| PathBuf::from(&base).join(program))
            })
            .collect(),
        _ => vec![PathBuf::from("/opt/google/chrome/chrome")],
    }
}

/// Whether a browser starts. Ubuntu has a `chromium` that only asks for another package manager.
fn works(browser: &Path) -> bool {
    // On Windows `--version` would open a window.
    browser.is_file()
        && (cfg!(windows) || process::output(Command::new(browser).arg("--version")).is_some())
}

/// The browser that the driver's makers publish, kept with the other tools.
fn from_the_driver(path: &SearchPath) -> Outcome<PathBuf> {
    let tools = cache::folder()?;
    let name = format!("chromium-for-playwright-{}", driver_version()?);
    let folder = tools.join(&name);
    if let Some(found) = executable_of_the_driver(path, &folder)? {
        return Ok(found);
    }
    let lock = cache::lock(&tools)?;
    // Somebody else may have installed it while we waited.
    if let Some(found) = executable_of_the_driver(path, &folder)? {
        return Ok(found);
    }
    println!(
        "set-up: installing a Chromium of the browser driver into {}; takes 1 to 3 minutes",
        folder.display()
    );
    cache::make_whole(&tools, &name, &lock, |partial| {
        let mut install = driver(path, partial)?;
        install.args(["node_modules/playwright-core/cli.js", "install", "chromium"]);
        if process::succeeds(&mut install)? {
            return Ok(());
        }
        Err(Failure::new(
            "playwright install chromium: it failed, see above",
            "check the network and run this again",
        ))
    })?;
    executable_of_the_driver(path, &folder)?.ok_or_else(|| {
        Failure::new(
            "playwright install chromium: it does not start here",
            "install the libraries it asks for: npx playwright install-deps chromium",
        )
    })
}

fn executable_of_the_driver(path: &SearchPath, folder: &Path) -> Outcome<Option<PathBuf>> {
    let mut ask = driver(path, folder)?;
    ask.args([
        "--input-type=module",
        "--eval",
        "import { chromium } from 'playwright-core'; console.log(chromium.executablePath())",
    ]);
    Ok(process::output(&mut ask)
        .map(|said| PathBuf::from(said.trim()))
        .filter(|executable| works(executable)))
}

fn driver(path: &SearchPath, browsers: &Path) -> Outcome<Command> {
    let mut node = node::node(path)?;
    node.current_dir(journeys())
        .env("PLAYWRIGHT_BROWSERS_PATH", browsers);
    Ok(node)
}

fn driver_version() -> Outcome<String> {
    let path = journeys().join("package-lock.json");
    let text = fs::read_to_string(&path).about("read", &path)?;
    serde_json::from_str::<serde_json::Value>(&text)
        .ok()
        .and_then(|lock| {
            let version = &lock["packages"]["node_modules/playwright-core"]["version"];
            version.as_str().map(str::to_owned)
        })
        .ok_or_else(|| {
            Failure::new(
                format!("{} names no playwright-core", path.display()),
                "bring the file back as it is in the repository",
            )
        })
}

/// Without a Japanese font every Japanese word is a row of boxes, and no test would notice.
fn ensure_japanese_fonts(path: &SearchPath) {
    if env::consts::OS != "linux" || has_japanese_fonts() {
        return;
    }
    if is_debian() && is_root() {
        println!(
            "set-up: installing Japanese fonts (screenshots would show boxes) by apt-get; takes less than a minute"
        );
        apt_get(path, &["fonts-noto-cjk"]);
    }
    if !has_japanese_fonts() {
        println!(
            "set-up: no Japanese font was found, so that pictures will show boxes: install Noto Sans CJK"
        );
    }
}

fn has_japanese_fonts() -> bool {
    process::output(Command::new("fc-list").arg(":lang=ja"))
        .is_some_and(|fonts| !fonts.trim().is_empty())
}

fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| debian_like(&text))
}

fn debian_like(os_release: &str) -> bool {
    os_release.lines().any(|line| {
        line.strip_prefix("ID=")
            .or_else(|| line.strip_prefix("ID_LIKE="))
            .is_some_and(|ids| {
                ids.trim_matches('"')
                    .split(' ')
                    .any(|id| id == "debian" || id == "ubuntu")
            })
    })
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// Installs packages; whether that helped is seen by looking for them afterwards.
fn apt_get(path: &SearchPath, packages: &[&str]) {
    for arguments in [
        &["update"][..],
        &["install", "-y", "--no-install-recommends"][..],
    ] {
        let more: &[&str] = if arguments.len() > 1 { packages } else { &[] };
        let done = path.command("apt-get").and_then(|mut apt| {
            apt.args(arguments)
                .args(more)
                .env("DEBIAN_FRONTEND", "noninteractive");
            process::succeeds(&mut apt)
        });
        if let Err(failure) = done {
            println!("{failure}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_what_descends_from_it_have_apt() {
        for (os_release, expected) in [
            ("ID=debian\n", true),
            ("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n", true),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", true),
            ("ID=fedora\nVERSION_ID=42\n", false),
            ("ID=arch\nHOME_URL=\"debian\"\n", false),
        ] {
            assert_eq!(debian_like(os_release), expected, "{os_release}");
        }
    }

    #[test]
    fn the_browser_of_the_driver_is_kept_under_the_version_of_the_lock_file() {
        let version = driver_version().unwrap();
        assert!(process::version_in(&version).is_some(), "{version}");
    }
}
