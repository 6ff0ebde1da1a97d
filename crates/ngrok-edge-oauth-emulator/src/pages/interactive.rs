//! The interactive page: `RapiDoc` with the document, the server and an API key filled in.

use std::net::IpAddr;

use hyper::{
    Response,
    header::{CONTENT_ENCODING, HeaderValue},
    http::uri::Authority,
};

use super::{HTML, escape, with_policy};
use crate::{
    connection::Peer,
    options::Options,
    response::{self, Body},
};

const PAGE: &str = include_str!("interactive.html");
const SCRIPT: &str = include_str!("interactive.js");

/// `RapiDoc` from its npm package; see vendor/README.md.
const RAPIDOC: &[u8] = include_bytes!("../../vendor/rapidoc/rapidoc-min.js.gz");

/// Placeholder of the API key in the page.
const API_KEY: &str = "{{api_key}}";

/// Policy of the page: scripts and requests stay on this server.
const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; \
     style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Page,
    Script,
    RapiDoc,
}

impl Part {
    pub(super) fn at(path: &str) -> Option<Self> {
        match path {
            "/" => Some(Self::Page),
            "/interactive.js" => Some(Self::Script),
            "/rapidoc-min.js" => Some(Self::RapiDoc),
            _ => None,
        }
    }
}

pub(super) fn respond(
    part: Part,
    host: Option<&Authority>,
    peer: Peer,
    options: &Options,
) -> Response<Body> {
    match part {
        Part::Page => {
            let key =
                options.api_keys.first().filter(|_| is_local(host, peer)).map_or("", |key| key);
            with_policy(response::content(PAGE.replace(API_KEY, &escape(key)), HTML), POLICY)
        }
        Part::Script => response::content(SCRIPT, JAVASCRIPT),
        Part::RapiDoc => {
            let mut response = response::content(RAPIDOC, JAVASCRIPT);
            // Every browser accepts gzip, and nothing else requests this path.
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            response
        }
    }
}

/// Returns whether a browser on this machine requests the page by a loopback address. Other
/// requests do not get the key, because any web site could read it by DNS rebinding.
fn is_local(host: Option<&Authority>, peer: Peer) -> bool {
    let Some(host) = host.map(Authority::host) else { return false };
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let is_named = host.eq_ignore_ascii_case("localhost")
        || address.is_ok_and(|address| address.is_loopback());
    is_named && peer.remote.ip().to_canonical().is_loopback()
}
