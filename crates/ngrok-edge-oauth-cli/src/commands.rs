//! The commands, one module each.

mod apply;
pub(crate) mod check;
mod delete;
mod diff;
mod edit;
mod export;
mod generate;
mod get;
mod replace;

use ngrok_edge_oauth::CallOptions;

use crate::{
    api::LoggedClient,
    arguments::{Command, Connection, OutputFormat, Program},
    connection,
    failure::{Exit, Failure, Result},
    interrupt::Interrupt,
};

/// The context of a command: everything but its own arguments.
pub(crate) struct Context<'a> {
    output: OutputFormat,
    max_input_bytes: u64,
    connection: &'a Connection,
    interrupt: &'a Interrupt,
}

impl Context<'_> {
    fn connect(&self) -> Result<LoggedClient> {
        connection::connect(self.connection, CallOptions::default())
    }
}

/// Runs the command that `program` names.
pub(crate) async fn run(program: Program, interrupt: &Interrupt) -> Result<Exit> {
    let Program { command, general, connection } = program;
    let context = &Context {
        output: general.output,
        max_input_bytes: general.max_input_bytes,
        connection: &connection,
        interrupt,
    };
    match command {
        Command::Get(arguments) => get::run(context, &arguments).await,
        Command::Replace(arguments) => replace::run(context, arguments).await,
        Command::Delete(arguments) => delete::run(context, &arguments).await,
        Command::Edit(arguments) => edit::run(context, &arguments).await,
        Command::Diff(arguments) => diff::run(context, arguments).await,
        Command::Check { files } => check::run(context, &files.all()),
        Command::Apply(arguments) => apply::run(context, &arguments).await,
        Command::Export(arguments) => export::run(context, &arguments).await,
        Command::Schema => generate::schema(),
        Command::Completions { shell } => generate::completions(shell),
        Command::Man { folder } => generate::manual(folder.as_deref()),
        Command::Emulator(arguments) => {
            let ended = ngrok_edge_oauth_emulator::cli::run(arguments).await;
            ended.map(|()| Exit::Success).map_err(|error| {
                let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
                Failure::new(format!("{error}{cause}"))
            })
        }
    }
}
