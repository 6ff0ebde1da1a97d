//! The bytes of the requests of the three operations.

use std::time::Duration;

use ngrok_edge_oauth::{Client, types};
use serde_json::Value;

use crate::{
    EDGE, ROUTE, TestResult, document, edge, route,
    server::{self, Server},
};

const MODULE: &str = include_str!("../fixtures/page/response.json");

fn client(server: &Server) -> Result<Client, ngrok_edge_oauth::BuildError> {
    Client::builder().api_key("2abc_3def").base_url(server.url()).build()
}

/// Returns the requests, with a placeholder for the address, which differs from run to run.
fn sent(server: &Server) -> String {
    let address = format!("127.0.0.1:{}", server.port());
    server.requests().join("\n---\n").replace(&address, "{address}")
}

#[tokio::test]
async fn get_request_matches_the_snapshot() -> TestResult {
    let server = Server::start([server::json("200 OK", MODULE)]).await?;
    let module = client(&server)?.edge_route_oauth_get(&edge(), &route()).await?.into_inner();
    assert_eq!(serde_json::to_value(module)?, serde_json::from_str::<Value>(MODULE)?);
    insta::assert_snapshot!("wire__get", sent(&server));
    Ok(())
}

#[tokio::test]
async fn examples_of_parameters_and_headers_are_sent() -> TestResult {
    let document = document::load_document()?;
    let example = |at: &str| {
        document.root().pointer(&format!("/components/{at}/example")).and_then(Value::as_str)
    };
    let parameter = |name: &str| example(&format!("parameters/{name}")).ok_or("no example");
    let operation = example("headers/OperationId").ok_or("no example")?;
    let header = format!("ngrok-operation-id: {operation}");
    let server =
        Server::start([server::Reply::Write(server::response("204 No Content", &[&*header], ""))])
            .await?;
    let (edge, route) = (parameter("EdgeId")?.parse()?, parameter("RouteId")?.parse()?);
    let response = client(&server)?.edge_route_oauth_delete(&edge, &route).await?;
    assert_eq!(response.request_id(), Some(operation));
    // The snapshot of the delete request has the same ids.
    assert!(
        server.requests()[0]
            .contains(&format!("ngrok-version: {}\r\n", parameter("NgrokVersion")?))
    );
    insta::assert_snapshot!("wire__delete", sent(&server));
    Ok(())
}

#[tokio::test]
async fn replace_request_matches_the_snapshot() -> TestResult {
    let server = Server::start([server::json("200 OK", MODULE)]).await?;
    let body: types::EndpointOAuthMutate =
        serde_json::from_str(include_str!("../fixtures/page/request.json"))?;
    let client = client(&server)?;
    let response = client.edge_route_oauth_replace(&edge(), &route(), &body).await?;
    assert_eq!(response.status(), 200);
    insta::assert_snapshot!("wire__replace", sent(&server));
    Ok(())
}

#[tokio::test]
async fn delete_request_matches_the_snapshot() -> TestResult {
    let server = Server::start([server::empty("204 No Content")]).await?;
    let response = client(&server)?.edge_route_oauth_delete(&edge(), &route()).await?;
    assert_eq!(response.status(), 204);
    insta::assert_snapshot!("wire__delete", sent(&server));
    Ok(())
}

#[tokio::test]
async fn path_of_the_base_url_is_kept() -> TestResult {
    let server = Server::start([server::empty("204 No Content")]).await?;
    let client = Client::builder()
        .api_key("2abc_3def")
        .base_url(format!("{}/stem/", server.url()))
        .build()?;
    client.edge_route_oauth_delete(&edge(), &route()).await?;
    let expected = format!("DELETE /stem/edges/https/{EDGE}/routes/{ROUTE}/oauth HTTP/1.1\r\n");
    assert!(server.requests()[0].starts_with(&expected));
    Ok(())
}

#[tokio::test]
async fn dropped_call_closes_its_connection() -> TestResult {
    // The server reads the request and never responds.
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let client = Client::builder()
        .api_key("2abc_3def")
        .base_url(format!("http://{}", listener.local_addr()?))
        .build()?;
    let (edge, route) = (edge(), route());
    let call = client.edge_route_oauth_get(&edge, &route);
    assert!(tokio::time::timeout(Duration::from_millis(50), call).await.is_err());
    let (mut stream, _) = listener.accept().await?;
    let mut rest = Vec::new();
    tokio::io::AsyncReadExt::read_to_end(&mut stream, &mut rest).await?;
    assert!(rest.starts_with(b"GET "), "the connection was closed after the request");
    Ok(())
}
