//! Clients of foreign APIs, to test that generated code compiles for documents of other styles.
//!
//! The documents in `documents/` cover the constructs of many vendors' published documents. The
//! generated files are committed, because codegen as a build dependency would be compiled a second
//! time. A test of codegen compares them with their documents and, with `INSTA_UPDATE=always`,
//! writes them.

#[rustfmt::skip] // formatted by prettyplease
#[allow(warnings, clippy::all, clippy::pedantic, clippy::panic, clippy::unwrap_used, clippy::expect_used,
        reason = "emitted by codegen")]
pub mod generated {
    pub mod bookstore;
    pub mod files;
    pub mod names;
    pub mod payments;
    pub mod wire;
}
