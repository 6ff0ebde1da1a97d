//! What a path names.

use percent_encoding::percent_decode_str;

/// What a path names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// The reference page.
    Page,
    /// The OpenAPI document.
    Document,
    /// The OAuth module of a route, by ids that are not checked yet.
    Module { edge: String, route: String },
    /// Nothing.
    Unknown,
}

impl Target {
    /// Reads a path, without its query.
    pub(crate) fn of(path: &str) -> Self {
        let decode = |segment: &str| percent_decode_str(segment).decode_utf8_lossy().into_owned();
        match path.split('/').collect::<Vec<_>>()[..] {
            ["", ""] => Self::Page,
            ["", "openapi.yaml"] => Self::Document,
            ["", "edges", "https", edge, "routes", route, "oauth"] => {
                Self::Module { edge: decode(edge), route: decode(route) }
            }
            _ => Self::Unknown,
        }
    }

    /// The methods that it has, as the header `Allow` lists them.
    pub(crate) fn methods(&self) -> &'static str {
        match self {
            Self::Page | Self::Document => "GET, HEAD",
            Self::Module { .. } => "DELETE, GET, PUT",
            Self::Unknown => "",
        }
    }
}
