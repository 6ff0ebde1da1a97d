//! The module that a run found, and its restoration.

use std::{
    fs::{self, OpenOptions},
    future::pending,
    io::{self, Write as _},
    path::Path,
    time::Duration,
};

use reqwest::Method;
use serde_json::Value;
use tokio::time::sleep;

use super::exchange::{ExchangeError, Observation, Request, Server};

/// Attempts of a restoration. The server may be unreachable for a while.
const ATTEMPTS: u32 = 5;

/// Wait before a restoration is tried again.
const WAIT: Duration = Duration::from_secs(5);

/// The module of the route before the run; `None` if the route had none.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found(pub(super) Option<Value>);

impl Found {
    /// Reads the module. The response is an error if it is neither a module nor the lack of one.
    pub(super) async fn read(
        server: &mut Server,
        stop: impl Future<Output = ()>,
    ) -> Result<Result<Self, Observation>, ExchangeError> {
        let response = server.send(&Request::new(Method::GET), stop).await?;
        Ok(match (response.status, &response.body) {
            (200, Some(Value::Object(module))) if module.contains_key("provider") => {
                Ok(Self(response.body))
            }
            // ERR_NGROK_7124 is also the code of a missing route, for which every write fails.
            (404, _) if response.code() == Some("ERR_NGROK_7124") => Ok(Self(None)),
            _ => Err(response),
        })
    }

    /// Returns why the module cannot be restored from what the API reports about it.
    pub(super) fn problem(&self) -> Option<&'static str> {
        let providers = self.0.as_ref()?.get("provider")?.as_object()?;
        let setting = |settings: &Value, key: &str| {
            settings.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let is_lost = |settings: &Value| {
            let secret = setting(settings, "client_secret");
            let is_mask = secret.contains("***")
                || secret.contains('\u{2022}')
                || secret.contains("REDACTED");
            !setting(settings, "client_id").is_empty() && (secret.is_empty() || is_mask)
        };
        providers.values().any(is_lost).then_some("the API does not report its client secret")
    }

    /// Writes the module to a new file that only the user can read.
    pub(super) fn back_up(&self, path: &Path) -> io::Result<()> {
        let Some(module) = &self.0 else { return Ok(()) };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        writeln!(file, "{module:#}")?;
        file.sync_all()
    }

    /// Removes the file that [`back_up`](Self::back_up) wrote.
    pub(super) fn remove_backup(&self, path: &Path) {
        if self.0.is_some() {
            // The module is in place; a file that is left over is the smaller problem.
            let _ = fs::remove_file(path);
        }
    }

    /// Puts the module back, or deletes the one that the run left, and reads it again.
    pub(super) async fn restore(&self, server: &mut Server) -> Result<(), String> {
        let mut problem = String::new();
        for attempt in 0..ATTEMPTS {
            if attempt > 0 {
                sleep(WAIT).await;
            }
            match self.try_restore(server).await {
                Ok(None) => return Ok(()),
                Ok(Some(difference)) => problem = difference,
                Err(error) => problem = chain(&error),
            }
        }
        Err(problem)
    }

    async fn try_restore(&self, server: &mut Server) -> Result<Option<String>, ExchangeError> {
        let request = self.0.as_ref().map_or_else(|| Request::new(Method::DELETE), Request::put);
        let written = server.send(&request, pending()).await?;
        let is_gone = self.0.is_none() && written.status == 404;
        if !written.is_success() && !is_gone {
            let code = written.code().unwrap_or("no code").to_owned();
            return Ok(Some(format!(
                "the API responded with the status {} ({code})",
                written.status
            )));
        }
        let read = Self::read(server, pending()).await?;
        Ok((read.as_ref() != Ok(self)).then(|| "the API reports another module".to_owned()))
    }
}

/// Returns an error with its causes, on one line.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |error| error.source());
    causes.fold(error.to_string(), |text, cause| format!("{text}: {cause}"))
}
