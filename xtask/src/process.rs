//! Runs other programs.

use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// Runs `command` and returns its output. The error has the text that it printed to stderr.
pub(crate) fn stdout(command: &mut Command) -> Result<Vec<u8>> {
    let output = command.output().with_context(|| format!("cannot run {command:?}"))?;
    if !output.status.success() {
        bail!("{command:?} failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(output.stdout)
}

/// Runs `command` and parses its output as JSON.
pub(crate) fn json(command: &mut Command) -> Result<Value> {
    serde_json::from_slice(&stdout(command)?)
        .with_context(|| format!("expected JSON from {command:?}"))
}
