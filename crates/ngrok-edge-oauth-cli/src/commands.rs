//! The commands, a module each.

mod apply;
pub(crate) mod check;
mod diff;
mod edit;
mod generate;
mod one;
mod replace;

use ngrok_edge_oauth::{Client, EdgeId, ErrorCode, RouteId, types::EndpointOAuth};

use crate::{
    arguments::{Command, Program},
    connection::connect,
    failure::{Exit, Failure, Result},
    interrupt::Interrupt,
};

/// Runs the command that `program` names.
pub(crate) async fn run(program: Program, interrupt: &Interrupt) -> Result<Exit> {
    let Program { command, output, connection } = program;
    match command {
        Command::Get { target, secrets } => one::get(&connect(&connection)?, &target, secrets, output).await,
        Command::Replace(arguments) => replace::run(&connection, arguments, output).await,
        Command::Delete { target, yes } => one::delete(&connect(&connection)?, &target, yes, output).await,
        Command::Edit { target, secrets, yes } => {
            edit::run(&connect(&connection)?, &target, secrets, yes, output, interrupt).await
        }
        Command::Diff { target, file, secrets } => diff::run(&connection, &target, &file, secrets, output).await,
        Command::Check { files } => check::run(&files, output),
        Command::Apply(arguments) => apply::run(&connection, &arguments, output, interrupt).await,
        Command::Schema => generate::schema(),
        Command::Completions { shell } => generate::completions(shell),
        Command::Man { folder } => generate::manual(folder.as_deref()),
        Command::Emulator(arguments) => {
            let ended = ngrok_edge_oauth_emulator::cli::run(arguments).await;
            ended.map(|()| Exit::Done).map_err(|error| {
                let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
                Failure::new(format!("{error}{cause}"))
            })
        }
    }
}

/// Reads the module of a route; `None` where it has none.
async fn read(client: &Client, edge: &EdgeId, route: &RouteId) -> Result<Option<EndpointOAuth>> {
    match client.edge_route_oauth_get(edge, route).await {
        Ok(module) => Ok(Some(module.into_inner())),
        Err(error) if error.is_not_found() && error.code() != Some(ErrorCode::NO_SUCH_EDGE) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
