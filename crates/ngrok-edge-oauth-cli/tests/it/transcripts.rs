//! The transcripts in `tests/cmd/`, which are documentation as well, and those in the README.

use ngrok_edge_oauth_emulator::Options;

use crate::{TestResult, start};

#[test]
fn transcripts_match() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let cases = trycmd::TestCases::new();
    cases
        .env("NGROK_API_URL", emulator.url())
        .env("NGROK_API_KEY", emulator.api_key())
        .env("EDITOR", "true");
    cases.case("README.md").case("tests/cmd/*.trycmd");
    cases.run();
    Ok(())
}
