// @generated from wire.yaml by "INSTA_UPDATE=always cargo test -p codegen foreign". Do not edit; change the document.

use ::openapi_client_runtime::FormExt as _;
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    use ::openapi_client_runtime::lenient;
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Filter {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub color: Option<String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub size: Option<i32>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl Filter {
        /// Sets `color`.
        #[must_use]
        pub fn with_color(mut self, value: impl Into<String>) -> Self {
            self.color = Some(value.into());
            self
        }
        /// Sets `size`.
        #[must_use]
        pub fn with_size(mut self, value: i32) -> Self {
            self.size = Some(value);
            self
        }
    }
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    #[non_exhaustive]
    pub enum FindItemsOrder {
        #[serde(rename = "name")]
        Name,
        #[serde(rename = "-name")]
        Xname,
    }
    impl ::std::fmt::Display for FindItemsOrder {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Name => f.write_str("name"),
                Self::Xname => f.write_str("-name"),
            }
        }
    }
    impl ::std::str::FromStr for FindItemsOrder {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
            match value {
                "name" => Ok(Self::Name),
                "-name" => Ok(Self::Xname),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl TryFrom<&str> for FindItemsOrder {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl TryFrom<String> for FindItemsOrder {
        type Error = self::error::ConversionError;
        fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Item {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        #[deprecated]
        pub color: Option<String>,
        pub name: String,
        #[serde(
            default,
            skip_serializing_if = "::std::vec::Vec::is_empty",
            deserialize_with = "lenient::null_as_default"
        )]
        pub parts: Vec<String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: Option<ItemState>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl Item {
        /// Returns a value with these fields and defaults for all others.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                color: Default::default(),
                name: name.into(),
                parts: Default::default(),
                state: Default::default(),
                extra: Default::default(),
            }
        }
        /// Sets `color`.
        #[deprecated]
        #[must_use]
        pub fn with_color(mut self, value: impl Into<String>) -> Self {
            self.color = Some(value.into());
            self
        }
        /// Sets `name`.
        #[must_use]
        pub fn with_name(mut self, value: impl Into<String>) -> Self {
            self.name = value.into();
            self
        }
        /// Sets `parts`.
        #[must_use]
        pub fn with_parts(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.parts = value.into_iter().map(Into::into).collect();
            self
        }
        /// Sets `state`.
        #[must_use]
        pub fn with_state(mut self, value: impl Into<ItemState>) -> Self {
            self.state = Some(value.into());
            self
        }
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
    pub enum ItemState {
        #[serde(rename = "new")]
        New,
        #[serde(rename = "used")]
        Used,
        #[serde(rename = "unknown")]
        Unknown,
        /// A value that this version of the crate does not know.
        #[serde(untagged)]
        UnknownValue(String),
    }
    impl ::std::fmt::Display for ItemState {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::New => f.write_str("new"),
                Self::Used => f.write_str("used"),
                Self::Unknown => f.write_str("unknown"),
                Self::UnknownValue(value) => f.write_str(value),
            }
        }
    }
    impl ::std::str::FromStr for ItemState {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, ::std::convert::Infallible> {
            match value {
                "new" => Ok(Self::New),
                "used" => Ok(Self::Used),
                "unknown" => Ok(Self::Unknown),
                _ => Ok(Self::UnknownValue(value.to_owned())),
            }
        }
    }
    impl TryFrom<&str> for ItemState {
        type Error = ::std::convert::Infallible;
        fn try_from(value: &str) -> Result<Self, ::std::convert::Infallible> {
            value.parse()
        }
    }
    impl TryFrom<String> for ItemState {
        type Error = ::std::convert::Infallible;
        fn try_from(value: String) -> Result<Self, ::std::convert::Infallible> {
            value.parse()
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Keys {
        #[serde(
            default,
            skip_serializing_if = ":: std :: collections :: BTreeMap::is_empty",
            deserialize_with = "lenient::null_as_default"
        )]
        pub named: ::std::collections::BTreeMap<
            String,
            ::openapi_client_runtime::Secret,
        >,
        #[serde(
            default,
            skip_serializing_if = "::std::vec::Vec::is_empty",
            deserialize_with = "lenient::null_as_default"
        )]
        pub old: Vec<::openapi_client_runtime::Secret>,
        pub owner: String,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl Keys {
        /// Returns a value with these fields and defaults for all others.
        #[must_use]
        pub fn new(owner: impl Into<String>) -> Self {
            Self {
                named: Default::default(),
                old: Default::default(),
                owner: owner.into(),
                extra: Default::default(),
            }
        }
        /// Sets `named`.
        #[must_use]
        pub fn with_named(
            mut self,
            value: impl IntoIterator<
                Item = (impl Into<String>, impl Into<::openapi_client_runtime::Secret>),
            >,
        ) -> Self {
            self.named = value
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect();
            self
        }
        /// Sets `old`.
        #[must_use]
        pub fn with_old(
            mut self,
            value: impl IntoIterator<Item = impl Into<::openapi_client_runtime::Secret>>,
        ) -> Self {
            self.old = value.into_iter().map(Into::into).collect();
            self
        }
        /// Sets `owner`.
        #[must_use]
        pub fn with_owner(mut self, value: impl Into<String>) -> Self {
            self.owner = value.into();
            self
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Login {
        pub password: ::openapi_client_runtime::Secret,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub remember: Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: Option<Vec<String>>,
        pub user: String,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl Login {
        /// Returns a value with these fields and defaults for all others.
        #[must_use]
        pub fn new(
            password: impl Into<::openapi_client_runtime::Secret>,
            user: impl Into<String>,
        ) -> Self {
            Self {
                password: password.into(),
                remember: Default::default(),
                scopes: Default::default(),
                user: user.into(),
                extra: Default::default(),
            }
        }
        /// Sets `password`.
        #[must_use]
        pub fn with_password(
            mut self,
            value: impl Into<::openapi_client_runtime::Secret>,
        ) -> Self {
            self.password = value.into();
            self
        }
        /// Sets `remember`.
        #[must_use]
        pub fn with_remember(mut self, value: bool) -> Self {
            self.remember = Some(value);
            self
        }
        /// Sets `scopes`.
        #[must_use]
        pub fn with_scopes(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.scopes = Some(value.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `user`.
        #[must_use]
        pub fn with_user(mut self, value: impl Into<String>) -> Self {
            self.user = value.into();
            self
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Parcel {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code: Option<::openapi_client_runtime::Secret>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub extra: Option<i32>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: Option<i32>,
        #[serde(
            default,
            skip_serializing_if = ":: std :: collections :: BTreeMap::is_empty",
            deserialize_with = "lenient::null_as_default"
        )]
        pub labels: ::std::collections::BTreeMap<String, String>,
        pub name: String,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub route: Option<Vec<String>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sizes: Option<Sizes>,
        #[serde(
            default,
            skip_serializing_if = "::std::vec::Vec::is_empty",
            deserialize_with = "lenient::null_as_default"
        )]
        pub stamps: Vec<String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub weight: Option<i32>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub unknown_fields: ::openapi_client_runtime::UnknownFields,
    }
    impl Parcel {
        /// Returns a value with these fields and defaults for all others.
        #[must_use]
        pub fn new(name: impl Into<String>) -> Self {
            Self {
                code: Default::default(),
                extra: Default::default(),
                id: Default::default(),
                labels: Default::default(),
                name: name.into(),
                route: Default::default(),
                sizes: Default::default(),
                stamps: Default::default(),
                weight: Default::default(),
                unknown_fields: Default::default(),
            }
        }
        /// Sets `code`.
        #[must_use]
        pub fn with_code(
            mut self,
            value: impl Into<::openapi_client_runtime::Secret>,
        ) -> Self {
            self.code = Some(value.into());
            self
        }
        /// Sets `extra`.
        #[must_use]
        pub fn with_extra(mut self, value: i32) -> Self {
            self.extra = Some(value);
            self
        }
        /// Sets `id`.
        #[must_use]
        pub fn with_id(mut self, value: i32) -> Self {
            self.id = Some(value);
            self
        }
        /// Sets `labels`.
        #[must_use]
        pub fn with_labels(
            mut self,
            value: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        ) -> Self {
            self.labels = value
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect();
            self
        }
        /// Sets `name`.
        #[must_use]
        pub fn with_name(mut self, value: impl Into<String>) -> Self {
            self.name = value.into();
            self
        }
        /// Sets `route`.
        #[must_use]
        pub fn with_route(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.route = Some(value.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `sizes`.
        #[must_use]
        pub fn with_sizes(mut self, value: impl Into<Sizes>) -> Self {
            self.sizes = Some(value.into());
            self
        }
        /// Sets `stamps`.
        #[must_use]
        pub fn with_stamps(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.stamps = value.into_iter().map(Into::into).collect();
            self
        }
        /// Sets `weight`.
        #[must_use]
        pub fn with_weight(mut self, value: i32) -> Self {
            self.weight = Some(value);
            self
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Problem {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code: Option<String>,
        #[serde(
            default,
            skip_serializing_if = ":: std :: collections :: BTreeMap::is_empty",
            deserialize_with = "lenient::null_as_default"
        )]
        pub fields: ::std::collections::BTreeMap<String, String>,
        pub title: String,
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
    pub enum Role {
        #[serde(rename = "guest")]
        Guest,
        #[serde(rename = "owner")]
        Owner,
        /// A value that this version of the crate does not know.
        #[serde(untagged)]
        Unknown(String),
    }
    impl ::std::fmt::Display for Role {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Guest => f.write_str("guest"),
                Self::Owner => f.write_str("owner"),
                Self::Unknown(value) => f.write_str(value),
            }
        }
    }
    impl ::std::str::FromStr for Role {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, ::std::convert::Infallible> {
            match value {
                "guest" => Ok(Self::Guest),
                "owner" => Ok(Self::Owner),
                _ => Ok(Self::Unknown(value.to_owned())),
            }
        }
    }
    impl TryFrom<&str> for Role {
        type Error = ::std::convert::Infallible;
        fn try_from(value: &str) -> Result<Self, ::std::convert::Infallible> {
            value.parse()
        }
    }
    impl TryFrom<String> for Role {
        type Error = ::std::convert::Infallible;
        fn try_from(value: String) -> Result<Self, ::std::convert::Infallible> {
            value.parse()
        }
    }
    impl Default for Role {
        fn default() -> Self {
            Role::Guest
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Session {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub role: Option<Role>,
        pub token: ::openapi_client_runtime::Secret,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Sizes {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub extra: Option<String>,
        #[serde(flatten)]
        pub unknown_fields: ::std::collections::BTreeMap<String, String>,
    }
    impl Sizes {
        /// Sets `extra`.
        #[must_use]
        pub fn with_extra(mut self, value: impl Into<String>) -> Self {
            self.extra = Some(value.into());
            self
        }
        /// Sets `unknown_fields`.
        #[must_use]
        pub fn with_unknown_fields(
            mut self,
            value: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        ) -> Self {
            self.unknown_fields = value
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect();
            self
        }
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}
/// Error of an operation.
pub type Error = ::openapi_client_runtime::Error<::std::string::String>;
/// Builder of a [`Client`].
pub type ClientBuilder = ::openapi_client_runtime::ClientBuilder<Client>;
/// Client for Wire.
///
/// Values on the wire.
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
    /// Returns a client with default settings that authenticates with `api_key`.
    ///
    /// # Errors
    ///
    /// Returns an error if a setting is invalid or the HTTP client cannot be built.
    pub fn new(
        api_key: impl Into<String>,
    ) -> Result<Self, ::openapi_client_runtime::BuildError> {
        Self::builder().api_key(api_key).build()
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
    /// Sends `GET /blobs/{name}`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &wire::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.read_blob("sample").await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn read_blob(
        &self,
        name: &str,
    ) -> Result<
        ::openapi_client_runtime::Response<::openapi_client_runtime::ByteStream>,
        Error,
    > {
        let url = self.runtime.url(&operations::READ_BLOB, &[name])?;
        let request = self.runtime.http().get(url).build()?;
        self.runtime.call_stream(&operations::READ_BLOB, request).await
    }
    /// Sends `PUT /blobs/{name}`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &wire::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let params = wire::params::WriteBlob::default();
    /// let response = client.write_blob("sample", "bytes", &params).await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn write_blob<B: Into<reqwest::Body>>(
        &self,
        name: &str,
        body: B,
        params: &params::WriteBlob,
    ) -> Result<::openapi_client_runtime::Response<()>, Error> {
        let if_match = params.if_match.as_deref();
        let url = self.runtime.url(&operations::WRITE_BLOB, &[name])?;
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        if let Some(value) = if_match {
            header_map.append("If-Match", value.to_string().try_into()?);
        }
        let request = self
            .runtime
            .http()
            .put(url)
            .header(
                ::reqwest::header::CONTENT_TYPE,
                ::reqwest::header::HeaderValue::from_static("application/octet-stream"),
            )
            .body(body)
            .headers(header_map)
            .build()?;
        self.runtime.call_empty(&operations::WRITE_BLOB, request).await
    }
    /// Sends `GET /events`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &wire::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.watch_events().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn watch_events(
        &self,
    ) -> Result<
        ::openapi_client_runtime::Response<::openapi_client_runtime::ByteStream>,
        Error,
    > {
        let url = self.runtime.url(&operations::WATCH_EVENTS, &[])?;
        let request = self.runtime.http().get(url).build()?;
        self.runtime.call_stream(&operations::WATCH_EVENTS, request).await
    }
    /// Sends `GET /items/{group}/{number}`.
    ///
    /// - `tag`: All of these.
    ///
    /// # Errors
    ///
    /// - `4XX`: What went wrong.
    ///
    /// `error.json::<types::Problem>()` decodes the body of `4XX` into a [`types::Problem`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &wire::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let tag = serde_json::from_str("[\"sample\"]")?;
    /// let params = wire::params::FindItems::default();
    /// let response = client.find_items("sample", 1, &tag, 1, &params).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn find_items(
        &self,
        group: &str,
        number: i32,
        tag: &::std::vec::Vec<::std::string::String>,
        x_count: i32,
        params: &params::FindItems,
    ) -> Result<
        ::openapi_client_runtime::Response<::std::vec::Vec<types::Item>>,
        Error,
    > {
        let deep = params.deep;
        let filter = params.filter.as_ref();
        let id = params.id.as_ref();
        let limit = params.limit;
        let order = params.order.clone();
        let since = params.since.as_ref();
        let weight = params.weight;
        let x_trace = params.x_trace.as_deref();
        let url = self
            .runtime
            .url(&operations::FIND_ITEMS, &[group, &number.to_string()])?;
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
        header_map.append("X-Count", x_count.to_string().try_into()?);
        if let Some(value) = x_trace {
            header_map.append("X-Trace", value.to_string().try_into()?);
        }
        let request = self
            .runtime
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&::openapi_client_runtime::QueryParam::new("deep", &deep))
            .query(&::openapi_client_runtime::QueryParam::new("filter", &filter))
            .query(&::openapi_client_runtime::QueryParam::new("id", &id))
            .query(&::openapi_client_runtime::QueryParam::new("limit", &limit))
            .query(&::openapi_client_runtime::QueryParam::new("order", &order))
            .query(&::openapi_client_runtime::QueryParam::new("since", &since))
            .query(&::openapi_client_runtime::QueryParam::new("tag", &tag))
            .query(&::openapi_client_runtime::QueryParam::new("weight", &weight))
            .headers(header_map)
            .build()?;
        self.runtime.call(&operations::FIND_ITEMS, request).await
    }
    /// Sends `PUT /items/{group}/{number}`.
    ///
    /// # Errors
    ///
    /// - `4XX`: What went wrong.
    ///
    /// `error.json::<types::Problem>()` decodes the body of `4XX` into a [`types::Problem`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &wire::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body: wire::types::Item = serde_json::from_str(
    ///     r#"{
    ///       "name": "Lamp",
    ///       "parts": [
    ///         "shade",
    ///         "foot"
    ///       ]
    ///     }"#,
    /// )?;
    /// let response = client.put_item("sample", 1, &body).await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated]
    pub async fn put_item(
        &self,
        group: &str,
        number: i32,
        body: &types::Item,
    ) -> Result<::openapi_client_runtime::Response<()>, Error> {
        let url = self
            .runtime
            .url(&operations::PUT_ITEM, &[group, &number.to_string()])?;
        let request = self
            .runtime
            .http()
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build()?;
        self.runtime.call_empty(&operations::PUT_ITEM, request).await
    }
    /// Sends `POST /keys`.
    ///
    /// # Errors
    ///
    /// - `4XX`: What went wrong.
    ///
    /// `error.json::<types::Problem>()` decodes the body of `4XX` into a [`types::Problem`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &wire::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let pin = serde_json::from_str("\"sample\"")?;
    /// let body: wire::types::Keys = serde_json::from_str(
    ///     r#"{
    ///       "named": {
    ///         "key": "sample"
    ///       },
    ///       "old": [
    ///         "sample"
    ///       ],
    ///       "owner": "sample"
    ///     }"#,
    /// )?;
    /// let response = client.rotate_keys(&pin, &body).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn rotate_keys(
        &self,
        pin: &::openapi_client_runtime::Secret,
        body: &types::Keys,
    ) -> Result<::openapi_client_runtime::Response<types::Keys>, Error> {
        let url = self.runtime.url(&operations::ROTATE_KEYS, &[])?;
        let request = self
            .runtime
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .query(&::openapi_client_runtime::QueryParam::new("pin", &pin))
            .build()?;
        self.runtime.call(&operations::ROTATE_KEYS, request).await
    }
    /// Sends `POST /login`.
    ///
    /// # Errors
    ///
    /// - `4XX`: What went wrong.
    ///
    /// `error.json::<types::Problem>()` decodes the body of `4XX` into a [`types::Problem`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &wire::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body: wire::types::Login = serde_json::from_str(
    ///     r#"{
    ///       "password": "sample",
    ///       "remember": true,
    ///       "scopes": [
    ///         "sample"
    ///       ],
    ///       "user": "sample"
    ///     }"#,
    /// )?;
    /// let response = client.log_in(&body).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn log_in(
        &self,
        body: &types::Login,
    ) -> Result<::openapi_client_runtime::Response<types::Session>, Error> {
        let url = self.runtime.url(&operations::LOG_IN, &[])?;
        let request = self
            .runtime
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .form_urlencoded(&body)?
            .build()?;
        self.runtime.call(&operations::LOG_IN, request).await
    }
    /// Sends `GET /notes`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &wire::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.read_notes().await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn read_notes(
        &self,
    ) -> Result<
        ::openapi_client_runtime::Response<::openapi_client_runtime::ByteStream>,
        Error,
    > {
        let url = self.runtime.url(&operations::READ_NOTES, &[])?;
        let request = self.runtime.http().get(url).build()?;
        self.runtime.call_stream(&operations::READ_NOTES, request).await
    }
    /// Sends `POST /notes`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &wire::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.write_notes("text".to_owned()).await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn write_notes(
        &self,
        body: String,
    ) -> Result<::openapi_client_runtime::Response<()>, Error> {
        let url = self.runtime.url(&operations::WRITE_NOTES, &[])?;
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
        self.runtime.call_empty(&operations::WRITE_NOTES, request).await
    }
    /// Sends `POST /orders`.
    ///
    /// # Errors
    ///
    /// - `409`: It exists.
    ///
    /// `error.json::<types::Problem>()` decodes the body of `409` into a [`types::Problem`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &wire::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body: wire::types::Item = serde_json::from_str(
    ///     r#"{
    ///       "name": "Lamp",
    ///       "parts": [
    ///         "shade",
    ///         "foot"
    ///       ]
    ///     }"#,
    /// )?;
    /// let response = client.add_order(&body).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn add_order(
        &self,
        body: &types::Item,
    ) -> Result<::openapi_client_runtime::Response<types::Item>, Error> {
        let url = self.runtime.url(&operations::ADD_ORDER, &[])?;
        let request = self
            .runtime
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build()?;
        self.runtime.call(&operations::ADD_ORDER, request).await
    }
    /// Sends `POST /parcels`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &wire::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body: wire::types::Parcel = serde_json::from_str(
    ///     r#"{
    ///       "code": "sample",
    ///       "extra": 1,
    ///       "id": 40,
    ///       "labels": {
    ///         "key": "sample"
    ///       },
    ///       "name": "sample",
    ///       "route": [
    ///         "sample"
    ///       ],
    ///       "sizes": {
    ///         "extra": "sample"
    ///       },
    ///       "stamps": [
    ///         "sample"
    ///       ],
    ///       "weight": 40
    ///     }"#,
    /// )?;
    /// let response = client.add_parcel(&body).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn add_parcel(
        &self,
        body: &types::Parcel,
    ) -> Result<::openapi_client_runtime::Response<types::Parcel>, Error> {
        let url = self.runtime.url(&operations::ADD_PARCEL, &[])?;
        let request = self
            .runtime
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build()?;
        self.runtime.call(&operations::ADD_PARCEL, request).await
    }
}
/// Optional parameters of operations.
pub mod params {
    /// Optional parameters of [`write_blob`](super::Client::write_blob).
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct WriteBlob {
        /// The parameter `If-Match`.
        pub if_match: Option<String>,
    }
    impl WriteBlob {
        /// Sets `if_match`. The parameter `If-Match`.
        #[must_use]
        pub fn with_if_match(mut self, value: impl Into<String>) -> Self {
            self.if_match = Some(value.into());
            self
        }
    }
    /// Optional parameters of [`find_items`](super::Client::find_items).
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct FindItems {
        /// The parameter `deep`.
        #[deprecated]
        pub deep: Option<bool>,
        /// The parameter `filter`.
        pub filter: Option<super::types::Filter>,
        /// The parameter `id`.
        pub id: Option<::uuid::Uuid>,
        /// The parameter `limit`.
        pub limit: Option<i64>,
        /// The parameter `order`.
        pub order: Option<super::types::FindItemsOrder>,
        /// Not older.
        pub since: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// The parameter `weight`.
        pub weight: Option<f64>,
        /// For support.
        pub x_trace: Option<String>,
    }
    impl FindItems {
        /// Sets `deep`. The parameter `deep`.
        #[deprecated]
        #[must_use]
        pub fn with_deep(mut self, value: bool) -> Self {
            self.deep = Some(value);
            self
        }
        /// Sets `filter`. The parameter `filter`.
        #[must_use]
        pub fn with_filter(mut self, value: impl Into<super::types::Filter>) -> Self {
            self.filter = Some(value.into());
            self
        }
        /// Sets `id`. The parameter `id`.
        #[must_use]
        pub fn with_id(mut self, value: impl Into<::uuid::Uuid>) -> Self {
            self.id = Some(value.into());
            self
        }
        /// Sets `limit`. The parameter `limit`.
        #[must_use]
        pub fn with_limit(mut self, value: i64) -> Self {
            self.limit = Some(value);
            self
        }
        /// Sets `order`. The parameter `order`.
        #[must_use]
        pub fn with_order(
            mut self,
            value: impl Into<super::types::FindItemsOrder>,
        ) -> Self {
            self.order = Some(value.into());
            self
        }
        /// Sets `since`. Not older.
        #[must_use]
        pub fn with_since(
            mut self,
            value: impl Into<::chrono::DateTime<::chrono::offset::Utc>>,
        ) -> Self {
            self.since = Some(value.into());
            self
        }
        /// Sets `weight`. The parameter `weight`.
        #[must_use]
        pub fn with_weight(mut self, value: f64) -> Self {
            self.weight = Some(value);
            self
        }
        /// Sets `x_trace`. For support.
        #[must_use]
        pub fn with_x_trace(mut self, value: impl Into<String>) -> Self {
            self.x_trace = Some(value.into());
            self
        }
    }
}
/// Description of the API.
pub const API: ::openapi_client_runtime::Api = ::openapi_client_runtime::Api::new(
        env!("CARGO_PKG_NAME"),
        env!("CARGO_PKG_VERSION"),
        "https://eu.wire.example.com:443/v2",
    )
    .schemes(
        &[
            ::openapi_client_runtime::SecurityScheme::new(
                "key",
                ::openapi_client_runtime::CredentialScheme::Query("api_key"),
                "WIRE_KEY",
            ),
            ::openapi_client_runtime::SecurityScheme::new(
                "tenant",
                ::openapi_client_runtime::CredentialScheme::Header("X-Tenant"),
                "WIRE_TENANT",
            ),
            ::openapi_client_runtime::SecurityScheme::new(
                "login",
                ::openapi_client_runtime::CredentialScheme::Basic,
                "WIRE_LOGIN",
            ),
        ],
    )
    .allow_anonymous()
    .base_url_variable("WIRE_URL")
    .request_id_header("x-request-id")
    .error_code("/code")
    .error_message("/title");
/// The servers of the API. The first one, with its defaults, is the default.
///
/// - `https://{region}.wire.example.com:{port}/v2`: Production.
///   - `region`: The region. (default `eu`; one of `eu`, `us`)
///   - `port` (default `443`)
/// - `https://sandbox.wire.example.com`: For tests.
pub const SERVERS: &[::openapi_client_runtime::Server] = &[
    ::openapi_client_runtime::Server::new(
        "https://{region}.wire.example.com:{port}/v2",
        &[
            ::openapi_client_runtime::ServerVariable::new("region", "eu", &["eu", "us"]),
            ::openapi_client_runtime::ServerVariable::new("port", "443", &[]),
        ],
    ),
    ::openapi_client_runtime::Server::new("https://sandbox.wire.example.com", &[]),
];
/// Descriptions of the operations.
mod operations {
    pub(crate) static READ_BLOB: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "read_blob",
            "GET",
            "/blobs/{name}",
        )
        .security(&[&["key", "tenant"]]);
    pub(crate) static WRITE_BLOB: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "write_blob",
            "PUT",
            "/blobs/{name}",
        )
        .security(&[&["key"], &["login"]]);
    pub(crate) static WATCH_EVENTS: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "watch_events",
            "GET",
            "/events",
        )
        .security(&[&["key"], &["login"]]);
    pub(crate) static FIND_ITEMS: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "find_items",
            "GET",
            "/items/{group}/{number}",
        )
        .security(&[&["key"], &["login"]]);
    pub(crate) static PUT_ITEM: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "put_item",
            "PUT",
            "/items/{group}/{number}",
        )
        .security(&[&["key"], &["login"]]);
    pub(crate) static ROTATE_KEYS: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "rotate_keys",
            "POST",
            "/keys",
        )
        .required_properties(&["owner"])
        .secrets(&["named", "old", "pin"])
        .security(&[&["key"], &["login"]]);
    pub(crate) static LOG_IN: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "log_in",
            "POST",
            "/login",
        )
        .idempotent(true)
        .required_properties(&["token"])
        .secrets(&["password"])
        .security(&[]);
    pub(crate) static READ_NOTES: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "read_notes",
            "GET",
            "/notes",
        )
        .security(&[&[], &["key"]]);
    pub(crate) static WRITE_NOTES: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "write_notes",
            "POST",
            "/notes",
        )
        .security(&[&["key"], &["login"]]);
    pub(crate) static ADD_ORDER: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "add_order",
            "POST",
            "/orders",
        )
        .required_properties(&["name"])
        .security(&[&["login"]]);
    pub(crate) static ADD_PARCEL: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "add_parcel",
            "POST",
            "/parcels",
        )
        .required_properties(&["name", "id", "stamps"])
        .secrets(&["code"])
        .security(&[&["key"], &["login"]]);
}
