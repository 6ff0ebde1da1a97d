//! Checks of the `Authorization` and `Ngrok-Version` headers.

use hyper::{HeaderMap, header::AUTHORIZATION};
use ngrok_edge_oauth::ErrorCode;

use crate::{error_response::ErrorResponse, options::Options};

/// Version of the emulated API.
const VERSION: &str = "2";

/// Prefix of the id of an API key. Assumed, because ngrok's ids start with their kind.
const KEY_ID_PREFIX: &str = "ak_";

/// Checks the credential.
pub(crate) fn authenticate(headers: &HeaderMap, options: &Options) -> Result<(), ErrorResponse> {
    let reject = |code| Err(ErrorResponse::new(code));
    let Some(header) = headers.get(AUTHORIZATION) else {
        return reject(ErrorCode::MISSING_AUTHORIZATION);
    };
    let (scheme, credential) =
        header.to_str().ok().and_then(|text| text.split_once(' ')).unwrap_or_default();
    let credential = credential.trim();
    if !scheme.eq_ignore_ascii_case("bearer") {
        // ngrok does not document the credentials of Basic authentication for these operations.
        let is_basic = scheme.eq_ignore_ascii_case("basic");
        return reject(if is_basic {
            ErrorCode::MALFORMED_API_KEY
        } else {
            ErrorCode::UNSUPPORTED_AUTHORIZATION_SCHEME
        });
    }
    match credential {
        _ if options.api_keys.iter().any(|key| key == credential) => Ok(()),
        _ if options.authtokens.iter().any(|token| token == credential) => {
            reject(ErrorCode::AUTHTOKEN_AS_API_KEY)
        }
        _ if credential.starts_with(KEY_ID_PREFIX) => reject(ErrorCode::KEY_ID_AS_API_KEY),
        _ if is_key_shaped(credential) => reject(ErrorCode::UNKNOWN_API_KEY),
        _ => reject(ErrorCode::MALFORMED_API_KEY),
    }
}

/// Returns whether `credential` has the form `FIRSTPART_SECONDPART`, of letters and digits.
fn is_key_shaped(credential: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    credential.split_once('_').is_some_and(|(first, second)| is_part(first) && is_part(second))
}

/// Checks the version header.
pub(crate) fn check_version(headers: &HeaderMap) -> Result<(), ErrorResponse> {
    match headers.get("ngrok-version") {
        None => Err(ErrorResponse::new(ErrorCode::MISSING_VERSION)),
        Some(version) if version != VERSION => {
            Err(ErrorResponse::new(ErrorCode::UNSUPPORTED_VERSION))
        }
        Some(_) => Ok(()),
    }
}
