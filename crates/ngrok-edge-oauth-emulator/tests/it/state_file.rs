//! The state file.

use std::{error::Error as _, fs, path::Path};

use ngrok_edge_oauth::{ErrorCode, types};
use ngrok_edge_oauth_emulator::{Emulator, Options, StartError, StateFileError};

use crate::{TestResult, client, ids};

async fn with_file(path: &Path) -> Result<Emulator, StartError> {
    let mut options = Options::default();
    options.state = Some(path.to_owned());
    Emulator::start_with(options).await
}

/// Returns a disabled module with Twitch.
fn module() -> types::EndpointOAuthMutate {
    types::EndpointOAuthMutate::new(types::EndpointOAuthTwitchMutate::default()).with_enabled(false)
}

/// Returns the names in a folder, sorted.
fn names(folder: &Path) -> std::io::Result<Vec<String>> {
    let names =
        fs::read_dir(folder)?.map(|item| Ok(item?.file_name().to_string_lossy().into_owned()));
    let mut names = names.collect::<std::io::Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

#[tokio::test]
async fn modules_survive_a_restart() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("state.json");
    let (edge, route) = ids()?;
    let emulator = with_file(&path).await?;
    client(&emulator)?.edge_route_oauth_replace(&edge, &route, &module()).await?;
    drop(emulator);
    assert_eq!(names(folder.path())?, ["state.json"], "an orderly stop leaves only the file");

    let emulator = with_file(&path).await?;
    let module = emulator.module(&edge, &route).ok_or("no module")?;
    assert!(!module.enabled && module.provider.twitch.is_some());
    client(&emulator)?.edge_route_oauth_delete(&edge, &route).await?;
    drop(emulator);
    assert!(with_file(&path).await?.modules().is_empty());
    Ok(())
}

#[tokio::test]
async fn only_own_temporary_files_are_removed() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("state.json");
    let others =
        [".state.json.swp", ".state.json.a1b2c3", "state.json~", "#state.json#", ".#state.json"];
    for name in others {
        fs::write(folder.path().join(name), "an editor's")?;
    }
    fs::write(folder.path().join(".state.json.ngrok-edge-oauth-emulator.tmp"), "{")?;
    let (edge, route) = ids()?;
    let emulator = with_file(&path).await?;
    client(&emulator)?.edge_route_oauth_replace(&edge, &route, &module()).await?;
    drop(emulator);
    let mut expected = others.to_vec();
    expected.push("state.json");
    expected.sort_unstable();
    assert_eq!(names(folder.path())?, expected);
    Ok(())
}

#[tokio::test]
async fn log_is_replayed_and_its_incomplete_last_line_ignored() -> TestResult {
    let folder = tempfile::tempdir()?;
    let (path, log) = (folder.path().join("state.json"), folder.path().join("state.json.log"));
    let (edge, route) = ids()?;
    let emulator = with_file(&path).await?;
    client(&emulator)?.edge_route_oauth_replace(&edge, &route, &module()).await?;
    // The log, as it is if the process is killed now, and in the middle of another write.
    let complete = fs::read_to_string(&log)?;
    drop(emulator);
    fs::remove_file(&path)?;
    fs::write(&log, format!("{complete}{}", &complete[..complete.len() / 2]))?;
    let emulator = with_file(&path).await?;
    assert_eq!(emulator.modules().len(), 1);
    drop(emulator);

    fs::write(&log, format!("{complete}{}", complete.replace("edge_id", "edge")))?;
    let error = with_file(&path).await.err().ok_or("started")?;
    assert!(error.to_string().contains("state.json.log:2:"), "{error}");
    Ok(())
}

#[tokio::test]
async fn log_is_replaced_by_a_snapshot_when_it_has_grown() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("state.json");
    let (edge, route) = ids()?;
    let emulator = with_file(&path).await?;
    let client = client(&emulator)?;
    let scopes = vec!["s".repeat(4_000); 100];
    let google = types::EndpointOAuthGoogleMutate::default();
    let google = google.with_client_id("a").with_client_secret("b").with_scopes(scopes);
    for _ in 0..4 {
        let module = types::EndpointOAuthMutate::new(google.clone());
        client.edge_route_oauth_replace(&edge, &route, &module).await?;
    }
    let log = fs::metadata(folder.path().join("state.json.log"))?.len();
    assert!(log < 1024 * 1024, "the log has {log} bytes");
    assert!(fs::metadata(&path)?.len() > 400_000);
    Ok(())
}

#[tokio::test]
async fn corrupt_file_is_rejected_and_left_alone() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("state.json");
    for text in [
        "",
        "{",
        "{\"modules\": [\n  {\"edge_id\": \"..\"}\n]}",
        "[]",
        "{\"modules\": [], \"more\": 1}",
    ] {
        fs::write(&path, text)?;
        let error = with_file(&path).await.err().ok_or("started")?;
        assert!(matches!(error, StartError::State(StateFileError::Corrupt(..))), "{error}");
        assert_eq!(fs::read_to_string(&path)?, text);
    }
    fs::write(&path, "{\"modules\": [\n  {\"edge_id\": \"..\"}\n]}")?;
    let error = with_file(&path).await.err().ok_or("started")?.to_string();
    assert!(error.contains("state.json:2:") && error.contains("expected a state file"), "{error}");
    Ok(())
}

#[tokio::test]
async fn start_errors_name_the_problem() -> TestResult {
    let running = Emulator::start().await?;
    let mut taken = Options::default();
    taken.address = running.address();
    let mut keyless = Options::default();
    keyless.api_keys = Vec::new();
    let mut too_many_faults = Options::default();
    too_many_faults.faults = vec!["503:0.6".parse()?, "reset:0.6".parse()?];
    let folder = tempfile::tempdir()?;
    let mut is_folder = Options::default();
    is_folder.state = Some(folder.path().to_owned());
    let mut missing = Options::default();
    missing.state = Some(folder.path().join("missing/state.json"));
    for (options, expected, has_source) in [
        (taken, "cannot listen on 127.0.0.1:", true),
        (keyless, "expected at least one API key, found none", false),
        (too_many_faults, "expected probabilities of faults that add up to at most 1", false),
        (is_folder, "cannot use the state file ", true),
        (missing, "the folder of the state file ", false),
    ] {
        let error = Emulator::start_with(options).await.err().ok_or("started")?;
        assert!(error.to_string().starts_with(expected), "{error}");
        assert_eq!(error.source().is_some(), has_source, "{error}");
    }
    assert_eq!(names(folder.path())?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn failed_write_changes_nothing() -> TestResult {
    let folder = tempfile::tempdir()?;
    let inside = folder.path().join("folder");
    fs::create_dir(&inside)?;
    let (edge, route) = ids()?;
    let emulator = with_file(&inside.join("state.json")).await?;
    let client = client(&emulator)?;
    fs::remove_dir_all(&inside)?;
    let error =
        client.edge_route_oauth_replace(&edge, &route, &module()).await.err().ok_or("replaced")?;
    assert_eq!(error.code(), Some(ErrorCode::OVERLOADED));
    assert!(emulator.modules().is_empty());

    fs::create_dir(&inside)?;
    client.edge_route_oauth_replace(&edge, &route, &module()).await?;
    assert_eq!(emulator.modules().len(), 1, "writes work again");
    Ok(())
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_the_files() -> TestResult {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = tempfile::tempdir()?;
    let path = folder.path().join("state.json");
    let (edge, route) = ids()?;
    let emulator = with_file(&path).await?;
    client(&emulator)?.edge_route_oauth_replace(&edge, &route, &module()).await?;
    let mode = |name: &str| {
        Ok::<_, std::io::Error>(
            fs::metadata(folder.path().join(name))?.permissions().mode() & 0o777,
        )
    };
    assert_eq!(mode("state.json.log")?, 0o600);
    drop(emulator);
    assert_eq!(mode("state.json")?, 0o600);
    Ok(())
}
