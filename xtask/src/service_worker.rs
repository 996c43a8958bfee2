//! Writing the service worker: the list of what is kept, in front of the script that keeps it.

use crate::digest::sha256;
use crate::failure::{About, Failure, Outcome};
use std::fs;
use std::path::Path;

/// The name of the service worker in the build.
pub(crate) const FILE: &str = "sw.js";

/// A file of the build.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    path: String,
    sha256: String,
    bytes: u64,
}

impl Entry {
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }
}

/// All files of a build but the service worker itself, in order of their paths.
pub(crate) fn entries(build: &Path) -> Outcome<Vec<Entry>> {
    let mut entries = Vec::new();
    collect(build, "", &mut entries)?;
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(entries)
}

fn collect(folder: &Path, prefix: &str, entries: &mut Vec<Entry>) -> Outcome {
    for item in fs::read_dir(folder).about("list", folder)? {
        let path = item.about("list", folder)?.path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .ok_or_else(|| {
                Failure::new(
                    format!("the name of {} is not UTF-8", path.display()),
                    "give the file another name",
                )
            })?;
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), entries)?;
        } else if name != FILE {
            let bytes = fs::read(&path).about("read", &path)?;
            entries.push(Entry {
                path: name,
                sha256: sha256(&bytes),
                bytes: bytes.len() as u64,
            });
        }
    }
    Ok(())
}

/// The version of a build: the same files are the same version, and any change is another.
fn version(entries: &[Entry]) -> String {
    let list = entries
        .iter()
        .map(|entry| format!("{}  {}\n", entry.sha256, entry.path))
        .collect::<String>();
    sha256(list.as_bytes())[..16].to_owned()
}

/// The service worker of a build.
pub(crate) fn script(template: &str, entries: &[Entry]) -> String {
    let files = entries
        .iter()
        .map(|entry| {
            serde_json::json!({"path": entry.path, "sha256": entry.sha256, "bytes": entry.bytes})
                .to_string()
        })
        .collect::<Vec<_>>()
        .join(",\n");
    format!(
        "const BUILD = {{\"version\":\"{}\",\"files\":[\n{files}\n]}};\n{template}",
        version(entries)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(name: &str, files: &[(&str, &str)]) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("taiyaku-sw-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn every_file_is_listed_with_its_hash_but_the_worker_itself() {
        let folder = build(
            "list",
            &[
                ("index.html", "page"),
                ("library/library.json", "{}"),
                ("sw.js", "old"),
            ],
        );
        let entries = entries(&folder).unwrap();
        let paths = entries
            .iter()
            .map(|entry| entry.path.as_str())
            .collect::<Vec<_>>();
        assert_eq!(paths, ["index.html", "library/library.json"]);
        assert_eq!(entries[1].bytes, 2);
        assert_eq!(
            entries[1].sha256,
            "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
        );
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_version_follows_content_and_names_and_nothing_else() {
        let of = |name: &str, files: &[(&str, &str)]| {
            let folder = build(name, files);
            let version = version(&entries(&folder).unwrap());
            fs::remove_dir_all(folder).unwrap();
            version
        };
        let first = of("a", &[("a.txt", "1"), ("b.txt", "2")]);
        assert_eq!(first, of("b", &[("b.txt", "2"), ("a.txt", "1")]));
        assert_ne!(first, of("c", &[("a.txt", "1"), ("b.txt", "3")]));
        assert_ne!(first, of("d", &[("a.txt", "1"), ("c.txt", "2")]));
    }

    #[test]
    fn the_list_stands_in_front_of_the_script_as_json() {
        let entries = [Entry {
            path: "a \"quoted\" name".to_owned(),
            sha256: "00".to_owned(),
            bytes: 1,
        }];
        let script = script("rest();\n", &entries);
        let list = script.strip_prefix("const BUILD = ").unwrap();
        let list = list.strip_suffix(";\nrest();\n").unwrap();
        let list: serde_json::Value = serde_json::from_str(list).unwrap();
        assert_eq!(list["files"][0]["path"], "a \"quoted\" name");
        assert_eq!(list["version"].as_str().unwrap().len(), 16);
    }
}
