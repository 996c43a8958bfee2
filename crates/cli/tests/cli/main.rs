//! The `taiyaku` command, run as a user runs it: in a folder of its own, with real files.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

mod build;
mod check;
mod import;
mod schema;

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// A folder to work in, and the command.
struct Desk {
    folder: TempDir,
}

/// What the command said, and how it ended.
struct Said {
    out: String,
    err: String,
    code: Option<i32>,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Puts a file down, with the folders above it.
    fn put(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder above")).expect("makes folders");
        fs::write(path, content).expect("writes");
        self
    }

    /// Runs the command here.
    fn run(&self, arguments: &[&str]) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_taiyaku"))
            .args(arguments)
            .current_dir(self.path())
            .output()
            .expect("the command starts");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Said {
            out: text(output.stdout),
            err: text(output.stderr),
            code: output.status.code(),
        }
    }
}

impl Said {
    /// Expects this exit code and exactly these lines.
    #[track_caller]
    fn expect(&self, code: i32, lines: &[&str]) {
        assert_eq!(
            self.out.lines().collect::<Vec<_>>(),
            lines,
            "stderr: {}",
            self.err
        );
        assert_eq!((self.code, self.err.as_str()), (Some(code), ""));
    }
}

/// A small valid article with this id and this Japanese text, as JSON.
fn article(id: &str, text: &str) -> String {
    format!(
        r#"{{"format": 1, "id": "{id}", "original": "ja", "title": {{"ja": "題"}}, "body": {{"ja": [{{"type": "paragraph", "id": "p1", "text": {text}}}]}}}}"#
    )
}
