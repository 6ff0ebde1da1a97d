//! The landing page of a client crate, `lib.rs`.

use super::{Package, text::escaped};
use crate::rewrite::sentence;

impl Package<'_> {
    pub(super) fn library(&self) -> String {
        let summary = escaped(&self.summary());
        let summary = if summary.is_empty() { String::new() } else { format!("\n\n{summary}") };
        let page = format!(
            "{}{summary}\n\n```no_run\n{}\n```\n\n{PAGE}",
            sentence(&format!("Client for {}", escaped(&self.title()))),
            self.quickstart()
        );
        let page = page
            .lines()
            .map(|line| format!("//! {line}").trim_end().to_owned() + "\n")
            .collect::<String>();
        let krate = &self.settings.crate_name;
        page + &CODE.replace("BLOCKING_CALL", &self.blocking_call()).replace("KRATE", krate)
    }

    /// Returns the lines of the example of the blocking client, as documentation of an item.
    fn blocking_call(&self) -> String {
        let call = self.call().unwrap_or_else(|| "println!(\"{client:?}\");".to_owned());
        let call = call
            .replace("let response = client", "let response = client.call(async |client| client")
            .replace(".await?;", ".await)?;");
        let lines = call.lines().map(|line| format!("    /// {line}").trim_end().to_owned());
        lines.collect::<Vec<_>>().join("\n")
    }
}

const PAGE: &str = "\
Optional parameters are fields of the structs in `params`. The types of request and response bodies
are in [`types`]. Time limits, retries, rate limit, redaction, tracing and TLS come from the crate
[`openapi_client_runtime`]; the types of it that callers need are re-exported here.

# Errors

Every operation returns [`Error`]. Its [`json`](Error::json) decodes the body of an error response
into the type that the documentation of the operation names.

# Features

| feature | default | effect |
| --- | --- | --- |
| `rustls` | yes | TLS by rustls with ring and the system's certificates |
| `rustls-aws-lc` | | TLS by rustls with aws-lc, which takes about twice as long to build |
| `rustls-no-provider` | | TLS by rustls with the provider that the program installs |
| `native-tls` | | TLS by the system's library; wins over the three above |
| `blocking` | | `blocking::Client`, for code that is not async |
| `tracing` | | a span for each call and attempt |

Without a TLS feature, only `http://` URLs of this machine work.
";

const CODE: &str = r#"#![cfg_attr(docsrs, feature(doc_cfg))]

// Descriptions come from the document, whose author did not write them for rustdoc.
#[rustfmt::skip] // formatted by prettyplease
#[allow(
    clippy::all, clippy::pedantic, clippy::unwrap_used, clippy::expect_used, clippy::panic, deprecated, dead_code,
    missing_docs, non_camel_case_types, rustdoc::all, unreachable_code, unreachable_pub, unused,
    reason = "generated"
)]
mod generated;

#[cfg(feature = "__rustls")]
pub use openapi_client_runtime::install_default_tls_provider;
pub use openapi_client_runtime::{
    BuildError, ByteStream, CallOptions, ErrorKind, RateLimit, Response, RetryPolicy, Secret,
    UnknownFields, tagged::UnknownObject,
};

pub use self::generated::*;

/// A client for code that is not async.
#[cfg(feature = "blocking")]
pub mod blocking {
    /// A blocking wrapper around [`Client`](crate::Client).
    ///
    /// ```no_run
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let client = KRATE::blocking::Client::new(KRATE::Client::from_env()?)?;
BLOCKING_CALL
    /// # Ok(())
    /// # }
    /// ```
    pub type Client = openapi_client_runtime::blocking::Client<crate::Client>;
}

// The examples of the README are compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
"#;
