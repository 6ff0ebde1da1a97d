//! `apply`: many routes, as manifests say.

mod plan;
mod progress;
mod report;

use futures::{StreamExt as _, stream};
use ngrok_edge_oauth::{CallOptions, Client, RetryPolicy};

use self::{
    plan::{Action, Planned},
    progress::Progress,
};
use crate::{
    arguments::{self, Connection, Output},
    connection::connect,
    failure::{Exit, Failure, Result},
    interrupt::Interrupt,
    manifest::{self, Entry},
    prompt,
};

/// How often a call is tried. Among a thousand routes one or another meets several faults in a row.
const ATTEMPTS: u32 = 8;

/// What came of a route.
enum Outcome {
    /// There was nothing to do, or nothing was to be done.
    Left,
    Done,
    Failed(Failure),
    /// Interrupted before its turn.
    NotTried,
}

pub(super) async fn run(
    connection: &Connection,
    arguments: &arguments::Apply,
    output: Output,
    interrupt: &Interrupt,
) -> Result<Exit> {
    let entries = manifest::load(&arguments.path)?;
    let options = CallOptions::default().with_retry(RetryPolicy::default().max_attempts(ATTEMPTS));
    let client = connect(connection)?.with(options);
    let (planned, was_interrupted) = read_all(&client, entries, arguments, interrupt).await;
    if was_interrupted {
        anstream::eprintln!("interrupted; nothing was changed");
        return Ok(Exit::Interrupted);
    }
    let changes = planned.iter().filter(|it| it.is_change()).count();
    if output == Output::Text {
        report::plan(&planned, arguments)?;
    }
    if arguments.dry_run || changes == 0 {
        let outcomes = planned.into_iter().map(|planned| (planned, Outcome::Left)).collect::<Vec<_>>();
        return report::outcomes(&outcomes, output, arguments, false);
    }
    if !prompt::confirm(&format!("Change {changes} of {} routes?", planned.len()), arguments.yes)? {
        anstream::eprintln!("nothing was changed");
        return Ok(Exit::Done);
    }
    let (outcomes, was_interrupted) = carry_out(&client, planned, arguments, interrupt).await;
    report::outcomes(&outcomes, output, arguments, was_interrupted)
}

/// Finds out what is to be done for every route; `true` where that was interrupted.
async fn read_all(
    client: &Client,
    entries: Vec<Entry>,
    arguments: &arguments::Apply,
    interrupt: &Interrupt,
) -> (Vec<Planned>, bool) {
    let progress = Progress::start("reading", entries.len());
    let plans = entries.into_iter().map(|entry| async {
        let planned = plan::plan(client, entry, arguments.prune).await;
        progress.step();
        planned
    });
    let all = stream::iter(plans).buffered(arguments.parallel).collect::<Vec<_>>();
    tokio::select! {
        planned = all => (planned, false),
        () = interrupt.requested() => (Vec::new(), true),
    }
}

/// Makes the changes. After an interruption those under way are finished, and no more are begun.
async fn carry_out(
    client: &Client,
    planned: Vec<Planned>,
    arguments: &arguments::Apply,
    interrupt: &Interrupt,
) -> (Vec<(Planned, Outcome)>, bool) {
    let progress = Progress::start("changing", planned.iter().filter(|it| it.is_change()).count());
    let stopped = std::sync::atomic::AtomicBool::new(false);
    let is_stopped = || stopped.load(std::sync::atomic::Ordering::SeqCst);
    let changes = planned.into_iter().map(|planned| async {
        let outcome = match &planned.action {
            _ if !planned.is_change() => Outcome::Left,
            _ if is_stopped() => Outcome::NotTried,
            action => {
                let outcome = change(client, &planned.entry, action).await;
                progress.step();
                outcome
            }
        };
        (planned, outcome)
    });
    let all = stream::iter(changes).buffered(arguments.parallel).collect::<Vec<_>>();
    tokio::pin!(all);
    let outcomes = tokio::select! {
        outcomes = &mut all => outcomes,
        () = interrupt.requested() => {
            stopped.store(true, std::sync::atomic::Ordering::SeqCst);
            progress.say("interrupted; finishing what is under way");
            all.await
        }
    };
    (outcomes, is_stopped())
}

async fn change(client: &Client, entry: &Entry, action: &Action) -> Outcome {
    let (edge, route) = (&entry.edge, &entry.route);
    let done = match (action, &entry.module) {
        (Action::Delete, _) => client.edge_route_oauth_delete(edge, route).await.map(drop),
        (_, Some(module)) => client.edge_route_oauth_replace(edge, route, module).await.map(drop),
        // A plan changes nothing for an entry without a module but by deleting.
        (_, None) => Ok(()),
    };
    done.map_or_else(|error| Outcome::Failed(error.into()), |()| Outcome::Done)
}
