//! Measures three callers of the same operations: the client, one written by hand with reqwest and
//! serde, and the vendor's crate.
//!
//! `cargo xtask bench` builds and runs it, and shows the JSON that it prints.
//!
//! It measures by itself: the callers take turns, so that other load affects all of them, and their
//! ratios count. divan runs one benchmark after the other and prints no figures that a program can
//! read; gungraun needs a runner of the same version, while callgrind counts without one.

mod allocations;
mod bodies;
mod callers;
mod measure;
mod server;

use std::error::Error;

use crate::callers::{Caller, Operation};

type BenchResult<T> = Result<T, Box<dyn Error>>;

fn main() -> BenchResult<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    // Without it, reqwest's own clients panic: the client's feature `rustls` builds reqwest without
    // a provider.
    rustls::crypto::ring::default_provider()
        .install_default()
        .map_err(|_| "a TLS provider is installed already")?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    match words[..] {
        // The server of the next command, in a separate process.
        ["serve"] => {
            println!("{}", server::start()?);
            loop {
                std::thread::park();
            }
        }
        // Only calls, for a profiler that counts instructions.
        ["calls", caller, operation, calls, url] => {
            let (caller, operation) = (Caller::new(caller, url)?, Operation::parse(operation)?);
            let calls: u32 = calls.parse()?;
            runtime.block_on(async {
                for _ in 0..calls {
                    caller.call(operation).await?;
                }
                Ok(())
            })
        }
        ["compare"] => runtime.block_on(async {
            let report = measure::compare(&server::start()?).await?;
            Ok(println!("{report:#}"))
        }),
        ["bodies"] => Ok(println!("{:#}", bodies::compare()?)),
        ["load", url] => {
            runtime.block_on(async { Ok(println!("{:#}", measure::load(url).await?)) })
        }
        _ => Err(
            "usage: bench serve | calls CALLER OPERATION CALLS URL | compare | bodies | load URL"
                .into(),
        ),
    }
}
