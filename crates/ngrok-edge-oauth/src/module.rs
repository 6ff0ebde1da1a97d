//! Conversion and update of modules.

mod convert;
mod update;

pub use self::convert::ConvertError;
