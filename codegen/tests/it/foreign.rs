//! The committed clients of `codegen/foreign/`.

use std::{env, fs};

use codegen::{Output, Plan, Target, emit::Ownership, load, render};

use crate::{TestResult, root};

/// The command that writes the files.
const COMMAND: &str = "INSTA_UPDATE=always cargo test -p codegen foreign";

#[test]
fn foreign_clients_match_their_documents() -> TestResult {
    let mut outputs = Vec::new();
    let library = fs::read_to_string(root().join("codegen/foreign/src/lib.rs"))?;
    for entry in fs::read_dir(root().join("codegen/foreign/documents"))? {
        let document = entry?.path();
        let name = document.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        assert!(
            library.contains(&format!("pub mod {name};")),
            "codegen/foreign/src/lib.rs does not have {name}"
        );
        let target = Target::standalone(&document, name.as_ref()).with_command(COMMAND);
        let rendered = render(&load(&document, &name)?, &target)?;
        let code = rendered
            .into_iter()
            .find(|output| output.path.ends_with("src/generated.rs"))
            .ok_or("no code")?;
        let path = format!("codegen/foreign/src/generated/{name}.rs").into();
        outputs.push(Output { path, ownership: Ownership::Generator, ..code });
    }
    let plan = Plan::compare(&root(), &outputs, &["codegen/foreign/src".into()])?;
    if env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
        plan.apply()?;
        return Ok(());
    }
    let diffs = plan.entries.iter().map(codegen::emit::PlannedFile::diff).collect::<String>();
    assert!(plan.is_fresh(), "run `{COMMAND}` and commit what it writes:\n{diffs}");
    Ok(())
}
