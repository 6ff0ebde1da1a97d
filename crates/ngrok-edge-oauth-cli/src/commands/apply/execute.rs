//! Makes the changes of a plan.

use std::sync::atomic::{AtomicBool, Ordering};

use futures::{StreamExt as _, stream};
use serde_json::Value;

use super::{FRESH, RouteResult, breaker::Breaker, in_order, plan::Planned, progress::Progress};
use crate::{
    api::LoggedClient,
    arguments::Apply,
    difference,
    failure::{Failure, Result},
    interrupt::Interrupt,
};

/// Makes the changes; `true` if a signal stopped it. After a signal the requests in flight are
/// finished, and no more are sent.
pub(super) async fn run(
    api: &LoggedClient,
    planned: Vec<Planned>,
    arguments: &Apply,
    breaker: &Breaker,
    interrupt: &Interrupt,
) -> (Vec<(Planned, RouteResult)>, bool) {
    let progress =
        Progress::start("changing", planned.iter().filter(|planned| planned.is_change()).count());
    let stopped = AtomicBool::new(false);
    let changes = planned.into_iter().enumerate().map(|(index, planned)| {
        let (progress, stopped) = (&progress, &stopped);
        async move {
            let result = match () {
                () if !planned.is_change() => RouteResult::Planned,
                () if stopped.load(Ordering::SeqCst) || breaker.is_open() => {
                    RouteResult::NotAttempted
                }
                () => {
                    let result = change(api, &planned, arguments.force).await;
                    breaker.record(result.as_ref().copied());
                    progress.step();
                    result.map_or_else(RouteResult::Failed, |()| RouteResult::Done)
                }
            };
            (index, (planned, result))
        }
    });
    let all = stream::iter(changes).buffer_unordered(arguments.parallel).collect::<Vec<_>>();
    tokio::pin!(all);
    let results = tokio::select! {
        results = &mut all => results,
        () = interrupt.requested() => {
            stopped.store(true, Ordering::SeqCst);
            progress.say("interrupted; finishing open requests");
            all.await
        }
    };
    (in_order(results), stopped.load(Ordering::SeqCst))
}

async fn change(api: &LoggedClient, planned: &Planned, force: bool) -> Result<()> {
    if !force && planned.read_at.elapsed() >= FRESH {
        let now = api.read(&planned.ids).await?.map_or(Value::Null, difference::comparable);
        if now != planned.before {
            return Err(Failure::new("changed since the plan; nothing was written")
                .with_help("run the command again for a new plan, or pass --force"));
        }
    }
    match planned.module() {
        Some(module) => api.replace(&planned.ids, module).await.map(drop),
        None => api.delete(&planned.ids).await,
    }
}
