//! A blocking wrapper around a client.

use std::{
    fmt,
    future::Future,
    io,
    pin::pin,
    sync::Arc,
    task::{Context, Poll, Wake, Waker},
    thread::{self, Thread},
};

use tokio::{
    runtime::{Builder, Handle},
    sync::oneshot,
};

/// A blocking wrapper around a generated client.
///
/// It works on any thread, including those of `spawn_blocking` and `block_in_place`: connections
/// and timers run on a thread that this client owns, which ends when the client is dropped. Do not
/// use it in async code, because it blocks the thread.
///
/// ```no_run
/// use openapi_client_runtime::{Api, Client, ClientBuilder, Operation, blocking};
///
/// const API: Api = Api::new("bookstore", "1.4.0", "https://books.example.com/v1");
/// static GET_BOOK: Operation = Operation::new("get_book", "GET", "/books/{id}");
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let client: Client = ClientBuilder::new(&API).build()?;
/// let client = blocking::Client::new(client)?;
/// let book = client.call(async |client| {
///     let request = client.http().get(client.url(&GET_BOOK, &["42"])?).build()?;
///     client.call::<serde_json::Value, String>(&GET_BOOK, request).await
/// })?;
/// println!("{}", book["title"]);
/// # Ok(())
/// # }
/// ```
pub struct Client<T> {
    inner: T,
    handle: Handle,
    /// Ends the thread when it is dropped.
    _running: oneshot::Sender<()>,
}

impl<T: fmt::Debug> fmt::Debug for Client<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("inner", &self.inner).finish_non_exhaustive()
    }
}

impl<T> Client<T> {
    /// Wraps `client` and starts the thread for its connections.
    ///
    /// # Errors
    ///
    /// If the system cannot start the thread or its runtime.
    pub fn new(client: T) -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        let (running, ended) = oneshot::channel::<()>();
        let drive = move || {
            // An error means that the sender is gone, which is the signal.
            let _ = runtime.block_on(ended);
        };
        thread::Builder::new().name("blocking-client".to_owned()).spawn(drive)?;
        Ok(Self { inner: client, handle, _running: running })
    }

    /// Runs the future that `call` returns to completion.
    ///
    /// # Errors
    ///
    /// The errors of the call.
    pub fn call<'c, F: Future>(&'c self, call: impl FnOnce(&'c T) -> F) -> F::Output {
        let _context = self.handle.enter();
        block_on(call(&self.inner))
    }
}

/// Polls `future` on this thread. The thread of the runtime drives connections and timers.
fn block_on<F: Future>(future: F) -> F::Output {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}
