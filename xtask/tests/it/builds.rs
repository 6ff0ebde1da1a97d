//! `cargo xtask` and `cargo test --workspace` share what they compile.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{DefaultHasher, Hash as _, Hasher as _},
    process::Command,
};

use serde_json::Value;

use crate::{TestResult, text};

/// One call of the compiler, or of a build script.
struct Unit {
    /// Package, kind of target, and mode.
    name: String,
    features: String,
}

/// Returns the units of a cargo command by identity. Nothing is compiled.
fn units(arguments: &[&str]) -> Result<BTreeMap<u64, Unit>, Box<dyn std::error::Error>> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(arguments)
        .args(["-Z", "unstable-options", "--unit-graph"])
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    // The option is unstable. The variable reaches this command only.
    let output = cargo.env("RUSTC_BOOTSTRAP", "1").output()?;
    let graph: Value = serde_json::from_slice(&output.stdout).map_err(|_| text(&output.stderr))?;
    let graph = graph["units"].as_array().ok_or("no units")?;
    let mut identities = vec![None; graph.len()];
    let mut units = BTreeMap::new();
    for (index, unit) in graph.iter().enumerate() {
        let package =
            unit["pkg_id"].as_str().and_then(|id| id.rsplit('/').next()).unwrap_or_default();
        let name = format!("{package} {} {}", unit["target"]["kind"][0], unit["mode"]);
        let unit = Unit { name, features: unit["features"].to_string() };
        units.insert(identity(graph, index, &mut identities), unit);
    }
    Ok(units)
}

/// Returns what makes cargo compile a unit again: its settings, and the identities of its
/// dependencies.
fn identity(graph: &[Value], index: usize, known: &mut [Option<u64>]) -> u64 {
    if let Some(identity) = known[index] {
        return identity;
    }
    let unit = &graph[index];
    let mut profile = unit["profile"].clone();
    // The profile `test` has the settings of `dev` under another name.
    profile["name"] = Value::Null;
    let mut hasher = DefaultHasher::new();
    profile.to_string().hash(&mut hasher);
    for field in ["pkg_id", "target", "mode", "platform", "features"] {
        unit[field].to_string().hash(&mut hasher);
    }
    let dependencies = unit["dependencies"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|dependency| dependency["index"].as_u64());
    let dependencies = dependencies.filter_map(|index| usize::try_from(index).ok());
    dependencies
        .map(|index| identity(graph, index, known))
        .collect::<BTreeSet<_>>()
        .hash(&mut hasher);
    *known[index].insert(hasher.finish())
}

#[test]
fn nothing_is_compiled_twice() -> TestResult {
    let xtask = units(&["build", "--package", "xtask"])?;
    let tests = units(&["test", "--workspace"])?;
    assert!(xtask.len() > 50, "{}", xtask.len());
    let mut problems: Vec<String> = Vec::new();
    let again: Vec<_> = xtask
        .iter()
        .filter(|(identity, _)| !tests.contains_key(identity))
        .map(|(_, unit)| unit)
        .collect();
    for unit in &again {
        // If the features are equal, those of a dependency differ.
        let same = tests.values().filter(|other| other.name == unit.name);
        let features =
            same.map(|other| other.features.as_str()).filter(|features| *features != unit.features);
        for features in features {
            problems.push(format!("{} {}: {features} in the tests", unit.name, unit.features));
        }
    }
    let mut seen = BTreeMap::new();
    for unit in xtask.values() {
        if let Some(other) = seen.insert(&unit.name, &unit.features) {
            problems.push(format!(
                "{} {}: {other} for build scripts and proc macros",
                unit.name, unit.features
            ));
        }
    }
    let count = again.len();
    assert!(
        count == 0 && problems.is_empty(),
        "{count} compiled again; align the features in xtask/Cargo.toml:\n{}",
        problems.join("\n")
    );
    Ok(())
}
