//! A server of real sockets that answers by script and keeps every request as it came.

use std::{
    collections::VecDeque,
    io,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// Answers one request after the other, in the order of its script; with nothing left of it, closes the connection.
pub(crate) struct Server {
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

impl Server {
    /// Starts on a free port of this machine.
    pub(crate) async fn start(answers: Vec<String>) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (seen, answers) = (Arc::clone(&requests), Arc::new(Mutex::new(VecDeque::from(answers))));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&seen), Arc::clone(&answers)));
            }
        });
        Ok(Self { url, requests, task })
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// The requests so far, with the port that differs from run to run replaced.
    pub(crate) fn requests(&self) -> Vec<String> {
        let address = self.url.trim_start_matches("http://");
        let requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        requests.iter().map(|request| request.replace(address, "{address}")).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(mut stream: TcpStream, seen: Arc<Mutex<Vec<String>>>, answers: Arc<Mutex<VecDeque<String>>>) {
    while let Ok(Some(request)) = read_request(&mut stream).await {
        seen.lock().unwrap_or_else(PoisonError::into_inner).push(request);
        let answer = answers.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        let Some(answer) = answer else { return };
        if stream.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}

async fn read_request(stream: &mut TcpStream) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let mut lengths = head.lines().filter_map(|line| line.strip_prefix("content-length: "));
            let length = lengths.next_back().and_then(|length| length.parse::<usize>().ok()).unwrap_or(0);
            if body.len() >= length {
                return Ok(Some(text.into_owned()));
            }
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
    }
}

/// An answer with a JSON body.
pub(crate) fn json(status: &str, body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}")
}

/// An answer without a body.
pub(crate) fn empty(status: &str) -> String {
    format!("HTTP/1.1 {status}\r\n\r\n")
}
