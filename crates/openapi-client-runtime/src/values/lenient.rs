//! Deserializers that read `null` in a response as the default of the field.

use serde::{Deserialize, Deserializer};

/// Reads `null` as the default of the type.
///
/// ```
/// #[derive(serde::Deserialize)]
/// struct Book {
///     #[serde(default, deserialize_with = "openapi_client_runtime::lenient::null_as_default")]
///     tags: Vec<String>,
/// }
///
/// let book: Book = serde_json::from_str(r#"{"tags":null}"#)?;
/// assert!(book.tags.is_empty());
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
///
/// Those of the type.
pub fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    null_as(deserializer, T::default)
}

/// Reads `null` as the value that `default` returns.
///
/// # Errors
///
/// Those of the type.
pub fn null_as<'de, D, T>(deserializer: D, default: impl FnOnce() -> T) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_else(default))
}
