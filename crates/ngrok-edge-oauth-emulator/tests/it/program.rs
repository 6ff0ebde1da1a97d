//! The program as a process.

use std::{
    io::{BufRead as _, BufReader, Read as _},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use ngrok_edge_oauth_emulator::{Emulator, Options};
use reqwest::Method;
use serde_json::json;

use crate::{EDGE, Outcome, ROUTE, raw, told};

struct Running {
    child: Child,
    url: String,
}

impl Running {
    fn start(arguments: &[&str]) -> Result<Self, Box<dyn std::error::Error>> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ngrok-edge-oauth-emulator"));
        let mut child = command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
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
async fn says_when_it_is_ready_and_stops_on_signals() -> Outcome {
    for signal in ["TERM", "INT"] {
        let mut running = Running::start(&["--port", "0", "--api-key", "first_key", "--api-key", "second_key"])?;
        let client = ngrok_edge_oauth::Client::builder().api_key("second_key").base_url(&running.url).build()?;
        let outcome = client.edge_route_oauth_get(&edge(), &route()).await;
        assert!(outcome.is_err_and(|error| error.is_not_found()));
        let killed = Command::new("kill").args([format!("-{signal}"), running.child.id().to_string()]).status()?;
        assert!(killed.success());
        assert_eq!(running.child.wait()?.code(), Some(0), "SIG{signal}");
        let mut said = String::new();
        running.child.stderr.take().ok_or("no stderr")?.read_to_string(&mut said)?;
        assert!(said.starts_with("listening on 127.0.0.1:") && said.ends_with("stopped\n"), "{said}");
        let logged = format!("\nGET /edges/https/{EDGE}/routes/{ROUTE}/oauth 404\n");
        assert!(said.contains(&logged) && !said.contains("_key"), "{said}");
    }
    Ok(())
}

#[tokio::test]
async fn takes_bounds_that_ngrok_does_not_publish() -> Outcome {
    let arguments = "--auth-check-interval 60..600 --maximum-duration 1000 --unmanaged amazon --check-scopes --authtoken token_1 -q";
    let running = Running::start(&arguments.split(' ').collect::<Vec<_>>())?;
    let url = format!("{}/edges/https/{EDGE}/routes/{ROUTE}/oauth", running.url);
    let own =
        |scope: &str| json!({ "client_id": "a", "client_secret": "b", "scopes": [scope], "email_domains": ["x.test"] });
    for (key, body, code) in [
        ("test_key", json!({ "auth_check_interval": 59, "provider": { "google": {} } }), "7035"),
        ("test_key", json!({ "auth_check_interval": 601, "provider": { "google": {} } }), "7158"),
        ("test_key", json!({ "maximum_duration": 1001, "provider": { "google": {} } }), "7161"),
        ("test_key", json!({ "provider": { "amazon": {} } }), "7166"),
        ("test_key", json!({ "provider": { "google": own("profile") } }), "7038"),
        ("token_1", json!({}), "206"),
    ] {
        let request = raw()?.put(&url).bearer_auth(key).header("ngrok-version", "2").json(&body);
        assert_eq!(told(request.send().await?).await?.1, code, "{body}");
    }
    Ok(())
}

#[tokio::test]
async fn takes_what_exists_and_how_it_behaves() -> Outcome {
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
        let request =
            raw().map(|raw| raw.request(method.clone(), url).bearer_auth("test_key").header("ngrok-version", "2"));
        async move {
            let body = json!({ "provider": { "google": {} } });
            let request = request?;
            if method == Method::PUT { request.json(&body).send().await } else { request.send().await }
        }
    };
    let start = Instant::now();
    let first = call(&running.url, "edghts_x", "edghtsrt_b", Method::GET).await?;
    assert!(start.elapsed() >= Duration::from_millis(30), "{:?}", start.elapsed());
    let expected = call(same.url().as_str(), "edghts_x", "edghtsrt_b", Method::GET).await?;
    assert_eq!(first.headers()["ngrok-operation-id"], expected.headers()["ngrok-operation-id"]);
    assert_eq!(told(first).await?, (404, "7000".to_owned()));
    for (edge, route, method, expected) in [
        ("edghts_a", "edghtsrt_b", Method::GET, (404, "7124")),
        ("edghts_b", "edghtsrt_a", Method::GET, (404, "7124")),
        ("edghts_b", "edghtsrt_c", Method::PUT, (400, "7127")),
    ] {
        let answer = told(call(&running.url, edge, route, method).await?).await?;
        assert_eq!((answer.0, answer.1.as_str()), expected, "{edge} {route}");
    }
    assert_eq!(call(&running.url, "edghts_b", "edghtsrt_b", Method::PUT).await?.status(), 200);
    assert!(std::fs::read_to_string(&state)?.contains("edghtsrt_b"));
    running.child.kill()?;
    let mut said = String::new();
    running.child.stderr.take().ok_or("no stderr")?.read_to_string(&mut said)?;
    assert!(!said.contains("edghts_"), "a quiet one logs nothing: {said}");

    for (arguments, expected) in [("--rate-limit 1/60", [404, 429]), ("--fault 503:1", [503, 503])] {
        let running = Running::start(&arguments.split(' ').collect::<Vec<_>>())?;
        for status in expected {
            assert_eq!(call(&running.url, EDGE, ROUTE, Method::GET).await?.status(), status, "{arguments}");
        }
    }
    Ok(())
}

#[test]
fn says_why_it_cannot_start() -> Outcome {
    let run =
        |arguments: &[&str]| Command::new(env!("CARGO_BIN_EXE_ngrok-edge-oauth-emulator")).args(arguments).output();
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0))?;
    let port = taken.local_addr()?.port().to_string();
    let output = run(&["--port", &port])?;
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr)?;
    assert!(said.starts_with(&format!("error: cannot listen on 127.0.0.1:{port}: ")), "{said}");
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
