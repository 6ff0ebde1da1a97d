//! Calls a target again and again, and tells of the input that it cannot take.

use std::{
    panic::{self, AssertUnwindSafe},
    time::{Duration, Instant},
};

use peak_alloc::PeakAlloc;

use crate::{Mutator, Target};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How much of everything.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// When to stop.
    pub time: Duration,
    /// After how many inputs to stop.
    pub inputs: u64,
    /// The megabytes that one input may take.
    pub megabytes: f64,
    /// What mutations are drawn from.
    pub seed: u64,
}

/// An input that a target cannot take.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The input.
    pub input: Vec<u8>,
    /// What happened.
    pub what: String,
}

/// Calls `target` with every input of `corpus`, and then with mutations of them; the number of inputs.
///
/// # Errors
///
/// The first input that made it panic or take too much memory.
pub fn run(target: Target, corpus: &[Vec<u8>], limits: Limits) -> Result<u64, Failure> {
    let start = Instant::now();
    let mut mutator = Mutator::new(limits.seed);
    let mut count = 0;
    for input in corpus {
        call(target, input, limits)?;
        count += 1;
    }
    while count < limits.inputs && start.elapsed() < limits.time {
        call(target, &mutator.input(corpus), limits)?;
        count += 1;
    }
    Ok(count)
}

fn call(target: Target, input: &[u8], limits: Limits) -> Result<(), Failure> {
    let failure = |what: String| Failure { input: input.to_owned(), what };
    let before = MEMORY.current_usage_as_mb();
    MEMORY.reset_peak_usage();
    panic::catch_unwind(AssertUnwindSafe(|| target(input))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        failure(text.unwrap_or("it panicked").to_owned())
    })?;
    let took = f64::from(MEMORY.peak_usage_as_mb() - before);
    if took > limits.megabytes { Err(failure(format!("it took {took:.0} MB"))) } else { Ok(()) }
}
