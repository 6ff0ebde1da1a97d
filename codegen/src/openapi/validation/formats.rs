//! Formats of text and numbers. Each check accepts every value of the format's specification, and
//! may accept more.

use std::net::{Ipv4Addr, Ipv6Addr};

use serde_json::{Number, Value};

fn format(schema: &Value) -> Option<&str> {
    schema.get("format").and_then(Value::as_str)
}

/// Returns the format of a number as an expectation; `None` if its format is not checked.
pub(super) fn number(schema: &Value) -> Option<&'static str> {
    Some(match format(schema)? {
        "int32" => "an integer of 32 bits",
        "int64" => "an integer of 64 bits",
        _ => return None,
    })
}

/// Returns whether `number` is of the format of `schema`.
pub(super) fn fits_number(schema: &Value, number: &Number) -> bool {
    let Some(number) = number.as_i128() else {
        // An integer with a decimal point is in range unless it is huge.
        return number.as_f64().is_none_or(|number| number.abs() < 9.2e18);
    };
    match format(schema) {
        Some("int32") => i32::try_from(number).is_ok(),
        Some("int64") => i64::try_from(number).is_ok(),
        _ => true,
    }
}

/// Returns the format of a text as an expectation; `None` if its format is not checked.
pub(super) fn text(schema: &Value) -> Option<&'static str> {
    Some(match format(schema)? {
        "date" => "a date such as 2024-02-29",
        "date-time" => "a date and time such as 2024-02-29T12:00:00Z",
        "email" => "an email address",
        "hostname" => "a host name",
        "uuid" => "a UUID",
        "uri" => "a URI with a scheme",
        "ipv4" => "an IPv4 address",
        "ipv6" => "an IPv6 address",
        "byte" => "base64",
        _ => return None,
    })
}

/// Returns whether `text` is of the format of `schema`.
pub(super) fn fits_text(schema: &Value, text: &str) -> bool {
    match format(schema) {
        Some("date") => is_date(text),
        Some("date-time") => is_date_time(text),
        Some("email") => is_email(text),
        Some("hostname") => is_host_name(text),
        Some("uuid") => is_uuid(text),
        Some("uri") => is_uri(text),
        Some("ipv4") => text.parse::<Ipv4Addr>().is_ok(),
        Some("ipv6") => text.parse::<Ipv6Addr>().is_ok(),
        Some("byte") => is_base64(text),
        _ => true,
    }
}

/// Parses `text` as exactly `digits` decimal digits.
fn digits(text: &str, digits: usize) -> Option<u32> {
    (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// Returns whether `text` is a `full-date` (RFC 3339, section 5.6).
fn is_date(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let part = |text: Option<&str>, length| text.and_then(|text| digits(text, length));
    let (Some(year), Some(month), Some(day)) = (part(year, 4), part(month, 2), part(day, 2)) else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// Returns whether `text` is a `date-time` (RFC 3339, section 5.6).
fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(['T', 't']) else { return false };
    let Some((time, offset)) = split_offset(time) else { return false };
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = time.splitn(3, ':').map(|part| digits(part, 2));
    let (Some(Some(hour)), Some(Some(minute)), Some(Some(second))) =
        (parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    // A leap second is the last second of a day in UTC.
    let in_utc = (i64::from(hour) * 60 + i64::from(minute) - offset).rem_euclid(24 * 60);
    let is_second = second < 60 || second == 60 && in_utc == 24 * 60 - 1;
    is_date(date) && is_fraction && hour < 24 && minute < 60 && is_second
}

/// Splits a time from its offset to UTC in minutes; `None` without a valid one.
fn split_offset(time: &str) -> Option<(&str, i64)> {
    if let Some(time) = time.strip_suffix(['Z', 'z']) {
        return Some((time, 0));
    }
    let index = time.rfind(['+', '-'])?;
    let (hours, minutes) = time[index + 1..].split_once(':')?;
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    let offset = i64::from(hours * 60 + minutes);
    let is_west = time[index..].starts_with('-');
    (hours < 24 && minutes < 60).then_some((&time[..index], if is_west { -offset } else { offset }))
}

/// Returns whether `text` is a mailbox (RFC 5321, section 4.1.2), except for quoted local parts and
/// comments.
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let is_atom = |atom: &str| {
        let allowed = |c: char| {
            c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c) || !c.is_ascii()
        };
        !atom.is_empty() && atom.chars().all(allowed)
    };
    let is_quoted = local.len() > 2 && local.starts_with('"') && local.ends_with('"');
    let is_literal = domain.starts_with('[') && domain.ends_with(']');
    (is_quoted || local.split('.').all(is_atom))
        && local.len() <= 64
        && (is_literal || is_host_name(domain))
}

/// Returns whether `text` is a host name (RFC 1123, section 2.1).
fn is_host_name(text: &str) -> bool {
    let is_label = |label: &str| {
        let allowed = |c: char| {
            c.is_ascii_alphanumeric() || c == '-' || (!c.is_ascii() && c.is_alphanumeric())
        };
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(allowed)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 253 && text.split('.').all(is_label)
}

/// Returns whether `text` is a UUID (RFC 9562, section 4).
fn is_uuid(text: &str) -> bool {
    let groups: Vec<_> = text.split('-').collect();
    let lengths = [8, 4, 4, 4, 12];
    groups.len() == lengths.len()
        && groups.iter().zip(lengths).all(|(group, length)| {
            group.len() == length && group.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
}

/// Returns whether `text` has a scheme and only characters of a URI (RFC 3986, section 3).
fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c);
    let is_escape = |after: &str| {
        after.as_bytes().get(..2).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit))
    };
    is_scheme && rest.chars().all(allowed) && rest.split('%').skip(1).all(is_escape)
}

/// Returns whether `text` is Base64 (RFC 4648) in either alphabet, with or without padding and line
/// breaks.
fn is_base64(text: &str) -> bool {
    let text: String = text.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    let allowed = |c: char| c.is_ascii_alphanumeric() || "+/-_".contains(c);
    digits.chars().all(allowed)
        && digits.len() % 4 != 1
        && (padding == 0 || padding <= 2 && text.len().is_multiple_of(4))
}
