//! The crates of the workspace that are published.

use anyhow::Result;
use serde_json::Value;

use crate::{cargo, generate::root, process};

/// A crate that is published.
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// The oldest compiler that it promises to compile with.
    pub(crate) rust_version: String,
    pub(crate) folder: String,
    /// The features that its documentation is built with.
    pub(crate) features: Vec<String>,
    dependencies: Vec<String>,
}

/// The published crates, each after those that it needs.
pub(crate) fn published() -> Result<Vec<Package>> {
    let arguments = ["metadata", "--no-deps", "--format-version", "1"];
    let metadata = process::json(cargo::command().args(arguments).current_dir(root()))?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let published = packages.filter(|package| package["publish"].is_null());
    Ok(in_order(published.map(read).collect()))
}

fn read(package: &Value) -> Package {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    // What only tests need is not published with the crate.
    let dependencies = list(&package["dependencies"]).into_iter().filter(|it| it["kind"].is_null());
    let name = text(&package["name"]);
    Package {
        version: text(&package["version"]),
        rust_version: text(&package["rust_version"]),
        folder: format!("crates/{name}"),
        features: list(&package["metadata"]["docs"]["rs"]["features"]).iter().map(text).collect(),
        dependencies: dependencies.map(|it| text(&it["name"])).collect(),
        name,
    }
}

/// Each after those that it needs.
fn in_order(mut packages: Vec<Package>) -> Vec<Package> {
    let mut ordered: Vec<Package> = Vec::new();
    while !packages.is_empty() {
        let names: Vec<String> = packages.iter().map(|package| package.name.clone()).collect();
        let is_ready = |package: &Package| package.dependencies.iter().all(|name| !names.contains(name));
        let index = packages.iter().position(is_ready).unwrap_or_default();
        ordered.push(packages.remove(index));
    }
    ordered
}
