//! Questions on the terminal.

use std::{io::IsTerminal as _, time::Duration};

use dialoguer::{Confirm, Password};

use crate::failure::{Exit, Failure, Result};

/// Longer than a signal takes to reach its handler.
const SIGNAL_LATENCY: Duration = Duration::from_millis(500);

/// Fails if a question cannot be asked and `yes` does not answer it. Commands call this before
/// their first request.
pub(crate) fn require_terminal(yes: bool) -> Result<()> {
    if yes || std::io::stdin().is_terminal() {
        return Ok(());
    }
    Err(Failure::usage("stdin is not a terminal, so no question can be asked")
        .with_help("pass --yes to skip the confirmation"))
}

/// Asks `question`; `yes` answers it.
pub(crate) fn confirm(question: &str, yes: bool) -> Result<bool> {
    require_terminal(yes)?;
    if yes {
        return Ok(true);
    }
    Confirm::new().with_prompt(question).default(false).interact().map_err(into_failure)
}

/// Asks for a client secret, without showing what is typed.
pub(crate) fn client_secret() -> Result<String> {
    if !std::io::stdin().is_terminal() {
        return Err(Failure::usage("--client-id needs a client secret")
            .with_help("pass --client-secret-file or set NGROK_OAUTH_CLIENT_SECRET"));
    }
    Password::new().with_prompt("Client secret").interact().map_err(into_failure)
}

/// Shows the cursor, which a question hides and Ctrl-C leaves hidden.
pub(crate) fn show_cursor() {
    let terminal = dialoguer::console::Term::stderr();
    if terminal.is_term() {
        let _ = terminal.show_cursor();
    }
}

fn into_failure(error: dialoguer::Error) -> Failure {
    let dialoguer::Error::IO(error) = error;
    match error.kind() {
        std::io::ErrorKind::Interrupted => {
            // The signal that interrupted the question is about to end the process.
            std::thread::sleep(SIGNAL_LATENCY);
            show_cursor();
            Failure::Other { exit: Exit::Interrupted, what: "interrupted".to_owned(), help: None }
        }
        _ => Failure::io("cannot ask on the terminal", &error),
    }
}
