//! `delete`: removes the module of a route.

use std::time::Instant;

use serde_json::json;

use super::{Context, apply::FRESH};
use crate::{
    arguments::Delete,
    failure::{Exit, Failure, Result},
    present::ResultWriter,
    prompt,
};

pub(super) async fn run(context: &Context<'_>, arguments: &Delete) -> Result<Exit> {
    let ids = arguments.route.ids()?;
    prompt::require_terminal(arguments.yes)?;
    let api = context.connect()?;
    let Some(module) = api.read(&ids).await? else {
        return done(
            ResultWriter::without_test(context.output),
            "none",
            "the route has no OAuth module",
        );
    };
    let read_at = Instant::now();
    if !prompt::confirm(&format!("Delete the OAuth module of {}?", ids.route), arguments.yes)? {
        return done(ResultWriter::without_test(context.output), "kept", "nothing was deleted");
    }
    if !arguments.force
        && read_at.elapsed() >= FRESH
        && api.read(&ids).await?.is_some_and(|now| now != module)
    {
        return Err(Failure::new("the module changed after the question; nothing was deleted")
            .with_help("look at it with `get` and delete it again, or pass --force"));
    }
    let report = ResultWriter::open(context.output)?;
    api.delete(&ids).await?;
    done(report, "deleted", "deleted")
}

fn done(report: ResultWriter, outcome: &str, text: &str) -> Result<Exit> {
    report.write(&json!({ "outcome": outcome }), |out| writeln!(out, "{text}"))?;
    Ok(Exit::Success)
}
