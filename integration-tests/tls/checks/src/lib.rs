//! Runs the checks of a program, each in its own process, and prints one line of JSON per check.
//!
//! A check must not see the provider that an earlier one installed: rustls keeps it for the rest of
//! the process, and `rustls::ClientConfig::builder()` installs one if its features select one.

use std::{
    env,
    error::Error,
    io::Write as _,
    panic,
    process::{Command, Stdio},
};

use http::HeaderMap;
use ngrok_edge_oauth::{Client, RetryPolicy};
use serde::Serialize;

/// The TLS library that a check observed, or the error.
pub type CheckResult = Result<String, Box<dyn Error + Send + Sync>>;

/// Signature of `ngrok_edge_oauth::install_default_tls_provider`.
pub type Helper = fn() -> bool;

/// URL of the server that `cargo xtask tls` starts.
const URL: &str = "TLS_URL";
/// Path of the server's certificate.
const CERTIFICATE: &str = "TLS_CERTIFICATE";
/// First argument of a process that runs one check.
const WITHOUT_HELPER: &str = "without-helper";
const WITH_HELPER: &str = "with-helper";

/// A use of a TLS library.
#[derive(Clone, Copy)]
pub struct Check {
    pub name: &'static str,
    pub run: fn() -> CheckResult,
}

/// A line of output.
#[derive(Serialize)]
struct Line<'a> {
    program: &'a str,
    check: &'a str,
    /// True if `install_default_tls_provider` was called first.
    helper: bool,
    result: &'a str,
}

/// Runs all checks, without and with `helper`, and prints their results.
///
/// # Errors
///
/// If a process cannot be started or stdout is closed. A failed check is a result, not an error.
pub fn run(
    program: &str,
    checks: &[Check],
    helper: Option<Helper>,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut arguments = env::args().skip(1);
    if let Some((mode, name)) = arguments.next().zip(arguments.next()) {
        let check = checks.iter().find(|check| check.name == name).ok_or("unknown check")?;
        let helper = helper.filter(|_| mode == WITH_HELPER);
        println!("{}", run_one(*check, helper));
        return Ok(());
    }
    let modes = [WITHOUT_HELPER, WITH_HELPER]
        .into_iter()
        .filter(|mode| *mode == WITHOUT_HELPER || helper.is_some());
    for (mode, check) in modes.flat_map(|mode| checks.iter().map(move |check| (mode, check))) {
        let result = run_in_process(mode, check.name)?;
        let line =
            Line { program, check: check.name, helper: mode == WITH_HELPER, result: &result };
        writeln!(std::io::stdout(), "{}", serde_json::to_string(&line)?)?;
    }
    Ok(())
}

/// Runs the check of this name in a process that trusts the server's certificate.
fn run_in_process(mode: &str, name: &str) -> CheckResult {
    let certificate = env::var_os(CERTIFICATE).ok_or("run this program with `cargo xtask tls`")?;
    let mut command = Command::new(env::current_exe()?);
    command.args([mode, name]).env("SSL_CERT_FILE", certificate).env("NO_PROXY", "127.0.0.1");
    let output = command.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Ok(output.status.to_string());
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// Runs `check` after `helper`, and returns its result as text.
fn run_one(check: Check, helper: Option<Helper>) -> String {
    // The message is in the result.
    panic::set_hook(Box::new(|_| {}));
    if let Some(helper) = helper {
        helper();
    }
    match panic::catch_unwind(check.run) {
        Ok(Ok(library)) => library,
        Ok(Err(error)) => format!("error: {error}"),
        Err(payload) => {
            let text = payload.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or_default();
            format!("panic: {}", first_sentence(text))
        }
    }
}

/// Returns the first sentence of `text`, which does not change with the version of a dependency.
fn first_sentence(text: &str) -> &str {
    let line = text.trim().lines().next().unwrap_or_default();
    line.split(". ").next().unwrap_or_default().trim_end_matches('.')
}

/// Builds the client of this workspace and sends a request to the server.
pub const CLIENT: Check = Check { name: "ngrok_edge_oauth::Client", run: client };

/// Builds the client of this workspace and sends a request to the server.
///
/// # Errors
///
/// If the client cannot be built, or if the call fails.
pub fn client() -> CheckResult {
    let builder = Client::builder().api_key("key_1").base_url(url()?).retry(RetryPolicy::none());
    let client = builder.build().map_err(|error| format!("BuildError::{error:?}"))?;
    let (edge, route) = (
        "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse()?,
        "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c".parse()?,
    );
    block_on(async move {
        let response =
            client.edge_route_oauth_get(&edge, &route).await.map_err(|error| chain(&error))?;
        Ok(library(response.headers()))
    })
}

/// Returns the URL of the server.
///
/// # Errors
///
/// If the program was not started by `cargo xtask tls`.
pub fn url() -> CheckResult {
    env::var(URL).map_err(|_| "run this program with `cargo xtask tls`".into())
}

/// Runs `future` to completion.
///
/// # Errors
///
/// Those of `future`.
pub fn block_on(future: impl Future<Output = CheckResult>) -> CheckResult {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(future)
}

/// Returns the TLS library that the server saw.
#[must_use]
pub fn library(headers: &HeaderMap) -> String {
    let library = headers.get("tls-library").and_then(|value| value.to_str().ok());
    library.unwrap_or("no server").to_owned()
}

/// Returns `error` with its causes on one line.
pub fn chain(error: &(dyn Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |error| (**error).source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

/// Returns the check of `reqwest::Client::new()`, which most programs use.
#[macro_export]
macro_rules! reqwest_check {
    ($reqwest:ident) => {
        $crate::Check {
            name: "reqwest::Client::new()",
            run: || {
                let request = $reqwest::Client::new().get($crate::url()?);
                $crate::block_on(async move {
                    let response = request.send().await.map_err(|error| $crate::chain(&error))?;
                    Ok($crate::library(response.headers()))
                })
            },
        }
    };
}

/// Returns the check of rustls's own configuration, whose provider depends on the features.
#[macro_export]
macro_rules! rustls_check {
    ($($rustls:ident)::+) => {
        $crate::Check {
            name: "rustls::ClientConfig::builder()",
            run: || {
                use $($rustls)::+ as rustls;
                let config = rustls::ClientConfig::builder()
                    .with_root_certificates(rustls::RootCertStore::empty())
                    .with_no_client_auth();
                let post_quantum = rustls::NamedGroup::X25519MLKEM768;
                let is_aws_lc = config.crypto_provider().kx_groups.iter().any(|group| group.name() == post_quantum);
                Ok(if is_aws_lc { "aws-lc" } else { "ring" }.to_owned())
            },
        }
    };
}
