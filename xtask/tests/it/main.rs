//! Runs the commands and checks their output, files and exit codes.

#[cfg(target_os = "linux")] // the features in Cargo.toml are those of Linux
mod builds;
mod documents;
mod new;
mod prose;

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
    process::{Child, Command, Output, Stdio},
};

const SOUND: &str = include_str!("../../../codegen/tests/fixtures/sound.yaml");

type TestResult = Result<(), Box<dyn std::error::Error>>;

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
fn generates_once_and_checks_without_writing() -> TestResult {
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
    assert!(
        said.contains("--- a/src/generated.rs") && said.contains("+    pub struct Widget"),
        "{said}"
    );
    assert!(
        text(&stale.stderr).contains("run `cargo xtask generate --spec api.yaml --out client`")
    );
    assert_eq!(fs::read_to_string(&file)?, edited, "check wrote something");
    Ok(())
}

#[test]
fn generate_rejects_a_file_as_the_folder() -> TestResult {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("api.yaml"), SOUND)?;
    fs::write(folder.path().join("client"), "mine")?;
    for arguments in [GENERATE, CHECK] {
        let output = xtask(folder.path(), &arguments)?;
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(
            text(&output.stderr),
            "error: client is not a folder; choose another one with --out\n"
        );
    }
    assert_eq!(fs::read_to_string(folder.path().join("client"))?, "mine");
    Ok(())
}

#[test]
fn generate_prints_style_findings_as_warnings() -> TestResult {
    let folder = tempfile::tempdir()?;
    let spec = folder.path().join("api.yaml");
    fs::write(&spec, SOUND)?;
    let many = xtask(folder.path(), &GENERATE)?;
    let said = text(&many.stderr);
    assert_eq!((many.status.code(), said.matches("warning[").count()), (Some(0), 10), "{said}");
    let end = "warning: 12 warnings about style\nhelp: pass `--all` to see all of them\n";
    assert!(said.ends_with(end), "{said}");
    let all = text(&xtask(folder.path(), &[&GENERATE[..], &["--all"]].concat())?.stderr);
    assert_eq!(all.matches("warning[").count(), 12, "{all}");
    assert!(all.ends_with("\nwarning: 12 warnings about style\n"), "{all}");

    let good = include_str!("../../../codegen/tests/fixtures/good.yaml");
    fs::write(&spec, good.replace("size: 3}", "size: 300}"))?;
    let said = text(&xtask(folder.path(), &GENERATE)?.stderr);
    assert!(
        said.starts_with("warning[example-invalid]: expected at most 100, found 300\n"),
        "{said}"
    );
    assert!(said.ends_with("\nwarning: 1 warning about style\n"), "{said}");
    fs::write(&spec, good)?;
    assert_eq!(text(&xtask(folder.path(), &GENERATE)?.stderr), "");
    Ok(())
}

#[test]
fn invalid_document_changes_no_file() -> TestResult {
    let folder = tempfile::tempdir()?;
    let spec = folder.path().join("api.yaml");
    fs::write(&spec, SOUND)?;
    xtask(folder.path(), &GENERATE)?;
    let file = folder.path().join("client/src/generated.rs");
    let before = fs::read(&file)?;

    fs::write(&spec, SOUND.replace("openapi: 3.0.3", "openapi: 4.0.0"))?;
    let broken = xtask(folder.path(), &GENERATE)?;
    assert_eq!(broken.status.code(), Some(1));
    let said = text(&broken.stderr);
    assert!(said.contains("error[openapi-version]: "), "{said}");
    assert!(said.contains("1 problem in the document; no file was changed"), "{said}");
    assert!(!said.contains('\u{1b}'), "colours where there is no terminal");
    assert_eq!(fs::read(&file)?, before);
    Ok(())
}

#[test]
fn strict_generation_fails_if_an_operation_is_left_out() -> TestResult {
    let folder = tempfile::tempdir()?;
    let unsupported = SOUND.replacen("          application/json:\n            schema: {$ref: '#/components/schemas/Widget'}\n            examples", "          multipart/form-data:\n            schema: {$ref: '#/components/schemas/Widget'}\n            examples", 1);
    assert_ne!(unsupported, SOUND);
    fs::write(folder.path().join("api.yaml"), unsupported)?;
    let strict = xtask(folder.path(), &[&GENERATE[..], &["--strict"]].concat())?;
    let said = text(&strict.stderr);
    assert_eq!(strict.status.code(), Some(1), "{said}");
    assert!(
        said.contains("error[left-out-operation]: the operation `widget_put` is left out: "),
        "{said}"
    );
    let lenient = xtask(folder.path(), &GENERATE)?;
    let said = text(&lenient.stderr);
    assert_eq!(lenient.status.code(), Some(0), "{said}");
    assert!(said.contains("warning[left-out-operation]: "), "{said}");
    Ok(())
}

#[test]
fn generate_reports_left_out_operations_then_conversions_then_style() -> TestResult {
    let folder = tempfile::tempdir()?;
    let operation = |index: usize| {
        format!(
            "  /uploads/{index}:\n    put:\n      operationId: upload_{index}\n      description: Uploads.\n      \
             requestBody: {{content: {{multipart/form-data: {{schema: {{type: object}}}}}}}}\n      \
             responses: {{'204': {{description: Done.}}}}\n"
        )
    };
    let operations = (0..12).map(operation).collect::<Vec<_>>().concat();
    let document = SOUND.replacen("paths:\n", &format!("paths:\n{operations}"), 1).replacen(
        "openapi: 3.0.3",
        "openapi: 3.1.0\nwebhooks: {sold: {}}",
        1,
    );
    fs::write(folder.path().join("api.yaml"), document)?;
    let said = text(&xtask(folder.path(), &GENERATE)?.stderr);
    assert_eq!(said.matches("warning[left-out-operation]: ").count(), 12, "{said}");
    let mut rest = &*said;
    for part in [
        "warning[left-out-operation]: the operation `upload_0` is left out: ",
        "\nwarning: 12 warnings about operations that the client does not have\n",
        "warning[webhooks]: ",
        "\nwarning: 1 warning about parts that were converted\n",
        "warning[",
        " about style\n",
    ] {
        let (_, after) = rest.split_once(part).ok_or_else(|| format!("no {part} in {said}"))?;
        rest = after;
    }
    Ok(())
}

#[test]
fn survey_reports_the_result_of_each_document() -> TestResult {
    let folder = tempfile::tempdir()?;
    let documents = folder.path().join("documents");
    fs::create_dir(&documents)?;
    fs::write(documents.join("sound.yaml"), SOUND)?;
    fs::write(documents.join("old.json"), "{\"swagger\": \"2.0\"}")?;
    let survey = xtask(folder.path(), &["survey", "documents"])?;
    let said = text(&survey.stdout);
    assert_eq!(survey.status.code(), Some(4), "{said}");
    assert!(said.contains("sound.yaml | yes | 2 | 0 | 0 | "), "{said}");
    assert!(
        said.contains("1 of 2 documents generate, with 2 of 2 operations; 0 of 0 compile"),
        "{said}"
    );
    assert!(
        said.contains(
            "1 | 1 | [openapi-version] expected OpenAPI 3.0 or 3.1, found a Swagger 2.0 document"
        ),
        "{said}"
    );
    Ok(())
}

#[test]
fn generation_from_a_large_document_is_announced() -> TestResult {
    let folder = tempfile::tempdir()?;
    for (lines, is_large) in [(10, false), (100_000, true)] {
        let document = format!("{SOUND}{}", "# a comment\n".repeat(lines));
        fs::write(folder.path().join("api.yaml"), document)?;
        let generate = xtask(folder.path(), &GENERATE)?;
        let said = text(&generate.stderr);
        assert_eq!(said.contains("generating from api.yaml (1 MiB)"), is_large, "{said}");
    }
    Ok(())
}

#[test]
fn unreadable_document_is_named() -> TestResult {
    let folder = tempfile::tempdir()?;
    let missing = xtask(folder.path(), &GENERATE)?;
    assert_eq!(missing.status.code(), Some(1));
    assert!(
        text(&missing.stderr).starts_with("error: cannot read api.yaml: "),
        "{}",
        text(&missing.stderr)
    );
    Ok(())
}

#[test]
fn new_rejects_names_that_are_taken() -> TestResult {
    let root = &Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let document = "codegen/foreign/documents/bookstore.yaml";
    for (name, expected) in [
        ("codegen", "the workspace has a package `codegen`; choose another name"),
        ("serde", "clients.serde.name: expected no Rust keyword and no crate"),
        ("ngrok-edge-oauth", "found the name of another client"),
    ] {
        let output = xtask(root, &["new", name, "--spec", document])?;
        let said = text(&output.stderr);
        assert!(output.status.code() == Some(1) && said.contains(expected), "{name}: {said}");
    }
    Ok(())
}

#[test]
fn invalid_arguments_exit_with_2() -> TestResult {
    let folder = tempfile::tempdir()?;
    assert_eq!(xtask(folder.path(), &["generate", "--spec", "api.yaml"])?.status.code(), Some(2));
    assert_eq!(xtask(folder.path(), &["genrate"])?.status.code(), Some(2));
    Ok(())
}

#[test]
fn lint_prints_text_json_and_github_annotations() -> TestResult {
    let folder = tempfile::tempdir()?;
    let spec = folder.path().join("api.yaml");
    fs::write(&spec, SOUND.replace("schemas/Part'", "schemas/Prat'"))?;
    let lint = |format| xtask(folder.path(), &["lint", "--spec", "api.yaml", "--format", format]);

    let shown = lint("text")?;
    assert_eq!(shown.status.code(), Some(4));
    let said = text(&shown.stdout);
    for part in [
        "error[missing-reference]: ",
        "--> api.yaml:63:19",
        "items: {$ref: '#/components/schemas/Prat'}",
        "did you mean `Part`?",
        "api.yaml: 1 problem",
    ] {
        assert!(said.contains(part), "{part} is not in: {said}");
    }
    assert!(!said.contains('\u{1b}'), "colours where there is no terminal");

    let github = text(&lint("github")?.stdout);
    assert!(
        github.starts_with("::error file=api.yaml,line=63,col=19,title=missing-reference::"),
        "{github}"
    );
    let json = text(&lint("json")?.stdout);
    assert!(
        json.contains("\"rule\": \"missing-reference\"") && json.contains("\"line\": 63"),
        "{json}"
    );

    fs::write(&spec, include_str!("../../../codegen/tests/fixtures/good.yaml"))?;
    let good = lint("text")?;
    assert_eq!(
        (good.status.code(), text(&good.stdout)),
        (Some(0), "api.yaml: no problems\n".to_owned())
    );
    fs::remove_file(&spec)?;
    assert_eq!(lint("text")?.status.code(), Some(1));
    Ok(())
}

#[test]
fn source_excerpts_mark_the_problems() -> TestResult {
    let folder = tempfile::tempdir()?;
    let lint = |document: &str| {
        fs::write(folder.path().join("api.yaml"), document)?;
        xtask(folder.path(), &["lint", "--spec", "api.yaml"]).map(|output| text(&output.stdout))
    };
    let two =
        SOUND.replace("schemas/Part'", "schemas/Prat'").replace("title: Widgets", "titel: Widgets");
    insta::assert_snapshot!("lint__several", lint(&two)?);
    insta::assert_snapshot!("lint__one", lint(&SOUND.replace("    get:", "    git:"))?);
    // The longest line that is shown, and the shortest that is not.
    let of_length = |length: usize| {
        SOUND.replace("  title: Widgets", &format!("  title: [{:a<1$}]", "", length - 11))
    };
    assert!(lint(&of_length(1_000))?.contains("  title: [aa"));
    let shortest = lint(&of_length(1_001))?;
    assert!(
        shortest.contains("--> api.yaml:3:3\n  = at: #/info/title\n") && !shortest.contains("[aa"),
        "{shortest}"
    );
    Ok(())
}

#[test]
fn output_of_a_generator_panic_is_hidden() -> TestResult {
    let folder = tempfile::tempdir()?;
    let strange = "schema: {enum: [1, red]}\n        4XX";
    let sound = "schema: {$ref: '#/components/schemas/Widget'}\n        4XX";
    fs::write(folder.path().join("api.yaml"), SOUND.replace(sound, strange))?;
    let said = text(&xtask(folder.path(), &GENERATE)?.stderr);
    assert!(
        said.contains("warning[any-value]: the generator fails on ") && !said.contains("panicked"),
        "{said}"
    );
    Ok(())
}

#[test]
fn colours_are_printed_on_request() -> TestResult {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("api.yaml"), SOUND)?;
    xtask(folder.path(), &GENERATE)?;
    let file = folder.path().join("client/src/generated.rs");
    fs::write(
        &file,
        fs::read_to_string(&file)?.replace("    pub struct Widget ", "    pub struct Gadget "),
    )?;
    let coloured = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command
            .args(arguments)
            .current_dir(folder.path())
            .env("CLICOLOR_FORCE", "1")
            .env_remove("NO_COLOR")
            .output()
    };
    let stale = coloured(&CHECK)?;
    let said = text(&stale.stdout);
    for line in [
        "\u{1b}[1m\u{1b}[31m    stale\u{1b}[0m  src/generated.rs",
        "\u{1b}[32m    fresh\u{1b}[0m  Cargo.toml",
        "\u{1b}[2m@@",
        "\u{1b}[32m+    pub struct Widget ",
        "\u{1b}[1m\u{1b}[31m-    pub struct Gadget ",
        "\n     #[derive",
    ] {
        assert!(said.contains(line), "{line:?} is not in {said:?}");
    }
    assert!(
        text(&stale.stderr).contains("\u{1b}[33mhelp\u{1b}[0m: run"),
        "{:?}",
        text(&stale.stderr)
    );
    fs::write(folder.path().join("new.yaml"), SOUND.replace("minimum: 1", "minimum: 2"))?;
    let said = text(&coloured(&["diff", "api.yaml", "new.yaml"])?.stdout);
    assert!(
        said.contains("\u{1b}[1m\u{1b}[31mbreaking    \u{1b}[0m\u{1b}[32mcompatible"),
        "{said:?}"
    );
    Ok(())
}

/// Waits until `holds`, for at most ten seconds.
fn eventually(holds: impl Fn() -> bool) -> bool {
    (0..200).any(|_| {
        holds() || {
            std::thread::sleep(std::time::Duration::from_millis(50));
            false
        }
    })
}

/// A program that is killed at the end of the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn watch_generates_on_every_valid_save() -> TestResult {
    let folder = tempfile::tempdir()?;
    let (spec, file) =
        (folder.path().join("api.yaml"), folder.path().join("client/src/generated.rs"));
    fs::write(&spec, SOUND)?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let command = command.args(GENERATE).arg("--watch").current_dir(folder.path());
    let mut child = Running(command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?);
    let generated = |part: &str| fs::read_to_string(&file).is_ok_and(|text| text.contains(part));
    assert!(eventually(|| generated("pub struct Widget ")));

    fs::write(&spec, SOUND.replace("title: Widgets", "title: [Widgets"))?;
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert!(generated("pub struct Widget "), "a broken document changed a file");
    fs::write(
        &spec,
        SOUND.replace("Widget:", "Gadget:").replace("schemas/Widget'", "schemas/Gadget'"),
    )?;
    assert!(eventually(|| generated("pub struct Gadget ")));

    child.0.kill()?;
    let mut said = String::new();
    child.0.stderr.take().ok_or("no stderr")?.read_to_string(&mut said)?;
    assert!(said.contains("--> api.yaml:4:10") && said.contains("error[yaml-syntax]: "), "{said}");
    Ok(())
}

#[test]
fn watch_covers_the_tables_of_the_workspace() -> TestResult {
    let folder = tempfile::tempdir()?;
    let entry = |name: &str| {
        format!(
            "[[clients]]\nname = \"{name}\"\nspec = \"spec/api.yaml\"\ncrate = \"crates/{name}\"\n\
             output = \"crates/{name}/src/generated.rs\"\n"
        )
    };
    let codes = "[clients.error-codes]\ntype = \"crate::Code\"\ntable = \"spec/codes.tsv\"\nprefix = \"E\"\n\
                 documentation = \"https://example.com/{number}\"\n";
    let write = |name: &str, text: &str| fs::write(folder.path().join("spec").join(name), text);
    fs::create_dir(folder.path().join("spec"))?;
    write("api.yaml", SOUND)?;
    write("clients.toml", &entry("widgets"))?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let command = command
        .args(["generate", "--watch"])
        .env("CARGO_MANIFEST_DIR", folder.path().join("xtask"));
    let _child = Running(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?);
    let read = |path: &str| {
        fs::read_to_string(folder.path().join("crates").join(path)).unwrap_or_default()
    };
    assert!(eventually(|| read("widgets/src/generated.rs").contains("pub struct Widget ")));

    let table = include_str!("../../../spec/source/error-codes.tsv");
    write("codes.tsv", table)?;
    write("clients.toml", &(entry("widgets") + &entry("gadgets") + codes))?;
    let constants = "gadgets/src/generated/error_codes.rs";
    assert!(eventually(|| !read(constants).is_empty()), "the list of clients is not watched");
    let before = read(constants);
    write("codes.tsv", &table[..=table.trim_end().rfind('\n').unwrap_or_default()])?;
    assert!(eventually(|| read(constants) != before), "the table is not watched");
    Ok(())
}

#[test]
fn excerpts_omit_long_lines() -> TestResult {
    let folder = tempfile::tempdir()?;
    let tail = format!("\"x-padding\":\"{}\",\"paths\":{{}}}}", "é".repeat(70_000));
    fs::write(
        folder.path().join("api.json"),
        format!("{{\"openapi\":\"3.0.3\",\"info\":{{\"title\":\"T\"}},{tail}"),
    )?;
    let output = xtask(folder.path(), &["lint", "--spec", "api.json"])?;
    assert_eq!(output.status.code(), Some(4), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    assert!(said.contains("api.json:1:") && said.len() < 2_000, "{}", said.len());
    Ok(())
}

#[test]
fn lint_reads_openapi_3_1() -> TestResult {
    let folder = tempfile::tempdir()?;
    let document = SOUND
        .replace("openapi: 3.0.3", "openapi: 3.1.0\nwebhooks: {sold: {}}")
        .replace("size: {type: integer", "size: {type: [integer, 'null']");
    assert!(document.contains("webhooks") && document.contains("'null'"));
    fs::write(folder.path().join("api.yaml"), document)?;
    let lint = xtask(folder.path(), &["lint", "--spec", "api.yaml"])?;
    let said = text(&lint.stdout);
    assert_eq!(lint.status.code(), Some(4), "{said}");
    assert!(said.contains("warning[webhooks]: webhooks are left out"), "{said}");
    assert!(!said.contains("error["), "{said}");
    Ok(())
}

#[test]
fn missing_linters_are_named() -> TestResult {
    let folder = tempfile::tempdir()?;
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("lint-external")
        .env("PATH", folder.path())
        .output()?;
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stdout);
    assert_eq!(said.matches("not run").count(), 5, "{said}");
    assert!(said.contains("`node` is not installed; install Node.js with npm"), "{said}");
    assert!(said.contains("`python3` is not installed; install Python 3"), "{said}");
    Ok(())
}

#[test]
fn diff_reports_breaking_changes_in_three_formats() -> TestResult {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("old.yaml"), SOUND)?;
    fs::write(folder.path().join("new.yaml"), SOUND.replace("minimum: 1", "minimum: 2"))?;
    fs::write(folder.path().join("broken.yaml"), SOUND.replace("schemas/Part'", "schemas/Parts'"))?;

    let same = xtask(folder.path(), &["diff", "old.yaml", "old.yaml"])?;
    assert_eq!((same.status.code(), text(&same.stdout)), (Some(0), "no changes\n".to_owned()));
    let breaking = xtask(folder.path(), &["diff", "old.yaml", "new.yaml"])?;
    assert_eq!(breaking.status.code(), Some(4));
    let expected = "requests    responses   on the wire\n\
                    breaking    compatible  schema `Widget`, `size`: `minimum` is 2, was 1\n\
                    wire: breaking, Rust: same; 1 change, 1 breaking: a major bump\n";
    assert_eq!(text(&breaking.stdout), expected);
    let back = xtask(folder.path(), &["diff", "new.yaml", "old.yaml", "--format", "markdown"])?;
    let expected = "wire: breaking, Rust: same\n\n### Breaking\n\n\
                    - schema `Widget`, `size`: `minimum` is 1, was 2 (wire: responses).\n";
    assert_eq!(text(&back.stdout), expected);
    let json = xtask(folder.path(), &["diff", "old.yaml", "new.yaml", "--format", "json"])?;
    let json: serde_json::Value = serde_json::from_slice(&json.stdout)?;
    assert_eq!(
        (&json["bump"], &json["wire"], &json["rust"]),
        (&"major".into(), &"breaking".into(), &"same".into())
    );
    assert_eq!(json["changes"][0]["pointer"], "/components/schemas/Widget/properties/size");

    let much = SOUND
        .replace(
            "        color: {type: string, enum: [red, blue]}",
            "        colour: {type: string}",
        )
        .replace("minimum: 1", "minimum: 2")
        .replace("message: {type: string}", "message: {type: number}")
        .replace("description: A widget.", "description: One widget.")
        .replace("    Part:\n", "    Spare: {type: object}\n    Part:\n");
    fs::write(folder.path().join("much.yaml"), much)?;
    for format in ["text", "json", "markdown"] {
        let said = xtask(folder.path(), &["diff", "old.yaml", "much.yaml", "--format", format])?;
        assert_eq!(said.status.code(), Some(4));
        insta::assert_snapshot!(format!("diff__{format}"), text(&said.stdout));
    }

    let broken = xtask(folder.path(), &["diff", "old.yaml", "broken.yaml"])?;
    assert_eq!(broken.status.code(), Some(1));
    assert!(text(&broken.stderr).contains("missing-reference"), "{}", text(&broken.stderr));
    let nowhere = xtask(folder.path(), &["diff", "no-such-revision"])?;
    assert_eq!(nowhere.status.code(), Some(1));
    let said = text(&nowhere.stderr);
    assert!(
        said.starts_with(
            "error: expected a file or a git revision with the document, found no-such-revision"
        ),
        "{said}"
    );
    Ok(())
}
