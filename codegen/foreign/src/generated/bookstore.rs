// @generated from bookstore.yaml by "INSTA_UPDATE=always cargo test -p codegen foreign". Do not edit; change the document.

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    use ::openapi_client_runtime::lenient;
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
    pub enum Binding {
        #[serde(rename = "hard")]
        Hard,
        #[serde(rename = "soft")]
        Soft,
        #[serde(rename = "e-book")]
        EBook,
        #[serde(rename = "")]
        X,
        /// A value that this version of the crate does not know.
        #[serde(untagged)]
        Unknown(String),
    }
    impl ::std::fmt::Display for Binding {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Hard => f.write_str("hard"),
                Self::Soft => f.write_str("soft"),
                Self::EBook => f.write_str("e-book"),
                Self::X => f.write_str(""),
                Self::Unknown(value) => f.write_str(value),
            }
        }
    }
    impl ::std::str::FromStr for Binding {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, ::std::convert::Infallible> {
            match value {
                "hard" => Ok(Self::Hard),
                "soft" => Ok(Self::Soft),
                "e-book" => Ok(Self::EBook),
                "" => Ok(Self::X),
                _ => Ok(Self::Unknown(value.to_owned())),
            }
        }
    }
    impl TryFrom<&str> for Binding {
        type Error = ::std::convert::Infallible;
        fn try_from(value: &str) -> Result<Self, ::std::convert::Infallible> {
            value.parse()
        }
    }
    impl TryFrom<String> for Binding {
        type Error = ::std::convert::Infallible;
        fn try_from(value: String) -> Result<Self, ::std::convert::Infallible> {
            value.parse()
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Book {
        pub added_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub binding: Option<Binding>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub callback: Option<String>,
        pub id: ::uuid::Uuid,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isbn: Option<String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub price: Option<f64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub published: Option<::chrono::naive::NaiveDate>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub series: Option<Series>,
        pub title: String,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
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
    pub enum ListBooksSort {
        #[serde(rename = "title")]
        Title,
        #[serde(rename = "-title")]
        Xtitle,
        #[serde(rename = "published at")]
        PublishedXat,
    }
    impl ::std::fmt::Display for ListBooksSort {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Title => f.write_str("title"),
                Self::Xtitle => f.write_str("-title"),
                Self::PublishedXat => f.write_str("published at"),
            }
        }
    }
    impl ::std::str::FromStr for ListBooksSort {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
            match value {
                "title" => Ok(Self::Title),
                "-title" => Ok(Self::Xtitle),
                "published at" => Ok(Self::PublishedXat),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl TryFrom<&str> for ListBooksSort {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl TryFrom<String> for ListBooksSort {
        type Error = self::error::ConversionError;
        fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl Default for ListBooksSort {
        fn default() -> Self {
            ListBooksSort::Title
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct NewBook {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub binding: Option<Binding>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub callback: Option<String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub isbn: Option<String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub price: Option<f64>,
        pub title: String,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl NewBook {
        /// Returns a value with these fields and defaults for all others.
        #[must_use]
        pub fn new(title: impl Into<String>) -> Self {
            Self {
                binding: Default::default(),
                callback: Default::default(),
                isbn: Default::default(),
                price: Default::default(),
                title: title.into(),
                extra: Default::default(),
            }
        }
        /// Sets `binding`.
        #[must_use]
        pub fn with_binding(mut self, value: impl Into<Binding>) -> Self {
            self.binding = Some(value.into());
            self
        }
        /// Sets `callback`.
        #[must_use]
        pub fn with_callback(mut self, value: impl Into<String>) -> Self {
            self.callback = Some(value.into());
            self
        }
        /// Sets `isbn`.
        #[must_use]
        pub fn with_isbn(mut self, value: impl Into<String>) -> Self {
            self.isbn = Some(value.into());
            self
        }
        /// Sets `price`.
        #[must_use]
        pub fn with_price(mut self, value: f64) -> Self {
            self.price = Some(value);
            self
        }
        /// Sets `title`.
        #[must_use]
        pub fn with_title(mut self, value: impl Into<String>) -> Self {
            self.title = value.into();
            self
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Page {
        pub items: Vec<Book>,
        #[serde(default)]
        pub next: Option<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Problem {
        #[serde(
            default,
            skip_serializing_if = "::std::vec::Vec::is_empty",
            deserialize_with = "lenient::null_as_default"
        )]
        pub causes: Vec<Problem>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: Option<i32>,
        pub title: String,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Series {
        #[serde(
            default,
            skip_serializing_if = "::std::vec::Vec::is_empty",
            deserialize_with = "lenient::null_as_default"
        )]
        pub books: Vec<Book>,
        #[serde(default)]
        pub parent: Box<Option<Series>>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
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
/// Client for Bookstore.
///
/// Books.
///
/// With authors.
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
    /// List books.
    ///
    /// Lists books.
    ///
    ///    GET /books?author=Iris
    ///
    /// ```text
    /// [{"title": "The Sea"}]
    /// ```
    ///
    /// Sends `GET /books`.
    ///
    /// # Errors
    ///
    /// - `4XX`: What went wrong.
    /// - `5XX`: What went wrong.
    ///
    /// `error.json::<types::Problem>()` decodes the body of `4XX`, `5XX` into a [`types::Problem`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &bookstore::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let params = bookstore::params::ListBooks::default();
    /// let response = client.list_books(&params).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated]
    pub async fn list_books(
        &self,
        params: &params::ListBooks,
    ) -> Result<::openapi_client_runtime::Response<types::Page>, Error> {
        let author = params.author.as_ref();
        let filter_price = params.filter_price;
        let limit = params.limit;
        let sort = params.sort.clone();
        let x_request_id = params.x_request_id.as_ref();
        let url = self.runtime.url(&operations::LIST_BOOKS, &[])?;
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        if let Some(value) = x_request_id {
            header_map.append("X-Request-Id", value.to_string().try_into()?);
        }
        let request = self
            .runtime
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&::openapi_client_runtime::QueryParam::new("author", &author))
            .query(
                &::openapi_client_runtime::QueryParam::new(
                    "filter[price]",
                    &filter_price,
                ),
            )
            .query(&::openapi_client_runtime::QueryParam::new("limit", &limit))
            .query(&::openapi_client_runtime::QueryParam::new("sort", &sort))
            .headers(header_map)
            .build()?;
        self.runtime.call(&operations::LIST_BOOKS, request).await
    }
    /// Sends `POST /books`.
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
    /// # async fn example(client: &bookstore::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body: bookstore::types::NewBook = serde_json::from_str(
    ///     r#"{
    ///       "binding": "hard",
    ///       "callback": "https://example.com/",
    ///       "isbn": "sample",
    ///       "price": 1.0,
    ///       "title": "sample"
    ///     }"#,
    /// )?;
    /// let params = bookstore::params::AddBook::default();
    /// let response = client.add_book(&body, &params).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn add_book(
        &self,
        body: &types::NewBook,
        params: &params::AddBook,
    ) -> Result<::openapi_client_runtime::Response<types::Book>, Error> {
        let x_request_id = params.x_request_id.as_ref();
        let url = self.runtime.url(&operations::ADD_BOOK, &[])?;
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        if let Some(value) = x_request_id {
            header_map.append("X-Request-Id", value.to_string().try_into()?);
        }
        let request = self
            .runtime
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        self.runtime.call(&operations::ADD_BOOK, request).await
    }
}
/// Optional parameters of operations.
pub mod params {
    /// Optional parameters of [`list_books`](super::Client::list_books).
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ListBooks {
        /// Any of these.
        pub author: Option<Vec<String>>,
        /// The parameter `filter[price]`.
        pub filter_price: Option<f64>,
        /// The parameter `limit`.
        pub limit: Option<u8>,
        /// The parameter `sort`.
        pub sort: Option<super::types::ListBooksSort>,
        /// For tracing.
        pub x_request_id: Option<::uuid::Uuid>,
    }
    impl ListBooks {
        /// Sets `author`. Any of these.
        #[must_use]
        pub fn with_author(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.author = Some(value.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `filter_price`. The parameter `filter[price]`.
        #[must_use]
        pub fn with_filter_price(mut self, value: f64) -> Self {
            self.filter_price = Some(value);
            self
        }
        /// Sets `limit`. The parameter `limit`.
        #[must_use]
        pub fn with_limit(mut self, value: u8) -> Self {
            self.limit = Some(value);
            self
        }
        /// Sets `sort`. The parameter `sort`.
        #[must_use]
        pub fn with_sort(
            mut self,
            value: impl Into<super::types::ListBooksSort>,
        ) -> Self {
            self.sort = Some(value.into());
            self
        }
        /// Sets `x_request_id`. For tracing.
        #[must_use]
        pub fn with_x_request_id(mut self, value: impl Into<::uuid::Uuid>) -> Self {
            self.x_request_id = Some(value.into());
            self
        }
    }
    /// Optional parameters of [`add_book`](super::Client::add_book).
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct AddBook {
        /// For tracing.
        pub x_request_id: Option<::uuid::Uuid>,
    }
    impl AddBook {
        /// Sets `x_request_id`. For tracing.
        #[must_use]
        pub fn with_x_request_id(mut self, value: impl Into<::uuid::Uuid>) -> Self {
            self.x_request_id = Some(value.into());
            self
        }
    }
}
/// Description of the API.
pub const API: ::openapi_client_runtime::Api = ::openapi_client_runtime::Api::new(
        env!("CARGO_PKG_NAME"),
        env!("CARGO_PKG_VERSION"),
        "https://eu.books.example.com/v1",
    )
    .credentials(::openapi_client_runtime::CredentialScheme::Header("X-Api-Key"))
    .api_key_variable("BOOKSTORE_API_KEY")
    .base_url_variable("BOOKSTORE_URL")
    .error_message("/title");
/// The servers of the API. The first one, with its defaults, is the default.
///
/// - `https://{region}.books.example.com/v1`
///   - `region` (default `eu`; one of `eu`, `us`)
pub const SERVERS: &[::openapi_client_runtime::Server] = &[
    ::openapi_client_runtime::Server::new(
        "https://{region}.books.example.com/v1",
        &[::openapi_client_runtime::ServerVariable::new("region", "eu", &["eu", "us"])],
    ),
];
/// Descriptions of the operations.
mod operations {
    pub(crate) static LIST_BOOKS: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "list_books",
            "GET",
            "/books",
        )
        .required_properties(&["items"]);
    pub(crate) static ADD_BOOK: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
        "add_book",
        "POST",
        "/books",
    );
}
