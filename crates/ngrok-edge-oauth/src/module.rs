//! Conversions and changes of a module.

mod convert;
mod update;

pub use self::convert::ConvertError;
