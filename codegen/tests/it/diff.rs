//! Changes between two documents and their effects on the wire.

use codegen::{
    Document, Settings,
    diff::{Bump, Change, Diff, Effect, diff, wire_changes},
    lint, parse,
};

const SOUND: &str = include_str!("../fixtures/sound.yaml");

fn document(text: &str) -> Document {
    match parse("api.yaml", text)
        .and_then(|document| lint::errors::check(&document).map(|()| document))
    {
        Ok(document) => document,
        Err(findings) => unreachable!("{findings}"),
    }
}

fn changes(old: &str, new: &str) -> Vec<Change> {
    wire_changes(&document(old), &document(new))
}

fn compare(old: &str, new: &str) -> Diff {
    diff(&document(old), &document(new), &Settings::standalone("client"))
}

fn show(changes: &[Change]) -> String {
    let mark = |effect: Option<Effect>| match effect {
        None => '-',
        Some(Effect::Documentation) => 'd',
        Some(Effect::Compatible) => 'c',
        Some(Effect::Breaking) => 'B',
    };
    let line = |change: &Change| {
        let marks = [mark(change.requests), mark(change.responses)].iter().collect::<String>();
        format!("{marks} {}: {}", change.subject, change.message)
    };
    changes.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Asserts the changes caused by replacing `from` with `to` in the valid document, and by the
/// reverse.
#[track_caller]
fn check(from: &str, to: &str, there: &str, back: &str) {
    assert!(SOUND.contains(from), "{from:?} is not in the sound document");
    let other = SOUND.replacen(from, to, 1);
    assert_eq!(show(&changes(SOUND, &other)), there, "{from:?} to {to:?}");
    assert_eq!(show(&changes(&other, SOUND)), back, "{to:?} to {from:?}");
}

#[test]
fn equal_documents_have_no_changes() {
    assert_eq!(changes(SOUND, SOUND), []);
    assert_eq!(compare(SOUND, SOUND).bump(), Bump::None);
}

#[test]
fn added_and_removed_properties_are_reported() {
    let widget = "schema `Widget`";
    check(
        "        name: {type: string}\n",
        "        name: {type: string}\n        note: {type: string}\n",
        &format!("cc {widget}, `note`: the property is new and optional"),
        &format!("BB {widget}, `note`: the property was removed"),
    );
    check(
        "required: [name]",
        "required: [name, size]",
        &format!("Bc {widget}, `size`: is required now"),
        &format!("cB {widget}, `size`: is optional now"),
    );
    check(
        "message: {type: string}",
        "message: {type: string}\n              code: {type: integer}",
        "-c operation `widget_get`, response 4XX, `code`: the property is new and optional\n\
         -c operation `widget_put`, response 5XX, `code`: the property is new and optional",
        "-B operation `widget_get`, response 4XX, `code`: the property was removed\n\
         -B operation `widget_put`, response 5XX, `code`: the property was removed",
    );
    check(
        "      required: [name]\n",
        "      required: [name]\n      additionalProperties: false\n",
        &format!("Bc {widget}: other properties are rejected now"),
        &format!("cB {widget}: other properties are allowed now"),
    );
    // Spelling out a default changes nothing.
    check(
        "      required: [name]\n",
        "      required: [name]\n      additionalProperties: true\n",
        "",
        "",
    );
}

#[test]
fn narrowed_and_widened_bounds_are_reported() {
    let size = "schema `Widget`, `size`";
    check(
        "minimum: 1",
        "minimum: 2",
        &format!("Bc {size}: `minimum` is 2, was 1"),
        &format!("cB {size}: `minimum` is 1, was 2"),
    );
    check(
        "minimum: 1",
        "minimum: 1, maximum: 9",
        &format!("Bc {size}: `maximum` is 9, was unset"),
        &format!("cB {size}: `maximum` is unset, was 9"),
    );
    check(
        "format: int32",
        "format: int64",
        &format!("cB {size}: the format is `int64`, was `int32`"),
        &format!("Bc {size}: the format is `int32`, was `int64`"),
    );
    check(
        "default: 3",
        "default: 4",
        &format!("B- {size}: the default is 4, was 3"),
        &format!("B- {size}: the default is 3, was 4"),
    );
    check(
        "[red, blue]",
        "[red, blue, green]",
        "cc schema `Part`, `color`: \"green\" is a new value",
        "Bc schema `Part`, `color`: the value \"green\" was removed",
    );
    check(
        "name: {type: string}",
        "name: {type: string, nullable: true}",
        "cB schema `Widget`, `name`: can be `null` now",
        "Bc schema `Widget`, `name`: can no longer be `null`",
    );
    check(
        "name: {type: string}",
        "name: {type: string, pattern: '^a'}",
        "Bc schema `Widget`, `name`: `pattern` is new: \"^a\"",
        "cB schema `Widget`, `name`: `pattern` was removed: \"^a\"",
    );
    check(
        "        color: {type: string, enum: [red, blue]}",
        "        color: {type: integer}",
        "BB schema `Part`, `color`: is now `integer`, was `string`\n\
         cB schema `Part`, `color`: any value is allowed now",
        "BB schema `Part`, `color`: is now `string`, was `integer`\n\
         Bc schema `Part`, `color`: only listed values are allowed now",
    );
}

#[test]
fn changed_types_formats_and_flags_are_reported() {
    let name = "schema `Widget`, `name`";
    for (old, new, expected) in [
        ("{type: integer}", "{type: number}", "cB is now `number`, was `integer`"),
        ("{type: number}", "{type: integer}", "Bc is now `integer`, was `number`"),
        ("{}", "{type: object}", "Bc is now `object`, was `any`"),
        ("{type: object}", "{}", "cB is now `any`, was `object`"),
        ("{properties: {}}", "{type: object, properties: {}}", ""),
        ("{type: object, properties: {}}", "{properties: {}}", ""),
        ("{type: string}", "{type: string, format: email}", "Bc the format is `email`, was unset"),
        ("{type: string, format: email}", "{type: string}", "cB the format is unset, was `email`"),
        (
            "{type: string, format: email}",
            "{type: string, format: hostname}",
            "BB the format is `hostname`, was `email`",
        ),
        ("{type: string, format: date}", "{type: string}", "cB the format is unset, was `date`"),
        (
            "{type: string, pattern: a}",
            "{type: string, pattern: b}",
            "BB `pattern` is \"b\", was \"a\"",
        ),
        (
            "{type: string, pattern: a}",
            "{type: string, pattern: a, nullable: true}",
            "cB can be `null` now",
        ),
        ("{type: number}", "{type: number, multipleOf: 2}", "Bc `multipleOf` is new: 2"),
        ("{type: number, maximum: 1}", "{type: number, maximum: 2}", "cB `maximum` is 2, was 1"),
        ("{type: number, maximum: 2}", "{type: number, maximum: 1}", "Bc `maximum` is 1, was 2"),
        (
            "{type: number, minimum: 1}",
            "{type: number, minimum: 1, exclusiveMinimum: true}",
            "Bc `minimum` is 1, excluded, was 1",
        ),
        (
            "{type: array, items: {}, uniqueItems: true}",
            "{type: array, items: {}}",
            "cB `uniqueItems` was removed",
        ),
        ("{type: string}", "{type: string, deprecated: true}", "cc is deprecated"),
        (
            "{type: string, deprecated: true}",
            "{type: string, deprecated: true, title: A}",
            "dd `title` is different",
        ),
        ("{type: string, deprecated: true}", "{type: string}", "dd is no longer deprecated"),
    ] {
        let with =
            |schema: &str| SOUND.replacen("name: {type: string}", &format!("name: {schema}"), 1);
        let expected =
            expected.split_once(' ').map(|(mark, rest)| format!("{mark} {name}: {rest}"));
        assert_eq!(
            show(&changes(&with(old), &with(new))),
            expected.unwrap_or_default(),
            "{old} to {new}"
        );
    }
}

#[test]
fn change_points_to_the_changed_part() {
    let (part, get) = ("      properties:\n        color", "/paths/~1widgets~1{id}/get");
    let described = "          description: The widget.\n";
    for (from, to, expected) in [
        ("minimum: 1", "minimum: 2", "/components/schemas/Widget/properties/size"),
        (
            "name: {type: string}\n",
            "name: {type: string}\n        note: {}\n",
            "/components/schemas/Widget/properties/note",
        ),
        ("    Part:\n", "    Spare: {}\n    Part:\n", "/components/schemas/Spare"),
        (part, &format!("      minProperties: 1\n{part}"), "/components/schemas/Part"),
        (
            "schema: {type: string, enum: ['7']}",
            "schema: {type: string}",
            "/paths/~1widgets~1{id}/put/parameters/0/schema",
        ),
        ("    get:\n", "    get:\n      deprecated: true\n", get),
        (
            described,
            &format!("{described}          headers: {{Age: {{schema: {{}}}}}}\n"),
            &format!("{get}/responses/200/headers/Age"),
        ),
        (
            "        4XX: ",
            "        3XX: {description: Elsewhere.}\n        4XX: ",
            &format!("{get}/responses/3XX"),
        ),
        (
            "            application/json:\n              schema",
            "            text/plain:\n              schema",
            &format!("{get}/responses/200/content/text~1plain"),
        ),
    ] {
        let other = SOUND.replacen(from, to, 1);
        let first = changes(SOUND, &other).first().map(|change| change.pointer.as_str().to_owned());
        assert_eq!(first.as_deref(), Some(expected), "{from:?} to {to:?}");
    }
    let [old, new] = ["string", "number"].map(|kind| {
        format!("      anyOf: [{{}}, {{properties: {{a: {{type: {kind}}}}}}}]\n{part}")
    });
    let changes = changes(&SOUND.replacen(part, &old, 1), &SOUND.replacen(part, &new, 1));
    assert_eq!(changes[0].pointer.as_str(), "/components/schemas/Part/anyOf/1/properties/a");
}

#[test]
fn schema_changes_affect_directions_of_both_versions() {
    let spare = |schema: &str| {
        SOUND.replacen("    Part:\n", &format!("    Spare: {schema}\n    Part:\n"), 1)
    };
    let used = |text: &str, place: &str| {
        let (key, _) = place.split_once(": ").unwrap_or_default();
        text.replacen(place, &format!("{key}: {{$ref: '#/components/schemas/Spare'}}"), 1)
    };
    let (open, closed) =
        (spare("{type: object}"), spare("{type: object, additionalProperties: false}"));
    let last = |old: &str, new: &str| {
        show(&changes(old, new)).lines().last().unwrap_or_default().to_owned()
    };
    let expected =
        |marks: &str| format!("{marks} schema `Spare`: other properties are rejected now");
    assert_eq!(last(&open, &closed), expected("--"));
    for (place, marks) in [
        ("size: {type: integer, format: int32, minimum: 1, default: 3}", "Bc"),
        ("message: {type: string}", "-c"),
    ] {
        assert_eq!(last(&open, &used(&closed, place)), expected(marks), "{place}");
        assert_eq!(last(&used(&open, place), &closed), expected(marks), "{place}");
    }
}

#[test]
fn added_and_removed_alternatives_are_reported() {
    check(
        "color: {type: string, enum: [red, blue]}",
        "color: {oneOf: [{type: string, enum: [red, blue]}]}",
        "",
        "",
    );
    check(
        "      properties:\n        color",
        "      not: {required: [shape]}\n      properties:\n        color",
        "Bc schema `Part`, excluded values: `not` is new",
        "cB schema `Part`, excluded values: `not` was removed",
    );
}

#[test]
fn changed_operations_parameters_and_responses_are_reported() {
    check(
        "      operationId: widget_get\n",
        "      operationId: widget_read\n",
        "dd operation `widget_read`: the operationId was `widget_get`",
        "dd operation `widget_get`: the operationId was `widget_read`",
    );
    check(
        "    get:\n",
        "    delete:\n      operationId: widget_delete\n      responses:\n        '204': {description: Gone.}\n    get:\n",
        "cc operation `widget_delete`: the operation is new",
        "BB operation `widget_delete`: the operation was removed",
    );
    let page = "        - {name: page, in: query, description: Which., schema: {type: integer}}\n";
    let get = "      operationId: widget_get\n";
    check(
        get,
        &format!("{get}      parameters:\n{page}"),
        "c- operation `widget_get`, query parameter `page`: the parameter is new and optional",
        "B- operation `widget_get`, query parameter `page`: the parameter was removed",
    );
    check(
        get,
        &format!(
            "{get}      parameters:\n{}",
            page.replace("description", "required: true, description")
        ),
        "B- operation `widget_get`, query parameter `page`: the parameter is new and required",
        "B- operation `widget_get`, query parameter `page`: the parameter was removed",
    );
    check(
        "        required: true\n        content",
        "        content",
        "c- operation `widget_put`, request body: is optional now",
        "B- operation `widget_put`, request body: is required now",
    );
    check(
        "        4XX: {$ref",
        "        '404': {$ref: '#/components/responses/Failure'}\n        4XX: {$ref",
        "-d operation `widget_get`, response 404: the status has its own description now",
        "-d operation `widget_get`, response 404: the status no longer has its own description",
    );
    let described = "          description: The widget.\n";
    let header = |kind: &str| {
        format!(
            "{described}          headers: {{Age: {{description: Seconds., schema: {{{kind}}}}}}}\n"
        )
    };
    let with = |kind: &str| SOUND.replacen(described, &header(kind), 1);
    assert_eq!(
        show(&changes(&with("type: integer"), &with("type: number"))),
        "-B operation `widget_get`, response 200, header `Age`: is now `number`, was `integer`",
    );
    check(
        described,
        &header("type: integer"),
        "-c operation `widget_get`, response 200, header `Age`: the header is new",
        "-B operation `widget_get`, response 200, header `Age`: the header was removed",
    );
    check(
        "        5XX: {$ref",
        "        4XX: {$ref: '#/components/responses/Failure'}\n        5XX: {$ref",
        "-c operation `widget_put`, response 4XX: the response is new",
        "-c operation `widget_put`, response 4XX: the response was removed",
    );
    check(
        "schema: {$ref: '#/components/schemas/Widget'}\n        4XX",
        "schema: {$ref: '#/components/schemas/Part'}\n        4XX",
        "-d operation `widget_get`, response 200: `description` is different\n\
         -c operation `widget_get`, response 200, `color`: the property is new and optional\n\
         -B operation `widget_get`, response 200, `name`: the property was removed\n\
         -B operation `widget_get`, response 200, `parts`: the property was removed\n\
         -B operation `widget_get`, response 200, `size`: the property was removed",
        "-d operation `widget_get`, response 200: `description` is different\n\
         -c operation `widget_get`, response 200, `name`: the property is new and required\n\
         -c operation `widget_get`, response 200, `parts`: the property is new and optional\n\
         -c operation `widget_get`, response 200, `size`: the property is new and optional\n\
         -B operation `widget_get`, response 200, `color`: the property was removed",
    );
}

/// Returns the changes caused by each replacement in the valid document, and by its reverse.
fn changes_both_ways(replacements: &[(&str, &str, String)]) -> String {
    let both = replacements.iter().map(|(what, from, to)| {
        let other = SOUND.replacen(from, to, 1);
        assert_ne!(other, SOUND, "{from:?} is not in the sound document");
        format!(
            "{what}\n{}\nand back\n{}\n",
            show(&changes(SOUND, &other)),
            show(&changes(&other, SOUND))
        )
    });
    both.collect::<Vec<_>>().join("\n")
}

#[test]
fn changed_bodies_and_media_types_are_reported() {
    let get = "      operationId: widget_get\n";
    let body = |rest: &str| {
        let content = "{application/json: {schema: {$ref: '#/components/schemas/Part'}}}";
        format!(
            "{get}      requestBody:\n        description: Which.\n{rest}        content: {content}\n"
        )
    };
    let (json, head) = (
        "          description: The widget.\n          content:\n            application/json:",
        "  version: '1'\n",
    );
    insta::assert_snapshot!(
        "diff__bodies",
        changes_both_ways(&[
            ("an optional body", get, body("")),
            ("a required body", get, body("        required: true\n")),
            ("another media type", json, json.replace("application", "text")),
            (
                "another success",
                "          description: Replaced.\n",
                "          description: Replaced.\n        '202':\n          description: Later.\n"
                    .to_owned()
            ),
            ("a server", head, format!("{head}servers:\n  - url: https://widgets.test\n")),
            ("security", head, format!("{head}security:\n  - {{}}\n")),
            (
                "an unused schema",
                "    Part:\n",
                "    Spare:\n      type: object\n    Part:\n".to_owned()
            ),
        ])
    );
}

#[test]
fn nested_schemas_are_compared() {
    let with = |text: &str| {
        let properties = "      properties:\n        color";
        SOUND.replacen(properties, &format!("      {text}\n{properties}"), 1)
    };
    let compare = |old: &str, new: &str| show(&changes(&with(old), &with(new)));
    let (nothing, anything) = ("deprecated: false", "additionalProperties: {}");
    let (texts, numbers) =
        ("additionalProperties: {type: string}", "additionalProperties: {type: number}");
    assert_eq!(compare(anything, nothing), "");
    assert_eq!(compare(nothing, texts), "Bc schema `Part`: other properties have a schema now");
    assert_eq!(
        compare(texts, nothing),
        "cB schema `Part`: other properties no longer have a schema"
    );
    assert_eq!(
        compare(texts, numbers),
        "BB schema `Part`, other properties: is now `number`, was `string`"
    );

    let (plain, required) =
        ("anyOf: [{required: [a]}, {type: string}]", "anyOf: [{required: [b]}, {type: string}]");
    assert_eq!(
        compare(plain, required),
        "cB schema `Part`: `anyOf` has number 1 now\nBc schema `Part`: `anyOf` lost number 1"
    );
    let properties =
        |kind: &str| format!("anyOf: [{{type: string}}, {{properties: {{a: {{type: {kind}}}}}}}]");
    assert_eq!(
        compare(&properties("string"), &properties("number")),
        "BB schema `Part`, `anyOf` number 2, `a`: is now `number`, was `string`"
    );
    let names = ["Part", "Widget"].map(|name| format!("{{$ref: '#/components/schemas/{name}'}}"));
    let any = |first: &str, second: &str| format!("anyOf: [{first}, {second}]");
    assert_eq!(
        compare(&any(&names[0], &names[1]), &any(&names[1], &names[0])),
        "",
        "names say which belong together"
    );
    assert_eq!(
        compare("anyOf: [{type: string}]", "anyOf: [{type: integer}]"),
        "cB schema `Part`: `anyOf` has number 1 now\nBc schema `Part`: `anyOf` lost number 1"
    );
    let one_more = "allOf: [{required: [a]}]";
    assert_eq!(compare(nothing, one_more), "Bc schema `Part`, `a`: is required now");
    assert_eq!(compare(one_more, nothing), "cB schema `Part`, `a`: is optional now");

    assert_eq!(
        compare("items: {type: string}", "items: {type: number}"),
        "BB schema `Part`, items: is now `number`, was `string`"
    );
    let word = |kind: &str| {
        let either =
            with(&format!("anyOf: [{{$ref: '#/components/schemas/Word'}}]\n      title: A {kind}"));
        either.replacen("    Part:\n", &format!("    Word: {{type: {kind}}}\n    Part:\n"), 1)
    };
    assert_eq!(
        show(&changes(&word("string"), &word("number"))),
        "BB schema `Word`: is now `number`, was `string`\ndd schema `Part`: `title` is different",
        "what both name alike is compared once"
    );

    let refused = "not: {required: [shape]}";
    assert_eq!(
        compare(refused, "not: {required: [size]}"),
        "BB schema `Part`, excluded values: `not` is different"
    );
    assert_eq!(compare(refused, "not: {description: No shape., required: [shape]}"), "");

    let (one, other) = ("{required: [a], properties: {a: {type: string}}}", "{required: [b]}");
    let alternatives = |list: [&str; 2]| format!("oneOf: [{}]", list.join(", "));
    assert_eq!(
        compare(&alternatives([one, other]), &alternatives([other, one])),
        "",
        "their order says nothing"
    );
    assert_eq!(
        compare(
            &alternatives([one, other]),
            &alternatives([&one.replace("string", "integer"), other])
        ),
        "BB schema `Part`, `oneOf` number 1, `a`: is now `integer`, was `string`"
    );
    // A reference in `not` is compared by its target.
    let loose = "not: {type: object, properties: {a: {type: string}}}";
    let reference = "not: {type: object, properties: {a: {$ref: '#/components/schemas/Word'}}}";
    let word =
        |text: &str| with(text).replacen("    Part:\n", "    Word: {type: string}\n    Part:\n", 1);
    assert_eq!(show(&changes(&word(loose), &word(reference))), "");
}

#[test]
fn recursive_schemas_are_compared_once() {
    let with = |schemas: &str| SOUND.replacen("    Part:\n", &format!("{schemas}    Part:\n"), 1);
    let compare = |old: &str, new: &str| show(&changes(&with(old), &with(new)));
    let tree = |name: &str, kind: &str| {
        format!(
            "    {name}: {{type: object, properties: {{on: {{type: {kind}}}, next: {{$ref: '#/components/schemas/{name}'}}}}}}\n"
        )
    };
    assert_eq!(
        compare(&tree("Tree", "string"), &tree("Tree", "boolean")),
        "-- schema `Tree`, `on`: is now `boolean`, was `string`"
    );
    // Recursion through alternatives, under the same name and a different one.
    let either = |name: &str, kind: &str| {
        format!(
            "    {name}: {{anyOf: [{{type: {kind}}}, {{$ref: '#/components/schemas/{name}'}}]}}\n"
        )
    };
    let expected = "-- schema `A`: `anyOf` has number 1 now\n-- schema `A`: `anyOf` lost number 1";
    assert_eq!(compare(&either("A", "string"), &either("A", "boolean")), expected);
    let renamed = compare(
        &format!(
            "    Top: {{anyOf: [{{$ref: '#/components/schemas/A'}}]}}\n{}",
            either("A", "string")
        ),
        &format!(
            "    Top: {{anyOf: [{{$ref: '#/components/schemas/B'}}]}}\n{}",
            either("B", "string")
        ),
    );
    assert_eq!(renamed, "-- schema `B`: the schema is new\n-- schema `A`: the schema was removed");
    // Schemas that are inline in one version and named in the other.
    let old = "    A: {properties: {p: {properties: {q: {$ref: '#/components/schemas/A'}}}}}\n";
    let new = "    A: {properties: {p: {$ref: '#/components/schemas/B'}}}\n    \
               B: {title: B, properties: {q: {properties: {p: {$ref: '#/components/schemas/B'}}}}}\n";
    assert_eq!(
        compare(old, new),
        "-- schema `A`, `p`: `title` is different\n-- schema `B`: the schema is new"
    );
}

#[test]
fn worst_change_decides_the_bump() {
    let bump = |from: &str, to: &str| compare(SOUND, &SOUND.replacen(from, to, 1)).bump();
    assert_eq!(bump("description: A widget.", "description: One widget."), Bump::Patch);
    assert_eq!(bump("title: Widgets", "title: All widgets"), Bump::Patch);
    assert_eq!(bump("name: small,", "name: tiny,"), Bump::Patch);
    assert_eq!(
        bump("        parts:\n", "        tag: {type: string}\n        parts:\n"),
        Bump::Minor
    );
    assert_eq!(bump("minimum: 1", "minimum: 2"), Bump::Major);
    let names = [Bump::None, Bump::Patch, Bump::Minor, Bump::Major].map(|bump| bump.to_string());
    assert_eq!(names, ["none", "patch", "minor", "major"]);
}
