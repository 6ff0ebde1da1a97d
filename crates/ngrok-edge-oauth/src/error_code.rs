//! ngrok's error codes.

use std::{fmt, num::NonZeroU32, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::generated::error_codes::ERROR_CODES;

const PREFIX: &str = "ERR_NGROK_";

/// An error code of ngrok, such as `ERR_NGROK_226`, known to this crate or not.
///
/// It is serialized as text. ngrok lists all codes at <https://ngrok.com/docs/errors/>.
///
/// ```
/// use ngrok_edge_oauth::ErrorCode;
///
/// let code: ErrorCode = "ERR_NGROK_226".parse()?;
/// assert_eq!(code, ErrorCode::RATE_LIMITED);
/// assert_eq!(code.number(), 226);
/// assert_eq!(code.docs_url(), "https://ngrok.com/docs/errors/err_ngrok_226");
/// # Ok::<(), ngrok_edge_oauth::ParseErrorCodeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ErrorCode(NonZeroU32);

/// The error for text that is not `ERR_NGROK_` and a number from 1 to 4294967295.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseErrorCodeError;

/// Status and description of an error code of the three operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorCodeInfo {
    /// The code.
    pub code: ErrorCode,
    /// HTTP status of a response with the code.
    pub status: u16,
    /// True if the status is an assumption: ngrok publishes none for most codes.
    pub is_status_assumed: bool,
    /// Cause of the error, as a fragment without a full stop.
    pub description: &'static str,
}

impl ErrorCodeInfo {
    pub(crate) const fn new(
        code: ErrorCode,
        status: u16,
        is_status_assumed: bool,
        description: &'static str,
    ) -> Self {
        Self { code, status, is_status_assumed, description }
    }
}

impl ErrorCode {
    /// Returns the code with this number; `None` for 0.
    #[must_use]
    pub fn new(number: u32) -> Option<Self> {
        NonZeroU32::new(number).map(Self)
    }

    /// Returns the code of a number from the table, which has no 0.
    pub(crate) const fn from_number(number: u32) -> Self {
        match NonZeroU32::new(number) {
            Some(number) => Self(number),
            None => Self(NonZeroU32::MIN),
        }
    }

    /// Returns the number, without `ERR_NGROK_`.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0.get()
    }

    /// Returns the URL of the page that explains the code.
    #[must_use]
    pub fn docs_url(self) -> String {
        format!("https://ngrok.com/docs/errors/err_ngrok_{}", self.0)
    }

    /// Returns status and description; `None` for a code that is not listed for the three
    /// operations.
    ///
    /// ```
    /// # use ngrok_edge_oauth::ErrorCode;
    /// assert_eq!(ErrorCode::RATE_LIMITED.info().map(|info| info.status), Some(429));
    /// ```
    #[must_use]
    pub fn info(self) -> Option<&'static ErrorCodeInfo> {
        ERROR_CODES.iter().find(|info| info.code == self)
    }

    /// Returns the codes that are listed for the three operations.
    pub fn known() -> impl Iterator<Item = Self> {
        ERROR_CODES.iter().map(|info| info.code)
    }
}

impl openapi_client_runtime::ErrorCode for ErrorCode {
    fn docs_url(&self) -> Option<String> {
        Some((*self).docs_url())
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{}", self.0)
    }
}

impl FromStr for ErrorCode {
    type Err = ParseErrorCodeError;

    fn from_str(text: &str) -> Result<Self, ParseErrorCodeError> {
        let digits = text.strip_prefix(PREFIX).ok_or(ParseErrorCodeError)?;
        digits.parse().map(Self).map_err(|_| ParseErrorCodeError)
    }
}

impl TryFrom<String> for ErrorCode {
    type Error = ParseErrorCodeError;

    fn try_from(text: String) -> Result<Self, ParseErrorCodeError> {
        text.parse()
    }
}

impl From<ErrorCode> for String {
    fn from(code: ErrorCode) -> Self {
        code.to_string()
    }
}

impl fmt::Display for ParseErrorCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid error code: expected {PREFIX} and a number")
    }
}

impl std::error::Error for ParseErrorCodeError {}
