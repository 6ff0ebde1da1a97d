//! The memory that a hostile response can make a client allocate.
//!
//! A separate binary, because it counts every allocation of its process.

#[expect(dead_code, reason = "the other tests use all of it")]
#[path = "it/bookstore.rs"]
mod bookstore;
#[expect(dead_code, reason = "the other tests use all of it")]
#[path = "it/server.rs"]
mod server;

use openapi_client_runtime::{ErrorKind, RetryPolicy};
use peak_alloc::PeakAlloc;

use crate::{
    bookstore::{Call, client_with},
    server::{Reply, Server},
};

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

#[tokio::test]
async fn endless_responses_stay_small() -> Result<(), Box<dyn std::error::Error>> {
    let success = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n";
    let failure = "HTTP/1.1 400 Bad Request\r\n\r\n";
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nfffffffff\r\n";
    let head = "HTTP/1.1 200 OK\r\nx: ";
    for (start, kind) in [
        (success, ErrorKind::TooLarge),
        (chunked, ErrorKind::TooLarge),
        (head, ErrorKind::TooLarge),
        (failure, ErrorKind::Status),
    ] {
        let server = Server::start([Reply::Endless(start.as_bytes().to_vec())]).await?;
        let client = client_with(&server, |builder| builder.retry(RetryPolicy::none()))?;
        let before = ALLOCATOR.current_usage_as_mb();
        ALLOCATOR.reset_peak_usage();
        let error = Call::Get.error(&client).await?;
        assert_eq!(error.kind(), kind, "{error}");
        // The limit is 1 MiB, and a vector may grow to twice its length.
        let growth = ALLOCATOR.peak_usage_as_mb() - before;
        assert!(growth < 8.0, "{start:?}: {growth} MiB were held at once");
    }
    Ok(())
}
