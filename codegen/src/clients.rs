//! The clients of the workspace, from `spec/clients.toml`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use crate::{error_codes::ErrorCodes, package, settings::Replacement};

/// The list of clients, relative to the workspace.
pub const CLIENTS: &str = "spec/clients.toml";

/// A client of the workspace. All paths are relative to the workspace.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Client {
    /// Name of the package.
    pub name: String,
    /// OpenAPI document.
    pub spec: String,
    /// Folder of the crate.
    #[serde(rename = "crate")]
    pub folder: PathBuf,
    /// Generated file of the crate.
    pub output: PathBuf,
    /// Generated file with the document and its reference page, for an emulator.
    pub emulator: Option<PathBuf>,
    /// Generated file with the typed mock.
    pub mock: Option<PathBuf>,
    /// Generated file with the tests of the crate.
    pub tests: Option<PathBuf>,
    /// Origin of the document.
    #[serde(default)]
    pub origin: Origin,
    /// Optional features of the crate for which code is generated.
    #[serde(default)]
    pub features: BTreeSet<Feature>,
    /// Paths of hand-written types, by the schema that they replace.
    #[serde(default)]
    pub replacements: BTreeMap<String, String>,
    /// Additions to the documentation of operations, by operationId.
    #[serde(default)]
    pub notes: BTreeMap<String, String>,
    /// The error codes of the API.
    pub error_codes: Option<ErrorCodes>,
}

/// Origin of a document, which decides whether its problems can be corrected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// It is written here: every problem is an error.
    #[default]
    Own,
    /// It is a vendor's: [`accept`](mod@crate::accept) converts it, and only an operation that is
    /// left out is an error.
    Vendor,
}

/// An optional feature of a generated crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feature {
    /// The types implement `schemars::JsonSchema`.
    Schemars,
}

/// An error in the list of clients.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ClientsError {
    /// A file could not be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// The system's error.
        #[source]
        source: io::Error,
    },
    /// The list has an invalid or unknown key, or a key is missing.
    #[error("{CLIENTS}: {0}")]
    Syntax(#[source] Box<toml::de::Error>),
    /// A value has the right type but is invalid.
    #[error("{CLIENTS}: {key}: {message}")]
    Value {
        /// Path of the value, such as `clients.my-client.output`.
        key: String,
        /// The problem.
        message: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    clients: Vec<Client>,
}

/// Loads the list of clients of the workspace at `root`, with the tables that it refers to.
///
/// # Errors
///
/// [`ClientsError`], which names the file and the key.
pub fn load_clients(root: &Path) -> Result<Vec<Client>, ClientsError> {
    let read = |path: &Path| {
        let path = root.join(path);
        fs::read_to_string(&path).map_err(|source| ClientsError::Read { path, source })
    };
    let mut clients = parse_clients(&read(Path::new(CLIENTS))?)?;
    for codes in clients.iter_mut().filter_map(|client| client.error_codes.as_mut()) {
        codes.text = read(Path::new(&codes.table))?;
    }
    Ok(clients)
}

/// Parses a list of clients, without the tables that it refers to.
///
/// # Errors
///
/// As [`load_clients`].
pub fn parse_clients(text: &str) -> Result<Vec<Client>, ClientsError> {
    let List { clients } =
        toml::from_str(text).map_err(|error| ClientsError::Syntax(Box::new(error)))?;
    let mut names = BTreeSet::new();
    for client in &clients {
        client.check()?;
        if !names.insert(&client.name) {
            return Err(
                client.error("name", "expected a unique name, found the name of another client")
            );
        }
    }
    if clients.is_empty() {
        return Err(ClientsError::Value {
            key: "clients".to_owned(),
            message: "expected a client".to_owned(),
        });
    }
    Ok(clients)
}

impl Client {
    fn check(&self) -> Result<(), ClientsError> {
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !self.name.starts_with(|c: char| c.is_ascii_lowercase())
            || !self.name.chars().all(is_name)
        {
            return Err(self.error("name", "expected lower-case letters, digits and hyphens"));
        }
        if package::is_reserved(&self.name) {
            return Err(self.error(
                "name",
                "expected no Rust keyword and no crate that clients depend on; add the vendor's name or `-client`",
            ));
        }
        if !self.output.starts_with(&self.folder) {
            return Err(self.error("output", "expected a file in the folder of `crate`"));
        }
        for (key, path) in self.rust_paths() {
            if syn::parse_str::<syn::Path>(path).is_err() {
                return Err(self.error(&key, "expected a Rust path such as `crate::WidgetId`"));
            }
        }
        Ok(())
    }

    /// Returns the values that must be Rust paths, with their keys.
    fn rust_paths(&self) -> impl Iterator<Item = (String, &str)> {
        let replacements = self.replacements.iter();
        let replacements =
            replacements.map(|(schema, path)| (format!("replacements.{schema}"), path.as_str()));
        replacements.chain(
            self.error_codes
                .iter()
                .map(|codes| ("error-codes.type".to_owned(), codes.rust_type.as_str())),
        )
    }

    fn error(&self, key: &str, message: &str) -> ClientsError {
        ClientsError::Value {
            key: format!("clients.{}.{key}", self.name),
            message: message.to_owned(),
        }
    }

    /// Returns the replacements for the generator.
    pub(crate) fn replacements(&self) -> Vec<Replacement> {
        let replacements = self.replacements.iter();
        replacements
            .map(|(schema, path)| Replacement { schema: schema.clone(), path: path.clone() })
            .collect()
    }
}
