//! Prints the syntax tree below a header with its source.

/// Formats `file` with prettyplease; `spec` and `command` name input and command in the header.
#[must_use]
pub fn format(file: &syn::File, spec: &str, command: &str) -> String {
    let header = format!(
        "// @generated from {spec} by \"{command}\". Do not edit; change the spec or codegen/.\n\n"
    );
    header + &prettyplease::unparse(file)
}
