// @generated from names.yaml by "INSTA_UPDATE=always cargo test -p codegen foreign". Do not edit; change the document.

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ABC {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub result: ::std::option::Option<Result>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Option {
        #[serde(
            rename = "camelCase",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub camel_case: ::std::option::Option<::std::string::String>,
        #[serde(rename = "fn")]
        pub fn_: ::std::string::String,
        #[serde(rename = "@id", skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        #[serde(
            rename = "SCREAMING",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub screaming: ::std::option::Option<::std::string::String>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<String>,
        #[serde(rename = "", skip_serializing_if = "::std::option::Option::is_none")]
        pub x: ::std::option::Option<::std::string::String>,
        #[serde(rename = "2nd", skip_serializing_if = "::std::option::Option::is_none")]
        pub x2nd: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub überschrift: ::std::option::Option<::std::string::String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl Option {
        /// Returns a value with these fields and defaults for all others.
        #[must_use]
        pub fn new(fn_: impl Into<::std::string::String>) -> Self {
            Self {
                camel_case: Default::default(),
                fn_: fn_.into(),
                id: Default::default(),
                screaming: Default::default(),
                type_: Default::default(),
                x: Default::default(),
                x2nd: Default::default(),
                überschrift: Default::default(),
                extra: Default::default(),
            }
        }
        /// Sets `camel_case`.
        #[must_use]
        pub fn with_camel_case(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.camel_case = Some(value.into());
            self
        }
        /// Sets `fn_`.
        #[must_use]
        pub fn with_fn(mut self, value: impl Into<::std::string::String>) -> Self {
            self.fn_ = value.into();
            self
        }
        /// Sets `id`.
        #[must_use]
        pub fn with_id(mut self, value: impl Into<::std::string::String>) -> Self {
            self.id = Some(value.into());
            self
        }
        /// Sets `screaming`.
        #[must_use]
        pub fn with_screaming(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.screaming = Some(value.into());
            self
        }
        /// Sets `type_`.
        #[must_use]
        pub fn with_type(mut self, value: impl Into<String>) -> Self {
            self.type_ = Some(value.into());
            self
        }
        /// Sets `x`.
        #[must_use]
        pub fn with_x(mut self, value: impl Into<::std::string::String>) -> Self {
            self.x = Some(value.into());
            self
        }
        /// Sets `x2nd`.
        #[must_use]
        pub fn with_x2nd(mut self, value: impl Into<::std::string::String>) -> Self {
            self.x2nd = Some(value.into());
            self
        }
        /// Sets `überschrift`.
        #[must_use]
        pub fn with_überschrift(
            mut self,
            value: impl Into<::std::string::String>,
        ) -> Self {
            self.überschrift = Some(value.into());
            self
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Result {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub err: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ok: ::std::option::Option<bool>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    #[non_exhaustive]
    #[serde(try_from = "::std::string::String")]
    pub enum String {
        #[serde(rename = "self")]
        Self_,
        #[serde(rename = "1")]
        X1,
        #[serde(rename = "+")]
        X,
        #[serde(rename = " a ")]
        A,
        #[serde(rename = "ä")]
        Ä,
        /// A value that this version of the crate does not know.
        #[serde(untagged)]
        Unknown(::std::string::String),
    }
    impl ::std::fmt::Display for String {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Self_ => f.write_str("self"),
                Self::X1 => f.write_str("1"),
                Self::X => f.write_str("+"),
                Self::A => f.write_str(" a "),
                Self::Ä => f.write_str("ä"),
                Self::Unknown(value) => f.write_str(value),
            }
        }
    }
    impl ::std::str::FromStr for String {
        type Err = ::std::convert::Infallible;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, ::std::convert::Infallible> {
            match value {
                "self" => Ok(Self::Self_),
                "1" => Ok(Self::X1),
                "+" => Ok(Self::X),
                " a " => Ok(Self::A),
                "ä" => Ok(Self::Ä),
                _ => Ok(Self::Unknown(value.to_owned())),
            }
        }
    }
    impl TryFrom<&str> for String {
        type Error = ::std::convert::Infallible;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, ::std::convert::Infallible> {
            value.parse()
        }
    }
    impl TryFrom<::std::string::String> for String {
        type Error = ::std::convert::Infallible;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, ::std::convert::Infallible> {
            value.parse()
        }
    }
}
/// Error of an operation.
pub type Error = ::openapi_client_runtime::Error<::std::string::String>;
/// Builder of a [`Client`].
pub type ClientBuilder = ::openapi_client_runtime::ClientBuilder<Client>;
/// Client for Names.
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
    /// Sends `GET /loop`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.loop_forever_v2().await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn loop_forever_v2(
        &self,
    ) -> Result<::openapi_client_runtime::Response<types::ABC>, Error> {
        let url = self.runtime.url(&operations::LOOP_FOREVER_V2, &[])?;
        let request = self
            .runtime
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build()?;
        self.runtime.call(&operations::LOOP_FOREVER_V2, request).await
    }
    /// Sends `GET /type/{self}`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let params = names::params::Type::default();
    /// let response = client.type_("sample", &params).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn type_(
        &self,
        self_: &str,
        params: &params::Type,
    ) -> Result<::openapi_client_runtime::Response<types::Option>, Error> {
        let at = params.at.as_deref();
        let async_ = params.async_;
        let größe = params.größe.as_deref();
        let url = self.runtime.url(&operations::TYPE, &[self_])?;
        let request = self
            .runtime
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&::openapi_client_runtime::QueryParam::new("@at", &at))
            .query(&::openapi_client_runtime::QueryParam::new("async", &async_))
            .query(&::openapi_client_runtime::QueryParam::new("größe", &größe))
            .build()?;
        self.runtime.call(&operations::TYPE, request).await
    }
}
/// Optional parameters of operations.
pub mod params {
    /// Optional parameters of [`type_`](super::Client::type_).
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Type {
        /// The parameter `@at`.
        pub at: Option<String>,
        /// The parameter `async`.
        pub async_: Option<bool>,
        /// The parameter `größe`.
        pub größe: Option<String>,
    }
    impl Type {
        /// Sets `at`. The parameter `@at`.
        #[must_use]
        pub fn with_at(mut self, value: impl Into<String>) -> Self {
            self.at = Some(value.into());
            self
        }
        /// Sets `async_`. The parameter `async`.
        #[must_use]
        pub fn with_async(mut self, value: bool) -> Self {
            self.async_ = Some(value);
            self
        }
        /// Sets `größe`. The parameter `größe`.
        #[must_use]
        pub fn with_größe(mut self, value: impl Into<String>) -> Self {
            self.größe = Some(value.into());
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
    .base_url_variable("NAMES_URL");
/// Descriptions of the operations.
mod operations {
    pub(crate) static LOOP_FOREVER_V2: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
        "loop_forever_v2",
        "GET",
        "/loop",
    );
    pub(crate) static TYPE: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "type_",
            "GET",
            "/type/{self}",
        )
        .required_properties(&["fn"]);
}
