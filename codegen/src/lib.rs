//! Turns an OpenAPI document into a Rust client.
//!
//! The modules are the stages, in the order in which a document passes them. Values go in and text comes out; only [`load()`] and
//! [`emit`] touch files.
//!
//! | stage | takes | gives |
//! | --- | --- | --- |
//! | [`load()`] | a file | a [`Document`] that knows the place of every value |
//! | [`lint()`] | the document | all problems at once |
//! | [`review()`] | the document | what its readers would miss; not a part of generating |
//! | [`prepare()`] | the document | the generator's copy of it |
//! | [`generate()`] | the copy | a syntax tree, by progenitor |
//! | [`rewrite`] | the tree | the tree with the generator's gaps closed |
//! | [`format`](mod@format) | the tree | text |
//! | [`emit`] | texts | a plan, and files |
//!
//! [`target::render`] runs all but the first and the last. [`diff`](mod@diff) compares two documents.

mod openapi;
mod settings;

pub mod clients;

pub mod error_codes;

pub mod lint;

pub mod review;

pub mod prepare;

pub mod generate;

pub mod rewrite;

pub mod format;

pub mod reference;

pub mod emit;

pub mod target;

pub mod diff;

pub use ngrok_edge_oauth_document::{Document, Finding, Findings, JsonPointer, LoadError, Position, load, parse};

pub use self::{
    clients::{Client, load_clients},
    emit::{Output, Plan, Status},
    generate::generate,
    lint::lint,
    prepare::prepare,
    review::review,
    settings::{Replacement, Settings},
    target::{Target, render},
};
