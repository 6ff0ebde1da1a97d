//! Plans show every change, and nothing else is changed.

use std::{fs, time::Duration};

use ngrok_edge_oauth_emulator::{Fault, Options, RecordedRequest};
use serde_json::Value;

use crate::{TestResult, program, put, run, start, text};

const MANIFEST: &str = "routes:
- {edge: edghts_p, route: edghtsrt_change, module: {enabled: false, provider: {google: {email_domains: [example.com]}}}}
- edge: edghts_p
  route: edghtsrt_create
  module: {maximum_duration: 3600, provider: {github: {client_id: me, client_secret: {env: HUSH}, teams: [acme/web]}}}
- {edge: edghts_p, route: edghtsrt_gone, module: null}
";
const GOOGLE: &str = r#"{"provider": {"google": {"email_domains": ["example.com"]}}}"#;
const OTHER: &str = r#"{"provider": {"twitch": {}}}"#;

fn puts(emulator: &ngrok_edge_oauth_emulator::Emulator, method: &str) -> usize {
    emulator.requests().iter().filter(|request| request.method == method).count()
}

#[test]
fn plan_shows_what_is_created_changed_deleted_and_kept() -> TestResult {
    let (runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("m.yaml"), MANIFEST)?;
    put(&runtime, &emulator, ["edghts_p", "edghtsrt_change"], GOOGLE)?;
    put(&runtime, &emulator, ["edghts_p", "edghtsrt_gone"], GOOGLE)?;
    let apply = |arguments: &[&str]| {
        let mut command = program(&emulator);
        command
            .args(["apply", "m.yaml", "--requests-per-minute=0", "--parallel=1"])
            .args(arguments)
            .env("HUSH", "hush");
        command.current_dir(folder.path()).output()
    };
    let output = apply(&["--dry-run"])?;
    let plan = text(&output.stdout);
    assert_eq!(output.status.code(), Some(4), "{plan}");
    for line in [
        " change  edghts_p edghtsrt_change\n",
        "         +enabled: false\n",
        "         github (client id me); access: teams acme/web; maximum duration 3600 s\n",
        "   keep  edghts_p edghtsrt_gone\n         google (application of ngrok); access: email domains example.com\n",
        "plan: 1 to create, 1 to change, 0 to delete, 0 the same, 1 kept (nothing was changed)\n",
    ] {
        assert!(plan.contains(line), "{line:?} is not in {plan}");
    }
    let pruned = text(&apply(&["--dry-run", "--prune"])?.stdout);
    assert!(
        pruned.contains(" delete  edghts_p edghtsrt_gone\n         google (application of ngrok)"),
        "{pruned}"
    );

    emulator.script([Fault::Code("ERR_NGROK_7000".parse()?)]);
    let unreadable = apply(&["--dry-run"])?;
    assert_eq!(unreadable.status.code(), Some(1));
    assert!(
        text(&unreadable.stdout).contains(", 1 kept, 1 unreadable"),
        "{}",
        text(&unreadable.stdout)
    );

    let json: Value = serde_json::from_slice(&apply(&["--dry-run", "-o", "json"])?.stdout)?;
    assert_eq!(json["routes"][0]["before"]["enabled"], true);
    assert_eq!(json["routes"][0]["after"]["enabled"], false);
    assert_eq!(json["routes"][1]["after"]["provider"]["github"]["client_secret"], "********");
    assert_eq!(
        json["routes"][2]["before"]["provider"]["google"]["email_domains"][0],
        "example.com"
    );
    assert_eq!((&json["summary"]["to_create"], &json["summary"]["kept"]), (&1.into(), &1.into()));
    Ok(())
}

#[test]
fn kept_routes_alone_make_a_dry_run_exit_with_4() -> TestResult {
    let (runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::write(
        folder.path().join("m.yaml"),
        "routes: [{edge: edghts_p, route: edghtsrt_a, module: null}]\n",
    )?;
    put(&runtime, &emulator, ["edghts_p", "edghtsrt_a"], GOOGLE)?;
    assert_eq!(
        run(&emulator, folder.path(), &["apply", "m.yaml", "--dry-run"])?.status.code(),
        Some(4)
    );
    assert_eq!(
        run(&emulator, folder.path(), &["apply", "m.yaml", "--yes"])?.status.code(),
        Some(0)
    );
    Ok(())
}

#[test]
fn plan_file_is_applied_exactly() -> TestResult {
    let (runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("m.yaml"), MANIFEST)?;
    put(&runtime, &emulator, ["edghts_p", "edghtsrt_change"], GOOGLE)?;
    put(&runtime, &emulator, ["edghts_p", "edghtsrt_gone"], GOOGLE)?;
    let apply = |secret: &str, arguments: &[&str]| {
        let mut command = program(&emulator);
        command.args(["apply", "--requests-per-minute=0"]).args(arguments).env("HUSH", secret);
        command.current_dir(folder.path()).output()
    };
    let written = apply("hush-1", &["m.yaml", "--prune", "--plan", "m.plan"])?;
    assert_eq!(written.status.code(), Some(4), "{}", text(&written.stderr));
    let plan = fs::read_to_string(folder.path().join("m.plan"))?;
    assert!(!plan.contains("hush-1") && plan.contains("\"HUSH\""), "{plan}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(folder.path().join("m.plan"))?.permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert_eq!(puts(&emulator, "PUT") + puts(&emulator, "DELETE"), 2, "a plan changes nothing");

    // A colleague changes one route, and the secret of another one is not the planned one.
    put(&runtime, &emulator, ["edghts_p", "edghtsrt_change"], OTHER)?;
    let output = apply("hush-2", &["m.plan", "--yes"])?;
    let said = text(&output.stdout) + &text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("  stale  edghts_p edghtsrt_change\n")
            && said.contains("  stale  edghts_p edghtsrt_create\n"),
        "{said}"
    );
    assert!(said.contains("done: 0 created, 0 changed, 1 deleted, 0 same, 2 failed"), "{said}");
    assert_eq!(emulator.modules().len(), 1);
    // With the planned secret the rest is applied; a route that is done is not stale.
    let output = apply("hush-1", &["m.plan", "--yes"])?;
    assert!(
        text(&output.stdout).contains("done: 1 created, 0 changed, 0 deleted, 1 same, 1 failed"),
        "{output:?}"
    );
    let output = apply("hush-1", &["m.plan", "--yes", "--force"])?;
    assert_eq!(output.status.code(), Some(0));
    assert!(
        text(&output.stdout).contains("done: 0 created, 1 changed, 0 deleted, 2 same, 0 failed"),
        "{output:?}"
    );
    let missing = apply("hush-1", &["m.yaml", "--plan", "missing/m.plan"])?;
    assert!(text(&missing.stderr).contains("cannot write missing/m.plan"), "{missing:?}");
    Ok(())
}

/// Delays the response so long that the plan for the first route no longer counts as current.
fn delay_second_route(request: &RecordedRequest) {
    if request.method == "GET" && request.path.contains("edghtsrt_b") {
        tokio::task::block_in_place(|| std::thread::sleep(Duration::from_millis(5_100)));
    }
}

#[test]
fn routes_that_changed_since_the_plan_are_skipped() -> TestResult {
    let mut options = Options::default();
    options.observer = Some(delay_second_route);
    let (runtime, emulator) = start(options)?;
    let folder = tempfile::tempdir()?;
    let module = "{provider: {google: {}}}";
    let entry =
        |name: &str| format!("- {{edge: edghts_p, route: edghtsrt_{name}, module: {module}}}\n");
    fs::write(
        folder.path().join("m.yaml"),
        ["routes:\n".to_owned(), entry("a"), entry("b")].concat(),
    )?;
    let mut command = program(&emulator);
    command
        .args(["apply", "m.yaml", "--yes", "--parallel=1", "--requests-per-minute=0"])
        .current_dir(folder.path());
    let child = command
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()?;
    while puts(&emulator, "GET") < 1 {
        std::thread::sleep(Duration::from_millis(10));
    }
    put(&runtime, &emulator, ["edghts_p", "edghtsrt_a"], OTHER)?;
    let output = child.wait_with_output()?;
    let said = text(&output.stdout) + &text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("failed: edghts_p edghtsrt_a: changed since the plan; nothing was written"),
        "{said}"
    );
    assert!(said.contains("done: 1 created, 0 changed, 0 deleted, 0 same, 1 failed"), "{said}");
    let module =
        emulator.module(&"edghts_p".parse()?, &"edghtsrt_a".parse()?).ok_or("it is gone")?;
    assert!(module.provider.twitch.is_some(), "the colleague's module was overwritten");
    Ok(())
}

#[test]
#[cfg(target_os = "linux")]
fn nothing_is_changed_without_a_report() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::write(
        folder.path().join("m.yaml"),
        "routes: [{edge: edghts_p, route: edghtsrt_a, module: {provider: {google: {}}}}]\n",
    )?;
    fs::write(folder.path().join("module.yaml"), "provider: {google: {}}\n")?;
    for arguments in [
        &["apply", "m.yaml", "--yes"][..],
        &["apply", "m.yaml", "--yes", "-o", "json"],
        &["apply", "m.yaml", "--yes", "-o", "yaml"],
        &["replace", "edghts_p", "edghtsrt_a", "module.yaml"],
        &["replace", "edghts_p", "edghtsrt_a", "module.yaml", "-o", "json"],
    ] {
        let full = || fs::File::options().write(true).open("/dev/full");
        let mut command = program(&emulator);
        let output = command.args(arguments).current_dir(folder.path()).stdout(full()?).output()?;
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(
            text(&output.stderr).contains("so nothing was changed: No space left"),
            "{}",
            text(&output.stderr)
        );
        // A full stderr hides the reason, and changes nothing else.
        let mut command = program(&emulator);
        let status = command
            .args(arguments)
            .current_dir(folder.path())
            .stdout(full()?)
            .stderr(full()?)
            .status()?;
        assert_eq!(status.code(), Some(1), "{arguments:?}");
    }
    assert_eq!(puts(&emulator, "PUT"), 0);
    let mut command = program(&emulator);
    let output = command.args(["apply", "m.yaml", "--yes"]).current_dir(folder.path());
    let output = output.stderr(fs::File::options().write(true).open("/dev/full")?).output()?;
    assert_eq!(output.status.code(), Some(0), "a full stderr is no failure");
    Ok(())
}
