//! Calls of each caller, in turns, so that other load on the machine affects all of them.

use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use serde_json::{Value, json};

use crate::{
    BenchResult, allocations,
    callers::{Caller, NAMES, Operation},
};

const ROUNDS: usize = 30;
const CALLS: usize = 200;

#[derive(Default)]
struct Figures {
    latencies: Vec<Duration>,
    /// Processor time of the calling thread, per call.
    cpu: Vec<Duration>,
    allocations: u64,
    /// Requests per second with 64 calls at once.
    at_64: Vec<f64>,
}

pub async fn compare(url: &str) -> BenchResult<Value> {
    let callers: Vec<Caller> =
        NAMES.iter().map(|name| Caller::new(name, url)).collect::<BenchResult<_>>()?;
    let mut report = serde_json::Map::new();
    for (name, operation) in [("get", Operation::Get), ("put", Operation::Put)] {
        let mut figures: Vec<Figures> = NAMES.iter().map(|_| Figures::default()).collect();
        for round in 0..=ROUNDS {
            for (caller, figures) in callers.iter().zip(&mut figures) {
                let one = one_at_a_time(caller, operation).await?;
                let at_64 = many_at_once(caller, operation).await?;
                // The first round opens connections.
                if round > 0 {
                    figures.latencies.extend(one.latencies);
                    figures.cpu.extend(one.cpu);
                    figures.allocations = one.allocations;
                    figures.at_64.push(at_64);
                }
            }
        }
        let entries =
            NAMES.iter().zip(figures).map(|(name, figures)| ((*name).to_owned(), figures.report()));
        report.insert(name.to_owned(), Value::Object(entries.collect()));
    }
    Ok(Value::Object(report))
}

async fn one_at_a_time(caller: &Caller, operation: Operation) -> BenchResult<Figures> {
    let mut figures = Figures::default();
    let (cpu, before) = (ThreadTime::now(), allocations::count());
    for _ in 0..CALLS {
        let start = Instant::now();
        caller.call(operation).await?;
        figures.latencies.push(start.elapsed());
    }
    figures.cpu.push(cpu.elapsed() / u32::try_from(CALLS)?);
    // The list of latencies also allocates.
    figures.allocations = (allocations::count() - before) / u64::try_from(CALLS)?;
    Ok(figures)
}

async fn many_at_once(caller: &Caller, operation: Operation) -> BenchResult<f64> {
    let start = Instant::now();
    let calls = async |_| {
        for _ in 0..4 {
            caller.call(operation).await?;
        }
        BenchResult::Ok(())
    };
    let mut running = Vec::new();
    for task in 0..64 {
        running.push(Box::pin(calls(task)));
    }
    for result in join(running).await {
        result?;
    }
    Ok(256.0 / start.elapsed().as_secs_f64())
}

/// Drives all of `futures` on this task.
async fn join<F: Future + Unpin>(futures: Vec<F>) -> Vec<F::Output> {
    let mut slots: Vec<_> = futures.into_iter().map(Ok).collect();
    std::future::poll_fn(|context| {
        let mut is_pending = false;
        for slot in &mut slots {
            if let Ok(future) = slot {
                match std::pin::Pin::new(future).poll(context) {
                    std::task::Poll::Ready(output) => *slot = Err(output),
                    std::task::Poll::Pending => is_pending = true,
                }
            }
        }
        if is_pending { std::task::Poll::Pending } else { std::task::Poll::Ready(()) }
    })
    .await;
    slots.into_iter().filter_map(Result::err).collect()
}

impl Figures {
    fn report(mut self) -> Value {
        self.latencies.sort_unstable();
        self.cpu.sort_unstable();
        self.at_64.sort_by(f64::total_cmp);
        let at = |share: f64| self.latencies[((self.latencies.len() - 1) as f64 * share) as usize];
        let total: Duration = self.latencies.iter().sum();
        json!({
            "p50_us": at(0.5).as_secs_f64() * 1e6,
            "p99_us": at(0.99).as_secs_f64() * 1e6,
            "cpu_us": self.cpu[self.cpu.len() / 2].as_secs_f64() * 1e6,
            "allocations": self.allocations,
            "requests_per_second_1": self.latencies.len() as f64 / total.as_secs_f64(),
            "requests_per_second_64": self.at_64[self.at_64.len() / 2],
        })
    }
}

/// Requests per second of the server at `url` with 64 calls at once.
pub async fn load(url: &str) -> BenchResult<Value> {
    let caller = Caller::new("by-hand", url)?;
    let mut report = serde_json::Map::new();
    for (name, operation) in [("put", Operation::Put), ("get", Operation::Get)] {
        let mut best: f64 = 0.0;
        for _ in 0..40 {
            best = best.max(many_at_once(&caller, operation).await?);
        }
        report.insert(name.to_owned(), json!(best));
    }
    Ok(Value::Object(report))
}
