//! `ngrok-edge-oauth`: the OAuth module of HTTPS edge routes, from the command line.

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

use std::process::ExitCode;

use clap::Parser as _;

use self::{arguments::Program, interrupt::Interrupt};

#[tokio::main]
async fn main() -> ExitCode {
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
