//! The committed client matches its document, and generation is deterministic.

use codegen::{Plan, Target};

use crate::{Outcome, client, outputs, root};

#[test]
fn committed_files_match_the_document() -> Outcome {
    let plan = Plan::compare(&root(), &outputs()?, &Target::client(&client()?).folders())?;
    let diffs = plan.entries.iter().map(codegen::emit::Entry::diff).collect::<String>();
    assert!(plan.is_fresh(), "run `cargo xtask generate` and commit what it writes:\n{diffs}");
    Ok(())
}

#[test]
fn renders_the_same_bytes_twice() -> Outcome {
    assert_eq!(outputs()?, outputs()?);
    Ok(())
}
