//! The three operations as an enum, for tests of all of them.

use ngrok_edge_oauth::{BuildError, Client, ClientBuilder, Error, types};

use crate::{
    edge, route,
    server::{self, Reply, Server},
};

/// Example response of the vendor's page.
pub(crate) const MODULE: &str = include_str!("../fixtures/page/response.json");
/// Example request of the vendor's page.
pub(crate) const REQUEST: &str = include_str!("../fixtures/page/request.json");

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operation {
    Replace,
    Get,
    Delete,
}

pub(crate) const ALL: [Operation; 3] = [Operation::Replace, Operation::Get, Operation::Delete];

impl Operation {
    /// Calls the operation with the ids of the vendor's page.
    pub(crate) async fn call(self, client: &Client) -> Result<(), Error> {
        match self {
            Self::Replace => {
                let body: types::EndpointOAuthMutate =
                    serde_json::from_str(REQUEST).unwrap_or_else(|error| unreachable!("{error}"));
                client.edge_route_oauth_replace(&edge(), &route(), &body).await.map(drop)
            }
            Self::Get => client.edge_route_oauth_get(&edge(), &route()).await.map(drop),
            Self::Delete => client.edge_route_oauth_delete(&edge(), &route()).await.map(drop),
        }
    }

    /// Returns the documented success.
    pub(crate) fn success(self) -> Reply {
        match self {
            Self::Replace | Self::Get => server::json("200 OK", MODULE),
            Self::Delete => server::empty("204 No Content"),
        }
    }
}

pub(crate) const KEY: &str = "2abc_3def";

/// Returns a client of `server` with further settings.
pub(crate) fn client_with(
    server: &Server,
    set: impl FnOnce(ClientBuilder) -> ClientBuilder,
) -> Result<Client, BuildError> {
    set(Client::builder().api_key(KEY).base_url(server.url())).build()
}

/// Returns a client of `server` with default settings.
pub(crate) fn client(server: &Server) -> Result<Client, BuildError> {
    client_with(server, |builder| builder)
}
