//! Values in generated types: secrets, unknown fields, unions and lenient decoding.

pub mod lenient;
pub(crate) mod secret;
pub mod tagged;
pub mod union;
pub(crate) mod unknown_fields;
