//! Putting a finished library in the place of the old one.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use taiyaku_article::{Issue, Place};
use taiyaku_library::{MANIFEST, PackedFile};

/// Whether the library may go there: a folder that is not there, or empty, or holds an older
/// library, and is apart from the articles.
///
/// # Errors
/// Why not.
pub(crate) fn may_replace(out: &Path, articles: &Path) -> Result<(), Issue> {
    if let (Ok(out), Ok(articles)) = (absolute(out), absolute(articles))
        && (out.starts_with(&articles) || articles.starts_with(&out))
    {
        return Err(Issue::error(
            Place::File,
            "the library and its articles would be in one another",
            "Choose a folder beside the articles with --out",
        ));
    }
    let mut entries = match fs::read_dir(out) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => {
            return Err(Issue::error(
                Place::File,
                format!("the library cannot go there: {error}"),
                "Choose another folder with --out",
            ));
        }
    };
    if entries.next().is_none() || out.join(MANIFEST).is_file() {
        return Ok(());
    }
    Err(Issue::error(
        Place::File,
        format!("there are files in it, and no {MANIFEST}, so it is no library"),
        "Choose another folder with --out, or empty this one; its files would be deleted",
    ))
}

/// The path with every link followed, as far as it exists.
fn absolute(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let mut missing = Vec::new();
    let mut there = path.as_path();
    loop {
        match there.canonicalize() {
            Ok(found) => {
                return Ok(missing
                    .iter()
                    .rev()
                    .fold(found, |path, name: &&std::ffi::OsStr| path.join(name)));
            }
            Err(error) => match (there.parent(), there.file_name()) {
                (Some(parent), Some(name)) => {
                    missing.push(name);
                    there = parent;
                }
                _ => return Err(error),
            },
        }
    }
}

/// A library that is being written beside the place where it is to go. Until it is put there the
/// old one stays as it is; one that is given up is deleted.
pub(crate) struct New {
    folder: PathBuf,
    out: PathBuf,
    old: PathBuf,
    /// The folders that are there.
    folders: BTreeSet<PathBuf>,
    files: usize,
    bytes: u64,
}

impl New {
    /// Starts a library for `out`.
    pub(crate) fn beside(out: &Path) -> io::Result<Self> {
        let (folder, old) = (beside(out, "new")?, beside(out, "old")?);
        if !out.exists() && old.exists() {
            // The last run was ended between the two steps of the swap.
            fs::rename(&old, out)?;
        }
        remove(&folder)?;
        remove(&old)?;
        Ok(Self {
            folder,
            out: out.to_owned(),
            old,
            folders: BTreeSet::new(),
            files: 0,
            bytes: 0,
        })
    }

    /// Writes one of its files.
    pub(crate) fn write(&mut self, file: &PackedFile) -> io::Result<()> {
        let path = self.folder.join(&file.path);
        if let Some(parent) = path.parent()
            && !self.folders.contains(parent)
        {
            fs::create_dir_all(parent)?;
            self.folders.insert(parent.to_owned());
        }
        fs::write(path, &file.bytes)?;
        self.files += 1;
        self.bytes += file.bytes.len() as u64;
        Ok(())
    }

    /// Puts it in its place, and says how many files and bytes it has.
    pub(crate) fn put_in_place(self) -> io::Result<(usize, u64)> {
        swap(&self.folder, &self.out, &self.old)?;
        Ok((self.files, self.bytes))
    }
}

impl Drop for New {
    fn drop(&mut self) {
        // Once it is in its place there is nothing here; and what cannot be deleted now is when
        // the next library is made.
        let _ = remove(&self.folder);
    }
}

fn swap(new: &Path, out: &Path, old: &Path) -> io::Result<()> {
    let replaces = out.exists();
    if replaces {
        fs::rename(out, old)?;
    }
    if let Err(error) = fs::rename(new, out) {
        if replaces {
            fs::rename(old, out)?;
        }
        return Err(error);
    }
    remove(old)
}

/// `.NAME.new` in the folder above, which is on the same disk.
fn beside(out: &Path, ending: &str) -> io::Result<PathBuf> {
    let out = std::path::absolute(out)?;
    let name = out
        .file_name()
        .ok_or_else(|| io::Error::other("it is the root of the disk"))?;
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(".");
    beside.push(ending);
    Ok(out.with_file_name(beside))
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> PackedFile {
        PackedFile {
            path: format!("a/{MANIFEST}"),
            bytes: text.into(),
        }
    }

    #[test]
    fn a_library_that_is_given_up_leaves_the_old_one() {
        let desk = tempfile::tempdir().expect("a temporary folder");
        let out = desk.path().join("library");
        let read = || fs::read_to_string(out.join("a").join(MANIFEST)).expect("there");
        let begun = |text| {
            let mut new = New::beside(&out).expect("begins");
            new.write(&file(text)).expect("writes");
            new
        };
        assert_eq!(begun("one").put_in_place().expect("is put there"), (1, 3));
        drop(begun("two"));
        assert_eq!(read(), "one");
        begun("three").put_in_place().expect("is put there");
        assert_eq!(read(), "three");
        let left = fs::read_dir(desk.path()).expect("a folder").count();
        assert_eq!(left, 1, "nothing but the library is left");
    }

    #[test]
    fn an_old_library_comes_back_after_a_swap_that_was_interrupted() {
        let desk = tempfile::tempdir().expect("a temporary folder");
        let out = desk.path().join("library");
        fs::create_dir(beside(&out, "old").expect("has a name")).expect("makes it");
        drop(New::beside(&out).expect("begins"));
        assert!(out.is_dir());
    }
}
