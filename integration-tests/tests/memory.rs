//! What a hostile answer can make the client hold.
//!
//! A program of its own, because it counts every allocation of its process.

use ngrok_edge_oauth::{Client, ErrorKind, RetryPolicy};
use peak_alloc::PeakAlloc;

#[allow(dead_code, reason = "the other tests use all of it")]
#[path = "it/server.rs"]
mod server;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

#[tokio::test]
async fn a_body_without_end_stays_small() -> Result<(), Box<dyn std::error::Error>> {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n";
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nfffffffff\r\n";
    let endless_head = "HTTP/1.1 200 OK\r\nx: ";
    for (start, kind) in
        [(head, ErrorKind::TooLarge), (chunked, ErrorKind::TooLarge), (endless_head, ErrorKind::Interrupted)]
    {
        let server = server::Server::start([server::Reply::Endless(start.as_bytes().to_vec())]).await?;
        let builder = Client::builder().api_key("key_1").base_url(server.url()).retry(RetryPolicy::none());
        let client = builder.build()?;
        ALLOCATOR.reset_peak_usage();
        let (edge, route) = ("edghts_a".parse()?, "edghtsrt_b".parse()?);
        let error = client.edge_route_oauth_get(&edge, &route).await.err().ok_or("a success")?;
        assert_eq!(error.kind(), kind, "{error}");
        let peak = ALLOCATOR.peak_usage_as_mb();
        assert!(peak < 64.0, "{peak} MiB were held at once");
    }
    Ok(())
}
