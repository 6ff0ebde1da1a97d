//! A running emulator.

use std::{fmt, future::Future, io, net::SocketAddr, sync::Arc};

use ngrok_edge_oauth::{EdgeId, RouteId, types::EndpointOAuth};
use tokio::{net::TcpListener, task::JoinHandle};

use crate::{
    fault::Fault, options::Options, record::RecordedRequest, server, state::State,
    store::StateFileError,
};

/// The reason why an emulator could not be started.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// Listening on the address failed.
    Listen(SocketAddr, io::Error),
    /// The state file cannot be used.
    State(StateFileError),
    /// The probabilities of the faults add up to more than 1.
    Faults,
    /// [`Options::api_keys`] is empty, so every request would fail.
    NoApiKey,
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listen(address, _) => write!(f, "cannot listen on {address}"),
            Self::State(error) => error.fmt(f),
            Self::Faults => {
                f.write_str("expected probabilities of faults that add up to at most 1")
            }
            Self::NoApiKey => f.write_str("expected at least one API key, found none"),
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Listen(_, source) => Some(source),
            Self::State(error) => std::error::Error::source(error),
            Self::Faults | Self::NoApiKey => None,
        }
    }
}

/// A running emulator. Dropping it stops it and closes its connections.
#[derive(Debug)]
pub struct Emulator {
    address: SocketAddr,
    state: Arc<State>,
    task: JoinHandle<()>,
}

impl Emulator {
    /// Starts an emulator with default options on a free port of this machine, in the current tokio
    /// runtime.
    ///
    /// # Errors
    ///
    /// [`StartError::Listen`] if no port is free.
    pub async fn start() -> Result<Self, StartError> {
        Self::start_with(Options::default()).await
    }

    /// Starts an emulator in the current tokio runtime.
    ///
    /// # Errors
    ///
    /// [`StartError`] if the address or the state file cannot be used, or the options contradict
    /// each other.
    pub async fn start_with(options: Options) -> Result<Self, StartError> {
        if options.faults.iter().map(|rate| rate.probability).sum::<f64>() > 1.0 + f64::EPSILON {
            return Err(StartError::Faults);
        }
        if options.api_keys.is_empty() {
            return Err(StartError::NoApiKey);
        }
        let wanted = options.address;
        let listener =
            TcpListener::bind(wanted).await.map_err(|error| StartError::Listen(wanted, error))?;
        let address = listener.local_addr().map_err(|error| StartError::Listen(wanted, error))?;
        let state = Arc::new(State::new(options).map_err(StartError::State)?);
        let task = tokio::spawn(server::run(listener, Arc::clone(&state)));
        Ok(Self { address, state, task })
    }

    /// Returns the address that the emulator listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the base URL for a client, without a trailing slash.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the first valid API key.
    #[must_use]
    pub fn api_key(&self) -> &str {
        self.state.options.api_keys.first().map_or("", |key| key)
    }

    /// Returns the module of a route, if it has one.
    #[must_use]
    pub fn module(&self, edge: &EdgeId, route: &RouteId) -> Option<EndpointOAuth> {
        self.state.store.module(&(edge.clone(), route.clone()))
    }

    /// Returns all modules, sorted by edge and route.
    #[must_use]
    pub fn modules(&self) -> Vec<(EdgeId, RouteId, EndpointOAuth)> {
        self.state.store.modules()
    }

    /// Returns the latest requests to the API, up to [`Options::request_log_bytes`], earliest
    /// first.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.state.requests()
    }

    /// Forgets the requests so far.
    pub fn clear_requests(&self) {
        self.state.clear_requests();
    }

    /// Adds faults to the script: each one makes one of the next requests fail.
    pub fn script(&self, faults: impl IntoIterator<Item = Fault>) {
        self.state.add_faults(faults);
    }

    /// Replaces the scripted faults.
    pub fn set_faults(&self, faults: impl IntoIterator<Item = Fault>) {
        self.state.set_faults(faults);
    }

    /// Removes the scripted faults. Random faults ([`Options::faults`]) stay.
    pub fn clear_faults(&self) {
        self.set_faults([]);
    }

    /// Returns a guard that clears the scripted faults and the recorded requests when it is
    /// dropped, so that tests that share an emulator do not affect each other.
    ///
    /// ```
    /// # use ngrok_edge_oauth_emulator::{Emulator, Fault};
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let emulator = Emulator::start().await?;
    /// {
    ///     let _guard = emulator.reset_on_drop();
    ///     emulator.script([Fault::Status(503)]);
    ///     // The test may end here, or fail, before the fault was used.
    /// }
    /// // The next request does not fail.
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_on_drop(&self) -> ResetGuard<'_> {
        ResetGuard(self)
    }

    /// Runs until `stop` completes.
    pub async fn run_until(mut self, stop: impl Future<Output = ()>) {
        tokio::select! {
            () = stop => {}
            _ = &mut self.task => {}
        }
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.task.abort();
        self.state.store.close();
    }
}

/// Clears the scripted faults and the recorded requests of an emulator when it is dropped. Returned
/// by [`Emulator::reset_on_drop`].
#[derive(Debug)]
#[must_use = "the emulator is reset when the guard is dropped"]
pub struct ResetGuard<'a>(&'a Emulator);

impl Drop for ResetGuard<'_> {
    fn drop(&mut self) {
        self.0.clear_faults();
        self.0.clear_requests();
    }
}
