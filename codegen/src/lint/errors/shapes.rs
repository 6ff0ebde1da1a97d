//! The objects of OpenAPI 3.0.3 and their fields as a table:
//! <https://spec.openapis.org/oas/v3.0.3>.

/// The type of a value.
pub(super) enum Kind {
    Any,
    Text,
    Bool,
    Integer,
    Number,
    /// One of these strings.
    OneOf(&'static [&'static str]),
    List(&'static Kind),
    Map(Keys, &'static Kind),
    Object(&'static Shape),
    /// An object, or `$ref` to one in this section of the components.
    Refers(&'static Shape, &'static str),
    BoolOr(&'static Kind),
}

/// The form of the keys of a map.
#[derive(Clone, Copy)]
pub(super) enum Keys {
    Any,
    /// A path template, which starts with `/`.
    Path,
    /// `default`, a status such as `404`, or a range such as `4XX`.
    Status,
    /// The name of a component: letters, digits, `.`, `-` and `_`.
    Name,
}

/// An object with named fields. Extensions (`x-…`) are allowed in every object.
pub(super) struct Shape {
    /// Name of the object in messages, with article.
    pub(super) name: &'static str,
    pub(super) required: &'static [&'static str],
    pub(super) fields: &'static [(&'static str, Kind)],
}

use Kind::{Any, Bool, BoolOr, Integer, List, Map, Number, Object, OneOf, Refers, Text};

static SCHEMA_REF: Kind = Refers(&SCHEMA, "schemas");
const EXAMPLES: Kind = Map(Keys::Any, &Refers(&EXAMPLE, "examples"));
const HEADERS: Kind = Map(Keys::Any, &Refers(&HEADER, "headers"));
const CONTENT: Kind = Map(Keys::Any, &Object(&MEDIA_TYPE));
const TEXTS: Kind = List(&Text);
const OPERATION_KIND: Kind = Object(&OPERATION);

pub(super) static DOCUMENT: Shape = Shape {
    name: "the document",
    required: &["openapi", "info", "paths"],
    fields: &[
        ("openapi", Text),
        ("info", Object(&INFO)),
        ("servers", List(&Object(&SERVER))),
        ("paths", Map(Keys::Path, &Object(&PATH_ITEM))),
        ("components", Object(&COMPONENTS)),
        ("security", List(&Map(Keys::Any, &TEXTS))),
        ("tags", List(&Object(&TAG))),
        ("externalDocs", Object(&EXTERNAL_DOCS)),
    ],
};

static INFO: Shape = Shape {
    name: "`info`",
    required: &["title", "version"],
    fields: &[
        ("title", Text),
        ("description", Text),
        ("termsOfService", Text),
        ("contact", Object(&CONTACT)),
        ("license", Object(&LICENSE)),
        ("version", Text),
    ],
};

static CONTACT: Shape = Shape {
    name: "`contact`",
    required: &[],
    fields: &[("name", Text), ("url", Text), ("email", Text)],
};

static LICENSE: Shape =
    Shape { name: "`license`", required: &["name"], fields: &[("name", Text), ("url", Text)] };

static SERVER: Shape = Shape {
    name: "a server",
    required: &["url"],
    fields: &[("url", Text), ("description", Text), ("variables", Map(Keys::Any, &Any))],
};

static TAG: Shape = Shape {
    name: "a tag",
    required: &["name"],
    fields: &[("name", Text), ("description", Text), ("externalDocs", Object(&EXTERNAL_DOCS))],
};

static EXTERNAL_DOCS: Shape = Shape {
    name: "`externalDocs`",
    required: &["url"],
    fields: &[("url", Text), ("description", Text)],
};

static PATH_ITEM: Shape = Shape {
    name: "a path item",
    required: &[],
    fields: &[
        ("$ref", Text),
        ("summary", Text),
        ("description", Text),
        ("get", OPERATION_KIND),
        ("put", OPERATION_KIND),
        ("post", OPERATION_KIND),
        ("delete", OPERATION_KIND),
        ("options", OPERATION_KIND),
        ("head", OPERATION_KIND),
        ("patch", OPERATION_KIND),
        ("trace", OPERATION_KIND),
        ("servers", List(&Object(&SERVER))),
        ("parameters", List(&Refers(&PARAMETER, "parameters"))),
    ],
};

static OPERATION: Shape = Shape {
    name: "an operation",
    required: &["responses"],
    fields: &[
        ("tags", TEXTS),
        ("summary", Text),
        ("description", Text),
        ("externalDocs", Object(&EXTERNAL_DOCS)),
        ("operationId", Text),
        ("parameters", List(&Refers(&PARAMETER, "parameters"))),
        ("requestBody", Refers(&REQUEST_BODY, "requestBodies")),
        ("responses", Map(Keys::Status, &Refers(&RESPONSE, "responses"))),
        ("callbacks", Map(Keys::Any, &Any)),
        ("deprecated", Bool),
        ("security", List(&Map(Keys::Any, &TEXTS))),
        ("servers", List(&Object(&SERVER))),
    ],
};

static PARAMETER: Shape = Shape {
    name: "a parameter",
    required: &["name", "in"],
    fields: &[
        ("name", Text),
        ("in", OneOf(&["path", "query", "header", "cookie"])),
        ("description", Text),
        ("required", Bool),
        ("deprecated", Bool),
        ("allowEmptyValue", Bool),
        ("style", Text),
        ("explode", Bool),
        ("allowReserved", Bool),
        ("schema", Refers(&SCHEMA, "schemas")),
        ("example", Any),
        ("examples", EXAMPLES),
        ("content", CONTENT),
    ],
};

static REQUEST_BODY: Shape = Shape {
    name: "a request body",
    required: &["content"],
    fields: &[("description", Text), ("content", CONTENT), ("required", Bool)],
};

static RESPONSE: Shape = Shape {
    name: "a response",
    required: &["description"],
    fields: &[
        ("description", Text),
        ("headers", HEADERS),
        ("content", CONTENT),
        ("links", Map(Keys::Any, &Any)),
    ],
};

static HEADER: Shape = Shape {
    name: "a header",
    required: &[],
    fields: &[
        ("description", Text),
        ("required", Bool),
        ("deprecated", Bool),
        ("allowEmptyValue", Bool),
        ("style", Text),
        ("explode", Bool),
        ("allowReserved", Bool),
        ("schema", Refers(&SCHEMA, "schemas")),
        ("example", Any),
        ("examples", EXAMPLES),
        ("content", CONTENT),
    ],
};

static MEDIA_TYPE: Shape = Shape {
    name: "a media type",
    required: &[],
    fields: &[
        ("schema", Refers(&SCHEMA, "schemas")),
        ("example", Any),
        ("examples", EXAMPLES),
        ("encoding", Map(Keys::Any, &Any)),
    ],
};

static EXAMPLE: Shape = Shape {
    name: "an example",
    required: &[],
    fields: &[("summary", Text), ("description", Text), ("value", Any), ("externalValue", Text)],
};

static COMPONENTS: Shape = Shape {
    name: "`components`",
    required: &[],
    fields: &[
        ("schemas", Map(Keys::Name, &SCHEMA_REF)),
        ("responses", Map(Keys::Name, &Refers(&RESPONSE, "responses"))),
        ("parameters", Map(Keys::Name, &Refers(&PARAMETER, "parameters"))),
        ("examples", Map(Keys::Name, &Refers(&EXAMPLE, "examples"))),
        ("requestBodies", Map(Keys::Name, &Refers(&REQUEST_BODY, "requestBodies"))),
        ("headers", Map(Keys::Name, &Refers(&HEADER, "headers"))),
        ("securitySchemes", Map(Keys::Name, &Refers(&SECURITY_SCHEME, "securitySchemes"))),
        ("links", Map(Keys::Name, &Any)),
        ("callbacks", Map(Keys::Name, &Any)),
    ],
};

static SECURITY_SCHEME: Shape = Shape {
    name: "a security scheme",
    required: &["type"],
    fields: &[
        ("type", OneOf(&["apiKey", "http", "oauth2", "openIdConnect"])),
        ("description", Text),
        ("name", Text),
        ("in", OneOf(&["query", "header", "cookie"])),
        ("scheme", Text),
        ("bearerFormat", Text),
        ("flows", Any),
        ("openIdConnectUrl", Text),
    ],
};

static SCHEMA: Shape = Shape {
    name: "a schema",
    required: &[],
    fields: &[
        ("title", Text),
        ("multipleOf", Number),
        ("maximum", Number),
        ("exclusiveMaximum", Bool),
        ("minimum", Number),
        ("exclusiveMinimum", Bool),
        ("maxLength", Integer),
        ("minLength", Integer),
        ("pattern", Text),
        ("maxItems", Integer),
        ("minItems", Integer),
        ("uniqueItems", Bool),
        ("maxProperties", Integer),
        ("minProperties", Integer),
        ("required", TEXTS),
        ("enum", List(&Any)),
        ("type", OneOf(&["array", "boolean", "integer", "number", "object", "string"])),
        ("allOf", List(&SCHEMA_REF)),
        ("oneOf", List(&SCHEMA_REF)),
        ("anyOf", List(&SCHEMA_REF)),
        ("not", Refers(&SCHEMA, "schemas")),
        ("items", Refers(&SCHEMA, "schemas")),
        ("properties", Map(Keys::Any, &SCHEMA_REF)),
        ("additionalProperties", BoolOr(&SCHEMA_REF)),
        ("description", Text),
        ("format", Text),
        ("default", Any),
        ("nullable", Bool),
        ("discriminator", Any),
        ("readOnly", Bool),
        ("writeOnly", Bool),
        ("xml", Any),
        ("externalDocs", Object(&EXTERNAL_DOCS)),
        ("example", Any),
        ("deprecated", Bool),
    ],
};
