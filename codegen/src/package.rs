//! The files of a client crate next to its generated code: manifest, landing page, README, tests.
//!
//! They are written once and then belong to the user, except for the tests.

mod library;
mod manifest;
mod mock;
mod readme;
pub(crate) mod tests;
mod text;

use std::path::{Path, PathBuf};

pub(crate) use self::manifest::is_reserved;

use crate::{
    Document,
    emit::{Output, Ownership},
    openapi::{ClientExtension, Credentials, Security, default_server, security, variable},
    settings::Settings,
};

/// The workspace that a client crate belongs to.
#[derive(Clone, Debug)]
pub(crate) enum PackageKind {
    /// The crate is its own workspace.
    Standalone {
        /// Folder of the runtime; without it, the runtime comes from the registry.
        runtime: Option<PathBuf>,
    },
    /// A member of this workspace.
    Member,
}

/// A client crate.
pub(crate) struct Package<'a> {
    pub(crate) document: &'a Document,
    pub(crate) settings: &'a Settings,
    /// The generated code.
    pub(crate) code: &'a syn::File,
    /// Name of the package.
    pub(crate) name: &'a str,
    pub(crate) kind: PackageKind,
}

impl Package<'_> {
    /// Returns the files that belong to the user, relative to the folder of the crate.
    pub(crate) fn files(&self) -> Vec<Output> {
        let mut files = vec![
            user("Cargo.toml", self.manifest()),
            user("src/lib.rs", self.library()),
            user("README.md", self.readme()),
        ];
        match self.kind {
            PackageKind::Standalone { .. } => {
                files.push(user(".config/insta.yaml", SNAPSHOTS.to_owned()));
                files.push(user(".gitignore", "/target\n".to_owned()));
            }
            PackageKind::Member => files.push(user("CHANGELOG.md", CHANGELOG.to_owned())),
        }
        files
    }

    /// Returns the files of the crate with the typed mocks `mock`, relative to its folder.
    pub(crate) fn mock_files(&self, mock: &syn::File) -> Vec<Output> {
        vec![
            user("Cargo.toml", self.mock_manifest(mock)),
            user("README.md", self.mock_readme()),
            user("CHANGELOG.md", CHANGELOG.to_owned()),
            user("src/lib.rs", self.mock_library()),
            user("src/status.rs", self.mock_statuses()),
        ]
    }

    /// Returns the environment variables of credentials and base URL.
    fn variables(&self) -> Vec<String> {
        let krate = &self.settings.crate_name;
        let mut variables = match security(self.document) {
            Ok(Security::Several { schemes, .. }) => {
                schemes.iter().map(|(name, _)| variable(krate, name)).collect()
            }
            Ok(Security::One(Credentials::None)) | Err(_) => Vec::new(),
            Ok(Security::One(_)) => vec![self.extension().key_variable(krate)],
        };
        if self.server().is_none() {
            variables.push(self.base_url_variable());
        }
        variables
    }

    /// Returns the environment variable of the base URL.
    fn base_url_variable(&self) -> String {
        self.extension().url_variable(&self.settings.crate_name)
    }

    fn extension(&self) -> ClientExtension {
        ClientExtension::read(self.document).unwrap_or_default()
    }

    /// Returns the default base URL; `None` if the document has none or a relative one.
    fn server(&self) -> Option<String> {
        Some(default_server(self.document)).filter(|server| server.starts_with("http"))
    }
}

/// Returns a file that is written once and then belongs to the user.
fn user(path: &str, contents: String) -> Output {
    Output { path: path.into(), contents, ownership: Ownership::User }
}

/// Moves `output` to the folder `folder`.
pub(crate) fn in_folder(folder: &Path, output: Output) -> Output {
    Output { path: folder.join(&output.path), ..output }
}

const CHANGELOG: &str = "\
# Changelog

By [Semantic Versioning](https://semver.org/): before 1.0.0 a minor version may break, a patch
version does not. `cargo xtask diff` reports what a change of the API's document means for callers.

## 0.1.0

The first version.
";

const SNAPSHOTS: &str = "\
# A new snapshot is written and passes, since the generator adds tests; one that differs fails.
behavior:
  update: unseen
";
