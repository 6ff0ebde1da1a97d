//! `delete`: removes the module of a route.

use std::time::Instant;

use serde_json::json;

use super::{Context, apply::FRESH};
use crate::{
    arguments::Delete,
    failure::{Exit, Failure, Result},
    present::Report,
    prompt,
};

pub(super) async fn run(context: &Context<'_>, arguments: &Delete) -> Result<Exit> {
    let target = arguments.route.target(&arguments.ids)?;
    prompt::require_terminal(arguments.yes)?;
    let api = context.connect()?;
    let Some(module) = api.read(&target).await? else {
        return done(Report::without_test(context.output), "none", "the route has no OAuth module");
    };
    let read_at = Instant::now();
    if !prompt::confirm(&format!("Delete the OAuth module of {}?", target.route), arguments.yes)? {
        return done(Report::without_test(context.output), "kept", "nothing was deleted");
    }
    if !arguments.force
        && read_at.elapsed() >= FRESH
        && api.read(&target).await?.is_some_and(|now| now != module)
    {
        return Err(Failure::new("the module changed after the question; nothing was deleted")
            .with_help("look at it with `get` and delete it again, or pass --force"));
    }
    let report = Report::open(context.output)?;
    api.delete(&target).await?;
    done(report, "deleted", "deleted")
}

fn done(report: Report, outcome: &str, text: &str) -> Result<Exit> {
    report.write(&json!({ "outcome": outcome }), |out| writeln!(out, "{text}"))?;
    Ok(Exit::Success)
}
