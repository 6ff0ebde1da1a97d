//! Ids that cannot leave their segment of a path.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::generated::facts;

/// Why a text is not an id. The text itself is not repeated: it may be a key that was passed by mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdError {
    /// What it was to be: `an edge id`.
    expected: &'static str,
    pattern: &'static str,
    problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Empty,
    /// The id of something else.
    Other(&'static str),
    Prefix(&'static str),
    NoSuffix,
    Character {
        character: char,
        index: usize,
    },
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.problem {
            Problem::Empty => f.write_str("it is empty")?,
            Problem::Other(what) => write!(f, "it is {what}")?,
            Problem::Prefix(prefix) => write!(f, "it does not start with `{prefix}`")?,
            Problem::NoSuffix => f.write_str("nothing follows its prefix")?,
            Problem::Character { character, index } => write!(f, "it has {character:?} at index {index}")?,
        }
        write!(f, ", and {} matches {}", self.expected, self.pattern)
    }
}

impl std::error::Error for IdError {}

/// What tells one kind of id from another.
struct Rule {
    name: &'static str,
    pattern: &'static str,
    prefix: &'static str,
}

const EDGE: Rule = Rule { name: "an edge id", pattern: facts::EDGE_ID_PATTERN, prefix: facts::EDGE_ID_PREFIX };
const ROUTE: Rule = Rule { name: "a route id", pattern: facts::ROUTE_ID_PATTERN, prefix: facts::ROUTE_ID_PREFIX };

impl Rule {
    /// Holds `text` against the rule: the prefix and base-62 characters after it, which leaves nothing that a URL could read as
    /// anything but text.
    fn check(&self, text: &str) -> Result<(), IdError> {
        let error = |problem| Err(IdError { expected: self.name, pattern: self.pattern, problem });
        if text.is_empty() {
            return error(Problem::Empty);
        }
        let Some(suffix) = text.strip_prefix(self.prefix) else {
            let other = [EDGE, ROUTE].into_iter().find(|other| text.starts_with(other.prefix));
            return error(other.map_or(Problem::Prefix(self.prefix), |other| Problem::Other(other.name)));
        };
        if suffix.is_empty() {
            return error(Problem::NoSuffix);
        }
        // Nearly every id is good, and all bytes at once are quicker to look at than characters one by one.
        if suffix.bytes().fold(true, |is_good, byte| is_good & byte.is_ascii_alphanumeric()) {
            return Ok(());
        }
        match suffix.char_indices().find(|(_, character)| !character.is_ascii_alphanumeric()) {
            Some((index, character)) => error(Problem::Character { character, index: self.prefix.len() + index }),
            None => Ok(()),
        }
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $rule:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The id as text.
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
                $rule.check(&text).map(|()| Self(text))
            }
        }

        impl TryFrom<&String> for $name {
            type Error = IdError;

            fn try_from(text: &String) -> Result<Self, IdError> {
                text.parse()
            }
        }

        impl TryFrom<&str> for $name {
            type Error = IdError;

            fn try_from(text: &str) -> Result<Self, IdError> {
                text.parse()
            }
        }

        impl From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
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
                schemars::json_schema!({ "type": "string", "pattern": $rule.pattern })
            }
        }
    };
}

id! {
    /// The id of an HTTPS edge: `edghts_` and base-62 characters, 27 of them today.
    ///
    /// # Errors
    ///
    /// Making one from text fails with [`IdError`] where the text is anything else, the id of a route included.
    ///
    /// ```
    /// use ngrok_edge_oauth::EdgeId;
    ///
    /// let id: EdgeId = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse()?;
    /// assert_eq!(id.as_str(), "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf");
    /// assert_eq!(
    ///     "edghts_../other".parse::<EdgeId>().unwrap_err().to_string(),
    ///     "it has '.' at index 7, and an edge id matches ^edghts_[0-9A-Za-z]+$",
    /// );
    /// # Ok::<(), ngrok_edge_oauth::IdError>(())
    /// ```
    EdgeId, EDGE
}

id! {
    /// The id of a route of an HTTPS edge: `edghtsrt_` and base-62 characters, 27 of them today.
    ///
    /// # Errors
    ///
    /// Making one from text fails with [`IdError`] where the text is anything else, the id of an edge included.
    ///
    /// ```
    /// use ngrok_edge_oauth::RouteId;
    ///
    /// let id: RouteId = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c".parse()?;
    /// assert_eq!(
    ///     "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse::<RouteId>().unwrap_err().to_string(),
    ///     "it is an edge id, and a route id matches ^edghtsrt_[0-9A-Za-z]+$",
    /// );
    /// # Ok::<(), ngrok_edge_oauth::IdError>(())
    /// ```
    RouteId, ROUTE
}
