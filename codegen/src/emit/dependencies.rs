//! Dependencies that a manifest lacks. A manifest is written once, so it knows nothing of what a
//! later version of the document needs.

use toml::{Table, Value};

/// Returns the lines of the manifest `wanted` for dependencies or features that `manifest` lacks.
/// A manifest that cannot be parsed lacks nothing: Cargo reports its error.
pub(super) fn missing<'w>(manifest: &str, wanted: &'w str) -> Vec<&'w str> {
    let (Ok(found), Ok(needed)) = (manifest.parse::<Table>(), wanted.parse::<Table>()) else {
        return Vec::new();
    };
    let sections = ["dependencies", "dev-dependencies"];
    let lacking = sections.iter().flat_map(|section| {
        let found = found.get(*section).and_then(Value::as_table);
        let needed = needed.get(*section).and_then(Value::as_table).into_iter().flatten();
        needed
            .filter(move |(name, needed)| {
                let found = found.and_then(|found| named(found, name));
                !found.is_some_and(|found| has_features(found, needed))
            })
            .map(|(name, _)| name)
    });
    lacking.filter_map(|name| line(wanted, name)).collect()
}

/// Returns the entry for the package `name`, which may have another name in code.
fn named<'t>(dependencies: &'t Table, name: &str) -> Option<&'t Value> {
    let renamed = || {
        dependencies
            .values()
            .find(|entry| entry.get("package").is_some_and(|it| it.as_str() == Some(name)))
    };
    dependencies.get(name).or_else(renamed)
}

/// Returns whether the dependency `found` enables the features of `needed`. Those of a workspace
/// are not known here.
fn has_features(found: &Value, needed: &Value) -> bool {
    let features = |entry: &Value| -> Vec<String> {
        let list = entry.get("features").and_then(Value::as_array).into_iter().flatten();
        list.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let enabled = features(found);
    found.get("workspace").is_some() || features(needed).iter().all(|it| enabled.contains(it))
}

fn line<'w>(manifest: &'w str, package: &str) -> Option<&'w str> {
    manifest.lines().find(|line| {
        line.strip_prefix(package).is_some_and(|rest| rest.starts_with([' ', '=', '.']))
    })
}

#[cfg(test)]
mod tests {
    use super::missing;

    const WANTED: &str = "[dependencies]
reqwest = { version = \"0.13\", features = [\"json\", \"stream\"] }
uuid = { version = \"1\", features = [\"serde\"] }
uuid-more = \"1\"
";

    #[test]
    fn names_dependencies_and_features() {
        let lines: Vec<&str> = WANTED.lines().skip(1).collect();
        let manifest = "[dependencies]\nreqwest = { version = \"0.13\", features = [\"json\"] }\n";
        assert_eq!(missing(manifest, WANTED), lines);
        assert_eq!(missing(WANTED, WANTED), [""; 0]);
    }

    #[test]
    fn accepts_other_spellings() {
        let manifest = "[dependencies]
reqwest.workspace = true
uuid-more.workspace = true
[dependencies.id]
package = \"uuid\"
version = \"1\"
features = [\"v4\", \"serde\"]
";
        assert_eq!(missing(manifest, WANTED), [""; 0]);
        assert_eq!(missing("[dependencies", WANTED), [""; 0]);
    }
}
