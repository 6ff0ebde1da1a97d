//! The end of each help text: exit codes, and examples that a test parses.

use clap::builder::StyledStr;

/// Exit codes and examples of a command.
pub(super) struct Ending {
    /// Meaning of exit code 0.
    success: &'static str,
    /// Meaning of exit code 1.
    failure: &'static str,
    /// Meaning of exit code 4, unless the command never exits with it.
    found: Option<&'static str>,
    /// Command lines without `cargo xtask`.
    examples: &'static [&'static str],
}

impl From<Ending> for StyledStr {
    fn from(Ending { success, failure, found, examples }: Ending) -> Self {
        let codes = [
            (0, Some(success)),
            (1, Some(failure)),
            // The exit code of clap.
            (2, Some("invalid arguments")),
            (crate::report::FOUND, found),
        ];
        let codes = codes.into_iter().filter_map(|(code, meaning)| Some((code, meaning?)));
        let codes = codes.map(|(code, meaning)| format!("  {code}  {meaning}"));
        let examples = examples.iter().map(|arguments| format!("  cargo xtask {arguments}"));
        let lines = ["Exit codes:".to_owned()]
            .into_iter()
            .chain(codes)
            .chain([String::new(), "Examples:".to_owned()])
            .chain(examples);
        lines.collect::<Vec<_>>().join("\n").into()
    }
}

pub(super) const PROGRAM: Ending = Ending {
    success: "success",
    failure: "failure; stderr has the reason",
    found: Some("files out of date, problems, breaking changes: see the help of the command"),
    examples: &[
        "generate",
        "check",
        "lint",
        "generate --spec codegen/foreign/documents/bookstore.yaml --out target/bookstore",
    ],
};

pub(super) const GENERATE: Ending = Ending {
    success: "all files are up to date",
    failure: "a document is invalid, or a file cannot be read or written",
    found: Some("files are out of date (only with --check)"),
    examples: &[
        "generate",
        "generate --watch",
        "generate --spec codegen/foreign/documents/bookstore.yaml --out target/bookstore",
    ],
};

pub(super) const NEW: Ending = Ending {
    success: "the client was added",
    failure: "the document has problems, the name is taken, or a test of the new client failed",
    found: None,
    examples: &["new bookstore --spec codegen/foreign/documents/bookstore.yaml"],
};

pub(super) const CHECK: Ending = Ending {
    success: "all files are up to date",
    failure: "a document is invalid, or a file cannot be read",
    found: Some("files are out of date"),
    examples: &[
        "check",
        "check --spec codegen/foreign/documents/bookstore.yaml --out target/bookstore",
    ],
};

pub(super) const LINT: Ending = Ending {
    success: "no problems, apart from warnings about documents with `origin = \"vendor\"`",
    failure: "a document cannot be read",
    found: Some("problems"),
    examples: &[
        "lint",
        "lint --format github    # annotations of a workflow",
        "lint --spec codegen/foreign/documents/bookstore.yaml --all",
    ],
};

pub(super) const API: Ending = Ending {
    success: "the API is that of the snapshots, or --save wrote them",
    failure: "cargo-public-api is not installed, or a crate does not compile",
    found: Some("the API differs from the snapshots"),
    examples: &["api           # show what changed", "api --save    # accept the change"],
};

pub(super) const BENCH: Ending = Ending {
    success: "the results were printed",
    failure: "a benchmark does not compile or fails",
    found: Some("a figure is more than 3 % above the saved one (only with --check)"),
    examples: &["bench", "bench --check", "bench --builds --save"],
};

pub(super) const DIFF: Ending = Ending {
    success: "no breaking changes",
    failure: "a version cannot be read",
    found: Some("breaking changes"),
    examples: &[
        "diff HEAD                         # effect of uncommitted edits",
        "diff HEAD~1 --format markdown     # for the changelog",
        "diff HEAD:spec/edge-route-oauth.yaml spec/edge-route-oauth.yaml",
    ],
};

pub(super) const LINT_EXTERNAL: Ending = Ending {
    success: "no open findings",
    failure: "a linter cannot be run",
    found: Some("open findings"),
    examples: &["lint-external", "lint-external --spec codegen/foreign/documents/bookstore.yaml"],
};

pub(super) const SURVEY: Ending = Ending {
    success: "every document generates, and with --check every crate compiles",
    failure: "a document cannot be read",
    found: Some("a document does not generate, or a crate does not compile"),
    examples: &[
        "survey codegen/foreign/documents/",
        "survey codegen/foreign/documents/ --check --format json",
    ],
};

pub(super) const TLS: Ending = Ending {
    success: "all programs print the expected lines, or --save wrote them",
    failure: "a program does not compile, or the server does not start",
    found: Some("a program prints other lines"),
    examples: &[
        "tls",
        "tls next-to-rustls    # run one program",
        "tls --save            # accept new results",
    ],
};
