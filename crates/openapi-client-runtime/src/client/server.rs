//! The servers of an API.

use crate::client::build_error::BuildError;

/// A server of an API, whose URL may have variables. Generated code defines a list of them.
///
/// ```
/// use openapi_client_runtime::{Server, ServerVariable};
///
/// const SERVERS: &[Server] = &[Server::new(
///     "https://{region}.example.com/v1",
///     &[ServerVariable::new("region", "eu", &["eu", "us"])],
/// )];
/// assert_eq!(SERVERS[0].url(&[])?, "https://eu.example.com/v1");
/// assert_eq!(SERVERS[0].url(&[("region", "us")])?, "https://us.example.com/v1");
/// assert!(SERVERS[0].url(&[("region", "mars")]).is_err());
/// # Ok::<(), openapi_client_runtime::BuildError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Server {
    url: &'static str,
    variables: &'static [ServerVariable],
}

/// A variable of a server's URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct ServerVariable {
    name: &'static str,
    default: &'static str,
    values: &'static [&'static str],
}

impl ServerVariable {
    /// Returns the variable of this name. Without `values`, every value is allowed.
    pub const fn new(
        name: &'static str,
        default: &'static str,
        values: &'static [&'static str],
    ) -> Self {
        Self { name, default, values }
    }
}

impl Server {
    /// Returns a server. `url` has each of the `variables` in braces.
    pub const fn new(url: &'static str, variables: &'static [ServerVariable]) -> Self {
        Self { url, variables }
    }

    /// Returns the URL with these values of its variables, for
    /// [`ClientBuilder::base_url`](crate::ClientBuilder::base_url). The others have their defaults.
    ///
    /// # Errors
    ///
    /// [`BuildError::InvalidBaseUrl`] if the server has no variable of a name, or does not allow a
    /// value.
    pub fn url(&self, values: &[(&str, &str)]) -> Result<String, BuildError> {
        let invalid = |message: String| Err(BuildError::InvalidBaseUrl(message));
        for (name, value) in values {
            match self.variables.iter().find(|variable| variable.name == *name) {
                None => return invalid(format!("the server has no variable `{name}`")),
                Some(variable)
                    if !variable.values.is_empty() && !variable.values.contains(value) =>
                {
                    let expected = variable.values.join("`, `");
                    return invalid(format!(
                        "invalid value of the variable `{name}`: expected one of `{expected}`"
                    ));
                }
                Some(_) => {}
            }
        }
        let (mut url, mut rest) = (String::new(), self.url);
        // One pass: a value may have braces as well.
        while let Some((before, (name, after))) =
            rest.split_once('{').and_then(|(a, b)| Some((a, b.split_once('}')?)))
        {
            let value = || values.iter().find(|(given, _)| *given == name).map(|(_, value)| *value);
            let default = || {
                self.variables
                    .iter()
                    .find(|variable| variable.name == name)
                    .map(|variable| variable.default)
            };
            url.push_str(before);
            url.push_str(value().or_else(default).unwrap_or_default());
            rest = after;
        }
        Ok(url + rest)
    }
}
