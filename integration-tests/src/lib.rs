//! Tests and examples that need several crates of the workspace. No crate depends on this one.

// The examples of the workspace's README are compiled here: no published crate may need a file
// outside of its folder.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct WorkspaceReadme;
