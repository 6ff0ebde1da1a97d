//! The wait that a server asks for: `Retry-After` (RFC 9110, section 10.2.3) and `retry-after-ms`.

use std::time::{Duration, SystemTime};

use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};

/// Header of several vendors with milliseconds, sent next to `Retry-After`.
const RETRY_AFTER_MS: &str = "retry-after-ms";

/// Returns the longest wait among the valid values in `headers`. A date is compared with the `Date`
/// of the response, which makes it independent of this machine's clock, or else with `now`; a past
/// date means no wait. Invalid values are ignored.
pub(crate) fn parse(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let texts = |name: &str| {
        let values = headers.get_all(name).into_iter();
        values.filter_map(|value| value.to_str().ok()).map(str::to_owned).collect::<Vec<_>>()
    };
    let from = texts(DATE.as_str())
        .iter()
        .find_map(|date| httpdate::parse_http_date(date).ok())
        .unwrap_or(now);
    let dates =
        texts(RETRY_AFTER.as_str()).into_iter().filter_map(|value| until(value.trim(), from));
    let seconds = items(texts(RETRY_AFTER.as_str())).filter_map(|value| number(&value, 1.0));
    let milliseconds = items(texts(RETRY_AFTER_MS)).filter_map(|value| number(&value, 1e-3));
    dates.chain(seconds).chain(milliseconds).max()
}

/// Returns the items of comma-separated lists.
fn items(values: Vec<String>) -> impl Iterator<Item = String> {
    values
        .into_iter()
        .flat_map(|value| value.split(',').map(|item| item.trim().to_owned()).collect::<Vec<_>>())
}

fn until(value: &str, from: SystemTime) -> Option<Duration> {
    let date = httpdate::parse_http_date(value).ok()?;
    Some(date.duration_since(from).unwrap_or_default())
}

/// Parses digits with an optional fraction. Numbers beyond the range count as its maximum.
fn number(value: &str, unit: f64) -> Option<Duration> {
    let is_number = value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let number = value.parse::<f64>().ok().filter(|_| is_number)?;
    // Rounded up to whole milliseconds, so that the wait is never too short.
    let milliseconds = (number * unit * 1e3).ceil();
    Some(Duration::try_from_secs_f64(milliseconds / 1e3).unwrap_or(Duration::MAX))
}

#[cfg(test)]
mod tests {
    use reqwest::header::{HeaderName, HeaderValue};

    use super::*;

    fn wait(headers: &[(&'static str, &'static str)]) -> Option<Duration> {
        let headers = headers
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(name, value);
        }
        // 1994-11-06 08:49:37, the date of RFC 9110's examples.
        parse(&map, SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777))
    }

    #[test]
    fn longest_valid_value_wins() {
        let ms = Duration::from_millis;
        for (headers, expected) in [
            (&[][..], None),
            (&[("retry-after", "3")], Some(ms(3000))),
            (&[("retry-after", " 3 ")], Some(ms(3000))),
            (&[("retry-after", "1.5")], Some(ms(1500))),
            (&[("retry-after", "0")], Some(ms(0))),
            (&[("retry-after", "2, 7")], Some(ms(7000))),
            (&[("retry-after", "2"), ("retry-after", "9")], Some(ms(9000))),
            (&[("retry-after", "soon"), ("retry-after", "9")], Some(ms(9000))),
            (&[("retry-after", "2"), ("retry-after-ms", "2500")], Some(ms(2500))),
            (&[("retry-after-ms", "1")], Some(ms(1))),
            (&[("retry-after", "99999999999999999999999")], Some(Duration::MAX)),
            (&[("retry-after", "Sun, 06 Nov 1994 08:49:47 GMT")], Some(ms(10_000))),
            (&[("retry-after", "Sun, 06 Nov 1994 08:49:27 GMT")], Some(ms(0))),
            (
                &[
                    ("retry-after", "Sun, 06 Nov 1994 08:49:47 GMT"),
                    ("date", "Sun, 06 Nov 1994 08:49:17 GMT"),
                ],
                Some(ms(30_000)),
            ),
            (&[("retry-after", "")], None),
            (&[("retry-after", "-1")], None),
            (&[("retry-after", "1e3")], None),
            (&[("retry-after", "inf")], None),
            (&[("retry-after", ".")], None),
        ] {
            assert_eq!(wait(headers), expected, "{headers:?}");
        }
    }
}
