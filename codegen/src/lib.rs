//! Generates a Rust client from an OpenAPI document.
//!
//! Each module is a stage of the pipeline. Only [`load()`], [`clients`] and [`emit`] touch files.
//!
//! | stage | input | output |
//! | --- | --- | --- |
//! | [`load()`] | a file | a [`Document`] with the position of every value |
//! | [`accept`](mod@accept) | a document from elsewhere | a copy that generates, and warnings |
//! | [`lint::errors`] | the document | findings that prevent generation |
//! | [`lint::style`] | the document | findings of style, which do not |
//! | [`prepare()`] | the document | a copy for the generator |
//! | [`generate()`] | the copy | progenitor's syntax tree |
//! | [`rewrite`] | the tree | the tree without the gaps of progenitor |
//! | [`format`](mod@format) | the tree | code |
//! | [`emit`] | code | a plan of changes, then files |
//!
//! [`target::render`] runs all stages except `load`, `lint::style` and `emit`.
//! [`diff`](mod@diff) compares two documents.

pub mod accept;

mod openapi;
mod package;
mod samples;
mod settings;

pub mod clients;

pub mod error_codes;

pub mod lint;

pub mod prepare;

pub mod generate;

pub mod rewrite;

pub mod format;

pub mod reference;

pub mod emit;

pub mod target;

pub mod diff;

pub use ngrok_edge_oauth_document::{
    Document, Finding, Findings, JsonPointer, LoadError, Position, load, parse,
};

pub use self::{
    accept::{Accepted, Rendered, accept},
    clients::{Client, load_clients},
    emit::{Output, Plan, Status},
    generate::generate,
    prepare::prepare,
    settings::{Replacement, Settings},
    target::{Target, render, scaffold},
};
