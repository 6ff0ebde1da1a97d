//! A server with real sockets that responds by script and records every request.

use std::{
    collections::VecDeque,
    io,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// The reaction of the server to one request.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    /// Writes the bytes and keeps the connection open.
    Write(Vec<u8>),
    /// Writes the bytes and closes the connection.
    Close(Vec<u8>),
    /// Writes the bytes and resets the connection.
    Reset(Vec<u8>),
    /// Writes the bytes and nothing more.
    Stall(Vec<u8>),
    /// Writes the bytes in pieces of this size, with a pause after each.
    Drip(Vec<u8>, usize, Duration),
    /// Writes the bytes, waits, and continues with the other reply.
    Then(Vec<u8>, Duration, Box<Reply>),
}

/// Replies by script. The last reply of the script is repeated.
pub(crate) struct Server {
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl Server {
    /// Starts a server on a free port of this machine.
    pub(crate) async fn start(script: impl IntoIterator<Item = Reply>) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (seen, script) = (
            Arc::clone(&requests),
            Arc::new(Mutex::new(script.into_iter().collect::<VecDeque<_>>())),
        );
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&seen), Arc::clone(&script)));
            }
        });
        Ok(Self { url, requests, task })
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Returns the requests, with a placeholder for the address, which differs from run to run.
    pub(crate) fn requests(&self) -> Vec<String> {
        let address = self.url.trim_start_matches("http://");
        let requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        requests.iter().map(|request| request.replace(address, "{address}")).collect()
    }

    /// Returns the number of requests.
    pub(crate) fn count(&self) -> usize {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(
    mut stream: TcpStream,
    seen: Arc<Mutex<Vec<String>>>,
    script: Arc<Mutex<VecDeque<Reply>>>,
) {
    while let Ok(Some(request)) = read_request(&mut stream).await {
        seen.lock().unwrap_or_else(PoisonError::into_inner).push(request);
        let reply = {
            let mut script = script.lock().unwrap_or_else(PoisonError::into_inner);
            if script.len() > 1 { script.pop_front() } else { script.front().cloned() }
        };
        let Some(reply) = reply else { return };
        if !matches!(send_reply(&mut stream, reply).await, Ok(true)) {
            return;
        }
    }
}

/// Sends the reply and returns whether the connection stays open.
async fn send_reply(stream: &mut TcpStream, reply: Reply) -> io::Result<bool> {
    match reply {
        Reply::Write(bytes) => {
            stream.write_all(&bytes).await?;
            Ok(true)
        }
        Reply::Close(bytes) => {
            stream.write_all(&bytes).await?;
            stream.shutdown().await?;
            Ok(false)
        }
        Reply::Reset(bytes) => {
            stream.write_all(&bytes).await?;
            stream.set_zero_linger()?;
            Ok(false)
        }
        Reply::Stall(bytes) => {
            stream.write_all(&bytes).await?;
            // Ends when the client closes the connection.
            stream.read_to_end(&mut Vec::new()).await?;
            Ok(false)
        }
        Reply::Drip(bytes, size, pause) => {
            for piece in bytes.chunks(size) {
                stream.write_all(piece).await?;
                stream.flush().await?;
                tokio::time::sleep(pause).await;
            }
            Ok(true)
        }
        Reply::Then(bytes, pause, next) => {
            stream.write_all(&bytes).await?;
            stream.flush().await?;
            tokio::time::sleep(pause).await;
            Box::pin(send_reply(stream, *next)).await
        }
    }
}

async fn read_request(stream: &mut TcpStream) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let mut lengths = head.lines().filter_map(|line| line.strip_prefix("content-length: "));
            let length =
                lengths.next_back().and_then(|length| length.parse::<usize>().ok()).unwrap_or(0);
            if body.len() >= length {
                return Ok(Some(text.into_owned()));
            }
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
    }
}

/// Returns the bytes of a response with these headers and this body.
pub(crate) fn response(status: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let mut head = format!("HTTP/1.1 {status}\r\n");
    for header in headers {
        head.extend([header, "\r\n"]);
    }
    if !status.starts_with("204") {
        head.extend([&*format!("content-length: {}\r\n", body.len())]);
    }
    [head.as_bytes(), b"\r\n", body].concat()
}

/// Returns a response with a JSON body.
pub(crate) fn json(status: &str, body: impl AsRef<[u8]>) -> Reply {
    Reply::Write(response(status, &["content-type: application/json"], body))
}

/// Returns a response without a body.
pub(crate) fn empty(status: &str) -> Reply {
    Reply::Write(response(status, &[], ""))
}
