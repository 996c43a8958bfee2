//! The per-user folder in which tools are kept, shared by all clones of the repository.
//!
//! A tool is installed into a folder beside its own and renamed when it is whole, so that a folder
//! under its right name is always complete. One set-up at a time may install: the others wait.

use crate::failure::{About, Failure, Outcome};
use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// Names the folder, and moves it when set.
const MOVED_BY: &str = "TAIYAKU_TOOLS";

/// The folder of all tools.
pub(crate) fn folder() -> Outcome<PathBuf> {
    locate(env::consts::OS, |name| {
        env::var(name).ok().filter(|value| !value.is_empty())
    })
    .ok_or_else(|| {
        Failure::new(
            "there is no folder for the tools: no home folder is known",
            format!("set {MOVED_BY} to a folder that you may write to"),
        )
    })
}

fn locate(os: &str, variable: impl Fn(&str) -> Option<String>) -> Option<PathBuf> {
    if let Some(moved) = variable(MOVED_BY) {
        return std::path::absolute(moved).ok();
    }
    let home = || variable("HOME").map(PathBuf::from);
    let base = match os {
        "windows" => variable("LOCALAPPDATA").map(PathBuf::from),
        "macos" => home().map(|home| home.join("Library/Caches")),
        _ => variable("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .or_else(|| home().map(|home| home.join(".cache"))),
    };
    Some(base?.join("taiyaku").join("tools"))
}

/// The right to install; given back when dropped.
pub(crate) struct Lock {
    _file: File,
}

/// Takes the right to install, and says so when somebody else has it.
pub(crate) fn lock(tools: &Path) -> Outcome<Lock> {
    fs::create_dir_all(tools).about("create", tools)?;
    let path = tools.join(".lock");
    let file = File::create(&path).about("create", &path)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!(
                "set-up: waiting for another set-up that is installing into {}",
                tools.display()
            );
            file.lock().about("lock", &path)?;
        }
        Err(TryLockError::Error(error)) => return Err(error).about("lock", &path),
    }
    Ok(Lock { _file: file })
}

/// Makes the folder `name` by `install`, which is given an empty folder beside it to fill.
/// Only a success is renamed to `name`.
pub(crate) fn make_whole(
    tools: &Path,
    name: &str,
    _lock: &Lock,
    install: impl FnOnce(&Path) -> Outcome,
) -> Outcome<PathBuf> {
    let whole = tools.join(name);
    let partial = tools.join(format!("{name}.partial"));
    remove(&partial)?;
    fs::create_dir_all(&partial).about("create", &partial)?;
    let installed = install(&partial);
    if let Err(failure) = installed {
        // The failure of the install is the one to tell; what is left is removed next time.
        let _ = fs::remove_dir_all(&partial);
        return Err(failure);
    }
    remove(&whole)?;
    fs::rename(&partial, &whole).about("rename", &partial)?;
    Ok(whole)
}

fn remove(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).about("remove", folder)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn located(os: &str, set: &[(&str, &str)]) -> Option<PathBuf> {
        locate(os, |name| {
            set.iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn each_system_has_its_usual_folder() {
        let home = ("HOME", "/h");
        for (os, set, expected) in [
            ("linux", vec![home], "/h/.cache/taiyaku/tools"),
            (
                "linux",
                vec![home, ("XDG_CACHE_HOME", "/x")],
                "/x/taiyaku/tools",
            ),
            ("macos", vec![home], "/h/Library/Caches/taiyaku/tools"),
            ("windows", vec![("LOCALAPPDATA", "/l")], "/l/taiyaku/tools"),
            ("linux", vec![home, ("TAIYAKU_TOOLS", "/t")], "/t"),
        ] {
            assert_eq!(
                located(os, &set),
                Some(PathBuf::from(expected)),
                "{os} {set:?}"
            );
        }
        assert_eq!(located("linux", &[]), None);
    }

    fn scratch(name: &str) -> PathBuf {
        let folder = env::temp_dir().join(format!("taiyaku-xtask-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    #[test]
    fn a_broken_install_is_never_taken_for_a_whole_one() {
        let tools = scratch("broken");
        let lock = lock(&tools).unwrap();
        let failed = make_whole(&tools, "tool-1", &lock, |folder| {
            fs::write(folder.join("half"), "").unwrap();
            Err(Failure::new("network gone", "try again"))
        });
        assert_eq!(failed.unwrap_err().what(), "network gone");
        assert!(!tools.join("tool-1").exists());

        // As if a set-up had been killed half way: its leavings do not get into the next one.
        fs::create_dir_all(tools.join("tool-1.partial")).unwrap();
        fs::write(tools.join("tool-1.partial/half"), "").unwrap();
        let whole = make_whole(&tools, "tool-1", &lock, |folder| {
            fs::write(folder.join("tool"), "").unwrap();
            Ok(())
        })
        .unwrap();
        assert!(whole.join("tool").is_file());
        assert!(!whole.join("half").exists());
        assert!(!tools.join("tool-1.partial").exists());
        fs::remove_dir_all(tools).unwrap();
    }

    #[test]
    fn only_one_may_install_at_a_time() {
        let tools = scratch("lock");
        let held = lock(&tools).unwrap();
        let second = File::open(tools.join(".lock")).unwrap();
        assert!(matches!(second.try_lock(), Err(TryLockError::WouldBlock)));
        drop(held);
        second.try_lock().unwrap();
        fs::remove_dir_all(tools).unwrap();
    }
}
