//! `bench`: how fast the client, the generator and the emulator are, beside others; ratios first.
//!
//! What is compared with is no dependency of the workspace: `xtask/bench/` is a workspace of its own, built here.

mod builds;
mod page;
mod processes;

use std::{
    fs,
    process::{Command, ExitCode},
};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};

use self::processes::{Server, cargo, json_of};
use crate::{generate::root, report};

/// By how much a figure that does not depend on the machine's mood may grow.
const TOLERANCE: f64 = 0.03;

/// Where results are kept.
const RESULTS: &str = "xtask/bench/RESULTS.md";
const FIGURES: &str = "xtask/bench/figures.json";

/// What to do beside measuring.
#[derive(Clone, Copy, Default)]
pub(crate) struct Options {
    /// Builds programs that use the client, which takes minutes.
    pub(crate) builds: bool,
    /// Keeps the results.
    pub(crate) save: bool,
    /// Compares what does not depend on the machine's mood with what is kept.
    pub(crate) check: bool,
}

pub(crate) fn run(options: Options) -> Result<ExitCode> {
    report::hint("building the benchmarks");
    let folder = root().join("xtask/bench");
    cargo(&["build", "--release", "--quiet"], &folder)?;
    cargo(&["build", "--release", "--quiet", "-p", "ngrok-edge-oauth-emulator"], &root())?;
    cargo(&["build", "--release", "--quiet", "-p", "codegen", "--example", "generation"], &root())?;
    cargo(&["build", "--release", "--quiet", "-p", "xtask"], &root())?;
    let bench = folder.join("target/release/bench");

    report::hint("calling");
    let calls = json_of(Command::new(&bench).arg("compare"))?;
    let bodies = json_of(Command::new(&bench).arg("bodies"))?;
    let instructions = instructions(&bench)?;
    report::hint("generating");
    let generation = [3, 30, 300, 3_000].map(|operations| {
        json_of(Command::new(root().join("target/release/examples/generation")).arg(operations.to_string()))
    });
    let generation = generation.into_iter().collect::<Result<Vec<_>>>()?;
    let generate_ms = processes::best_of(5, || {
        let mut command = Command::new(root().join("target/release/xtask"));
        command.arg("generate");
        command
    })?;
    let emulator = {
        let server = Server::start(Command::new(root().join("target/release/ngrok-edge-oauth-emulator")).args([
            "--quiet",
            "--api-key",
            "2abcdefghijklmnopqrstuvwxyz_3defghijklmnopqrstuvwx",
        ]))?;
        json_of(Command::new(&bench).arg("load").arg(server.url()?))?
    };
    let builds = if options.builds { builds::measure() } else { Value::Null };

    let results = json!({
        "machine": processes::machine(), "calls": calls, "bodies": bodies, "instructions": instructions,
        "generation": generation, "generate_ms": generate_ms, "emulator": emulator, "builds": builds,
    });
    let page = page::write(&results);
    print!("{page}");
    let figures = figures(&results);
    if options.save {
        fs::write(root().join(RESULTS), &page).context("cannot keep the results")?;
        fs::write(root().join(FIGURES), format!("{:#}\n", Value::Object(figures.clone())))
            .context("cannot keep the figures")?;
    }
    if options.check && !compare(&figures)? {
        return Ok(ExitCode::from(report::FOUND));
    }
    Ok(ExitCode::SUCCESS)
}

/// Instructions of one call of each caller, where valgrind is there: the difference between many calls and few.
fn instructions(bench: &std::path::Path) -> Result<Value> {
    if !processes::is_there("valgrind") {
        report::hint("valgrind is not installed: instructions are left out");
        return Ok(Value::Null);
    }
    report::hint("counting instructions");
    let server = Server::start(Command::new(bench).arg("serve"))?;
    let url = server.url()?;
    let mut all = Map::new();
    for operation in ["get", "put"] {
        let mut callers = Map::new();
        for caller in ["by-hand", "ngrok-edge-oauth", "ngrok-api"] {
            let count = |calls: u32| {
                let mut command = Command::new("valgrind");
                command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(bench);
                processes::collected(command.args(["calls", caller, operation, &calls.to_string(), &url]))
            };
            callers.insert(caller.to_owned(), ((count(300)? - count(100)?) / 200).into());
        }
        all.insert(operation.to_owned(), Value::Object(callers));
    }
    Ok(Value::Object(all))
}

/// What does not depend on the machine's mood.
fn figures(results: &Value) -> Map<String, Value> {
    let mut figures = Map::new();
    let mut keep = |name: String, value: Option<&Value>| {
        if let Some(value) = value.filter(|value| value.is_number()) {
            figures.insert(name, value.clone());
        }
    };
    for operation in ["get", "put"] {
        let at = format!("/instructions/{operation}/ngrok-edge-oauth");
        keep(format!("instructions of a {operation}"), results.pointer(&at));
        let at = format!("/calls/{operation}/ngrok-edge-oauth/allocations");
        keep(format!("allocations of a {operation}"), results.pointer(&at));
    }
    for (features, build) in results["builds"].as_object().into_iter().flatten() {
        keep(format!("packages with {features}"), build.get("packages"));
        keep(format!("bytes with {features}"), build.get("stripped_bytes"));
    }
    figures
}

/// Whether nothing grew beyond the tolerance; names what did.
fn compare(figures: &Map<String, Value>) -> Result<bool> {
    let kept = fs::read(root().join(FIGURES)).context("there are no kept figures; run with --save")?;
    let kept: Map<String, Value> = serde_json::from_slice(&kept).context(FIGURES)?;
    let mut is_good = true;
    for (name, value) in figures {
        let (Some(is), Some(was)) = (value.as_f64(), kept.get(name).and_then(Value::as_f64)) else { continue };
        if is > was * (1.0 + TOLERANCE) {
            report::hint(&format!("{name}: {is}, was {was}, {:+.1} %", (is / was - 1.0) * 100.0));
            is_good = false;
        }
    }
    Ok(is_good)
}
