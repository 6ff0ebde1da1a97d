//! A run: reads the module, sends the cases, and restores the module.

use std::{io, path::PathBuf, time::Duration};

use ngrok_edge_oauth::{EdgeId, RouteId};
use ngrok_edge_oauth_document::Findings;
use ngrok_edge_oauth_emulator::{Emulator, Options, RouteSeed, StartError, UnknownIds};
use tokio::sync::watch;

use super::{
    cases::{Case, cases},
    compare::differences,
    exchange::{ExchangeError, Observation, Request, Server},
    found::Found,
    redact::Secrets,
    report::Report,
};

/// Requests of a run that are not cases: reading, the trial of the restoration, and the
/// restoration.
const OWN_REQUESTS: usize = 4;

/// The API to compare with the emulator, and the route to use.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Base URL of the API.
    pub base_url: String,
    /// The API key.
    pub api_key: String,
    /// The edge of the route.
    pub edge: EdgeId,
    /// The route, whose module is replaced and deleted, and restored at the end.
    pub route: RouteId,
    /// Time between two requests to the API.
    pub interval: Duration,
    /// File for the module that was found, while it is not in place.
    pub backup: PathBuf,
}

/// The extent of a run, for a confirmation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Number of requests to the API.
    pub requests: usize,
    /// The time that they take.
    pub duration: Duration,
    /// Set if the route has a module now.
    pub has_module: bool,
}

/// Stops a run when the value becomes `true`. The module is restored.
pub type StopSignal = watch::Receiver<bool>;

/// A run that ended early.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConformError {
    /// The document cannot be read.
    #[error("cannot read the document: {0}")]
    Document(Findings),
    /// The emulator cannot be started.
    #[error("cannot start the emulator")]
    Emulator(#[from] StartError),
    /// A request failed before the first write, or the module is in place again.
    #[error("the run ended early; the module of the route is as it was")]
    Exchange(#[source] ExchangeError),
    /// The first response of the API is not usable.
    #[error("cannot read the module: the API responded with the status {} ({})", .0.status, .0.code().unwrap_or("no code"))]
    Unreadable(Box<Observation>),
    /// The module could not be restored after the run. Nothing was changed.
    #[error("the module of the route cannot be restored after the run: {0}; nothing was changed")]
    NotRestorable(String),
    /// The backup cannot be written. Nothing was changed.
    #[error("cannot write the backup; nothing was changed")]
    Backup(#[source] io::Error),
    /// The user declined. Nothing was changed.
    #[error("declined; nothing was changed")]
    Declined,
    /// The module is not in place.
    #[error("the module of the route is not restored: {0}")]
    NotRestored(String),
}

/// Compares the API with the emulator. `confirm` is asked before the first write.
///
/// # Errors
///
/// [`ConformError`]. After [`ConformError::NotRestored`], the backup has the module that was found.
pub async fn run(
    settings: &Settings,
    confirm: impl FnOnce(&Extent) -> bool,
    mut stop: StopSignal,
) -> Result<Report, ConformError> {
    let cases = cases().map_err(ConformError::Document)?;
    let emulator = Emulator::start_with(options(settings)).await?;
    let server = |base_url: &str, interval| {
        let ids = (settings.edge.clone(), settings.route.clone());
        Server::new(base_url, &settings.api_key, ids, interval).map_err(ConformError::Exchange)
    };
    let mut api = server(&settings.base_url, settings.interval)?;
    let mut reference = server(&emulator.url(), Duration::ZERO)?;

    let found = Found::read(&mut api, stopped(&mut stop)).await.map_err(ConformError::Exchange)?;
    let found = found.map_err(|response| ConformError::Unreadable(Box::new(response)))?;
    if let Some(problem) = found.problem() {
        return Err(ConformError::NotRestorable(problem.to_owned()));
    }
    let requests = cases.len() + OWN_REQUESTS;
    let duration = settings.interval.saturating_mul(u32::try_from(requests).unwrap_or(u32::MAX));
    if !confirm(&Extent { requests, duration, has_module: found.0.is_some() }) {
        return Err(ConformError::Declined);
    }
    found.back_up(&settings.backup).map_err(ConformError::Backup)?;
    if let Err(error) = try_restoration(&found, &mut api, &mut stop).await {
        found.remove_backup(&settings.backup);
        return Err(error);
    }
    let mut report = Report::new(Secrets::new(&settings.api_key, found.0.as_ref()), cases.len());
    let outcome = compare(&cases, &mut reference, &mut api, &mut stop, &mut report).await;
    found.restore(&mut api).await.map_err(ConformError::NotRestored)?;
    found.remove_backup(&settings.backup);
    report.requests = api.requests();
    match outcome {
        Ok(()) | Err(ExchangeError::Stopped) => Ok(report),
        Err(error) => Err(ConformError::Exchange(error)),
    }
}

/// Options of an emulator that knows what the API knows: the key and the route.
fn options(settings: &Settings) -> Options {
    let mut options = Options::default();
    options.api_keys = vec![settings.api_key.clone()];
    options.routes = vec![RouteSeed {
        edge: settings.edge.clone(),
        route: settings.route.clone(),
        rejects_with: None,
    }];
    options.unknown_ids = UnknownIds::Reject;
    options
}

/// Sends the module that was found, so that a run that cannot be undone ends before it changes
/// anything.
async fn try_restoration(
    found: &Found,
    api: &mut Server,
    stop: &mut StopSignal,
) -> Result<(), ConformError> {
    let Some(module) = &found.0 else { return Ok(()) };
    let response =
        api.send(&Request::put(module), stopped(stop)).await.map_err(ConformError::Exchange)?;
    if response.is_success() && response.body.as_ref() == Some(module) {
        return Ok(());
    }
    if response.is_success() {
        found.restore(api).await.map_err(ConformError::NotRestored)?;
    }
    let code = response.code().unwrap_or("no code");
    let problem = format!("the API responded to it with the status {} ({code})", response.status);
    Err(ConformError::NotRestorable(problem))
}

/// Sends every case to both servers. The cases that depend on the module begin with a replacement.
async fn compare(
    cases: &[Case],
    reference: &mut Server,
    api: &mut Server,
    stop: &mut StopSignal,
    report: &mut Report,
) -> Result<(), ExchangeError> {
    for case in cases {
        let found = api.send(&case.request, stopped(stop)).await?;
        let expected = reference.send(&case.request, std::future::pending()).await?;
        report.add(case, &found, differences(&expected, &found));
    }
    Ok(())
}

/// Waits until the run is stopped.
async fn stopped(stop: &mut StopSignal) {
    if stop.wait_for(|is_stopped| *is_stopped).await.is_err() {
        // Nobody can stop the run any more.
        std::future::pending::<()>().await;
    }
}
