//! What can be made to go wrong.

use std::{fmt, str::FromStr};

use ngrok_edge_oauth::ErrorCode;

use crate::random::Random;

/// What goes wrong with a request. It never reaches the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// An answer with this status, 400 to 599, and no code of ngrok's.
    Status(u16),
    /// An answer with this code and the status that goes with it; 400 for a code that is not known.
    Code(ErrorCode),
    /// The connection is reset without an answer.
    Reset,
    /// The connection is closed without an answer.
    Close,
    /// No answer ever comes.
    Stall,
    /// The answer breaks off within its body.
    Truncate,
}

/// A fault, and how often it comes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FaultRate {
    /// What goes wrong.
    pub fault: Fault,
    /// For which part of the requests, 0 to 1.
    pub probability: f64,
}

/// A text that is not a fault and its probability.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseFaultError(String);

impl fmt::Display for ParseFaultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is no fault; write KIND:PROBABILITY with a status (400 to 599), a code (ERR_NGROK_7041), `reset`, `close`, `stall` or \
             `truncate`, and a number from 0 to 1, such as 503:0.1",
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
                let status = text.parse().ok().filter(|status| (400..600).contains(status)).map(Self::Status);
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
        let probability = probability.parse().ok().filter(|it| (0.0..=1.0).contains(it)).ok_or_else(error)?;
        Ok(Self { fault: fault.parse().map_err(|_| error())?, probability })
    }
}

/// The fault that the next request draws, if any. The first of `rates` takes the first part of the range, and so on.
pub(crate) fn draw(rates: &[FaultRate], random: &mut Random) -> Option<Fault> {
    if rates.is_empty() {
        return None;
    }
    let mut drawn = random.fraction();
    rates.iter().find_map(|rate| {
        drawn -= rate.probability;
        (drawn < 0.0).then_some(rate.fault)
    })
}
