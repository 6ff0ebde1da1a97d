//! `apply` of many routes: faults, rate limit, kill.

use std::{
    fmt::Write as _,
    fs, io,
    path::Path,
    time::{Duration, Instant},
};

use ngrok_edge_oauth_emulator::{Emulator, Fault, Options};
use serde_json::Value;

use crate::{TestResult, program, run, start, text};

pub(crate) fn write_manifest(path: &Path, routes: usize) -> io::Result<()> {
    let mut manifest = "routes:\n".to_owned();
    for number in 0..routes {
        let module = "{provider: {google: {email_domains: [example.com]}}}";
        let _ =
            writeln!(manifest, "- {{edge: edghts_a, route: edghtsrt_{number}, module: {module}}}");
    }
    fs::write(path, manifest)
}

fn replacements(emulator: &Emulator) -> usize {
    emulator.requests().iter().filter(|request| request.method == "PUT").count()
}

const APPLY: [&str; 6] = ["apply", "manifest.yaml", "--yes", "--parallel", "16", "--output=json"];

#[test]
fn killed_run_can_be_repeated() -> TestResult {
    let mut options = Options::default();
    options.latency = Duration::from_millis(2);
    let (_runtime, emulator) = start(options)?;
    let folder = tempfile::tempdir()?;
    write_manifest(&folder.path().join("manifest.yaml"), 1_000)?;

    let mut child = program(&emulator)
        .args(APPLY)
        .args(["--requests-per-minute", "0"])
        .current_dir(folder.path())
        .spawn()?;
    let limit = Instant::now() + Duration::from_secs(60);
    while replacements(&emulator) < 300 {
        assert!(
            Instant::now() < limit && child.try_wait()?.is_none(),
            "it ended before it could be killed"
        );
        std::thread::yield_now();
    }
    child.kill()?;
    child.wait()?;
    let before = emulator.modules().len();
    assert!((300..1_000).contains(&before), "{before}");

    let output = run(&emulator, folder.path(), &APPLY)?;
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout)?;
    assert_eq!(report["summary"]["failed"], 0);
    let (created, same) =
        (report["summary"]["created"].as_u64(), report["summary"]["same"].as_u64());
    assert_eq!(created.zip(same).map(|(created, same)| created + same), Some(1_000));
    assert_eq!(emulator.modules().len(), 1_000);
    assert_eq!(replacements(&emulator), 1_000, "something was done twice");
    Ok(())
}

#[test]
fn failures_do_not_stop_other_routes() -> TestResult {
    let mut options = Options::default();
    // Retries do not help against the first of these.
    options.faults = vec!["ERR_NGROK_7127:0.1".parse()?, "503:0.05".parse()?];
    let (_runtime, emulator) = start(options)?;
    let folder = tempfile::tempdir()?;
    write_manifest(&folder.path().join("manifest.yaml"), 100)?;

    let output = run(&emulator, folder.path(), &APPLY)?;
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout)?;
    let failed = report["summary"]["failed"].as_u64().unwrap_or_default();
    assert!((1..60).contains(&failed), "{failed}");
    assert_eq!(report["summary"]["created"].as_u64(), Some(100 - failed));
    let routes = report["routes"].as_array().into_iter().flatten();
    let codes = routes.filter_map(|route| route["error"]["code"].as_str()).collect::<Vec<_>>();
    assert!(codes.contains(&"ERR_NGROK_7127"), "{codes:?}");
    Ok(())
}

#[test]
fn rate_limit_is_not_exceeded() -> TestResult {
    let mut options = Options::default();
    options.rate_limit = Some("40/60".parse()?);
    let (_runtime, emulator) = start(options)?;
    let folder = tempfile::tempdir()?;
    write_manifest(&folder.path().join("manifest.yaml"), 20)?;
    let arguments = ["apply", "manifest.yaml", "--yes", "--requests-per-minute", "40"];
    let output = program(&emulator).args(arguments).current_dir(folder.path()).output()?;
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(
        emulator.requests().iter().all(|request| request
            .status
            .is_some_and(|status| status.is_success() || status == 404))
    );
    Ok(())
}

#[test]
fn requests_wait_for_the_rate_limit() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    write_manifest(&folder.path().join("manifest.yaml"), 3)?;
    let arguments = ["apply", "manifest.yaml", "--yes", "--requests-per-minute", "2"];
    let mut child = program(&emulator).args(arguments).current_dir(folder.path()).spawn()?;
    let limit = Instant::now() + Duration::from_secs(20);
    while emulator.requests().len() < 2 && Instant::now() < limit {
        std::thread::yield_now();
    }
    // A third request would have arrived by now.
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(emulator.requests().len(), 2);
    child.kill()?;
    child.wait()?;
    Ok(())
}

#[test]
fn manifest_with_problems_changes_nothing() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("routes"))?;
    write_manifest(&folder.path().join("routes/a.yaml"), 2)?;
    let double =
        "routes:\n- {edge: edghts_a, route: edghtsrt_1, module: null}\n- {edge: x, modul: {}}\n";
    fs::write(folder.path().join("routes/b.yml"), double)?;
    fs::write(folder.path().join("routes/notes.txt"), "not a manifest")?;
    let output = run(&emulator, folder.path(), &["apply", "routes", "--yes"])?;
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    for part in [
        "routes/b.yml:2:3: the route is already listed at routes/a.yaml:3",
        "routes/b.yml:3:13: unknown key `modul`",
        "help: did you mean `module`?",
        "routes/b.yml:3:4: invalid edge id: it does not start with `edghts_`",
        "the key `route` is missing",
        "the key `module` is missing",
        "help: write `module: null` if the route should have none",
    ] {
        assert!(said.contains(part), "{part} is not in: {said}");
    }
    assert_eq!(emulator.requests().len(), 0);
    Ok(())
}

#[test]
fn failed_routes_are_named_and_can_be_repeated() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    write_manifest(&folder.path().join("manifest.yaml"), 2)?;
    let arguments = ["apply", "manifest.yaml", "--yes", "--parallel", "1"];
    // Two are read, the first is written, and the second is rejected.
    let none = Fault::Code("ERR_NGROK_7124".parse()?);
    emulator.script([none, none, Fault::Code("ERR_NGROK_7127".parse()?)]);
    let output = run(&emulator, folder.path(), &arguments)?;
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(said.contains("failed: edghts_a edghtsrt_0: edge_route_oauth_replace: "), "{said}");
    assert!(
        said.contains(
            "run the command again for the routes that failed; the others are left alone"
        ),
        "{said}"
    );
    assert!(
        text(&output.stdout).contains("done: 1 created, 0 changed, 0 deleted, 0 same, 1 failed"),
        "{output:?}"
    );
    let output = run(&emulator, folder.path(), &arguments)?;
    assert!(
        text(&output.stdout).contains("done: 1 created, 0 changed, 0 deleted, 1 same, 0 failed"),
        "{output:?}"
    );
    Ok(())
}

#[test]
fn problems_of_all_files_in_a_folder_are_reported() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    let empty = run(&emulator, folder.path(), &["apply", ".", "--yes"])?;
    assert_eq!(empty.status.code(), Some(1));
    assert!(
        text(&empty.stderr).contains("error: . has no .yaml, .yml or .json file"),
        "{}",
        text(&empty.stderr)
    );
    fs::write(folder.path().join("a.yaml"), "routes: [")?;
    fs::write(folder.path().join("b.json"), "{\"routes\": 1}")?;
    let broken = text(&run(&emulator, folder.path(), &["apply", ".", "--yes"])?.stderr);
    assert!(broken.contains("a.yaml:2:1: YAML syntax") && broken.contains("b.json:1:"), "{broken}");
    let missing = run(&emulator, folder.path(), &["apply", "nowhere.yaml", "--yes"])?;
    assert!(text(&missing.stderr).contains("nowhere.yaml"), "{}", text(&missing.stderr));
    Ok(())
}
