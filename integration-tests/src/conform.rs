//! Compares ngrok's API with the emulator, to settle what the document assumes.
//!
//! [`run`] sends the same requests to both and collects where the responses differ. The requests
//! follow from the document and the validation rules, so neither is repeated here. The emulator
//! responds as the document and the rules say; a difference therefore names an assumption that is
//! wrong.

mod bodies;
mod cases;
mod compare;
mod exchange;
mod found;
mod pace;
mod redact;
mod report;
mod run;

pub use self::{
    bodies::{probes, violations},
    cases::{Case, Group, cases},
    compare::{Difference, differences},
    exchange::{Credential, ExchangeError, Observation, Request},
    report::Report,
    run::{ConformError, Extent, Settings, StopSignal, run},
};
