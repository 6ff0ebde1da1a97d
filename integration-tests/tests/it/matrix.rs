//! Eight faults of a network, for each operation and each part of a response. Every call ends
//! within its deadline with a success or an error of the right kind. Prints a table with durations:
//!
//! ```sh
//! cargo test -p integration-tests --test it matrix -- --show-output
//! ```

use std::{fmt::Write as _, time::Duration};

use tokio::time::Instant;

use crate::{
    TestResult,
    operations::{ALL, Operation, client},
    server::{Reply, Server},
};

/// The deadline of a call, and 2 s for the overhead of timers.
const LIMIT: Duration = Duration::from_secs(62);

/// Returns the reply of a fault that occurs between `start` and `rest` of a response.
type Fault = fn(start: Vec<u8>, rest: Vec<u8>) -> Reply;

const FAULTS: [(&str, Fault); 8] = [
    ("latency", |start, rest| {
        Reply::Then(start, Duration::from_secs(2), Box::new(Reply::Write(rest)))
    }),
    ("reset", |start, _| Reply::Reset(start)),
    ("close", |start, _| Reply::Close(start)),
    ("slow close", |start, _| {
        Reply::Then(start, Duration::from_secs(2), Box::new(Reply::Close(Vec::new())))
    }),
    ("truncated", |start, mut rest| {
        rest.truncate(rest.len().saturating_sub(3));
        Reply::Then(start, Duration::ZERO, Box::new(Reply::Close(rest)))
    }),
    ("sliced", |start, rest| {
        Reply::Then(start, Duration::ZERO, Box::new(Reply::Drip(rest, 1, Duration::from_millis(1))))
    }),
    ("stalled", |start, _| Reply::Stall(start)),
    ("640 B/s", |start, rest| {
        Reply::Then(
            start,
            Duration::ZERO,
            Box::new(Reply::Drip(rest, 64, Duration::from_millis(100))),
        )
    }),
];

#[tokio::test(start_paused = true)]
async fn every_fault_ends_in_a_success_or_a_typed_error() -> TestResult {
    let (mut outcomes, mut timed) = (Table::default(), Table::default());
    for table in [&mut outcomes, &mut timed] {
        table.row("fault", "operation", &["before the head", "in the head", "in the body"]);
    }
    for (name, fault) in FAULTS {
        for operation in ALL {
            let Reply::Write(response) = operation.success() else {
                return Err("expected a success in one write".into());
            };
            let head =
                response.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap_or_default() + 4;
            let mut cells = Vec::new();
            let mut timed_cells = Vec::new();
            for position in [0, head / 2, usize::midpoint(head, response.len())] {
                let (start, rest) = response.split_at(position);
                let server = Server::start([fault(start.to_vec(), rest.to_vec())]).await?;
                let (outcome, took) = cell(operation, &server).await?;
                timed_cells.push(format!("{outcome}, {:.1} s", took.as_secs_f64()));
                cells.push(outcome);
            }
            let operation = format!("{operation:?}").to_lowercase();
            outcomes.row(name, &operation, &cells);
            timed.row(name, &operation, &timed_cells);
        }
    }
    // The durations are random, so they are not part of the snapshot.
    println!("{}", timed.0);
    insta::assert_snapshot!("matrix", outcomes.0);
    Ok(())
}

/// A table as text.
#[derive(Default)]
struct Table(String);

impl Table {
    fn row(&mut self, fault: &str, operation: &str, cells: &[impl AsRef<str>]) {
        let cells: Vec<_> = cells.iter().map(|cell| format!("{:<27}", cell.as_ref())).collect();
        let _ = writeln!(
            self.0,
            "{}",
            format!("{fault:<10} | {operation:<9} | {}", cells.join(" | ")).trim_end()
        );
    }
}

async fn cell(
    operation: Operation,
    server: &Server,
) -> Result<(String, Duration), Box<dyn std::error::Error>> {
    let start = Instant::now();
    let ended = operation.call(&client(server)?).await;
    let took = start.elapsed();
    assert!(took <= LIMIT, "{operation:?} took {took:?}");
    let outcome = match ended {
        Ok(()) => "success".to_owned(),
        Err(error) => format!("{:?}, {} sent", error.kind(), error.attempts()),
    };
    Ok((outcome, took))
}
