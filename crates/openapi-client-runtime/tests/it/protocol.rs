//! Servers that do not speak HTTP/1.1.

use openapi_client_runtime::ErrorKind;

use crate::{
    TestResult,
    bookstore::{Call, client},
    server::{Reply, Server},
};

/// Replies and greetings of other protocols.
const OTHER_PROTOCOLS: [(&str, &[u8]); 9] = [
    ("text", b"hello\r\n"),
    ("one byte", b"!"),
    ("binary", b"\xff\xfe\x00\x01\x02"),
    ("SSH", b"SSH-2.0-OpenSSH_9.9\r\n"),
    ("SMTP", b"220 mail.example.com ESMTP\r\n"),
    ("TLS alert", b"\x15\x03\x01\x00\x02\x02\x46"),
    ("TLS handshake", b"\x16\x03\x03\x00\x7a\x02\x00\x00\x76\x03\x03"),
    ("HTTP/2 preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    (
        "HTTP/2 settings and goaway",
        b"\x00\x00\x06\x04\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x64\x00\x00\x08\x07\x00",
    ),
];

#[tokio::test]
async fn reply_of_another_protocol_is_not_retried() -> TestResult {
    for (name, bytes) in OTHER_PROTOCOLS {
        for reply in [
            Reply::Write(bytes.to_vec()),
            Reply::Close(bytes.to_vec()),
            Reply::Stall(bytes.to_vec()),
        ] {
            for call in Call::ALL {
                let server = Server::start([reply.clone()]).await?;
                let error = call.error(&client(&server)?).await?;
                assert_eq!(
                    (error.kind(), error.attempts()),
                    (ErrorKind::Protocol, 1),
                    "{name} {reply:?}: {error}"
                );
                assert!(!error.is_retryable());
                assert!(
                    error.to_string().ends_with(": the server does not speak HTTP/1.1 (1 attempt)"),
                    "{error}"
                );
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn server_that_speaks_first_is_not_retried() -> TestResult {
    for (name, bytes) in OTHER_PROTOCOLS {
        for call in Call::ALL {
            let server = Server::greeting(bytes).await?;
            let error = call.error(&client(&server)?).await?;
            assert_eq!(
                (error.kind(), error.attempts()),
                (ErrorKind::Protocol, 1),
                "{name}: {error:?}"
            );
            assert_eq!(server.connections(), 1, "{name}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn malformed_responses_are_not_retried() -> TestResult {
    for response in [
        "HTTP/3.0 200 OK\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: minus one\r\n\r\n",
    ] {
        let server = Server::start([Reply::Close(response.as_bytes().to_vec())]).await?;
        let error = Call::Get.error(&client(&server)?).await?;
        assert_eq!(
            (error.kind(), error.attempts()),
            (ErrorKind::Protocol, 1),
            "{response:?}: {error:?}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn bytes_after_a_response_do_not_affect_the_next_call() -> TestResult {
    let Reply::Write(mut response) = Call::Get.success() else {
        return Err("expected a reply that is written".into());
    };
    response.extend_from_slice(b"HTTP/1.1 500 Smuggled\r\ncontent-length: 0\r\n\r\n");
    let server = Server::start([Reply::Write(response)]).await?;
    let client = client(&server)?;
    for _ in 0..5 {
        Call::Get.run(&client).await?;
    }
    assert_eq!(server.count(), 5);
    Ok(())
}
