//! Types that generated code uses for values: secrets, unknown fields, unions, lenient decoding.

pub mod lenient;
pub(crate) mod secret;
pub mod union;
pub(crate) mod unknown_fields;
