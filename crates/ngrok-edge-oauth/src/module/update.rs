//! The update of a part of a module.

use openapi_client_runtime::Response;

use crate::{
    Client, EdgeId, Error, RouteId,
    types::{EndpointOAuth, EndpointOAuthMutate},
};

impl Client {
    /// Updates the OAuth module of a route: reads it, applies `change`, and replaces it.
    ///
    /// This is not atomic, because ngrok's API has no conditional requests: it overwrites changes
    /// that others make between the two requests. Fields that this version of the crate does not
    /// know are sent back unchanged.
    ///
    /// # Errors
    ///
    /// The errors of [`edge_route_oauth_get`](Self::edge_route_oauth_get) and
    /// [`edge_route_oauth_replace`](Self::edge_route_oauth_replace);
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest), with a
    /// [`ConvertError`](crate::ConvertError) as source, if the module cannot be sent back.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # use ngrok_edge_oauth::{Client, EdgeId, Error, RouteId};
    /// # async fn example(client: &Client, edge: &EdgeId, route: &RouteId) -> Result<(), Error> {
    /// client.edge_route_oauth_update(edge, route, |module| module.inactivity_timeout = Some(900)).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn edge_route_oauth_update(
        &self,
        edge_id: &EdgeId,
        id: &RouteId,
        change: impl FnOnce(&mut EndpointOAuthMutate),
    ) -> Result<Response<EndpointOAuth>, Error> {
        let module = self.edge_route_oauth_get(edge_id, id).await?.into_inner();
        let mut module = EndpointOAuthMutate::try_from(module).map_err(|error| {
            Error::invalid_request("cannot send the module back", Some(Box::new(error)))
        })?;
        change(&mut module);
        self.edge_route_oauth_replace(edge_id, id, &module).await
    }
}
