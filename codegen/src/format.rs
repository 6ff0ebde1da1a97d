//! Prints the syntax tree below a header with its source.

/// Formats `file` with prettyplease; `spec` and `command` name input and command in the header,
/// `sources` what to change instead of the file.
#[must_use]
pub fn format(file: &syn::File, spec: &str, command: &str, sources: &str) -> String {
    let header =
        format!("// @generated from {spec} by \"{command}\". Do not edit; change {sources}.\n\n");
    header + &prettyplease::unparse(file)
}
