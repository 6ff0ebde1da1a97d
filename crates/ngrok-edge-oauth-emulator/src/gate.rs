//! What every request to the API needs: a key and the version.

use hyper::{HeaderMap, header::AUTHORIZATION};

use crate::{answer::Refusal, options::Options};

/// Checks the credential.
pub(crate) fn authenticate(headers: &HeaderMap, options: &Options) -> Result<(), Refusal> {
    let refuse = |code| Err(Refusal::code(code, ""));
    let Some(header) = headers.get(AUTHORIZATION) else { return refuse(200) };
    let (scheme, credential) = header.to_str().ok().and_then(|text| text.split_once(' ')).unwrap_or_default();
    let credential = credential.trim();
    // Basic authentication exists, but none of the three operations documents what it would carry.
    if !scheme.eq_ignore_ascii_case("bearer") {
        return refuse(if scheme.eq_ignore_ascii_case("basic") { 202 } else { 201 });
    }
    match credential {
        _ if options.api_keys.iter().any(|key| key == credential) => Ok(()),
        _ if options.authtokens.iter().any(|token| token == credential) => refuse(206),
        _ if credential.starts_with(KEY_ID_PREFIX) => refuse(208),
        _ if looks_like_key(credential) => refuse(203),
        _ => refuse(202),
    }
}

/// What the id of an API key starts with. Assumed: ngrok's ids have a prefix for their kind.
const KEY_ID_PREFIX: &str = "ak_";

/// `FIRSTPART_SECONDPART`, of letters and digits.
fn looks_like_key(credential: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_alphanumeric());
    credential.split_once('_').is_some_and(|(first, second)| is_part(first) && is_part(second))
}

/// Checks the version header.
pub(crate) fn check_version(headers: &HeaderMap) -> Result<(), Refusal> {
    match headers.get("ngrok-version") {
        None => Err(Refusal::code(218, "")),
        Some(version) if version != VERSION => Err(Refusal::code(217, "")),
        Some(_) => Ok(()),
    }
}

/// The version of the API that this emulates.
const VERSION: &str = "2";
