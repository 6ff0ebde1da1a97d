//! Tests and examples that need several crates of the workspace. No crate depends on this one.

pub mod conform;

// Compiles the examples of the workspace's README. A published crate cannot, because its package
// does not contain that file.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct WorkspaceReadme;
