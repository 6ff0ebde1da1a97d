// @generated from spec/edge-route-oauth.yaml by "cargo xtask generate". Do not edit; change the spec or codegen/.

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///Sign users in with Amazon.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct AmazonProviderMutate {
        /// Settings for Amazon as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
        pub amazon: EndpointOAuthAmazonMutate,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub facebook: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub github: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gitlab: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub google: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub linkedin: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub microsoft: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub twitch: ::std::option::Option<NotConfigured>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///The OAuth module of a route as ngrok reports it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuth {
        ///Seconds after which ngrok asks the identity provider again whether a visitor may still have access, 0 to 4294967295. Prefer it over the other two durations for bounding how long a revoked visitor keeps access. ngrok refuses a value below or above its limits with ERR_NGROK_7035 or ERR_NGROK_7158. Default 0.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub auth_check_interval: u32,
        ///The prefix of the session cookie with which ngrok remembers that a visitor is signed in: letters, digits and periods (ERR_NGROK_7042). Default `ngrok.`.
        #[serde(
            default = "response_defaults::endpoint_o_auth_cookie_prefix",
            deserialize_with = "response_defaults::endpoint_o_auth_cookie_prefix_or_null"
        )]
        pub cookie_prefix: ::std::string::String,
        ///Whether ngrok applies the module to traffic. Default `true`.
        #[serde(
            default = "response_defaults::endpoint_o_auth_enabled",
            deserialize_with = "response_defaults::endpoint_o_auth_enabled_or_null"
        )]
        pub enabled: bool,
        ///Seconds without a request after which a visitor's session ends and the visitor must sign in again, 0 to 4294967295. Default 0.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub inactivity_timeout: u32,
        ///Seconds that a session may last at most before the visitor must sign in again, 0 to 4294967295; ngrok refuses a value above its limit with ERR_NGROK_7161. Default 0.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub maximum_duration: u32,
        ///Whether HTTP `OPTIONS` requests pass without authentication, as the preflight requests of CORS need. Default `false`.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub options_passthrough: bool,
        /// The identity provider of a module as ngrok reports it. Every provider has a key; all but the configured one are `null`.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub provider: EndpointOAuthProvider,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for Amazon as the identity provider, as ngrok reports them; `null` when Amazon is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthAmazon {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_addresses: ::std::vec::Vec<::std::string::String>,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_domains: ::std::vec::Vec<::std::string::String>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub scopes: ::std::vec::Vec<::std::string::String>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for Amazon as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthAmazonMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<::openapi_client_runtime::Secret>,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for Facebook as the identity provider, as ngrok reports them; `null` when Facebook is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthFacebook {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_addresses: ::std::vec::Vec<::std::string::String>,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_domains: ::std::vec::Vec<::std::string::String>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub scopes: ::std::vec::Vec<::std::string::String>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for Facebook as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthFacebookMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<::openapi_client_runtime::Secret>,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for GitHub as the identity provider, as ngrok reports them; `null` when GitHub is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthGitHub {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_addresses: ::std::vec::Vec<::std::string::String>,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_domains: ::std::vec::Vec<::std::string::String>,
        ///The slugs of the GitHub organizations whose members may have access, each once (ERR_NGROK_7049). Membership of one is enough. Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub organizations: ::std::vec::Vec<::std::string::String>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub scopes: ::std::vec::Vec<::std::string::String>,
        ///The GitHub teams whose members may have access, each once (ERR_NGROK_7048): `org-slug/team-slug`, or a team's number (ERR_NGROK_7040). Membership of one is enough. Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub teams: ::std::vec::Vec<::std::string::String>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for GitHub as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthGitHubMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<::openapi_client_runtime::Secret>,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The slugs of the GitHub organizations whose members may have access, each once (ERR_NGROK_7049). Membership of one is enough. Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organizations: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The GitHub teams whose members may have access, each once (ERR_NGROK_7048): `org-slug/team-slug`, or a team's number (ERR_NGROK_7040). Membership of one is enough. Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub teams: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for GitLab as the identity provider, as ngrok reports them; `null` when GitLab is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthGitLab {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_addresses: ::std::vec::Vec<::std::string::String>,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_domains: ::std::vec::Vec<::std::string::String>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub scopes: ::std::vec::Vec<::std::string::String>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for GitLab as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthGitLabMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<::openapi_client_runtime::Secret>,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for Google as the identity provider, as ngrok reports them; `null` when Google is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthGoogle {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_addresses: ::std::vec::Vec<::std::string::String>,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_domains: ::std::vec::Vec<::std::string::String>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub scopes: ::std::vec::Vec<::std::string::String>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for Google as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthGoogleMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<::openapi_client_runtime::Secret>,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for LinkedIn as the identity provider, as ngrok reports them; `null` when LinkedIn is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthLinkedIn {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_addresses: ::std::vec::Vec<::std::string::String>,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_domains: ::std::vec::Vec<::std::string::String>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub scopes: ::std::vec::Vec<::std::string::String>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for LinkedIn as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthLinkedInMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<::openapi_client_runtime::Secret>,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for Microsoft as the identity provider, as ngrok reports them; `null` when Microsoft is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthMicrosoft {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_addresses: ::std::vec::Vec<::std::string::String>,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_domains: ::std::vec::Vec<::std::string::String>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub scopes: ::std::vec::Vec<::std::string::String>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for Microsoft as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthMicrosoftMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<::openapi_client_runtime::Secret>,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///The OAuth module of a route, to be written. What is left out, or `null`, takes its default.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthMutate {
        ///Seconds after which ngrok asks the identity provider again whether a visitor may still have access, 0 to 4294967295. Prefer it over the other two durations for bounding how long a revoked visitor keeps access. ngrok refuses a value below or above its limits with ERR_NGROK_7035 or ERR_NGROK_7158. Default 0.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub auth_check_interval: ::std::option::Option<u32>,
        ///The prefix of the session cookie with which ngrok remembers that a visitor is signed in: letters, digits and periods (ERR_NGROK_7042). Default `ngrok.`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cookie_prefix: ::std::option::Option<::std::string::String>,
        ///Whether ngrok applies the module to traffic. Default `true`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub enabled: ::std::option::Option<bool>,
        ///Seconds without a request after which a visitor's session ends and the visitor must sign in again, 0 to 4294967295. Default 0.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub inactivity_timeout: ::std::option::Option<u32>,
        ///Seconds that a session may last at most before the visitor must sign in again, 0 to 4294967295; ngrok refuses a value above its limit with ERR_NGROK_7161. Default 0.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub maximum_duration: ::std::option::Option<u32>,
        ///Whether HTTP `OPTIONS` requests pass without authentication, as the preflight requests of CORS need. Default `false`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub options_passthrough: ::std::option::Option<bool>,
        /// The identity provider to configure: exactly one of the eight; the others are left out or `null`. None is refused with ERR_NGROK_7037, more than one with ERR_NGROK_7036.
        pub provider: EndpointOAuthProviderMutate,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///The identity provider of a module as ngrok reports it. Every provider has a key; all but the configured one are `null`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthProvider {
        /// Settings for Amazon as the identity provider, as ngrok reports them; `null` when Amazon is not the configured one.
        #[serde(default)]
        pub amazon: ::std::option::Option<EndpointOAuthAmazon>,
        /// Settings for Facebook as the identity provider, as ngrok reports them; `null` when Facebook is not the configured one.
        #[serde(default)]
        pub facebook: ::std::option::Option<EndpointOAuthFacebook>,
        /// Settings for GitHub as the identity provider, as ngrok reports them; `null` when GitHub is not the configured one.
        #[serde(default)]
        pub github: ::std::option::Option<EndpointOAuthGitHub>,
        /// Settings for GitLab as the identity provider, as ngrok reports them; `null` when GitLab is not the configured one.
        #[serde(default)]
        pub gitlab: ::std::option::Option<EndpointOAuthGitLab>,
        /// Settings for Google as the identity provider, as ngrok reports them; `null` when Google is not the configured one.
        #[serde(default)]
        pub google: ::std::option::Option<EndpointOAuthGoogle>,
        /// Settings for LinkedIn as the identity provider, as ngrok reports them; `null` when LinkedIn is not the configured one.
        #[serde(default)]
        pub linkedin: ::std::option::Option<EndpointOAuthLinkedIn>,
        /// Settings for Microsoft as the identity provider, as ngrok reports them; `null` when Microsoft is not the configured one.
        #[serde(default)]
        pub microsoft: ::std::option::Option<EndpointOAuthMicrosoft>,
        /// Settings for Twitch as the identity provider, as ngrok reports them; `null` when Twitch is not the configured one.
        #[serde(default)]
        pub twitch: ::std::option::Option<EndpointOAuthTwitch>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///The identity provider to configure: exactly one of the eight; the others are left out or `null`. None is refused with ERR_NGROK_7037, more than one with ERR_NGROK_7036.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[serde(untagged)]
    pub enum EndpointOAuthProviderMutate {
        GitHubProviderMutate(GitHubProviderMutate),
        FacebookProviderMutate(FacebookProviderMutate),
        MicrosoftProviderMutate(MicrosoftProviderMutate),
        GoogleProviderMutate(GoogleProviderMutate),
        LinkedInProviderMutate(LinkedInProviderMutate),
        GitLabProviderMutate(GitLabProviderMutate),
        TwitchProviderMutate(TwitchProviderMutate),
        AmazonProviderMutate(AmazonProviderMutate),
    }
    impl ::std::convert::From<GitHubProviderMutate> for EndpointOAuthProviderMutate {
        fn from(value: GitHubProviderMutate) -> Self {
            Self::GitHubProviderMutate(value)
        }
    }
    impl ::std::convert::From<FacebookProviderMutate> for EndpointOAuthProviderMutate {
        fn from(value: FacebookProviderMutate) -> Self {
            Self::FacebookProviderMutate(value)
        }
    }
    impl ::std::convert::From<MicrosoftProviderMutate> for EndpointOAuthProviderMutate {
        fn from(value: MicrosoftProviderMutate) -> Self {
            Self::MicrosoftProviderMutate(value)
        }
    }
    impl ::std::convert::From<GoogleProviderMutate> for EndpointOAuthProviderMutate {
        fn from(value: GoogleProviderMutate) -> Self {
            Self::GoogleProviderMutate(value)
        }
    }
    impl ::std::convert::From<LinkedInProviderMutate> for EndpointOAuthProviderMutate {
        fn from(value: LinkedInProviderMutate) -> Self {
            Self::LinkedInProviderMutate(value)
        }
    }
    impl ::std::convert::From<GitLabProviderMutate> for EndpointOAuthProviderMutate {
        fn from(value: GitLabProviderMutate) -> Self {
            Self::GitLabProviderMutate(value)
        }
    }
    impl ::std::convert::From<TwitchProviderMutate> for EndpointOAuthProviderMutate {
        fn from(value: TwitchProviderMutate) -> Self {
            Self::TwitchProviderMutate(value)
        }
    }
    impl ::std::convert::From<AmazonProviderMutate> for EndpointOAuthProviderMutate {
        fn from(value: AmazonProviderMutate) -> Self {
            Self::AmazonProviderMutate(value)
        }
    }
    ///Settings for Twitch as the identity provider, as ngrok reports them; `null` when Twitch is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthTwitch {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: ::openapi_client_runtime::Secret,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_addresses: ::std::vec::Vec<::std::string::String>,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub email_domains: ::std::vec::Vec<::std::string::String>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub scopes: ::std::vec::Vec<::std::string::String>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Settings for Twitch as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthTwitchMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<::openapi_client_runtime::Secret>,
        ///The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_addresses: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_domains: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scopes: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///What ngrok says of a request that failed.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ErrorBody {
        /// Where the request can be found at ngrok.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub details: ::std::option::Option<ErrorDetails>,
        ///The code, `ERR_NGROK_` and a number. Each has a page below <https://ngrok.com/docs/errors/>.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        ///What went wrong, for people to read.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub msg: ::std::option::Option<::std::string::String>,
        ///The HTTP status, 400 to 599.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status_code: ::std::option::Option<u16>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Where the request can be found at ngrok.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ErrorDetails {
        ///The id of this request at ngrok, which ngrok's support asks for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub operation_id: ::std::option::Option<::std::string::String>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Sign users in with Facebook.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct FacebookProviderMutate {
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amazon: ::std::option::Option<NotConfigured>,
        /// Settings for Facebook as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
        pub facebook: EndpointOAuthFacebookMutate,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub github: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gitlab: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub google: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub linkedin: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub microsoft: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub twitch: ::std::option::Option<NotConfigured>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Sign users in with GitHub.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct GitHubProviderMutate {
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amazon: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub facebook: ::std::option::Option<NotConfigured>,
        /// Settings for GitHub as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
        pub github: EndpointOAuthGitHubMutate,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gitlab: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub google: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub linkedin: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub microsoft: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub twitch: ::std::option::Option<NotConfigured>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Sign users in with GitLab.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct GitLabProviderMutate {
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amazon: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub facebook: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub github: ::std::option::Option<NotConfigured>,
        /// Settings for GitLab as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
        pub gitlab: EndpointOAuthGitLabMutate,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub google: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub linkedin: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub microsoft: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub twitch: ::std::option::Option<NotConfigured>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Sign users in with Google.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct GoogleProviderMutate {
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amazon: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub facebook: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub github: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gitlab: ::std::option::Option<NotConfigured>,
        /// Settings for Google as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
        pub google: EndpointOAuthGoogleMutate,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub linkedin: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub microsoft: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub twitch: ::std::option::Option<NotConfigured>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Sign users in with LinkedIn.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct LinkedInProviderMutate {
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amazon: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub facebook: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub github: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gitlab: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub google: ::std::option::Option<NotConfigured>,
        /// Settings for LinkedIn as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
        pub linkedin: EndpointOAuthLinkedInMutate,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub microsoft: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub twitch: ::std::option::Option<NotConfigured>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Sign users in with Microsoft.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct MicrosoftProviderMutate {
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amazon: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub facebook: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub github: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gitlab: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub google: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub linkedin: ::std::option::Option<NotConfigured>,
        /// Settings for Microsoft as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
        pub microsoft: EndpointOAuthMicrosoftMutate,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub twitch: ::std::option::Option<NotConfigured>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    ///Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[serde(transparent)]
    pub struct NotConfigured(pub ());
    impl ::std::ops::Deref for NotConfigured {
        type Target = ();
        fn deref(&self) -> &() {
            &self.0
        }
    }
    impl ::std::convert::From<NotConfigured> for () {
        fn from(value: NotConfigured) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<()> for NotConfigured {
        fn from(value: ()) -> Self {
            Self(value)
        }
    }
    ///Sign users in with Twitch.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct TwitchProviderMutate {
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub amazon: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub facebook: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub github: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gitlab: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub google: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub linkedin: ::std::option::Option<NotConfigured>,
        /// Only `null`, which means "not configured". ngrok's own clients send it for every other provider.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub microsoft: ::std::option::Option<NotConfigured>,
        /// Settings for Twitch as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
        pub twitch: EndpointOAuthTwitchMutate,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
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
    /// The documented defaults that are not the empty value of their type, for serde.
    mod response_defaults {
        pub(super) fn endpoint_o_auth_cookie_prefix() -> ::std::string::String {
            ::std::convert::From::from("ngrok.")
        }
        pub(super) fn endpoint_o_auth_cookie_prefix_or_null<
            'de,
            D: ::serde::Deserializer<'de>,
        >(deserializer: D) -> ::std::result::Result<::std::string::String, D::Error> {
            crate::lenient::null_as(deserializer, endpoint_o_auth_cookie_prefix)
        }
        pub(super) fn endpoint_o_auth_enabled() -> bool {
            true
        }
        pub(super) fn endpoint_o_auth_enabled_or_null<
            'de,
            D: ::serde::Deserializer<'de>,
        >(deserializer: D) -> ::std::result::Result<bool, D::Error> {
            crate::lenient::null_as(deserializer, endpoint_o_auth_enabled)
        }
    }
    impl ::std::default::Default for EndpointOAuth {
        fn default() -> Self {
            Self {
                auth_check_interval: ::std::default::Default::default(),
                cookie_prefix: ::std::convert::From::from("ngrok."),
                enabled: true,
                extra: ::std::default::Default::default(),
                inactivity_timeout: ::std::default::Default::default(),
                maximum_duration: ::std::default::Default::default(),
                options_passthrough: ::std::default::Default::default(),
                provider: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthAmazon {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthAmazonMutate {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthFacebook {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthFacebookMutate {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthGitHub {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                organizations: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
                teams: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthGitHubMutate {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                organizations: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
                teams: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthGitLab {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthGitLabMutate {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthGoogle {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthGoogleMutate {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthLinkedIn {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthLinkedInMutate {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthMicrosoft {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthMicrosoftMutate {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthProvider {
        fn default() -> Self {
            Self {
                amazon: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                facebook: ::std::default::Default::default(),
                github: ::std::default::Default::default(),
                gitlab: ::std::default::Default::default(),
                google: ::std::default::Default::default(),
                linkedin: ::std::default::Default::default(),
                microsoft: ::std::default::Default::default(),
                twitch: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthTwitch {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for EndpointOAuthTwitchMutate {
        fn default() -> Self {
            Self {
                client_id: ::std::default::Default::default(),
                client_secret: ::std::default::Default::default(),
                email_addresses: ::std::default::Default::default(),
                email_domains: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                scopes: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for ErrorBody {
        fn default() -> Self {
            Self {
                details: ::std::default::Default::default(),
                error_code: ::std::default::Default::default(),
                extra: ::std::default::Default::default(),
                msg: ::std::default::Default::default(),
                status_code: ::std::default::Default::default(),
            }
        }
    }
    impl ::std::default::Default for ErrorDetails {
        fn default() -> Self {
            Self {
                extra: ::std::default::Default::default(),
                operation_id: ::std::default::Default::default(),
            }
        }
    }
}
/// The error of an operation.
pub type Error = ::openapi_client_runtime::Error<crate::ErrorCode>;
/// Settings of a [`Client`] to build.
pub type ClientBuilder = ::openapi_client_runtime::ClientBuilder<Client>;
/// Client for ngrok HTTPS Edge Route OAuth Module
///
/// Replaces, reads and deletes the OAuth module of one route of an HTTPS edge. The module makes ngrok sign a visitor in with an identity provider before a request reaches the endpoint. Within a version of its API ngrok may add fields at any time and never removes or changes one. An account may send 120 requests in any rolling 60 seconds.
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
    /// A setting is invalid, or no HTTP client can be built.
    pub fn new(
        api_key: impl Into<String>,
    ) -> Result<Self, ::openapi_client_runtime::BuildError> {
        Self::builder().api_key(api_key).build()
    }
    /// Returns a builder with default settings.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&API)
    }
    /// Returns a client whose credentials and base URL come from the environment variables in [`API`].
    ///
    /// # Errors
    ///
    /// A variable is missing or invalid.
    pub fn from_env() -> Result<Self, ::openapi_client_runtime::BuildError> {
        Self::builder().env().build()
    }
    /// Returns a client with other limits for its calls, which shares connections and budgets with this one.
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
    /// - `400`: The request was refused and nothing changed: ERR_NGROK_211 (a body where none is expected), 217 (wrong version), 218 (no version header) or 227 (an id lacks its prefix).
    /// - `401`: The API key is missing, malformed or unknown: ERR_NGROK_200 to 203; or an agent's authtoken (206) or the id of a key (208) is in its place.
    /// - `403`: The account or the address may not use the API (ERR_NGROK_204, ERR_NGROK_220) or OAuth (ERR_NGROK_7041).
    /// - `404`: There is no such edge (ERR_NGROK_7000), or no such route or module (ERR_NGROK_7124).
    /// - `429`: The account sent too many requests at once (ERR_NGROK_225), or more than 120 in a rolling 60 seconds (ERR_NGROK_226).
    /// - `4XX`: Another refusal. Nothing changed; ngrok may add codes at any time.
    /// - `500`: ngrok failed. All three operations are idempotent, so the request may be sent again.
    /// - `503`: ngrok sheds load (ERR_NGROK_743). All three operations are idempotent, so the request may be sent again.
    /// - `5XX`: Another failure of ngrok's. All three operations are idempotent, so the request may be sent again.
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
    /// - `400`: The request was refused and nothing changed. The code names a rule that the body broke: ERR_NGROK_212 (it could not be read to its end), 213 (not JSON), 214 (unknown field), 215 (wrong type or range), 383 and 384 (one credential without the other), 7034 (scopes without credentials), 7035 and 7158 (authorization check interval), 7036 and 7037 (not exactly one provider), 7038 (a scope is missing), 7039 to 7061 (a list is too long, or an entry of it is malformed, empty or there twice), 7042 and 7136 (cookie prefix), 7079, 7127 and 7134 (the route cannot have the module), 7137 to 7145 (a text is too long), 7161 (maximum duration), 7165 and 7166 (provider); or what it says of every operation: 217 and 218 (version header), 227 (an id lacks its prefix).
    /// - `401`: The API key is missing, malformed or unknown: ERR_NGROK_200 to 203; or an agent's authtoken (206) or the id of a key (208) is in its place.
    /// - `403`: The account or the address may not use the API (ERR_NGROK_204, ERR_NGROK_220) or OAuth (ERR_NGROK_7041).
    /// - `404`: There is no such edge (ERR_NGROK_7000), or no such route or module (ERR_NGROK_7124).
    /// - `415`: The content type of the body is not JSON (ERR_NGROK_210), or there is none (ERR_NGROK_216).
    /// - `429`: The account sent too many requests at once (ERR_NGROK_225), or more than 120 in a rolling 60 seconds (ERR_NGROK_226).
    /// - `4XX`: Another refusal. Nothing changed; ngrok may add codes at any time.
    /// - `500`: ngrok failed. All three operations are idempotent, so the request may be sent again.
    /// - `503`: ngrok sheds load (ERR_NGROK_743). All three operations are idempotent, so the request may be sent again.
    /// - `5XX`: Another failure of ngrok's. All three operations are idempotent, so the request may be sent again.
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
    /// - `400`: The request was refused and nothing changed: ERR_NGROK_211 (a body where none is expected), 217 (wrong version), 218 (no version header) or 227 (an id lacks its prefix).
    /// - `401`: The API key is missing, malformed or unknown: ERR_NGROK_200 to 203; or an agent's authtoken (206) or the id of a key (208) is in its place.
    /// - `403`: The account or the address may not use the API (ERR_NGROK_204, ERR_NGROK_220) or OAuth (ERR_NGROK_7041).
    /// - `404`: There is no such edge (ERR_NGROK_7000), or no such route or module (ERR_NGROK_7124).
    /// - `429`: The account sent too many requests at once (ERR_NGROK_225), or more than 120 in a rolling 60 seconds (ERR_NGROK_226).
    /// - `4XX`: Another refusal. Nothing changed; ngrok may add codes at any time.
    /// - `500`: ngrok failed. All three operations are idempotent, so the request may be sent again.
    /// - `503`: ngrok sheds load (ERR_NGROK_743). All three operations are idempotent, so the request may be sent again.
    /// - `5XX`: Another failure of ngrok's. All three operations are idempotent, so the request may be sent again.
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
/// The API, as the document describes it.
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
/// The operations, as the document describes them.
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
/// Patterns of the hand-written types.
pub(crate) mod patterns {
    pub(crate) const EDGE_ID_PATTERN: &str = "^edghts_[0-9A-Za-z]+$";
    pub(crate) const EDGE_ID_PREFIX: &str = "edghts_";
    pub(crate) const ROUTE_ID_PATTERN: &str = "^edghtsrt_[0-9A-Za-z]+$";
    pub(crate) const ROUTE_ID_PREFIX: &str = "edghtsrt_";
}
pub(crate) mod error_codes;
