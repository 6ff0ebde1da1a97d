//! The servers of an API.

use serde_json::Value;

use super::{entries, list, string_field};
use crate::Document;

/// A server of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Server<'a> {
    /// The template of its URL, such as `https://{region}.example.com`.
    pub(crate) url: &'a str,
    pub(crate) description: &'a str,
    /// The variables that the template has, in its order.
    pub(crate) variables: Vec<Variable<'a>>,
}

/// A variable of a server's URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Variable<'a> {
    pub(crate) name: &'a str,
    pub(crate) default: &'a str,
    pub(crate) description: &'a str,
    /// The allowed values; empty if every value is allowed.
    pub(crate) values: Vec<&'a str>,
}

/// Returns the servers of `document`.
pub(crate) fn servers(document: &Document) -> Vec<Server<'_>> {
    list(document.root(), "servers").iter().map(server).collect()
}

fn server(server: &Value) -> Server<'_> {
    let url = text(server, "url");
    let variables = entries(server, "variables");
    let variables = variables
        .filter_map(|(name, variable)| Some((url.find(&format!("{{{name}}}"))?, name, variable)));
    let mut variables = variables.collect::<Vec<_>>();
    variables.sort_by_key(|(position, ..)| *position);
    let variables = variables.into_iter().map(|(_, name, variable)| Variable {
        name,
        default: text(variable, "default"),
        description: text(variable, "description"),
        values: list(variable, "enum").iter().filter_map(Value::as_str).collect(),
    });
    Server { url, description: text(server, "description"), variables: variables.collect() }
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    string_field(value, key).trim()
}

impl Server<'_> {
    /// Returns the URL with the defaults of the variables.
    pub(crate) fn default_url(&self) -> String {
        let variables = self.variables.iter();
        variables.fold(self.url.to_owned(), |url, variable| {
            url.replace(&format!("{{{}}}", variable.name), variable.default)
        })
    }
}
