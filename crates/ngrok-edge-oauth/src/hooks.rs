//! What happens around the generated methods.

use progenitor_client::{ClientHooks, ClientInfo, OperationInfo};
use reqwest::{
    Request,
    header::{AUTHORIZATION, USER_AGENT},
};

use crate::{Client, config::Config};

impl ClientHooks<Config> for Client {
    async fn pre<E>(&self, request: &mut Request, _: &OperationInfo) -> Result<(), progenitor_client::Error<E>> {
        let headers = request.headers_mut();
        headers.insert(AUTHORIZATION, self.inner().api_key.header());
        headers.insert(USER_AGENT, self.inner().user_agent.clone());
        Ok(())
    }
}
