//! Round trips: every command reads the output of `get`.

use std::{io::Write as _, process::Stdio};

use ngrok_edge_oauth::types::EndpointOAuthProviderMutate;
use ngrok_edge_oauth_emulator::{Emulator, Options};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use serde_json::{Value, json};

use crate::{TestResult, program, put, start, text};

const ROUTE: [&str; 2] = ["edghts_trip", "edghtsrt_trip"];

/// Runs the program with `input` on stdin.
fn pipe(
    emulator: &Emulator,
    arguments: &[&str],
    input: &[u8],
) -> Result<std::process::Output, Box<dyn std::error::Error>> {
    let mut command = program(emulator);
    command.args(arguments).args(["--requests-per-minute", "0"]);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    child.stdin.take().ok_or("no stdin")?.write_all(input)?;
    Ok(child.wait_with_output()?)
}

fn get(emulator: &Emulator, format: &str) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let output = pipe(emulator, &["get", ROUTE[0], ROUTE[1], "-o", format], b"")?;
    if output.status.success() { Ok(output.stdout) } else { Err(text(&output.stderr).into()) }
}

#[test]
fn every_command_reads_what_get_prints() -> TestResult {
    let (runtime, emulator) = start(Options::default())?;
    for provider in EndpointOAuthProviderMutate::KEYS {
        for settings in [
            json!({}),
            json!({ "email_domains": ["example.com"] }),
            json!({ "client_id": "me", "client_secret": "hush-hush", "scopes": ["email"] }),
        ] {
            put(
                &runtime,
                &emulator,
                ROUTE,
                &json!({ "provider": { *provider: settings } }).to_string(),
            )?;
            let before = emulator.modules();
            for format in ["yaml", "json"] {
                let printed = get(&emulator, format)?;
                let manifest = json!({ "routes": [{
                    "edge": ROUTE[0], "route": ROUTE[1],
                    "module": ngrok_edge_oauth_document::parse("get", &text(&printed))?.root(),
                }] });
                for (arguments, input) in [
                    (vec!["check", "-"], &printed),
                    (vec!["diff", ROUTE[0], ROUTE[1], "-"], &printed),
                    (vec!["replace", ROUTE[0], ROUTE[1], "-"], &printed),
                    (vec!["apply", "-", "--yes"], &manifest.to_string().into_bytes()),
                ] {
                    let output = pipe(&emulator, &arguments, input)?;
                    assert_eq!(
                        output.status.code(),
                        Some(0),
                        "{provider} {format} {arguments:?}: {}",
                        text(&output.stderr)
                    );
                }
            }
            assert_eq!(emulator.modules(), before);
        }
    }
    Ok(())
}

/// Modules that the emulator accepts, with texts that need quotes in YAML.
fn modules() -> impl Strategy<Value = Value> {
    let text = "[ -~äß\u{1b}\u{85}\u{202e}]{1,12}";
    let texts = || {
        prop::collection::btree_set(text, 0..4)
            .prop_map(|texts| texts.into_iter().collect::<Vec<_>>())
    };
    let provider = prop::sample::select(EndpointOAuthProviderMutate::KEYS.to_vec());
    let own = prop::option::of((text, text, texts()));
    let organizations = texts();
    (provider, own, organizations, any::<(bool, u32, u32)>(), "[a-z0-9.]{0,9}").prop_map(
        |(provider, own, organizations, (enabled, maximum, inactivity), prefix)| {
            let mut settings = json!({ "email_domains": ["example.com", "xn--bcher-kva.example"] });
            if let Some((id, secret, scopes)) = own {
                settings["client_id"] = id.into();
                settings["client_secret"] = secret.into();
                settings["scopes"] = scopes.into();
            }
            if provider == "github" {
                settings["organizations"] = organizations.into();
            }
            json!({
                "enabled": enabled, "maximum_duration": maximum, "inactivity_timeout": inactivity,
                "cookie_prefix": prefix, "provider": { provider: settings },
            })
        },
    )
}

#[test]
fn any_module_survives_get_and_replace() -> TestResult {
    let (runtime, emulator) = start(Options::default())?;
    let mut runner =
        TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    runner.run(&modules(), |module| {
        let fail = |error: Box<dyn std::error::Error>| TestCaseError::fail(error.to_string());
        put(&runtime, &emulator, ROUTE, &module.to_string()).map_err(fail)?;
        let before = emulator.modules();
        for format in ["yaml", "json"] {
            let printed = get(&emulator, format).map_err(fail)?;
            let is_safe = !text(&printed)
                .contains(|c: char| c != '\n' && ngrok_edge_oauth_document::is_unsafe(c));
            prop_assert!(is_safe, "{:?}", text(&printed));
            let output =
                pipe(&emulator, &["replace", ROUTE[0], ROUTE[1], "-"], &printed).map_err(fail)?;
            prop_assert!(output.status.success(), "{}\n{}", text(&output.stderr), text(&printed));
        }
        prop_assert_eq!(emulator.modules(), before);
        Ok(())
    })?;
    Ok(())
}
