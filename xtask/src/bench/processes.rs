//! Runs programs and reads what they print.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::Instant,
};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::process;

/// Runs cargo in `folder`.
pub(super) fn cargo(arguments: &[&str], folder: &Path) -> Result<()> {
    let status = crate::cargo::command()
        .args(arguments)
        .current_dir(folder)
        .status()
        .context("cannot run cargo")?;
    if !status.success() {
        bail!("cargo {} failed", arguments.join(" "));
    }
    Ok(())
}

/// Returns the number of instructions that callgrind counted.
pub(super) fn collected(command: &mut Command) -> Result<u64> {
    let output = command.output().with_context(|| format!("cannot run {command:?}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let count =
        said.lines().find_map(|line| line.split("Collected : ").nth(1)?.trim().parse().ok());
    count.with_context(|| format!("{command:?} counted nothing: {said}"))
}

/// Returns the shortest time of `runs` runs, in milliseconds.
pub(super) fn best_of(runs: u32, mut command: impl FnMut() -> Command) -> Result<f64> {
    let mut best = f64::INFINITY;
    for _ in 0..runs {
        let start = Instant::now();
        let mut command = command();
        process::stdout(&mut command)?;
        best = best.min(start.elapsed().as_secs_f64() * 1e3);
    }
    Ok(best)
}

pub(super) fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Returns the machine of the measurements.
pub(super) fn machine() -> Value {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1))
        .unwrap_or("unknown");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let rustc = Command::new("rustc").arg("--version").output().ok();
    let rustc = rustc
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
        .unwrap_or_default();
    serde_json::json!({ "processor": model, "cores": cores, "system": std::env::consts::OS, "rustc": rustc })
}

/// A server process. Dropping it ends the process.
pub(super) struct Server {
    child: Child,
    line: String,
}

impl Server {
    /// Starts the server and waits for the line with its URL.
    pub(super) fn start(command: &mut Command) -> Result<Self> {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start a server")?;
        let mut line = String::new();
        if let Some(stdout) = child.stdout.take() {
            BufReader::new(stdout).read_line(&mut line).context("a server did not start")?;
        }
        Ok(Self { child, line })
    }

    /// Returns the URL: the whole line, or `url` of a JSON object.
    pub(super) fn url(&self) -> Result<String> {
        let object: Option<Value> = serde_json::from_str(&self.line).ok();
        let url = object
            .as_ref()
            .and_then(|object| object.get("url")?.as_str())
            .unwrap_or(&self.line)
            .trim()
            .to_owned();
        if url.is_empty() {
            bail!("a server printed no URL")
        }
        Ok(url)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
