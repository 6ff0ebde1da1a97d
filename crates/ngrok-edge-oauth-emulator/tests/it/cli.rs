//! The program.

use std::{
    collections::BTreeSet,
    io::{BufRead as _, BufReader, Read as _},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use ngrok_edge_oauth_emulator::{Emulator, Options};
use reqwest::Method;
use serde_json::json;

use crate::{EDGE, ROUTE, TestResult, ids, raw, status_and_code};

struct Running {
    child: Child,
    url: String,
}

impl Running {
    fn start(arguments: &[&str]) -> Result<Self, Box<dyn std::error::Error>> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ngrok-edge-oauth-emulator"));
        let mut child =
            command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().ok_or("no stdout")?).read_line(&mut line)?;
        let ready: serde_json::Value = serde_json::from_str(&line)?;
        Ok(Self { child, url: ready["url"].as_str().unwrap_or_default().to_owned() })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(unix)]
#[tokio::test]
async fn prints_a_ready_line_and_stops_on_signals() -> TestResult {
    for signal in ["TERM", "INT"] {
        let mut running =
            Running::start(&["--port", "0", "--api-key", "first_key", "--api-key", "second_key"])?;
        let client = ngrok_edge_oauth::Client::builder()
            .api_key("second_key")
            .base_url(&running.url)
            .build()?;
        let (edge, route) = ids()?;
        let result = client.edge_route_oauth_get(&edge, &route).await;
        assert!(result.is_err_and(|error| error.is_not_found()));
        let killed = Command::new("kill")
            .args([format!("-{signal}"), running.child.id().to_string()])
            .status()?;
        assert!(killed.success());
        assert_eq!(running.child.wait()?.code(), Some(0), "SIG{signal}");
        let mut log = String::new();
        running.child.stderr.take().ok_or("no stderr")?.read_to_string(&mut log)?;
        assert!(log.starts_with("listening on 127.0.0.1:") && log.ends_with("stopped\n"), "{log}");
        let logged = format!("\nGET /edges/https/{EDGE}/routes/{ROUTE}/oauth 404\n");
        assert!(log.contains(&logged) && !log.contains("_key"), "{log}");
    }
    Ok(())
}

#[tokio::test]
async fn unpublished_bounds_can_be_set() -> TestResult {
    let arguments = "--auth-check-interval 60..600 --maximum-duration 1000 --unmanaged amazon --check-scopes --authtoken token_1 -q";
    let running = Running::start(&arguments.split(' ').collect::<Vec<_>>())?;
    let url = format!("{}/edges/https/{EDGE}/routes/{ROUTE}/oauth", running.url);
    let own = |scope: &str| json!({ "client_id": "a", "client_secret": "b", "scopes": [scope], "email_domains": ["x.test"] });
    for (key, body, code) in [
        ("test_key", json!({ "auth_check_interval": 59, "provider": { "google": {} } }), "7035"),
        ("test_key", json!({ "auth_check_interval": 601, "provider": { "google": {} } }), "7158"),
        ("test_key", json!({ "maximum_duration": 1001, "provider": { "google": {} } }), "7161"),
        ("test_key", json!({ "provider": { "amazon": {} } }), "7166"),
        ("test_key", json!({ "provider": { "google": own("profile") } }), "7038"),
        ("token_1", json!({}), "206"),
    ] {
        let request = raw()?.put(&url).bearer_auth(key).header("ngrok-version", "2").json(&body);
        assert_eq!(status_and_code(request.send().await?).await?.1, code, "{body}");
    }
    Ok(())
}

#[tokio::test]
async fn seeds_faults_latency_and_state_can_be_set() -> TestResult {
    let folder = tempfile::tempdir()?;
    let state = folder.path().join("state.json");
    let arguments = format!(
        "--strict --edge edghts_a --route edghts_b/edghtsrt_b --route edghts_b/edghtsrt_c=ERR_NGROK_7127 --seed 7 --latency 30 \
         --state {} -q",
        state.display()
    );
    let mut running = Running::start(&arguments.split(' ').collect::<Vec<_>>())?;
    let mut options = Options::default();
    options.seed = 7;
    let same = Emulator::start_with(options).await?;
    let call = |url: &str, edge: &str, route: &str, method: Method| {
        let url = format!("{url}/edges/https/{edge}/routes/{route}/oauth");
        let request = raw().map(|raw| {
            raw.request(method.clone(), url).bearer_auth("test_key").header("ngrok-version", "2")
        });
        async move {
            let body = json!({ "provider": { "google": {} } });
            let request = request?;
            if method == Method::PUT {
                request.json(&body).send().await
            } else {
                request.send().await
            }
        }
    };
    let start = Instant::now();
    let first = call(&running.url, "edghts_x", "edghtsrt_b", Method::GET).await?;
    assert!(start.elapsed() >= Duration::from_millis(30), "{:?}", start.elapsed());
    let expected = call(same.url().as_str(), "edghts_x", "edghtsrt_b", Method::GET).await?;
    assert_eq!(first.headers()["ngrok-operation-id"], expected.headers()["ngrok-operation-id"]);
    assert_eq!(status_and_code(first).await?, (404, "7000".to_owned()));
    for (edge, route, method, expected) in [
        ("edghts_a", "edghtsrt_b", Method::GET, (404, "7124")),
        ("edghts_b", "edghtsrt_a", Method::GET, (404, "7124")),
        ("edghts_b", "edghtsrt_c", Method::PUT, (400, "7127")),
    ] {
        let (status, code) =
            status_and_code(call(&running.url, edge, route, method).await?).await?;
        assert_eq!((status, code.as_str()), expected, "{edge} {route}");
    }
    assert_eq!(call(&running.url, "edghts_b", "edghtsrt_b", Method::PUT).await?.status(), 200);
    assert!(std::fs::read_to_string(folder.path().join("state.json.log"))?.contains("edghtsrt_b"));
    running.child.kill()?;
    let mut log = String::new();
    running.child.stderr.take().ok_or("no stderr")?.read_to_string(&mut log)?;
    assert!(!log.contains("edghts_"), "--quiet logs a request: {log}");

    for (arguments, expected) in [("--rate-limit 1/60", [404, 429]), ("--fault 503:1", [503, 503])]
    {
        let running = Running::start(&arguments.split(' ').collect::<Vec<_>>())?;
        for status in expected {
            assert_eq!(
                call(&running.url, EDGE, ROUTE, Method::GET).await?.status(),
                status,
                "{arguments}"
            );
        }
    }
    Ok(())
}

#[test]
fn start_errors_go_to_stderr() -> TestResult {
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_ngrok-edge-oauth-emulator")).args(arguments).output()
    };
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0))?;
    let port = taken.local_addr()?.port().to_string();
    let output = run(&["--port", &port])?;
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8(output.stderr)?;
    assert!(stderr.starts_with(&format!("error: cannot listen on 127.0.0.1:{port}: ")), "{stderr}");
    for arguments in [
        &["--fault", "explode:1"][..],
        &["--rate-limit", "many"],
        &["--route", "edghts_a"],
        &["--route", "edghtsrt_a/edghts_b"],
        &["--edge", ".."],
        &["--auth-check-interval", "9..1"],
        &["--auth-check-interval", "9"],
        &["--unmanaged", "okta"],
    ] {
        let output = run(arguments)?;
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
    assert!(String::from_utf8(run(&["--help"])?.stdout)?.contains("Examples:"));
    Ok(())
}

/// Replaces modules until the program is killed, and returns the routes of those that were
/// acknowledged.
async fn replace_until_killed(url: String, start: usize, count: Arc<AtomicUsize>) -> Vec<usize> {
    let mut acknowledged = Vec::new();
    let Ok(client) = raw() else { return acknowledged };
    for route in (start..).step_by(4) {
        let url = format!("{url}/edges/https/{EDGE}/routes/edghtsrt_{route}/oauth");
        let body = json!({ "maximum_duration": route, "provider": { "google": {} } });
        let request =
            client.put(url).bearer_auth("test_key").header("ngrok-version", "2").json(&body);
        match request.send().await {
            Ok(response) if response.status() == 200 => acknowledged.push(route),
            _ => break,
        }
        count.fetch_add(1, Ordering::Relaxed);
    }
    acknowledged
}

#[tokio::test(flavor = "multi_thread")]
async fn kill_loses_no_acknowledged_change() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("state.json");
    let state = path.to_str().ok_or("not UTF-8")?;
    let mut expected = BTreeSet::new();
    for round in 0..30 {
        let mut running = Running::start(&["--quiet", "--state", state])?;
        let count = Arc::new(AtomicUsize::new(0));
        let start = round * 1_000_000;
        let tasks = (start..start + 4)
            .map(|start| {
                tokio::spawn(replace_until_killed(running.url.clone(), start, Arc::clone(&count)))
            })
            .collect::<Vec<_>>();
        while count.load(Ordering::Relaxed) < 10 + 5 * round {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        running.child.kill()?;
        for task in tasks {
            expected.extend(task.await?);
        }
    }
    let mut options = Options::default();
    options.state = Some(path);
    let modules = Emulator::start_with(options).await?.modules();
    let stored = modules.into_iter().map(|(_, _, module)| usize::try_from(module.maximum_duration));
    let stored = stored.collect::<Result<BTreeSet<_>, _>>()?;
    assert!(expected.len() > 2_000, "{}", expected.len());
    assert_eq!(expected.difference(&stored).collect::<Vec<_>>(), [&0; 0]);
    Ok(())
}
