//! The committed client is what the document makes, every time.

use codegen::{Plan, Target, load, render, target::SPEC};

use crate::{Outcome, root};

#[test]
fn committed_files_match_the_document() -> Outcome {
    let target = Target::workspace();
    let outputs = render(&load(&root().join(SPEC), SPEC)?, &target)?;
    let plan = Plan::compare(&root(), &outputs, &target.folders())?;
    let diffs = plan.entries.iter().map(codegen::emit::Entry::diff).collect::<String>();
    assert!(plan.is_fresh(), "run `cargo xtask generate` and commit what it writes:\n{diffs}");
    Ok(())
}

#[test]
fn renders_the_same_bytes_twice() -> Outcome {
    let document = load(&root().join(SPEC), SPEC)?;
    assert_eq!(render(&document, &Target::workspace())?, render(&document, &Target::workspace())?);
    Ok(())
}
