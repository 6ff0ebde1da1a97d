//! Lints of the document: errors, which prevent generation, and style, which does not.

pub mod errors;
pub mod style;
