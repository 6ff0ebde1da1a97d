//! Clients of APIs that the pipeline was not written for. That this crate compiles is the test.
//!
//! The documents were written for it; together they have what the published documents of many vendors have. The generated files
//! are committed, so that building them does not need codegen: as a build dependency, it and its dependencies would be compiled a
//! second time. A test of codegen compares and, with `INSTA_UPDATE=always`, writes them.

#[rustfmt::skip] // formatted by prettyplease
#[allow(warnings, clippy::all, clippy::pedantic, clippy::panic, clippy::unwrap_used, clippy::expect_used,
        reason = "emitted by codegen")]
pub mod generated {
    pub mod bookstore;
    pub mod files;
    pub mod names;
    pub mod payments;
}
