//! Messages for failed calls.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpListener,
    path::Path,
    thread,
};

use ngrok_edge_oauth_emulator::{Fault, Options};

use crate::{TestResult, program, run, start, text};

const GET: [&str; 5] = ["get", "--edge", "edghts_e", "--route", "edghtsrt_e"];

#[test]
fn every_kind_of_failure_has_a_help_line() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let code = |text: &str| text.parse().map(Fault::Code);
    for (fault, expected) in [
        (code("ERR_NGROK_206")?, "help: use an API key instead of an agent's authtoken"),
        (Fault::Status(401), "help: check the API key: --api-key-file, NGROK_API_KEY"),
        (Fault::Status(403), "help: ask the account's owner"),
        (
            code("ERR_NGROK_7000")?,
            "help: check the edge id: the account of this API key has no such edge",
        ),
        (Fault::Status(404), "help: check the route id"),
        (Fault::Status(429), "help: lower --requests-per-minute"),
        (code("ERR_NGROK_7134")?, "help: run `ngrok-edge-oauth check` on the file"),
        (Fault::Reset, "help: check the network, a proxy (HTTPS_PROXY) and --url"),
        (Fault::Status(502), "help: see https://status.ngrok.com"),
    ] {
        // Transient faults are retried, so they must occur four times.
        let is_passing = matches!(fault, Fault::Status(429 | 502) | Fault::Reset);
        emulator.script(vec![fault; if is_passing { 4 } else { 1 }]);
        let output = run(&emulator, Path::new("."), &GET)?;
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{fault:?}: {said}");
        assert!(
            said.starts_with("error: edge_route_oauth_get: ") && said.contains(expected),
            "{fault:?}: {said}"
        );
    }
    emulator.script([Fault::Status(418)]);
    assert!(
        !text(&run(&emulator, Path::new("."), &GET)?.stderr).contains("help"),
        "nothing is known of this one"
    );
    Ok(())
}

#[test]
fn response_of_another_server_points_at_the_url() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    for answer in [
        "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 13\r\n\r\n<p>Hello.</p>",
        "HTTP/1.1 302 Found\r\nlocation: /login\r\ncontent-length: 0\r\n\r\n",
    ] {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let url = format!("http://{}", listener.local_addr()?);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let mut stream = stream;
                let _ = stream.read(&mut [0; 4096]);
                let _ = stream.write_all(answer.as_bytes());
            }
        });
        let output = program(&emulator).args(GET).args(["--url", &url]).output()?;
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(
            said.contains("help: check --url: something other than ngrok's API is answering"),
            "{said}"
        );
    }
    let output = program(&emulator).args(GET).args(["--url", "http://api.ngrok.com"]).output()?;
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output.stderr).contains("help: see `ngrok-edge-oauth --help`"),
        "{}",
        text(&output.stderr)
    );
    Ok(())
}

#[test]
fn emulator_start_failure_has_its_cause() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    let state = folder.path().display().to_string();
    let output =
        program(&emulator).args(["emulator", "--port", "0", "--state", &state]).output()?;
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.starts_with("error: cannot use the state file ") && said.matches(": ").count() >= 2,
        "{said}"
    );
    Ok(())
}

#[test]
fn other_errors_are_not_taken_for_a_missing_module() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("module.yaml"), "provider: {google: {}}\n")?;
    let manifest = "routes: [{edge: edghts_e, route: edghtsrt_e, module: null}]\n";
    fs::write(folder.path().join("manifest.yaml"), manifest)?;
    let route = &GET[1..];
    let (delete, diff) =
        ([&["delete", "--yes"], route].concat(), [&["diff", "module.yaml"], route].concat());
    let apply = vec!["apply", "manifest.yaml", "--yes"];
    for (arguments, without) in [(delete, 0), (diff, 4), (apply, 0)] {
        for (number, code) in [(7124, without), (7000, 1), (7041, 1)] {
            emulator.script([Fault::Code(format!("ERR_NGROK_{number}").parse()?)]);
            let output = run(&emulator, folder.path(), &arguments)?;
            let said = text(&output.stdout) + &text(&output.stderr);
            assert_eq!(output.status.code(), Some(code), "{number}: {said}");
            assert_eq!(said.contains(&format!("ERR_NGROK_{number}")), code == 1, "{said}");
            if arguments[0] == "apply" && code == 1 {
                assert!(
                    said.starts_with(
                        " failed  edghts_e edghtsrt_e\n         edge_route_oauth_get: "
                    ),
                    "{said}"
                );
            }
        }
    }
    Ok(())
}

#[test]
fn json_errors_count_problems() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    let replace =
        ["replace", "--edge", "edghts_e", "--route", "edghtsrt_e", "module.yaml", "-o", "json"];
    for (module, message) in [
        ("enabled: 1\nprovider: {google: {}}\n", "1 problem"),
        ("enabled: 1\nprovider: {google: {teams: [a]}}\n", "2 problems"),
    ] {
        fs::write(folder.path().join("module.yaml"), module)?;
        let output = run(&emulator, folder.path(), &replace)?;
        let error: serde_json::Value = serde_json::from_slice(&output.stderr)?;
        assert_eq!(error["error"]["message"], message);
        assert_eq!(output.status.code(), Some(1));
    }
    for parallel in ["0", "65", "-1", "many"] {
        let output =
            program(&emulator).args(["apply", ".", &format!("--parallel={parallel}")]).output()?;
        assert_eq!(output.status.code(), Some(2), "{parallel}");
        assert!(
            text(&output.stderr).contains("expected a number from 1 to 64"),
            "{}",
            text(&output.stderr)
        );
    }
    Ok(())
}
