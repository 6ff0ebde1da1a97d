//! The reference: the OpenAPI document, a static page, and an interactive page.

#[cfg(feature = "reference-page")]
mod interactive;

use hyper::{
    Method, Request, Response,
    header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, HeaderValue},
    http::uri::Authority,
};

use crate::{
    connection::Peer,
    error_response::ErrorResponse,
    generated,
    options::Options,
    response::{self, Body},
};

const HTML: &str = "text/html; charset=utf-8";

/// Placeholder of the emulator's URL in the static page.
const SERVER: &str = "{{server}}";

/// Policy of the static page: nothing is loaded. `data:` is for its empty icon.
const STATIC_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'none'";

/// A page that needs no API key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// The OpenAPI document.
    Document,
    /// The page that works without scripts.
    Static,
    /// A part of the page from which requests can be sent.
    #[cfg(feature = "reference-page")]
    Interactive(interactive::Part),
}

impl Page {
    pub(crate) fn at(path: &str) -> Option<Self> {
        #[cfg(feature = "reference-page")]
        if let Some(part) = interactive::Part::at(path) {
            return Some(Self::Interactive(part));
        }
        match path {
            "/openapi.yaml" => Some(Self::Document),
            "/" | "/reference.html" => Some(Self::Static),
            _ => None,
        }
    }
}

/// Responds to a request for a page.
#[cfg_attr(
    not(feature = "reference-page"),
    expect(unused_variables, reason = "the interactive page needs the options")
)]
pub(crate) fn respond<B>(
    page: Page,
    request: &Request<B>,
    peer: Peer,
    options: &Options,
) -> Response<Body> {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return ErrorResponse::method_not_allowed("GET, HEAD").into_response("");
    }
    let host =
        request.headers().get(HOST).and_then(|host| host.to_str().ok()?.parse::<Authority>().ok());
    match page {
        Page::Document => response::content(generated::DOCUMENT, "application/yaml"),
        Page::Static => {
            let server = host.map_or_else(|| peer.local.to_string(), |host| host.to_string());
            let html =
                generated::REFERENCE_PAGE.replace(SERVER, &format!("http://{}", escape(&server)));
            with_policy(response::content(html, HTML), STATIC_POLICY)
        }
        #[cfg(feature = "reference-page")]
        Page::Interactive(part) => interactive::respond(part, host.as_ref(), peer, options),
    }
}

/// Restricts what a page may load, and keeps it out of caches: it depends on the options.
fn with_policy(mut response: Response<Body>, policy: &'static str) -> Response<Body> {
    let headers: [(HeaderName, &'static str); 2] =
        [(CONTENT_SECURITY_POLICY, policy), (CACHE_CONTROL, "no-store")];
    for (name, value) in headers {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
