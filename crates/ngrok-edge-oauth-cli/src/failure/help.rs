//! Help for errors of the API.

use ngrok_edge_oauth::{Error, ErrorCode, ErrorKind};

/// Returns the help for `error`, if there is any.
pub(super) fn for_error(error: &Error) -> Option<&'static str> {
    let code = error.code().map(ErrorCode::number);
    Some(match (error.kind(), error.status().map(|status| status.as_u16()), code) {
        (_, _, Some(206)) => {
            "use an API key instead of an agent's authtoken; create one at https://dashboard.ngrok.com/api"
        }
        (_, Some(401), _) => {
            "check the API key: --api-key-file, NGROK_API_KEY or the agent's configuration file"
        }
        (_, Some(403), _) => "ask the account's owner for the missing permission",
        (_, _, Some(7000)) => "check the edge id: the account of this API key has no such edge",
        (_, Some(404), _) => {
            "check the route id; if the route has no OAuth module yet, create one with `replace`"
        }
        (_, Some(429), _) => {
            "lower --requests-per-minute: other programs use the same account's limit"
        }
        (_, Some(400), Some(_)) => {
            "run `ngrok-edge-oauth check` on the file to see every violated rule"
        }
        (ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Interrupted, _, _) => {
            "check the network, a proxy (HTTPS_PROXY) and --url, then run the command again; that is safe"
        }
        (_, Some(500..), _) => {
            "see https://status.ngrok.com, and run the command again later; that is safe"
        }
        (ErrorKind::Redirect | ErrorKind::UnexpectedResponse | ErrorKind::Protocol, _, _) => {
            "check --url: something other than ngrok's API is answering"
        }
        _ => return None,
    })
}
