//! Error statuses, by range.

use std::fmt;

/// The error for a number outside the range of a status type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusError {
    status: u16,
    first: u16,
}

impl fmt::Display for StatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "expected a status from {} to {}, found {}",
            self.first,
            self.first + 99,
            self.status
        )
    }
}

impl std::error::Error for StatusError {}

macro_rules! status {
    ($(#[$doc:meta])* $name:ident from $first:literal { $($(#[$constant_doc:meta])* $constant:ident = $value:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u16);

        impl $name {
            $($(#[$constant_doc])* pub const $constant: Self = Self($value);)*
        }

        impl TryFrom<u16> for $name {
            type Error = StatusError;

            fn try_from(status: u16) -> Result<Self, StatusError> {
                if status / 100 == $first / 100 { Ok(Self(status)) } else { Err(StatusError { status, first: $first }) }
            }
        }

        impl From<$name> for u16 {
            fn from(status: $name) -> Self {
                status.0
            }
        }
    };
}

status! {
    /// A status from 400 to 499.
    ///
    /// ```
    /// use ngrok_edge_oauth_mock::ClientErrorStatus;
    ///
    /// assert_eq!(ClientErrorStatus::try_from(404), Ok(ClientErrorStatus::NOT_FOUND));
    /// assert_eq!(ClientErrorStatus::try_from(503).unwrap_err().to_string(), "expected a status from 400 to 499, found 503");
    /// ```
    ClientErrorStatus from 400 {
        /// 400: the request is invalid.
        BAD_REQUEST = 400,
        /// 401: the API key is missing or wrong.
        UNAUTHORIZED = 401,
        /// 403: the account lacks a permission.
        FORBIDDEN = 403,
        /// 404: what the path names does not exist.
        NOT_FOUND = 404,
        /// 429: too many requests.
        TOO_MANY_REQUESTS = 429,
    }
}

status! {
    /// A status from 500 to 599.
    ServerErrorStatus from 500 {
        /// 500: the server failed.
        INTERNAL_SERVER_ERROR = 500,
        /// 502: a gateway got an invalid response.
        BAD_GATEWAY = 502,
        /// 503: the server sheds load.
        SERVICE_UNAVAILABLE = 503,
    }
}
