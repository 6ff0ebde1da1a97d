//! A server with real sockets that responds by script and records every request. The workspace's
//! `integration-tests` use it as well.

use std::{
    collections::VecDeque,
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
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
    /// Writes the bytes and then spaces without end.
    Endless(Vec<u8>),
    /// Writes the bytes, waits, and continues with the other reply.
    Then(Vec<u8>, Duration, Box<Reply>),
}

/// Replies by script. The last reply of the script is repeated.
pub(crate) struct Server {
    port: u16,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

#[derive(Default)]
struct Shared {
    script: Mutex<VecDeque<Reply>>,
    requests: Mutex<Vec<String>>,
    connections: Mutex<usize>,
    /// Written to each new connection before its first request is read.
    greeting: Vec<u8>,
}

impl Server {
    /// Starts on a free port of 127.0.0.1.
    pub(crate) async fn start(script: impl IntoIterator<Item = Reply>) -> io::Result<Self> {
        let script = Mutex::new(script.into_iter().collect());
        Self::spawn(Shared { script, ..Shared::default() }).await
    }

    /// Starts a server that speaks first and never replies.
    pub(crate) async fn greeting(greeting: &[u8]) -> io::Result<Self> {
        Self::spawn(Shared { greeting: greeting.to_vec(), ..Shared::default() }).await
    }

    async fn spawn(shared: Shared) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let port = listener.local_addr()?.port();
        let shared = Arc::new(shared);
        let accepting = Arc::clone(&shared);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                *lock(&accepting.connections) += 1;
                tokio::spawn(serve(stream, Arc::clone(&accepting)));
            }
        });
        Ok(Self { port, shared, task })
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Returns the requests so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        lock(&self.shared.requests).clone()
    }

    /// Returns the last request, or an empty string.
    pub(crate) fn last_request(&self) -> String {
        lock(&self.shared.requests).last().cloned().unwrap_or_default()
    }

    /// Returns the number of requests.
    pub(crate) fn count(&self) -> usize {
        lock(&self.shared.requests).len()
    }

    /// Returns the number of connections.
    pub(crate) fn connections(&self) -> usize {
        *lock(&self.shared.connections)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn serve(mut stream: TcpStream, shared: Arc<Shared>) {
    if !shared.greeting.is_empty() {
        // An error means that the client disconnected, which the next read also detects.
        let _ = stream.write_all(&shared.greeting).await;
    }
    while let Ok(Some(request)) = read_request(&mut stream).await {
        lock(&shared.requests).push(request);
        let reply = {
            let mut script = lock(&shared.script);
            if script.len() > 1 { script.pop_front() } else { script.front().cloned() }
        };
        let Some(reply) = reply else { continue };
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
                tokio::time::sleep(pause).await;
            }
            Ok(true)
        }
        Reply::Then(bytes, pause, next) => {
            stream.write_all(&bytes).await?;
            tokio::time::sleep(pause).await;
            Box::pin(send_reply(stream, *next)).await
        }
        Reply::Endless(bytes) => {
            stream.write_all(&bytes).await?;
            let piece = vec![b' '; 64 * 1024];
            loop {
                stream.write_all(&piece).await?;
            }
        }
    }
}

/// Reads a request with its body, whose length is in its head or whose last chunk is empty.
async fn read_request(stream: &mut TcpStream) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
            let is_chunked = head.contains("\r\ntransfer-encoding: chunked");
            let is_complete = if is_chunked {
                body.ends_with("0\r\n\r\n")
            } else {
                body.len() >= length.unwrap_or(0)
            };
            if is_complete {
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
    // RFC 9110, section 8.6, forbids the length for 204.
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
