//! Files, folders and stdin.

use std::fs;

use ngrok_edge_oauth_emulator::Options;

use crate::{TestResult, run, start, text};

fn manifest(route: &str) -> String {
    format!(
        "routes: [{{edge: edghts_f, route: edghtsrt_{route}, module: {{provider: {{google: {{}}}}}}}}]\n"
    )
}

#[test]
fn folders_are_read_recursively() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    let write = |path: &str, content: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder.path()))?;
        fs::write(path, content)
    };
    write("routes/a.yaml", &manifest("a"))?;
    write("routes/team/b.YML", &manifest("b"))?;
    write(
        "routes/team/deep/c.Json",
        r#"{"routes": [{"edge": "edghts_f", "route": "edghtsrt_c", "module": null}]}"#,
    )?;
    write("routes/.git/d.yaml", "not a manifest")?;
    write("routes/.#a.yaml", "a lock file")?;
    write("routes/a.yaml~", "a backup")?;
    write("routes/.a.yaml.swp", "a swap file")?;
    write("routes/notes.txt", "not a manifest")?;
    write("other.yaml", &manifest("other"))?;
    let output = run(&emulator, folder.path(), &["apply", "routes", "-f", "other.yaml", "--yes"])?;
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(
        text(&output.stdout).contains("done: 3 created, 0 changed, 0 deleted, 1 same, 0 failed"),
        "{output:?}"
    );
    for name in [".#a.yaml", "a.yaml~", ".a.yaml.swp"] {
        assert!(
            said.contains(&format!("note: skipped routes/{name}, which an editor left\n")),
            "{said}"
        );
    }
    let check = run(&emulator, folder.path(), &["check", "routes", "other.yaml"])?;
    assert_eq!(text(&check.stdout), "4 files checked, no problems\n");
    let diff = run(&emulator, folder.path(), &["diff", "routes"])?;
    assert_eq!((diff.status.code(), text(&diff.stdout)), (Some(0), String::new()));
    write("routes/a.yaml", &manifest("z"))?;
    let diff = run(&emulator, folder.path(), &["diff", "routes"])?;
    assert_eq!(diff.status.code(), Some(4));
    assert!(text(&diff.stdout).starts_with("--- edghtsrt_z\n+++ routes/a.yaml\n"), "{diff:?}");
    Ok(())
}
