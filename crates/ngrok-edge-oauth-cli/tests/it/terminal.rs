//! What is asked on a terminal, in a pseudo-terminal.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use ngrok_edge_oauth::types::{EndpointOAuth, EndpointOAuthMutate};
use ngrok_edge_oauth_emulator::Emulator;
use rexpect::session::{PtySession, spawn_command};
use tokio::runtime::Runtime;

use crate::{Outcome, program};

const ROUTE: [&str; 4] = ["--edge", "edghts_terminal", "--route", "edghtsrt_terminal"];
/// How long anything may take, in milliseconds.
const LIMIT: Option<u64> = Some(20_000);

struct Terminal {
    runtime: Runtime,
    emulator: Emulator,
    folder: tempfile::TempDir,
}

impl Terminal {
    fn new() -> Result<Self, Box<dyn std::error::Error>> {
        let runtime = Runtime::new()?;
        let emulator = runtime.block_on(Emulator::start())?;
        Ok(Self { runtime, emulator, folder: tempfile::tempdir()? })
    }

    /// An editor that is a script; it has the file as `$1`.
    fn editor(&self, script: &str) -> Result<String, Box<dyn std::error::Error>> {
        let path = self.folder.path().join("editor");
        fs::write(&path, format!("#!/bin/sh\nset -e\n{script}\n"))?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
        Ok(path.display().to_string())
    }

    fn spawn(&self, arguments: &[&str], editor: &str) -> Result<PtySession, rexpect::error::Error> {
        let mut command = program(&self.emulator);
        command
            .args(arguments)
            .args(ROUTE)
            .env("EDITOR", editor)
            .env_remove("VISUAL")
            .env("TMPDIR", self.folder.path());
        spawn_command(command, LIMIT)
    }

    fn put(&self, json: &str) -> Outcome {
        let body: EndpointOAuthMutate = serde_json::from_str(json)?;
        let client = ngrok_edge_oauth::Client::builder()
            .api_key(self.emulator.api_key())
            .base_url(self.emulator.url())
            .build()?;
        self.runtime.block_on(client.edge_route_oauth_replace().edge_id(ROUTE[1]).id(ROUTE[3]).body(body).send())?;
        Ok(())
    }

    fn module(&self) -> Result<Option<EndpointOAuth>, Box<dyn std::error::Error>> {
        Ok(self.emulator.module(&ROUTE[1].parse()?, &ROUTE[3].parse()?))
    }

    /// The files to edit that are left.
    fn drafts(&self) -> std::io::Result<usize> {
        let entries = fs::read_dir(self.folder.path())?.collect::<Result<Vec<_>, _>>()?;
        Ok(entries
            .iter()
            .filter(|entry| Path::new(&entry.file_name()).extension().is_some_and(|it| it == "yaml"))
            .count())
    }
}

const GOOGLE: &str = r#"{"provider": {"google": {"client_id": "me", "client_secret": "hush-hush"}}}"#;

#[test]
fn a_client_secret_is_asked_for_and_not_shown() -> Outcome {
    let terminal = Terminal::new()?;
    let mut session = terminal.spawn(&["replace", "--provider", "google", "--client-id", "me"], "true")?;
    session.exp_string("Client secret")?;
    session.send_line("hush-hush")?;
    let said = session.exp_eof()?;
    assert!(!said.contains("hush-hush"), "{said}");
    let module = terminal.module()?.ok_or("nothing was written")?;
    assert_eq!(module.provider.google.ok_or("another provider")?.client_secret.expose(), "hush-hush");
    Ok(())
}

#[test]
fn an_edit_is_shown_and_confirmed() -> Outcome {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    // The mask in the file stands for the secret in force.
    let editor =
        terminal.editor("grep -q 'client_secret: .\\*\\*' \"$1\"; sed -i 's/enabled: true/enabled: false/' \"$1\"")?;
    let mut session = terminal.spawn(&["edit"], &editor)?;
    session.exp_string("+enabled: false")?;
    session.exp_string("Replace the module?")?;
    session.send("y")?;
    session.flush()?;
    session.exp_string("replaced")?;
    session.exp_eof()?;
    let module = terminal.module()?.ok_or("it is gone")?;
    assert!(!module.enabled);
    assert_eq!(module.provider.google.ok_or("another provider")?.client_secret.expose(), "hush-hush");
    assert_eq!(terminal.drafts()?, 0, "the file is left although all went well");
    Ok(())
}

#[test]
fn a_no_writes_nothing_and_keeps_the_file() -> Outcome {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    let editor = terminal.editor("sed -i 's/enabled: true/enabled: false/' \"$1\"")?;
    let mut session = terminal.spawn(&["edit"], &editor)?;
    session.exp_string("Replace the module?")?;
    session.send("n")?;
    session.flush()?;
    session.exp_string("the edited file is kept")?;
    session.exp_eof()?;
    assert!(terminal.module()?.is_some_and(|module| module.enabled));
    assert_eq!(terminal.drafts()?, 1);
    Ok(())
}

#[test]
fn what_somebody_else_changed_is_not_overwritten() -> Outcome {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    let editor = terminal.editor("sed -i 's/enabled: true/enabled: false/' \"$1\"")?;
    let mut session = terminal.spawn(&["edit"], &editor)?;
    session.exp_string("Replace the module?")?;
    terminal.put(r#"{"provider": {"github": {"organizations": ["acme"]}}}"#)?;
    session.send("y")?;
    session.flush()?;
    session.exp_string("the module changed while it was edited; nothing was written")?;
    session.exp_eof()?;
    assert!(terminal.module()?.is_some_and(|module| module.enabled && module.provider.github.is_some()));
    assert_eq!(terminal.drafts()?, 1, "the edited file is lost");
    Ok(())
}

#[test]
fn a_deletion_is_confirmed() -> Outcome {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    let mut session = terminal.spawn(&["delete"], "true")?;
    session.exp_string("Delete the OAuth module of edghtsrt_terminal?")?;
    session.send("n")?;
    session.flush()?;
    session.exp_string("nothing was deleted")?;
    session.exp_eof()?;
    assert!(terminal.module()?.is_some());
    Ok(())
}
