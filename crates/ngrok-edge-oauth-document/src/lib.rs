//! YAML and JSON documents with the position of every value, and findings about them.
//!
//! ```
//! use ngrok_edge_oauth_document::{JsonPointer, parse};
//!
//! let document = parse("module.yaml", "provider:\n  google: {}\n")?;
//! let position = document.position(&JsonPointer::root().join("provider").join("google"));
//! assert_eq!((position.line, position.column), (2, 3));
//! # Ok::<(), ngrok_edge_oauth_document::Findings>(())
//! ```

mod document;
mod emit;
mod escape;
mod explain;
mod finding;
mod json;
mod load;
mod parse;
mod pointer;
mod position;
mod problems;
mod yaml;

pub use self::{
    document::Document,
    emit::to_yaml,
    escape::{escape, is_unsafe},
    finding::{Finding, Findings},
    load::{LoadError, load, parse_bytes},
    parse::parse,
    pointer::JsonPointer,
    position::Position,
};

// The example of the README is compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
