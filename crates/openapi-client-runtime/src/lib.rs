//! The runtime of clients that are generated from OpenAPI documents: retries, deadlines, rate
//! limits, redaction, tracing, typed errors and TLS.
//!
//! A generated client contains only its API: types, operations, and constants that describe it
//! ([`Api`], [`Operation`]). This crate builds its [`Client`] ([`ClientBuilder`]), sends its
//! requests, and returns a [`Response`] or an [`Error`].
//!
//! ```no_run
//! use openapi_client_runtime::{Api, Client, ClientBuilder, CredentialScheme, Error, Operation};
//!
//! const API: Api = Api::new("bookstore", "1.4.0", "https://books.example.com/v1")
//!     .credentials(CredentialScheme::Bearer);
//! static GET_BOOK: Operation = Operation::new("get_book", "GET", "/books/{id}");
//!
//! #[derive(Debug, serde::Deserialize)]
//! struct Book {
//!     title: String,
//! }
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client: Client = ClientBuilder::new(&API).api_key("my-key").build()?;
//! let url = client.url::<String>(&GET_BOOK, &["42"])?;
//! let request = client.http().get(url).build()?;
//! let book = client.call::<Book, String>(&GET_BOOK, request).await?;
//! println!("{} after {} attempts", book.title, book.attempts());
//! # Ok(())
//! # }
//! ```
//!
//! # Retries
//!
//! A call is attempted up to four times ([`RetryPolicy`]), with full jitter and at least the wait
//! of `Retry-After`, within its deadline. It is retried if its operation is idempotent (by RFC
//! 9110, or by the document) and the connection was lost, an attempt timed out, or the status was
//! 408, 500, 502, 503 or 504. Any operation is retried if the server did not process the request:
//! no connection, 429, or an error code that the API lists for it. A body that cannot be cloned is
//! never sent twice. Clones of a client share a retry budget that limits retries in an outage.
//!
//! # Secrets
//!
//! Neither `Debug` nor `Display` of any type shows credentials, or the parameters and properties
//! of a request that are secrets by [`Operation::secrets`], even if a server repeats them in a
//! message. [`Error::body`] and [`Error::headers`] are not redacted.
//!
//! # Features
//!
//! | feature | default | effect |
//! | --- | --- | --- |
//! | `rustls` | yes | TLS by rustls with ring and the system's certificates |
//! | `rustls-aws-lc` | | TLS by rustls with aws-lc, which takes about twice as long to build |
//! | `rustls-no-provider` | | TLS by rustls with the provider that the program installs |
//! | `native-tls` | | TLS by the system's library; wins over the three above |
//! | `blocking` | | a client for code that is not async |
//! | `query` | | query parameters and form bodies |
//! | `stream` | | response bodies as streams |
//! | `tracing` | | a span for each call and attempt |
//! | `schemars` | | `JsonSchema` for the types of this crate |
//!
//! The crypto provider is the one that the program installed with
//! `CryptoProvider::install_default`, or else aws-lc, or else ring.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod api;
#[cfg(feature = "blocking")]
pub mod blocking;
mod call;
mod client;
mod error;
#[cfg(feature = "query")]
mod query;
mod response;
#[cfg(feature = "stream")]
mod stream;
mod values;

#[cfg(feature = "__rustls")]
pub use self::client::tls::install_default_tls_provider;
#[cfg(feature = "query")]
pub use self::query::{FormExt, QueryParam};
#[cfg(feature = "stream")]
pub use self::stream::ByteStream;
pub use self::{
    api::{Api, CredentialScheme, Operation, SecurityScheme},
    call::{rate_limit::RateLimit, retry::RetryPolicy},
    client::{
        Client,
        build_error::BuildError,
        builder::ClientBuilder,
        options::CallOptions,
        server::{Server, ServerVariable},
    },
    error::{Error, ErrorCode, ErrorKind},
    response::Response,
    values::{lenient, secret::Secret, tagged, union, unknown_fields::UnknownFields},
};

// Compiles the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
