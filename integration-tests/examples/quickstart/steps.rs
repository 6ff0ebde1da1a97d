//! The steps of the quickstart.

use std::{
    error::Error,
    io::{self, Write},
};

use ngrok_edge_oauth::{
    Client, EdgeId, RouteId,
    types::{EndpointOAuth, EndpointOAuthGoogleMutate, EndpointOAuthMutate},
};
use ngrok_edge_oauth_emulator::{Emulator, Fault};

/// A client and the route that it works on.
pub(crate) struct Session {
    pub(crate) client: Client,
    pub(crate) edge: EdgeId,
    pub(crate) route: RouteId,
}

/// Returns a session with `emulator` and the ids of the vendor's page.
pub(crate) fn emulated(emulator: &Emulator) -> Result<Session, Box<dyn Error>> {
    Ok(Session {
        client: Client::builder().api_key(emulator.api_key()).base_url(emulator.url()).build()?,
        edge: "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse()?,
        route: "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c".parse()?,
    })
}

/// Replaces, updates, reads and deletes the module; then shows an error and, if `emulator` can fail
/// on request, a retry.
pub(crate) async fn run(
    out: &mut impl Write,
    session: &Session,
    emulator: Option<&Emulator>,
) -> Result<(), Box<dyn Error>> {
    let Session { client, edge, route } = session;

    // Only users of example.com may visit the route.
    let google = EndpointOAuthGoogleMutate::default().with_email_domains(["example.com"]);
    let module =
        client.edge_route_oauth_replace(edge, route, &EndpointOAuthMutate::new(google)).await?;
    show(out, "replaced", &module)?;

    // Replacing overwrites the whole module; an update changes a part of it.
    let module = client
        .edge_route_oauth_update(edge, route, |module| module.inactivity_timeout = Some(900))
        .await?;
    show(out, "updated", &module)?;

    let module = client.edge_route_oauth_get(edge, route).await?;
    show(out, "read", &module)?;

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
        writeln!(out, "response at attempt {attempts}, after a reset and a 503")?;
    }
    Ok(())
}

fn show(out: &mut impl Write, step: &str, module: &EndpointOAuth) -> io::Result<()> {
    let google = module.provider.google.as_ref();
    let domains = google.map(|google| google.email_domains.join(", ")).unwrap_or_default();
    writeln!(
        out,
        "{step}: google, users of {domains}, inactivity timeout {} s",
        module.inactivity_timeout
    )
}
