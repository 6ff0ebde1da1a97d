//! The codes that ngrok gives its errors.

use std::{fmt, num::NonZeroU32, str::FromStr};

const PREFIX: &str = "ERR_NGROK_";

/// The code of an error at ngrok, such as `ERR_NGROK_226`. A code that this crate has never heard of is kept like any other.
///
/// The codes are listed at <https://ngrok.com/docs/errors/>.
///
/// ```
/// use ngrok_edge_oauth::ErrorCode;
///
/// let code: ErrorCode = "ERR_NGROK_226".parse().unwrap();
/// assert_eq!(code, ErrorCode::RATE_LIMITED);
/// assert_eq!(code.number(), 226);
/// assert_eq!(code.docs_url(), "https://ngrok.com/docs/errors/err_ngrok_226");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(NonZeroU32);

/// A text that is not `ERR_NGROK_` and a number from 1 to 4294967295.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseErrorCodeError;

impl ErrorCode {
    /// Too many requests of the account at once.
    pub const TOO_MANY_AT_ONCE: Self = Self::of(225);
    /// More than 120 requests of the account in a rolling 60 seconds.
    pub const RATE_LIMITED: Self = Self::of(226);
    /// ngrok sheds load.
    pub const OVERLOADED: Self = Self::of(743);
    /// There is no such edge.
    pub const NO_SUCH_EDGE: Self = Self::of(7000);
    /// The edge has no such route.
    pub const NO_SUCH_ROUTE: Self = Self::of(7124);

    pub(crate) const fn of(number: u32) -> Self {
        match NonZeroU32::new(number) {
            Some(number) => Self(number),
            None => Self(NonZeroU32::MIN),
        }
    }

    /// The code with this number; `None` for 0.
    #[must_use]
    pub fn new(number: u32) -> Option<Self> {
        NonZeroU32::new(number).map(Self)
    }

    /// The number, without `ERR_NGROK_`.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0.get()
    }

    /// The page that explains the code.
    #[must_use]
    pub fn docs_url(self) -> String {
        format!("https://ngrok.com/docs/errors/err_ngrok_{}", self.0)
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

impl fmt::Display for ParseErrorCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not {PREFIX} and a number")
    }
}

impl std::error::Error for ParseErrorCodeError {}
