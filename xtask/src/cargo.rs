//! Calls cargo.

use std::process::Command;

/// The cargo that runs this program, else the one that the path has. One by its absolute path would let rustup choose a toolchain
/// for each crate that brings a file which names one.
pub(crate) fn command() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
