//! Calls from code that is not async, as scripts are.

use std::future::Future;

use tokio::runtime::{Builder, Handle, Runtime};

use crate::{
    Error,
    error::{ErrorKind, Failure},
};

/// Runs the calls of a [`Client`](crate::Client) to their end, on the thread that makes them.
///
/// ```no_run
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use ngrok_edge_oauth::{Client, blocking};
///
/// let client = blocking::Client::new(Client::from_env()?)?;
/// let module = client.call(|client| {
///     client
///         .edge_route_oauth_get()
///         .edge_id("edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf")
///         .id("edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c")
///         .send()
/// })?;
/// println!("enabled: {}", module.enabled);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Client {
    client: crate::Client,
    /// `None` only while it is dropped.
    runtime: Option<Runtime>,
}

impl Drop for Client {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Waiting for the end of its threads would panic in an async runtime.
            runtime.shutdown_background();
        }
    }
}

impl Client {
    /// Wraps `client`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Runtime`] if the system gives no resources for waiting on the network.
    pub fn new(client: crate::Client) -> Result<Self, Error> {
        match Builder::new_current_thread().enable_all().build() {
            Ok(runtime) => Ok(Self { client, runtime: Some(runtime) }),
            Err(source) => {
                let failure = Failure::new(ErrorKind::Runtime, "no runtime could be started");
                Err(Error::new("", 0, None, Failure { source: Some(Box::new(source)), ..failure }))
            }
        }
    }

    /// Makes the call that `call` starts, and waits for its end.
    ///
    /// # Errors
    ///
    /// Those of the call; [`ErrorKind::Runtime`] from within an async runtime, whose thread must not be blocked.
    pub fn call<'c, F, T>(&'c self, call: impl FnOnce(&'c crate::Client) -> F) -> Result<T, Error>
    where
        F: Future<Output = Result<T, Error>>,
    {
        match &self.runtime {
            Some(runtime) if Handle::try_current().is_err() => runtime.block_on(call(&self.client)),
            _ => {
                let what = "a blocking call from within an async runtime; use the async client there";
                Err(Error::new("", 0, None, Failure::new(ErrorKind::Runtime, what)))
            }
        }
    }
}
