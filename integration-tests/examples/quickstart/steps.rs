//! What the quickstart does and prints.

use std::{error::Error, io::Write};

use ngrok_edge_oauth::{
    Client, EdgeId, RouteId,
    types::{EndpointOAuthGoogleMutate, EndpointOAuthMutate},
};
use ngrok_edge_oauth_emulator::{Emulator, Fault};
use serde::Serialize;

/// Whom to talk to, and about which route.
pub(crate) struct Session {
    pub(crate) client: Client,
    pub(crate) edge: EdgeId,
    pub(crate) route: RouteId,
}

/// A session with `emulator`, and the ids of the vendor's page.
pub(crate) fn emulated(emulator: &Emulator) -> Result<Session, Box<dyn Error>> {
    Ok(Session {
        client: Client::builder().api_key(emulator.api_key()).base_url(emulator.url()).build()?,
        edge: "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse()?,
        route: "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c".parse()?,
    })
}

/// Replaces, reads, changes and deletes; then shows an error and, where `emulator` is there to fail, a retry.
pub(crate) async fn run(
    out: &mut impl Write,
    session: &Session,
    emulator: Option<&Emulator>,
) -> Result<(), Box<dyn Error>> {
    let Session { client, edge, route } = session;

    // Only people of example.com may visit the route.
    let google: EndpointOAuthGoogleMutate =
        EndpointOAuthGoogleMutate::builder().email_domains(vec!["example.com".to_owned()]).try_into()?;
    let body = EndpointOAuthMutate::builder().provider(google);
    let module = client.edge_route_oauth_replace(edge, route, &body).await?.into_inner();
    show(out, "replaced", &module)?;

    let module = client.edge_route_oauth_get(edge, route).await?.into_inner();
    show(out, "read", &module)?;

    // A replacement overwrites the whole module, so a change starts from what is there.
    let mut change = EndpointOAuthMutate::try_from(module)?;
    change.inactivity_timeout = Some(900);
    let module = client.edge_route_oauth_replace(edge, route, &change).await?.into_inner();
    show(out, "changed", &module)?;

    client.edge_route_oauth_delete(edge, route).await?;
    writeln!(out, "deleted")?;

    if let Err(error) = client.edge_route_oauth_get(edge, route).await {
        writeln!(out, "error: {error}")?;
        writeln!(out, "see: {}", error.docs_url().unwrap_or_default())?;
    }
    if let Some(emulator) = emulator {
        emulator.script([Fault::Reset, Fault::Status(503)]);
        let found = client.edge_route_oauth_get(edge, route).await;
        let attempts = found.err().map(|error| error.attempts()).unwrap_or_default();
        writeln!(out, "answered at attempt {attempts}, after a reset and a 503")?;
    }
    Ok(())
}

fn show(out: &mut impl Write, what: &str, value: &impl Serialize) -> Result<(), Box<dyn Error>> {
    writeln!(out, "{what}: {}", serde_json::to_string(value)?)?;
    Ok(())
}
