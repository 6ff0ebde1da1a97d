//! Questions, editors and signals, in a pseudo-terminal.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::Path,
    time::{Duration, Instant},
};

use ngrok_edge_oauth::types::{EndpointOAuth, EndpointOAuthMutate};
use ngrok_edge_oauth_emulator::{Emulator, Fault, Options};
use rexpect::session::{PtySession, spawn_command};
use tokio::runtime::Runtime;

use crate::{TestResult, applying, program, start, text};

const ROUTE: [&str; 4] = ["--edge", "edghts_terminal", "--route", "edghtsrt_terminal"];
/// Timeout of each step, in milliseconds.
const LIMIT: Option<u64> = Some(20_000);

struct Terminal {
    runtime: Runtime,
    emulator: Emulator,
    folder: tempfile::TempDir,
}

impl Terminal {
    fn new() -> Result<Self, Box<dyn std::error::Error>> {
        Self::with(Options::default())
    }

    fn with(options: Options) -> Result<Self, Box<dyn std::error::Error>> {
        let (runtime, emulator) = start(options)?;
        Ok(Self { runtime, emulator, folder: tempfile::tempdir()? })
    }

    /// Writes an editor that is a shell script; `$1` is the file.
    fn editor(&self, script: &str) -> Result<String, Box<dyn std::error::Error>> {
        let editors = fs::read_dir(self.folder.path())?.count();
        let path = self.folder.path().join(format!("editor-{editors}"));
        fs::write(&path, format!("#!/bin/sh\nset -e\n{script}\n"))?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
        Ok(path.display().to_string())
    }

    /// Writes an editor that runs `first` and then edits the file with this sed script.
    fn sed(&self, first: &str, script: &str) -> Result<String, Box<dyn std::error::Error>> {
        self.editor(&format!(
            "{first}\nsed \"{script}\" \"$1\" > \"$1.new\"\ncat \"$1.new\" > \"$1\""
        ))
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

    /// Runs `edit`, expects it to exit with `exit`, and returns its output.
    fn edit(&self, editor: &str, exit: i32) -> Result<String, Box<dyn std::error::Error>> {
        let mut session = self.spawn(&["edit"], editor)?;
        let said = session.exp_eof()?;
        assert!(exited_with(&session, exit)?, "{said}");
        Ok(said)
    }

    /// Starts `apply` with a manifest of `routes` routes.
    fn apply(
        &self,
        routes: usize,
        arguments: &[&str],
    ) -> Result<PtySession, Box<dyn std::error::Error>> {
        let manifest = self.folder.path().join("routes.yaml");
        applying::write_manifest(&manifest, routes)?;
        let mut command = program(&self.emulator);
        command
            .arg("apply")
            .arg(&manifest)
            .args(["--requests-per-minute", "0", "--parallel", "2"])
            .args(arguments);
        Ok(spawn_command(command, LIMIT)?)
    }

    /// Waits until the emulator received so many `requests` with this method.
    fn wait_for(&self, requests: usize, method: &str) -> TestResult {
        let limit = Instant::now() + Duration::from_secs(20);
        while self.emulator.requests().iter().filter(|request| request.method == method).count()
            < requests
        {
            if Instant::now() > limit {
                return Err(format!("expected {requests} {method} requests").into());
            }
            std::thread::yield_now();
        }
        Ok(())
    }

    fn put(&self, json: &str) -> TestResult {
        let body: EndpointOAuthMutate = serde_json::from_str(json)?;
        let client = ngrok_edge_oauth::Client::builder()
            .api_key(self.emulator.api_key())
            .base_url(self.emulator.url())
            .build()?;
        self.runtime.block_on(client.edge_route_oauth_replace(
            &ROUTE[1].parse()?,
            &ROUTE[3].parse()?,
            &body,
        ))?;
        Ok(())
    }

    fn module(&self) -> Result<Option<EndpointOAuth>, Box<dyn std::error::Error>> {
        Ok(self.emulator.module(&ROUTE[1].parse()?, &ROUTE[3].parse()?))
    }

    /// Returns the number of drafts that still exist.
    fn drafts(&self) -> std::io::Result<usize> {
        let entries = fs::read_dir(self.folder.path())?.collect::<Result<Vec<_>, _>>()?;
        Ok(entries
            .iter()
            .filter(|entry| {
                Path::new(&entry.file_name())
                    .extension()
                    .is_some_and(|extension| extension == "yaml")
            })
            .count())
    }
}

/// Returns whether an ended program exited with `code`. rexpect keeps the type of its status to
/// itself.
fn exited_with(session: &PtySession, code: i32) -> Result<bool, rexpect::error::Error> {
    let status = format!("{:?}", session.process().wait()?);
    Ok(status.starts_with("Exited(") && status.ends_with(&format!(", {code})")))
}

/// Presses Ctrl-C, expects the program to print `expected` and to exit, and returns its output.
fn interrupt(
    session: &mut PtySession,
    expected: &str,
) -> Result<String, Box<dyn std::error::Error>> {
    session.send_control('c')?;
    let said = session.exp_string(expected)? + &session.exp_eof()?;
    assert!(exited_with(session, 130)?, "{said}");
    Ok(said)
}

/// Answers a question with one key, after which the program prints `expected` and ends.
fn answer(
    session: &mut PtySession,
    key: &str,
    expected: &str,
) -> Result<(), rexpect::error::Error> {
    session.send(key)?;
    session.flush()?;
    session.exp_string(expected)?;
    session.exp_eof()?;
    Ok(())
}

const DISABLE: &str = "s/enabled: true/enabled: false/";
const GOOGLE: &str =
    r#"{"provider": {"google": {"client_id": "me", "client_secret": "hush-hush"}}}"#;

#[test]
fn client_secret_prompt_does_not_echo() -> TestResult {
    let terminal = Terminal::new()?;
    let mut session =
        terminal.spawn(&["replace", "--provider", "google", "--client-id", "me"], "true")?;
    session.exp_string("Client secret")?;
    session.send_line("hush-hush")?;
    let said = session.exp_eof()?;
    assert!(!said.contains("hush-hush"), "{said}");
    let module = terminal.module()?.ok_or("nothing was written")?;
    assert_eq!(
        module.provider.google.ok_or("another provider")?.client_secret.expose(),
        "hush-hush"
    );
    Ok(())
}

#[test]
fn edit_shows_a_diff_and_asks() -> TestResult {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    // The mask in the file keeps the live secret.
    let editor = terminal.sed("grep -q 'client_secret: .\\*\\*' \"$1\"", DISABLE)?;
    let mut session = terminal.spawn(&["edit"], &editor)?;
    session.exp_string("+enabled: false")?;
    session.exp_string("Replace the module?")?;
    answer(&mut session, "y", "replaced")?;
    let module = terminal.module()?.ok_or("it is gone")?;
    assert!(!module.enabled);
    assert_eq!(
        module.provider.google.ok_or("another provider")?.client_secret.expose(),
        "hush-hush"
    );
    assert_eq!(terminal.drafts()?, 0, "the file is left although all went well");
    Ok(())
}

#[test]
fn edit_declined_keeps_draft() -> TestResult {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    let editor = terminal.sed("", DISABLE)?;
    let mut session = terminal.spawn(&["edit"], &editor)?;
    session.exp_string("Replace the module?")?;
    answer(&mut session, "n", "the draft is kept")?;
    assert!(terminal.module()?.is_some_and(|module| module.enabled));
    assert_eq!(terminal.drafts()?, 1);
    Ok(())
}

#[test]
fn edit_does_not_overwrite_other_changes() -> TestResult {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    let editor = terminal.sed("", DISABLE)?;
    let mut session = terminal.spawn(&["edit"], &editor)?;
    session.exp_string("Replace the module?")?;
    terminal.put(r#"{"provider": {"github": {"organizations": ["acme"]}}}"#)?;
    answer(&mut session, "y", "the module changed while it was edited; nothing was written")?;
    assert!(
        terminal.module()?.is_some_and(|module| module.enabled && module.provider.github.is_some())
    );
    assert_eq!(terminal.drafts()?, 1, "the edited file is lost");
    Ok(())
}

#[test]
fn delete_asks_for_confirmation() -> TestResult {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    let mut session = terminal.spawn(&["delete"], "true")?;
    session.exp_string("Delete the OAuth module of edghtsrt_terminal?")?;
    answer(&mut session, "n", "nothing was deleted")?;
    assert!(terminal.module()?.is_some());
    Ok(())
}

#[test]
fn failed_edit_keeps_a_changed_draft() -> TestResult {
    let terminal = Terminal::new()?;
    let nothing = terminal.edit("true", 1)?;
    assert!(nothing.contains("edghtsrt_terminal has no OAuth module to edit"), "{nothing}");
    terminal.put(r#"{"provider": {"google": {}}}"#)?;
    let mask =
        "s/email_addresses: .*/client_id: me/; s/email_domains: .*/client_secret: '********'/";
    for (editor, expected) in [
        (
            terminal.sed("", "s/enabled: true/enabled: maybe/")?,
            ":5:1: enabled: expected true or false, found the text",
        ),
        (terminal.sed("", mask)?, "the live module has another client id"),
    ] {
        let before = terminal.drafts()?;
        let said = terminal.edit(&editor, 1)?;
        assert!(
            said.contains(expected) && said.contains("the draft is kept: "),
            "{expected}: {said}"
        );
        assert_eq!(terminal.drafts()?, before + 1, "the edited file is lost");
    }
    let failed = terminal.editor("exit 3")?;
    let before = terminal.drafts()?;
    assert!(terminal.edit(&failed, 1)?.contains("ended with exit status: 3; nothing was written"));
    assert_eq!(terminal.drafts()?, before, "an unchanged draft is left");
    assert!(terminal.edit("no-such-editor", 1)?.contains("cannot run no-such-editor: "));
    assert!(terminal.edit("'", 2)?.contains("cannot run the editor"));
    let before = terminal.drafts()?;
    assert!(terminal.edit("true", 0)?.contains("no changes"));
    assert_eq!(terminal.drafts()?, before, "a file is left although nothing was edited");
    Ok(())
}

#[test]
fn edit_can_set_a_client_secret() -> TestResult {
    let terminal = Terminal::new()?;
    terminal.put(r#"{"provider": {"google": {}}}"#)?;
    for (script, secret) in [
        (
            "s/email_addresses: .*/client_id: me/; s/email_domains: .*/client_secret: hush-hush/",
            "hush-hush",
        ),
        ("s/client_secret: .*/client_secret: another/", "another"),
    ] {
        let editor = terminal.sed("", script)?;
        let mut session = terminal.spawn(&["edit", "--yes"], &editor)?;
        session.exp_string("replaced")?;
        let said = session.exp_eof()?;
        assert!(exited_with(&session, 0)?, "{said}");
        let module = terminal.module()?.ok_or("it is gone")?;
        assert_eq!(
            module.provider.google.ok_or("another provider")?.client_secret.expose(),
            secret
        );
    }
    Ok(())
}

#[test]
fn ctrl_c_ends_the_program_but_not_the_editor() -> TestResult {
    let terminal = Terminal::new()?;
    terminal.emulator.script([Fault::Stall]);
    let mut session = terminal.spawn(&["get"], "true")?;
    terminal.wait_for(1, "GET")?;
    interrupt(&mut session, "interrupted")?;

    terminal.put(GOOGLE)?;
    let mut session = terminal.spawn(&["delete"], "true")?;
    session.exp_string("Delete the OAuth module")?;
    let said = interrupt(&mut session, "interrupted")?;
    assert!(said.contains("\u{1b}[?25h"), "the cursor stays hidden: {said:?}");
    assert!(terminal.module()?.is_some());

    let editor = terminal.sed("kill -INT $PPID", DISABLE)?;
    let mut session = terminal.spawn(&["edit", "--yes"], &editor)?;
    session.exp_string("replaced")?;
    session.exp_eof()?;
    assert!(terminal.module()?.is_some_and(|module| !module.enabled));
    Ok(())
}

#[test]
fn apply_asks_for_confirmation() -> TestResult {
    let terminal = Terminal::new()?;
    let mut session = terminal.apply(3, &[])?;
    session.exp_string("Change 3 of 3 routes?")?;
    answer(&mut session, "n", "nothing was changed")?;
    assert!(exited_with(&session, 0)?);
    assert!(terminal.emulator.modules().is_empty());
    Ok(())
}

#[test]
fn ctrl_c_while_reading_changes_nothing() -> TestResult {
    let terminal = Terminal::new()?;
    terminal.emulator.script([Fault::Stall, Fault::Stall]);
    let mut session = terminal.apply(9, &["--yes"])?;
    terminal.wait_for(2, "GET")?;
    let requests = terminal.emulator.requests();
    assert_ne!(requests[0].path, requests[1].path, "one route after the other");
    interrupt(&mut session, "interrupted; nothing was changed")?;
    assert!(terminal.emulator.modules().is_empty());
    Ok(())
}

#[test]
fn ctrl_c_while_changing_finishes_requests_in_flight() -> TestResult {
    let mut options = Options::default();
    options.latency = Duration::from_millis(20);
    let terminal = Terminal::with(options)?;
    let mut session = terminal.apply(60, &["--yes"])?;
    terminal.wait_for(5, "PUT")?;
    session.exp_regex("changing .* [1-9][0-9]*/60 routes")?;
    let said = interrupt(&mut session, "interrupted; finishing open requests")?;
    let changed = terminal.emulator.modules().len();
    assert!((5..60).contains(&changed), "{changed}");
    assert!(
        said.contains(&format!("{changed} created"))
            && said.contains(&format!("{} not attempted", 60 - changed)),
        "{said}"
    );
    terminal.wait_for(changed, "PUT")
}

/// Sends SIGTERM to the program.
fn terminate(session: &mut PtySession) -> TestResult {
    session.process_mut().signal("SIGTERM".parse()?)?;
    Ok(())
}

#[test]
fn draft_is_announced_after_ctrl_c_at_the_question() -> TestResult {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    let editor = terminal.sed("", "s/client_secret: .*/client_secret: another/")?;
    let mut session = terminal.spawn(&["edit"], &editor)?;
    session.exp_string("Replace the module?")?;
    session.send_control('c')?;
    let said = session.exp_eof()?;
    assert!(exited_with(&session, 130)?, "{said}");
    assert!(said.contains("the draft is kept: "), "{said}");
    assert!(said.contains("warning: the draft has a client secret in plain text"), "{said}");
    assert_eq!(terminal.drafts()?, 1);
    Ok(())
}

#[test]
fn draft_is_announced_after_sigterm_at_the_question() -> TestResult {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    let editor = terminal.sed("", DISABLE)?;
    let mut session = terminal.spawn(&["edit"], &editor)?;
    session.exp_string("Replace the module?")?;
    terminate(&mut session)?;
    let said = session.exp_eof()?;
    assert!(exited_with(&session, 143)?, "{said}");
    assert!(said.contains("the draft is kept: ") && !said.contains("in plain text"), "{said}");
    assert_eq!(terminal.drafts()?, 1);
    Ok(())
}

#[test]
fn sigterm_ends_the_editor_and_removes_an_unchanged_draft() -> TestResult {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    let pid = terminal.folder.path().join("pid");
    let editor = terminal
        .editor(&format!("echo $$ > {}.new; mv {0}.new {0}; exec sleep 60", pid.display()))?;
    let mut session = terminal.spawn(&["edit"], &editor)?;
    let limit = Instant::now() + Duration::from_secs(20);
    while !pid.exists() {
        assert!(Instant::now() < limit, "the editor did not start");
        std::thread::sleep(Duration::from_millis(10));
    }
    terminate(&mut session)?;
    let said = session.exp_eof()?;
    assert!(exited_with(&session, 143)?, "{said}");
    assert!(!said.contains("the draft is kept"), "{said}");
    assert_eq!(terminal.drafts()?, 0);
    let editor = fs::read_to_string(&pid)?;
    assert!(
        !Path::new("/proc").join(editor.trim()).exists(),
        "the editor goes on without its parent"
    );
    Ok(())
}

#[test]
fn edit_cannot_move_a_masked_secret() -> TestResult {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    for (script, expected) in [
        ("s/client_id: me/client_id: you/", "the live module has another client id"),
        ("s/google:/twitch:/", "the live module has another provider"),
    ] {
        let said = terminal.edit(&terminal.sed("", script)?, 1)?;
        assert!(said.contains(expected) && said.contains("the draft is kept: "), "{said}");
    }
    assert!(
        terminal.emulator.requests().iter().filter(|request| request.method == "PUT").count() == 1
    );
    Ok(())
}

/// Answers the question of `delete` after a change of the module.
fn delete_after_a_change(arguments: &[&str], expected: &str, remains: bool) -> TestResult {
    let terminal = Terminal::new()?;
    terminal.put(GOOGLE)?;
    let mut session = terminal.spawn(arguments, "true")?;
    session.exp_string("Delete the OAuth module")?;
    terminal.put(r#"{"provider": {"github": {"organizations": ["acme"]}}}"#)?;
    // A module that was read more than five seconds ago is read again.
    std::thread::sleep(Duration::from_millis(5_100));
    answer(&mut session, "y", expected)?;
    assert_eq!(terminal.module()?.is_some(), remains);
    Ok(())
}

#[test]
fn delete_does_not_remove_what_changed_after_the_question() -> TestResult {
    // In two threads, since both wait.
    std::thread::scope(|scope| {
        let forced = scope.spawn(|| {
            delete_after_a_change(&["delete", "--force"], "deleted", false)
                .map_err(|error| error.to_string())
        });
        let refusal = "the module changed after the question; nothing was deleted";
        let result = delete_after_a_change(&["delete"], refusal, true);
        forced.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        result
    })
}

#[test]
fn progress_bar_does_not_wrap_and_is_cleared() -> TestResult {
    let mut options = Options::default();
    options.latency = Duration::from_millis(30);
    let terminal = Terminal::with(options)?;
    let manifest = terminal.folder.path().join("routes.yaml");
    applying::write_manifest(&manifest, 60)?;
    let mut command = std::process::Command::new("sh");
    let real = program(&terminal.emulator);
    for (name, value) in real.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command
        .args(["-c", "stty rows 24 cols 40; exec \"$@\"", "sh"])
        .arg(real.get_program())
        .arg("apply")
        .arg(&manifest);
    command.args(["--yes", "--requests-per-minute=0"]);
    let mut session = spawn_command(command, LIMIT)?;
    let said = session.exp_regex("changing .* [1-9][0-9]*/60 routes")?.0
        + &interrupt(&mut session, "interrupted; finishing")?;
    let bar = plain_lines(&said);
    let is_bar = |line: &&String| line.starts_with("reading ") || line.starts_with("changing ");
    let longest = bar.iter().filter(is_bar).map(|line| line.chars().count()).max();
    assert!(longest.is_some_and(|length| length <= 40), "{longest:?}: {bar:?}");
    let (_, last) = said.rsplit_once("/60 routes").ok_or("no bar")?;
    assert!(
        last.contains("\u{1b}[2K") || last.contains("\u{1b}[K"),
        "the bar is not cleared: {last:?}"
    );
    Ok(())
}

/// Returns the lines of terminal output without escape sequences.
fn plain_lines(said: &str) -> Vec<String> {
    // rexpect converts each byte to a character.
    let bytes: Vec<u8> =
        said.chars().map(|character| u8::try_from(u32::from(character)).unwrap_or(b'?')).collect();
    let plain = anstream::adapter::strip_bytes(&bytes).into_vec();
    let plain = text(&plain);
    plain.split(['\r', '\n']).map(str::to_owned).collect()
}
