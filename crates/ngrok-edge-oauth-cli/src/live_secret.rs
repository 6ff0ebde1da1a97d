//! Replaces masked client secrets of input by live secrets: a mask is never sent.

use ngrok_edge_oauth::types::{EndpointOAuth, EndpointOAuthMutate};
use serde_json::Value;

use crate::{
    failure::{Failure, Result},
    input::Desired,
    mask::{MASK, provider_settings},
};

/// Replaces a masked client secret by the live one.
///
/// # Errors
///
/// If the live module has another provider or client id, or no secret.
pub(crate) fn keep_live_secret(desired: &mut Desired, live: Option<&EndpointOAuth>) -> Result<()> {
    let Some(problem) = &desired.masked else { return Ok(()) };
    match with_live_secret(&desired.module, live) {
        Ok(module) => {
            desired.module = module;
            Ok(())
        }
        Err(reason) => {
            let help = "write the secret, {env: NAME} or {file: PATH}";
            Err(Failure::Problems(vec![
                problem.clone().with_detail(&format!(", and {reason}")).with_help(help),
            ]))
        }
    }
}

fn with_live_secret(
    module: &EndpointOAuthMutate,
    live: Option<&EndpointOAuth>,
) -> std::result::Result<EndpointOAuthMutate, &'static str> {
    let live = live.ok_or("the route has no module")?;
    let live = serde_json::to_value(live).map_err(|_| "the live module cannot be read")?;
    let mut value = serde_json::to_value(module).map_err(|_| "the module cannot be read")?;
    let (key, wanted) = provider_settings(&value).ok_or("the module has no provider")?;
    let kept = live
        .get("provider")
        .and_then(|providers| providers.get(key))
        .filter(|settings| !settings.is_null());
    let kept = kept.ok_or("the live module has another provider")?;
    if kept.get("client_id") != wanted.get("client_id") {
        return Err("the live module has another client id");
    }
    let secret = kept.get("client_secret").and_then(Value::as_str);
    // ngrok could mask secrets itself one day.
    let secret = secret.filter(|secret| !secret.is_empty() && !secret.starts_with(MASK));
    let secret = secret.ok_or("the live module has no client secret")?.to_owned();
    let key = key.to_owned();
    value["provider"][key]["client_secret"] = secret.into();
    serde_json::from_value(value).map_err(|_| "the module cannot be read")
}
