//! `diff`: a file against what is in force.

use std::path::Path;

use ngrok_edge_oauth_document::JsonPointer;
use serde_json::{Value, json};

use crate::{
    arguments::{Connection, Output, Secrets, Target},
    connection::connect,
    difference,
    failure::{Exit, Failure, Result},
    input::{self, Elsewhere},
    present,
};

pub(super) async fn run(
    connection: &Connection,
    target: &Target,
    file: &Path,
    secrets: Secrets,
    output: Output,
) -> Result<Exit> {
    let module = input::read(file)?.module(&JsonPointer::root(), Elsewhere::Read).map_err(Failure::Problems)?;
    let live = super::read(&connect(connection)?, &target.edge, &target.route).await?;
    let live = live.map_or(Value::Null, difference::comparable);
    let wanted = difference::outcome(&module);
    let name = file.display().to_string();
    let diff = difference::unified(&live, &wanted, (target.route.as_str(), &name), secrets.show);
    let differs = live != wanted;
    let value = json!({ "differs": differs, "diff": diff });
    present::show(output, &value, |out| write!(out, "{}", difference::paint(&diff)))?;
    Ok(if differs { Exit::Differences } else { Exit::Done })
}
