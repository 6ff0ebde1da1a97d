//! The blocking client, on every kind of thread.
#![cfg(feature = "blocking")]

use std::{sync::Arc, thread};

use openapi_client_runtime::{Error, blocking};
use tokio::runtime::{Builder, Runtime};

use crate::{
    TestResult,
    bookstore::{Bookstore, Call, NO_SUCH_BOOK, client},
    server::{self, Server},
};

type Blocking = blocking::Client<Bookstore>;

/// Returns a blocking client of a server that runs in `runtime`.
fn start(runtime: &Runtime, call: Call) -> TestResult<(Server, Blocking)> {
    let server = runtime.block_on(Server::start([call.success()]))?;
    let client = client(&server)?;
    Ok((server, blocking::Client::new(client)?))
}

fn get(client: &Blocking) -> Result<u32, Error> {
    client.call(|client| client.get_book("42")).map(|book| book.id)
}

#[test]
fn works_on_plain_threads() -> TestResult {
    let runtime = Runtime::new()?;
    let (server, client) = start(&runtime, Call::Get)?;
    assert_eq!(get(&client)?, 42);
    thread::scope(|scope| {
        let calls: Vec<_> = (0..8).map(|_| scope.spawn(|| get(&client))).collect();
        assert!(calls.into_iter().all(|call| call.join().is_ok_and(|book| book.is_ok())));
    });
    assert_eq!(server.count(), 9);
    Ok(())
}

#[test]
fn works_in_spawn_blocking_and_block_in_place() -> TestResult {
    for runtime in
        [Builder::new_multi_thread().worker_threads(2).enable_all().build()?, Runtime::new()?]
    {
        let (_server, client) = start(&runtime, Call::Get)?;
        let client = Arc::new(client);
        runtime.block_on(async {
            let shared = Arc::clone(&client);
            assert_eq!(tokio::task::spawn_blocking(move || get(&shared)).await??, 42);
            let shared = Arc::clone(&client);
            let in_place =
                tokio::spawn(async move { tokio::task::block_in_place(|| get(&shared)) });
            assert_eq!(in_place.await??, 42);
            TestResult::Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn can_be_created_used_and_dropped_in_async_code() -> TestResult {
    let runtime = Runtime::new()?;
    let server = runtime.block_on(Server::start([Call::Get.success()]))?;
    let bookstore = client(&server)?;
    let blocking = blocking::Client::new(bookstore)?;
    runtime.block_on(async {
        // On a worker, so that the server runs while this thread is blocked.
        tokio::spawn(async move {
            let book = tokio::task::block_in_place(|| get(&blocking))?;
            drop(blocking);
            Ok::<_, Error>(book)
        })
        .await
    })??;
    let current_thread = Builder::new_current_thread().enable_all().build()?;
    let bookstore = client(&server)?;
    current_thread.block_on(async move {
        let client = blocking::Client::new(bookstore)?;
        assert_eq!(get(&client)?, 42);
        drop(client);
        TestResult::Ok(())
    })
}

#[test]
fn retries_and_errors_are_those_of_the_async_client() -> TestResult {
    let runtime = Runtime::new()?;
    let replies =
        [server::empty("503 Service Unavailable"), server::json("404 Not Found", NO_SUCH_BOOK)];
    let server = runtime.block_on(Server::start(replies))?;
    let client: Blocking = blocking::Client::new(client(&server)?)?;
    let error = get(&client).err().ok_or("a success")?;
    assert!(error.is_not_found() && error.attempts() == 2, "{error}");
    Ok(())
}

#[test]
fn runtime_ends_with_the_client() -> TestResult {
    let runtime = Runtime::new()?;
    let (_server, client) = start(&runtime, Call::Get)?;
    let task = client.call(|_| std::future::ready(tokio::spawn(std::future::pending::<()>())));
    drop(client);
    // The task is cancelled when the runtime is dropped.
    assert!(runtime.block_on(task).is_err_and(|error| error.is_cancelled()));
    Ok(())
}
