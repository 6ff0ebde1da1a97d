//! Client secrets and API keys do not leak.

use std::fs;

use ngrok_edge_oauth_emulator::Options;

use crate::{TestResult, run, start, text};

const SECRET: &str = "hush-hush-hush";
const ROUTE: [&str; 4] = ["--edge", "edghts_secrets", "--route", "edghtsrt_secrets"];

#[test]
fn no_output_has_a_secret() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text);
    let provider =
        |secret: &str| format!("provider:\n  google: {{client_id: me, client_secret: {secret}}}\n");
    write("module.yaml", provider(SECRET))?;
    write("other.yaml", provider("another-secret"))?;
    write("broken.yaml", format!("{}enabled: 1\n", provider(SECRET)))?;
    write("secret.txt", format!("{SECRET}\n"))?;
    write("by-file.yaml", provider("{file: secret.txt}"))?;
    let manifest = |module: &str| {
        format!(
            "routes:\n- edge: edghts_secrets\n  route: edghtsrt_secrets\n  module:\n    {}",
            module.replace('\n', "\n    ")
        )
    };
    write("manifest.yaml", manifest(&provider("{file: secret.txt}")))?;
    write("manifest-other.yaml", manifest(&provider("another-secret")))?;

    let flags = ["--provider", "google", "--client-id", "me", "--client-secret-file", "secret.txt"];
    let commands: [(Vec<&str>, i32); 9] = [
        ([&["replace"], &ROUTE[..], &["module.yaml"]].concat(), 0),
        ([&["replace"], &ROUTE[..], &["by-file.yaml"]].concat(), 0),
        ([&["replace"], &ROUTE[..], &flags].concat(), 0),
        ([&["get"], &ROUTE[..], &["-o", "json"]].concat(), 0),
        ([&["diff"], &ROUTE[..], &["other.yaml"]].concat(), 4),
        ([&["check"], &["broken.yaml", "module.yaml"][..]].concat(), 1),
        (vec!["apply", "manifest-other.yaml", "--dry-run"], 4),
        (vec!["apply", "manifest.yaml", "--yes", "-o", "yaml"], 0),
        ([&["replace"], &ROUTE[..], &["broken.yaml", "-o", "json"]].concat(), 1),
    ];
    for (arguments, exit) in commands {
        let output = run(&emulator, folder.path(), &arguments)?;
        let said = [text(&output.stdout), text(&output.stderr)].concat();
        assert_eq!(output.status.code(), Some(exit), "{arguments:?}: {said}");
        for secret in [SECRET, "another-secret", emulator.api_key()] {
            assert!(!said.contains(secret), "{arguments:?} shows {secret}: {said}");
        }
    }
    let diff = run(&emulator, folder.path(), &[&["diff"], &ROUTE[..], &["other.yaml"]].concat())?;
    assert!(
        text(&diff.stdout).contains("+    client_secret: \"******** (another)\"\n"),
        "{}",
        text(&diff.stdout)
    );
    // The API received the secret, and --show-secrets prints it.
    let shown =
        run(&emulator, folder.path(), &[&["get"], &ROUTE[..], &["--show-secrets"]].concat())?;
    assert!(text(&shown.stdout).contains(SECRET));
    Ok(())
}

#[test]
fn client_secret_is_read_from_the_environment() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let replace = [&["replace", "--provider", "google", "--client-id", "me"], &ROUTE[..]].concat();
    for (secret, code) in [(SECRET, 0), ("", 2)] {
        let mut command = crate::program(&emulator);
        let output = command.args(&replace).env("NGROK_OAUTH_CLIENT_SECRET", secret).output()?;
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{said}");
        assert_eq!(
            said.starts_with("error: --client-id needs a client secret\n"),
            code == 2,
            "{said}"
        );
    }
    let module =
        emulator.module(&ROUTE[1].parse()?, &ROUTE[3].parse()?).ok_or("nothing was written")?;
    assert_eq!(module.provider.google.ok_or("another provider")?.client_secret.expose(), SECRET);
    Ok(())
}

#[test]
fn secret_paths_are_relative_to_their_file() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("routes"))?;
    fs::write(folder.path().join("routes/secret.txt"), format!("  {SECRET}\n"))?;
    let module = |secret: &str| {
        format!("provider: {{google: {{client_id: me, client_secret: {secret}}}}}\n")
    };
    fs::write(folder.path().join("routes/a.yaml"), module("{file: secret.txt}"))?;
    fs::write(folder.path().join("routes/b.yaml"), module("{file: missing.txt}"))?;
    fs::write(folder.path().join("routes/c.yaml"), module("{env: HUSH}"))?;
    fs::write(folder.path().join("routes/d.yaml"), module("{env: HUSH, file: secret.txt}"))?;
    let replace = |file: &str| {
        [&["replace", "-o", "json", "--show-secrets"], &ROUTE[..], &[file]].concat().join(" ")
    };
    for (file, variable, expected) in [
        ("routes/a.yaml", "", SECRET),
        ("routes/b.yaml", "", "cannot read the client secret from routes/missing.txt: "),
        ("routes/c.yaml", "from-the-environment", "from-the-environment"),
        ("routes/c.yaml", "", "the environment variable HUSH is not set"),
        (
            "routes/d.yaml",
            "from-the-environment",
            "expected {env: NAME} or {file: PATH}, found a mapping with more than one key",
        ),
    ] {
        let mut command = crate::program(&emulator);
        command.args(replace(file).split(' ')).current_dir(folder.path());
        if !variable.is_empty() {
            command.env("HUSH", variable);
        }
        let output = command.output()?;
        let said = text(&output.stdout) + &text(&output.stderr);
        assert!(said.contains(expected), "{file}: {said}");
    }
    Ok(())
}

#[test]
fn api_key_is_read_from_every_source() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text);
    write("key", format!("{}\n", emulator.api_key()))?;
    write("v2.yml", format!("version: \"2\"\napi_key: {}\n", emulator.api_key()))?;
    write("v3.yml", format!("version: 3\nagent:\n  api_key: {}\n", emulator.api_key()))?;
    fs::create_dir(folder.path().join("ngrok"))?;
    write("ngrok/ngrok.yml", format!("version: 3\nagent:\n  api_key: {}\n", emulator.api_key()))?;
    let delete = [&["delete", "--yes"], &ROUTE[..]].concat();
    for extra in [
        &["--api-key-file", "key"][..],
        &["--agent-config", "v2.yml"],
        &["--agent-config", "v3.yml"],
        &[],
    ] {
        let mut command = crate::program(&emulator);
        command
            .env_remove("NGROK_API_KEY")
            .env("XDG_CONFIG_HOME", folder.path())
            .env("HOME", folder.path());
        let output = command.args(&delete).args(extra).current_dir(folder.path()).output()?;
        if cfg!(target_os = "linux") || !extra.is_empty() {
            assert_eq!(output.status.code(), Some(0), "{extra:?}: {}", text(&output.stderr));
        }
    }
    // A file that is given must exist; the default one need not.
    let mut command = crate::program(&emulator);
    command.env_remove("NGROK_API_KEY").args(&delete).args(["--agent-config", "nowhere.yml"]);
    let output = command.current_dir(folder.path()).output()?;
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).starts_with("error: cannot read nowhere.yml: "),
        "{}",
        text(&output.stderr)
    );
    if cfg!(target_os = "linux") {
        fs::create_dir_all(folder.path().join("home/.config"))?;
        fs::rename(folder.path().join("ngrok"), folder.path().join("home/.config/ngrok"))?;
        let mut command = crate::program(&emulator);
        command
            .env_remove("NGROK_API_KEY")
            .env("XDG_CONFIG_HOME", "")
            .env("HOME", folder.path().join("home"));
        let output = command.args(&delete).output()?;
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
    let mut command = crate::program(&emulator);
    command
        .env_remove("NGROK_API_KEY")
        .env_remove("XDG_CONFIG_HOME")
        .env("HOME", folder.path().join("nowhere"));
    let output = command.args(&delete).output()?;
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("error: no API key\nhelp: set NGROK_API_KEY"));
    Ok(())
}
