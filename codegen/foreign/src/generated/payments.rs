// @generated from payments.yaml by "INSTA_UPDATE=always cargo test -p codegen foreign". Do not edit; change the document.

use ::openapi_client_runtime::FormExt as _;
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    use ::openapi_client_runtime::lenient;
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Card {
        pub kind: CardKind,
        pub last4: String,
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
    pub enum CardKind {
        #[serde(rename = "card")]
        Card,
    }
    impl ::std::fmt::Display for CardKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Card => f.write_str("card"),
            }
        }
    }
    impl ::std::str::FromStr for CardKind {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
            match value {
                "card" => Ok(Self::Card),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl TryFrom<&str> for CardKind {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl TryFrom<String> for CardKind {
        type Error = self::error::ConversionError;
        fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Charge {
        pub amount: u64,
        #[serde(
            default,
            skip_serializing_if = "::std::vec::Vec::is_empty",
            deserialize_with = "lenient::null_as_default"
        )]
        pub amounts: Vec<f64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub anything: Option<::serde_json::Value>,
        #[serde(default = "defaults::charge_currency")]
        pub currency: ChargeCurrency,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dispute: Option<ChargeDispute>,
        #[serde(
            default,
            skip_serializing_if = "::std::vec::Vec::is_empty",
            deserialize_with = "lenient::null_as_default"
        )]
        pub events: Vec<Event>,
        pub id: i64,
        #[serde(
            default,
            skip_serializing_if = ":: std :: collections :: BTreeMap::is_empty",
            deserialize_with = "lenient::null_as_default"
        )]
        pub limits: ::std::collections::BTreeMap<String, Vec<i64>>,
        #[serde(
            default,
            skip_serializing_if = ":: std :: collections :: BTreeMap::is_empty",
            deserialize_with = "lenient::null_as_default"
        )]
        pub metadata: ::std::collections::BTreeMap<String, String>,
        pub method: Method,
        #[serde(default)]
        pub note: Option<String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub outcome: Option<ChargeOutcome>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payer: Option<ChargePayer>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ratio: Option<f32>,
        #[serde(default)]
        pub receipt: Option<Receipt>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub risk: Option<ChargeRisk>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub signature: Option<String>,
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
    pub enum ChargeCurrency {
        #[serde(rename = "EUR")]
        Eur,
        #[serde(rename = "usd")]
        Usd,
        #[serde(rename = "CHF ")]
        Chf,
        /// A value that this version of the crate does not know.
        #[serde(untagged)]
        Unknown(String),
    }
    impl ::std::fmt::Display for ChargeCurrency {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Eur => f.write_str("EUR"),
                Self::Usd => f.write_str("usd"),
                Self::Chf => f.write_str("CHF "),
                Self::Unknown(value) => f.write_str(value),
            }
        }
    }
    impl ::std::str::FromStr for ChargeCurrency {
        type Err = ::std::convert::Infallible;
        fn from_str(value: &str) -> Result<Self, ::std::convert::Infallible> {
            match value {
                "EUR" => Ok(Self::Eur),
                "usd" => Ok(Self::Usd),
                "CHF " => Ok(Self::Chf),
                _ => Ok(Self::Unknown(value.to_owned())),
            }
        }
    }
    impl TryFrom<&str> for ChargeCurrency {
        type Error = ::std::convert::Infallible;
        fn try_from(value: &str) -> Result<Self, ::std::convert::Infallible> {
            value.parse()
        }
    }
    impl TryFrom<String> for ChargeCurrency {
        type Error = ::std::convert::Infallible;
        fn try_from(value: String) -> Result<Self, ::std::convert::Infallible> {
            value.parse()
        }
    }
    impl Default for ChargeCurrency {
        fn default() -> Self {
            ChargeCurrency::Eur
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    #[serde(untagged)]
    pub enum ChargeDispute {
        Variant0 {
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            due: Option<String>,
            open: String,
            /// Fields that this version of the crate does not know.
            #[serde(flatten)]
            extra: ::openapi_client_runtime::UnknownFields,
        },
        Variant1 {
            closed: String,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            won: Option<bool>,
            /// Fields that this version of the crate does not know.
            #[serde(flatten)]
            extra: ::openapi_client_runtime::UnknownFields,
        },
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    #[serde(tag = "kind")]
    pub enum ChargeOutcome {
        #[serde(rename = "paid")]
        Paid {
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            at: Option<String>,
            /// Fields that this version of the crate does not know.
            #[serde(flatten)]
            extra: ::openapi_client_runtime::UnknownFields,
        },
        #[serde(rename = "failed")]
        Failed {
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            reason: Option<String>,
            /// Fields that this version of the crate does not know.
            #[serde(flatten)]
            extra: ::openapi_client_runtime::UnknownFields,
        },
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    #[serde(untagged)]
    pub enum ChargePayer {
        Variant0(String),
        Variant1(ChargePayerVariant1),
        Variant2(Payer),
        Variant3(NoPayer),
    }
    impl From<ChargePayerVariant1> for ChargePayer {
        fn from(value: ChargePayerVariant1) -> Self {
            Self::Variant1(value)
        }
    }
    impl From<Payer> for ChargePayer {
        fn from(value: Payer) -> Self {
            Self::Variant2(value)
        }
    }
    impl From<NoPayer> for ChargePayer {
        fn from(value: NoPayer) -> Self {
            Self::Variant3(value)
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
    pub enum ChargePayerVariant1 {
        #[serde(rename = "")]
        X,
    }
    impl ::std::fmt::Display for ChargePayerVariant1 {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::X => f.write_str(""),
            }
        }
    }
    impl ::std::str::FromStr for ChargePayerVariant1 {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
            match value {
                "" => Ok(Self::X),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl TryFrom<&str> for ChargePayerVariant1 {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl TryFrom<String> for ChargePayerVariant1 {
        type Error = self::error::ConversionError;
        fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    #[serde(untagged)]
    pub enum ChargeRisk {
        Variant0 {
            rule: String,
            score: i64,
            /// Fields that this version of the crate does not know.
            #[serde(flatten)]
            extra: ::openapi_client_runtime::UnknownFields,
        },
        Variant1 {
            model: String,
            score: i64,
            /// Fields that this version of the crate does not know.
            #[serde(flatten)]
            extra: ::openapi_client_runtime::UnknownFields,
        },
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Error {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code: Option<i64>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: Option<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    #[serde(untagged)]
    pub enum Event {
        NoteAdded(NoteAdded),
        Moved(Moved),
        /// An object of an alternative that this version of the crate does not know.
        Unknown(::openapi_client_runtime::tagged::UnknownObject),
    }
    impl<'de> ::serde::Deserialize<'de> for Event {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            ::openapi_client_runtime::tagged::deserialize(
                deserializer,
                "type",
                &[
                    ::openapi_client_runtime::tagged::Alternative {
                        tags: &["note"],
                        takes_unlisted: false,
                        decode: |value| {
                            ::serde::Deserialize::deserialize(value).map(Self::NoteAdded)
                        },
                    },
                    ::openapi_client_runtime::tagged::Alternative {
                        tags: &["moved"],
                        takes_unlisted: false,
                        decode: |value| {
                            ::serde::Deserialize::deserialize(value).map(Self::Moved)
                        },
                    },
                ],
                Some(Self::Unknown),
            )
        }
    }
    impl From<NoteAdded> for Event {
        fn from(value: NoteAdded) -> Self {
            Self::NoteAdded(value)
        }
    }
    impl From<Moved> for Event {
        fn from(value: Moved) -> Self {
            Self::Moved(value)
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    #[serde(untagged)]
    pub enum Method {
        Card(Card),
        Transfer(Transfer),
        String(String),
    }
    impl From<Card> for Method {
        fn from(value: Card) -> Self {
            Self::Card(value)
        }
    }
    impl From<Transfer> for Method {
        fn from(value: Transfer) -> Self {
            Self::Transfer(value)
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Model {
        pub model: String,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Moved {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub to: Option<String>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: Option<MovedType>,
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
    pub enum MovedType {
        #[serde(rename = "moved")]
        Moved,
    }
    impl ::std::fmt::Display for MovedType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Moved => f.write_str("moved"),
            }
        }
    }
    impl ::std::str::FromStr for MovedType {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
            match value {
                "moved" => Ok(Self::Moved),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl TryFrom<&str> for MovedType {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl TryFrom<String> for MovedType {
        type Error = self::error::ConversionError;
        fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct NoPayer {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub deleted: Option<bool>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct NoteAdded {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub text: Option<String>,
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: Option<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Payer {
        pub name: String,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Receipt {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: Option<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Rule {
        pub rule: String,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Score {
        pub score: i64,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct Transfer {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub account: Option<TransferAccount>,
        pub kind: TransferKind,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    #[serde(untagged)]
    pub enum TransferAccount {
        String(String),
        Integer(i64),
    }
    impl ::std::fmt::Display for TransferAccount {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::String(x) => x.fmt(f),
                Self::Integer(x) => x.fmt(f),
            }
        }
    }
    impl From<i64> for TransferAccount {
        fn from(value: i64) -> Self {
            Self::Integer(value)
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
    pub enum TransferKind {
        #[serde(rename = "transfer")]
        Transfer,
    }
    impl ::std::fmt::Display for TransferKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Transfer => f.write_str("transfer"),
            }
        }
    }
    impl ::std::str::FromStr for TransferKind {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
            match value {
                "transfer" => Ok(Self::Transfer),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl TryFrom<&str> for TransferKind {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl TryFrom<String> for TransferKind {
        type Error = self::error::ConversionError;
        fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Update {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub capture: Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: Option<String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tries: Option<u8>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl Update {
        /// Sets `capture`.
        #[must_use]
        pub fn with_capture(mut self, value: bool) -> Self {
            self.capture = Some(value);
            self
        }
        /// Sets `description`.
        #[must_use]
        pub fn with_description(mut self, value: impl Into<String>) -> Self {
            self.description = Some(value.into());
            self
        }
        /// Sets `tries`.
        #[must_use]
        pub fn with_tries(mut self, value: u8) -> Self {
            self.tries = Some(value);
            self
        }
    }
    /// Generation of default values for serde.
    pub mod defaults {
        pub(super) fn charge_currency() -> super::ChargeCurrency {
            super::ChargeCurrency::Eur
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
/// Client for Payments.
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
    /// Sends `GET /v1/charges/{charge}`.
    ///
    /// # Errors
    ///
    /// - `404`: No such charge.
    /// - `429`: Too many.
    ///
    /// `error.json::<types::Error>()` decodes the body of `404`, `429` into a [`types::Error`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &payments::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let params = payments::params::GetCharge::default();
    /// let response = client.get_charge(1, &params).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn get_charge(
        &self,
        charge: i64,
        params: &params::GetCharge,
    ) -> Result<::openapi_client_runtime::Response<types::Charge>, Error> {
        let at = params.at.as_ref();
        let expand = params.expand.as_ref();
        let url = self.runtime.url(&operations::GET_CHARGE, &[&charge.to_string()])?;
        let request = self
            .runtime
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&::openapi_client_runtime::QueryParam::new("at", &at))
            .query(&::openapi_client_runtime::QueryParam::new("expand", &expand))
            .build()?;
        self.runtime.call(&operations::GET_CHARGE, request).await
    }
    /// Sends `POST /v1/charges/{charge}`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &payments::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let body: payments::types::Update = serde_json::from_str(
    ///     r#"{
    ///       "capture": true,
    ///       "description": "sample",
    ///       "tries": 3
    ///     }"#,
    /// )?;
    /// let response = client.update_charge(1, &body).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn update_charge(
        &self,
        charge: i64,
        body: &types::Update,
    ) -> Result<::openapi_client_runtime::Response<types::Charge>, Error> {
        let url = self.runtime.url(&operations::UPDATE_CHARGE, &[&charge.to_string()])?;
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
        self.runtime.call(&operations::UPDATE_CHARGE, request).await
    }
    /// Sends `POST /v1/charges/{charge}/refund`.
    ///
    /// # Errors
    ///
    /// - `default`: What came of it.
    ///
    /// `error.json::<types::Charge>()` decodes the body of `default` into a [`types::Charge`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &payments::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.refund_charge(1).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn refund_charge(
        &self,
        charge: i64,
    ) -> Result<::openapi_client_runtime::Response<types::Charge>, Error> {
        let url = self.runtime.url(&operations::REFUND_CHARGE, &[&charge.to_string()])?;
        let request = self
            .runtime
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build()?;
        self.runtime.call(&operations::REFUND_CHARGE, request).await
    }
}
/// Optional parameters of operations.
pub mod params {
    /// Optional parameters of [`get_charge`](super::Client::get_charge).
    #[derive(Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct GetCharge {
        /// The parameter `at`.
        pub at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// The parameter `expand`.
        pub expand: Option<Vec<String>>,
    }
    impl GetCharge {
        /// Sets `at`. The parameter `at`.
        #[must_use]
        pub fn with_at(
            mut self,
            value: impl Into<::chrono::DateTime<::chrono::offset::Utc>>,
        ) -> Self {
            self.at = Some(value.into());
            self
        }
        /// Sets `expand`. The parameter `expand`.
        #[must_use]
        pub fn with_expand(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.expand = Some(value.into_iter().map(Into::into).collect());
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
    .base_url_variable("PAYMENTS_URL")
    .error_message("/message");
/// Descriptions of the operations.
mod operations {
    pub(crate) static GET_CHARGE: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "get_charge",
            "GET",
            "/v1/charges/{charge}",
        )
        .required_properties(&["id", "amount", "method"]);
    pub(crate) static UPDATE_CHARGE: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "update_charge",
            "POST",
            "/v1/charges/{charge}",
        )
        .required_properties(&["id", "amount", "method"]);
    pub(crate) static REFUND_CHARGE: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "refund_charge",
            "POST",
            "/v1/charges/{charge}/refund",
        )
        .required_properties(&["id", "amount", "method"]);
}
