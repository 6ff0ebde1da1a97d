//! Clients of APIs that the pipeline was not written for. That this crate compiles is the test.
//!
//! The documents were written for it; together they have what the published documents of many vendors have.

include!(concat!(env!("OUT_DIR"), "/modules.rs"));
