//! Comparison of the derived JSON schemas with the document: properties, types, descriptions,
//! defaults and required properties.
//!
//! Constraints on values (patterns, bounds, unique items, rejected combinations) are only in the
//! document. Unknown fields in requests differ: the document rejects them, the client keeps them.

use std::collections::BTreeMap;

use codegen::{Document, JsonPointer};
use ngrok_edge_oauth::types;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;

use crate::{TestResult, document};

/// The properties of a schema. A value has the type, nullability, default and description as text.
type Properties = BTreeMap<String, String>;

fn derived<T: JsonSchema>() -> Value {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    generator.into_root_schema_for::<T>().to_value()
}

/// Returns the derived schemas of the client's types.
fn all() -> BTreeMap<&'static str, Value> {
    macro_rules! derive {
        ($($name:ident),* $(,)?) => { [$((stringify!($name), derived::<types::$name>())),*] };
    }
    derive!(
        EndpointOAuth,
        EndpointOAuthProvider,
        EndpointOAuthGitHub,
        EndpointOAuthFacebook,
        EndpointOAuthMicrosoft,
        EndpointOAuthGoogle,
        EndpointOAuthLinkedIn,
        EndpointOAuthGitLab,
        EndpointOAuthTwitch,
        EndpointOAuthAmazon,
        EndpointOAuthMutate,
        EndpointOAuthProviderMutate,
        EndpointOAuthGitHubMutate,
        EndpointOAuthFacebookMutate,
        EndpointOAuthMicrosoftMutate,
        EndpointOAuthGoogleMutate,
        EndpointOAuthLinkedInMutate,
        EndpointOAuthGitLabMutate,
        EndpointOAuthTwitchMutate,
        EndpointOAuthAmazonMutate,
        ErrorBody,
        ErrorDetails,
    )
    .into()
}

/// Schemas without a type: alternatives, which are variants of an enum, and targets of `not`.
const UNTYPED: [&str; 9] = [
    "AmazonProviderMutate",
    "FacebookProviderMutate",
    "GitHubProviderMutate",
    "GitLabProviderMutate",
    "GoogleProviderMutate",
    "IncompleteCredentials",
    "LinkedInProviderMutate",
    "MicrosoftProviderMutate",
    "TwitchProviderMutate",
];

#[test]
fn derived_schemas_match_the_document() -> TestResult {
    let document = document::load_document()?;
    let derived = all();
    let schemas = JsonPointer::components("schemas");
    let mut untyped = Vec::new();
    let mut compared = 0;
    for (name, schema) in document.at(&schemas).and_then(Value::as_object).into_iter().flatten() {
        if schema.get("properties").is_none() && schema.get("oneOf").is_none() {
            continue;
        }
        let Some(derived) = derived.get(&**name) else {
            untyped.push(&**name);
            continue;
        };
        assert_eq!(read(derived, None), read(schema, Some(&document)), "{name}");
        assert_eq!(text(derived, "description"), text(schema, "description"), "{name}");
        compared += 1;
    }
    assert_eq!(compared, derived.len());
    untyped.sort_unstable();
    assert_eq!(untyped, UNTYPED);
    Ok(())
}

#[test]
fn unknown_fields_have_no_schema() {
    let schema = derived::<types::EndpointOAuth>();
    assert_eq!(schema.pointer("/additionalProperties"), Some(&Value::Bool(true)));
    assert!(schema.pointer("/$defs/UnknownFields").is_none(), "{schema:#}");
}

#[test]
fn ids_have_the_pattern_of_the_document() -> TestResult {
    let document = document::load_document()?;
    for (name, derived) in [
        ("EdgeId", derived::<ngrok_edge_oauth::EdgeId>()),
        ("RouteId", derived::<ngrok_edge_oauth::RouteId>()),
    ] {
        let pattern = document.root().pointer(&format!("/components/schemas/{name}/pattern"));
        assert_eq!(derived.get("pattern"), pattern);
    }
    Ok(())
}

/// Returns the properties of `schema`, or of its alternatives if it has any. References are
/// resolved in `document` if it is given, and are derived by schemars otherwise.
fn read(schema: &Value, document: Option<&Document>) -> Properties {
    let alternatives = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    let alternatives = alternatives.flat_map(|alternative| {
        let target =
            alternative.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference);
        let resolved = target.and_then(|at| document?.resolve(&at)).map(|(_, schema)| schema);
        read(resolved.unwrap_or(alternative), document)
    });
    // The description of an alternative belongs to its object, not to its one property.
    let undescribed = |text: String| text.split(" = ").next().unwrap_or_default().to_owned();
    let mut properties: Properties =
        alternatives.map(|(name, text)| (name, undescribed(text))).collect();
    let required = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
    for (name, property) in
        schema.get("properties").and_then(Value::as_object).into_iter().flatten()
    {
        let is_required = required.iter().any(|required| required == name);
        properties.insert(name.clone(), describe(property, document, is_required));
    }
    properties
}

fn describe(property: &Value, document: Option<&Document>, is_required: bool) -> String {
    let target = property.pointer("/allOf/0/$ref").or(property.get("$ref"));
    let target = target.or(property.pointer("/anyOf/0/$ref")).and_then(Value::as_str);
    let target_name = target.and_then(|reference| reference.rsplit('/').next()).unwrap_or_default();
    let resolved = match (document, target) {
        (Some(document), Some(target)) => JsonPointer::from_reference(target)
            .and_then(|at| document.resolve(&at))
            .map(|(_, schema)| schema),
        _ => None,
    };
    let is_plain = resolved
        .is_some_and(|schema| schema.get("properties").is_none() && schema.get("oneOf").is_none());
    let schema = resolved.filter(|_| is_plain).unwrap_or(property);
    let (kind, is_null) = if target.is_some() && !is_plain {
        (
            target_name.to_owned(),
            property.get("anyOf").is_some()
                || resolved.is_some_and(|schema| schema.get("nullable").is_some()),
        )
    } else {
        kind_of(schema)
    };
    // An optional field is omitted if it is `None`, so `null` is never written.
    let null = if is_null && is_required { " or null" } else { "" };
    let required = if is_required { "required" } else { "optional" };
    let description = text(property, "description")
        .or_else(|| resolved.and_then(|schema| text(schema, "description")));
    // The server applies the defaults of requests.
    let default = schema
        .get("default")
        .filter(|default| is_required && !default.is_object() && !default.is_null());
    format!("{required} {kind}{null} = {default:?}: {}", description.unwrap_or_default())
}

fn kind_of(schema: &Value) -> (String, bool) {
    if schema.get("enum").is_some_and(|values| *values == Value::Array(vec![Value::Null])) {
        return ("null".to_owned(), false);
    }
    let (name, is_null) = match schema.get("type") {
        Some(Value::Array(names)) => (names[0].as_str(), names.iter().any(|name| name == "null")),
        Some(name) => (name.as_str(), false),
        None => (None, false),
    };
    // These formats constrain a value; other formats select a type.
    let is_constraint =
        |format: &str| ["email", "hostname"].contains(&format) || format.contains("int");
    let format =
        schema.get("format").and_then(Value::as_str).filter(|format| !is_constraint(format));
    let format = format.map(|format| format!("/{format}")).unwrap_or_default();
    let items =
        schema.get("items").map(|items| format!(" of {}", kind_of(items).0)).unwrap_or_default();
    (format!("{}{format}{items}", name.unwrap_or("anything")), is_null)
}

fn text(value: &Value, key: &str) -> Option<String> {
    let text = value.get(key)?.as_str()?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}
