//! Many routes: stopping early, slow calls, faults, progress.

use std::{
    fs,
    process::Stdio,
    time::{Duration, Instant},
};

use ngrok_edge_oauth_emulator::{Fault, Options};
use serde_json::Value;

use crate::{TestResult, applying::write_manifest, program, run, start, text};

#[test]
fn rejected_key_stops_the_run() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    write_manifest(&folder.path().join("m.yaml"), 1_000)?;
    for key in ["revoked", "forbidden"] {
        let before = emulator.requests().len();
        let mut command = program(&emulator);
        command
            .args(["apply", "m.yaml", "--yes", "--requests-per-minute=0"])
            .current_dir(folder.path());
        if key == "revoked" {
            command.env("NGROK_API_KEY", "revoked");
        } else {
            emulator.script(vec![Fault::Status(403); 4]);
        }
        let output = command.output()?;
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(
            emulator.requests().len() - before <= 8,
            "{} requests",
            emulator.requests().len() - before
        );
        assert!(said.contains("stopped early: the ") && said.lines().count() < 10, "{said}");
        assert!(text(&output.stdout).contains(" not attempted"), "{}", text(&output.stdout));
    }
    assert!(emulator.modules().is_empty());
    Ok(())
}

#[test]
fn stopped_server_stops_the_run() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    write_manifest(&folder.path().join("m.yaml"), 200)?;
    let mut command = program(&emulator);
    command.args([
        "apply",
        "m.yaml",
        "--yes",
        "--requests-per-minute=0",
        "--max-failures=2",
        "--parallel=8",
        "-ojson",
    ]);
    let output =
        command.args(["--url", "http://127.0.0.1:1"]).current_dir(folder.path()).output()?;
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("stopped early: 2 consecutive connection failures"), "{said}");
    assert!(said.contains("could not connect (8 attempts): Connection refused"), "{said}");
    let report: Value = serde_json::from_slice(&output.stdout)?;
    assert!(
        report["summary"]["not_attempted"].as_u64().is_some_and(|number| number >= 190),
        "{report}"
    );
    assert_eq!(report["routes"].as_array().map(Vec::len), Some(200));
    Ok(())
}

#[test]
fn key_that_is_revoked_while_changing_stops_the_run() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    write_manifest(&folder.path().join("m.yaml"), 20)?;
    let missing = Fault::Code("ERR_NGROK_7124".parse()?);
    emulator.script([vec![missing; 20], vec![Fault::Status(401)]].concat());
    let output = run(&emulator, folder.path(), &["apply", "m.yaml", "--yes", "--parallel=1"])?;
    let said = text(&output.stdout) + &text(&output.stderr);
    assert!(said.contains("stopped early: the API key was rejected (401)"), "{said}");
    assert!(
        said.contains("done: 0 created, 0 changed, 0 deleted, 0 same, 1 failed, 19 not attempted"),
        "{said}"
    );
    assert_eq!(emulator.requests().len(), 21);
    Ok(())
}

#[test]
fn slow_call_does_not_hold_up_the_others() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    write_manifest(&folder.path().join("m.yaml"), 100)?;
    emulator.script([Fault::Stall]);
    let mut command = program(&emulator);
    command.args(["apply", "m.yaml", "--dry-run", "--parallel=2", "--requests-per-minute=0"]);
    let mut child =
        command.current_dir(folder.path()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    // The stalled attempt takes 10 s.
    let limit = Instant::now() + Duration::from_secs(8);
    while emulator.requests().len() < 100 {
        assert!(Instant::now() < limit, "only {} requests were sent", emulator.requests().len());
        std::thread::sleep(Duration::from_millis(10));
    }
    child.kill()?;
    child.wait()?;
    Ok(())
}

#[test]
fn all_routes_succeed_at_15_percent_faults() -> TestResult {
    let mut options = Options::default();
    options.faults = vec!["503:0.1".parse()?, "reset:0.05".parse()?];
    let (_runtime, emulator) = start(options)?;
    let folder = tempfile::tempdir()?;
    write_manifest(&folder.path().join("m.yaml"), 400)?;
    let output = run(&emulator, folder.path(), &["apply", "m.yaml", "--yes", "--parallel=8"])?;
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert_eq!(emulator.modules().len(), 400);
    assert!(
        said.contains("reading: 40 of 400 routes\n")
            && said.contains("changing: 400 of 400 routes\n"),
        "{said}"
    );
    assert_eq!(said.lines().count(), 20, "{said}");
    let quiet =
        run(&emulator, folder.path(), &["apply", "m.yaml", "--yes", "--parallel=8", "--quiet"])?;
    assert_eq!(text(&quiet.stderr), "");
    Ok(())
}

#[test]
fn missing_yes_is_refused_before_the_first_request() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    write_manifest(&folder.path().join("m.yaml"), 2)?;
    fs::write(folder.path().join("module.yaml"), "provider: {google: {}}\n")?;
    for arguments in [
        &["apply", "m.yaml"][..],
        &["delete", "edghts_a", "edghtsrt_b"],
        &["edit", "edghts_a", "edghtsrt_b"],
    ] {
        let mut command = program(&emulator);
        let output =
            command.args(arguments).current_dir(folder.path()).stdin(Stdio::null()).output()?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            text(&output.stderr).contains("help: pass --yes to skip the confirmation"),
            "{output:?}"
        );
    }
    assert!(emulator.requests().is_empty());
    Ok(())
}
