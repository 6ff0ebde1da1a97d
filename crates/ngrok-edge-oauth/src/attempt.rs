//! One attempt: a request out, an answer in, and what is wrong with either.

use std::time::SystemTime;

use bytes::Bytes;
use reqwest::{
    Request, Response, StatusCode, Url,
    header::{HeaderMap, LOCATION},
};

use crate::{
    error::{Answered, ErrorKind, Failure},
    error_code::ErrorCode,
    redact::{Redactor, cut},
    response::{Answer, OPERATION_ID},
    retry_after, types,
};

/// How many characters of a body an error keeps.
const EXCERPT_CHARACTERS: usize = 1024;
/// How many characters of a message an error keeps.
const MESSAGE_CHARACTERS: usize = 300;

/// Sends `request`, which is for `url`, and reads the whole answer, of at most `max_body` bytes.
pub(crate) async fn send(
    http: &reqwest::Client,
    request: Request,
    url: &Url,
    max_body: usize,
    redactor: &Redactor,
) -> Result<Answer, Failure> {
    let mut response = http.execute(request).await.map_err(failed_to_send)?;
    if response.url() != url {
        // Only a client that the caller made follows redirects.
        return Err(redirect(url, &response, response.url().as_str(), redactor));
    }
    let (body, lost) = read(&mut response, max_body).await;
    let status = response.status();
    if status.is_success() {
        return match lost {
            None => Ok(Answer { head: response, body }),
            Some(failure) => {
                let operation_id = operation_id(response.headers(), redactor);
                Err(Failure {
                    answer: Some(Box::new(Answered { status, operation_id, ..Answered::default() })),
                    ..failure
                })
            }
        };
    }
    // The status of a refusal is what counts; of its body, what there is will do.
    if let Some(target) = response.headers().get(LOCATION).filter(|_| status.is_redirection()) {
        return Err(redirect(url, &response, &String::from_utf8_lossy(target.as_bytes()), redactor));
    }
    Err(refused(&Answer { head: response, body }, redactor))
}

/// What an answer that is no success says.
fn refused(answer: &Answer, redactor: &Redactor) -> Failure {
    let (status, headers) = (answer.head.status(), answer.head.headers());
    let retry_after = retry_after::parse(headers, SystemTime::now());
    let answer = answered(answer, redactor);
    let is_overload = answer.code == Some(ErrorCode::OVERLOADED);
    let what = if answer.message.is_some() { "" } else { "the answer has no error message of ngrok's" };
    Failure {
        is_retryable: is_overload || is_transient(status),
        retry_after,
        // A gateway that got no answer does not know; an overloaded or rate limited server turned the request away.
        may_have_happened: status.is_server_error() && !is_overload,
        answer: Some(Box::new(answer)),
        ..Failure::new(ErrorKind::Status, what)
    }
}

/// What an answer of the status of a success says that cannot be one.
pub(crate) fn unexpected(answer: &Answer, what: String, redactor: &Redactor) -> Failure {
    let answer = answered(answer, redactor);
    // The body is no error of ngrok's, even where it looks like one.
    let answer = Answered { code: None, message: None, ..answer };
    Failure { answer: Some(Box::new(answer)), ..Failure::new(ErrorKind::UnexpectedAnswer, what) }
}

fn answered(answer: &Answer, redactor: &Redactor) -> Answered {
    let Answer { head, body } = answer;
    let error: types::Error = serde_json::from_slice(body).unwrap_or_default();
    let in_body = error.details.and_then(|details| details.operation_id).filter(|id| !id.is_empty());
    let excerpt = (!body.is_empty()).then(|| cut(&redactor.clean(&String::from_utf8_lossy(body)), EXCERPT_CHARACTERS));
    let message = error.msg.map(|msg| redactor.clean_line(&msg, MESSAGE_CHARACTERS)).filter(|msg| !msg.is_empty());
    let operation_id = in_body.map(|id| redactor.clean_line(&id, MESSAGE_CHARACTERS));
    Answered {
        status: head.status(),
        code: error.error_code.and_then(|code| code.parse().ok()),
        message,
        operation_id: operation_id.or_else(|| self::operation_id(head.headers(), redactor)),
        location: None,
        excerpt,
    }
}

/// The id of the request at ngrok, from the header.
pub(crate) fn operation_id(headers: &HeaderMap, redactor: &Redactor) -> Option<String> {
    headers.get(OPERATION_ID)?.to_str().ok().map(|id| redactor.clean_line(id, MESSAGE_CHARACTERS))
}

/// RFC 9110 for 408, 500, 502, 503 and 504, RFC 6585 for 429.
fn is_transient(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
}

fn failed_to_send(error: reqwest::Error) -> Failure {
    let error = error.without_url();
    let (kind, what) = if error.is_connect() {
        (ErrorKind::Connect, "no connection could be made")
    } else if error.is_timeout() {
        (ErrorKind::Timeout, "no answer came in time")
    } else if error.is_redirect() {
        (ErrorKind::Redirect, "the answer was a redirect, which is not followed")
    } else {
        (ErrorKind::Interrupted, "the connection was lost before an answer came")
    };
    let is_retryable = kind != ErrorKind::Redirect;
    let may_have_happened = kind != ErrorKind::Connect;
    Failure { source: Some(Box::new(error)), is_retryable, may_have_happened, ..Failure::new(kind, what) }
}

/// The body, or what came of it and why it ended there.
async fn read(response: &mut Response, max_body: usize) -> (Bytes, Option<Failure>) {
    let too_large = || Failure::new(ErrorKind::TooLarge, format!("the body is larger than {max_body} bytes"));
    if response.content_length().is_some_and(|length| length > max_body as u64) {
        return (Bytes::new(), Some(too_large()));
    }
    // Most bodies come in one piece, which is the body then.
    let mut first = Bytes::new();
    let mut body = Vec::new();
    let failure = loop {
        match response.chunk().await {
            Ok(None) => break None,
            Ok(Some(chunk)) if first.len() + body.len() + chunk.len() > max_body => break Some(too_large()),
            Ok(Some(chunk)) if first.is_empty() && body.is_empty() => first = chunk,
            Ok(Some(chunk)) => {
                body.extend_from_slice(&std::mem::take(&mut first));
                body.extend_from_slice(&chunk);
            }
            Err(error) => break Some(failed_to_read(error)),
        }
    };
    (if body.is_empty() { first } else { body.into() }, failure)
}

fn failed_to_read(error: reqwest::Error) -> Failure {
    let (kind, what) = if error.is_timeout() {
        (ErrorKind::Timeout, "the body did not come in time")
    } else {
        (ErrorKind::Interrupted, "the connection was lost within the body")
    };
    let source = Some(Box::new(error.without_url()) as _);
    Failure { source, is_retryable: true, may_have_happened: true, ..Failure::new(kind, what) }
}

fn redirect(from: &Url, response: &Response, target: &str, redactor: &Redactor) -> Failure {
    // What is left of a target has no place for credentials: no user, query or fragment.
    let location = from.join(target).ok().map(|mut url| {
        url.set_query(None);
        url.set_fragment(None);
        // Refused for URLs without a host, which have no user either.
        let _ = url.set_username("");
        let _ = url.set_password(None);
        redactor.clean_line(url.as_str(), MESSAGE_CHARACTERS)
    });
    let what = format!("a redirect to {}, which is not followed", location.as_deref().unwrap_or("an invalid URL"));
    let operation_id = operation_id(response.headers(), redactor);
    let answer = Answered { status: response.status(), operation_id, location, ..Answered::default() };
    Failure { answer: Some(Box::new(answer)), ..Failure::new(ErrorKind::Redirect, what) }
}
