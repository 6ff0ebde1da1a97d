//! The state in a file.

use std::fs;

use ngrok_edge_oauth::types;
use ngrok_edge_oauth_emulator::{Emulator, Options, StartError};

use crate::{EDGE, Outcome, ROUTE, client};

async fn with_file(path: &std::path::Path) -> Result<Emulator, StartError> {
    let mut options = Options::default();
    options.state = Some(path.to_owned());
    Emulator::start_with(options).await
}

#[tokio::test]
async fn survives_a_restart() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("state.json");
    let emulator = with_file(&path).await?;
    let body =
        types::EndpointOAuthMutate::new(types::EndpointOAuthTwitchMutate::default()).enabled(false);
    client(&emulator)?.edge_route_oauth_replace(&edge(), &route(), &body).await?;
    drop(emulator);

    let emulator = with_file(&path).await?;
    let module = emulator.module(&EDGE.parse()?, &ROUTE.parse()?).ok_or("it is gone")?;
    assert!(!module.enabled && module.provider.twitch.is_some());
    client(&emulator)?.edge_route_oauth_delete(&edge(), &route()).await?;
    drop(emulator);
    // As an emulator leaves behind that is killed while it writes.
    fs::write(folder.path().join(".state.json.a1b2c3"), "{")?;
    assert!(with_file(&path).await?.modules().is_empty());
    assert_eq!(fs::read_dir(folder.path())?.count(), 1, "a temporary file was left behind");
    Ok(())
}

#[tokio::test]
async fn a_corrupt_file_is_refused_and_left_alone() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("state.json");
    for text in ["", "{", "{\"modules\": [\n  {\"edge_id\": \"..\"}\n]}", "[]", "{\"modules\": [], \"more\": 1}"] {
        fs::write(&path, text)?;
        let error = with_file(&path).await.err().ok_or("it started")?;
        let said = error.to_string();
        assert!(said.contains("state.json:") && said.contains("not a state file"), "{said}");
        assert_eq!(fs::read_to_string(&path)?, text);
    }
    fs::write(&path, "{\"modules\": [\n  {\"edge_id\": \"..\"}\n]}")?;
    assert!(with_file(&path).await.err().is_some_and(|error| error.to_string().contains("state.json:2:")));
    Ok(())
}

#[tokio::test]
async fn what_cannot_start_says_why() -> Outcome {
    let running = Emulator::start().await?;
    let mut taken = Options::default();
    taken.address = running.url().trim_start_matches("http://").parse()?;
    let mut keyless = Options::default();
    keyless.api_keys = Vec::new();
    let mut doomed = Options::default();
    doomed.faults = vec!["503:0.6".parse()?, "reset:0.6".parse()?];
    let mut misplaced = Options::default();
    // A folder can be no file.
    misplaced.state = Some(std::env::temp_dir());
    for (options, expected, has_cause) in [
        (taken, "cannot listen on 127.0.0.1:", true),
        (keyless, "no API key exists", false),
        (doomed, "the probabilities of the faults add up to more than 1", false),
        (misplaced, "cannot use the state file ", true),
    ] {
        let error = Emulator::start_with(options).await.err().ok_or("it started")?;
        assert!(error.to_string().starts_with(expected), "{error}");
        assert_eq!(std::error::Error::source(&error).is_some(), has_cause, "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn a_file_that_cannot_be_written_changes_nothing() -> Outcome {
    let folder = tempfile::tempdir()?;
    let inside = folder.path().join("folder");
    fs::create_dir(&inside)?;
    let emulator = with_file(&inside.join("state.json")).await?;
    fs::remove_dir(&inside)?;
    let body = types::EndpointOAuthMutate::new(types::EndpointOAuthTwitchMutate::default());
    let outcome = client(&emulator)?.edge_route_oauth_replace(&edge(), &route(), &body).await;
    assert!(outcome.is_err_and(|error| error.code().is_some_and(|code| code.number() == 743)));
    assert!(emulator.modules().is_empty());
    Ok(())
}
