//! Handling of requests: the checks in their documented order, then the operation.
//!
//! Faults come first, then the path (404), the method (405), the credential (`ERR_NGROK_200` to
//! 208), the rate limit (226), the version (218, 217), the ids (227, 7000, 7124), and the body
//! (211; 216, 210, 413, 408, 212, 213, then the rules of [`body::parse`]).

use std::{fmt, sync::Arc};

use bytes::Bytes;
use hyper::{
    Method, Request, Response, StatusCode,
    body::{Body as _, Incoming},
    header::AUTHORIZATION,
    http::request::Parts,
};
use ngrok_edge_oauth::{ErrorCode, types::EndpointOAuth};

use crate::{
    auth, body,
    connection::{Peer, ResetSwitch},
    error_response::ErrorResponse,
    fault::Fault,
    pages,
    record::RecordedRequest,
    resource::Resource,
    response::{self, Body},
    state::State,
    store::{RouteKey, SetError},
    truncate::truncate,
};

/// Value of `Allow` for a module.
const MODULE_METHODS: &str = "DELETE, GET, PUT";

/// An error that ends the connection without a response.
#[derive(Debug)]
pub(crate) struct NoResponse;

impl fmt::Display for NoResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection was ended by a fault")
    }
}

impl std::error::Error for NoResponse {}

/// Handles one request.
pub(crate) async fn handle(
    state: Arc<State>,
    request: Request<Incoming>,
    peer: Peer,
    reset: ResetSwitch,
) -> Result<Response<Body>, NoResponse> {
    tokio::time::sleep(state.options.latency).await;
    let resource = Resource::at(request.uri().path());
    if let Resource::Page(page) = resource {
        return Ok(pages::respond(page, &request, peer, &state.options));
    }
    let fault = state.next_fault();
    let operation_id = state.next_operation_id();
    let recorded = state.is_recording().then(|| describe(&request));
    let mut body = Bytes::new();
    let response = match fault {
        None | Some(Fault::Truncate) => {
            let result = call(&state, &resource, request, &operation_id, &mut body).await;
            Some(result.unwrap_or_else(|error| error.into_response(&operation_id)))
        }
        Some(fault) => fault_response(fault, &operation_id),
    };
    if let Some(recorded) = recorded {
        let status =
            response.as_ref().map(Response::status).filter(|_| fault != Some(Fault::Truncate));
        state.record(RecordedRequest { body, status, ..recorded });
    }
    finish(fault, response, &reset).await
}

/// Returns the response of a fault, or `None` for one that ends the connection.
fn fault_response(fault: Fault, operation_id: &str) -> Option<Response<Body>> {
    let error = match fault {
        Fault::Status(status) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            ErrorResponse::without_code(status, "a fault")
        }
        Fault::Code(code) => ErrorResponse::new(code),
        Fault::Reset | Fault::Close | Fault::Stall | Fault::Truncate => return None,
    };
    Some(error.into_response(operation_id))
}

/// Returns the request as it is recorded, without its body and status.
fn describe(request: &Request<Incoming>) -> RecordedRequest {
    let mut headers = request.headers().clone();
    if let Some(credential) = headers.get_mut(AUTHORIZATION) {
        credential.set_sensitive(true);
    }
    RecordedRequest {
        method: request.method().clone(),
        path: request.uri().to_string(),
        headers,
        body: Bytes::new(),
        status: None,
    }
}

/// Returns the response, or ends the connection as the fault requires.
async fn finish(
    fault: Option<Fault>,
    response: Option<Response<Body>>,
    reset: &ResetSwitch,
) -> Result<Response<Body>, NoResponse> {
    match (fault, response) {
        (Some(Fault::Truncate), Some(response)) => Ok(truncate(response).await),
        (_, Some(response)) => Ok(response),
        (Some(Fault::Stall), None) => std::future::pending().await,
        (fault, None) => {
            if fault == Some(Fault::Reset) {
                reset.turn_on();
            }
            Err(NoResponse)
        }
    }
}

/// Checks a request to the API and runs its operation. `sent` receives the body as far as it was
/// read.
async fn call(
    state: &State,
    resource: &Resource,
    request: Request<Incoming>,
    operation_id: &str,
    sent: &mut Bytes,
) -> Result<Response<Body>, ErrorResponse> {
    let Resource::Module { edge, route } = resource else {
        return Err(ErrorResponse::without_code(
            StatusCode::NOT_FOUND,
            "there is no resource at this path",
        ));
    };
    let (head, body) = request.into_parts();
    if ![Method::GET, Method::PUT, Method::DELETE].contains(&head.method) {
        return Err(ErrorResponse::method_not_allowed(MODULE_METHODS));
    }
    auth::authenticate(&head.headers, &state.options)?;
    state.admit()?;
    auth::check_version(&head.headers)?;
    let key = state.find_route(edge, route)?;
    if head.method == Method::PUT {
        return replace(state, key, &head, body, operation_id, sent).await;
    }
    reject_body(body, sent).await?;
    if head.method == Method::GET {
        let module = state.store.json(&key).ok_or_else(ErrorResponse::no_module)?;
        return Ok(response::json(StatusCode::OK, module, operation_id));
    }
    let is_deleted = state.store.set(key, None).await.map_err(not_stored)?;
    if is_deleted {
        Ok(response::no_content(operation_id))
    } else {
        Err(ErrorResponse::no_module())
    }
}

/// Rejects the body of a request that must not have one.
async fn reject_body(body: Incoming, sent: &mut Bytes) -> Result<(), ErrorResponse> {
    if body.is_end_stream() {
        return Ok(());
    }
    *sent = body::read(body).await?;
    if sent.is_empty() { Ok(()) } else { Err(ErrorResponse::new(ErrorCode::UNEXPECTED_BODY)) }
}

async fn replace(
    state: &State,
    key: RouteKey,
    head: &Parts,
    body: Incoming,
    operation_id: &str,
    sent: &mut Bytes,
) -> Result<Response<Body>, ErrorResponse> {
    if !body.is_end_stream() {
        body::check_type(&head.headers)?;
    }
    *sent = body::read(body).await?;
    let module = body::parse(sent, &state.options.bounds)?;
    state.check_replaceable(&key)?;
    let module = EndpointOAuth::from(module);
    let json = serde_json::to_vec(&module).map_err(|error| {
        ErrorResponse::without_code(StatusCode::INTERNAL_SERVER_ERROR, error.to_string())
    })?;
    let json = Bytes::from(json);
    state.store.set(key, Some(json.clone())).await.map_err(not_stored)?;
    Ok(response::json(StatusCode::OK, json, operation_id))
}

fn not_stored(error: SetError) -> ErrorResponse {
    match error {
        SetError::Full => ErrorResponse::without_code(
            StatusCode::INSUFFICIENT_STORAGE,
            "the modules reached the emulator's limit of 64 MiB",
        ),
        // ngrok's code for a service that is temporarily unavailable.
        SetError::Unsaved => {
            ErrorResponse::with_context(ErrorCode::OVERLOADED, "the state file cannot be written")
        }
    }
}
