//! `fuzz`: mutations of the kept corpus against everything that reads input from outside.

use std::process::ExitCode;

use anyhow::{Context as _, Result};

use crate::{cargo, generate::root, report};

/// Fuzzes `target`, or all, for so many seconds each.
pub(crate) fn run(seconds: u64, target: Option<&str>) -> Result<ExitCode> {
    report::hint(&format!("{seconds} s for each target; an input that is too much is kept in target/fuzz/"));
    let mut command = cargo::command();
    command.args(["run", "--release", "--quiet", "-p", "ngrok-edge-oauth-fuzz", "--"]).arg(seconds.to_string());
    let status = command.args(target).current_dir(root()).status().context("cannot run cargo")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
