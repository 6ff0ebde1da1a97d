//! `get` and `delete`.

use ngrok_edge_oauth::Client;
use serde_json::json;

use crate::{
    arguments::{Output, Secrets, Target},
    failure::{Exit, Failure, Result},
    present, prompt,
};

pub(super) async fn get(client: &Client, target: &Target, secrets: Secrets, output: Output) -> Result<Exit> {
    let module = client.edge_route_oauth_get(&target.edge, &target.route).await?;
    show(&*module, secrets, output)?;
    Ok(Exit::Done)
}

/// Writes a module, with its client secret masked unless it is to be shown.
pub(super) fn show(module: &impl serde::Serialize, secrets: Secrets, output: Output) -> Result<()> {
    let mut value = serde_json::to_value(module).map_err(|error| Failure::new(error.to_string()))?;
    if !secrets.show {
        present::mask(&mut value);
    }
    present::show(output, &value, |out| present::module(out, &value))
}

pub(super) async fn delete(client: &Client, target: &Target, yes: bool, output: Output) -> Result<Exit> {
    let Some(_) = super::read(client, &target.edge, &target.route).await? else {
        return done(output, "none", "the route has no OAuth module");
    };
    if !prompt::confirm(&format!("Delete the OAuth module of {}?", target.route), yes)? {
        return done(output, "kept", "nothing was deleted");
    }
    client.edge_route_oauth_delete(&target.edge, &target.route).await?;
    done(output, "deleted", "deleted")
}

fn done(output: Output, outcome: &str, text: &str) -> Result<Exit> {
    present::show(output, &json!({ "outcome": outcome }), |out| writeln!(out, "{text}"))?;
    Ok(Exit::Done)
}
