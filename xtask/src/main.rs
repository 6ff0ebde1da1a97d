//! Commands for maintainers of this workspace: `cargo xtask --help`.

mod api;
mod arguments;
mod bench;
mod cargo;
mod diff;
mod external;
mod generate;
mod lint;
mod new;
mod problems;
mod process;
mod report;
mod survey;
mod tls;
mod watch;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser as _;

use self::arguments::{Command, Generate, Program, Survey};

/// Syntax trees are many small allocations, next to large ones for which the allocators of some
/// platforms join the small ones again and again. This one saves a third of the time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The generator calls itself once for each level of nesting, and documents may be nested deeply.
const STACK_BYTES: usize = 256 << 20;

fn main() -> ExitCode {
    let Program { command } = Program::parse();
    let worker = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(|| run(command));
    match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(Ok(code))) => code,
        Ok(Ok(Err(error))) => {
            report::error(&error);
            ExitCode::FAILURE
        }
        // A panic has been printed.
        Ok(Err(_)) => ExitCode::from(101),
        Err(error) => {
            report::error(&anyhow::Error::new(error).context("cannot start a thread"));
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Generate(arguments) => generate(arguments),
        Command::New(arguments) => new::run(&arguments.name, &arguments.spec),
        Command::Check(source) => generate::check(&source.jobs()?),
        Command::Lint(arguments) => {
            let max_shown = arguments.max_shown();
            lint::run(&generate::documents(arguments.spec)?, arguments.format, max_shown)
        }
        Command::Api(arguments) => api::run(arguments.save),
        Command::Bench(arguments::Bench { builds, save, check }) => {
            bench::run(bench::Options { builds, save, check })
        }
        Command::Diff(arguments) => {
            diff::run(&arguments.old, arguments.new.as_deref(), arguments.format)
        }
        Command::LintExternal(arguments) => external::run(&generate::documents(arguments.spec)?),
        Command::Survey(Survey { one: Some(document), .. }) => survey::one(&document),
        Command::Survey(arguments) => {
            survey::run(&arguments.folder(), arguments.format, arguments.check)
        }
        Command::Tls(arguments) => tls::run(&arguments.selection()),
    }
}

fn generate(arguments: Generate) -> Result<ExitCode> {
    let shown = arguments.shown();
    let Generate { check, watch, source, .. } = arguments;
    if watch {
        watch::run(&source.watched(), shown)
    } else if check {
        generate::check(&source.jobs()?)
    } else {
        generate::generate(&source.jobs()?, shown)
    }
}
