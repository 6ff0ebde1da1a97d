//! What leaves the document on the way to the generator, and what does not.

use codegen::{Settings, lint, load, parse, prepare, prepare::ConstantHeader, target::SPEC};

use crate::{Outcome, root};

const SOUND: &str = include_str!("../fixtures/sound.yaml");

#[test]
fn constant_headers_are_no_parameters() -> Outcome {
    let document = parse("api.yaml", SOUND)?;
    lint(&document)?;
    let prepared = prepare(&document, &Settings::standalone("client"))?;
    let header = ConstantHeader {
        operation_id: "widget_put".to_owned(),
        name: "Widget-Version".to_owned(),
        value: "7".to_owned(),
    };
    assert_eq!(prepared.constant_headers, [header]);
    let openapi = serde_json::to_value(&prepared.openapi)?;
    assert_eq!(openapi.pointer("/paths/~1widgets~1{id}/put/parameters"), None);
    assert_eq!(openapi.pointer("/paths/~1widgets~1{id}/parameters/0/name"), Some(&"id".into()));
    Ok(())
}

#[test]
fn every_operation_of_the_document_sends_the_version() -> Outcome {
    let document = load(&root().join(SPEC), SPEC)?;
    let prepared = prepare(&document, &Settings::standalone("client"))?;
    let sent = prepared.constant_headers.iter().map(|it| (it.operation_id.as_str(), &*it.name, &*it.value));
    let expected = ["get", "replace", "delete"].map(|name| (format!("edge_route_oauth_{name}"), "Ngrok-Version", "2"));
    assert_eq!(sent.collect::<Vec<_>>(), expected.each_ref().map(|(id, name, value)| (&**id, *name, *value)));
    Ok(())
}
