//! Deserializers that accept `null` as the default of a field, and `1.0` as an integer.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{Error, Unexpected, Visitor},
};

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
/// The errors of the type.
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
/// The errors of the type.
pub fn null_as<'de, D, T>(deserializer: D, default: impl FnOnce() -> T) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_else(default))
}

/// Reads an integer, including the forms `1.0` and `1e3`, which JSON Schema accepts. Reads `null`
/// as 0.
///
/// ```
/// #[derive(serde::Deserialize)]
/// struct Book {
///     #[serde(default, deserialize_with = "openapi_client_runtime::lenient::integer")]
///     pages: u32,
/// }
///
/// let book: Book = serde_json::from_str(r#"{"pages":1e3}"#)?;
/// assert_eq!(book.pages, 1000);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
///
/// If the value is not a number, has a fraction, or is outside the range of the type.
pub fn integer<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + TryFrom<i128>,
{
    integer_or(deserializer, T::default)
}

/// Like [`integer`], but reads `null` as the value that `default` returns.
///
/// # Errors
///
/// The errors of [`integer`].
pub fn integer_or<'de, D, T>(deserializer: D, default: impl FnOnce() -> T) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: TryFrom<i128>,
{
    Ok(Option::deserialize(deserializer)?.map_or_else(default, |Integer(number)| number))
}

struct Integer<T>(T);

impl<'de, T: TryFrom<i128>> Deserialize<'de> for Integer<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IntegerVisitor(PhantomData))
    }
}

/// Checks the range as well, so that the format adds its position to the error.
struct IntegerVisitor<T>(PhantomData<T>);

impl<T: TryFrom<i128>> IntegerVisitor<T> {
    fn convert<E: Error>(number: i128) -> Result<Integer<T>, E> {
        T::try_from(number).map(Integer).map_err(|_| {
            let expected = std::any::type_name::<T>();
            E::custom(format_args!("invalid value: {number}, expected {expected}"))
        })
    }
}

impl<T: TryFrom<i128>> Visitor<'_> for IntegerVisitor<T> {
    type Value = Integer<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Integer<T>, E> {
        Self::convert(number.into())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Integer<T>, E> {
        Self::convert(number.into())
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "within the range in which a float is exact"
    )]
    fn visit_f64<E: Error>(self, number: f64) -> Result<Integer<T>, E> {
        // 2^53, the end of the range in which every integer is an exact float.
        let is_exact = number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_992.0;
        if is_exact {
            Self::convert(number as i128)
        } else {
            Err(E::invalid_value(Unexpected::Float(number), &self))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<u32, String> {
        let mut json = serde_json::Deserializer::from_str(text);
        integer_or(&mut json, || 7).map_err(|error| error.to_string())
    }

    #[test]
    fn integer_accepts_every_spelling_of_a_whole_number() {
        for (text, expected) in
            [("0", 0), ("0.0", 0), ("1e3", 1000), ("4294967295.0", u32::MAX), ("null", 7)]
        {
            assert_eq!(read(text), Ok(expected), "{text}");
        }
        for text in ["1.5", "-1", "4294967296", "1e20", "\"1\"", "true", "[]"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
