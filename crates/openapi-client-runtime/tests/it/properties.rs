//! Properties of the runtime for any settings and any input.

use std::time::Duration;

use openapi_client_runtime::{CallOptions, RateLimit, RetryPolicy};
use proptest::prelude::*;
use reqwest::Url;

use crate::{
    TestResult,
    bookstore::{BOOK, Bookstore, Call, GET_BOOK, KEY, client, client_with},
    server::{self, Reply, Server},
};

fn durations() -> impl Strategy<Value = Duration> {
    let extremes = [
        Duration::ZERO,
        Duration::from_nanos(1),
        Duration::from_millis(1),
        Duration::from_secs(1),
        Duration::from_secs(u64::from(u32::MAX)),
        Duration::from_secs(i64::MAX.unsigned_abs()),
        Duration::MAX,
    ];
    prop_oneof![prop::sample::select(extremes.to_vec()), any::<Duration>()]
}

fn sizes() -> impl Strategy<Value = usize> {
    prop_oneof![Just(0), Just(1), Just(BOOK.len()), Just(usize::MAX), any::<usize>()]
}

fn policies() -> impl Strategy<Value = RetryPolicy> {
    let attempts = prop_oneof![Just(0), Just(1), Just(5), Just(u32::MAX), any::<u32>()];
    (attempts, durations(), durations()).prop_map(|(attempts, initial, max)| {
        RetryPolicy::default().max_attempts(attempts).initial_backoff(initial).max_backoff(max)
    })
}

fn rate_limits() -> impl Strategy<Value = Option<RateLimit>> {
    prop::option::of(
        (sizes(), durations()).prop_map(|(requests, period)| RateLimit::new(requests, period)),
    )
}

fn options() -> impl Strategy<Value = CallOptions> {
    (durations(), durations(), policies(), sizes()).prop_map(
        |(deadline, attempt_timeout, policy, bytes)| {
            let options = CallOptions::default()
                .with_deadline(deadline)
                .with_attempt_timeout(attempt_timeout);
            options.with_retry(policy).with_max_response_bytes(bytes)
        },
    )
}

fn replies() -> impl Strategy<Value = Reply> {
    prop_oneof![
        Just(Call::Get.success()),
        Just(server::empty("503 Service Unavailable")),
        Just(Reply::Close(Vec::new())),
        Just(Reply::Stall(Vec::new())),
        (0_u64.., "[0-9.]{0,40}").prop_map(|(seconds, text)| {
            let headers = [format!("retry-after: {seconds}"), format!("retry-after-ms: {text}")];
            Reply::Write(server::response("429 Any", &headers.each_ref().map(String::as_str), ""))
        }),
    ]
}

/// Runs `test` in a runtime with paused time.
fn run(test: impl Future<Output = TestResult>) -> Result<(), TestCaseError> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
    let outcome = runtime.map_err(Into::into).and_then(|runtime| runtime.block_on(test));
    outcome.map_err(|error| TestCaseError::fail(error.to_string()))
}

proptest! {
    #[test]
    fn no_setting_panics(
        deadline in durations(),
        attempt_timeout in durations(),
        connect_timeout in durations(),
        policy in policies(),
        bytes in sizes(),
        rate_limit in rate_limits(),
        options in options(),
        reply in replies(),
    ) {
        run(async {
            let server = Server::start([reply]).await?;
            let client = client_with(&server, |builder| {
                let builder = builder.deadline(deadline).attempt_timeout(attempt_timeout).max_response_bytes(bytes);
                let builder = builder.connect_timeout(connect_timeout).retry(policy);
                match rate_limit {
                    Some(limit) => builder.rate_limit(limit),
                    None => builder,
                }
            })?;
            for client in [client.with(options), client] {
                for call in [Call::Get, Call::Add] {
                    if let Err(error) = call.run(&client).await {
                        let _ = format!("{error} {error:?}");
                    }
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn backoff_is_at_most_its_maximum(policy in policies(), max in durations(), retry: u32, random: u64) {
        prop_assert!(policy.max_backoff(max).backoff(retry, random) <= max);
    }

    #[test]
    fn any_response_is_a_value_or_an_error_of_one_line(
        status in 200_u16..600,
        body in prop::collection::vec(any::<u8>(), 0..400),
        junk in ".{0,60}",
    ) {
        let junk: String = junk.chars().filter(char::is_ascii_graphic).collect();
        let headers = ["retry-after", "location", "x-request-id", "content-type"].map(|name| format!("{name}: {junk}"));
        let reply = server::response(&format!("{status} Any"), &headers.each_ref().map(String::as_str), &body);
        run(async {
            let server = Server::start([Reply::Close(reply)]).await?;
            let client = client(&server)?;
            for call in Call::ALL {
                if let Err(error) = call.run(&client).await {
                    let text = error.to_string();
                    assert!(!text.contains(['\n', '\r', '\0']) && text.len() < 2000, "{text}");
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn any_bytes_are_a_value_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        run(async {
            let server = Server::start([Reply::Close(bytes)]).await?;
            let error = Call::Get.error(&client(&server)?).await?;
            let _ = format!("{error} {error:?}");
            Ok(())
        })?;
    }

    #[test]
    fn path_parameters_stay_in_their_segments(
        id in prop_oneof![".{0,40}", r"(\.|/|\\|%2e|%2F|\?|#|@|:|;|\t|\n|\r|[0-9a-z]){0,12}"],
    ) {
        let client = Bookstore::builder().api_key(KEY).base_url("http://localhost/v1").build();
        let client = client.map_err(|error| TestCaseError::fail(error.to_string()))?;
        let Ok(url) = client.runtime.url::<String>(&GET_BOOK, &[&id]) else {
            let is_dropped = ["", ".", ".."].contains(&&*id) || id.contains(['\t', '\n', '\r']);
            prop_assert!(is_dropped, "{id:?} is rejected");
            return Ok(());
        };
        let segments = url.path_segments().map(Iterator::collect::<Vec<_>>).unwrap_or_default();
        prop_assert_eq!(&segments[..2], ["v1", "books"]);
        prop_assert_eq!(segments.len(), 3);
        let decoded = percent_encoding::percent_decode_str(segments[2]).decode_utf8();
        prop_assert!(decoded.is_ok_and(|decoded| decoded == id), "{id:?} became {}", segments[2]);
        prop_assert!(url.query().is_none() && url.fragment().is_none());
        // The server receives the path that was checked.
        prop_assert_eq!(Url::parse(url.as_str()).ok(), Some(url));
    }
}
