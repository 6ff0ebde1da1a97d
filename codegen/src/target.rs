//! What is generated from what: the client of this workspace, or a crate of its own from any document.

use std::path::{Path, PathBuf};

use heck::{ToKebabCase, ToSnakeCase};

use crate::{
    Document, Findings, HandWritten, Replacement, Settings, Support,
    emit::{Output, Ownership},
    format::format,
    generate, lint, prepare,
    prepare::Prepared,
    reference, rewrite,
};

/// A crate to generate.
#[derive(Clone, Debug)]
pub struct Target {
    settings: Settings,
    /// What the header of the generated file calls the document and the command.
    spec: String,
    command: String,
    layout: Layout,
}

#[derive(Clone, Debug)]
enum Layout {
    /// The generated module of the workspace's client.
    Workspace,
    /// A whole crate.
    Crate { name: String },
}

/// The document that the workspace's client is generated from, relative to the workspace.
pub const SPEC: &str = "spec/edge-route-oauth.yaml";
/// The generated module of the workspace's client, relative to the workspace.
pub const CLIENT: &str = "crates/ngrok-edge-oauth/src/generated.rs";

/// The generated module of the emulator, relative to the workspace.
pub const EMULATOR: &str = "crates/ngrok-edge-oauth-emulator/src/generated.rs";
/// The generated module of the mock, relative to the workspace.
pub const MOCK: &str = "crates/ngrok-edge-oauth-mock/src/generated.rs";

impl Target {
    /// The client of this workspace.
    #[must_use]
    pub fn workspace() -> Self {
        let replacement = |schema, path, is_text| Replacement { schema, path, is_text };
        let hand_written = HandWritten {
            inner_type: "crate::config::Config",
            replacements: vec![
                replacement("EdgeId", "crate::EdgeId", true),
                replacement("RouteId", "crate::RouteId", true),
            ],
            notes: vec![(
                "edge_route_oauth_delete",
                "Where the answer to an attempt was lost and the next attempt finds nothing to delete (404), the deletion counts as \
                 a success: it may have been this call's own.",
            )],
        };
        Self {
            settings: Settings {
                crate_name: "ngrok_edge_oauth".to_owned(),
                support: Support::HandWritten(hand_written),
            },
            spec: SPEC.to_owned(),
            command: "cargo xtask generate".to_owned(),
            layout: Layout::Workspace,
        }
    }

    /// A crate of its own in the folder `out`, from the document at `spec`.
    #[must_use]
    pub fn standalone(spec: &Path, out: &Path) -> Self {
        let text = |name: Option<&std::ffi::OsStr>| name.map(|name| name.to_string_lossy().into_owned());
        // Cargo takes no name that starts with a digit, and rustc links no crate whose name is not ASCII.
        let name = text(out.file_name()).unwrap_or_default().replace(|c: char| !c.is_ascii(), " ").to_kebab_case();
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
        let name = if is_name { name } else { format!("client-{name}").trim_end_matches('-').to_owned() };
        let spec = text(spec.file_name()).unwrap_or_default();
        Self {
            settings: Settings::standalone(name.to_snake_case()),
            command: format!("cargo xtask generate --spec {spec}"),
            spec,
            layout: Layout::Crate { name },
        }
    }

    /// The folders, relative to the root, in which generated files belong to this target alone.
    #[must_use]
    pub fn folders(&self) -> Vec<PathBuf> {
        match self.layout {
            Layout::Workspace => vec![PathBuf::from("crates")],
            Layout::Crate { .. } => vec![PathBuf::from("src")],
        }
    }
}

/// Takes `document` through all stages and returns the files to be, without touching any.
///
/// # Errors
///
/// All findings of the first stage that has any.
pub fn render(document: &Document, target: &Target) -> Result<Vec<Output>, Findings> {
    lint(document)?;
    let prepared = prepare(document, &target.settings)?;
    let mut file = generate(document, &prepared, &target.settings)?;
    rewrite::apply(&mut file, document, &prepared, &target.settings)?;
    let text = format(&file, &target.spec, &target.command);
    let output = |path: &str, contents, ownership| Output { path: PathBuf::from(path), contents, ownership };
    Ok(match &target.layout {
        Layout::Workspace => {
            let mock = mock(document, &prepared, target)?;
            vec![
                output(CLIENT, text, Ownership::Generator),
                output(EMULATOR, format(&pages(document), &target.spec, &target.command), Ownership::Generator),
                output(MOCK, mock, Ownership::Generator),
            ]
        }
        Layout::Crate { name } => vec![
            output("Cargo.toml", manifest(name, &text), Ownership::User),
            output("src/lib.rs", LIBRARY.to_owned(), Ownership::User),
            output("src/generated.rs", text, Ownership::Generator),
        ],
    })
}

/// The document and the page made from it, as the emulator serves them.
fn pages(document: &Document) -> syn::File {
    let (text, page) = (document.text(), reference::page(document));
    syn::parse_quote! {
        //! What the emulator serves beside the API.

        /// The OpenAPI document.
        pub(crate) const DOCUMENT: &str = #text;
        /// The document as a page to read.
        pub(crate) const REFERENCE_PAGE: &str = #page;
    }
}

/// The typed mock of the client's operations.
fn mock(document: &Document, prepared: &Prepared, target: &Target) -> Result<String, Findings> {
    let mut file = generate::mock(document, prepared, &target.settings)?;
    rewrite::apply_to_mock(&mut file, document);
    Ok(format(&file, &target.spec, &target.command))
}

const LIBRARY: &str = "\
//! An API client, generated from an OpenAPI document.

#[rustfmt::skip] // formatted by the generator
#[allow(clippy::all, clippy::pedantic, dead_code, unused_imports, reason = \"generated\")]
mod generated;

pub use generated::*;
";

/// What the generated code may use, and how it names it.
const DEPENDENCIES: [(&str, &str); 11] = [
    ("base64::", "base64 = \"0.23\""),
    ("bytes::", "bytes = \"1\""),
    ("chrono::", "chrono = { version = \"0.4\", default-features = false, features = [\"serde\"] }"),
    ("futures::", "futures = \"0.3\""),
    ("progenitor_client::", "progenitor-client = \"=0.15.1\""),
    ("rand::", "rand = \"0.10\""),
    ("regress::", "regress = \"0.12\""),
    ("reqwest::", "reqwest = { version = \"0.13\", features = [\"json\", \"query\", \"stream\"] }"),
    ("serde::", "serde = { version = \"1\", features = [\"derive\"] }"),
    ("serde_json::", "serde_json = \"1\""),
    ("uuid::", "uuid = { version = \"1\", features = [\"serde\"] }"),
];

fn manifest(name: &str, code: &str) -> String {
    // The examples in the documentation read bodies with it.
    let is_used = |path: &str| code.contains(path) || path == "serde_json::";
    let dependencies = DEPENDENCIES.iter().filter(|(path, _)| is_used(path)).map(|(_, line)| *line);
    let dependencies = dependencies.collect::<Vec<_>>().join("\n");
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\n{dependencies}\n\n\
         # A crate of its own, even inside the folder of another workspace.\n[workspace]\n"
    )
}
