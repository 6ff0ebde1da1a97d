//! A client that `new` adds to a copy of this workspace, compiled and tested there.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use crate::{TestResult, text};

/// A copy of this workspace, in git.
struct Copy(PathBuf);

impl Copy {
    /// Copies the workspace. What it compiles stays from run to run in a folder next to it: the
    /// dependencies take a minute.
    fn new() -> Result<Self, Box<dyn std::error::Error>> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new-client");
        let copy = Self(folder.join("workspace"));
        if copy.0.exists() {
            fs::remove_dir_all(&copy.0)?;
        }
        copy_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &copy.0)?;
        copy.succeed(Command::new("git").args(["init", "--quiet"]))?;
        copy.succeed(Command::new("git").args(["add", "--all"]))?;
        let identity = [
            "-c",
            "user.name=Test",
            "-c",
            "user.email=test@example.com",
            "-c",
            "commit.gpgsign=false",
        ];
        copy.succeed(Command::new("git").args(identity).args([
            "commit",
            "--quiet",
            "--message",
            "Start",
        ]))?;
        Ok(copy)
    }

    fn run(&self, command: &mut Command) -> io::Result<Output> {
        let command = command.current_dir(&self.0).env("CARGO_MANIFEST_DIR", self.0.join("xtask"));
        command
            .env("CARGO_TARGET_DIR", self.0.with_file_name("target"))
            .env("CARGO_NET_OFFLINE", "true")
            .output()
    }

    /// Runs a command that must succeed, and returns what it prints.
    fn succeed(&self, command: &mut Command) -> Result<String, Box<dyn std::error::Error>> {
        let output = self.run(command)?;
        let said = text(&output.stdout) + &text(&output.stderr);
        if output.status.success() {
            Ok(said)
        } else {
            Err(format!("{command:?}: {}\n{said}", output.status).into())
        }
    }

    fn xtask(&self, arguments: &[&str]) -> Result<String, Box<dyn std::error::Error>> {
        self.succeed(Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments))
    }

    fn cargo(&self, arguments: &[&str]) -> Result<String, Box<dyn std::error::Error>> {
        self.succeed(Command::new(env!("CARGO")).args(arguments).env("INSTA_UPDATE", "no"))
    }
}

/// Copies files with their times, so that cargo compiles only what has changed.
fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (entry, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        if name == "target" || name == ".git" {
            continue;
        }
        let copy = to.join(&name);
        if entry.is_dir() {
            copy_folder(&entry, &copy)?;
        } else {
            fs::copy(&entry, &copy)?;
            fs::File::options()
                .write(true)
                .open(&copy)?
                .set_modified(fs::metadata(&entry)?.modified()?)?;
        }
    }
    Ok(())
}

/// Not the name of the guide in CONTRIBUTING.md, which the workspace may have.
const NEW: [&str; 4] =
    ["new", "tested-books", "--spec", "codegen/foreign/documents/bookstore.yaml"];

/// A test of the mock: lists in a query, and dates, are written as the client writes them.
const MATCHING: &str = r###"
//! The mock matches what the client sends.

use tested_books::{Client, params::ListBooks, types::Page};
use tested_books_mock::MockServerExt as _;

#[tokio::test]
#[allow(deprecated)]
async fn mock_matches_parameters_as_sent() -> Result<(), Box<dyn std::error::Error>> {
    let server = httpmock::MockServer::start_async().await;
    let authors = vec!["Iris M".to_owned(), "A & B".to_owned()];
    let page: Page = serde_json::from_str(r##"{"items":[]}"##)?;
    let mock = server.list_books(|when, then| {
        when.author(&authors).limit(3).filter_price(None);
        then.ok(&page);
    });
    let client = Client::builder().api_key("key").base_url(server.base_url()).build()?;
    let params = ListBooks::default().with_author(authors.clone()).with_limit(3);
    client.list_books(&params).await?;
    assert!(client.list_books(&params.with_author(["Iris M"])).await.is_err());
    assert_eq!(mock.calls(), 1);
    Ok(())
}
"###;

#[test]
fn all_commands_cover_a_new_client() -> TestResult {
    let copy = Copy::new()?;
    let said = copy.xtask(&NEW)?;
    for path in [
        "spec/tested-books.yaml",
        "spec/clients.toml",
        "crates/tested-books/src/generated.rs",
        "crates/tested-books/tests/it/generated.rs",
        "crates/tested-books-mock/src/generated.rs",
    ] {
        assert!(said.contains(&format!("written  {path}")), "{path} is not in: {said}");
    }
    assert!(
        copy.0
            .join("crates/tested-books/tests/it/snapshots/it__generated__operation_list_books.snap")
            .exists()
    );

    assert!(copy.xtask(&["check"])?.contains("fresh  crates/tested-books/src/generated.rs"));
    assert!(copy.xtask(&["lint"])?.contains("spec/tested-books.yaml: "));
    assert!(copy.xtask(&["diff", "HEAD"])?.contains("spec/tested-books.yaml is new"));
    copy.cargo(&["fmt", "--all", "--check"])?;
    fs::create_dir(copy.0.join("crates/tested-books-mock/tests"))?;
    fs::write(copy.0.join("crates/tested-books-mock/tests/matching.rs"), MATCHING)?;
    let said =
        copy.cargo(&["test", "--package", "tested-books", "--package", "tested-books-mock"])?;
    assert!(said.contains("generated::operation_list_books ... ok"), "{said}");
    assert!(said.contains("mock_matches_parameters_as_sent ... ok"), "{said}");

    // A second client of this name would overwrite the first.
    let again = copy.run(Command::new(env!("CARGO_BIN_EXE_xtask")).args(NEW))?;
    assert_eq!(again.status.code(), Some(1));
    assert!(text(&again.stderr).contains("clients.tested-books.name: expected a unique name"));
    Ok(())
}

#[test]
fn document_with_problems_adds_no_client() -> TestResult {
    let folder = tempfile::tempdir()?;
    let list = "[[clients]]\nname = \"widgets\"\nspec = \"spec/widgets.yaml\"\ncrate = \"crates/widgets\"\n\
                output = \"crates/widgets/src/generated.rs\"\n";
    fs::create_dir(folder.path().join("spec"))?;
    fs::write(folder.path().join("spec/clients.toml"), list)?;
    fs::write(folder.path().join("Cargo.toml"), "[workspace]\n")?;
    let before = "required: true\n        content:\n          application/json:";
    let after = before.replace("application/json", "multipart/form-data");
    assert!(crate::SOUND.contains(before));
    fs::write(folder.path().join("api.yaml"), crate::SOUND.replace(before, &after))?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let command = command.args(["new", "gadgets", "--spec", "api.yaml"]).current_dir(folder.path());
    let output = command.env("CARGO_MANIFEST_DIR", folder.path().join("xtask")).output()?;
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(
        said.contains("error[left-out-operation]: ") && said.contains("--> api.yaml:"),
        "{said}"
    );
    assert!(said.contains("`cargo xtask generate --spec api.yaml --out FOLDER` leaves"), "{said}");
    assert_eq!(fs::read_to_string(folder.path().join("spec/clients.toml"))?, list);
    assert!(!folder.path().join("crates").exists());
    Ok(())
}
