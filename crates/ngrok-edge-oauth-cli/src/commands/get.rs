//! `get`: the module of a route.

use super::Context;
use crate::{
    arguments::{Get, Secrets},
    failure::{Exit, Failure, Result},
    mask,
    present::{self, Report},
};

pub(super) async fn run(context: &Context<'_>, arguments: &Get) -> Result<Exit> {
    let target = arguments.route.target(&arguments.ids)?;
    let module = context.connect()?.get(&target).await?;
    show(Report::without_test(context.output), &module, arguments.secrets)?;
    Ok(Exit::Success)
}

/// Writes a module, with a masked client secret unless `secrets` asks for it.
pub(super) fn show(report: Report, module: &impl serde::Serialize, secrets: Secrets) -> Result<()> {
    let mut value =
        serde_json::to_value(module).map_err(|error| Failure::new(error.to_string()))?;
    if !secrets.show {
        mask::mask(&mut value);
    }
    report.write(&value, |out| present::module(out, &value))
}
