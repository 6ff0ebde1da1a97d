//! Query parameters and form bodies.

mod finite;

use reqwest::{
    RequestBuilder,
    header::{CONTENT_TYPE, HeaderValue},
};
use serde::{Serialize, Serializer, ser::Error as _};
use serde_json::Value;

use crate::Error;

/// Start of the message for a parameter that cannot be sent. reqwest keeps only the message.
const INVALID_PARAMETER: &str = "invalid query parameter `";

/// A query parameter in OpenAPI's default style (`form`, `explode: true`).
///
/// A list becomes one pair for each item, an object one pair for each property. `None` is left out.
/// NaN and infinite numbers are errors of the kind
/// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest).
///
/// ```
/// use openapi_client_runtime::QueryParam;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let tags = vec!["a b", "c"];
/// # openapi_client_runtime::install_default_tls_provider();
/// let request = reqwest::Client::new()
///     .get("http://localhost/")
///     .query(&QueryParam::new("tag", &tags))
///     .build()?;
/// assert_eq!(request.url().query(), Some("tag=a+b&tag=c"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct QueryParam<'a, T> {
    name: &'a str,
    value: &'a T,
}

impl<'a, T> QueryParam<'a, T> {
    /// Returns the parameter `name` with this value.
    pub fn new(name: &'a str, value: &'a T) -> Self {
        Self { name, value }
    }
}

impl<T: Serialize> Serialize for QueryParam<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        finite::check(self.value).map_err(|error| {
            S::Error::custom(format_args!("{INVALID_PARAMETER}{}`: {error}", self.name))
        })?;
        let value = serde_json::to_value(self.value).map_err(S::Error::custom)?;
        let pairs: Vec<(&str, String)> = match &value {
            Value::Array(items) => {
                items.iter().filter_map(|item| Some((self.name, text(item)?))).collect()
            }
            Value::Object(entries) => entries
                .iter()
                .filter_map(|(name, value)| Some((name.as_str(), text(value)?)))
                .collect(),
            value => text(value).map(|text| (self.name, text)).into_iter().collect(),
        };
        pairs.serialize(serializer)
    }
}

/// Returns the message of an error of reqwest that is about a query parameter.
pub(crate) fn invalid_parameter(error: &reqwest::Error) -> Option<String> {
    let message = std::error::Error::source(error)?.to_string();
    message.starts_with(INVALID_PARAMETER).then_some(message)
}

/// Returns the text of a value in a query; `None` for `null`. Nested values are written as JSON.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        value => Some(value.to_string()),
    }
}

/// Adds form bodies to reqwest's `RequestBuilder`.
///
/// ```
/// use openapi_client_runtime::FormExt as _;
/// use serde_json::json;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # openapi_client_runtime::install_default_tls_provider();
/// let request = reqwest::Client::new().post("http://localhost/");
/// let request = request.form_urlencoded::<_, String>(&json!({ "tag": ["a b", "c"] }))?.build()?;
/// let body = request.body().and_then(reqwest::Body::as_bytes);
/// assert_eq!(body, Some(&b"tag=a+b&tag=c"[..]));
/// # Ok(())
/// # }
/// ```
pub trait FormExt: Sized {
    /// Sets the body to the properties of `body`, encoded as `application/x-www-form-urlencoded`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if `body` is not an object,
    /// or has NaN or an infinite number.
    fn form_urlencoded<T: Serialize + ?Sized, C>(self, body: &T) -> Result<Self, Error<C>>;
}

impl FormExt for RequestBuilder {
    fn form_urlencoded<T: Serialize + ?Sized, C>(self, body: &T) -> Result<Self, Error<C>> {
        let invalid = |message: &str| Error::invalid_request(message, None);
        finite::check(body).map_err(|error| invalid(&format!("invalid form body: {error}")))?;
        let body = serde_json::to_value(body);
        let Ok(Value::Object(entries)) = body else {
            return Err(invalid("expected an object as form body"));
        };
        let pairs = entries.iter().flat_map(|(name, value)| match value {
            Value::Array(items) => {
                items.iter().filter_map(|item| Some((name, text(item)?))).collect::<Vec<_>>()
            }
            value => text(value).map(|text| (name, text)).into_iter().collect(),
        });
        let mut form =
            reqwest::Url::parse("form:").map_err(|_| invalid("could not encode the form"))?;
        form.query_pairs_mut().extend_pairs(pairs);
        let content_type = HeaderValue::from_static("application/x-www-form-urlencoded");
        Ok(self
            .header(CONTENT_TYPE, content_type)
            .body(form.query().unwrap_or_default().to_owned()))
    }
}
