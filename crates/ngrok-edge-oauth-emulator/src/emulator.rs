//! A running emulator.

use std::{fmt, future::Future, io, net::SocketAddr, sync::Arc};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use ngrok_edge_oauth::{EdgeId, RouteId, types::EndpointOAuth};
use tokio::{
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
};

use crate::{
    connection::{Connection, ResetSwitch},
    fault::Fault,
    handle,
    options::Options,
    record::Recorded,
    state::State,
    state_file::StateFileError,
};

/// Why an emulator could not be started.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// The address cannot be listened on.
    Listen(SocketAddr, io::Error),
    /// The state file cannot be used.
    State(StateFileError),
    /// The probabilities of the faults add up to more than 1.
    Faults,
    /// No API key was given, so that no request could succeed.
    NoApiKey,
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listen(address, _) => write!(f, "cannot listen on {address}"),
            Self::State(error) => error.fmt(f),
            Self::Faults => f.write_str("the probabilities of the faults add up to more than 1"),
            Self::NoApiKey => f.write_str("no API key exists, so that no request could succeed; give one"),
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

/// A running emulator. It stops when it is dropped, and its connections with it.
#[derive(Debug)]
pub struct Emulator {
    address: SocketAddr,
    state: Arc<State>,
    task: JoinHandle<()>,
}

impl Emulator {
    /// Starts one with default options on a free port of this machine, in the current tokio runtime.
    ///
    /// # Errors
    ///
    /// [`StartError::Listen`] if there is no port.
    pub async fn start() -> Result<Self, StartError> {
        Self::start_with(Options::default()).await
    }

    /// Starts one with these options, in the current tokio runtime.
    ///
    /// # Errors
    ///
    /// [`StartError`], which says what to change.
    pub async fn start_with(options: Options) -> Result<Self, StartError> {
        if options.faults.iter().map(|rate| rate.probability).sum::<f64>() > 1.0 + f64::EPSILON {
            return Err(StartError::Faults);
        }
        if options.api_keys.is_empty() {
            return Err(StartError::NoApiKey);
        }
        let wanted = options.address;
        let state = Arc::new(State::new(options).map_err(StartError::State)?);
        let listener = TcpListener::bind(wanted).await.map_err(|error| StartError::Listen(wanted, error))?;
        let address = listener.local_addr().map_err(|error| StartError::Listen(wanted, error))?;
        let task = tokio::spawn(accept(listener, Arc::clone(&state)));
        Ok(Self { address, state, task })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The base URL for a client, without a slash at its end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The first of the API keys that exist.
    #[must_use]
    pub fn api_key(&self) -> &str {
        self.state.options.api_keys.first().map_or("", |key| key)
    }

    /// The module of a route, if it has one.
    #[must_use]
    pub fn module(&self, edge: &EdgeId, route: &RouteId) -> Option<EndpointOAuth> {
        self.state.module(&(edge.clone(), route.clone()))
    }

    /// All modules, by edge and route.
    #[must_use]
    pub fn modules(&self) -> Vec<(EdgeId, RouteId, EndpointOAuth)> {
        self.state.modules().into_iter().map(|((edge, route), module)| (edge, route, module)).collect()
    }

    /// The requests to the API so far, the earliest first; of more than 10,000, the latest.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.state.requests()
    }

    /// Makes the next requests fail, one fault each. What was scripted before comes first.
    pub fn script(&self, faults: impl IntoIterator<Item = Fault>) {
        self.state.script(faults);
    }

    /// Runs until `stop` ends.
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
    }
}

/// Serves connections until the task is aborted, which drops the set and so aborts them, too.
async fn accept(listener: TcpListener, state: Arc<State>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(serve(stream, Arc::clone(&state)));
                }
                // Out of file descriptors, say: wait for connections to end.
                Err(_) => tokio::time::sleep(std::time::Duration::from_millis(10)).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn serve(stream: TcpStream, state: Arc<State>) {
    let reset = ResetSwitch::default();
    let connection = Connection::new(stream, reset.clone());
    let service = service_fn(move |request| handle::answer(Arc::clone(&state), request, reset.clone()));
    // A client that goes away, or a fault, ends the connection with an error that concerns nobody.
    let _ = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(connection), service).await;
}
