//! Finds the commit for `--version`.

use std::process::Command;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    // A published package and a source archive have no repository; the version alone identifies
    // them.
    for path in ["../../.git/HEAD", "../../.git/logs/HEAD"] {
        if std::path::Path::new(path).exists() {
            println!("cargo:rerun-if-changed={path}");
        }
    }
    let commit = Command::new("git").args(["rev-parse", "--short=12", "HEAD"]).output().ok();
    let commit = commit
        .filter(|output| output.status.success() && std::path::Path::new("../../.git").exists());
    let commit = commit.and_then(|output| String::from_utf8(output.stdout).ok());
    let suffix = commit.map(|commit| format!(" ({})", commit.trim())).unwrap_or_default();
    println!("cargo:rustc-env=BUILD_COMMIT={suffix}");
}
