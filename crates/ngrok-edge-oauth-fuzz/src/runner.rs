//! Runs a target with many inputs until one fails.

use std::{
    panic::{self, AssertUnwindSafe},
    time::{Duration, Instant},
};

use peak_alloc::PeakAlloc;

use crate::{Mutator, Target};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Limits of a run, and the seed of its mutations.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Maximum time of the run.
    pub time: Duration,
    /// Maximum number of inputs.
    pub inputs: u64,
    /// Maximum memory for one input in MB.
    pub megabytes: f64,
    /// Seed of the mutations.
    pub seed: u64,
}

/// An input with which a target failed.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The input.
    pub input: Vec<u8>,
    /// Description of the failure.
    pub message: String,
}

/// Runs `target` with every input of `corpus`, then with mutations. Returns the number of inputs.
///
/// # Errors
///
/// The first input with which the target panicked or used too much memory.
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
    let failure = |message: String| Failure { input: input.to_owned(), message };
    let before = MEMORY.current_usage_as_mb();
    MEMORY.reset_peak_usage();
    panic::catch_unwind(AssertUnwindSafe(|| target(input))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        failure(text.unwrap_or("panic").to_owned())
    })?;
    let used = f64::from(MEMORY.peak_usage_as_mb() - before);
    if used > limits.megabytes {
        Err(failure(format!("expected at most {:.0} MB, found {used:.0} MB", limits.megabytes)))
    } else {
        Ok(())
    }
}
