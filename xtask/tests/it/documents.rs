//! Statements of the documents: linked files, commands, the folder map, build figures.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{TestResult, text, xtask};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns all hand-written Markdown files.
fn documents() -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name =
                path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            if path.is_dir() && !name.starts_with('.') && name != "target" && name != "node_modules"
            {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[test]
fn linked_files_exist() -> TestResult {
    let mut checked = 0;
    for document in documents()? {
        let said = fs::read_to_string(&document)?;
        let links = said.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.contains("://") && !link.starts_with(['#', '<'])) {
            let file = link.split('#').next().unwrap_or_default();
            let target = document.parent().unwrap_or(Path::new("")).join(file);
            assert!(target.exists(), "{} links to {link}, which is not there", document.display());
            checked += 1;
        }
    }
    assert!(checked >= 10, "{checked}");
    Ok(())
}

#[test]
fn readme_map_lists_every_folder() -> TestResult {
    let readme = fs::read_to_string(root().join("README.md"))?;
    let listed: Vec<_> = readme
        .lines()
        .filter_map(|line| Some(line.strip_prefix("| `")?.split_once("/`")?.0))
        .collect();
    let mut there = Vec::new();
    for folder in [root(), root().join("crates")] {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.path().is_dir()
                && !name.starts_with('.')
                && name != "target"
                && name != "crates"
            {
                there.push(if folder.ends_with("crates") {
                    format!("crates/{name}")
                } else {
                    name
                });
            }
        }
    }
    // Clients that `new` added have generated READMEs.
    let clients = codegen::load_clients(&root())?;
    let folders = clients.iter().flat_map(|client| {
        let mock = client.mock.as_deref().and_then(|file| file.parent()?.parent());
        [Some(client.folder.as_path()), mock]
            .into_iter()
            .flatten()
            .map(|folder| folder.display().to_string())
    });
    let of_clients = folders.collect::<Vec<_>>();
    for name in there.iter().filter(|name| !of_clients.contains(name)) {
        assert!(listed.contains(&name.as_str()), "{name} is not in the map of the README");
    }
    for name in listed {
        assert!(root().join(name).is_dir(), "{name} is in the map of the README and not there");
    }
    Ok(())
}

#[test]
fn documents_name_existing_commands_only() -> TestResult {
    let help = text(&xtask(Path::new("."), &["--help"])?.stdout);
    let mut named = 0;
    for document in documents()? {
        let said = fs::read_to_string(&document)?;
        for rest in said.split("cargo xtask ").skip(1) {
            let command: String =
                rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
            if command.is_empty() || command.starts_with('-') {
                continue;
            }
            let is_there = help
                .lines()
                .any(|line| line.trim_start().split(' ').next() == Some(command.as_str()));
            assert!(
                is_there,
                "{} names `cargo xtask {command}`, which is not there",
                document.display()
            );
            let flags = rest.split(['`', '\n', '#']).next().unwrap_or_default();
            let usage = text(&xtask(Path::new("."), &[&command, "--help"])?.stdout);
            for flag in
                flags.split_whitespace().filter(|word| word.starts_with("--") && *word != "--help")
            {
                assert!(
                    usage.contains(flag),
                    "{}: `cargo xtask {command}` has no {flag}",
                    document.display()
                );
            }
            named += 1;
        }
    }
    assert!(named > 15, "{named}");
    Ok(())
}

#[test]
fn generated_files_are_marked_in_gitattributes() -> TestResult {
    let git = |arguments: &[&str]| Command::new("git").args(arguments).current_dir(root()).output();
    let header = [
        "grep",
        "--files-with-matches",
        "--extended-regexp",
        "^(//|#|<!--) @generated",
        "--",
        ":!*.snap",
    ];
    let listed = text(&git(&header)?.stdout);
    let without_header = ["Cargo.lock", "xtask/bench/RESULTS.md", "xtask/bench/results.json"];
    let files: Vec<&str> = listed.lines().chain(without_header).collect();
    assert!(files.len() > 15, "{files:?}");
    let attributes =
        text(&git(&[&["check-attr", "linguist-generated", "--"], &files[..]].concat())?.stdout);
    for line in attributes.lines() {
        assert!(
            line.ends_with(": linguist-generated: set"),
            "expected a generated file in .gitattributes, found {line}"
        );
    }
    Ok(())
}

/// Returns the rows of the table of builds, whose columns the benchmark names.
fn rows_of_builds(path: &str) -> std::io::Result<Vec<String>> {
    let text = fs::read_to_string(root().join(path))?;
    let rows = text
        .lines()
        .skip_while(|line| !line.starts_with("| | clean release build, s | packages |"));
    Ok(rows.take_while(|line| line.starts_with('|')).map(str::to_owned).collect())
}

#[test]
fn build_figures_of_the_readme_are_those_of_the_benchmark() -> TestResult {
    let measured = rows_of_builds("xtask/bench/RESULTS.md")?;
    let shown = rows_of_builds("crates/ngrok-edge-oauth/README.md")?;
    assert!(shown.len() > 2, "the README has no table of builds");
    assert_eq!(shown, measured, "copy the table from xtask/bench/RESULTS.md");
    Ok(())
}
