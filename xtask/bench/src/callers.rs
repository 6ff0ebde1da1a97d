//! The callers.

use std::time::Duration;

use ngrok_edge_oauth::{EdgeId, RouteId, types::EndpointOAuthMutate};
use serde::{Deserialize, Serialize};

use crate::BenchResult;

const REQUEST: &str = include_str!("../../../integration-tests/tests/fixtures/page/request.json");
const EDGE: &str = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf";
const ROUTE: &str = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c";
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(15);
const KEY: &str = "2abcdefghijklmnopqrstuvwxyz_3defghijklmnopqrstuvwx";

/// An operation whose response has a body.
#[derive(Clone, Copy)]
pub enum Operation {
    Get,
    Put,
}

impl Operation {
    pub fn parse(name: &str) -> BenchResult<Self> {
        match name {
            "get" => Ok(Self::Get),
            "put" => Ok(Self::Put),
            _ => Err("an operation is get or put".into()),
        }
    }
}

/// The module, as a caller written by hand would define it.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Module {
    pub enabled: bool,
    pub provider: Provider,
    pub options_passthrough: bool,
    pub cookie_prefix: String,
    pub inactivity_timeout: u32,
    pub maximum_duration: u32,
    pub auth_check_interval: u32,
}

/// The providers.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Provider {
    pub github: Option<GitHub>,
    pub facebook: Option<Settings>,
    pub microsoft: Option<Settings>,
    pub google: Option<Settings>,
    pub linkedin: Option<Settings>,
    pub gitlab: Option<Settings>,
    pub twitch: Option<Settings>,
    pub amazon: Option<Settings>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Settings {
    pub client_id: String,
    pub client_secret: String,
    pub scopes: Vec<String>,
    pub email_addresses: Vec<String>,
    pub email_domains: Vec<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct GitHub {
    #[serde(flatten)]
    pub settings: Settings,
    pub teams: Vec<String>,
    pub organizations: Vec<String>,
}

/// The request body of a PUT, without unset fields.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Replacement {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    pub provider: ProviderReplacement,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ProviderReplacement {
    Google(SettingsReplacement),
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct SettingsReplacement {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_addresses: Option<Vec<String>>,
}

/// The client of this workspace, with the arguments of its calls.
pub struct Ours {
    client: ngrok_edge_oauth::Client,
    edge: EdgeId,
    route: RouteId,
    body: EndpointOAuthMutate,
}

/// A caller of the operations.
pub enum Caller {
    Ours(Box<Ours>),
    ByHand(reqwest::Client, String, Box<Replacement>),
    Theirs(ngrok_api::Client, Box<ngrok_api::types::EdgeRouteOAuthReplace>),
}

/// The names of the callers, the reference first.
pub const NAMES: [&str; 4] = ["by-hand", "by-hand-timeouts", "ngrok-edge-oauth", "ngrok-api"];

impl Caller {
    pub fn new(name: &str, url: &str) -> BenchResult<Self> {
        match name {
            "ngrok-edge-oauth" => {
                let client =
                    ngrok_edge_oauth::Client::builder().api_key(KEY).base_url(url).build()?;
                let (edge, route, body) =
                    (EDGE.parse()?, ROUTE.parse()?, serde_json::from_str(REQUEST)?);
                Ok(Self::Ours(Box::new(Ours { client, edge, route, body })))
            }
            "by-hand" => Self::by_hand(reqwest::Client::builder(), url),
            // The limits that the client has by default, so that both set timers.
            "by-hand-timeouts" => Self::by_hand(
                reqwest::Client::builder()
                    .connect_timeout(CONNECT_TIMEOUT)
                    .timeout(ATTEMPT_TIMEOUT),
                url,
            ),
            "ngrok-api" => {
                let mut builder = ngrok_api::ClientBuilder::new(KEY.to_owned());
                builder.api_url(url.parse()?);
                let client = builder.build();
                let module: Module = serde_json::from_str(crate::server::MODULE)?;
                let module = serde_json::from_value(serde_json::to_value(module)?)?;
                let (edge_id, id) = (EDGE.to_owned(), ROUTE.to_owned());
                let body = ngrok_api::types::EdgeRouteOAuthReplace { edge_id, id, module };
                Ok(Self::Theirs(client, Box::new(body)))
            }
            _ => Err(format!("a caller is one of {NAMES:?}").into()),
        }
    }

    fn by_hand(builder: reqwest::ClientBuilder, url: &str) -> BenchResult<Self> {
        Ok(Self::ByHand(builder.build()?, url.to_owned(), serde_json::from_str(REQUEST)?))
    }

    pub async fn call(&self, operation: Operation) -> BenchResult<()> {
        match (self, operation) {
            (Self::Ours(ours), Operation::Get) => {
                ours.client.edge_route_oauth_get(&ours.edge, &ours.route).await?;
            }
            (Self::Ours(ours), Operation::Put) => {
                ours.client.edge_route_oauth_replace(&ours.edge, &ours.route, &ours.body).await?;
            }
            (Self::ByHand(client, url, _), Operation::Get) => {
                by_hand(client.get(format!("{url}/edges/https/{EDGE}/routes/{ROUTE}/oauth")))
                    .await?;
            }
            (Self::ByHand(client, url, body), Operation::Put) => {
                let request = client.put(format!("{url}/edges/https/{EDGE}/routes/{ROUTE}/oauth"));
                by_hand(request.json(&**body)).await?;
            }
            (Self::Theirs(client, _), Operation::Get) => {
                let item = ngrok_api::types::EdgeRouteItem {
                    edge_id: EDGE.to_owned(),
                    id: ROUTE.to_owned(),
                };
                client.edge_modules().https_edge_route_oauth().get(&item).await?;
            }
            (Self::Theirs(client, body), Operation::Put) => {
                client.edge_modules().https_edge_route_oauth().replace(&(**body).clone()).await?;
            }
        }
        Ok(())
    }
}

async fn by_hand(request: reqwest::RequestBuilder) -> BenchResult<Module> {
    let request = request.bearer_auth(KEY).header("Ngrok-Version", "2");
    Ok(request.send().await?.error_for_status()?.json().await?)
}
