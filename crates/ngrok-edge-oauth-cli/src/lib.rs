//! The program `ngrok-edge-oauth`, which its `main` runs, and its check of files as a function.

mod arguments;

mod agent_config;
mod api;
mod connection;

mod input;
mod live_secret;
mod manifest;

mod difference;
mod json_text;
mod mask;
mod present;
mod summary;

mod cleanup;
mod failure;
mod interrupt;
mod log;
mod problem;
mod prompt;

mod commands;
mod usage;

use std::process::ExitCode;

use clap::Parser as _;

use self::{arguments::Program, interrupt::Interrupt};

/// Runs the program with the arguments of the process.
pub async fn run() -> ExitCode {
    let program = match Program::try_parse() {
        Ok(program) => program,
        Err(error) => return usage::print(&error),
    };
    log::init(&program.general);
    let output = program.general.output;
    let interrupt = Interrupt::listen();
    match commands::run(program, &interrupt).await {
        Ok(exit) => exit.into(),
        Err(failure) => {
            failure.print(output);
            failure.exit().into()
        }
    }
}

/// Returns the problems of a manifest or module in YAML or JSON, one line each, as
/// `ngrok-edge-oauth check` prints them: with file, line, column and code. Neither the network nor
/// another file is read.
///
/// ```
/// let problems = ngrok_edge_oauth_cli::check("module.yaml", "provider:\n  google: {email_domains: 1}");
/// assert_eq!(problems.len(), 1);
/// assert!(problems[0].starts_with("module.yaml:2:12: "), "{problems:?}");
/// ```
#[must_use]
pub fn check(file: &str, text: &str) -> Vec<String> {
    let mut findings = commands::check::CheckResults::default();
    findings.check(input::from_text(file, text));
    findings.problems.iter().map(ToString::to_string).collect()
}
