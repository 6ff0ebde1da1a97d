//! Runs the editor.

use std::{path::Path, time::Duration};

use tokio::process::{Child, Command};

use crate::{
    arguments::variable,
    failure::{Exit, Failure, Result},
    interrupt::Interrupt,
};

/// Time that an editor gets to end after SIGTERM, before it is killed.
const GRACE: Duration = Duration::from_secs(2);

/// Opens the file and waits for the editor to end. SIGTERM ends the editor as well.
pub(super) async fn open(path: &Path, interrupt: &Interrupt) -> Result<()> {
    let chosen = variable("VISUAL").or_else(|| variable("EDITOR"));
    let chosen = chosen.unwrap_or_else(|| if cfg!(windows) { "notepad" } else { "vi" }.to_owned());
    let words = shell_words::split(&chosen).map_err(|error| {
        Failure::usage(format!("cannot run the editor {chosen:?}: {error}")).with_help("set EDITOR")
    })?;
    let Some((program, arguments)) = words.split_first() else {
        return Err(Failure::usage("EDITOR has no program").with_help("set EDITOR"));
    };
    // Before the editor starts: it may send a signal at once.
    let signals = interrupt.editing();
    let child = Command::new(program).args(arguments).arg(path).spawn();
    let mut child = child.map_err(|error| {
        Failure::io(format!("cannot run {program}"), &error).with_help("set EDITOR")
    })?;
    let status = tokio::select! {
        status = child.wait() => status,
        () = signals.notified() => {
            end(&mut child).await;
            return Err(Failure::Other { exit: Exit::Terminated, what: "terminated".to_owned(), help: None });
        }
    };
    let status =
        status.map_err(|error| Failure::io(format!("cannot wait for {program}"), &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("{program} ended with {status}; nothing was written"))
        .with_help("end the editor without an error to continue"))
}

/// Ends the editor, so that it does not outlive this program.
async fn end(child: &mut Child) {
    #[cfg(unix)]
    {
        use rustix::process::{Pid, Signal, kill_process};
        let pid = child.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
        if let Some(pid) = pid
            && kill_process(pid, Signal::TERM).is_ok()
            && tokio::time::timeout(GRACE, child.wait()).await.is_ok()
        {
            return;
        }
    }
    // Nothing can be done about an editor that survives this.
    let _ = child.kill().await;
}
