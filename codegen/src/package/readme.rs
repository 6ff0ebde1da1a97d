//! The README of a client crate.

use std::fmt::Write as _;

use super::{Package, PackageKind, text::escaped};
use crate::openapi::{Credentials, Security, security};

impl Package<'_> {
    pub(super) fn readme(&self) -> String {
        let mut readme = format!("# {}\n\nA Rust client for {}", self.name, escaped(&self.title()));
        readme.push_str(", generated from its OpenAPI document.\n");
        let summary = self.summary();
        if !summary.is_empty() {
            let _ = write!(readme, "\n{}\n", escaped(&summary));
        }
        let _ = write!(readme, "\n```rust,no_run\n{}\n```\n\n", self.quickstart());
        let _ = write!(readme, "{}\n\n", self.base_url());
        readme.push_str(&self.credentials());
        readme.push_str(GUARANTEES);
        if matches!(self.kind, PackageKind::Standalone { .. }) {
            readme.push_str(TESTS);
        }
        readme
    }

    /// Returns the paragraph on the base URL.
    fn base_url(&self) -> String {
        let setter = "`Client::builder().base_url(url)`";
        let variable = self.base_url_variable();
        match self.server() {
            Some(server) if server.starts_with("http:") => format!(
                "The base URL of the document is <{server}>. `Client::builder().allow_http()`\n\
                 lets credentials be sent there unencrypted; {setter} sets\n\
                 another base URL, as `{variable}` does for `from_env`."
            ),
            Some(server) => format!(
                "Requests are sent to <{server}>. {setter} sets\nanother base URL, as `{variable}` does for `from_env`."
            ),
            None => format!(
                "The document has no base URL. {setter} sets it,\nas `{variable}` does for `from_env`."
            ),
        }
    }

    /// Returns the section on credentials; empty if the API needs none.
    fn credentials(&self) -> String {
        let variables = self.variables();
        // Without a base URL, `Client::new` cannot work.
        let new = |arguments: &str| match self.server() {
            Some(_) => format!("`Client::new({arguments})`, or "),
            None => String::new(),
        };
        let lines = match security(self.document) {
            Ok(Security::One(Credentials::None)) | Err(_) => return String::new(),
            Ok(Security::One(Credentials::Basic)) => format!(
                "{}`Client::builder().basic_auth(user, password)`, for Basic\nauthentication.\n",
                new("user, password")
            ),
            Ok(Security::One(credentials)) => format!(
                "{}`Client::builder().api_key(api_key)`, with\n{}.\n",
                new("api_key"),
                described(credentials)
            ),
            Ok(Security::Several { schemes, .. }) => {
                let schemes =
                    schemes.iter().zip(&variables).map(|((name, credentials), variable)| {
                        let secret = described(*credentials);
                        format!("- `.credentials(\"{name}\", secret)` or `{variable}`: {secret}\n")
                    });
                format!(
                    "The API has several security schemes. A call uses the first alternative of its operation for\n\
                     which the client has the credentials:\n\n{}",
                    schemes.collect::<String>()
                )
            }
        };
        let variables = variables.join("`, `");
        format!("## Credentials\n\n{lines}\n`Client::from_env()` reads `{variables}`.\n\n")
    }
}

/// Returns the secret that a security scheme takes, and where requests have it.
fn described(credentials: Credentials<'_>) -> String {
    match credentials {
        Credentials::None => "nothing".to_owned(),
        Credentials::Bearer => "the token for `Authorization: Bearer`".to_owned(),
        Credentials::Basic => "`user:password` for Basic authentication".to_owned(),
        Credentials::Header(name) => format!("the value of the header `{name}`"),
        Credentials::Query(name) => format!("the value of the query parameter `{name}`"),
        Credentials::Cookie(name) => format!("the value of the cookie `{name}`"),
    }
}

const GUARANTEES: &str = "\
## Guarantees

- **Time.** An attempt may take 15 s, a call 60 s with all of its attempts.
  `client.with(CallOptions::default().with_deadline(...))` sets limits for single calls.
- **Retries.** Idempotent operations are attempted up to four times: after a lost connection, a
  timeout, 408, 429, 500, 502, 503 and 504, with full jitter and at least the wait of `Retry-After`.
  The others are retried only if the request was certainly not carried out. A budget that clones
  share limits retries in an outage.
- **Rate limit.** `Client::builder().rate_limit(...)` delays requests that would exceed a limit.
- **Errors.** One type with `kind()`, `status()`, `message()`, `attempts()`, `retry_after()`,
  `headers()` and `body()`; `json::<T>()` decodes the body into a type of this crate. A 2xx response
  whose body the operation does not return is an error. Redirects are not followed.
- **Secrets.** No credentials and no parameter or property with `format: password` shows in `Debug`,
  in an error's text or in a span. `Error::body` and `Error::headers` are as the server sent them.
- **Paths.** Path parameters are encoded; those that would name another resource are rejected.
- **Unknown fields** that the server adds are kept in `extra` and sent back; comparisons ignore them.
  If the object has a property `extra`, they are in `unknown_fields`. Parts of an `anyOf` without
  this field ignore them. Objects that the document closes inside of a union reject them, since they
  may distinguish the alternatives.
- **Unknown values** of enums in responses are kept as `Unknown(text)` and sent back. Enums without
  this variant only occur in requests, or distinguish the alternatives of a union.
- **Unions** decode into the alternative that the `discriminator` selects, else into the first that
  accepts the value. In responses, objects of an alternative that the document does not list are
  kept as `Unknown(object)`.

Features: `rustls` (default), `rustls-aws-lc`, `rustls-no-provider` and `native-tls` choose the TLS
library; `blocking` adds a client for code that is not async, `tracing` spans.
";

const TESTS: &str = "
## Tests

`cargo test` decodes every example of the document and writes it again, and sends the request of
every operation to a local server. The first run writes the snapshots in `tests/it/snapshots/`;
later runs fail if something differs. `INSTA_UPDATE=always cargo test` accepts the differences;
delete the snapshots of operations that the document no longer has. `src/generated.rs` and
`tests/it/generated.rs` belong to the generator; its command is in their first line. All other files
are yours.
";
