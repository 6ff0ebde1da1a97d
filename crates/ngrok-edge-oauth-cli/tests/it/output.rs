//! Output: colours, lists, and escapes.

use std::{
    fs,
    process::{Output, Stdio},
};

use ngrok_edge_oauth_emulator::{Emulator, Options};

use crate::{TestResult, program, run, start, text};

const ROUTE: [&str; 4] = ["--edge", "edghts_output", "--route", "edghtsrt_output"];

fn coloured(
    emulator: &Emulator,
    folder: &tempfile::TempDir,
    arguments: &[&str],
) -> std::io::Result<Output> {
    let mut command = program(emulator);
    command
        .args(arguments)
        .current_dir(folder.path())
        .env("CLICOLOR_FORCE", "1")
        .env_remove("NO_COLOR")
        .output()
}

#[test]
fn colours_are_printed_on_request() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::write(
        folder.path().join("old.yaml"),
        "provider: {google: {email_domains: [example.com]}}\n",
    )?;
    fs::write(
        folder.path().join("new.yaml"),
        "provider: {google: {email_domains: [example.org]}}\n",
    )?;
    run(&emulator, folder.path(), &[&["replace"], &ROUTE[..], &["old.yaml"]].concat())?;

    let shown = text(&coloured(&emulator, &folder, &[&["get"], &ROUTE[..]].concat())?.stdout);
    assert!(shown.contains("\u{1b}[1menabled ") && shown.contains("\u{1b}[0m  true"), "{shown:?}");
    let diff = text(
        &coloured(&emulator, &folder, &[&["diff"], &ROUTE[..], &["new.yaml"]].concat())?.stdout,
    );
    for line in [
        "\u{1b}[2m@@ ",
        "\u{1b}[31m-      - example.com",
        "\u{1b}[32m+      - example.org",
        "\n     scopes: []\n",
    ] {
        assert!(diff.contains(line), "{line:?} is not in {diff:?}");
    }
    let missing = text(&coloured(&emulator, &folder, &["check", "nowhere.yaml"])?.stdout);
    assert!(missing.starts_with("nowhere.yaml: cannot read the file"), "{missing:?}");

    let manifest = "routes:
- {edge: edghts_output, route: edghtsrt_output, module: {provider: {google: {email_domains: [example.org]}}}}
- {edge: edghts_output, route: edghtsrt_new, module: {provider: {google: {}}}}
- {edge: edghts_output, route: edghtsrt_none, module: null}
- {edge: edghts_output, route: edghtsrt_gone, module: null}
";
    fs::write(folder.path().join("manifest.yaml"), manifest)?;
    let gone = ["replace", "--edge", "edghts_output", "--route", "edghtsrt_gone", "old.yaml"];
    run(&emulator, folder.path(), &gone)?;
    let plan =
        text(&coloured(&emulator, &folder, &["apply", "manifest.yaml", "--dry-run"])?.stdout);
    for line in [
        "\u{1b}[33m change\u{1b}[0m  edghts_output edghtsrt_output\n",
        "         \u{1b}[31m-      - example.com\u{1b}[0m\n",
        "\u{1b}[32m create\u{1b}[0m  edghts_output edghtsrt_new\n",
        "\u{1b}[33m   keep\u{1b}[0m  edghts_output edghtsrt_gone\n         google (application of ngrok); access: email domains example.com\n         (--prune deletes it)\n",
        "plan: 1 to create, 1 to change, 0 to delete, 1 the same, 1 kept (nothing was changed)\n",
    ] {
        assert!(plan.contains(line), "{line:?} is not in {plan:?}");
    }
    let pruned = text(
        &coloured(&emulator, &folder, &["apply", "manifest.yaml", "--dry-run", "--prune"])?.stdout,
    );
    assert!(
        pruned.contains("\u{1b}[31m delete\u{1b}[0m  edghts_output edghtsrt_gone\n"),
        "{pruned:?}"
    );
    Ok(())
}

#[test]
fn library_check_reports_what_the_program_reports() {
    let check = |text: &str| ngrok_edge_oauth_cli::check("a.yaml", text);
    assert_eq!(check("provider: {google: {}}"), [""; 0]);
    assert_eq!(check("routes: []"), [""; 0]);
    let two = check(
        "enabled: 1\nprovider: {google: {client_id: a, client_secret: {env: NOT_SET}, teams: [b]}}\n",
    );
    assert_eq!(two.len(), 2, "{two:?}");
    assert!(
        two[0].starts_with("a.yaml:1:1: enabled: ") && two[1].starts_with("a.yaml:2:"),
        "{two:?}"
    );
    let nothing = check("[]");
    assert_eq!(
        nothing,
        ["a.yaml:1:1: expected a module (a mapping), found a list (ERR_NGROK_215)"]
    );
    let reference = check("provider: {google: {client_id: a, client_secret: {envy: A}}}\n");
    assert_eq!(
        reference,
        ["a.yaml:1:35: expected {env: NAME} or {file: PATH}, found the key `envy`"]
    );
}

#[test]
fn control_characters_are_escaped() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    let module = "provider: {github: {client_id: \"a\\e[31mb\", client_secret: s, organizations: [acme, umbrella], teams: []}}\n";
    fs::write(folder.path().join("module.yaml"), module)?;
    let replaced =
        run(&emulator, folder.path(), &[&["replace"], &ROUTE[..], &["module.yaml"]].concat())?;
    let said = text(&replaced.stdout) + &text(&replaced.stderr);
    for line in [
        "provider.github.client_id        a\\u{1b}[31mb\n",
        "provider.github.client_secret    ********\n",
        "provider.github.organizations    acme, umbrella\n",
        "provider.github.teams            -\n",
    ] {
        assert!(said.contains(line), "{line:?} is not in: {said}");
    }
    assert!(!said.contains("google") && !said.contains('\u{1b}'), "{said:?}");
    Ok(())
}

#[test]
fn lists_are_compared_as_sets() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    let domains = |list: &str| format!("provider: {{google: {{email_domains: [{list}]}}}}\n");
    fs::write(folder.path().join("old.yaml"), domains("a.com, b.com"))?;
    fs::write(folder.path().join("new.yaml"), domains("b.com, a.com"))?;
    run(&emulator, folder.path(), &[&["replace"], &ROUTE[..], &["old.yaml"]].concat())?;
    let diff = run(&emulator, folder.path(), &[&["diff"], &ROUTE[..], &["new.yaml"]].concat())?;
    assert_eq!((diff.status.code(), text(&diff.stdout)), (Some(0), String::new()));
    Ok(())
}

#[test]
#[cfg(target_os = "linux")]
fn full_stdout_is_an_error() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let full = fs::File::options().write(true).open("/dev/full")?;
    let output = program(&emulator).args(["delete", "--yes"]).args(ROUTE).stdout(full).output()?;
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).starts_with("error: cannot write the result"),
        "{}",
        text(&output.stderr)
    );
    Ok(())
}

#[test]
fn broken_pipe_is_not_an_error() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let mut command = program(&emulator);
    command.args(["delete", "--yes"]).args(ROUTE).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    drop(child.stdout.take());
    let output = child.wait_with_output()?;
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
    Ok(())
}
