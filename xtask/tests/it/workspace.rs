//! What is asked of a workspace with a history: what a release would be, and whether old compilers and dependencies do.

use std::{env, ffi::OsString, fs, path::Path, process::Command};

use tempfile::TempDir;

use crate::{Outcome, text};

const GOOD: &str = include_str!("../../../codegen/tests/fixtures/good.yaml");
const SPEC: &str = "spec/edge-route-oauth.yaml";
const CLIENT: &str = "crates/ngrok-edge-oauth";
const CLIENTS: &str = "[[clients]]\nname = \"ngrok-edge-oauth\"\nspec = \"spec/edge-route-oauth.yaml\"\n\
                       crate = \"crates/ngrok-edge-oauth\"\noutput = \"crates/ngrok-edge-oauth/src/generated.rs\"\n";

/// A workspace with one published crate and a document, in git.
struct Workspace(TempDir);

impl Workspace {
    fn new() -> Result<Self, Box<dyn std::error::Error>> {
        let workspace = Self(tempfile::tempdir()?);
        workspace.write("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n")?;
        workspace.write(SPEC, GOOD)?;
        workspace.write("spec/clients.toml", CLIENTS)?;
        workspace.version("0.1.0")?;
        workspace.write(&format!("{CLIENT}/src/lib.rs"), "//! Nothing.\n")?;
        workspace.write(&format!("{CLIENT}/CHANGELOG.md"), "## 0.1.0\n\nThe first version.\n")?;
        workspace.write(".gitignore", "/target\n")?;
        workspace.run(&["git", "init", "--quiet"])?;
        workspace.commit()?;
        Ok(workspace)
    }

    fn write(&self, path: &str, contents: &str) -> Outcome {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        Ok(fs::write(path, contents)?)
    }

    /// Gives the crate a version.
    fn version(&self, version: &str) -> Outcome {
        self.package("ngrok-edge-oauth", version, "rust-version = \"1.88\"\n")
    }

    /// Writes the manifest of a crate, with `more` at its end.
    fn package(&self, name: &str, version: &str, more: &str) -> Outcome {
        let manifest = format!("[package]\nname = \"{name}\"\nversion = \"{version}\"\nedition = \"2024\"\n{more}");
        self.write(&format!("crates/{name}/Cargo.toml"), &manifest)
    }

    fn commit(&self) -> Outcome {
        self.run(&["git", "add", "--all"])?;
        let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
        self.run(&[&["git"], &identity[..], &["commit", "--quiet", "--message", "A change"]].concat())
    }

    fn run(&self, words: &[&str]) -> Outcome {
        let output = Command::new(words[0]).args(&words[1..]).current_dir(self.0.path()).output()?;
        if output.status.success() { Ok(()) } else { Err(text(&output.stderr).into()) }
    }

    /// Runs xtask as cargo would in this workspace: its exit code, and all that it says.
    fn xtask(&self, arguments: &[&str]) -> Result<(Option<i32>, String), Box<dyn std::error::Error>> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(arguments).current_dir(self.0.path()).env("CARGO_MANIFEST_DIR", self.0.path().join("xtask"));
        let output =
            command.env("PATH", toolchain_alone()?).env("CARGO_HOME", self.0.path().join("target/home")).output()?;
        Ok((output.status.code(), text(&output.stdout) + &text(&output.stderr)))
    }
}

/// A path that has the toolchain and no program that cargo would find as a command of its own.
fn toolchain_alone() -> Result<OsString, Box<dyn std::error::Error>> {
    let printed =
        Command::new("rustc").args(["--print", "sysroot"]).current_dir(env!("CARGO_MANIFEST_DIR")).output()?;
    let toolchain = Path::new(text(&printed.stdout).trim()).join("bin");
    let program = format!("cargo-semver-checks{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH").unwrap_or_default();
    let others = env::split_paths(&path).filter(|folder| !folder.join(&program).exists());
    Ok(env::join_paths([toolchain].into_iter().chain(others))?)
}

/// Runs `release --dry-run`, which must exit with `code` and say each of `parts`.
fn release(workspace: &Workspace, code: i32, parts: &[&str]) -> Outcome {
    let (exited, said) = workspace.xtask(&["release", "--dry-run"])?;
    assert_eq!(exited, Some(code), "{said}");
    for part in parts {
        assert!(said.contains(part), "{part:?} is not in:\n{said}");
    }
    Ok(())
}

#[test]
fn a_release_says_what_is_published_and_why() -> Outcome {
    let workspace = Workspace::new()?;
    let first = ["no release came before", "publish  ngrok-edge-oauth 0.1.0: the first version"];
    release(&workspace, 0, &first)?;
    workspace.run(&["git", "tag", "v0.1.0"])?;
    release(&workspace, 0, &first)?;
    workspace.write("README.md", "Widgets.\n")?;
    workspace.commit()?;
    release(&workspace, 0, &["since v0.1.0:", "was 0.1.0, step `none`; 0 files changed", "cargo-semver-checks"])?;

    workspace.write(SPEC, &GOOD.replace("maximum: 100", "maximum: 200"))?;
    workspace.write(&format!("{CLIENT}/src/lib.rs"), "//! Something.\n")?;
    let still = "ngrok-edge-oauth changed since v0.1.0 and has its version still";
    let step = "ngrok-edge-oauth makes the step `none`, and the document's change asks for `major`";
    release(&workspace, 4, &[still, step])?;
    workspace.version("0.1.1")?;
    let step = "ngrok-edge-oauth makes the step `patch`, and the document's change asks for `major`";
    release(&workspace, 4, &[step, "CHANGELOG.md has no section `## 0.1.1`"])?;
    workspace.version("0.2.0")?;
    workspace.write(&format!("{CLIENT}/CHANGELOG.md"), "## 0.2.0\n\n## 0.1.0\n")?;
    release(&workspace, 0, &["was 0.1.0, step `minor`; 3 files changed; the document's change asks for `major`"])?;
    workspace.commit()?;
    workspace.run(&["git", "tag", "v0.3.0"])?;
    // What is checked out is a release now.
    release(&workspace, 4, &["since v0.1.0:", "the tag is v0.3.0, and ngrok-edge-oauth has the version of v0.2.0"])?;
    workspace.run(&["git", "tag", "--delete", "v0.3.0"])?;
    workspace.run(&["git", "tag", "v0.2.0"])?;
    release(&workspace, 0, &["since v0.1.0:", "was 0.1.0, step `minor`"])?;
    workspace.write(SPEC, &GOOD.replace("maximum: 100", "maximum: 300"))?;
    release(&workspace, 4, &["since v0.2.0:", "makes the step `none`"])?;
    workspace.version("0.2.0-rc.1")?;
    release(&workspace, 1, &["0.2.0 and 0.2.0-rc.1 are no plain versions"])
}

/// The document with another property of responses, which neither the wire nor the Rust API breaks on.
fn with_note() -> String {
    GOOD.replace("        name: {", "        note: {type: string, description: A note.}\n        name: {")
}

#[test]
fn a_compatible_change_of_the_document_is_a_patch_before_one() -> Outcome {
    let workspace = Workspace::new()?;
    workspace.run(&["git", "tag", "v0.1.0"])?;
    workspace.write(SPEC, &with_note())?;
    workspace.version("0.1.1")?;
    workspace.write(&format!("{CLIENT}/CHANGELOG.md"), "## 0.1.1\n")?;
    release(&workspace, 0, &["step `patch`; 2 files changed; the document's change asks for `minor`"])
}

#[test]
fn each_crate_is_judged_by_itself() -> Outcome {
    let workspace = Workspace::new()?;
    workspace.version("1.0.0")?;
    workspace.write(&format!("{CLIENT}/CHANGELOG.md"), "## 1.0.0\n")?;
    let before = "[dependencies]\nngrok-edge-oauth = { path = \"../ngrok-edge-oauth\" }\n";
    workspace.package("before", "0.1.0", before)?;
    workspace.write("crates/before/src/lib.rs", "//! Needs the client.\n")?;
    workspace.write("crates/before/CHANGELOG.md", "## 0.1.0\n")?;
    workspace.commit()?;
    workspace.run(&["git", "tag", "v1.0.0"])?;
    workspace.write("README.md", "Widgets.\n")?;
    workspace.commit()?;
    release(&workspace, 0, &[" ngrok-edge-oauth 1.0.0: was 1.0.0, step `none`; 0 files changed"])?;
    let (_, said) = workspace.xtask(&["release", "--dry-run"])?;
    assert!(
        said.find("ngrok-edge-oauth 1.0.0") < said.find("before 0.1.0"),
        "a crate comes before what it needs:\n{said}"
    );

    // The document's change asks for a step of the client alone, and from 1.0.0 for a whole one.
    workspace.write(SPEC, &GOOD.replace("maximum: 100", "maximum: 200"))?;
    workspace.version("1.1.0")?;
    workspace.write(&format!("{CLIENT}/CHANGELOG.md"), "## 1.1.0\n")?;
    workspace.package("after", "0.1.0", "")?;
    workspace.write("crates/after/src/lib.rs", "//! Is new.\n")?;
    let step = "ngrok-edge-oauth makes the step `minor`, and the document's change asks for `major`";
    release(&workspace, 4, &[step, "before 0.1.0: was 0.1.0, step `none`; 0 files", "after 0.1.0: new"])?;
    let (_, said) = workspace.xtask(&["release", "--dry-run"])?;
    assert!(!said.contains("before makes") && !said.contains("before changed"), "{said}");
    assert!(said.contains("crates/after/CHANGELOG.md has no section `## 0.1.0`"), "{said}");
    workspace.version("2.0.0")?;
    workspace.write(&format!("{CLIENT}/CHANGELOG.md"), "## 2.0.0\n")?;
    workspace.write("crates/after/CHANGELOG.md", "## 0.1.0\n")?;
    workspace.write("crates/before/src/lib.rs", "//! Needs the client still.\n")?;
    release(&workspace, 4, &["before 0.1.0: was 0.1.0, step `none`; 1 file changed", "before changed since v1.0.0"])?;
    workspace.package("before", "0.1.1", before)?;
    workspace.write("crates/before/CHANGELOG.md", "## 0.1.1\n")?;
    release(
        &workspace,
        0,
        &["ngrok-edge-oauth 2.0.0: was 1.0.0, step `major`", "before 0.1.1: was 0.1.0, step `patch`"],
    )?;
    workspace.write(SPEC, &with_note())?;
    workspace.version("1.0.1")?;
    workspace.write(&format!("{CLIENT}/CHANGELOG.md"), "## 1.0.1\n")?;
    release(&workspace, 4, &["makes the step `patch`, and the document's change asks for `minor`"])
}

#[test]
fn a_dependency_that_asks_for_a_newer_compiler_is_named() -> Outcome {
    let workspace = Workspace::new()?;
    for (name, asked) in [("newer", "1.89"), ("same", "1.88.0"), ("older", "1.85"), ("unused", "1.89")] {
        workspace.package(name, "0.3.0", &format!("publish = false\nrust-version = \"{asked}\"\n"))?;
        workspace.write(&format!("crates/{name}/src/lib.rs"), "//! Nothing.\n")?;
    }
    let needs = ["newer", "same", "older"].map(|name| format!("{name} = {{ path = \"../{name}\" }}\n")).concat();
    workspace.package("ngrok-edge-oauth", "0.1.0", &format!("rust-version = \"1.88\"\n[dependencies]\n{needs}"))?;
    let (code, said) = workspace.xtask(&["oldest"])?;
    assert_eq!(code, Some(4), "{said}");
    assert!(said.contains("problems  dependencies: these ask for more than Rust 1.88\n"), "{said}");
    assert_eq!(said.matches(": Rust 1.").count(), 1, "{said}");
    assert!(said.contains(" newer 0.3.0: Rust 1.89\n"), "{said}");
    Ok(())
}

#[test]
fn compiles_with_the_oldest_that_is_promised() -> Outcome {
    let workspace = Workspace::new()?;
    workspace.write(&format!("{CLIENT}/src/lib.rs"), "//! Is not in git yet.\npub fn new() {}\n")?;
    let (code, said) = workspace.xtask(&["oldest"])?;
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("clean  dependencies: none asks for more than Rust 1.88"), "{said}");
    assert!(said.contains("clean  oldest dependencies: the published crates compile"), "{said}");

    workspace.write(&format!("{CLIENT}/src/lib.rs"), "//! Broken.\npub fn new() -> u8 {}\n")?;
    let (code, said) = workspace.xtask(&["oldest"])?;
    assert_eq!(code, Some(4), "{said}");
    assert!(said.contains("mismatched types") && said.contains("problems  oldest dependencies: see above"), "{said}");
    Ok(())
}
