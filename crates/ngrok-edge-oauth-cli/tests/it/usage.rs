//! The command line: routes, logs, errors for scripts, causes.

use std::{fs, path::Path};

use ngrok_edge_oauth_emulator::{Fault, Options};
use serde_json::Value;

use crate::{TestResult, program, put, run, start, text};

const ROUTE: [&str; 2] = ["edghts_u", "edghtsrt_u"];
const GOOGLE: &str =
    r#"{"provider": {"google": {"client_id": "me", "client_secret": "hush-hush"}}}"#;

#[test]
fn route_comes_from_arguments_flags_or_environment() -> TestResult {
    let (runtime, emulator) = start(Options::default())?;
    put(&runtime, &emulator, ROUTE, GOOGLE)?;
    let get = |arguments: &[&str], edge: &str, route: &str| {
        let mut command = program(&emulator);
        command
            .arg("get")
            .args(arguments)
            .env("NGROK_EDGE", edge)
            .env("NGROK_ROUTE", route)
            .output()
    };
    for (arguments, edge, route, code, expected) in [
        (&["edghts_u", "edghtsrt_u"][..], "", "", 0, ""),
        (&["--edge=edghts_u", "--route=edghtsrt_u"], "", "", 0, ""),
        (&[], "edghts_u", "edghtsrt_u", 0, ""),
        (&["edghtsrt_u"], "edghts_u", "edghtsrt_x", 0, ""),
        (&["edghts_u", "--route=edghtsrt_u"], "edghts_x", "", 0, ""),
        (&["edghts_u", "edghtsrt_u"], "nonsense", "nonsense", 0, ""),
        (&["edghts_u"], "", "", 2, "help: pass ROUTE_ID or --route, or set NGROK_ROUTE"),
        (&[], "edge_u", "edghtsrt_u", 2, "error: NGROK_EDGE: invalid edge id"),
        (&["edghtsrt_u", "edghts_u"], "", "", 2, "invalid edge id: found the id of a route"),
        (&["edghts_u", "edghtsrt_u", "--edge=edghts_u"], "", "", 2, "an id is given twice"),
    ] {
        let output = get(arguments, edge, route)?;
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
    Ok(())
}

#[test]
fn verbose_and_debug_print_requests_without_secrets() -> TestResult {
    let (runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    put(&runtime, &emulator, ROUTE, GOOGLE)?;
    fs::write(folder.path().join("m.yaml"), GOOGLE)?;
    emulator.script([Fault::Status(503)]);
    let verbose = run(&emulator, folder.path(), &["get", ROUTE[0], ROUTE[1], "--verbose"])?;
    let log = text(&verbose.stderr);
    let line = "GET /edges/https/edghts_u/routes/edghtsrt_u/oauth";
    let lines: Vec<_> = log.lines().collect();
    assert_eq!(lines[0], format!("-> {line} (attempt 2)"), "{log}");
    assert!(lines[1].starts_with(&format!("{line}: 200 OK in ")) && lines.len() == 2, "{log}");
    let debug =
        run(&emulator, folder.path(), &["replace", ROUTE[0], ROUTE[1], "m.yaml", "--debug"])?;
    let log = text(&debug.stderr);
    for part in [
        "-> PUT /edges/https/edghts_u/routes/edghtsrt_u/oauth\n",
        "-> authorization: [redacted]\n",
        "-> {\"provider\":{\"google\":{\"client_id\":\"me\",\"client_secret\":\"********\"}}}\n",
        "<- content-type: application/json\n",
        "\"client_secret\":\"********\"",
    ] {
        assert!(log.contains(part), "{part:?} is not in {log}");
    }
    assert!(!log.contains("hush-hush") && !log.contains(emulator.api_key()), "{log}");
    Ok(())
}

#[test]
fn usage_errors_have_the_requested_format() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    for arguments in
        [&["get", "--bad"][..], &["gt"], &["apply"], &["get", "--requests-per-minute=x"], &["get"]]
    {
        let json = run(&emulator, Path::new("."), &[arguments, &["-o", "json"]].concat())?;
        let error: Value = serde_json::from_slice(&json.stderr)?;
        assert!(
            error["error"]["message"].is_string() && error["error"]["help"].is_string(),
            "{error}"
        );
        let yaml = run(&emulator, Path::new("."), &[arguments, &["-o", "yaml"]].concat())?;
        let document = ngrok_edge_oauth_document::parse("stderr", &text(&yaml.stderr))?;
        assert_eq!(document.root()["error"]["message"], error["error"]["message"]);
        assert_eq!((json.status.code(), yaml.status.code()), (Some(2), Some(2)));
    }
    Ok(())
}

#[test]
fn errors_have_their_causes() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let get = |url: &str, format: &str| {
        run(&emulator, Path::new("."), &["get", ROUTE[0], ROUTE[1], "--url", url, "-o", format])
    };
    let refused = text(&get("http://127.0.0.1:1", "text")?.stderr);
    assert!(refused.contains("caused by: Connection refused"), "{refused}");
    let json: Value = serde_json::from_slice(&get("http://127.0.0.1:1", "json")?.stderr)?;
    let causes = json["error"]["causes"].as_array().cloned().unwrap_or_default();
    assert!(
        causes.iter().filter_map(Value::as_str).any(|cause| cause.contains("refused")),
        "{json}"
    );
    // Not a certificate: the emulator does not speak TLS.
    let tls = text(&get(&emulator.url().replace("http:", "https:"), "text")?.stderr);
    assert!(tls.contains("caused by: ") && tls.to_lowercase().contains("invalid"), "{tls}");
    Ok(())
}

#[test]
fn version_has_the_commit() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let version = text(&program(&emulator).arg("--version").output()?.stdout);
    assert!(
        version.starts_with(concat!("ngrok-edge-oauth ", env!("CARGO_PKG_VERSION"))),
        "{version}"
    );
    if Path::new("../../.git").exists() {
        assert!(version.trim_end().ends_with(')'), "{version}");
    }
    Ok(())
}
