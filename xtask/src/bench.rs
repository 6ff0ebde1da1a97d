//! `bench`: compares client, generator and emulator with alternatives. Ratios come first.
//!
//! `xtask/bench/` is a separate workspace, so the alternatives are no dependencies of this one.

mod builds;
mod page;
mod processes;

use std::{
    fs,
    process::{Command, ExitCode},
};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};

use self::processes::{Server, cargo};
use crate::{generate::root, process, report};

/// Relative growth of a machine-independent figure that `--check` accepts.
const TOLERANCE: f64 = 0.03;

/// The recorded results, as a page for people and as data.
const PAGE: &str = "xtask/bench/RESULTS.md";
const RESULTS: &str = "xtask/bench/results.json";

/// Options of `bench`.
#[derive(Clone, Copy, Default)]
pub(crate) struct Options {
    /// Also build programs that use the client, which takes minutes.
    pub(crate) builds: bool,
    /// Record the results.
    pub(crate) save: bool,
    /// Compare the machine-independent figures with the recorded ones.
    pub(crate) check: bool,
}

pub(crate) fn run(options: Options) -> Result<ExitCode> {
    report::progress("building the benchmarks");
    let folder = root().join("xtask/bench");
    cargo(&["build", "--release", "--quiet"], &folder)?;
    cargo(&["build", "--release", "--quiet", "-p", "ngrok-edge-oauth-emulator"], &root())?;
    cargo(&["build", "--release", "--quiet", "-p", "codegen", "--example", "generation"], &root())?;
    cargo(&["build", "--release", "--quiet", "-p", "xtask"], &root())?;
    let bench = folder.join("target/release/bench");

    report::progress("measuring calls");
    let calls = process::json(Command::new(&bench).arg("compare"))?;
    let bodies = process::json(Command::new(&bench).arg("bodies"))?;
    let instructions = instructions(&bench)?;
    report::progress("measuring generation");
    let generation = [3, 30, 300, 3_000].map(generation);
    let generation = generation.into_iter().collect::<Result<Vec<_>>>()?;
    let generate_ms = processes::best_of(5, || {
        let mut command = Command::new(root().join("target/release/xtask"));
        command.arg("generate");
        command
    })?;
    let emulator = {
        let server = Server::start(
            Command::new(root().join("target/release/ngrok-edge-oauth-emulator")).args([
                "--quiet",
                "--api-key",
                "2abcdefghijklmnopqrstuvwxyz_3defghijklmnopqrstuvwx",
            ]),
        )?;
        process::json(Command::new(&bench).arg("load").arg(server.url()?))?
    };
    let builds = if options.builds { builds::measure() } else { Value::Null };

    let results = json!({
        "machine": processes::machine(), "calls": calls, "bodies": bodies, "instructions": instructions,
        "generation": generation, "generate_ms": generate_ms, "emulator": emulator, "builds": builds,
    });
    print!("{}", page::write(&results));
    let grown = if options.check { grown(&figures(&results), &figures(&saved()?)) } else { vec![] };
    for figure in &grown {
        report::hint(figure);
    }
    if options.save {
        save(results)?;
    }
    Ok(if grown.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(report::FOUND) })
}

/// Measures the generation of a client with this number of operations. Returns the fastest of three
/// runs.
fn generation(operations: u32) -> Result<Value> {
    let run = || {
        let mut command = Command::new(root().join("target/release/examples/generation"));
        process::json(command.arg(operations.to_string()))
    };
    let runs = [run()?, run()?, run()?];
    let fastest = runs.into_iter().min_by(|a, b| page::total(a).total_cmp(&page::total(b)));
    fastest.context("no run")
}

/// Returns the recorded results.
fn saved() -> Result<Value> {
    let saved =
        fs::read(root().join(RESULTS)).context("no results are recorded; run with --save")?;
    serde_json::from_slice(&saved).context(RESULTS)
}

/// Records `results`.
fn save(mut results: Value) -> Result<()> {
    if root().join(RESULTS).exists() {
        keep_unmeasured(&mut results, &saved()?);
    }
    fs::write(root().join(PAGE), page::write(&results)).context(PAGE)?;
    fs::write(root().join(RESULTS), format!("{results:#}\n")).context(RESULTS)
}

/// Takes what was not measured, such as builds without `--builds`, from the recorded results.
fn keep_unmeasured(results: &mut Value, saved: &Value) {
    for (name, result) in results.as_object_mut().into_iter().flatten() {
        if result.is_null() {
            *result = saved.get(name).cloned().unwrap_or_default();
        }
    }
}

/// Counts the instructions of one call of each caller, as the difference between runs with many and
/// few calls; null if valgrind is not installed.
fn instructions(bench: &std::path::Path) -> Result<Value> {
    if !processes::is_there("valgrind") {
        report::hint("valgrind is not installed: instructions are left out");
        return Ok(Value::Null);
    }
    report::progress("counting instructions");
    let server = Server::start(Command::new(bench).arg("serve"))?;
    let url = server.url()?;
    let mut all = Map::new();
    for operation in ["get", "put"] {
        let mut callers = Map::new();
        for caller in ["by-hand", "by-hand-timeouts", "ngrok-edge-oauth", "ngrok-api"] {
            let count = |calls: u32| {
                let mut command = Command::new("valgrind");
                command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(bench);
                processes::collected(command.args([
                    "calls",
                    caller,
                    operation,
                    &calls.to_string(),
                    &url,
                ]))
            };
            callers.insert(caller.to_owned(), ((count(300)? - count(100)?) / 200).into());
        }
        all.insert(operation.to_owned(), Value::Object(callers));
    }
    Ok(Value::Object(all))
}

/// Returns the machine-independent figures.
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

/// Returns a line for each figure that grew by more than the tolerance. A figure that only one side
/// has is not compared.
fn grown(figures: &Map<String, Value>, kept: &Map<String, Value>) -> Vec<String> {
    let mut grown = Vec::new();
    for (name, value) in figures {
        let (Some(is), Some(was)) = (value.as_f64(), kept.get(name).and_then(Value::as_f64)) else {
            continue;
        };
        if is > was * (1.0 + TOLERANCE) {
            grown.push(format!("{name}: {is}, was {was}, {:+.1}%", (is / was - 1.0) * 100.0));
        }
    }
    grown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results() -> Value {
        let call = |of: u32| {
            json!({ "allocations": of, "cpu_us": 70 + of, "p50_us": 100 + of, "p99_us": 500, "requests_per_second_1": 6000,
                                     "requests_per_second_64": 30_000 })
        };
        let calls = json!({ "by-hand": call(58), "by-hand-timeouts": call(60), "ngrok-edge-oauth": call(63), "ngrok-api": call(90) });
        let way = json!({ "by_hand_ns": 400.4, "ours_ns": 500.5, "ratio": 1.25 });
        let body = json!({ "decode": way, "encode": way });
        let count = json!({ "by-hand": 99_000, "by-hand-timeouts": 100_000, "ngrok-edge-oauth": 102_000, "ngrok-api": 95_000 });
        json!({
            "machine": { "processor": "A processor", "cores": 2, "rustc": "rustc 1.95.0" },
            "calls": { "get": calls, "put": calls },
            "bodies": { "request": body, "response": body, "check": { "wrong type": 16.2, "distinct": 17.0 } },
            "instructions": { "get": count, "put": count },
            "generation": [{ "operations": 3, "document_bytes": 2048, "peak_mib": 9,
                             "milliseconds": { "load": 0.4, "lint": 0.6, "prepare": 1.0, "progenitor": 3.2,
                                               "parse": 2.8, "rewrite": 2.8, "format": 1.2 } }],
            "generate_ms": 81.4,
            "emulator": { "get": 29_000.6, "put": 24_000.1 },
            "builds": { "rustls": { "seconds": 75.61, "packages": 99, "stripped_bytes": 4_185_088 } },
        })
    }

    #[test]
    fn page_has_ratios() {
        insta::assert_snapshot!("page", page::write(&results()));
    }

    #[test]
    fn missing_measurements_have_no_row() {
        let mut results = results();
        results["instructions"] = Value::Null;
        results["builds"] = Value::Null;
        let page = page::write(&results);
        assert!(
            !page.contains("instructions") && !page.contains("stripped") && !page.contains("NaN"),
            "{page}"
        );
        let kept: Vec<_> = figures(&results).into_iter().map(|(name, _)| name).collect();
        assert_eq!(kept, ["allocations of a get", "allocations of a put"]);
    }

    #[test]
    fn unmeasured_results_are_those_recorded() {
        let mut new = results();
        new["builds"] = Value::Null;
        new["generate_ms"] = json!(12.5);
        keep_unmeasured(&mut new, &results());
        assert_eq!(new["builds"], results()["builds"]);
        assert_eq!(new["generate_ms"], 12.5);
    }

    #[test]
    fn growth_above_three_percent_is_reported() {
        let kept = figures(&results());
        assert_eq!(kept.len(), 6);
        let mut results = results();
        results["instructions"]["get"]["ngrok-edge-oauth"] = json!(105_060);
        results["calls"]["put"]["ngrok-edge-oauth"]["allocations"] = json!(65);
        results["builds"]["rustls"]["packages"] = json!(98);
        assert_eq!(grown(&figures(&results), &kept), ["allocations of a put: 65, was 63, +3.2%"]);
        results["instructions"]["get"]["ngrok-edge-oauth"] = json!(105_061);
        assert_eq!(grown(&figures(&results), &kept).len(), 2);
        assert!(grown(&figures(&results), &Map::new()).is_empty());
    }
}
