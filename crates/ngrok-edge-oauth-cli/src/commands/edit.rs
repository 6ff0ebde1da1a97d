//! `edit`: the module of a route in an editor.

mod draft;
mod editor;

use ngrok_edge_oauth::types::{EndpointOAuth, EndpointOAuthMutate};
use serde_json::json;

use self::draft::Draft;
use super::{Context, replace};
use crate::{
    api::LoggedClient,
    arguments::{Edit, RouteIds},
    difference,
    failure::{Exit, Failure, Result},
    input::{self, SecretRefs},
    live_secret, log,
    present::ResultWriter,
    prompt,
};

/// Result of an edit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum EditResult {
    Replaced,
    Unchanged,
    Declined,
}

pub(super) async fn run(context: &Context<'_>, arguments: &Edit) -> Result<Exit> {
    let ids = arguments.route.ids()?;
    prompt::require_terminal(arguments.yes)?;
    let api = context.connect()?;
    let Some(live) = api.read(&ids).await? else {
        return Err(Failure::new(format!("{} has no OAuth module to edit", ids.route))
            .with_help("create one with `ngrok-edge-oauth replace`"));
    };
    let module = EndpointOAuthMutate::try_from(live.clone())
        .map_err(|error| Failure::new(error.to_string()))?;
    // Dropping the draft removes it if it is unchanged, and says where it is otherwise.
    let draft = Draft::write(&ids, &module, arguments.secrets)?;
    editor::open(draft.path(), context.interrupt).await?;
    if draft.is_unchanged() {
        return finish(ResultWriter::without_test(context.output), EditResult::Unchanged);
    }
    let (outcome, report) = replace_with(&api, context, &ids, &draft, live, arguments).await?;
    if outcome != EditResult::Declined {
        draft.remove();
    }
    finish(report, outcome)
}

async fn replace_with(
    api: &LoggedClient,
    context: &Context<'_>,
    ids: &RouteIds,
    draft: &Draft,
    live: EndpointOAuth,
    arguments: &Edit,
) -> Result<(EditResult, ResultWriter)> {
    let mut desired =
        replace::module(&input::read(draft.path(), context.max_input_bytes)?, SecretRefs::Resolve)?;
    live_secret::keep_live_secret(&mut desired, Some(&live))?;
    let before = difference::comparable(live);
    let after = difference::expected_live(&desired.module);
    let diff = difference::unified(&before, &after, ("live", "edited"), arguments.secrets.show);
    if diff.is_empty() {
        return Ok((EditResult::Unchanged, ResultWriter::without_test(context.output)));
    }
    log::line(difference::paint(&diff).trim_end());
    if !prompt::confirm("Replace the module?", arguments.yes)? {
        return Ok((EditResult::Declined, ResultWriter::without_test(context.output)));
    }
    // A replacement overwrites everything, also what somebody else changed in the meantime.
    let now = api.read(ids).await?.map(difference::comparable);
    if now.as_ref() != Some(&before) {
        return Err(Failure::new("the module changed while it was edited; nothing was written")
            .with_help("compare the draft with `ngrok-edge-oauth diff`, then edit again"));
    }
    let report = ResultWriter::open(context.output)?;
    api.replace(ids, &desired.module).await?;
    Ok((EditResult::Replaced, report))
}

fn finish(report: ResultWriter, outcome: EditResult) -> Result<Exit> {
    let (word, text) = match outcome {
        EditResult::Replaced => ("replaced", "replaced"),
        EditResult::Unchanged => ("same", "no changes"),
        EditResult::Declined => ("kept", "nothing was written"),
    };
    report.write(&json!({ "outcome": word }), |out| writeln!(out, "{text}"))?;
    Ok(Exit::Success)
}
