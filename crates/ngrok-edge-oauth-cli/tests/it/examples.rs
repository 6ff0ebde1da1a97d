//! The examples in the help texts run.

use std::{fs, path::Path, process::Command};

use ngrok_edge_oauth_emulator::Options;

use crate::{TestResult, program, put, start, text};

const COMMANDS: [&str; 13] = [
    "",
    "get",
    "replace",
    "delete",
    "edit",
    "diff",
    "check",
    "apply",
    "export",
    "schema",
    "completions",
    "man",
    "emulator",
];

#[test]
#[cfg(unix)]
fn every_example_runs() -> TestResult {
    let (runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("routes"))?;
    fs::write(
        folder.path().join("module.yaml"),
        "provider: {google: {email_domains: [example.com]}}\n",
    )?;
    fs::write(folder.path().join("routes.txt"), "edghts_1/edghtsrt_1\n")?;
    let entry = |route: &str| {
        format!(
            "routes: [{{edge: edghts_2, route: edghtsrt_{route}, module: {{provider: {{google: {{}}}}}}}}]\n"
        )
    };
    for name in ["a", "b"] {
        fs::write(folder.path().join("routes").join(name).with_extension("yaml"), entry(name))?;
    }
    let binary = Path::new(env!("CARGO_BIN_EXE_ngrok-edge-oauth"));
    let path =
        format!("{}:{}", binary.parent().unwrap_or(binary).display(), std::env::var("PATH")?);
    let mut count = 0;
    for command in COMMANDS {
        let help = program(&emulator)
            .args([command, "--help"].iter().filter(|word| !word.is_empty()))
            .output()?;
        let help = text(&help.stdout);
        let (_, examples) =
            help.split_once("Examples:\n").ok_or_else(|| format!("{command} has no examples"))?;
        if let Some((_, manifest)) = help.split_once("A manifest:\n") {
            let manifest = manifest.split("\n\n").next().unwrap_or_default();
            assert_eq!(ngrok_edge_oauth_cli::check("help", manifest), [""; 0], "{manifest}");
        }
        for example in examples
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.contains("until Ctrl-C"))
        {
            put(
                &runtime,
                &emulator,
                ["edghts_1", "edghtsrt_1"],
                r#"{"provider": {"google": {}}}"#,
            )?;
            let mut shell = Command::new("sh");
            shell
                .args(["-ec", example])
                .current_dir(folder.path())
                .env("PATH", &path)
                .env("EDITOR", "true");
            shell.env("NGROK_API_URL", emulator.url()).env("NGROK_API_KEY", emulator.api_key());
            let output = shell.output()?;
            // 4 means that there are differences.
            assert!(
                matches!(output.status.code(), Some(0 | 4)),
                "{example}: {}",
                text(&output.stderr)
            );
            count += 1;
        }
    }
    assert!(count >= 26, "only {count} examples were found");
    Ok(())
}
