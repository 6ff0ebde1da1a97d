//! Ids of edges and routes.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::generated::patterns;

/// The error for text that is not an id. It does not repeat the text, which may be an API key that
/// was passed by mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdError {
    kind: Kind,
    problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Empty,
    OtherKind(&'static str),
    WrongPrefix,
    NoSuffix,
    Character { character: char, index: usize },
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Kind { name, pattern, prefix, .. } = self.kind;
        write!(f, "invalid {name} id: ")?;
        match &self.problem {
            Problem::Empty => f.write_str("it is empty")?,
            Problem::OtherKind(other) => write!(f, "found {other}")?,
            Problem::WrongPrefix => write!(f, "it does not start with `{prefix}`")?,
            Problem::NoSuffix => f.write_str("nothing follows its prefix")?,
            Problem::Character { character, index } => write!(f, "{character:?} at index {index}")?,
        }
        write!(f, "; expected {pattern}")
    }
}

impl std::error::Error for IdError {}

/// A kind of id, by its pattern in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kind {
    name: &'static str,
    /// Name of an id of this kind, for messages.
    description: &'static str,
    pattern: &'static str,
    prefix: &'static str,
}

const EDGE: Kind = Kind {
    name: "edge",
    description: "the id of an edge",
    pattern: patterns::EDGE_ID_PATTERN,
    prefix: patterns::EDGE_ID_PREFIX,
};
const ROUTE: Kind = Kind {
    name: "route",
    description: "the id of a route",
    pattern: patterns::ROUTE_ID_PATTERN,
    prefix: patterns::ROUTE_ID_PREFIX,
};

impl Kind {
    /// Accepts the prefix and base-62 characters after it, which have no meaning in a URL.
    fn validate(self, text: &str) -> Result<(), IdError> {
        let error = |problem| Err(IdError { kind: self, problem });
        if text.is_empty() {
            return error(Problem::Empty);
        }
        let Some(suffix) = text.strip_prefix(self.prefix) else {
            let other = [EDGE, ROUTE].into_iter().find(|other| text.starts_with(other.prefix));
            return error(
                other.map_or(Problem::WrongPrefix, |other| Problem::OtherKind(other.description)),
            );
        };
        if suffix.is_empty() {
            return error(Problem::NoSuffix);
        }
        match suffix.char_indices().find(|(_, character)| !character.is_ascii_alphanumeric()) {
            Some((index, character)) => {
                error(Problem::Character { character, index: self.prefix.len() + index })
            }
            None => Ok(()),
        }
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $kind:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Returns the id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::try_from(text.to_owned())
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                $kind.validate(&text).map(|()| Self(text))
            }
        }

        impl TryFrom<&str> for $name {
            type Error = IdError;

            fn try_from(text: &str) -> Result<Self, IdError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $kind.pattern })
            }
        }
    };
}

id! {
    /// The id of an HTTPS edge: `edghts_` and base-62 characters, currently 27.
    ///
    /// # Errors
    ///
    /// Conversions from text fail with [`IdError`] for any other text, including the id of a route.
    ///
    /// ```
    /// use ngrok_edge_oauth::EdgeId;
    ///
    /// let id: EdgeId = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse()?;
    /// assert_eq!(id.as_str(), "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf");
    /// assert_eq!(
    ///     "edghts_../other".parse::<EdgeId>().unwrap_err().to_string(),
    ///     "invalid edge id: '.' at index 7; expected ^edghts_[0-9A-Za-z]+$",
    /// );
    /// # Ok::<(), ngrok_edge_oauth::IdError>(())
    /// ```
    EdgeId, EDGE
}

id! {
    /// The id of a route of an HTTPS edge: `edghtsrt_` and base-62 characters, currently 27.
    ///
    /// # Errors
    ///
    /// Conversions from text fail with [`IdError`] for any other text, including the id of an edge.
    ///
    /// ```
    /// use ngrok_edge_oauth::RouteId;
    ///
    /// let id: RouteId = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c".parse()?;
    /// assert_eq!(
    ///     "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse::<RouteId>().unwrap_err().to_string(),
    ///     "invalid route id: found the id of an edge; expected ^edghtsrt_[0-9A-Za-z]+$",
    /// );
    /// # Ok::<(), ngrok_edge_oauth::IdError>(())
    /// ```
    RouteId, ROUTE
}
