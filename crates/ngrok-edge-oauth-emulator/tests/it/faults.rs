//! Scripted and random faults.

use std::time::Duration;

use ngrok_edge_oauth::{CallOptions, Client, ErrorCode, ErrorKind, types};
use ngrok_edge_oauth_emulator::{Emulator, Fault, FaultRate, Options, Rate, StartError};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::{EDGE, ROUTE, TestResult, client, ids};

#[tokio::test]
async fn faults_fail_as_documented() -> TestResult {
    let emulator = Emulator::start().await?;
    let client =
        client(&emulator)?.with(CallOptions::default().with_deadline(Duration::from_millis(300)));
    let (edge, route) = ids()?;
    for (fault, kind, status) in [
        (Fault::Status(502), ErrorKind::Status, Some(502)),
        (Fault::Reset, ErrorKind::Interrupted, None),
        (Fault::Close, ErrorKind::Interrupted, None),
        (Fault::Stall, ErrorKind::Timeout, None),
    ] {
        emulator.script([fault]);
        let error = client.edge_route_oauth_get(&edge, &route).await.err().ok_or("a success")?;
        assert_eq!(
            (error.kind(), error.status().map(|status| status.as_u16())),
            (kind, status),
            "{fault:?}: {error}"
        );
    }
    emulator.script([Fault::Code(ErrorCode::OAUTH_NOT_PERMITTED)]);
    let error = client.edge_route_oauth_get(&edge, &route).await.err().ok_or("a success")?;
    assert_eq!(error.code(), Some(ErrorCode::OAUTH_NOT_PERMITTED));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(403));

    let body = types::EndpointOAuthMutate::new(types::EndpointOAuthGoogleMutate::default());
    emulator.script([Fault::Truncate]);
    let error =
        client.edge_route_oauth_replace(&edge, &route, &body).await.err().ok_or("a success")?;
    assert_eq!(error.kind(), ErrorKind::Interrupted, "{error}");
    assert_eq!(emulator.modules().len(), 1, "only the response is lost");
    let statuses: Vec<_> = emulator
        .requests()
        .iter()
        .map(|request| request.status.map(|status| status.as_u16()))
        .collect();
    assert_eq!(statuses, [Some(502), None, None, None, Some(403), None]);
    Ok(())
}

#[tokio::test]
async fn every_known_code_can_be_a_fault() -> TestResult {
    let (edge, route) = ids()?;
    let emulator = Emulator::start().await?;
    let client = client(&emulator)?;
    for code in ErrorCode::known() {
        emulator.script([Fault::Code(code)]);
        let error = client.edge_route_oauth_delete(&edge, &route).await.err().ok_or("a success")?;
        assert_eq!(
            (error.code(), error.status().map(|status| status.as_u16())),
            (Some(code), code.info().map(|info| info.status))
        );
        assert_eq!(error.message(), code.info().map(|info| info.description));
    }
    Ok(())
}

#[tokio::test]
async fn random_faults_match_their_probability_and_are_retried() -> TestResult {
    let (edge, route) = ids()?;
    let mut options = Options::default();
    options.faults = vec!["503:0.05".parse()?, "reset:0.05".parse()?];
    let emulator = Emulator::start_with(options).await?;
    let client = Client::builder()
        .api_key("test_key")
        .base_url(emulator.url())
        .retry(
            ngrok_edge_oauth::RetryPolicy::default()
                .initial_backoff(Duration::from_millis(1))
                .max_attempts(9),
        )
        .build()?;
    for _ in 0..400 {
        let outcome = client.edge_route_oauth_get(&edge, &route).await;
        assert!(outcome.is_err_and(|error| error.is_not_found()));
    }
    let failed = emulator.requests().len() - 400;
    assert!((20..80).contains(&failed), "{failed} of some 440 requests failed");
    Ok(())
}

#[tokio::test]
async fn random_faults_depend_on_the_seed() -> TestResult {
    let (edge, route) = ids()?;
    let mut options = Options::default();
    options.faults = vec!["503:0.25".parse()?, "429:0.25".parse()?, "400:0".parse()?];
    let emulator = Emulator::start_with(options).await?;
    let mut statuses = Vec::new();
    for _ in 0..12 {
        let result = client(&emulator)?.edge_route_oauth_get(&edge, &route).await;
        statuses.push(
            result.err().and_then(|error| error.status()).map_or(0, |status| status.as_u16()),
        );
    }
    // Computed with another implementation of SplitMix64, from the complement of the seed 0.
    assert_eq!(statuses, [404, 404, 503, 429, 404, 404, 404, 429, 404, 503, 503, 404]);
    Ok(())
}

/// Opens a connection and sends a request for the module.
async fn get(emulator: &Emulator) -> std::io::Result<TcpStream> {
    let mut stream = TcpStream::connect(emulator.address()).await?;
    let head = format!("GET /edges/https/{EDGE}/routes/{ROUTE}/oauth HTTP/1.1\r\nhost: a\r\n\r\n");
    stream.write_all(head.as_bytes()).await?;
    Ok(stream)
}

#[tokio::test]
async fn truncated_response_has_half_of_its_body() -> TestResult {
    let emulator = Emulator::start().await?;
    emulator.script([Fault::Truncate]);
    let mut stream = get(&emulator).await?;
    let mut response = Vec::new();
    let _ = stream.read_to_end(&mut response).await;
    let response = String::from_utf8(response)?;
    let (head, body) = response.split_once("\r\n\r\n").ok_or("no head")?;
    let length =
        head.lines().find_map(|line| line.strip_prefix("content-length: ")).ok_or("no length")?;
    assert_eq!(body.len(), length.parse::<usize>()? / 2, "{response}");
    Ok(())
}

#[tokio::test]
async fn reset_and_close_differ() -> TestResult {
    let emulator = Emulator::start().await?;
    for (fault, expected) in
        [(Fault::Reset, Some(std::io::ErrorKind::ConnectionReset)), (Fault::Close, None)]
    {
        emulator.script([fault]);
        let ended = get(&emulator).await?.read_to_end(&mut Vec::new()).await;
        assert_eq!(ended.err().map(|error| error.kind()), expected, "{fault:?}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn latency_delays_every_response() -> TestResult {
    let (edge, route) = ids()?;
    let mut options = Options::default();
    options.latency = Duration::from_secs(3);
    let emulator = Emulator::start_with(options).await?;
    let start = tokio::time::Instant::now();
    let _ = client(&emulator)?.edge_route_oauth_get(&edge, &route).await;
    assert_eq!(start.elapsed().as_secs(), 3);
    Ok(())
}

#[tokio::test]
async fn invalid_faults_and_rates_are_rejected() -> TestResult {
    for text in [
        "",
        "503",
        "503:",
        "503:1.1",
        "503:-1",
        "503:NaN",
        "200:0.1",
        "600:0.1",
        "explode:0.1",
        ":0.5",
        "ERR_NGROK_:0.5",
    ] {
        assert!(text.parse::<FaultRate>().is_err(), "{text:?}");
    }
    assert_eq!(
        "x:1".parse::<FaultRate>().err().map(|error| error.to_string()),
        Some(
            "invalid fault `x:1`: expected KIND:PROBABILITY, where KIND is a status (400 to 599), an error code (ERR_NGROK_7041), \
             `reset`, `close`, `stall` or `truncate`, and PROBABILITY is from 0 to 1, such as 503:0.1"
                .to_owned()
        )
    );
    assert_eq!(
        "0/0".parse::<Rate>().err().map(|error| error.to_string()),
        Some(
            "invalid rate `0/0`: expected REQUESTS/SECONDS with 1 to 1000000 requests and at least 1 second, such as 120/60"
                .to_owned()
        )
    );
    for (text, fault) in [
        ("reset", Fault::Reset),
        ("close", Fault::Close),
        ("stall", Fault::Stall),
        ("truncate", Fault::Truncate),
    ] {
        assert_eq!(text.parse::<Fault>(), Ok(fault));
    }
    // Probabilities may add up to exactly 1.
    let mut options = Options::default();
    options.faults = vec!["503:0.75".parse()?, "reset:0.25".parse()?];
    assert!(Emulator::start_with(options).await.is_ok());
    let mut options = Options::default();
    options.faults = vec!["503:0.6".parse()?, "reset:0.6".parse()?];
    assert!(matches!(Emulator::start_with(options).await, Err(StartError::Faults)));
    Ok(())
}

#[tokio::test]
async fn dropping_the_emulator_stops_it() -> TestResult {
    let (edge, route) = ids()?;
    let emulator = Emulator::start().await?;
    let (client, address) = (client(&emulator)?, emulator.address());
    let _ = client.edge_route_oauth_get(&edge, &route).await;
    drop(emulator);
    tokio::task::yield_now().await;
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(tokio::net::TcpStream::connect(address).await.is_err(), "it is still listening");
    Ok(())
}
