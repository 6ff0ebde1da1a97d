//! Accepts connections and limits how many are open.

use std::{sync::Arc, time::Duration};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};

use crate::{
    connection::{Connection, Peer, ResetSwitch},
    handler,
    state::State,
};

/// Maximum number of simultaneous rejections. Further connections are closed without a response,
/// which bounds the number of open files.
const MAX_REJECTIONS: usize = 32;

/// Time that a rejected client has to send a request, read the response and close the connection.
const REJECTION_TIMEOUT: Duration = Duration::from_secs(1);

/// Wait after a connection could not be accepted, usually because no file descriptor was free.
const ACCEPT_BACKOFF: Duration = Duration::from_millis(10);

/// Serves connections until the future is dropped, which closes them.
pub(crate) async fn run(listener: TcpListener, state: Arc<State>) {
    let (mut connections, mut rejections) = (JoinSet::new(), JoinSet::new());
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                while connections.try_join_next().is_some() {}
                match accepted {
                    Ok((stream, _)) if connections.len() < state.options.max_connections => {
                        connections.spawn(serve(stream, Arc::clone(&state)));
                    }
                    Ok((stream, _)) if rejections.len() < MAX_REJECTIONS => {
                        rejections.spawn(reject(stream, state.options.max_connections));
                    }
                    Ok(_) => {}
                    Err(_) => tokio::time::sleep(ACCEPT_BACKOFF).await,
                }
            }
            Some(_) = connections.join_next() => {}
            Some(_) = rejections.join_next() => {}
        }
    }
}

async fn serve(stream: TcpStream, state: Arc<State>) {
    let (Ok(local), Ok(remote)) = (stream.local_addr(), stream.peer_addr()) else { return };
    let reset = ResetSwitch::default();
    let connection = TokioIo::new(Connection::new(stream, reset.clone()));
    let service = service_fn(move |request| {
        handler::handle(Arc::clone(&state), request, Peer { local, remote }, reset.clone())
    });
    // With a timer, hyper closes a connection that sends no complete head for 30 s. Errors come
    // from clients that disconnect, and from faults.
    let _ =
        http1::Builder::new().timer(TokioTimer::new()).serve_connection(connection, service).await;
}

/// Responds with 503, and closes the connection.
async fn reject(mut stream: TcpStream, limit: usize) {
    let message = format!("the emulator reached its limit of {limit} connections");
    let body = serde_json::json!({ "status_code": 503, "msg": message }).to_string();
    let response = format!(
        "HTTP/1.1 503 Service Unavailable\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
         retry-after: 1\r\nconnection: close\r\n\r\n{body}",
        body.len()
    );
    let mut ignored = [0; 1024];
    let _ = tokio::time::timeout(REJECTION_TIMEOUT, async {
        // A response before the request would be a protocol error for the client.
        if stream.read(&mut ignored).await? == 0 {
            return Ok(());
        }
        stream.write_all(response.as_bytes()).await?;
        stream.shutdown().await?;
        // Closing a socket with unread data resets it, and the client would lose the response.
        while stream.read(&mut ignored).await? > 0 {}
        std::io::Result::Ok(())
    })
    .await;
}
