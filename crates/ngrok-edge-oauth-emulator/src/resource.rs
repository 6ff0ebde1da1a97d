//! The resources behind the paths of the server.

use percent_encoding::percent_decode_str;

use crate::pages::Page;

/// The resource that a path names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Resource {
    /// A page of the reference.
    Page(Page),
    /// The OAuth module of a route. The ids are not validated.
    Module { edge: String, route: String },
    /// No resource.
    Unknown,
}

impl Resource {
    /// Returns the resource at `path`, which has no query.
    pub(crate) fn at(path: &str) -> Self {
        if let Some(page) = Page::at(path) {
            return Self::Page(page);
        }
        let decode = |segment: &str| percent_decode_str(segment).decode_utf8_lossy().into_owned();
        match path.split('/').collect::<Vec<_>>()[..] {
            ["", "edges", "https", edge, "routes", route, "oauth"] => {
                Self::Module { edge: decode(edge), route: decode(route) }
            }
            _ => Self::Unknown,
        }
    }
}
