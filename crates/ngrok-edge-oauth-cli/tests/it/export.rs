//! `export` reads back without a change.

use std::fs;

use ngrok_edge_oauth_emulator::Options;

use crate::{TestResult, program, put, run, start, text};

#[test]
fn exported_manifest_reads_back_without_a_change() -> TestResult {
    let (runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    let own = |id: &str, secret: &str| {
        format!(
            r#"{{"provider": {{"google": {{"client_id": "{id}", "client_secret": "{secret}"}}}}}}"#
        )
    };
    put(&runtime, &emulator, ["edghts_x", "edghtsrt_1"], &own("one", "secret-1"))?;
    put(&runtime, &emulator, ["edghts_x", "edghtsrt_2"], &own("two", "secret-2"))?;
    put(&runtime, &emulator, ["edghts_x", "edghtsrt_3"], &own("one", "secret-1"))?;
    put(
        &runtime,
        &emulator,
        ["edghts_x", "edghtsrt_4"],
        r#"{"provider": {"github": {"teams": ["a/b"]}}}"#,
    )?;
    let list =
        "# routes\nedghts_x/edghtsrt_3\nedghts_x edghtsrt_4 # a comment\n\nedghts_x/edghtsrt_5\n";
    fs::write(folder.path().join("list.txt"), list)?;
    let routes = ["export", "edghts_x/edghtsrt_1", "edghts_x/edghtsrt_2", "-f", "list.txt"];
    let output = run(&emulator, folder.path(), &routes)?;
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let (manifest, notes) = (text(&output.stdout), text(&output.stderr));
    assert!(!manifest.contains("secret-") && !notes.contains("secret-"), "{manifest}{notes}");
    assert!(
        notes.contains(
            "note: set GOOGLE_CLIENT_SECRET_2 to the client secret of google client id two"
        ),
        "{notes}"
    );
    assert_eq!(manifest.matches("env: GOOGLE_CLIENT_SECRET\n").count(), 2, "{manifest}");
    for format in ["text", "yaml", "json"] {
        let output = run(&emulator, folder.path(), &[&routes[..], &["-o", format]].concat())?;
        fs::write(folder.path().join("exported.yaml"), &output.stdout)?;
        let mut command = program(&emulator);
        command.args(["apply", "exported.yaml", "--dry-run", "--prune"]).current_dir(folder.path());
        command.env("GOOGLE_CLIENT_SECRET", "secret-1").env("GOOGLE_CLIENT_SECRET_2", "secret-2");
        let output = command.output()?;
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(text(&output.stdout).contains("5 the same"), "{output:?}");
    }
    fs::write(folder.path().join("list.txt"), "edghts_x/edghtsrt_3\nedghts_x\n")?;
    let output = run(&emulator, folder.path(), &["export", "-f", "list.txt"])?;
    assert!(text(&output.stderr).contains("list.txt:2: expected EDGE_ID/ROUTE_ID"), "{output:?}");
    Ok(())
}
