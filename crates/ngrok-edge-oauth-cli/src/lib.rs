//! The program `ngrok-edge-oauth`, which its `main` runs; and its check of files, for whoever has the text at hand.

mod arguments;

mod agent_config;
mod connection;
mod input;
mod manifest;

mod difference;
mod failure;
mod interrupt;
mod present;
mod prompt;

mod commands;

use std::{collections::BTreeMap, process::ExitCode};

use clap::Parser as _;

use self::{arguments::Program, interrupt::Interrupt};

/// Runs the program with the arguments of the process.
pub async fn run() -> ExitCode {
    let program = Program::parse();
    let output = program.output;
    let interrupt = Interrupt::listen();
    match commands::run(program, &interrupt).await {
        Ok(exit) => exit.into(),
        Err(failure) => {
            failure.print(output);
            failure.exit().into()
        }
    }
}

/// What is wrong with a manifest or module in YAML or JSON, a line each, as `ngrok-edge-oauth check` prints it: with file, line,
/// column and code. Neither the network nor another file is looked at.
///
/// ```
/// let problems = ngrok_edge_oauth_cli::check("module.yaml", "provider:\n  google: {email_domains: 1}");
/// assert_eq!(problems.len(), 1);
/// assert!(problems[0].starts_with("module.yaml:2:12: "), "{problems:?}");
/// ```
#[must_use]
pub fn check(file: &str, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    match commands::check::add_problems(input::from_text(file, text), &mut BTreeMap::new(), &mut problems) {
        Ok(()) => problems.iter().map(ToString::to_string).collect(),
        Err(failure) => vec![failure.to_string()],
    }
}
