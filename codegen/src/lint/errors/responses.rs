//! Requires equal bodies for all successes of an operation: a method has one type. Errors may
//! differ, unless `default` counts as both.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    Document, Finding, JsonPointer,
    openapi::{Operation, operations},
};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    for operation in operations(document) {
        let at = operation.at.join("responses");
        let responses = operation.value.get("responses").and_then(Value::as_object);
        let responses: Vec<Response> = responses
            .into_iter()
            .flatten()
            .filter(|(status, _)| !status.starts_with("x-"))
            .filter_map(|(status, _)| Response::read(document, status, &at.join(status)))
            .collect();
        // Other rules report a missing field, and a response that cannot be read.
        let entries = operation.value.get("responses").and_then(Value::as_object);
        if entries.is_some_and(|entries| entries.keys().all(|status| status.starts_with("x-"))) {
            let message = format!("{} has no response", operation.name());
            findings.push(document.finding(
                "no-response",
                &at,
                message,
                "add at least the success, such as `200`",
            ));
        }
        for response in &responses {
            content(document, &operation, response, findings);
        }
        bodies_agree(document, &operation, &responses, findings);
    }
}

struct Response<'a> {
    status: &'a str,
    at: JsonPointer,
    content: Option<(JsonPointer, &'a Value)>,
    /// Identity of the body, for comparisons.
    body: Body<'a>,
}

#[derive(Clone, Copy, PartialEq)]
enum Body<'a> {
    Empty,
    Json(Option<&'a Value>),
    Raw,
}

impl<'a> Response<'a> {
    fn read(document: &'a Document, status: &'a str, at: &JsonPointer) -> Option<Self> {
        let is_response = |reference: &Value| {
            reference
                .as_str()
                .is_some_and(|reference| reference.starts_with("#/components/responses/"))
        };
        // Another rule reports references to other sections.
        if document.at(at)?.get("$ref").is_some_and(|reference| !is_response(reference)) {
            return None;
        }
        let (target, value) = document.resolve(at)?;
        let content = value.get("content").and_then(Value::as_object);
        let is_json =
            |name: &str| name == "application/json" || name.starts_with("application/json;");
        let json = content.into_iter().flatten().find(|(name, _)| is_json(name));
        let body = match (json, content.is_none_or(serde_json::Map::is_empty)) {
            (Some((_, media_type)), _) => Body::Json(media_type.get("schema")),
            (None, true) => Body::Empty,
            (None, false) => Body::Raw,
        };
        let content = json.map(|(name, value)| (target.join("content").join(name), value));
        Some(Self { status, at: at.clone(), content, body })
    }

    fn is_success(&self) -> bool {
        self.status == "default" || self.status == "101" || self.status.starts_with('2')
    }

    fn is_error(&self) -> bool {
        self.status == "default" || self.status.starts_with(['4', '5'])
    }
}

fn content(
    document: &Document,
    operation: &Operation<'_>,
    response: &Response<'_>,
    findings: &mut Vec<Finding>,
) {
    let Some((at, media_type)) = &response.content else { return };
    if media_type.get("schema").is_none() {
        let message =
            format!("the response {} of {} has no `schema`", response.status, operation.name());
        findings.push(document.finding(
            "body-schema",
            at,
            message,
            "add `schema` with the type of the body",
        ));
    }
    if media_type
        .get("encoding")
        .and_then(Value::as_object)
        .is_some_and(|encoding| !encoding.is_empty())
    {
        findings.push(document.finding(
            "media-type-encoding",
            &at.join("encoding"),
            "`encoding` is not supported",
            "remove it",
        ));
    }
}

fn bodies_agree(
    document: &Document,
    operation: &Operation<'_>,
    responses: &[Response<'_>],
    findings: &mut Vec<Finding>,
) {
    // With `2XX`, the generator does not count `default` as a success.
    let has_range = responses.iter().any(|response| response.status == "2XX");
    let success = |response: &&Response<'_>| {
        response.is_success() && !(has_range && response.status == "default")
    };
    let has_default = responses.iter().any(|response| response.status == "default");
    let groups = [
        ("success", responses.iter().filter(success).collect::<Vec<_>>()),
        ("error", responses.iter().filter(|response| has_default && response.is_error()).collect()),
    ];
    let mut reported = BTreeMap::new();
    for (group, responses) in groups {
        let Some((first, rest)) = responses.split_first() else { continue };
        let Some(other) = rest.iter().find(|other| other.body != first.body) else { continue };
        // `default` counts as success and as error, so it is the one to change.
        let (odd, kept) = if first.status == "default" { (first, other) } else { (other, first) };
        let message = format!(
            "{}: `{}` and `{}` have different bodies, but a method has one {group} type",
            operation.name(),
            kept.status,
            odd.status,
        );
        let help = if odd.status == "default" {
            "write `4XX` and `5XX` instead of `default`".to_owned()
        } else {
            format!(
                "use the same schema for `{}` as for `{}`, or remove one",
                odd.status, kept.status
            )
        };
        reported
            .insert(odd.at.clone(), document.finding("mixed-responses", &odd.at, message, help));
    }
    findings.extend(reported.into_values());
}
