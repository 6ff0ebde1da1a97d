//! The crates that can be generated: clients of this workspace, and standalone crates from any
//! document.

use std::{
    borrow::Cow,
    path::{Path, PathBuf},
};

use heck::{ToKebabCase, ToSnakeCase};

use crate::{
    Document, Finding, Findings, JsonPointer, Settings, accept,
    clients::{Client, Feature, Origin},
    emit::{Output, Ownership},
    error_codes::ErrorCodes,
    format::format,
    generate, lint,
    openapi::{ClientExtension, operations},
    package::{self, Package, PackageKind},
    prepare,
    prepare::Prepared,
    reference::{self, CodeLinks},
    rewrite,
};

/// A crate to generate.
#[derive(Clone, Debug)]
pub struct Target {
    settings: Settings,
    /// Document and command for the header of generated files.
    spec: String,
    command: String,
    layout: Layout,
}

#[derive(Clone, Debug)]
enum Layout {
    /// The generated files of a client of the workspace.
    Client(Box<Client>),
    /// A whole crate.
    Crate { name: String, runtime: Option<PathBuf> },
}

impl Target {
    /// Returns the target for a client of the workspace.
    #[must_use]
    pub fn client(client: &Client) -> Self {
        Self {
            settings: Settings {
                crate_name: client.name.to_snake_case(),
                error_code: client.error_codes.as_ref().map(|codes| codes.rust_type.clone()),
                replacements: client.replacements(),
                notes: client.notes.clone(),
                has_schemars: client.features.contains(&Feature::Schemars),
            },
            spec: client.spec.clone(),
            command: "cargo xtask generate".to_owned(),
            layout: Layout::Client(Box::new(client.clone())),
        }
    }

    /// Returns the target for a standalone crate in the folder `out`, from the document at `spec`.
    #[must_use]
    pub fn standalone(spec: &Path, out: &Path) -> Self {
        let text =
            |name: Option<&std::ffi::OsStr>| name.map(|name| name.to_string_lossy().into_owned());
        // Cargo rejects names that start with a digit, and rustc cannot link crates with non-ASCII
        // names.
        let name = text(out.file_name())
            .unwrap_or_default()
            .replace(|c: char| !c.is_ascii(), " ")
            .to_kebab_case();
        let is_name =
            name.starts_with(|c: char| c.is_ascii_alphabetic()) && !package::is_reserved(&name);
        let name =
            if is_name { name } else { format!("client-{name}").trim_end_matches('-').to_owned() };
        Self {
            settings: Settings::standalone(name.to_snake_case()),
            command: format!("cargo xtask generate --spec {} --out {}", quoted(spec), quoted(out)),
            spec: on_one_line(&text(spec.file_name()).unwrap_or_default()),
            layout: Layout::Crate { name, runtime: None },
        }
    }

    /// Makes a standalone crate use the runtime in the folder `path` instead of the published one.
    #[must_use]
    pub fn with_runtime(mut self, path: PathBuf) -> Self {
        if let Layout::Crate { runtime, .. } = &mut self.layout {
            *runtime = Some(path);
        }
        self
    }

    /// Sets the command that the headers of generated files name.
    #[must_use]
    pub fn with_command(mut self, command: impl Into<String>) -> Self {
        self.command = command.into();
        self
    }

    /// Returns the command that generates the files, for their headers.
    #[must_use]
    pub fn command(&self) -> &str {
        &self.command
    }

    /// Returns the settings of the client.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Returns whether the document is a vendor's, which [`render`] converts.
    fn has_vendor_document(&self) -> bool {
        matches!(&self.layout, Layout::Client(client) if client.origin == Origin::Vendor)
    }

    /// Returns the folders, relative to the root, in which every generated file belongs to this
    /// target.
    #[must_use]
    pub fn folders(&self) -> Vec<PathBuf> {
        match &self.layout {
            Layout::Client(client) => {
                let others = [&client.emulator, &client.mock].into_iter().flatten();
                let others = others.filter_map(|file| file.parent().map(Path::to_owned));
                [client.folder.clone()].into_iter().chain(others).collect()
            }
            Layout::Crate { .. } => vec![PathBuf::from("src"), PathBuf::from("tests")],
        }
    }

    /// Returns a generated file with the header that names its source.
    fn output(&self, path: &Path, file: &syn::File) -> Output {
        let (ownership, sources) = match self.layout {
            Layout::Client(_) => (Ownership::Generator, "the spec or codegen/"),
            Layout::Crate { .. } => (Ownership::Body, "the document"),
        };
        let contents = format(file, &self.spec, &self.command, sources);
        Output { path: path.to_owned(), contents, ownership }
    }
}

/// Quotes `path` for a shell command.
fn quoted(path: &Path) -> String {
    let text = on_one_line(&path.to_string_lossy());
    let is_plain = |c: char| c.is_alphanumeric() || "/\\._-+:@%".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        text
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}

/// Replaces the characters of `text` that would end a line comment.
fn on_one_line(text: &str) -> String {
    text.replace(char::is_control, "?")
}

/// Takes `document` through all stages and returns the files to write, without touching any.
///
/// # Errors
///
/// All findings of the first stage that fails.
pub fn render(document: &Document, target: &Target) -> Result<Vec<Output>, Findings> {
    if target.has_vendor_document() {
        let rendered = accept::render(document, target)?;
        return rendered.complete().map(|()| rendered.outputs);
    }
    lint::errors::check(document)?;
    render_checked(document, target)
}

/// Renders the files of `document`, which passed [`lint::errors`], as [`render`] does.
pub(crate) fn render_checked(
    document: &Document,
    target: &Target,
) -> Result<Vec<Output>, Findings> {
    Findings::check(unknown_notes(document, &target.settings))?;
    let (mut file, prepared) = tree(document, &target.settings)?;
    match &target.layout {
        Layout::Client(client) => client_files(file, document, &prepared, target, client),
        Layout::Crate { name, runtime } => {
            let kind = PackageKind::Standalone { runtime: runtime.clone() };
            let package = Package { document, settings: &target.settings, code: &file, name, kind };
            let mut outputs = package.files();
            outputs.push(package::tests::program());
            outputs.insert(2, target.output(Path::new("src/generated.rs"), &file));
            let tests = package::tests::file(document, &mut file, &target.settings)?;
            outputs.push(target.output(Path::new("tests/it/generated.rs"), &tests));
            Ok(outputs)
        }
    }
}

/// Returns the files of a new `client`: those of [`render`], and manifest, README and landing page
/// of the crate and of its mock, which then belong to the user.
///
/// # Errors
///
/// As [`render`].
pub fn scaffold(document: &Document, client: &Client) -> Result<Vec<Output>, Findings> {
    let target = Target::client(client);
    let (document, generated) = if target.has_vendor_document() {
        let rendered = accept::render(document, &target)?;
        rendered.complete()?;
        (Cow::Owned(rendered.document), rendered.outputs)
    } else {
        (Cow::Borrowed(document), render(document, &target)?)
    };
    let document = &*document;
    let (file, prepared) = tree(document, &target.settings)?;
    let package = Package {
        document,
        settings: &target.settings,
        code: &file,
        name: &client.name,
        kind: PackageKind::Member,
    };
    let mut files = package.files();
    files.extend(client.tests.as_ref().map(|_| package::tests::program()));
    let mut outputs: Vec<Output> =
        files.into_iter().map(|output| package::in_folder(&client.folder, output)).collect();
    // The generated file is `src/generated.rs` in the folder of the mock.
    if let Some(folder) = client.mock.as_deref().and_then(|path| path.parent()?.parent()) {
        let mut mock = generate::mock(document, &prepared, &target.settings)?;
        rewrite::apply_to_mock(&mut mock, document, &prepared)?;
        outputs.extend(
            package.mock_files(&mock).into_iter().map(|output| package::in_folder(folder, output)),
        );
    }
    outputs.extend(generated);
    Ok(outputs)
}

/// Returns the client of `document`, which passed [`lint::errors`], as a syntax tree, and the
/// prepared document.
pub(crate) fn tree(
    document: &Document,
    settings: &Settings,
) -> Result<(syn::File, Prepared), Findings> {
    let prepared = prepare(document, settings)?;
    let mut file = generate(document, &prepared, settings)?;
    rewrite::apply(&mut file, document, &prepared, settings)?;
    Ok((file, prepared))
}

/// Returns the files of a client of the workspace.
fn client_files(
    mut file: syn::File,
    document: &Document,
    prepared: &Prepared,
    target: &Target,
    client: &Client,
) -> Result<Vec<Output>, Findings> {
    let mut outputs = Vec::new();
    if let Some(codes) = &client.error_codes {
        outputs.push(target.output(
            &client.output.with_extension("").join("error_codes.rs"),
            &table(document, codes)?,
        ));
        file.items.push(syn::parse_quote!(
            pub(crate) mod error_codes;
        ));
    }
    outputs.insert(0, target.output(&client.output, &file));
    if let Some(path) = &client.emulator {
        outputs.extend(pages(document, target, client, path)?);
    }
    if let Some(path) = &client.mock {
        let mut mock = generate::mock(document, prepared, &target.settings)?;
        rewrite::apply_to_mock(&mut mock, document, prepared)?;
        outputs.push(target.output(path, &mock));
    }
    if let Some(path) = &client.tests {
        let tests = package::tests::file(document, &mut file, &target.settings)?;
        outputs.push(target.output(path, &tests));
    }
    Ok(outputs)
}

/// Returns findings for notes on operations that do not exist.
fn unknown_notes(document: &Document, settings: &Settings) -> Vec<Finding> {
    let operations = operations(document);
    let unknown = settings
        .notes
        .keys()
        .filter(|id| operations.iter().all(|operation| operation.id() != Some(id)));
    let unknown = unknown.map(|id| {
        let message =
            format!("the client has a note on the operation `{id}`, which does not exist");
        let help = "add the operation, or remove the note from spec/clients.toml";
        document.finding("unknown-note", &JsonPointer::root().join("paths"), message, help)
    });
    unknown.collect()
}

/// Generates the constants of the error codes. The document may only name codes of the table.
fn table(document: &Document, codes: &ErrorCodes) -> Result<syn::File, Findings> {
    let parsed = codes.parse()?;
    let is_known =
        |code: &str| parsed.iter().any(|known| code == format!("{}{}", codes.prefix, known.number));
    let retried = ClientExtension::read(document)
        .map_err(|finding| Findings::from(*finding))?
        .retry_codes
        .into_iter();
    let retried =
        retried.map(|code| (JsonPointer::root().join("x-client").join("retry-codes"), code));
    let operations = operations(document);
    let deleted = operations.iter().flat_map(|operation| {
        let at = operation.at.join("x-already-deleted-codes");
        operation.already_deleted_codes().into_iter().map(move |code| (at.clone(), code.to_owned()))
    });
    let unknown = retried.chain(deleted).filter(|(_, code)| !is_known(code)).map(|(at, code)| {
        let message = format!("the error code `{code}` is not in {}", codes.table);
        document.finding("error-code", &at, message, "add it to the table, or correct it here")
    });
    Findings::check(unknown.collect())?;
    codes.render(&parsed).map_err(|error| {
        let message = format!("cannot generate the error codes: {error}");
        document
            .finding(
                "error-code",
                &JsonPointer::root(),
                message,
                "correct `type` in spec/clients.toml",
            )
            .into()
    })
}

/// Returns the document and its reference page for an emulator, and the module at `path` that
/// includes them.
fn pages(
    document: &Document,
    target: &Target,
    client: &Client,
    path: &Path,
) -> Result<[Output; 3], Findings> {
    let links = client.error_codes.as_ref().map(CodeLinks::read).transpose()?.unwrap_or_default();
    let module = target.output(
        path,
        &syn::parse_quote! {
            //! Pages that the emulator serves in addition to the API.

            /// The OpenAPI document.
            pub(crate) const DOCUMENT: &str = include_str!("generated/openapi.yaml");
            /// The reference of the API as a web page.
            pub(crate) const REFERENCE_PAGE: &str = include_str!("generated/reference.html");
        },
    );
    let (spec, command) = (&target.spec, &target.command);
    let marker = format!(
        "@generated from {spec} by \"{command}\". Do not edit; change the spec or codegen/."
    );
    let folder = path.with_file_name("generated");
    let file = |name, contents| Output {
        path: folder.join(name),
        contents,
        ownership: Ownership::Generator,
    };
    // A byte order mark or CRLF from an editor must not change the output.
    let text = document.text().trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let yaml = file("openapi.yaml", format!("# {marker}\n{text}"));
    let html =
        file("reference.html", format!("<!-- {marker} -->\n{}", reference::page(document, &links)));
    Ok([module, yaml, html])
}
