//! The servers of an API.

use serde_json::Value;

use crate::{Document, JsonPointer};

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
    /// The allowed values; empty if any is.
    pub(crate) values: Vec<&'a str>,
}

/// The servers of `document`.
pub(crate) fn servers(document: &Document) -> Vec<Server<'_>> {
    let servers = document.at(&JsonPointer::root().join("servers")).and_then(Value::as_array);
    servers.into_iter().flatten().map(server).collect()
}

fn server(server: &Value) -> Server<'_> {
    let url = text(server, "url");
    let variables = server.get("variables").and_then(Value::as_object).into_iter().flatten();
    let variables = variables
        .filter_map(|(name, variable)| Some((url.find(&format!("{{{name}}}"))?, name, variable)));
    let mut variables = variables.collect::<Vec<_>>();
    variables.sort_by_key(|(position, ..)| *position);
    let variables = variables.into_iter().map(|(_, name, variable)| Variable {
        name,
        default: text(variable, "default"),
        description: text(variable, "description"),
        values: variable
            .get("enum")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect(),
    });
    Server { url, description: text(server, "description"), variables: variables.collect() }
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default().trim()
}

impl Server<'_> {
    /// Its URL with the defaults of the variables.
    pub(crate) fn default_url(&self) -> String {
        let variables = self.variables.iter();
        variables.fold(self.url.to_owned(), |url, variable| {
            url.replace(&format!("{{{}}}", variable.name), variable.default)
        })
    }
}
