//! Masked client secrets keep the live secret, and are never sent.

use std::fs;

use ngrok_edge_oauth_emulator::{Emulator, Options};

use crate::{TestResult, put, run, start, text};

const ROUTE: [&str; 2] = ["edghts_masks", "edghtsrt_masks"];
const LIVE: &str = r#"{"provider": {"google": {"client_id": "me", "client_secret": "hush-hush"}}}"#;
const KEEPS: &str =
    "enabled: false\nprovider: {google: {client_id: me, client_secret: '********'}}\n";
/// Output of `diff` for a secret that differs.
const ANOTHER: &str = "provider: {google: {client_id: you, client_secret: '******** (another)'}}\n";
const OTHER_PROVIDER: &str = "provider: {github: {client_id: me, client_secret: '********'}}\n";

fn no_mask_was_sent(emulator: &Emulator) -> bool {
    emulator.requests().iter().all(|request| !text(&request.body).contains("***"))
}

fn secret(emulator: &Emulator) -> Result<String, Box<dyn std::error::Error>> {
    let module = emulator.module(&ROUTE[0].parse()?, &ROUTE[1].parse()?).ok_or("no module")?;
    Ok(module.provider.google.ok_or("another provider")?.client_secret.expose().to_owned())
}

fn manifest(module: &str) -> String {
    format!(
        "routes:\n- edge: {}\n  route: {}\n  module:\n    {}\n",
        ROUTE[0],
        ROUTE[1],
        module.trim().replace('\n', "\n    ")
    )
}

#[test]
fn masked_secret_keeps_the_live_secret() -> TestResult {
    let (runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("module.yaml"), KEEPS)?;
    fs::write(folder.path().join("manifest.yaml"), manifest(KEEPS))?;
    for arguments in [
        vec!["replace", ROUTE[0], ROUTE[1], "module.yaml"],
        vec!["apply", "manifest.yaml", "--yes"],
    ] {
        put(&runtime, &emulator, ROUTE, LIVE)?;
        for (diff, code) in [("before", 4), ("after", 0)] {
            let compared =
                run(&emulator, folder.path(), &["diff", ROUTE[0], ROUTE[1], "module.yaml"])?;
            assert_eq!(compared.status.code(), Some(code), "{diff}: {compared:?}");
            if diff == "before" {
                let output = run(&emulator, folder.path(), &arguments)?;
                assert_eq!(
                    output.status.code(),
                    Some(0),
                    "{arguments:?}: {}",
                    text(&output.stderr)
                );
            }
        }
        assert_eq!(secret(&emulator)?, "hush-hush", "{arguments:?}");
    }
    let check = run(&emulator, folder.path(), &["check", "module.yaml", "manifest.yaml"])?;
    assert_eq!(check.status.code(), Some(0));
    let notes = text(&check.stderr);
    assert!(
        notes.contains(
            "note: module.yaml:2:36: the client secret is masked; it keeps the live secret"
        ),
        "{notes}"
    );
    assert!(notes.contains("note: manifest.yaml:6:"), "{notes}");
    assert!(no_mask_was_sent(&emulator));
    Ok(())
}

#[test]
fn masked_secret_of_another_module_is_an_error() -> TestResult {
    let (runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    for (module, live, expected) in [
        (KEEPS, None, "and the route has no module"),
        (ANOTHER, Some(LIVE), "and the live module has another client id"),
        (OTHER_PROVIDER, Some(LIVE), "and the live module has another provider"),
        (
            KEEPS,
            Some(r#"{"provider": {"google": {}}}"#),
            "and the live module has another client id",
        ),
    ] {
        match live {
            Some(live) => put(&runtime, &emulator, ROUTE, live)?,
            None => assert!(emulator.modules().is_empty()),
        }
        let before = emulator.modules();
        fs::write(folder.path().join("module.yaml"), module)?;
        fs::write(folder.path().join("manifest.yaml"), manifest(module))?;
        for arguments in [
            vec!["replace", ROUTE[0], ROUTE[1], "module.yaml"],
            vec!["diff", ROUTE[0], ROUTE[1], "module.yaml"],
            vec!["apply", "manifest.yaml", "--yes"],
        ] {
            let output = run(&emulator, folder.path(), &arguments)?;
            let said = text(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{arguments:?}: {said}");
            assert!(said.contains(expected), "{arguments:?}: {said}");
            assert!(
                said.contains(":1:")
                    || said.contains(":2:")
                    || said.contains(":5:")
                    || said.contains(":6:"),
                "{said}"
            );
        }
        assert_eq!(emulator.modules(), before);
    }
    assert!(no_mask_was_sent(&emulator));
    Ok(())
}

#[test]
fn masked_secret_from_flags_and_references_is_not_sent() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("secret.txt"), "********\n")?;
    let reference = "provider: {google: {client_id: me, client_secret: {file: secret.txt}}}\n";
    fs::write(folder.path().join("module.yaml"), reference)?;
    let flags = ["--provider", "google", "--client-id", "me", "--client-secret-file", "secret.txt"];
    for rest in [&flags[..], &["module.yaml"]] {
        let output = run(&emulator, folder.path(), &[&["replace"], &ROUTE[..], rest].concat())?;
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        assert!(text(&output.stderr).contains("the client secret is masked"), "{output:?}");
    }
    assert!(emulator.requests().iter().all(|request| request.method == "GET"));
    Ok(())
}
