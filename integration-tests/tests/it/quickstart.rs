//! The README shows what the quickstart prints.

use ngrok_edge_oauth_emulator::Emulator;

use crate::Outcome;

#[path = "../../examples/quickstart/steps.rs"]
mod steps;

#[tokio::test]
async fn the_readme_shows_its_output() -> Outcome {
    let emulator = Emulator::start().await?;
    let mut printed = Vec::new();
    steps::run(&mut printed, &steps::emulated(&emulator)?, Some(&emulator)).await?;
    let printed = String::from_utf8(printed)?;
    let readme = include_str!("../../../README.md");
    assert!(readme.contains(&format!("```text\n{printed}```\n")), "the README shows something else than:\n{printed}");
    Ok(())
}
