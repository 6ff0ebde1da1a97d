//! The output of the quickstart.

use ngrok_edge_oauth_emulator::Emulator;

use crate::TestResult;

#[path = "../../examples/quickstart/steps.rs"]
mod steps;

#[tokio::test]
async fn quickstart_prints_each_step() -> TestResult {
    let emulator = Emulator::start().await?;
    let mut printed = Vec::new();
    steps::run(&mut printed, &steps::emulated(&emulator)?, Some(&emulator)).await?;
    insta::assert_snapshot!("quickstart__output", String::from_utf8(printed)?);
    Ok(())
}
