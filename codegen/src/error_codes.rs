//! The table of an API's error codes, and the Rust constants generated from it.

use std::collections::BTreeMap;

use proc_macro2::Literal;
use quote::{format_ident, quote};
use serde::Deserialize;
use syn::{File, Ident, Type, parse_quote};

use crate::{Finding, Findings, JsonPointer, Position};

/// The key `error-codes` of a client in `spec/clients.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorCodes {
    /// Path of the hand-written type.
    #[serde(rename = "type")]
    pub rust_type: String,
    /// The table, relative to the workspace: code, HTTP status, name and description, separated by
    /// tabs.
    pub table: String,
    /// Prefix of the full code, before its number.
    pub prefix: String,
    /// URL of the vendor's page about a code, with the placeholder `{number}`.
    pub documentation: String,
    /// Contents of the table.
    #[serde(skip)]
    pub text: String,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorCode {
    /// The number, without the prefix.
    pub number: u32,
    /// HTTP status.
    pub status: u16,
    /// The vendor does not publish the status.
    pub is_status_assumed: bool,
    /// Name of the constant.
    pub name: String,
    /// Description: a fragment without a full stop.
    pub description: String,
}

impl ErrorCodes {
    /// Parses the table.
    ///
    /// # Errors
    ///
    /// A finding for each line that is not a valid row, or repeats the number or name of an earlier
    /// one.
    pub fn parse(&self) -> Result<Vec<ErrorCode>, Findings> {
        let mut codes = Vec::new();
        let mut findings = Vec::new();
        let mut seen = BTreeMap::new();
        for (index, line) in
            self.text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'))
        {
            let mut report = |(message, help): (String, &str)| {
                findings.push(self.finding(index + 1, message, help));
            };
            match parse_line(line) {
                Ok(code) => {
                    for key in [code.number.to_string(), code.name.clone()] {
                        if let Some(first) = seen.insert(key.clone(), index + 1) {
                            report((
                                format!("`{key}` is already used on line {first}"),
                                "remove one of the two",
                            ));
                        }
                    }
                    codes.push(code);
                }
                Err(problem) => report(problem),
            }
        }
        if codes.is_empty() && findings.is_empty() {
            findings.push(self.finding(
                1,
                "expected an error code, found an empty table".to_owned(),
                "add a line",
            ));
        }
        Findings::check(findings)?;
        Ok(codes)
    }

    fn finding(&self, line: usize, message: String, help: &str) -> Finding {
        Finding {
            rule: "error-codes",
            file: self.table.clone(),
            position: Position { line, column: 1 },
            pointer: JsonPointer::root(),
            message,
            help: help.to_owned(),
        }
    }

    /// Renders the constants of `codes` and a static table of all.
    pub(crate) fn render(&self, codes: &[ErrorCode]) -> Result<File, syn::Error> {
        let ty: Type = syn::parse_str(&self.rust_type)?;
        let info: Type = syn::parse_str(&format!("{}Info", self.rust_type))?;
        let constants = codes.iter().map(|code| {
            let (name, docs) = (format_ident!("{}", code.name), self.docs(code));
            let number = Literal::u32_unsuffixed(code.number);
            quote! {
                #[doc = #docs]
                pub const #name: Self = Self::from_number(#number);
            }
        });
        let entries = codes.iter().map(
            |ErrorCode { name, status, is_status_assumed, description, .. }| {
                let (name, status) = (format_ident!("{name}"), Literal::u16_unsuffixed(*status));
                quote!(#info::new(#ty::#name, #status, #is_status_assumed, #description))
            },
        );
        let count = codes.len();
        Ok(parse_quote! {
            //! The error codes that the operations can return.

            impl #ty {
                #(#constants)*
            }
            /// All error codes, in the order of the table.
            pub(crate) static ERROR_CODES: [#info; #count] = [#(#entries),*];
        })
    }

    fn docs(&self, code: &ErrorCode) -> String {
        let assumed = if code.is_status_assumed { ", assumed" } else { "" };
        let page = self.documentation.replace("{number}", &code.number.to_string());
        let description =
            sentence_start(&code.description.split(' ').map(in_code).collect::<Vec<_>>().join(" "));
        format!(" {description}: HTTP status {}{assumed}. See <{page}>.", code.status)
    }
}

/// Parses a line. The error is a message and its help.
fn parse_line(line: &str) -> Result<ErrorCode, (String, &'static str)> {
    let columns = line.split('\t').collect::<Vec<_>>();
    let &[number, status, name, description] = &*columns else {
        let message = format!("expected 4 columns separated by tabs, found {}", columns.len());
        return Err((message, "write code, HTTP status, name and description"));
    };
    let number = number.parse().map_err(|_| {
        (
            format!("expected the number of a code, found `{number}`"),
            "write only the number, without prefix",
        )
    })?;
    let (digits, is_status_assumed) =
        status.strip_suffix('a').map_or((status, false), |digits| (digits, true));
    let code = digits.parse().ok().filter(|code| (100..600).contains(code));
    let status = code.ok_or_else(|| {
        (
            format!("expected an HTTP status, found `{status}`"),
            "write 100 to 599, followed by `a` if it is assumed",
        )
    })?;
    let is_name = name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    if !is_name || syn::parse_str::<Ident>(name).is_err() {
        return Err((
            format!("expected the name of a constant, found `{name}`"),
            "write upper-case letters, digits and `_`",
        ));
    }
    if description.trim().is_empty() || description.ends_with('.') {
        let help = "write a fragment such as `the client id is too long`";
        return Err((
            format!("expected a description without a full stop, found `{description}`"),
            help,
        ));
    }
    let (name, description) = (name.to_owned(), description.to_owned());
    Ok(ErrorCode { number, status, is_status_assumed, name, description })
}

/// Puts `word` in backticks if it looks like a field name or a pattern.
fn in_code(word: &str) -> String {
    let inner = word.trim_matches(|c| "(),;:".contains(c));
    if inner.contains('_') { word.replace(inner, &format!("`{inner}`")) } else { word.to_owned() }
}

fn sentence_start(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}
