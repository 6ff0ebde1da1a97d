//! From a request to its answer, through the checks in their documented order.
//!
//! Faults come first, then the path (404), the method (405), the credential (`ERR_NGROK_200` to 208), the rate limit (226), the
//! version (218, 217), the ids and what they name (227, 7000, 7124), and the body (211; 216, 210, 413, 212, 213, then as
//! [`body::decode`] says).

use std::sync::Arc;

use bytes::Bytes;
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Body as _, Incoming},
    header::AUTHORIZATION,
};
use ngrok_edge_oauth::types::EndpointOAuth;

use crate::{
    answer::{self, Body, Refusal},
    body,
    connection::ResetSwitch,
    fault::Fault,
    gate, generated,
    record::Recorded,
    state::State,
    target::Target,
};

/// The connection is to end without an answer.
#[derive(Debug)]
pub(crate) struct NoAnswer;

impl std::fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a fault")
    }
}

impl std::error::Error for NoAnswer {}

/// Answers `request`, or fails as it should.
pub(crate) async fn answer(
    state: Arc<State>,
    request: Request<Incoming>,
    reset: ResetSwitch,
) -> Result<Response<Body>, NoAnswer> {
    tokio::time::sleep(state.options.latency).await;
    let target = Target::of(request.uri().path());
    if matches!(target, Target::Page | Target::Document) {
        return Ok(document(&target, request.method()));
    }
    let mut recorded = Recorded {
        method: request.method().clone(),
        path: request.uri().to_string(),
        headers: request.headers().clone(),
        body: Bytes::new(),
        status: None,
    };
    if let Some(credential) = recorded.headers.get_mut(AUTHORIZATION) {
        credential.set_sensitive(true);
    }
    let operation_id = state.operation_id();
    let fault = state.fault();
    let response = match fault {
        Some(Fault::Reset | Fault::Close | Fault::Stall) => None,
        Some(Fault::Status(status)) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            Some(Refusal::status(status, "a fault").into_response(&operation_id))
        }
        Some(Fault::Code(code)) => Some(Refusal::code(code.number(), "").into_response(&operation_id)),
        Some(Fault::Truncate) | None => {
            let answered = operate(&state, &target, request, &operation_id, &mut recorded.body).await;
            Some(answered.unwrap_or_else(|refusal| refusal.into_response(&operation_id)))
        }
    };
    recorded.status = response.as_ref().map(Response::status).filter(|_| fault != Some(Fault::Truncate));
    state.record(recorded);
    match (fault, response) {
        (Some(Fault::Stall), _) => std::future::pending().await,
        (Some(Fault::Truncate), Some(response)) => Ok(answer::truncate(response).await),
        (_, Some(response)) => Ok(response),
        (fault, None) => {
            if fault == Some(Fault::Reset) {
                reset.turn_on();
            }
            Err(NoAnswer)
        }
    }
}

/// The pages that need no key.
fn document(target: &Target, method: &Method) -> Response<Body> {
    if method != Method::GET && method != Method::HEAD {
        return Refusal::method_not_allowed(target.methods()).into_response("");
    }
    match target {
        Target::Document => answer::with_type(generated::DOCUMENT, "application/yaml"),
        _ => answer::with_type(generated::REFERENCE_PAGE, "text/html; charset=utf-8"),
    }
}

async fn operate(
    state: &Arc<State>,
    target: &Target,
    request: Request<Incoming>,
    operation_id: &str,
    sent: &mut Bytes,
) -> Result<Response<Body>, Refusal> {
    let Target::Module { edge, route } = target else {
        return Err(Refusal::status(StatusCode::NOT_FOUND, "there is nothing at this path"));
    };
    let (parts, body) = request.into_parts();
    if ![Method::GET, Method::PUT, Method::DELETE].contains(&parts.method) {
        return Err(Refusal::method_not_allowed(target.methods()));
    }
    gate::authenticate(&parts.headers, &state.options)?;
    state.admit()?;
    gate::check_version(&parts.headers)?;
    let key = state.route(edge, route)?;
    let has_body = !body.is_end_stream();
    if parts.method == Method::PUT {
        if has_body {
            body::check_type(&parts.headers)?;
        }
        *sent = body::read(body).await?;
        let module = body::decode(sent, &state.options.bounds)?;
        state.check_route(&key)?;
        let module = EndpointOAuth::from(module);
        let answer = answer::json(StatusCode::OK, &module, operation_id);
        store(state, key, Some(module)).await?;
        return Ok(answer);
    }
    if has_body {
        *sent = body::read(body).await?;
        if !sent.is_empty() {
            return Err(Refusal::code(211, ""));
        }
    }
    if parts.method == Method::GET {
        let module = state.module(&key).ok_or_else(Refusal::no_module)?;
        return Ok(answer::json(StatusCode::OK, &module, operation_id));
    }
    if store(state, key, None).await? {
        Ok(answer::empty(StatusCode::NO_CONTENT, operation_id))
    } else {
        Err(Refusal::no_module())
    }
}

/// Changes the state, off the threads that serve connections where it is kept in a file.
async fn store(
    state: &Arc<State>,
    key: (ngrok_edge_oauth::EdgeId, ngrok_edge_oauth::RouteId),
    module: Option<EndpointOAuth>,
) -> Result<bool, Refusal> {
    let set = if state.options.state.is_some() {
        let state = Arc::clone(state);
        tokio::task::spawn_blocking(move || state.set(key, module)).await.map_err(|_| unsaved())?
    } else {
        state.set(key, module)
    };
    set.map_err(|_| unsaved())
}

/// The API's own words for a server that cannot do its work now.
fn unsaved() -> Refusal {
    Refusal::code(743, "the state cannot be written")
}
