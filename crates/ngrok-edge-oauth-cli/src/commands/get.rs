//! `get`: the module of a route.

use super::Context;
use crate::{
    arguments::{Get, SecretDisplay},
    failure::{Exit, Failure, Result},
    mask,
    present::{self, ResultWriter},
};

pub(super) async fn run(context: &Context<'_>, arguments: &Get) -> Result<Exit> {
    let ids = arguments.route.ids()?;
    let module = context.connect()?.get(&ids).await?;
    show(ResultWriter::without_test(context.output), &module, arguments.secrets)?;
    Ok(Exit::Success)
}

/// Writes a module, with a masked client secret unless `secrets` asks for it.
pub(super) fn show(
    report: ResultWriter,
    module: &impl serde::Serialize,
    secrets: SecretDisplay,
) -> Result<()> {
    let mut value =
        serde_json::to_value(module).map_err(|error| Failure::new(error.to_string()))?;
    if !secrets.show {
        mask::mask(&mut value);
    }
    report.write(&value, |out| present::module(out, &value))
}
