// @generated from files.yaml by "INSTA_UPDATE=always cargo test -p codegen foreign". Do not edit; change the document.

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {}
/// Error of an operation.
pub type Error = ::openapi_client_runtime::Error<::std::string::String>;
/// Builder of a [`Client`].
pub type ClientBuilder = ::openapi_client_runtime::ClientBuilder<Client>;
/// Client for Files.
#[derive(Clone, Debug)]
pub struct Client {
    runtime: ::openapi_client_runtime::Client,
}
impl From<::openapi_client_runtime::Client> for Client {
    fn from(runtime: ::openapi_client_runtime::Client) -> Self {
        Self { runtime }
    }
}
impl Client {
    /// Returns a client with default settings.
    ///
    /// # Errors
    ///
    /// Returns an error if a setting is invalid or the HTTP client cannot be built.
    pub fn new() -> Result<Self, ::openapi_client_runtime::BuildError> {
        Self::builder().build()
    }
    /// Returns a builder with default settings.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&API)
    }
    /// Returns a client with credentials and base URL from the environment variables named
    /// in [`API`].
    ///
    /// # Errors
    ///
    /// Returns an error if a variable is missing or invalid.
    pub fn from_env() -> Result<Self, ::openapi_client_runtime::BuildError> {
        Self::builder().env().build()
    }
    /// Returns a client with different limits for calls that shares connections, rate limit
    /// and retry budget with this one.
    pub fn with(&self, options: ::openapi_client_runtime::CallOptions) -> Self {
        Self {
            runtime: self.runtime.with(options),
        }
    }
}
#[allow(clippy::all)]
impl Client {
    /// Sends `GET /files/{path}/content`.
    ///
    /// - `path`: With slashes,
    ///   escaped.
    ///
    /// # Errors
    ///
    /// - `404`: No such file.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &files::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let params = files::params::Download::default();
    /// let response = client.download("sample", &params).await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn download(
        &self,
        path: &str,
        params: &params::Download,
    ) -> Result<
        ::openapi_client_runtime::Response<::openapi_client_runtime::ByteStream>,
        Error,
    > {
        let if_none_match = params.if_none_match.as_deref();
        let range = params.range.as_deref();
        let url = self.runtime.url(&operations::DOWNLOAD, &[path])?;
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        if let Some(value) = if_none_match {
            header_map.append("If-None-Match", value.to_string().try_into()?);
        }
        if let Some(value) = range {
            header_map.append("Range", value.to_string().try_into()?);
        }
        let request = self.runtime.http().get(url).headers(header_map).build()?;
        self.runtime.call_stream(&operations::DOWNLOAD, request).await
    }
    /// Sends `PUT /files/{path}/content`.
    ///
    /// - `path`: With slashes,
    ///   escaped.
    ///
    /// # Errors
    ///
    /// - `413`: Too large.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &files::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.upload("sample", "bytes").await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn upload<B: Into<reqwest::Body>>(
        &self,
        path: &str,
        body: B,
    ) -> Result<::openapi_client_runtime::Response<()>, Error> {
        let url = self.runtime.url(&operations::UPLOAD, &[path])?;
        let request = self
            .runtime
            .http()
            .put(url)
            .header(
                ::reqwest::header::CONTENT_TYPE,
                ::reqwest::header::HeaderValue::from_static("application/octet-stream"),
            )
            .body(body)
            .build()?;
        self.runtime.call_empty(&operations::UPLOAD, request).await
    }
    /// Sends `HEAD /files/{path}/content`.
    ///
    /// - `path`: With slashes,
    ///   escaped.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &files::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.inspect("sample").await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn inspect(
        &self,
        path: &str,
    ) -> Result<::openapi_client_runtime::Response<()>, Error> {
        let url = self.runtime.url(&operations::INSPECT, &[path])?;
        let request = self.runtime.http().head(url).build()?;
        self.runtime.call_empty(&operations::INSPECT, request).await
    }
    /// Sends `GET /motd`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &files::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.message_of_the_day().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn message_of_the_day(
        &self,
    ) -> Result<
        ::openapi_client_runtime::Response<::openapi_client_runtime::ByteStream>,
        Error,
    > {
        let url = self.runtime.url(&operations::MESSAGE_OF_THE_DAY, &[])?;
        let request = self.runtime.http().get(url).build()?;
        self.runtime.call_stream(&operations::MESSAGE_OF_THE_DAY, request).await
    }
    /// Sends `POST /motd`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &files::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.set_message_of_the_day("text".to_owned()).await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn set_message_of_the_day(
        &self,
        body: String,
    ) -> Result<::openapi_client_runtime::Response<()>, Error> {
        let url = self.runtime.url(&operations::SET_MESSAGE_OF_THE_DAY, &[])?;
        let request = self
            .runtime
            .http()
            .post(url)
            .header(
                ::reqwest::header::CONTENT_TYPE,
                ::reqwest::header::HeaderValue::from_static("text/plain"),
            )
            .body(body)
            .build()?;
        self.runtime.call_empty(&operations::SET_MESSAGE_OF_THE_DAY, request).await
    }
}
/// Optional parameters of operations.
pub mod params {
    /// Optional parameters of [`download`](super::Client::download).
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Download {
        /// The parameter `If-None-Match`.
        pub if_none_match: Option<String>,
        /// The parameter `Range`.
        pub range: Option<String>,
    }
    impl Download {
        /// Sets `if_none_match`. The parameter `If-None-Match`.
        #[must_use]
        pub fn with_if_none_match(mut self, value: impl Into<String>) -> Self {
            self.if_none_match = Some(value.into());
            self
        }
        /// Sets `range`. The parameter `Range`.
        #[must_use]
        pub fn with_range(mut self, value: impl Into<String>) -> Self {
            self.range = Some(value.into());
            self
        }
    }
}
/// Description of the API.
pub const API: ::openapi_client_runtime::Api = ::openapi_client_runtime::Api::new(
        env!("CARGO_PKG_NAME"),
        env!("CARGO_PKG_VERSION"),
        "",
    )
    .base_url_variable("FILES_URL");
/// Descriptions of the operations.
mod operations {
    pub(crate) static DOWNLOAD: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
        "download",
        "GET",
        "/files/{path}/content",
    );
    pub(crate) static UPLOAD: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
        "upload",
        "PUT",
        "/files/{path}/content",
    );
    pub(crate) static INSPECT: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
        "inspect",
        "HEAD",
        "/files/{path}/content",
    );
    pub(crate) static MESSAGE_OF_THE_DAY: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
        "message_of_the_day",
        "GET",
        "/motd",
    );
    pub(crate) static SET_MESSAGE_OF_THE_DAY: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
        "set_message_of_the_day",
        "POST",
        "/motd",
    );
}
