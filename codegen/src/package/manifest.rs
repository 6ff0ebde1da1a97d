//! The manifest of a client crate.

use std::fmt::Write as _;

use super::{Package, PackageKind};
use crate::rewrite;

/// A crate that generated code may name.
struct Dependency {
    /// Its name in paths.
    name: &'static str,
    /// Its name in manifests.
    package: &'static str,
    version: &'static str,
    /// Options next to the version.
    options: &'static str,
}

const fn dependency(
    name: &'static str,
    package: &'static str,
    version: &'static str,
    options: &'static str,
) -> Dependency {
    Dependency { name, package, version, options }
}

const DEPENDENCIES: [Dependency; 8] = [
    dependency("bytes", "bytes", "1", ""),
    // The errors of parsing implement `std::error::Error` with `std` only.
    dependency(
        "chrono",
        "chrono",
        "0.4",
        "default-features = false, features = [\"serde\", \"std\"]",
    ),
    dependency(
        "openapi_client_runtime",
        "openapi-client-runtime",
        "0.1",
        "default-features = false, features = [\"query\", \"stream\"]",
    ),
    dependency("regress", "regress", "0.12", ""),
    dependency(
        "reqwest",
        "reqwest",
        "0.13",
        "default-features = false, features = [\"json\", \"query\", \"stream\"]",
    ),
    dependency("serde", "serde", "1", "features = [\"derive\"]"),
    dependency("serde_json", "serde_json", "1", ""),
    dependency("uuid", "uuid", "1", "features = [\"serde\"]"),
];

const TEST_DEPENDENCIES: [Dependency; 2] = [
    dependency("insta", "insta", "1", ""),
    dependency("tokio", "tokio", "1", "features = [\"rt\", \"time\"]"),
];

/// Returns whether no client can have this package name, because its code needs the name for
/// something else.
pub(crate) fn is_reserved(name: &str) -> bool {
    // Crates of Rust, and those of the tests and the mock of a client.
    const OTHERS: [&str; 8] =
        ["alloc", "core", "httpmock", "proc_macro", "regex", "serde_core", "std", "test"];
    let name = name.replace('-', "_");
    let mut dependencies = DEPENDENCIES.iter().chain(&TEST_DEPENDENCIES);
    dependencies.any(|dependency| dependency.name == name)
        || OTHERS.contains(&name.as_str())
        || syn::parse_str::<syn::Ident>(&name).is_err()
}

/// The features of a client, each as the runtime has it.
const FEATURES: &str = "\
[package.metadata.docs.rs]
features = [\"blocking\", \"tracing\"]
rustdoc-args = [\"--cfg\", \"docsrs\"]

[features]
default = [\"rustls\"]
# TLS by rustls with ring and the system's certificates.
rustls = [\"__rustls\", \"openapi-client-runtime/rustls\"]
# TLS by rustls with aws-lc. Takes about twice as long to build as `rustls`.
rustls-aws-lc = [\"__rustls\", \"openapi-client-runtime/rustls-aws-lc\"]
# TLS by rustls with the provider that the program installs.
rustls-no-provider = [\"__rustls\", \"openapi-client-runtime/rustls-no-provider\"]
# TLS by the system's library: OpenSSL, Secure Transport or SChannel.
native-tls = [\"openapi-client-runtime/native-tls\"]
# A client for code that is not async.
blocking = [\"openapi-client-runtime/blocking\"]
# A span for each call and attempt, by OpenTelemetry's conventions.
tracing = [\"openapi-client-runtime/tracing\"]
# Not for use: what the three rustls features share.
__rustls = []
";

impl Package<'_> {
    pub(super) fn manifest(&self) -> String {
        let mut manifest =
            Self::head(self.name, &self.manifest_description(), "\"openapi\", \"api\", \"client\"");
        manifest
            .push_str("categories = [\"api-bindings\", \"web-programming::http-client\"]\nreadme = \"README.md\"\n");
        self.inherited(&mut manifest);
        let _ = write!(manifest, "\n{FEATURES}\n[dependencies]\n");
        let named = rewrite::crates_in(self.code);
        // The runtime and serde are in every client. The examples in the documentation read bodies
        // with serde_json.
        let always = ["openapi_client_runtime", "reqwest", "serde", "serde_json"];
        for dependency in DEPENDENCIES.iter().filter(|dependency| {
            always.contains(&dependency.name) || named.contains(dependency.name)
        }) {
            self.line(&mut manifest, dependency);
        }
        manifest.push_str("\n[dev-dependencies]\n");
        for dependency in &TEST_DEPENDENCIES {
            self.line(&mut manifest, dependency);
        }
        match self.kind {
            PackageKind::Standalone { .. } => {
                manifest.push_str("\n# A separate workspace, even inside the folder of another one.\n[workspace]\n");
            }
            PackageKind::Member => manifest.push_str("\n[lints]\nworkspace = true\n"),
        }
        manifest
    }

    /// Returns the manifest of the crate with the mocks `code`.
    pub(super) fn mock_manifest(&self, code: &syn::File) -> String {
        let description = format!("Typed mocks of {}", self.title());
        let mut manifest = Self::head(
            &format!("{}-mock", self.name),
            &description,
            "\"openapi\", \"mock\", \"testing\", \"httpmock\"",
        );
        manifest
            .push_str("categories = [\"development-tools::testing\"]\nreadme = \"README.md\"\n");
        self.inherited(&mut manifest);
        let (name, path) = (self.name, self.name);
        let _ = write!(
            manifest,
            "\n[dependencies]\nhttpmock.workspace = true\n\
             {name} = {{ version = \"0.1.0\", path = \"../{path}\", default-features = false }}\nregex.workspace = true\n"
        );
        let named = rewrite::crates_in(code);
        let is_of_mock = |name: &str| {
            named.contains(name) && !name.starts_with("openapi") && !name.starts_with("reqwest")
        };
        for dependency in DEPENDENCIES.iter().filter(|dependency| is_of_mock(dependency.name)) {
            self.line(&mut manifest, dependency);
        }
        manifest.push_str("\n[dev-dependencies]\n");
        self.line(
            &mut manifest,
            &dependency("tokio", "tokio", "1", "features = [\"macros\", \"rt-multi-thread\"]"),
        );
        manifest.push_str("\n[lints]\nworkspace = true\n");
        manifest
    }

    fn head(name: &str, description: &str, keywords: &str) -> String {
        let description = toml::Value::String(description.to_owned());
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\ndescription = {description}\nkeywords = [{keywords}]\n"
        )
    }

    fn inherited(&self, manifest: &mut String) {
        manifest.push_str(match self.kind {
            PackageKind::Standalone { .. } => "edition = \"2024\"\nrust-version = \"1.88\"\n",
            PackageKind::Member => {
                "edition.workspace = true\nrust-version.workspace = true\nlicense.workspace = true\n\
                 include.workspace = true\n"
            }
        });
        manifest.push_str("# Remove to publish.\npublish = false\n");
    }

    /// Writes the line of a dependency.
    fn line(&self, manifest: &mut String, dependency: &Dependency) {
        let Dependency { package, version, options, .. } = dependency;
        let is_runtime = *package == "openapi-client-runtime";
        let path = match &self.kind {
            PackageKind::Standalone { runtime: Some(path) } if is_runtime => {
                let path = toml::Value::String(path.to_string_lossy().replace('\\', "/"));
                format!(", path = {path}")
            }
            _ => String::new(),
        };
        let options = match &self.kind {
            // `default-features` cannot be overridden where the workspace has set it.
            PackageKind::Member => options.replace("default-features = false, ", ""),
            PackageKind::Standalone { .. } => (*options).to_owned(),
        };
        let source = match &self.kind {
            PackageKind::Member => "workspace = true".to_owned(),
            PackageKind::Standalone { .. } => format!("version = \"{version}\"{path}"),
        };
        let _ = match (&self.kind, options.as_str(), path.as_str()) {
            (PackageKind::Member, "", _) => writeln!(manifest, "{package}.workspace = true"),
            (PackageKind::Standalone { .. }, "", "") => {
                writeln!(manifest, "{package} = \"{version}\"")
            }
            _ => writeln!(manifest, "{package} = {{ {source}, {options} }}"),
        };
    }
}
