//! Plans: written, kept and orphaned files, and errors that change nothing.

use std::{fs, path::PathBuf};

use codegen::{
    Output, Plan, Status,
    emit::{EmitError, Ownership},
};

use crate::TestResult;

fn output(contents: &str) -> Output {
    let contents = format!("// @generated from a test.\n{contents}\n");
    Output { path: PathBuf::from("src/generated.rs"), contents, ownership: Ownership::Generator }
}

fn status(plan: &Plan) -> Vec<Status> {
    plan.entries.iter().map(|entry| entry.status).collect()
}

#[test]
fn missing_file_is_written_once() -> TestResult {
    let root = tempfile::tempdir()?;
    let folders = [PathBuf::from("src")];
    let outputs = [output("mod a;")];
    let plan = Plan::compare(root.path(), &outputs, &folders)?;
    assert_eq!(status(&plan), [Status::Missing]);
    assert!(!plan.is_fresh());
    plan.apply()?;

    let path = root.path().join("src/generated.rs");
    assert_eq!(fs::read_to_string(&path)?, outputs[0].contents);
    let before = fs::metadata(&path)?.modified()?;
    let plan = Plan::compare(root.path(), &outputs, &folders)?;
    assert!(plan.is_fresh());
    plan.apply()?;
    assert_eq!(fs::metadata(&path)?.modified()?, before);
    assert_eq!(
        fs::read_dir(root.path().join("src"))?.count(),
        1,
        "a temporary file was left behind"
    );
    Ok(())
}

#[test]
fn stale_file_is_replaced_and_shown_as_diff() -> TestResult {
    let root = tempfile::tempdir()?;
    Plan::compare(root.path(), &[output("mod a;")], &[])?.apply()?;
    let plan = Plan::compare(root.path(), &[output("mod b;")], &[])?;
    assert_eq!(status(&plan), [Status::Stale]);
    insta::assert_snapshot!("emit__diff", plan.entries[0].diff());
    plan.apply()?;
    assert!(Plan::compare(root.path(), &[output("mod b;")], &[])?.is_fresh());
    Ok(())
}

#[test]
fn orphaned_files_are_removed() -> TestResult {
    let root = tempfile::tempdir()?;
    let folder = root.path().join("src/generated");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("old.rs"), "// @generated from a test.\n")?;
    fs::write(folder.join("mine.rs"), "//! Written by hand.\n")?;
    let plan = Plan::compare(root.path(), &[], &[PathBuf::from("src")])?;
    assert_eq!(status(&plan), [Status::Orphaned]);
    plan.apply()?;
    assert!(!folder.join("old.rs").exists() && folder.join("mine.rs").exists());
    Ok(())
}

#[test]
fn hand_written_file_is_not_overwritten() -> TestResult {
    let root = tempfile::tempdir()?;
    fs::create_dir(root.path().join("src"))?;
    fs::write(root.path().join("src/generated.rs"), "//! Written by hand.\n")?;
    let result = Plan::compare(root.path(), &[output("")], &[]);
    assert!(matches!(result, Err(EmitError::NotGenerated { .. })));
    Ok(())
}

#[test]
fn files_of_the_user_are_not_touched() -> TestResult {
    let root = tempfile::tempdir()?;
    fs::create_dir(root.path().join("src"))?;
    fs::write(root.path().join("src/generated.rs"), "//! Written by hand.\n")?;
    let plan =
        Plan::compare(root.path(), &[Output { ownership: Ownership::User, ..output("") }], &[])?;
    assert!(plan.is_fresh());
    Ok(())
}

#[test]
fn read_error_prevents_all_writes() -> TestResult {
    let root = tempfile::tempdir()?;
    fs::create_dir_all(root.path().join("src/generated.rs"))?;
    let result = Plan::compare(root.path(), &[output("")], &[]);
    assert!(
        matches!(result, Err(EmitError::Read { path, .. }) if path.ends_with("src/generated.rs"))
    );
    fs::write(root.path().join("crates"), "a file instead of a folder")?;
    let result = Plan::compare(root.path(), &[], &[PathBuf::from("crates")]);
    assert!(matches!(result, Err(EmitError::Read { path, .. }) if path.ends_with("crates")));
    assert!(Plan::compare(root.path(), &[], &[PathBuf::from("missing")])?.is_fresh());
    Ok(())
}

#[test]
fn status_display_honors_width() {
    let words = [Status::Fresh, Status::Stale, Status::Missing, Status::Orphaned]
        .map(|status| format!("{status:9}|"));
    assert_eq!(words, ["fresh    |", "stale    |", "missing  |", "orphaned |"]);
}

#[test]
fn generated_files_are_recognized_by_the_marker_of_their_kind() -> TestResult {
    let root = tempfile::tempdir()?;
    let folder = root.path().join("src");
    fs::create_dir(&folder)?;
    for (name, contents) in [
        ("api.txt", "// @generated from a test.\n"),
        ("api.yaml", "# @generated from a test.\n"),
        ("page.html", "<!-- @generated from a test. -->\n"),
        ("own.yaml", "# Written by hand.\n"),
        ("own.html", "# @generated is the marker of another kind of file.\n"),
        ("own.txt", "# @generated from a test.\n"),
    ] {
        fs::write(folder.join(name), contents)?;
    }
    let output = |name: &str| Output {
        path: PathBuf::from("src").join(name),
        contents: "# @generated anew.\n".to_owned(),
        ownership: Ownership::Generator,
    };
    let plan = Plan::compare(root.path(), &[output("api.yaml")], &[PathBuf::from("src")])?;
    assert_eq!(status(&plan), [Status::Orphaned, Status::Stale, Status::Orphaned]);
    assert!(plan.entries[2].path.ends_with("page.html"));
    for name in ["own.yaml", "own.html", "own.txt"] {
        let result = Plan::compare(root.path(), &[output(name)], &[]);
        assert!(matches!(result, Err(EmitError::NotGenerated { .. })), "{name}");
    }
    Ok(())
}

#[test]
fn manifest_without_a_needed_dependency_is_named() -> TestResult {
    let root = tempfile::tempdir()?;
    let manifest = |contents: &str| Output {
        path: PathBuf::from("Cargo.toml"),
        contents: contents.to_owned(),
        ownership: Ownership::User,
    };
    let first = [manifest("[dependencies]\nserde = \"1\"\n")];
    let plan = Plan::compare(root.path(), &first, &[])?;
    assert!(plan.missing_dependencies().is_empty());
    plan.apply()?;
    let later = [manifest("[dependencies]\nserde = \"1\"\nuuid = \"1\"\n")];
    let plan = Plan::compare(root.path(), &later, &[])?;
    assert!(plan.is_fresh());
    assert_eq!(plan.missing_dependencies(), [("Cargo.toml".as_ref(), "uuid = \"1\"")]);
    Ok(())
}
