//! The results as a page of Markdown, ratios first.

use std::fmt::Write as _;

use serde_json::Value;

const CALLERS: [&str; 4] = ["by-hand", "by-hand-timeouts", "ngrok-edge-oauth", "ngrok-api"];

pub(super) fn write(results: &Value) -> String {
    let mut page = "# Benchmarks\n\n`cargo xtask bench --save` writes this page. Ratios are to a caller written by hand\n\
                    with reqwest, serde_json and the client's default timeouts. Less is better, except for\n\
                    requests per second.\n\n"
        .to_owned();
    let text =
        |at: &str| results.pointer(at).and_then(Value::as_str).unwrap_or("unknown").to_owned();
    let cores = results.pointer("/machine/cores").cloned().unwrap_or_default();
    let _ = writeln!(
        page,
        "{}, {cores} cores, {}.\n",
        text("/machine/processor"),
        text("/machine/rustc")
    );
    calls(&mut page, results);
    bodies(&mut page, results);
    generation(&mut page, results);
    builds(&mut page, results);
    let _ = writeln!(
        page,
        "## The emulator\n\n{:.0} GET/s and {:.0} PUT/s with 64 at once, one thread sending.",
        number(results, "/emulator/get"),
        number(results, "/emulator/put"),
    );
    page
}

fn number(value: &Value, at: &str) -> f64 {
    value.pointer(at).and_then(Value::as_f64).unwrap_or(f64::NAN)
}

fn calls(page: &mut String, results: &Value) {
    page.push_str("## A call\n\n| | by hand | with timeouts | ngrok-edge-oauth | ratio | ngrok-api 0.12.1 | ratio |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for operation in ["get", "put"] {
        let name = operation.to_uppercase();
        row(page, &format!("{name}: instructions"), |caller| {
            number(results, &format!("/instructions/{operation}/{caller}"))
        });
        for (words, key) in [
            ("allocations", "allocations"),
            ("processor time, µs", "cpu_us"),
            ("latency p50, µs", "p50_us"),
            ("latency p99, µs", "p99_us"),
            ("requests per second, one at a time", "requests_per_second_1"),
            ("requests per second, 64 at once", "requests_per_second_64"),
        ] {
            row(page, &format!("{name}: {words}"), |caller| {
                number(results, &format!("/calls/{operation}/{caller}/{key}"))
            });
        }
    }
    page.push('\n');
}

fn row(page: &mut String, name: &str, figure: impl Fn(&str) -> f64) {
    let [by_hand, timeouts, ours, theirs] = CALLERS.map(figure);
    if timeouts.is_nan() {
        return;
    }
    let (ratio, their_ratio) = (ours / timeouts, theirs / timeouts);
    let _ = writeln!(
        page,
        "| {name} | {by_hand:.0} | {timeouts:.0} | {ours:.0} | {ratio:.2} | {theirs:.0} | {their_ratio:.2} |"
    );
}

fn bodies(page: &mut String, results: &Value) {
    page.push_str("## A body\n\n| | by hand, ns | ngrok-edge-oauth, ns | ratio |\n| --- | ---: | ---: | ---: |\n");
    for body in ["request", "response"] {
        for way in ["decode", "encode"] {
            let figure = |key: &str| number(results, &format!("/bodies/{body}/{way}/{key}"));
            let (by_hand, ours, ratio) = (figure("by_hand_ns"), figure("ours_ns"), figure("ratio"));
            let _ = writeln!(page, "| {way} a {body} | {by_hand:.0} | {ours:.0} | {ratio:.2} |");
        }
    }
    let ratio = |list: &str| number(results, &format!("/bodies/check/{list}"));
    let _ = writeln!(
        page,
        "\n`from_json` on hostile lists of 1 MiB takes {:.0} (entries of a wrong type) and {:.0}\n\
         (distinct entries) times as long as on 64 KiB, which is a sixteenth.\n",
        ratio("wrong type"),
        ratio("distinct"),
    );
}

/// The stages of generation.
const STAGES: [&str; 7] = ["load", "lint", "prepare", "progenitor", "parse", "rewrite", "format"];

/// Returns the milliseconds of each stage of a generation.
fn stages(generation: &Value) -> [f64; 7] {
    STAGES.map(|stage| number(generation, &format!("/milliseconds/{stage}")))
}

/// Returns the milliseconds of a generation.
pub(super) fn total(generation: &Value) -> f64 {
    stages(generation).iter().sum()
}

fn generation(page: &mut String, results: &Value) {
    page.push_str("## Generation\n\nMilliseconds by stage; `parse` reads progenitor's tokens as a syntax tree.\n\n");
    let _ = writeln!(page, "| operations | KiB | {} | total | peak, MiB |", STAGES.join(" | "));
    let _ = writeln!(page, "| ---: | ---: |{} ---: | ---: |", " ---: |".repeat(STAGES.len()));
    for run in results["generation"].as_array().into_iter().flatten() {
        let cells = stages(run).map(|time| format!("{time:.0}")).join(" | ");
        let _ = writeln!(
            page,
            "| {} | {:.0} | {cells} | {:.0} | {} |",
            run["operations"],
            number(run, "/document_bytes") / 1024.0,
            total(run),
            run["peak_mib"],
        );
    }
    let _ = writeln!(
        page,
        "\n`cargo xtask generate` on this workspace's document, with everything built: {:.0} ms.\n",
        number(results, "/generate_ms")
    );
}

fn builds(page: &mut String, results: &Value) {
    let Some(builds) = results["builds"].as_object() else { return };
    page.push_str("## A program that uses it\n\n| | clean release build, s | packages | stripped, KiB |\n| --- | ---: | ---: | ---: |\n");
    for (name, build) in builds {
        let (seconds, size) =
            (number(build, "/seconds"), number(build, "/stripped_bytes") / 1024.0);
        let _ = writeln!(page, "| {name} | {seconds:.1} | {} | {size:.0} |", build["packages"]);
    }
    page.push('\n');
}
