//! `edit`: the module of a route in an editor.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use ngrok_edge_oauth::{Client, types::EndpointOAuthMutate};
use ngrok_edge_oauth_document::{JsonPointer, to_yaml};
use serde_json::{Value, json};

use crate::{
    arguments::{Output, Secrets, Target},
    difference,
    failure::{Exit, Failure, Result},
    input::{self, Elsewhere},
    interrupt::Interrupt,
    present, prompt,
};

pub(super) async fn run(
    client: &Client,
    target: &Target,
    secrets: Secrets,
    yes: bool,
    output: Output,
    interrupt: &Interrupt,
) -> Result<Exit> {
    let Some(live) = super::read(client, &target.edge, &target.route).await? else {
        return Err(Failure::new(format!("{} has no OAuth module to edit", target.route))
            .with_help("make one with `ngrok-edge-oauth replace`"));
    };
    let before = difference::comparable(live.clone());
    let module = EndpointOAuthMutate::try_from(live).map_err(|error| Failure::new(error.to_string()))?;
    let draft = Draft::write(target, &module, secrets)?;
    interrupt.ignored_during(open_editor(&draft.path)).await.map_err(|failure| draft.keep(failure))?;
    match finish(client, target, &draft, &before, secrets, yes).await {
        Ok(outcome) => {
            if outcome == "kept" {
                // Whoever says no may want to go on later.
                draft.announce();
            } else {
                draft.remove();
            }
            present::show(output, &json!({ "outcome": outcome }), |out| writeln!(out, "{}", words(outcome)))?;
            Ok(Exit::Done)
        }
        Err(failure) => Err(draft.keep(failure)),
    }
}

fn words(outcome: &str) -> &'static str {
    match outcome {
        "replaced" => "replaced",
        "same" => "no changes",
        _ => "nothing was written",
    }
}

async fn finish(
    client: &Client,
    target: &Target,
    draft: &Draft,
    before: &Value,
    secrets: Secrets,
    yes: bool,
) -> Result<&'static str> {
    let edited = draft.read()?;
    let after = difference::outcome(&edited);
    let diff = difference::unified(before, &after, ("in force", "edited"), secrets.show);
    if diff.is_empty() {
        return Ok("same");
    }
    anstream::eprint!("{}", difference::paint(&diff));
    if !prompt::confirm("Replace the module?", yes)? {
        return Ok("kept");
    }
    // A replacement overwrites everything: what somebody else changed since must not be lost.
    let now = super::read(client, &target.edge, &target.route).await?.map_or(Value::Null, difference::comparable);
    if now != *before {
        return Err(Failure::new("the module changed while it was edited; nothing was written")
            .with_help("run `ngrok-edge-oauth diff` with the edited file, then edit again or replace"));
    }
    client.edge_route_oauth_replace(&target.edge, &target.route, &edited).await?;
    Ok("replaced")
}

/// The file that is edited. Only its owner can read it.
struct Draft {
    path: PathBuf,
    /// The client secret in force, which a mask stands for.
    secret: Option<Value>,
}

impl Draft {
    fn write(target: &Target, module: &EndpointOAuthMutate, secrets: Secrets) -> Result<Self> {
        let mut value = serde_json::to_value(module).map_err(|error| Failure::new(error.to_string()))?;
        let secret = client_secret(&mut value).map(|secret| secret.clone());
        if !secrets.show {
            present::mask(&mut value);
        }
        let text = format!(
            "# The OAuth module of {}. Save and close to go on.\n# A client secret that stays masked stays as it is.\n{}",
            target.route,
            to_yaml(&value)
        );
        let cannot = |error: std::io::Error| Failure::io("cannot write a file to edit", &error);
        let file = tempfile::Builder::new().prefix("ngrok-edge-oauth-").suffix(".yaml").tempfile().map_err(cannot)?;
        fs::write(file.path(), text).map_err(cannot)?;
        let (_, path) = file.keep().map_err(|error| cannot(error.error))?;
        Ok(Self { path, secret })
    }

    fn read(&self) -> Result<EndpointOAuthMutate> {
        let module =
            input::read(&self.path)?.module(&JsonPointer::root(), Elsewhere::Read).map_err(Failure::Problems)?;
        let mut value = serde_json::to_value(&module).map_err(|error| Failure::new(error.to_string()))?;
        match (client_secret(&mut value), &self.secret) {
            (Some(edited), Some(secret)) if *edited == present::MASK => *edited = secret.clone(),
            (Some(edited), None) if *edited == present::MASK => {
                return Err(Failure::new("the client secret is a mask, and there is none that it could stand for"));
            }
            _ => return Ok(module),
        }
        serde_json::from_value(value).map_err(|error| Failure::new(error.to_string()))
    }

    fn remove(&self) {
        // A file that is gone already needs no removing.
        let _ = fs::remove_file(&self.path);
    }

    fn announce(&self) {
        anstream::eprintln!("the edited file is kept: {}", self.path.display());
    }

    /// Says where the file is, since something failed.
    fn keep(&self, failure: Failure) -> Failure {
        self.announce();
        failure
    }
}

fn client_secret(module: &mut Value) -> Option<&mut Value> {
    let (_, provider) = module.get_mut("provider")?.as_object_mut()?.iter_mut().next()?;
    provider.get_mut("client_secret")
}

/// Opens the file and waits for the editor to end.
async fn open_editor(path: &Path) -> Result<()> {
    let chosen = ["VISUAL", "EDITOR"].iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    let chosen = chosen.unwrap_or_else(|| if cfg!(windows) { "notepad" } else { "vi" }.to_owned());
    let words =
        shell_words::split(&chosen).map_err(|error| Failure::usage(format!("$EDITOR is {chosen:?}: {error}")))?;
    let Some((program, arguments)) = words.split_first() else {
        return Err(Failure::usage("$EDITOR is empty"));
    };
    let mut command = tokio::process::Command::new(program);
    let status = command.args(arguments).arg(path).status().await;
    let status =
        status.map_err(|error| Failure::io(format!("cannot run {program}"), &error).with_help("set $EDITOR"))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("{program} ended with {status}; nothing was written")))
    }
}
