// @generated from spec/edge-route-oauth.yaml by "cargo xtask generate". Do not edit; change the spec or codegen/.

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    use ::openapi_client_runtime::lenient;
    /// The OAuth module of a route as ngrok reports it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuth {
        /// Seconds after which ngrok guarantees to refresh the visitor's state from the identity provider and to check again that the visitor may have access, 0 to 4294967295. Prefer it over the other two durations to limit how long a revoked visitor keeps access. A value below or above ngrok's limits is rejected with ERR_NGROK_7035 or ERR_NGROK_7158. Default 0 (assumed).
        #[serde(default, deserialize_with = "lenient::integer")]
        pub auth_check_interval: u32,
        /// The prefix of the session cookie with which ngrok remembers that a visitor is signed in: letters, digits and periods (ERR_NGROK_7042). Default `ngrok.`.
        #[serde(
            default = "response_defaults::endpoint_o_auth_cookie_prefix",
            deserialize_with = "response_defaults::endpoint_o_auth_cookie_prefix_or_null"
        )]
        pub cookie_prefix: String,
        /// `true` applies the module to traffic, `false` disables it. Default `true`.
        #[serde(
            default = "response_defaults::endpoint_o_auth_enabled",
            deserialize_with = "response_defaults::endpoint_o_auth_enabled_or_null"
        )]
        pub enabled: bool,
        /// Seconds without a request after which a visitor's session ends and the visitor must sign in again, 0 to 4294967295. Default 0 (assumed).
        #[serde(default, deserialize_with = "lenient::integer")]
        pub inactivity_timeout: u32,
        /// Maximum duration of a session in seconds, after which the visitor must sign in again, 0 to 4294967295. A value above ngrok's limit is rejected with ERR_NGROK_7161. Default 0 (assumed).
        #[serde(default, deserialize_with = "lenient::integer")]
        pub maximum_duration: u32,
        /// Lets HTTP `OPTIONS` requests pass without authentication, as the preflight requests of CORS need. Default `false` (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub options_passthrough: bool,
        /// The identity provider of a module as ngrok reports it. Every provider has a key; all but the configured one are `null`.
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub provider: EndpointOAuthProvider,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl Default for EndpointOAuth {
        fn default() -> Self {
            Self {
                auth_check_interval: Default::default(),
                cookie_prefix: response_defaults::endpoint_o_auth_cookie_prefix(),
                enabled: response_defaults::endpoint_o_auth_enabled(),
                inactivity_timeout: Default::default(),
                maximum_duration: Default::default(),
                options_passthrough: Default::default(),
                provider: Default::default(),
                extra: Default::default(),
            }
        }
    }
    /// Settings for Amazon as the identity provider, as ngrok reports them; `null` if another provider is configured. The meaning of its fields is inferred from the other providers.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthAmazon {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_id: String,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_addresses: Vec<String>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_domains: Vec<String>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub scopes: Vec<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    /// Settings for Amazon as the identity provider, in a request. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` require your own application. The meaning of its fields is inferred from the other providers.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthAmazonMutate {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: Option<String>,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: Option<::openapi_client_runtime::Secret>,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: Option<Vec<String>>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: Option<Vec<String>>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: Option<Vec<String>>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl EndpointOAuthAmazonMutate {
        /// Sets `client_id`.
        #[must_use]
        pub fn with_client_id(mut self, value: impl Into<String>) -> Self {
            self.client_id = Some(value.into());
            self
        }
        /// Sets `client_secret`.
        #[must_use]
        pub fn with_client_secret(
            mut self,
            value: impl Into<::openapi_client_runtime::Secret>,
        ) -> Self {
            self.client_secret = Some(value.into());
            self
        }
        /// Sets `email_addresses`.
        #[must_use]
        pub fn with_email_addresses(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_addresses = Some(value.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `email_domains`.
        #[must_use]
        pub fn with_email_domains(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_domains = Some(value.into_iter().map(Into::into).collect());
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
    }
    /// Settings for Facebook as the identity provider, as ngrok reports them; `null` if another provider is configured.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthFacebook {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_id: String,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_addresses: Vec<String>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_domains: Vec<String>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub scopes: Vec<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    /// Settings for Facebook as the identity provider, in a request. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` require your own application.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthFacebookMutate {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: Option<String>,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: Option<::openapi_client_runtime::Secret>,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: Option<Vec<String>>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: Option<Vec<String>>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: Option<Vec<String>>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl EndpointOAuthFacebookMutate {
        /// Sets `client_id`.
        #[must_use]
        pub fn with_client_id(mut self, value: impl Into<String>) -> Self {
            self.client_id = Some(value.into());
            self
        }
        /// Sets `client_secret`.
        #[must_use]
        pub fn with_client_secret(
            mut self,
            value: impl Into<::openapi_client_runtime::Secret>,
        ) -> Self {
            self.client_secret = Some(value.into());
            self
        }
        /// Sets `email_addresses`.
        #[must_use]
        pub fn with_email_addresses(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_addresses = Some(value.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `email_domains`.
        #[must_use]
        pub fn with_email_domains(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_domains = Some(value.into_iter().map(Into::into).collect());
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
    }
    /// Settings for GitHub as the identity provider, as ngrok reports them; `null` if another provider is configured.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthGitHub {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_id: String,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_addresses: Vec<String>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_domains: Vec<String>,
        /// The slugs of the GitHub organizations whose members may have access, each once (ERR_NGROK_7049). Membership of one is enough. Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub organizations: Vec<String>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub scopes: Vec<String>,
        /// The GitHub teams whose members may have access, each once (ERR_NGROK_7048): `org-slug/team-slug`, or a team's number (ERR_NGROK_7040). Membership of one is enough. Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub teams: Vec<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    /// Settings for GitHub as the identity provider, in a request. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` require your own application.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthGitHubMutate {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: Option<String>,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: Option<::openapi_client_runtime::Secret>,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: Option<Vec<String>>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: Option<Vec<String>>,
        /// The slugs of the GitHub organizations whose members may have access, each once (ERR_NGROK_7049). Membership of one is enough. Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organizations: Option<Vec<String>>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: Option<Vec<String>>,
        /// The GitHub teams whose members may have access, each once (ERR_NGROK_7048): `org-slug/team-slug`, or a team's number (ERR_NGROK_7040). Membership of one is enough. Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub teams: Option<Vec<String>>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl EndpointOAuthGitHubMutate {
        /// Sets `client_id`.
        #[must_use]
        pub fn with_client_id(mut self, value: impl Into<String>) -> Self {
            self.client_id = Some(value.into());
            self
        }
        /// Sets `client_secret`.
        #[must_use]
        pub fn with_client_secret(
            mut self,
            value: impl Into<::openapi_client_runtime::Secret>,
        ) -> Self {
            self.client_secret = Some(value.into());
            self
        }
        /// Sets `email_addresses`.
        #[must_use]
        pub fn with_email_addresses(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_addresses = Some(value.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `email_domains`.
        #[must_use]
        pub fn with_email_domains(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_domains = Some(value.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `organizations`.
        #[must_use]
        pub fn with_organizations(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.organizations = Some(value.into_iter().map(Into::into).collect());
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
        /// Sets `teams`.
        #[must_use]
        pub fn with_teams(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.teams = Some(value.into_iter().map(Into::into).collect());
            self
        }
    }
    /// Settings for GitLab as the identity provider, as ngrok reports them; `null` if another provider is configured. The meaning of its fields is inferred from the other providers.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthGitLab {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_id: String,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_addresses: Vec<String>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_domains: Vec<String>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub scopes: Vec<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    /// Settings for GitLab as the identity provider, in a request. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` require your own application. The meaning of its fields is inferred from the other providers.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthGitLabMutate {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: Option<String>,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: Option<::openapi_client_runtime::Secret>,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: Option<Vec<String>>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: Option<Vec<String>>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: Option<Vec<String>>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl EndpointOAuthGitLabMutate {
        /// Sets `client_id`.
        #[must_use]
        pub fn with_client_id(mut self, value: impl Into<String>) -> Self {
            self.client_id = Some(value.into());
            self
        }
        /// Sets `client_secret`.
        #[must_use]
        pub fn with_client_secret(
            mut self,
            value: impl Into<::openapi_client_runtime::Secret>,
        ) -> Self {
            self.client_secret = Some(value.into());
            self
        }
        /// Sets `email_addresses`.
        #[must_use]
        pub fn with_email_addresses(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_addresses = Some(value.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `email_domains`.
        #[must_use]
        pub fn with_email_domains(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_domains = Some(value.into_iter().map(Into::into).collect());
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
    }
    /// Settings for Google as the identity provider, as ngrok reports them; `null` if another provider is configured.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthGoogle {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_id: String,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_addresses: Vec<String>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_domains: Vec<String>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub scopes: Vec<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    /// Settings for Google as the identity provider, in a request. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` require your own application.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthGoogleMutate {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: Option<String>,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: Option<::openapi_client_runtime::Secret>,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: Option<Vec<String>>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: Option<Vec<String>>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: Option<Vec<String>>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl EndpointOAuthGoogleMutate {
        /// Sets `client_id`.
        #[must_use]
        pub fn with_client_id(mut self, value: impl Into<String>) -> Self {
            self.client_id = Some(value.into());
            self
        }
        /// Sets `client_secret`.
        #[must_use]
        pub fn with_client_secret(
            mut self,
            value: impl Into<::openapi_client_runtime::Secret>,
        ) -> Self {
            self.client_secret = Some(value.into());
            self
        }
        /// Sets `email_addresses`.
        #[must_use]
        pub fn with_email_addresses(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_addresses = Some(value.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `email_domains`.
        #[must_use]
        pub fn with_email_domains(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_domains = Some(value.into_iter().map(Into::into).collect());
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
    }
    /// Settings for LinkedIn as the identity provider, as ngrok reports them; `null` if another provider is configured. The meaning of its fields is inferred from the other providers.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthLinkedIn {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_id: String,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_addresses: Vec<String>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_domains: Vec<String>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub scopes: Vec<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    /// Settings for LinkedIn as the identity provider, in a request. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` require your own application. The meaning of its fields is inferred from the other providers.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthLinkedInMutate {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: Option<String>,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: Option<::openapi_client_runtime::Secret>,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: Option<Vec<String>>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: Option<Vec<String>>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: Option<Vec<String>>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl EndpointOAuthLinkedInMutate {
        /// Sets `client_id`.
        #[must_use]
        pub fn with_client_id(mut self, value: impl Into<String>) -> Self {
            self.client_id = Some(value.into());
            self
        }
        /// Sets `client_secret`.
        #[must_use]
        pub fn with_client_secret(
            mut self,
            value: impl Into<::openapi_client_runtime::Secret>,
        ) -> Self {
            self.client_secret = Some(value.into());
            self
        }
        /// Sets `email_addresses`.
        #[must_use]
        pub fn with_email_addresses(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_addresses = Some(value.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `email_domains`.
        #[must_use]
        pub fn with_email_domains(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_domains = Some(value.into_iter().map(Into::into).collect());
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
    }
    /// Settings for Microsoft as the identity provider, as ngrok reports them; `null` if another provider is configured.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthMicrosoft {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_id: String,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_addresses: Vec<String>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_domains: Vec<String>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub scopes: Vec<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    /// Settings for Microsoft as the identity provider, in a request. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` require your own application.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthMicrosoftMutate {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: Option<String>,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: Option<::openapi_client_runtime::Secret>,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: Option<Vec<String>>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: Option<Vec<String>>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: Option<Vec<String>>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl EndpointOAuthMicrosoftMutate {
        /// Sets `client_id`.
        #[must_use]
        pub fn with_client_id(mut self, value: impl Into<String>) -> Self {
            self.client_id = Some(value.into());
            self
        }
        /// Sets `client_secret`.
        #[must_use]
        pub fn with_client_secret(
            mut self,
            value: impl Into<::openapi_client_runtime::Secret>,
        ) -> Self {
            self.client_secret = Some(value.into());
            self
        }
        /// Sets `email_addresses`.
        #[must_use]
        pub fn with_email_addresses(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_addresses = Some(value.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `email_domains`.
        #[must_use]
        pub fn with_email_domains(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_domains = Some(value.into_iter().map(Into::into).collect());
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
    }
    /// The OAuth module of a route, in a request. A field that is left out or `null` takes its default.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthMutate {
        /// Seconds after which ngrok guarantees to refresh the visitor's state from the identity provider and to check again that the visitor may have access, 0 to 4294967295. Prefer it over the other two durations to limit how long a revoked visitor keeps access. A value below or above ngrok's limits is rejected with ERR_NGROK_7035 or ERR_NGROK_7158. Default 0 (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub auth_check_interval: Option<u32>,
        /// The prefix of the session cookie with which ngrok remembers that a visitor is signed in: letters, digits and periods (ERR_NGROK_7042). Default `ngrok.`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cookie_prefix: Option<String>,
        /// `true` applies the module to traffic, `false` disables it. Default `true`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enabled: Option<bool>,
        /// Seconds without a request after which a visitor's session ends and the visitor must sign in again, 0 to 4294967295. Default 0 (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub inactivity_timeout: Option<u32>,
        /// Maximum duration of a session in seconds, after which the visitor must sign in again, 0 to 4294967295. A value above ngrok's limit is rejected with ERR_NGROK_7161. Default 0 (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub maximum_duration: Option<u32>,
        /// Lets HTTP `OPTIONS` requests pass without authentication, as the preflight requests of CORS need. Default `false` (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub options_passthrough: Option<bool>,
        /// The identity provider to configure: exactly one of the eight; the others are left out or `null`. No provider is rejected with ERR_NGROK_7037, more than one with ERR_NGROK_7036.
        pub provider: EndpointOAuthProviderMutate,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl EndpointOAuthMutate {
        /// Returns a value with these fields and defaults for all others.
        #[must_use]
        pub fn new(provider: impl Into<EndpointOAuthProviderMutate>) -> Self {
            Self {
                auth_check_interval: Default::default(),
                cookie_prefix: Default::default(),
                enabled: Default::default(),
                inactivity_timeout: Default::default(),
                maximum_duration: Default::default(),
                options_passthrough: Default::default(),
                provider: provider.into(),
                extra: Default::default(),
            }
        }
        /// Sets `auth_check_interval`.
        #[must_use]
        pub fn with_auth_check_interval(mut self, value: u32) -> Self {
            self.auth_check_interval = Some(value);
            self
        }
        /// Sets `cookie_prefix`.
        #[must_use]
        pub fn with_cookie_prefix(mut self, value: impl Into<String>) -> Self {
            self.cookie_prefix = Some(value.into());
            self
        }
        /// Sets `enabled`. `true` applies the module to traffic, `false` disables it.
        #[must_use]
        pub fn with_enabled(mut self, value: bool) -> Self {
            self.enabled = Some(value);
            self
        }
        /// Sets `inactivity_timeout`.
        #[must_use]
        pub fn with_inactivity_timeout(mut self, value: u32) -> Self {
            self.inactivity_timeout = Some(value);
            self
        }
        /// Sets `maximum_duration`.
        #[must_use]
        pub fn with_maximum_duration(mut self, value: u32) -> Self {
            self.maximum_duration = Some(value);
            self
        }
        /// Sets `options_passthrough`.
        #[must_use]
        pub fn with_options_passthrough(mut self, value: bool) -> Self {
            self.options_passthrough = Some(value);
            self
        }
        /// Sets `provider`.
        #[must_use]
        pub fn with_provider(
            mut self,
            value: impl Into<EndpointOAuthProviderMutate>,
        ) -> Self {
            self.provider = value.into();
            self
        }
    }
    /// The identity provider of a module as ngrok reports it. Every provider has a key; all but the configured one are `null`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthProvider {
        /// Settings for Amazon as the identity provider, as ngrok reports them; `null` if another provider is configured. The meaning of its fields is inferred from the other providers.
        #[serde(default)]
        pub amazon: Option<EndpointOAuthAmazon>,
        /// Settings for Facebook as the identity provider, as ngrok reports them; `null` if another provider is configured.
        #[serde(default)]
        pub facebook: Option<EndpointOAuthFacebook>,
        /// Settings for GitHub as the identity provider, as ngrok reports them; `null` if another provider is configured.
        #[serde(default)]
        pub github: Option<EndpointOAuthGitHub>,
        /// Settings for GitLab as the identity provider, as ngrok reports them; `null` if another provider is configured. The meaning of its fields is inferred from the other providers.
        #[serde(default)]
        pub gitlab: Option<EndpointOAuthGitLab>,
        /// Settings for Google as the identity provider, as ngrok reports them; `null` if another provider is configured.
        #[serde(default)]
        pub google: Option<EndpointOAuthGoogle>,
        /// Settings for LinkedIn as the identity provider, as ngrok reports them; `null` if another provider is configured. The meaning of its fields is inferred from the other providers.
        #[serde(default)]
        pub linkedin: Option<EndpointOAuthLinkedIn>,
        /// Settings for Microsoft as the identity provider, as ngrok reports them; `null` if another provider is configured.
        #[serde(default)]
        pub microsoft: Option<EndpointOAuthMicrosoft>,
        /// Settings for Twitch as the identity provider, as ngrok reports them; `null` if another provider is configured. The meaning of its fields is inferred from the other providers.
        #[serde(default)]
        pub twitch: Option<EndpointOAuthTwitch>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    /// The identity provider to configure: exactly one of the eight; the others are left out or `null`. No provider is rejected with ERR_NGROK_7037, more than one with ERR_NGROK_7036.
    #[derive(Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    #[cfg_attr(
        feature = "schemars",
        schemars(transform = ::openapi_client_runtime::union::allow_null_siblings)
    )]
    pub enum EndpointOAuthProviderMutate {
        /// Signs visitors in with GitHub.
        #[cfg_attr(feature = "schemars", schemars(rename = "github"))]
        Github(EndpointOAuthGitHubMutate),
        /// Signs visitors in with Facebook.
        #[cfg_attr(feature = "schemars", schemars(rename = "facebook"))]
        Facebook(EndpointOAuthFacebookMutate),
        /// Signs visitors in with Microsoft.
        #[cfg_attr(feature = "schemars", schemars(rename = "microsoft"))]
        Microsoft(EndpointOAuthMicrosoftMutate),
        /// Signs visitors in with Google.
        #[cfg_attr(feature = "schemars", schemars(rename = "google"))]
        Google(EndpointOAuthGoogleMutate),
        /// Signs visitors in with LinkedIn.
        #[cfg_attr(feature = "schemars", schemars(rename = "linkedin"))]
        Linkedin(EndpointOAuthLinkedInMutate),
        /// Signs visitors in with GitLab.
        #[cfg_attr(feature = "schemars", schemars(rename = "gitlab"))]
        Gitlab(EndpointOAuthGitLabMutate),
        /// Signs visitors in with Twitch.
        #[cfg_attr(feature = "schemars", schemars(rename = "twitch"))]
        Twitch(EndpointOAuthTwitchMutate),
        /// Signs visitors in with Amazon.
        #[cfg_attr(feature = "schemars", schemars(rename = "amazon"))]
        Amazon(EndpointOAuthAmazonMutate),
    }
    impl ::openapi_client_runtime::union::Union for EndpointOAuthProviderMutate {
        const NAME: &'static str = "EndpointOAuthProviderMutate";
        const KEYS: &'static [&'static str] = &[
            "github",
            "facebook",
            "microsoft",
            "google",
            "linkedin",
            "gitlab",
            "twitch",
            "amazon",
        ];
        fn read<'de, A: ::serde::de::MapAccess<'de>>(
            index: usize,
            map: &mut A,
        ) -> Result<Option<Self>, A::Error> {
            Ok(
                match index {
                    0 => map.next_value::<Option<_>>()?.map(Self::Github),
                    1 => map.next_value::<Option<_>>()?.map(Self::Facebook),
                    2 => map.next_value::<Option<_>>()?.map(Self::Microsoft),
                    3 => map.next_value::<Option<_>>()?.map(Self::Google),
                    4 => map.next_value::<Option<_>>()?.map(Self::Linkedin),
                    5 => map.next_value::<Option<_>>()?.map(Self::Gitlab),
                    6 => map.next_value::<Option<_>>()?.map(Self::Twitch),
                    7 => map.next_value::<Option<_>>()?.map(Self::Amazon),
                    _ => None,
                },
            )
        }
        fn write<M: ::serde::ser::SerializeMap>(
            &self,
            map: &mut M,
        ) -> Result<(), M::Error> {
            match self {
                Self::Github(value) => map.serialize_entry("github", value),
                Self::Facebook(value) => map.serialize_entry("facebook", value),
                Self::Microsoft(value) => map.serialize_entry("microsoft", value),
                Self::Google(value) => map.serialize_entry("google", value),
                Self::Linkedin(value) => map.serialize_entry("linkedin", value),
                Self::Gitlab(value) => map.serialize_entry("gitlab", value),
                Self::Twitch(value) => map.serialize_entry("twitch", value),
                Self::Amazon(value) => map.serialize_entry("amazon", value),
            }
        }
    }
    impl ::serde::Serialize for EndpointOAuthProviderMutate {
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            ::openapi_client_runtime::union::serialize(self, serializer)
        }
    }
    impl<'de> ::serde::Deserialize<'de> for EndpointOAuthProviderMutate {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            ::openapi_client_runtime::union::deserialize(deserializer)
        }
    }
    impl From<EndpointOAuthGitHubMutate> for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthGitHubMutate) -> Self {
            Self::Github(value)
        }
    }
    impl From<EndpointOAuthFacebookMutate> for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthFacebookMutate) -> Self {
            Self::Facebook(value)
        }
    }
    impl From<EndpointOAuthMicrosoftMutate> for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthMicrosoftMutate) -> Self {
            Self::Microsoft(value)
        }
    }
    impl From<EndpointOAuthGoogleMutate> for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthGoogleMutate) -> Self {
            Self::Google(value)
        }
    }
    impl From<EndpointOAuthLinkedInMutate> for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthLinkedInMutate) -> Self {
            Self::Linkedin(value)
        }
    }
    impl From<EndpointOAuthGitLabMutate> for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthGitLabMutate) -> Self {
            Self::Gitlab(value)
        }
    }
    impl From<EndpointOAuthTwitchMutate> for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthTwitchMutate) -> Self {
            Self::Twitch(value)
        }
    }
    impl From<EndpointOAuthAmazonMutate> for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthAmazonMutate) -> Self {
            Self::Amazon(value)
        }
    }
    /// Settings for Twitch as the identity provider, as ngrok reports them; `null` if another provider is configured. The meaning of its fields is inferred from the other providers.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthTwitch {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_id: String,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_addresses: Vec<String>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub email_domains: Vec<String>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "lenient::null_as_default")]
        pub scopes: Vec<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    /// Settings for Twitch as the identity provider, in a request. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` require your own application. The meaning of its fields is inferred from the other providers.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EndpointOAuthTwitchMutate {
        /// The client id of your OAuth application, from the identity provider's dashboard. Default empty (assumed): ngrok then uses its managed application, which has more restrictions; see <https://ngrok.com/docs/http/oauth/>. Requires `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: Option<String>,
        /// The client secret of your OAuth application, from the identity provider's dashboard. Default empty (assumed). Requires `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: Option<::openapi_client_runtime::Secret>,
        /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: Option<Vec<String>>,
        /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none (assumed).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: Option<Vec<String>>,
        /// The OAuth scopes that your application asks for, in the provider's own terms. Default none (assumed). Requires `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: Option<Vec<String>>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    impl EndpointOAuthTwitchMutate {
        /// Sets `client_id`.
        #[must_use]
        pub fn with_client_id(mut self, value: impl Into<String>) -> Self {
            self.client_id = Some(value.into());
            self
        }
        /// Sets `client_secret`.
        #[must_use]
        pub fn with_client_secret(
            mut self,
            value: impl Into<::openapi_client_runtime::Secret>,
        ) -> Self {
            self.client_secret = Some(value.into());
            self
        }
        /// Sets `email_addresses`.
        #[must_use]
        pub fn with_email_addresses(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_addresses = Some(value.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `email_domains`.
        #[must_use]
        pub fn with_email_domains(
            mut self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            self.email_domains = Some(value.into_iter().map(Into::into).collect());
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
    }
    /// The body of an error response.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ErrorBody {
        /// Details that help ngrok to find the request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub details: Option<ErrorDetails>,
        /// The code, `ERR_NGROK_` and a number. Each has a page below <https://ngrok.com/docs/errors/>.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: Option<String>,
        /// A message for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub msg: Option<String>,
        /// The HTTP status, 400 to 599.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status_code: Option<u16>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    /// Details that help ngrok to find the request.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ErrorDetails {
        /// The id of this request at ngrok. ngrok's support asks for it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub operation_id: Option<String>,
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        pub extra: ::openapi_client_runtime::UnknownFields,
    }
    /// Functions for serde that return documented defaults.
    mod response_defaults {
        pub(super) fn endpoint_o_auth_cookie_prefix() -> String {
            From::from("ngrok.")
        }
        pub(super) fn endpoint_o_auth_cookie_prefix_or_null<
            'de,
            D: ::serde::Deserializer<'de>,
        >(deserializer: D) -> Result<String, D::Error> {
            ::openapi_client_runtime::lenient::null_as(
                deserializer,
                endpoint_o_auth_cookie_prefix,
            )
        }
        pub(super) fn endpoint_o_auth_enabled() -> bool {
            true
        }
        pub(super) fn endpoint_o_auth_enabled_or_null<
            'de,
            D: ::serde::Deserializer<'de>,
        >(deserializer: D) -> Result<bool, D::Error> {
            ::openapi_client_runtime::lenient::null_as(
                deserializer,
                endpoint_o_auth_enabled,
            )
        }
    }
}
/// Error of an operation.
pub type Error = ::openapi_client_runtime::Error<crate::ErrorCode>;
/// Builder of a [`Client`].
pub type ClientBuilder = ::openapi_client_runtime::ClientBuilder<Client>;
/// Client for ngrok HTTPS Edge Route OAuth Module.
///
/// Replaces, reads and deletes the OAuth module of one route of an HTTPS edge. The module makes ngrok sign a visitor in with an identity provider before a request reaches the endpoint. Within a version of its API ngrok may add fields at any time and never removes or changes one. An account may send 120 requests in any rolling 60 seconds.
///
/// ngrok is retiring edges in favour of endpoints with traffic policy, so new work should start with traffic policy's `oauth` action. Existing edges keep working until ngrok ends them.
///
/// This document is unofficial: ngrok neither publishes nor supports it. What it assumes is marked as such.
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
    /// Read the OAuth module of a route.
    ///
    /// Returns the module with every field present; the providers that are not configured are `null`.
    ///
    /// Sends `GET /edges/https/{edge_id}/routes/{id}/oauth`.
    ///
    /// - `edge_id`: The id of the HTTPS edge.
    /// - `id`: The id of the route of that edge.
    ///
    /// # Errors
    ///
    /// - `400`: The request was rejected and nothing changed: ERR_NGROK_211 (a body where none is expected), 217 (unsupported version), 218 (no version header) or 227 (an id lacks its prefix).
    /// - `401`: The credential is missing (ERR_NGROK_200), has an unsupported scheme (201), is malformed (202) or unknown (203), or is an agent's authtoken (206) or the id of a key (208) instead of an API key.
    /// - `403`: The account (ERR_NGROK_204) or the caller's address (220) may not use the API, or the account may not use OAuth (7041).
    /// - `404`: The edge (ERR_NGROK_7000) or the route (7124) does not exist, or the route has no module (7124).
    /// - `429`: The account sent too many requests at once (ERR_NGROK_225), or more than 120 in a rolling 60 seconds (226).
    /// - `4XX`: Any other client error. Nothing changed; ngrok may add codes at any time.
    /// - `500`: An internal error. All three operations are idempotent, so the request may be sent again.
    /// - `503`: ngrok sheds load (ERR_NGROK_743). All three operations are idempotent, so the request may be sent again.
    /// - `5XX`: Any other server error. All three operations are idempotent, so the request may be sent again.
    ///
    /// `error.json::<types::ErrorBody>()` decodes the body of `400`, `401`, `403`, `404`, `429`, `4XX`, `500`, `503`, `5XX` into a [`types::ErrorBody`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &ngrok_edge_oauth::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let edge_id: ngrok_edge_oauth::EdgeId = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse()?;
    /// let id: ngrok_edge_oauth::RouteId = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c".parse()?;
    /// let response = client.edge_route_oauth_get(&edge_id, &id).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn edge_route_oauth_get(
        &self,
        edge_id: &crate::EdgeId,
        id: &crate::RouteId,
    ) -> Result<::openapi_client_runtime::Response<types::EndpointOAuth>, Error> {
        let url = self
            .runtime
            .url(&operations::EDGE_ROUTE_OAUTH_GET, &[edge_id.as_ref(), id.as_ref()])?;
        let request = self
            .runtime
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .header(
                ::reqwest::header::HeaderName::from_static("ngrok-version"),
                ::reqwest::header::HeaderValue::from_static("2"),
            )
            .build()?;
        self.runtime.call(&operations::EDGE_ROUTE_OAUTH_GET, request).await
    }
    /// Replace the OAuth module of a route.
    ///
    /// Replaces the whole module: what the request body leaves out, or sets to `null`, takes its default, whatever was configured before. To change one field, read the module, change it and send all of it.
    ///
    /// Sends `PUT /edges/https/{edge_id}/routes/{id}/oauth`.
    ///
    /// - `edge_id`: The id of the HTTPS edge.
    /// - `id`: The id of the route of that edge.
    /// - `body`: The module to configure.
    ///
    /// # Errors
    ///
    /// - `400`: The request was rejected and nothing changed. The code names the violated rule: ERR_NGROK_212 (unreadable body), 213 (not JSON), 214 (unknown field), 215 (wrong type or range), 383 and 384 (one credential without the other), 7034 (scopes without credentials), 7035 and 7158 (authorization check interval), 7036 and 7037 (not exactly one provider), 7038 (missing scope), 7056 and 7141 (scopes), 7043, 7045, 7046, 7051, 7060 and 7139 (email addresses), 7039, 7044, 7047, 7052, 7061 and 7140 (email domains), 7040, 7048, 7053, 7057 and 7144 (GitHub teams), 7049, 7054, 7058 and 7145 (GitHub organizations), 7042 and 7136 (cookie prefix), 7079, 7127 and 7134 (the route cannot have the module), 7137 and 7138 (a credential is too long), 7161 (maximum duration), 7165 and 7166 (provider). As for every operation, it may also be 217 and 218 (version header) or 227 (an id lacks its prefix).
    /// - `401`: The credential is missing (ERR_NGROK_200), has an unsupported scheme (201), is malformed (202) or unknown (203), or is an agent's authtoken (206) or the id of a key (208) instead of an API key.
    /// - `403`: The account (ERR_NGROK_204) or the caller's address (220) may not use the API, or the account may not use OAuth (7041).
    /// - `404`: The edge (ERR_NGROK_7000) or the route (7124) does not exist, or the route has no module (7124).
    /// - `415`: The content type of the body is not JSON (ERR_NGROK_210) or is missing (216).
    /// - `429`: The account sent too many requests at once (ERR_NGROK_225), or more than 120 in a rolling 60 seconds (226).
    /// - `4XX`: Any other client error. Nothing changed; ngrok may add codes at any time.
    /// - `500`: An internal error. All three operations are idempotent, so the request may be sent again.
    /// - `503`: ngrok sheds load (ERR_NGROK_743). All three operations are idempotent, so the request may be sent again.
    /// - `5XX`: Any other server error. All three operations are idempotent, so the request may be sent again.
    ///
    /// `error.json::<types::ErrorBody>()` decodes the body of `400`, `401`, `403`, `404`, `415`, `429`, `4XX`, `500`, `503`, `5XX` into a [`types::ErrorBody`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &ngrok_edge_oauth::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let edge_id: ngrok_edge_oauth::EdgeId = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse()?;
    /// let id: ngrok_edge_oauth::RouteId = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c".parse()?;
    /// let body: ngrok_edge_oauth::types::EndpointOAuthMutate = serde_json::from_str(
    ///     r#"{
    ///       "enabled": true,
    ///       "provider": {
    ///         "google": {
    ///           "client_id": "client-id",
    ///           "client_secret": "client-secret",
    ///           "email_addresses": [
    ///             "alan@example.com"
    ///           ],
    ///           "scopes": [
    ///             "profile",
    ///             "email",
    ///             "https://www.googleapis.com/auth/userinfo.email"
    ///           ]
    ///         }
    ///       }
    ///     }"#,
    /// )?;
    /// let response = client.edge_route_oauth_replace(&edge_id, &id, &body).await?;
    /// println!("{:?}", *response);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn edge_route_oauth_replace(
        &self,
        edge_id: &crate::EdgeId,
        id: &crate::RouteId,
        body: &types::EndpointOAuthMutate,
    ) -> Result<::openapi_client_runtime::Response<types::EndpointOAuth>, Error> {
        let url = self
            .runtime
            .url(
                &operations::EDGE_ROUTE_OAUTH_REPLACE,
                &[edge_id.as_ref(), id.as_ref()],
            )?;
        let request = self
            .runtime
            .http()
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .header(
                ::reqwest::header::HeaderName::from_static("ngrok-version"),
                ::reqwest::header::HeaderValue::from_static("2"),
            )
            .json(&body)
            .build()?;
        self.runtime.call(&operations::EDGE_ROUTE_OAUTH_REPLACE, request).await
    }
    /// Delete the OAuth module of a route.
    ///
    /// Removes the module, so that ngrok no longer asks the route's visitors to sign in.
    ///
    /// Sends `DELETE /edges/https/{edge_id}/routes/{id}/oauth`.
    ///
    /// If the response to an attempt was lost and the next attempt finds nothing to delete (404), the deletion counts as a success.
    ///
    /// - `edge_id`: The id of the HTTPS edge.
    /// - `id`: The id of the route of that edge.
    ///
    /// # Errors
    ///
    /// - `400`: The request was rejected and nothing changed: ERR_NGROK_211 (a body where none is expected), 217 (unsupported version), 218 (no version header) or 227 (an id lacks its prefix).
    /// - `401`: The credential is missing (ERR_NGROK_200), has an unsupported scheme (201), is malformed (202) or unknown (203), or is an agent's authtoken (206) or the id of a key (208) instead of an API key.
    /// - `403`: The account (ERR_NGROK_204) or the caller's address (220) may not use the API, or the account may not use OAuth (7041).
    /// - `404`: The edge (ERR_NGROK_7000) or the route (7124) does not exist, or the route has no module (7124).
    /// - `429`: The account sent too many requests at once (ERR_NGROK_225), or more than 120 in a rolling 60 seconds (226).
    /// - `4XX`: Any other client error. Nothing changed; ngrok may add codes at any time.
    /// - `500`: An internal error. All three operations are idempotent, so the request may be sent again.
    /// - `503`: ngrok sheds load (ERR_NGROK_743). All three operations are idempotent, so the request may be sent again.
    /// - `5XX`: Any other server error. All three operations are idempotent, so the request may be sent again.
    ///
    /// `error.json::<types::ErrorBody>()` decodes the body of `400`, `401`, `403`, `404`, `429`, `4XX`, `500`, `503`, `5XX` into a [`types::ErrorBody`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &ngrok_edge_oauth::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let edge_id: ngrok_edge_oauth::EdgeId = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse()?;
    /// let id: ngrok_edge_oauth::RouteId = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c".parse()?;
    /// let response = client.edge_route_oauth_delete(&edge_id, &id).await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn edge_route_oauth_delete(
        &self,
        edge_id: &crate::EdgeId,
        id: &crate::RouteId,
    ) -> Result<::openapi_client_runtime::Response<()>, Error> {
        let url = self
            .runtime
            .url(
                &operations::EDGE_ROUTE_OAUTH_DELETE,
                &[edge_id.as_ref(), id.as_ref()],
            )?;
        let request = self
            .runtime
            .http()
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .header(
                ::reqwest::header::HeaderName::from_static("ngrok-version"),
                ::reqwest::header::HeaderValue::from_static("2"),
            )
            .build()?;
        self.runtime.call_empty(&operations::EDGE_ROUTE_OAUTH_DELETE, request).await
    }
}
/// Description of the API.
pub const API: ::openapi_client_runtime::Api = ::openapi_client_runtime::Api::new(
        env!("CARGO_PKG_NAME"),
        env!("CARGO_PKG_VERSION"),
        "https://api.ngrok.com",
    )
    .credentials(::openapi_client_runtime::CredentialScheme::Bearer)
    .api_key_variable("NGROK_API_KEY")
    .base_url_variable("NGROK_API_URL")
    .credentials_url("https://dashboard.ngrok.com/api-keys")
    .request_id_header("ngrok-operation-id")
    .error_code("/error_code")
    .error_message("/msg")
    .error_request_id("/details/operation_id")
    .retry_codes(&["ERR_NGROK_743"]);
/// Descriptions of the operations.
mod operations {
    pub(crate) static EDGE_ROUTE_OAUTH_GET: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "edge_route_oauth_get",
            "GET",
            "/edges/https/{edge_id}/routes/{id}/oauth",
        )
        .required_properties(
            &[
                "enabled",
                "provider",
                "options_passthrough",
                "cookie_prefix",
                "inactivity_timeout",
                "maximum_duration",
                "auth_check_interval",
            ],
        );
    pub(crate) static EDGE_ROUTE_OAUTH_REPLACE: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "edge_route_oauth_replace",
            "PUT",
            "/edges/https/{edge_id}/routes/{id}/oauth",
        )
        .required_properties(
            &[
                "enabled",
                "provider",
                "options_passthrough",
                "cookie_prefix",
                "inactivity_timeout",
                "maximum_duration",
                "auth_check_interval",
            ],
        )
        .secrets(&["client_secret"]);
    pub(crate) static EDGE_ROUTE_OAUTH_DELETE: ::openapi_client_runtime::Operation = ::openapi_client_runtime::Operation::new(
            "edge_route_oauth_delete",
            "DELETE",
            "/edges/https/{edge_id}/routes/{id}/oauth",
        )
        .already_deleted_codes(&["ERR_NGROK_7124"]);
}
/// Patterns of hand-written types.
pub(crate) mod patterns {
    pub(crate) const EDGE_ID_PATTERN: &str = "^edghts_[0-9A-Za-z]+$";
    pub(crate) const EDGE_ID_PREFIX: &str = "edghts_";
    pub(crate) const ROUTE_ID_PATTERN: &str = "^edghtsrt_[0-9A-Za-z]+$";
    pub(crate) const ROUTE_ID_PREFIX: &str = "edghtsrt_";
}
pub(crate) mod error_codes;
