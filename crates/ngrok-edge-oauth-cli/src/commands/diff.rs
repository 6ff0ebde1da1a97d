//! `diff`: files against the live configuration.

use futures::{StreamExt as _, stream};
use serde_json::{Value, json};

use super::{Context, replace};
use crate::{
    api::LoggedClient,
    arguments::{Diff, RouteArguments, RouteIds},
    difference,
    failure::{Exit, Failure, Result},
    input::{self, Desired, SecretRefs},
    live_secret,
    manifest::{self, Entry, Seen},
    present,
};

/// Requests in flight at the same time, as `apply` has by default.
const PARALLEL: usize = 4;

/// A comparison of one route.
struct Compared {
    ids: RouteIds,
    name: String,
    diff: String,
}

pub(super) async fn run(context: &Context<'_>, arguments: Diff) -> Result<Exit> {
    let (ids, mut files) = RouteArguments::split(&arguments.words);
    files.extend(arguments.files);
    if files.is_empty() {
        return Err(Failure::usage("expected a file, found none")
            .with_help("see `ngrok-edge-oauth diff --help`"));
    }
    let files = manifest::expand(&files)?;
    let (mut entries, mut seen, mut problems) = (Vec::new(), Seen::new(), Vec::new());
    for file in &files {
        let input = input::read(file, context.max_input_bytes)?;
        let name = input.document.file().to_owned();
        if manifest::is_manifest(&input.document) {
            let found =
                manifest::read_entries(&input, SecretRefs::Resolve, &mut seen, &mut problems);
            entries.extend(found.into_iter().map(|entry| (name.clone(), entry)));
        } else if files.len() > 1 && ids.is_empty() && !arguments.route.is_complete() {
            return Err(Failure::new(format!("{name}: expected a manifest, found a module"))
                .with_help("compare a module alone, and pass the ids of its route"));
        } else {
            let desired = Some(replace::module(&input, SecretRefs::Resolve)?);
            entries.push((name, Entry { ids: arguments.route.ids(ids)?, desired }));
        }
    }
    if !problems.is_empty() {
        return Err(Failure::Problems(problems));
    }
    let api = context.connect()?;
    let compared =
        entries.into_iter().map(|(name, entry)| compare(&api, name, entry, arguments.secrets.show));
    let compared = stream::iter(compared).buffered(PARALLEL).collect::<Vec<_>>().await;
    let compared = compared.into_iter().collect::<Result<Vec<_>>>()?;
    let differs = compared.iter().any(|compared| !compared.diff.is_empty());
    let value = to_json(&compared);
    present::show(context.output, &value, |out| {
        compared
            .iter()
            .try_for_each(|compared| write!(out, "{}", difference::paint(&compared.diff)))
    })?;
    Ok(if differs { Exit::Differences } else { Exit::Success })
}

fn to_json(compared: &[Compared]) -> Value {
    let differs = compared.iter().any(|compared| !compared.diff.is_empty());
    match compared {
        [compared] => json!({ "differs": differs, "diff": compared.diff }),
        _ => {
            json!({ "differs": differs, "routes": compared.iter().map(Compared::to_json).collect::<Vec<_>>() })
        }
    }
}

async fn compare(
    api: &LoggedClient,
    name: String,
    entry: Entry,
    show_secrets: bool,
) -> Result<Compared> {
    let Entry { ids, desired } = entry;
    let live = api.read(&ids).await?;
    let wanted = match desired {
        Some(desired) => wanted(desired, live.as_ref())?,
        None => Value::Null,
    };
    let live = live.map_or(Value::Null, difference::comparable);
    let names = (ids.route.as_str(), &*ngrok_edge_oauth_document::escape(&name));
    let diff = difference::unified(&live, &wanted, names, show_secrets);
    Ok(Compared { ids, name, diff })
}

fn wanted(
    mut desired: Desired,
    live: Option<&ngrok_edge_oauth::types::EndpointOAuth>,
) -> Result<Value> {
    live_secret::keep_live_secret(&mut desired, live)?;
    Ok(difference::expected_live(&desired.module))
}

impl Compared {
    fn to_json(&self) -> Value {
        json!({
            "edge": self.ids.edge.as_str(),
            "route": self.ids.route.as_str(),
            "file": self.name,
            "diff": self.diff,
        })
    }
}
