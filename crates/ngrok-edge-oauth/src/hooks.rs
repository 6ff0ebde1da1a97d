//! Where the generated code hands a request over, and takes the end of the call.

use progenitor_client::{ClientHooks, OperationInfo};
use reqwest::{Request, Response};

use crate::{Client, call::Call, config::Config, response};

impl ClientHooks<Config> for Client {
    async fn exec(&self, request: Request, info: &OperationInfo) -> reqwest::Result<Response> {
        Ok(Call::new(self, request, info.operation_id).run().await.unwrap_or_else(response::pack_error))
    }
}
