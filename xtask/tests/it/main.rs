//! The commands as they are called: what they print, what they write, and their exit codes.

use std::{
    fs, io,
    path::Path,
    process::{Command, Output},
};

const SOUND: &str = include_str!("../../../codegen/tests/fixtures/sound.yaml");

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Runs xtask in `folder`.
fn xtask(folder: &Path, arguments: &[&str]) -> io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).current_dir(folder).output()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

const GENERATE: [&str; 5] = ["generate", "--spec", "api.yaml", "--out", "client"];
const CHECK: [&str; 5] = ["check", "--spec", "api.yaml", "--out", "client"];

#[test]
fn generates_once_and_checks_without_writing() -> Outcome {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("api.yaml"), SOUND)?;

    let missing = xtask(folder.path(), &CHECK)?;
    assert_eq!(missing.status.code(), Some(4));
    assert!(text(&missing.stdout).contains("missing  src/generated.rs"));
    assert!(!folder.path().join("client").exists(), "check wrote something");

    let first = xtask(folder.path(), &GENERATE)?;
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    assert!(text(&first.stdout).contains("written  src/generated.rs"));
    let second = xtask(folder.path(), &GENERATE)?;
    assert!(text(&second.stdout).contains("fresh  src/generated.rs"));
    assert_eq!(xtask(folder.path(), &CHECK)?.status.code(), Some(0));

    let file = folder.path().join("client/src/generated.rs");
    let edited = fs::read_to_string(&file)?.replace("Widget", "Gadget");
    fs::write(&file, &edited)?;
    let stale = xtask(folder.path(), &[&GENERATE[..], &["--check"]].concat())?;
    assert_eq!(stale.status.code(), Some(4));
    let said = text(&stale.stdout);
    assert!(said.contains("--- a/src/generated.rs") && said.contains("+    pub struct Widget"), "{said}");
    assert!(text(&stale.stderr).contains("run `cargo xtask generate`"));
    assert_eq!(fs::read_to_string(&file)?, edited, "check wrote something");
    Ok(())
}

#[test]
fn a_broken_document_leaves_the_files_as_they_are() -> Outcome {
    let folder = tempfile::tempdir()?;
    let spec = folder.path().join("api.yaml");
    fs::write(&spec, SOUND)?;
    xtask(folder.path(), &GENERATE)?;
    let file = folder.path().join("client/src/generated.rs");
    let before = fs::read(&file)?;

    fs::write(&spec, SOUND.replace("operationId: widget_put", "operationId: widget_get").replace("4XX", "default"))?;
    let broken = xtask(folder.path(), &GENERATE)?;
    assert_eq!(broken.status.code(), Some(1));
    let said = text(&broken.stderr);
    assert!(said.contains("[duplicate-operation-id]") && said.contains("[mixed-responses]"), "{said}");
    assert!(said.contains("2 problems in the document; no file was changed"), "{said}");
    assert!(!said.contains('\u{1b}'), "colours where there is no terminal");
    assert_eq!(fs::read(&file)?, before);
    Ok(())
}

#[test]
fn says_which_file_cannot_be_read() -> Outcome {
    let folder = tempfile::tempdir()?;
    let missing = xtask(folder.path(), &GENERATE)?;
    assert_eq!(missing.status.code(), Some(1));
    assert!(text(&missing.stderr).starts_with("error: cannot read api.yaml: "), "{}", text(&missing.stderr));
    Ok(())
}

#[test]
fn explains_itself() -> Outcome {
    let folder = tempfile::tempdir()?;
    for arguments in [&["--help"][..], &["generate", "--help"]] {
        let help = xtask(folder.path(), arguments)?;
        assert_eq!(help.status.code(), Some(0));
        assert!(text(&help.stdout).contains("Exit codes:"));
    }
    assert_eq!(xtask(folder.path(), &["generate", "--spec", "api.yaml"])?.status.code(), Some(2));
    assert_eq!(xtask(folder.path(), &["genrate"])?.status.code(), Some(2));
    Ok(())
}
