//! Faults: failures that a test requests.

use std::{fmt, str::FromStr};

use ngrok_edge_oauth::ErrorCode;

use crate::random::Random;

/// A failure of one request. Only a request with [`Truncate`](Self::Truncate) is processed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// A response with this status, 400 to 599, and no error code.
    Status(u16),
    /// A response with this error code and its status; 400 for an unknown code.
    Code(ErrorCode),
    /// The connection is reset without a response.
    Reset,
    /// The connection is closed without a response.
    Close,
    /// The connection stays open without a response.
    Stall,
    /// The request is processed, but the response ends in the middle of its body.
    Truncate,
}

/// A fault and its probability.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FaultRate {
    /// The fault.
    pub fault: Fault,
    /// The probability for each request, 0 to 1.
    pub probability: f64,
}

/// The error for text that is not a [`Fault`] or [`FaultRate`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseFaultError(String);

impl fmt::Display for ParseFaultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "invalid fault `{}`: expected KIND:PROBABILITY, where KIND is a status (400 to 599), an error code (ERR_NGROK_7041), \
             `reset`, `close`, `stall` or `truncate`, and PROBABILITY is from 0 to 1, such as 503:0.1",
            self.0
        )
    }
}

impl std::error::Error for ParseFaultError {}

impl FromStr for Fault {
    type Err = ParseFaultError;

    fn from_str(text: &str) -> Result<Self, ParseFaultError> {
        match text {
            "reset" => Ok(Self::Reset),
            "close" => Ok(Self::Close),
            "stall" => Ok(Self::Stall),
            "truncate" => Ok(Self::Truncate),
            _ => {
                let status = text
                    .parse()
                    .ok()
                    .filter(|status| (400..600).contains(status))
                    .map(Self::Status);
                let fault = status.or_else(|| text.parse().ok().map(Self::Code));
                fault.ok_or_else(|| ParseFaultError(text.to_owned()))
            }
        }
    }
}

impl FromStr for FaultRate {
    type Err = ParseFaultError;

    fn from_str(text: &str) -> Result<Self, ParseFaultError> {
        let error = || ParseFaultError(text.to_owned());
        let (fault, probability) = text.split_once(':').ok_or_else(error)?;
        let probability = probability
            .parse()
            .ok()
            .filter(|probability| (0.0..=1.0).contains(probability))
            .ok_or_else(error)?;
        Ok(Self { fault: fault.parse().map_err(|_| error())?, probability })
    }
}

/// Chooses a fault, or none, by the probabilities of `rates`. Each rate has a part of `0.0..1.0`,
/// in their order.
pub(crate) fn choose(rates: &[FaultRate], random: &mut Random) -> Option<Fault> {
    if rates.is_empty() {
        return None;
    }
    let mut chosen = random.fraction();
    rates.iter().find_map(|rate| {
        chosen -= rate.probability;
        (chosen < 0.0).then_some(rate.fault)
    })
}
