//! The cost of using the client: time of a clean release build, packages and size of the program,
//! for each TLS feature and for the vendor's crate.

use std::{fs, path::Path, time::Instant};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};

use super::processes::cargo;
use crate::{generate::root, report};

const OURS: &str = "ngrok_edge_oauth::Client::builder().api_key(\"k_1\").build().unwrap()\
                    .edge_route_oauth_get(&\"edghts_a\".parse().unwrap(), &\"edghtsrt_b\".parse().unwrap()).await.is_ok()";
const THEIRS: &str = "ngrok_api::Client::new(\"k_1\".to_owned()).edge_modules().https_edge_route_oauth()\
                      .get(&ngrok_api::types::EdgeRouteItem { edge_id: \"a\".into(), id: \"b\".into() }).await.is_ok()";

/// Builds of each program, of which the fastest counts: the time of one varies by a twentieth.
const ROUNDS: u32 = 2;

pub(super) fn measure() -> Value {
    let client = root().join("crates/ngrok-edge-oauth").display().to_string();
    let ours = |features: &str| {
        format!(
            "ngrok-edge-oauth = {{ path = {client:?}, default-features = false, features = [{features}] }}"
        )
    };
    let programs = [
        ("rustls", ours("\"rustls\""), OURS),
        ("rustls-aws-lc", ours("\"rustls-aws-lc\""), OURS),
        ("native-tls", ours("\"native-tls\""), OURS),
        ("no TLS", ours(""), OURS),
        ("ngrok-api 0.12.1", "ngrok-api = \"=0.12.1\"".to_owned(), THEIRS),
    ];
    let mut builds = Map::new();
    for round in 1..=ROUNDS {
        for (name, dependency, call) in &programs {
            report::progress(&format!("building a program with {name}, round {round}"));
            match build(dependency, call) {
                Ok(build) => keep_faster(&mut builds, name, build),
                // native-tls needs a library of the system.
                Err(error) => report::progress(&format!("{name} is left out: {error:#}")),
            }
        }
    }
    Value::Object(builds)
}

fn keep_faster(builds: &mut Map<String, Value>, name: &str, build: Value) {
    let seconds = |build: &Value| build["seconds"].as_f64();
    if builds.get(name).is_none_or(|best| seconds(&build) < seconds(best)) {
        builds.insert(name.to_owned(), build);
    }
}

fn build(dependency: &str, call: &str) -> Result<Value> {
    let folder = root().join("target/bench-build");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot remove the last program")?;
    }
    fs::create_dir_all(folder.join("src")).context("cannot create a folder")?;
    let manifest = format!(
        "[package]\nname = \"program\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependency}\n\
         tokio = {{ version = \"1\", features = [\"rt\", \"macros\"] }}\n\n[profile.release]\nstrip = true\n\n[workspace]\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).context("cannot write a manifest")?;
    let main = format!(
        "#[tokio::main(flavor = \"current_thread\")]\nasync fn main() {{\n    println!(\"{{}}\", {call});\n}}\n"
    );
    fs::write(folder.join("src/main.rs"), main).context("cannot write a program")?;
    cargo(&["fetch", "--quiet"], &folder)?;
    let start = Instant::now();
    cargo(&["build", "--release", "--quiet"], &folder)?;
    let seconds = start.elapsed().as_secs_f64();
    let bytes = fs::metadata(folder.join("target/release/program"))
        .context("the build left no program")?
        .len();
    Ok(json!({ "seconds": seconds, "packages": packages(&folder)?, "stripped_bytes": bytes }))
}

fn packages(folder: &Path) -> Result<usize> {
    // Without the program itself.
    Ok(crate::cargo::needed(folder, &[])?.len().saturating_sub(1))
}
