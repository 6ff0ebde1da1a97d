//! The crate with typed mocks of a client.

use super::{Package, text::escaped};

impl Package<'_> {
    pub(super) fn mock_readme(&self) -> String {
        let krate = &self.settings.crate_name;
        format!(
            "# {name}-mock\n\nTyped mocks of {title} on an httpmock server, for testing code that uses the crate `{name}`.\n\
             Generated with it from one OpenAPI document.\n\n```rust,no_run\nuse {krate}_mock::MockServerExt as _;\n\n\
             let server = httpmock::MockServer::start();\n\
             // let mock = server.some_operation(|when, then| {{ ... }});\n\
             // ... call your own code against `server.base_url()`, then `mock.assert()`.\n```\n",
            name = self.name,
            title = escaped(&self.title()),
        )
    }

    pub(super) fn mock_library(&self) -> String {
        let krate = &self.settings.crate_name;
        format!(
            "//! Typed mocks of {}, on an [`httpmock`] server.\n//!\n\
             //! A mock states the requests that it matches and their response in the\n\
             //! types of the client [`{krate}`].\n{MOCK_CODE}",
            escaped(&self.title())
        )
    }

    /// Returns the module of statuses, which is the same in every crate with mocks.
    pub(super) fn mock_statuses(&self) -> String {
        let source = include_str!("../../../crates/ngrok-edge-oauth-mock/src/status.rs");
        source.replace("ngrok_edge_oauth_mock", &format!("{}_mock", self.settings.crate_name))
    }
}

const MOCK_CODE: &str = r#"
#[rustfmt::skip] // formatted by prettyplease
#[allow(
    clippy::all, clippy::pedantic, clippy::unwrap_used, clippy::expect_used, clippy::panic, deprecated, dead_code,
    missing_docs, rustdoc::all, unused_imports,
    reason = "generated"
)]
mod generated;
mod status;

pub use self::{
    generated::{MockServerExt, operations},
    status::{ClientErrorStatus, ServerErrorStatus, StatusError},
};

// The example of the README is compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
"#;
