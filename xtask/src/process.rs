//! Runs other programs.

use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// What `command` prints; where it fails, an error with what it says of that.
pub(crate) fn stdout(command: &mut Command) -> Result<Vec<u8>> {
    let output = command.output().with_context(|| format!("cannot run {command:?}"))?;
    if !output.status.success() {
        bail!("{command:?} failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(output.stdout)
}

/// What `command` prints, which is JSON.
pub(crate) fn json(command: &mut Command) -> Result<Value> {
    serde_json::from_slice(&stdout(command)?).with_context(|| format!("{command:?} printed no JSON"))
}
