//! `new`: adds a client to the workspace.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use anyhow::{Context as _, Result, bail};
use codegen::{
    Client, Output, Plan,
    clients::{CLIENTS, parse_clients},
    emit::Ownership,
    scaffold,
};

use crate::{
    cargo,
    generate::root,
    problems::{self, Problems},
    process,
    report::{self, FileResult},
};

/// Adds the client `name` of the document at `spec`: its entry in the list of clients, the
/// document, and two crates. Nothing is written if the document has problems.
pub(crate) fn run(name: &str, spec: &Path) -> Result<ExitCode> {
    let start = Instant::now();
    let list = root().join(CLIENTS);
    let before =
        fs::read_to_string(&list).with_context(|| format!("cannot read {}", list.display()))?;
    let document = copy_of(name, spec);
    let after = format!("{}\n\n{}", before.trim_end(), entry(name, &document));
    let client = parse_clients(&after)?.pop().context("the list of clients is empty")?;
    let packages = packages()?;
    if let Some(taken) =
        [name, &format!("{name}-mock")].into_iter().find(|name| packages.contains(*name))
    {
        bail!("the workspace has a package `{taken}`; choose another name");
    }
    for path in
        [&client.folder, &mock_folder(name), Path::new(&document)].map(|path| root().join(path))
    {
        if path.exists() {
            bail!("{} exists; choose another name", path.display());
        }
    }
    let outputs = match outputs(&client, spec) {
        Err(error) if error.is::<Problems>() => {
            report::error(&error);
            report::hint(&format!(
                "correct them, or remove the operations; `cargo xtask generate --spec {} --out FOLDER` \
                 leaves such operations out",
                spec.display()
            ));
            return Ok(ExitCode::FAILURE);
        }
        outputs => outputs?,
    };
    let plan = Plan::compare(&root(), &outputs, &[])?;
    plan.apply()
        .context("cannot add the client; remove what was written and run the command again")?;
    fs::write(&list, &after).with_context(|| format!("cannot write {}", list.display()))?;
    let written = plan.entries.iter().map(|entry| entry.path.as_path()).chain([Path::new(CLIENTS)]);
    for path in written {
        report::file(FileResult::Written, path, start.elapsed());
    }
    take_snapshots(name)?;
    report::hint(&format!(
        "review the snapshots in crates/{name}/tests/it/snapshots/, describe the crates in their READMEs, and commit all of it"
    ));
    Ok(ExitCode::SUCCESS)
}

/// Returns the names of the packages of the workspace.
fn packages() -> Result<BTreeSet<String>> {
    let mut cargo = cargo::command();
    cargo.args(["metadata", "--no-deps", "--format-version", "1"]).current_dir(root());
    let metadata = process::json(&mut cargo)?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    Ok(packages.filter_map(|package| package["name"].as_str()).map(ToOwned::to_owned).collect())
}

/// Returns the path of the document in the workspace, with the extension of its format.
fn copy_of(name: &str, spec: &Path) -> String {
    let is_json = spec.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    format!("spec/{name}.{}", if is_json { "json" } else { "yaml" })
}

fn mock_folder(name: &str) -> PathBuf {
    Path::new("crates").join(format!("{name}-mock"))
}

/// Returns the entry in the list of clients.
fn entry(name: &str, document: &str) -> String {
    format!(
        "[[clients]]\nname = \"{name}\"\nspec = \"{document}\"\ncrate = \"crates/{name}\"\n\
         output = \"crates/{name}/src/generated.rs\"\ntests = \"crates/{name}/tests/it/generated.rs\"\n\
         mock = \"crates/{name}-mock/src/generated.rs\"\n\
         # Remove if the document is written here, so that every problem of it is an error.\norigin = \"vendor\"\n"
    )
}

/// Returns all files of the client.
fn outputs(client: &Client, spec: &Path) -> Result<Vec<Output>> {
    let shown = spec.display().to_string();
    // Under the name that the headers of the generated files have; errors name the given file.
    let document = problems::load(spec, &client.spec).or_else(|_| problems::load(spec, &shown))?;
    let in_document = |findings| {
        let text = document.text().to_owned();
        anyhow::Error::from(Problems::new(&shown, text, findings))
    };
    let mut outputs = scaffold(&document, client).map_err(in_document)?;
    outputs.push(user(Path::new(&client.spec), document.text().to_owned()));
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        let text = fs::read_to_string(root().join(licence))
            .with_context(|| format!("cannot read {licence}"))?;
        for folder in [client.folder.clone(), mock_folder(&client.name)] {
            outputs.push(user(&folder.join(licence), text.clone()));
        }
    }
    Ok(outputs)
}

fn user(path: &Path, contents: String) -> Output {
    Output { path: path.to_owned(), contents, ownership: Ownership::User }
}

/// Runs the tests of the new client, which writes their snapshots.
fn take_snapshots(name: &str) -> Result<()> {
    report::progress(&format!("compiling {name} and taking its snapshots"));
    let mut cargo = cargo::command();
    cargo
        .args(["test", "--quiet", "--package", name, "--package", &format!("{name}-mock")])
        .current_dir(root());
    let status = cargo.env("INSTA_UPDATE", "always").status().context("cannot run cargo")?;
    if !status.success() {
        bail!("the tests of {name} failed, see above; the files are written");
    }
    Ok(())
}
