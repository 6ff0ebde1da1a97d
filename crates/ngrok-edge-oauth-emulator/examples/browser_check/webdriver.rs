//! A minimal `WebDriver` client for headless Chromium.

use std::process::Stdio;

use ngrok_edge_oauth_emulator::Emulator;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    process::{Child, Command},
};

use crate::Result;

/// Options for a browser without a window and without network traffic other than the page's.
const OPTIONS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// The setting for scripts in pages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scripts {
    On,
    Off,
}

/// A running `chromedriver`. It is killed when it is dropped.
pub(crate) struct Driver {
    url: String,
    _process: Child,
}

impl Driver {
    /// Starts the driver; `None` if it is not installed.
    pub(crate) async fn start() -> Result<Option<Self>> {
        let mut command = Command::new("chromedriver");
        command.arg("--port=0").stdout(Stdio::piped()).kill_on_drop(true);
        let Ok(mut process) = command.spawn() else { return Ok(None) };
        let mut lines = BufReader::new(process.stdout.take().ok_or("no stdout")?).lines();
        while let Some(line) = lines.next_line().await? {
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                let url = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                return Ok(Some(Self { url, _process: process }));
            }
        }
        Err("chromedriver ended before it was ready".into())
    }
}

/// A browser.
pub(crate) struct Session {
    url: String,
    http: reqwest::Client,
    _profile: tempfile::TempDir,
}

impl Session {
    /// Opens a browser with a viewport of this width in CSS pixels.
    pub(crate) async fn open(driver: &Driver, width: u32, scripts: Scripts) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let mut arguments = OPTIONS.map(str::to_owned).to_vec();
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        let javascript = if scripts == Scripts::On { 1 } else { 2 };
        let options = json!({
            "args": arguments,
            "mobileEmulation": { "deviceMetrics": { "width": width, "height": 812, "pixelRatio": 1 } },
            "prefs": { "profile.managed_default_content_settings.javascript": javascript },
        });
        let capabilities =
            json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let http = reqwest::Client::builder().no_proxy().build()?;
        let mut session = Self { url: format!("{}/session", driver.url), http, _profile: profile };
        let opened = session.post("", &body).await?;
        session.url =
            format!("{}/{}", session.url, opened["sessionId"].as_str().ok_or("no session")?);
        Ok(session)
    }

    pub(crate) async fn go_to(&self, emulator: &Emulator, path: &str) -> Result<()> {
        self.post("/url", &json!({ "url": format!("{}{path}", emulator.url()) })).await.map(drop)
    }

    pub(crate) async fn address(&self) -> Result<Value> {
        let response = self.http.get(format!("{}/url", self.url)).send().await?;
        value(response).await
    }

    /// Runs a script that starts with the functions of `page.js` and returns its result.
    pub(crate) async fn run(&self, script: &str) -> Result<Value> {
        let script = format!("{}\n{script}", include_str!("page.js"));
        self.post("/execute/sync", &json!({ "script": script, "args": [] })).await
    }

    /// Runs a script until it returns something other than `false` and `null`, for 10 s at most.
    pub(crate) async fn wait_for(&self, script: &str) -> Result<Value> {
        for _ in 0..100 {
            let value = self.run(script).await?;
            if !value.is_null() && value != false {
                return Ok(value);
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        Err(format!("timeout while waiting for `{script}`").into())
    }

    /// Returns the errors that the browser logged.
    pub(crate) async fn errors(&self) -> Result<Vec<String>> {
        let log = self.post("/se/log", &json!({ "type": "browser" })).await?;
        let entries =
            log.as_array().into_iter().flatten().filter(|entry| entry["level"] == "SEVERE");
        Ok(entries.map(|entry| entry["message"].to_string()).collect())
    }

    /// Returns a PNG of the viewport, in base64.
    pub(crate) async fn screenshot(&self) -> Result<String> {
        let response = self.http.get(format!("{}/screenshot", self.url)).send().await?;
        Ok(value(response).await?.as_str().unwrap_or_default().to_owned())
    }

    pub(crate) async fn close(self) -> Result<()> {
        self.http.delete(&self.url).send().await?;
        Ok(())
    }

    async fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let response = self.http.post(format!("{}{path}", self.url)).json(body).send().await?;
        value(response).await
    }
}

async fn value(response: reqwest::Response) -> Result<Value> {
    let is_success = response.status().is_success();
    let mut body: Value = response.json().await?;
    let value = body["value"].take();
    if is_success { Ok(value) } else { Err(value["message"].to_string().into()) }
}
