//! `apply`: manifests for many routes.

mod breaker;
mod execute;
mod plan;
mod plan_file;
mod progress;
mod report;
mod wanted;

use std::time::Duration;

use futures::{StreamExt as _, stream};
use ngrok_edge_oauth::{CallOptions, RetryPolicy};

use self::{
    breaker::Breaker,
    plan::{Action, Planned},
    progress::Progress,
    wanted::Wanted,
};
use super::Context;
use crate::{
    api::LoggedClient,
    arguments::Apply,
    connection::connect,
    failure::{Exit, Failure, Result},
    log,
    present::ResultWriter,
    prompt,
};

/// Age up to which a module that was read counts as current. Reading again before every write
/// would double the requests, of which ngrok allows 120 a minute.
pub(super) const FRESH: Duration = Duration::from_secs(5);
/// Attempts per call. At 15 % faults one call in 4 million fails eight times.
const ATTEMPTS: u32 = 8;

/// The longest wait between two attempts, unless the server asks for more: a stopped server is
/// noticed within seconds.
const MAX_BACKOFF: Duration = Duration::from_secs(2);
/// Limit for one attempt. A stalled connection holds up a slot for this long; the API answers
/// within a second, and every request may be sent again.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(10);

/// The result for a route.
pub(super) enum RouteResult {
    /// There was nothing to do, or this is a dry run.
    Planned,
    Done,
    Failed(Failure),
    /// The run stopped before.
    NotAttempted,
}

pub(super) async fn run(context: &Context<'_>, arguments: &Apply) -> Result<Exit> {
    let only_plans = arguments.dry_run || arguments.plan.is_some();
    prompt::require_terminal(arguments.yes || only_plans)?;
    let wanted = plan_file::load(&arguments.files.all(), context.max_input_bytes)?;
    let api = connect(context.connection, options(wanted.len()))?;
    let plan_file = arguments.plan.as_deref().map(plan_file::create).transpose()?;

    let breaker = Breaker::new(arguments.max_failures);
    let Some(planned) = read_all(&api, wanted, context, arguments, &breaker).await else {
        log::line("interrupted; nothing was changed");
        return Ok(Exit::Interrupted);
    };
    let changes = planned.iter().filter(|planned| planned.is_change()).count();
    if context.output == crate::arguments::OutputFormat::Text {
        report::plan(&planned, only_plans)?;
    }
    let stopped = breaker.reason();
    if let Some(reason) = &stopped {
        log::line(&format!("stopped early: {reason}; nothing was changed"));
    }
    if let (Some(file), None) = (plan_file, &stopped) {
        file.write(&planned)?;
    }
    if only_plans || changes == 0 || stopped.is_some() {
        let results =
            planned.into_iter().map(|planned| (planned, RouteResult::Planned)).collect::<Vec<_>>();
        return report::results(
            &results,
            ResultWriter::without_test(context.output),
            only_plans,
            false,
        );
    }
    if !prompt::confirm(&format!("Change {changes} of {} routes?", planned.len()), arguments.yes)? {
        log::line("nothing was changed");
        return Ok(Exit::Success);
    }
    let report = ResultWriter::open(context.output)?;
    let (results, was_interrupted) =
        execute::run(&api, planned, arguments, &breaker, context.interrupt).await;
    if let Some(reason) = breaker.reason() {
        log::line(&format!("stopped early: {reason}"));
    }
    report::results(&results, report, only_plans, was_interrupted)
}

/// Returns the limits for the calls of a run over so many routes.
fn options(routes: usize) -> CallOptions {
    // Two calls per route, of which each may need a retry or two.
    let retries = u32::try_from(routes).unwrap_or(u32::MAX).saturating_mul(4).max(40);
    CallOptions::default()
        .with_attempt_timeout(ATTEMPT_TIMEOUT)
        .with_retry(RetryPolicy::default().max_attempts(ATTEMPTS).max_backoff(MAX_BACKOFF))
        .with_retry_budget(retries)
}

/// Reads every route and plans the actions; `None` if a signal interrupts that.
async fn read_all(
    api: &LoggedClient,
    wanted: Vec<Wanted>,
    context: &Context<'_>,
    arguments: &Apply,
    breaker: &Breaker,
) -> Option<Vec<Planned>> {
    let progress = Progress::start("reading", wanted.len());
    let plans = wanted.into_iter().enumerate().map(|(index, wanted)| {
        let progress = &progress;
        async move {
            if breaker.is_open() {
                return (index, Planned::not_attempted(wanted));
            }
            let planned = plan::plan(api, wanted, arguments).await;
            breaker.record(match &planned.action {
                Action::Failed(failure) => Err(failure),
                _ => Ok(()),
            });
            progress.step();
            (index, planned)
        }
    });
    let all = stream::iter(plans).buffer_unordered(arguments.parallel).collect::<Vec<_>>();
    tokio::select! {
        planned = all => Some(in_order(planned)),
        () = context.interrupt.requested() => None,
    }
}

/// Restores the order of the manifest. Waiting for results in order would let one slow call hold
/// up all others.
fn in_order<T>(mut results: Vec<(usize, T)>) -> Vec<T> {
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}
