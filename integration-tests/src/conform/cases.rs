//! The requests of a run, from the document and the validation rules.

use std::fmt;

use ngrok_edge_oauth::{
    Bounds, types::EndpointOAuthMutate, types::EndpointOAuthProviderMutate as Provider,
};
use ngrok_edge_oauth_document::{Document, Findings, JsonPointer, parse};
use reqwest::Method;
use serde_json::{Value, json};

use super::{
    bodies::{NamedModule, merged, probes, violations},
    exchange::{Credential, Request},
};

/// The document that the emulator follows.
const DOCUMENT: &str = include_str!("../../../spec/edge-route-oauth.yaml");

/// The subject of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The request examples of the document, and the defaults in their responses.
    Examples,
    /// `null` for a field or a provider.
    Null,
    /// Fields that are unknown or have a value of the wrong type.
    Fields,
    /// A violation of one validation rule.
    Rules,
    /// Bounds that ngrok does not publish.
    Bounds,
    /// Two reasons to reject a request, of which one is reported.
    Order,
    /// Credentials, version, content type and bodies.
    Headers,
    /// Edges and routes that do not exist.
    Ids,
    /// Reading and deleting, with and without a module.
    Lifecycle,
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Examples => "examples and defaults",
            Self::Null => "meaning of null",
            Self::Fields => "unknown fields and wrong types",
            Self::Rules => "validation rules",
            Self::Bounds => "unpublished bounds",
            Self::Order => "order of checks",
            Self::Headers => "headers and bodies",
            Self::Ids => "unknown ids",
            Self::Lifecycle => "reading and deleting",
        })
    }
}

/// A request with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The subject.
    pub group: Group,
    /// A name, unique among all cases.
    pub name: String,
    /// The request.
    pub request: Request,
}

/// Returns the cases in the order in which they are sent. The last ones delete the module.
///
/// # Errors
///
/// Problems of the document, which the tests exclude.
pub fn cases() -> Result<Vec<Case>, Findings> {
    let document = parse("spec/edge-route-oauth.yaml", DOCUMENT)?;
    let mut cases = Vec::new();
    let mut add = |group, name: String, request| cases.push(Case { group, name, request });
    let rules = violations(&Bounds::default());
    let fields = fields(&document);
    for (name, module) in examples(&document) {
        add(Group::Examples, format!("example {name}"), Request::put(&module));
        add(
            Group::Null,
            format!("example {name}, other providers null"),
            Request::put(&with_null_providers(&module)),
        );
    }
    for Field { path, schema } in &fields {
        add(Group::Null, format!("{path} is null"), Request::put(&module_with(path, &Value::Null)));
        for value in wrong_values(schema) {
            add(
                Group::Fields,
                format!("{path} is {value}"),
                Request::put(&module_with(path, &value)),
            );
        }
    }
    for path in ["unknown", "provider.github.unknown"] {
        add(Group::Fields, format!("{path} is 1"), Request::put(&module_with(path, &json!(1))));
    }
    for (name, module) in &rules {
        add(Group::Rules, (*name).to_owned(), Request::put(module));
    }
    for (name, module) in probes() {
        add(Group::Bounds, name.to_owned(), Request::put(&module));
    }
    for (name, module) in pairs(&rules) {
        add(Group::Order, name, Request::put(&module));
    }
    for (group, name, request) in
        header_cases().into_iter().chain(id_cases()).chain(order_cases()).chain(lifecycle())
    {
        add(group, name.to_owned(), request);
    }
    Ok(cases)
}

/// Returns the request examples, by name.
fn examples(document: &Document) -> Vec<(String, Value)> {
    let examples = document.at(&JsonPointer::components("examples")).and_then(Value::as_object);
    let requests = examples.into_iter().flatten().filter(|(name, _)| name.starts_with("Replace"));
    requests.map(|(name, example)| (name.clone(), example["value"].clone())).collect()
}

/// Returns `module` with `null` for the providers that it does not configure.
fn with_null_providers(module: &Value) -> Value {
    let nulls: serde_json::Map<_, _> =
        Provider::KEYS.iter().map(|key| ((*key).to_owned(), Value::Null)).collect();
    merged(&json!({ "provider": nulls }), module)
}

/// A field of a request.
struct Field<'d> {
    /// Its path, such as `provider.github.teams`.
    path: String,
    schema: &'d Value,
}

/// Returns the fields of the module and of GitHub, which has those of the other providers as well.
fn fields(document: &Document) -> Vec<Field<'_>> {
    let schemas = JsonPointer::components("schemas");
    let objects = [("EndpointOAuthMutate", ""), ("EndpointOAuthGitHubMutate", "provider.github.")];
    let fields = objects.iter().flat_map(|(name, prefix)| {
        let properties = schemas.join(name).join("properties");
        let names = document
            .at(&properties)
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .map(|(name, _)| name);
        names.filter_map(move |name| {
            let (_, schema) = document.resolve(&properties.join(name))?;
            Some(Field { path: format!("{prefix}{name}"), schema })
        })
    });
    // The provider has other cases.
    fields.filter(|field| field.path != "provider").collect()
}

/// Returns values that `schema` does not allow.
fn wrong_values(schema: &Value) -> Vec<Value> {
    match schema.get("type").and_then(Value::as_str) {
        Some("boolean") => vec![json!("true"), json!(1)],
        Some("integer") => {
            let above = schema
                .get("maximum")
                .and_then(Value::as_u64)
                .map(|maximum| json!(maximum.saturating_add(1)));
            [json!("1"), json!(1.5), json!(-1)].into_iter().chain(above).collect()
        }
        Some("array") => vec![json!("text"), json!([7]), json!([null])],
        _ => vec![json!(7)],
    }
}

/// Returns a valid module with `value` at `path`. A credential has the other one next to it.
fn module_with(path: &str, value: &Value) -> Value {
    let provider = if path.starts_with("provider.") { "github" } else { "google" };
    let field = path.rsplit('.').fold(value.clone(), |value, key| json!({ key: value }));
    merged(&json!({ "provider": { provider: {} } }), &field)
}

/// Returns a module for each two neighbouring violations, if it still violates both rules.
fn pairs(rules: &[NamedModule]) -> Vec<(String, Value)> {
    let codes =
        |module: &Value| match EndpointOAuthMutate::from_json(module.clone(), &Bounds::default()) {
            Ok(_) => Vec::new(),
            Err(violations) => violations.iter().map(|violation| violation.code).collect(),
        };
    let pairs = rules.windows(2).filter_map(|pair| {
        let [(first, one), (second, other)] = pair else { return None };
        let both = merged(one, other);
        let found = codes(&both);
        let has_both =
            [one, other].iter().all(|module| codes(module).iter().all(|code| found.contains(code)));
        has_both.then(|| (format!("{first}, and {second}"), both))
    });
    pairs.collect()
}

type NamedRequest = (Group, &'static str, Request);

fn header_cases() -> Vec<NamedRequest> {
    let get = || Request::new(Method::GET);
    let put = || Request::put(&module_with("enabled", &json!(true)));
    let credential = |value| Request { credential: Credential::Value(value), ..get() };
    let cases = [
        ("no credential", Request { credential: Credential::Missing, ..get() }),
        ("unknown authorization scheme", credential("Digest conform")),
        ("basic authorization", credential("Basic Y29uZm9ybTpjb25mb3Jt")),
        ("malformed API key", credential("Bearer conform")),
        ("unknown API key", credential("Bearer conformconform_conformconform")),
        ("id of an API key", credential("Bearer ak_2gsqMWn9EWnyzB8HOiL5Xm9cMmf")),
        ("no version", Request { version: None, ..get() }),
        ("unsupported version", Request { version: Some("1"), ..get() }),
        (
            "body of a GET",
            Request {
                body: Some("{}".to_owned()),
                content_type: Some("application/json"),
                ..get()
            },
        ),
        ("no content type", Request { content_type: None, ..put() }),
        ("content type text/plain", Request { content_type: Some("text/plain"), ..put() }),
        (
            "content type with a charset",
            Request { content_type: Some("application/json; charset=utf-8"), ..put() },
        ),
        ("truncated JSON", Request { body: Some("{\"enabled\": tr".to_owned()), ..put() }),
        ("empty body", Request { body: Some(String::new()), ..put() }),
        ("list instead of a module", Request { body: Some("[]".to_owned()), ..put() }),
        ("module without a provider", Request { body: Some("{}".to_owned()), ..put() }),
        (
            "null instead of a provider",
            Request { body: Some("{\"provider\": null}".to_owned()), ..put() },
        ),
        ("wrapped module", Request::put(&json!({ "module": { "provider": { "google": {} } } }))),
    ];
    cases.into_iter().map(|(name, request)| (Group::Headers, name, request)).collect()
}

/// Ids of the right form that are not those of a resource: ids are random.
const NO_EDGE: &str = "edghts_000000000000000000000000000";
const NO_ROUTE: &str = "edghtsrt_000000000000000000000000000";

fn id_cases() -> Vec<NamedRequest> {
    let get = |edge: Option<&str>, route: Option<&str>| Request {
        edge: edge.map(str::to_owned),
        route: route.map(str::to_owned),
        ..Request::new(Method::GET)
    };
    let cases = [
        ("unknown edge", get(Some(NO_EDGE), None)),
        ("unknown route", get(None, Some(NO_ROUTE))),
        ("edge id without its prefix", get(Some("conform"), None)),
        ("route id without its prefix", get(None, Some("conform"))),
        ("route id instead of an edge id", get(Some(NO_ROUTE), None)),
        ("edge id instead of a route id", get(None, Some(NO_EDGE))),
        ("short edge id", get(Some("edghts_0"), None)),
    ];
    cases.into_iter().map(|(name, request)| (Group::Ids, name, request)).collect()
}

/// Requests that the server rejects for one of two reasons.
fn order_cases() -> Vec<NamedRequest> {
    let get = || Request::new(Method::GET);
    let put = |body: &str| Request { body: Some(body.to_owned()), ..Request::put(&Value::Null) };
    let no_key = |request| Request { credential: Credential::Missing, ..request };
    let no_route = |request| Request { route: Some(NO_ROUTE.to_owned()), ..request };
    let cases = [
        ("no credential and no version", no_key(Request { version: None, ..get() })),
        ("no credential and an unknown route", no_key(no_route(get()))),
        (
            "no version and an id without its prefix",
            Request { version: None, edge: Some("conform".to_owned()), ..get() },
        ),
        (
            "unknown route and no content type",
            no_route(Request { content_type: None, ..put("{}") }),
        ),
        ("unknown route and truncated JSON", no_route(put("{"))),
        ("no version and truncated JSON", Request { version: None, ..put("{") }),
        ("no content type and truncated JSON", Request { content_type: None, ..put("{") }),
        (
            "unknown field and wrong type",
            put(r#"{"enabled": 1, "unknown": 1, "provider": {"google": {}}}"#),
        ),
        (
            "unknown field and a violated rule",
            put(r#"{"cookie_prefix": "-", "unknown": 1, "provider": {"google": {}}}"#),
        ),
        ("wrong type and no provider", put(r#"{"enabled": 1}"#)),
        ("two unknown fields", put(r#"{"a": 1, "provider": {"google": {"b": 1}}}"#)),
    ];
    cases.into_iter().map(|(name, request)| (Group::Order, name, request)).collect()
}

/// Requests that depend on those before them. All other cases are independent of the module.
fn lifecycle() -> Vec<NamedRequest> {
    let cases = [
        ("replace before reading", Request::put(&module_with("enabled", &json!(true)))),
        ("read after replacing", Request::new(Method::GET)),
        ("delete", Request::new(Method::DELETE)),
        ("read after deleting", Request::new(Method::GET)),
        ("delete again", Request::new(Method::DELETE)),
    ];
    cases.into_iter().map(|(name, request)| (Group::Lifecycle, name, request)).collect()
}
