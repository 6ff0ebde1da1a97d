//! The committed client matches its document, and generation is deterministic.

use codegen::{Plan, Target, load, load_clients, render};

use crate::{TestResult, outputs, root};

#[test]
fn committed_files_match_the_document() -> TestResult {
    for client in load_clients(&root())? {
        let target = Target::client(&client);
        let outputs = render(&load(&root().join(&client.spec), &client.spec)?, &target)?;
        let plan = Plan::compare(&root(), &outputs, &target.folders())?;
        let diffs = plan.entries.iter().map(codegen::emit::PlannedFile::diff).collect::<String>();
        assert!(plan.is_fresh(), "run `cargo xtask generate` and commit what it writes:\n{diffs}");
    }
    Ok(())
}

#[test]
fn renders_the_same_bytes_twice() -> TestResult {
    assert_eq!(outputs()?, outputs()?);
    Ok(())
}
