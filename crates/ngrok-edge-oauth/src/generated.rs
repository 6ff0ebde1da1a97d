// @generated from spec/edge-route-oauth.yaml by "cargo xtask generate". Do not edit; change the spec or codegen/.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///The OAuth module of a route as ngrok reports it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
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
    impl EndpointOAuth {
        /// Starts a [`builder::EndpointOAuth`], with nothing set.
        pub fn builder() -> builder::EndpointOAuth {
            Default::default()
        }
    }
    ///Settings for Amazon as the identity provider, as ngrok reports them; `null` when Amazon is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthAmazon {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: crate::ClientSecret,
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
    impl EndpointOAuthAmazon {
        /// Starts a [`builder::EndpointOAuthAmazon`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthAmazon {
            Default::default()
        }
    }
    ///Settings for Amazon as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthAmazonMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::ClientSecret>,
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
    impl EndpointOAuthAmazonMutate {
        /// Starts a [`builder::EndpointOAuthAmazonMutate`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthAmazonMutate {
            Default::default()
        }
    }
    ///Settings for Facebook as the identity provider, as ngrok reports them; `null` when Facebook is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthFacebook {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: crate::ClientSecret,
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
    impl EndpointOAuthFacebook {
        /// Starts a [`builder::EndpointOAuthFacebook`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthFacebook {
            Default::default()
        }
    }
    ///Settings for Facebook as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthFacebookMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::ClientSecret>,
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
    impl EndpointOAuthFacebookMutate {
        /// Starts a [`builder::EndpointOAuthFacebookMutate`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthFacebookMutate {
            Default::default()
        }
    }
    ///Settings for GitHub as the identity provider, as ngrok reports them; `null` when GitHub is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthGitHub {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: crate::ClientSecret,
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
    impl EndpointOAuthGitHub {
        /// Starts a [`builder::EndpointOAuthGitHub`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthGitHub {
            Default::default()
        }
    }
    ///Settings for GitHub as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthGitHubMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::ClientSecret>,
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
    impl EndpointOAuthGitHubMutate {
        /// Starts a [`builder::EndpointOAuthGitHubMutate`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthGitHubMutate {
            Default::default()
        }
    }
    ///Settings for GitLab as the identity provider, as ngrok reports them; `null` when GitLab is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthGitLab {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: crate::ClientSecret,
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
    impl EndpointOAuthGitLab {
        /// Starts a [`builder::EndpointOAuthGitLab`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthGitLab {
            Default::default()
        }
    }
    ///Settings for GitLab as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthGitLabMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::ClientSecret>,
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
    impl EndpointOAuthGitLabMutate {
        /// Starts a [`builder::EndpointOAuthGitLabMutate`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthGitLabMutate {
            Default::default()
        }
    }
    ///Settings for Google as the identity provider, as ngrok reports them; `null` when Google is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthGoogle {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: crate::ClientSecret,
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
    impl EndpointOAuthGoogle {
        /// Starts a [`builder::EndpointOAuthGoogle`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthGoogle {
            Default::default()
        }
    }
    ///Settings for Google as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthGoogleMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::ClientSecret>,
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
    impl EndpointOAuthGoogleMutate {
        /// Starts a [`builder::EndpointOAuthGoogleMutate`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthGoogleMutate {
            Default::default()
        }
    }
    ///Settings for LinkedIn as the identity provider, as ngrok reports them; `null` when LinkedIn is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthLinkedIn {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: crate::ClientSecret,
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
    impl EndpointOAuthLinkedIn {
        /// Starts a [`builder::EndpointOAuthLinkedIn`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthLinkedIn {
            Default::default()
        }
    }
    ///Settings for LinkedIn as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthLinkedInMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::ClientSecret>,
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
    impl EndpointOAuthLinkedInMutate {
        /// Starts a [`builder::EndpointOAuthLinkedInMutate`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthLinkedInMutate {
            Default::default()
        }
    }
    ///Settings for Microsoft as the identity provider, as ngrok reports them; `null` when Microsoft is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthMicrosoft {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: crate::ClientSecret,
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
    impl EndpointOAuthMicrosoft {
        /// Starts a [`builder::EndpointOAuthMicrosoft`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthMicrosoft {
            Default::default()
        }
    }
    ///Settings for Microsoft as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthMicrosoftMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::ClientSecret>,
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
    impl EndpointOAuthMicrosoftMutate {
        /// Starts a [`builder::EndpointOAuthMicrosoftMutate`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthMicrosoftMutate {
            Default::default()
        }
    }
    ///The OAuth module of a route, to be written. What is left out takes its default.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
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
        /// The identity provider to configure: exactly one of the eight. None is refused with ERR_NGROK_7037, more than one with ERR_NGROK_7036.
        pub provider: EndpointOAuthProviderMutate,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    impl EndpointOAuthMutate {
        /// Starts a [`builder::EndpointOAuthMutate`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthMutate {
            Default::default()
        }
    }
    ///The identity provider of a module as ngrok reports it. Every provider has a key; all but the configured one are `null`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
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
    impl EndpointOAuthProvider {
        /// Starts a [`builder::EndpointOAuthProvider`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthProvider {
            Default::default()
        }
    }
    ///The identity provider to configure: exactly one of the eight. None is refused with ERR_NGROK_7037, more than one with ERR_NGROK_7036.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub enum EndpointOAuthProviderMutate {
        ///Sign users in with GitHub.
        #[serde(rename = "github")]
        Github(EndpointOAuthGitHubMutate),
        ///Sign users in with Facebook.
        #[serde(rename = "facebook")]
        Facebook(EndpointOAuthFacebookMutate),
        ///Sign users in with Microsoft.
        #[serde(rename = "microsoft")]
        Microsoft(EndpointOAuthMicrosoftMutate),
        ///Sign users in with Google.
        #[serde(rename = "google")]
        Google(EndpointOAuthGoogleMutate),
        ///Sign users in with LinkedIn.
        #[serde(rename = "linkedin")]
        Linkedin(EndpointOAuthLinkedInMutate),
        ///Sign users in with GitLab.
        #[serde(rename = "gitlab")]
        Gitlab(EndpointOAuthGitLabMutate),
        ///Sign users in with Twitch.
        #[serde(rename = "twitch")]
        Twitch(EndpointOAuthTwitchMutate),
        ///Sign users in with Amazon.
        #[serde(rename = "amazon")]
        Amazon(EndpointOAuthAmazonMutate),
    }
    impl ::std::convert::From<EndpointOAuthGitHubMutate>
    for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthGitHubMutate) -> Self {
            Self::Github(value)
        }
    }
    impl ::std::convert::From<EndpointOAuthFacebookMutate>
    for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthFacebookMutate) -> Self {
            Self::Facebook(value)
        }
    }
    impl ::std::convert::From<EndpointOAuthMicrosoftMutate>
    for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthMicrosoftMutate) -> Self {
            Self::Microsoft(value)
        }
    }
    impl ::std::convert::From<EndpointOAuthGoogleMutate>
    for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthGoogleMutate) -> Self {
            Self::Google(value)
        }
    }
    impl ::std::convert::From<EndpointOAuthLinkedInMutate>
    for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthLinkedInMutate) -> Self {
            Self::Linkedin(value)
        }
    }
    impl ::std::convert::From<EndpointOAuthGitLabMutate>
    for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthGitLabMutate) -> Self {
            Self::Gitlab(value)
        }
    }
    impl ::std::convert::From<EndpointOAuthTwitchMutate>
    for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthTwitchMutate) -> Self {
            Self::Twitch(value)
        }
    }
    impl ::std::convert::From<EndpointOAuthAmazonMutate>
    for EndpointOAuthProviderMutate {
        fn from(value: EndpointOAuthAmazonMutate) -> Self {
            Self::Amazon(value)
        }
    }
    ///Settings for Twitch as the identity provider, as ngrok reports them; `null` when Twitch is not the configured one.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthTwitch {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_id: ::std::string::String,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(default, deserialize_with = "crate::lenient::null_as_default")]
        pub client_secret: crate::ClientSecret,
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
    impl EndpointOAuthTwitch {
        /// Starts a [`builder::EndpointOAuthTwitch`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthTwitch {
            Default::default()
        }
    }
    ///Settings for Twitch as the identity provider, to be written. Leave `client_id` and `client_secret` out together to use the application that ngrok manages; `scopes` need an application of your own.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct EndpointOAuthTwitchMutate {
        ///The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::ClientSecret>,
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
    impl EndpointOAuthTwitchMutate {
        /// Starts a [`builder::EndpointOAuthTwitchMutate`], with nothing set.
        pub fn builder() -> builder::EndpointOAuthTwitchMutate {
            Default::default()
        }
    }
    ///What ngrok says of a request that failed.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct Error {
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
    impl Error {
        /// Starts a [`builder::Error`], with nothing set.
        pub fn builder() -> builder::Error {
            Default::default()
        }
    }
    ///Where the request can be found at ngrok.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    pub struct ErrorDetails {
        ///The id of this request at ngrok, which ngrok's support asks for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub operation_id: ::std::option::Option<::std::string::String>,
        /// The fields that the API sent and this version of the crate does not know.
        #[serde(flatten)]
        pub extra: crate::UnknownFields,
    }
    impl ErrorDetails {
        /// Starts a [`builder::ErrorDetails`], with nothing set.
        pub fn builder() -> builder::ErrorDetails {
            Default::default()
        }
    }
    /// Types for composing complex structures.
    pub mod builder {
        /// Builder of [`EndpointOAuth`](super::EndpointOAuth).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuth {
            auth_check_interval: ::std::result::Result<u32, ::std::string::String>,
            cookie_prefix: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            enabled: ::std::result::Result<bool, ::std::string::String>,
            inactivity_timeout: ::std::result::Result<u32, ::std::string::String>,
            maximum_duration: ::std::result::Result<u32, ::std::string::String>,
            options_passthrough: ::std::result::Result<bool, ::std::string::String>,
            provider: ::std::result::Result<
                super::EndpointOAuthProvider,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuth {
            fn default() -> Self {
                Self {
                    auth_check_interval: Ok(::std::default::Default::default()),
                    cookie_prefix: Ok(::std::convert::From::from("ngrok.")),
                    enabled: Ok(true),
                    inactivity_timeout: Ok(::std::default::Default::default()),
                    maximum_duration: Ok(::std::default::Default::default()),
                    options_passthrough: Ok(::std::default::Default::default()),
                    provider: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuth {
            /// Seconds after which ngrok asks the identity provider again whether a visitor may still have access, 0 to 4294967295. Prefer it over the other two durations for bounding how long a revoked visitor keeps access. ngrok refuses a value below or above its limits with ERR_NGROK_7035 or ERR_NGROK_7158. Default 0.
            pub fn auth_check_interval<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u32>,
                T::Error: ::std::fmt::Display,
            {
                self.auth_check_interval = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for auth_check_interval: {e}"
                        )
                    });
                self
            }
            /// The prefix of the session cookie with which ngrok remembers that a visitor is signed in: letters, digits and periods (ERR_NGROK_7042). Default `ngrok.`.
            pub fn cookie_prefix<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.cookie_prefix = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cookie_prefix: {e}")
                    });
                self
            }
            /// Whether ngrok applies the module to traffic. Default `true`.
            pub fn enabled<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.enabled = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for enabled: {e}")
                    });
                self
            }
            /// Seconds without a request after which a visitor's session ends and the visitor must sign in again, 0 to 4294967295. Default 0.
            pub fn inactivity_timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u32>,
                T::Error: ::std::fmt::Display,
            {
                self.inactivity_timeout = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for inactivity_timeout: {e}"
                        )
                    });
                self
            }
            /// Seconds that a session may last at most before the visitor must sign in again, 0 to 4294967295; ngrok refuses a value above its limit with ERR_NGROK_7161. Default 0.
            pub fn maximum_duration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u32>,
                T::Error: ::std::fmt::Display,
            {
                self.maximum_duration = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for maximum_duration: {e}"
                        )
                    });
                self
            }
            /// Whether HTTP `OPTIONS` requests pass without authentication, as the preflight requests of CORS need. Default `false`.
            pub fn options_passthrough<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.options_passthrough = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for options_passthrough: {e}"
                        )
                    });
                self
            }
            /// The identity provider of a module as ngrok reports it. Every provider has a key; all but the configured one are `null`.
            pub fn provider<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EndpointOAuthProvider>,
                T::Error: ::std::fmt::Display,
            {
                self.provider = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for provider: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuth> for super::EndpointOAuth {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuth,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    auth_check_interval: value.auth_check_interval?,
                    cookie_prefix: value.cookie_prefix?,
                    enabled: value.enabled?,
                    inactivity_timeout: value.inactivity_timeout?,
                    maximum_duration: value.maximum_duration?,
                    options_passthrough: value.options_passthrough?,
                    provider: value.provider?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuth> for EndpointOAuth {
            fn from(value: super::EndpointOAuth) -> Self {
                Self {
                    auth_check_interval: Ok(value.auth_check_interval),
                    cookie_prefix: Ok(value.cookie_prefix),
                    enabled: Ok(value.enabled),
                    inactivity_timeout: Ok(value.inactivity_timeout),
                    maximum_duration: Ok(value.maximum_duration),
                    options_passthrough: Ok(value.options_passthrough),
                    provider: Ok(value.provider),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthAmazon`](super::EndpointOAuthAmazon).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthAmazon {
            client_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                crate::ClientSecret,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthAmazon {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthAmazon {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::ClientSecret>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthAmazon>
        for super::EndpointOAuthAmazon {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthAmazon,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthAmazon> for EndpointOAuthAmazon {
            fn from(value: super::EndpointOAuthAmazon) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthAmazonMutate`](super::EndpointOAuthAmazonMutate).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthAmazonMutate {
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::ClientSecret>,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthAmazonMutate {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthAmazonMutate {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::ClientSecret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthAmazonMutate>
        for super::EndpointOAuthAmazonMutate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthAmazonMutate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthAmazonMutate>
        for EndpointOAuthAmazonMutate {
            fn from(value: super::EndpointOAuthAmazonMutate) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthFacebook`](super::EndpointOAuthFacebook).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthFacebook {
            client_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                crate::ClientSecret,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthFacebook {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthFacebook {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::ClientSecret>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthFacebook>
        for super::EndpointOAuthFacebook {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthFacebook,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthFacebook>
        for EndpointOAuthFacebook {
            fn from(value: super::EndpointOAuthFacebook) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthFacebookMutate`](super::EndpointOAuthFacebookMutate).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthFacebookMutate {
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::ClientSecret>,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthFacebookMutate {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthFacebookMutate {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::ClientSecret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthFacebookMutate>
        for super::EndpointOAuthFacebookMutate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthFacebookMutate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthFacebookMutate>
        for EndpointOAuthFacebookMutate {
            fn from(value: super::EndpointOAuthFacebookMutate) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthGitHub`](super::EndpointOAuthGitHub).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthGitHub {
            client_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                crate::ClientSecret,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            organizations: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            teams: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthGitHub {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    organizations: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    teams: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthGitHub {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::ClientSecret>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The slugs of the GitHub organizations whose members may have access, each once (ERR_NGROK_7049). Membership of one is enough. Default none.
            pub fn organizations<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.organizations = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for organizations: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The GitHub teams whose members may have access, each once (ERR_NGROK_7048): `org-slug/team-slug`, or a team's number (ERR_NGROK_7040). Membership of one is enough. Default none.
            pub fn teams<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.teams = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for teams: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthGitHub>
        for super::EndpointOAuthGitHub {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthGitHub,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    organizations: value.organizations?,
                    scopes: value.scopes?,
                    teams: value.teams?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthGitHub> for EndpointOAuthGitHub {
            fn from(value: super::EndpointOAuthGitHub) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    organizations: Ok(value.organizations),
                    scopes: Ok(value.scopes),
                    teams: Ok(value.teams),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthGitHubMutate`](super::EndpointOAuthGitHubMutate).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthGitHubMutate {
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::ClientSecret>,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            organizations: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            teams: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthGitHubMutate {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    organizations: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    teams: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthGitHubMutate {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::ClientSecret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The slugs of the GitHub organizations whose members may have access, each once (ERR_NGROK_7049). Membership of one is enough. Default none.
            pub fn organizations<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.organizations = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for organizations: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The GitHub teams whose members may have access, each once (ERR_NGROK_7048): `org-slug/team-slug`, or a team's number (ERR_NGROK_7040). Membership of one is enough. Default none.
            pub fn teams<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.teams = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for teams: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthGitHubMutate>
        for super::EndpointOAuthGitHubMutate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthGitHubMutate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    organizations: value.organizations?,
                    scopes: value.scopes?,
                    teams: value.teams?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthGitHubMutate>
        for EndpointOAuthGitHubMutate {
            fn from(value: super::EndpointOAuthGitHubMutate) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    organizations: Ok(value.organizations),
                    scopes: Ok(value.scopes),
                    teams: Ok(value.teams),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthGitLab`](super::EndpointOAuthGitLab).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthGitLab {
            client_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                crate::ClientSecret,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthGitLab {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthGitLab {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::ClientSecret>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthGitLab>
        for super::EndpointOAuthGitLab {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthGitLab,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthGitLab> for EndpointOAuthGitLab {
            fn from(value: super::EndpointOAuthGitLab) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthGitLabMutate`](super::EndpointOAuthGitLabMutate).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthGitLabMutate {
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::ClientSecret>,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthGitLabMutate {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthGitLabMutate {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::ClientSecret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthGitLabMutate>
        for super::EndpointOAuthGitLabMutate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthGitLabMutate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthGitLabMutate>
        for EndpointOAuthGitLabMutate {
            fn from(value: super::EndpointOAuthGitLabMutate) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthGoogle`](super::EndpointOAuthGoogle).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthGoogle {
            client_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                crate::ClientSecret,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthGoogle {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthGoogle {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::ClientSecret>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthGoogle>
        for super::EndpointOAuthGoogle {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthGoogle,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthGoogle> for EndpointOAuthGoogle {
            fn from(value: super::EndpointOAuthGoogle) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthGoogleMutate`](super::EndpointOAuthGoogleMutate).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthGoogleMutate {
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::ClientSecret>,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthGoogleMutate {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthGoogleMutate {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::ClientSecret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthGoogleMutate>
        for super::EndpointOAuthGoogleMutate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthGoogleMutate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthGoogleMutate>
        for EndpointOAuthGoogleMutate {
            fn from(value: super::EndpointOAuthGoogleMutate) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthLinkedIn`](super::EndpointOAuthLinkedIn).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthLinkedIn {
            client_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                crate::ClientSecret,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthLinkedIn {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthLinkedIn {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::ClientSecret>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthLinkedIn>
        for super::EndpointOAuthLinkedIn {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthLinkedIn,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthLinkedIn>
        for EndpointOAuthLinkedIn {
            fn from(value: super::EndpointOAuthLinkedIn) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthLinkedInMutate`](super::EndpointOAuthLinkedInMutate).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthLinkedInMutate {
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::ClientSecret>,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthLinkedInMutate {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthLinkedInMutate {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::ClientSecret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthLinkedInMutate>
        for super::EndpointOAuthLinkedInMutate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthLinkedInMutate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthLinkedInMutate>
        for EndpointOAuthLinkedInMutate {
            fn from(value: super::EndpointOAuthLinkedInMutate) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthMicrosoft`](super::EndpointOAuthMicrosoft).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthMicrosoft {
            client_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                crate::ClientSecret,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthMicrosoft {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthMicrosoft {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::ClientSecret>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthMicrosoft>
        for super::EndpointOAuthMicrosoft {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthMicrosoft,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthMicrosoft>
        for EndpointOAuthMicrosoft {
            fn from(value: super::EndpointOAuthMicrosoft) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthMicrosoftMutate`](super::EndpointOAuthMicrosoftMutate).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthMicrosoftMutate {
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::ClientSecret>,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthMicrosoftMutate {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthMicrosoftMutate {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::ClientSecret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthMicrosoftMutate>
        for super::EndpointOAuthMicrosoftMutate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthMicrosoftMutate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthMicrosoftMutate>
        for EndpointOAuthMicrosoftMutate {
            fn from(value: super::EndpointOAuthMicrosoftMutate) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthMutate`](super::EndpointOAuthMutate).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthMutate {
            auth_check_interval: ::std::result::Result<
                ::std::option::Option<u32>,
                ::std::string::String,
            >,
            cookie_prefix: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            enabled: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            inactivity_timeout: ::std::result::Result<
                ::std::option::Option<u32>,
                ::std::string::String,
            >,
            maximum_duration: ::std::result::Result<
                ::std::option::Option<u32>,
                ::std::string::String,
            >,
            options_passthrough: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            provider: ::std::result::Result<
                super::EndpointOAuthProviderMutate,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthMutate {
            fn default() -> Self {
                Self {
                    auth_check_interval: Ok(::std::default::Default::default()),
                    cookie_prefix: Ok(::std::default::Default::default()),
                    enabled: Ok(::std::default::Default::default()),
                    inactivity_timeout: Ok(::std::default::Default::default()),
                    maximum_duration: Ok(::std::default::Default::default()),
                    options_passthrough: Ok(::std::default::Default::default()),
                    provider: Err("no value supplied for provider".to_string()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthMutate {
            /// Seconds after which ngrok asks the identity provider again whether a visitor may still have access, 0 to 4294967295. Prefer it over the other two durations for bounding how long a revoked visitor keeps access. ngrok refuses a value below or above its limits with ERR_NGROK_7035 or ERR_NGROK_7158. Default 0.
            pub fn auth_check_interval<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u32>>,
                T::Error: ::std::fmt::Display,
            {
                self.auth_check_interval = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for auth_check_interval: {e}"
                        )
                    });
                self
            }
            /// The prefix of the session cookie with which ngrok remembers that a visitor is signed in: letters, digits and periods (ERR_NGROK_7042). Default `ngrok.`.
            pub fn cookie_prefix<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.cookie_prefix = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cookie_prefix: {e}")
                    });
                self
            }
            /// Whether ngrok applies the module to traffic. Default `true`.
            pub fn enabled<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.enabled = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for enabled: {e}")
                    });
                self
            }
            /// Seconds without a request after which a visitor's session ends and the visitor must sign in again, 0 to 4294967295. Default 0.
            pub fn inactivity_timeout<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u32>>,
                T::Error: ::std::fmt::Display,
            {
                self.inactivity_timeout = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for inactivity_timeout: {e}"
                        )
                    });
                self
            }
            /// Seconds that a session may last at most before the visitor must sign in again, 0 to 4294967295; ngrok refuses a value above its limit with ERR_NGROK_7161. Default 0.
            pub fn maximum_duration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u32>>,
                T::Error: ::std::fmt::Display,
            {
                self.maximum_duration = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for maximum_duration: {e}"
                        )
                    });
                self
            }
            /// Whether HTTP `OPTIONS` requests pass without authentication, as the preflight requests of CORS need. Default `false`.
            pub fn options_passthrough<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.options_passthrough = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for options_passthrough: {e}"
                        )
                    });
                self
            }
            /// The identity provider to configure: exactly one of the eight. None is refused with ERR_NGROK_7037, more than one with ERR_NGROK_7036.
            pub fn provider<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EndpointOAuthProviderMutate>,
                T::Error: ::std::fmt::Display,
            {
                self.provider = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for provider: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthMutate>
        for super::EndpointOAuthMutate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthMutate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    auth_check_interval: value.auth_check_interval?,
                    cookie_prefix: value.cookie_prefix?,
                    enabled: value.enabled?,
                    inactivity_timeout: value.inactivity_timeout?,
                    maximum_duration: value.maximum_duration?,
                    options_passthrough: value.options_passthrough?,
                    provider: value.provider?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthMutate> for EndpointOAuthMutate {
            fn from(value: super::EndpointOAuthMutate) -> Self {
                Self {
                    auth_check_interval: Ok(value.auth_check_interval),
                    cookie_prefix: Ok(value.cookie_prefix),
                    enabled: Ok(value.enabled),
                    inactivity_timeout: Ok(value.inactivity_timeout),
                    maximum_duration: Ok(value.maximum_duration),
                    options_passthrough: Ok(value.options_passthrough),
                    provider: Ok(value.provider),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthProvider`](super::EndpointOAuthProvider).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthProvider {
            amazon: ::std::result::Result<
                ::std::option::Option<super::EndpointOAuthAmazon>,
                ::std::string::String,
            >,
            facebook: ::std::result::Result<
                ::std::option::Option<super::EndpointOAuthFacebook>,
                ::std::string::String,
            >,
            github: ::std::result::Result<
                ::std::option::Option<super::EndpointOAuthGitHub>,
                ::std::string::String,
            >,
            gitlab: ::std::result::Result<
                ::std::option::Option<super::EndpointOAuthGitLab>,
                ::std::string::String,
            >,
            google: ::std::result::Result<
                ::std::option::Option<super::EndpointOAuthGoogle>,
                ::std::string::String,
            >,
            linkedin: ::std::result::Result<
                ::std::option::Option<super::EndpointOAuthLinkedIn>,
                ::std::string::String,
            >,
            microsoft: ::std::result::Result<
                ::std::option::Option<super::EndpointOAuthMicrosoft>,
                ::std::string::String,
            >,
            twitch: ::std::result::Result<
                ::std::option::Option<super::EndpointOAuthTwitch>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthProvider {
            fn default() -> Self {
                Self {
                    amazon: Ok(::std::default::Default::default()),
                    facebook: Ok(::std::default::Default::default()),
                    github: Ok(::std::default::Default::default()),
                    gitlab: Ok(::std::default::Default::default()),
                    google: Ok(::std::default::Default::default()),
                    linkedin: Ok(::std::default::Default::default()),
                    microsoft: Ok(::std::default::Default::default()),
                    twitch: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthProvider {
            /// Settings for Amazon as the identity provider, as ngrok reports them; `null` when Amazon is not the configured one.
            pub fn amazon<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::EndpointOAuthAmazon>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.amazon = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for amazon: {e}")
                    });
                self
            }
            /// Settings for Facebook as the identity provider, as ngrok reports them; `null` when Facebook is not the configured one.
            pub fn facebook<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::EndpointOAuthFacebook>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.facebook = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for facebook: {e}")
                    });
                self
            }
            /// Settings for GitHub as the identity provider, as ngrok reports them; `null` when GitHub is not the configured one.
            pub fn github<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::EndpointOAuthGitHub>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.github = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for github: {e}")
                    });
                self
            }
            /// Settings for GitLab as the identity provider, as ngrok reports them; `null` when GitLab is not the configured one.
            pub fn gitlab<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::EndpointOAuthGitLab>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.gitlab = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for gitlab: {e}")
                    });
                self
            }
            /// Settings for Google as the identity provider, as ngrok reports them; `null` when Google is not the configured one.
            pub fn google<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::EndpointOAuthGoogle>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.google = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for google: {e}")
                    });
                self
            }
            /// Settings for LinkedIn as the identity provider, as ngrok reports them; `null` when LinkedIn is not the configured one.
            pub fn linkedin<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::EndpointOAuthLinkedIn>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.linkedin = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for linkedin: {e}")
                    });
                self
            }
            /// Settings for Microsoft as the identity provider, as ngrok reports them; `null` when Microsoft is not the configured one.
            pub fn microsoft<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::EndpointOAuthMicrosoft>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.microsoft = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for microsoft: {e}")
                    });
                self
            }
            /// Settings for Twitch as the identity provider, as ngrok reports them; `null` when Twitch is not the configured one.
            pub fn twitch<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::EndpointOAuthTwitch>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.twitch = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for twitch: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthProvider>
        for super::EndpointOAuthProvider {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthProvider,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    amazon: value.amazon?,
                    facebook: value.facebook?,
                    github: value.github?,
                    gitlab: value.gitlab?,
                    google: value.google?,
                    linkedin: value.linkedin?,
                    microsoft: value.microsoft?,
                    twitch: value.twitch?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthProvider>
        for EndpointOAuthProvider {
            fn from(value: super::EndpointOAuthProvider) -> Self {
                Self {
                    amazon: Ok(value.amazon),
                    facebook: Ok(value.facebook),
                    github: Ok(value.github),
                    gitlab: Ok(value.gitlab),
                    google: Ok(value.google),
                    linkedin: Ok(value.linkedin),
                    microsoft: Ok(value.microsoft),
                    twitch: Ok(value.twitch),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthTwitch`](super::EndpointOAuthTwitch).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthTwitch {
            client_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                crate::ClientSecret,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthTwitch {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthTwitch {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::ClientSecret>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthTwitch>
        for super::EndpointOAuthTwitch {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthTwitch,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthTwitch> for EndpointOAuthTwitch {
            fn from(value: super::EndpointOAuthTwitch) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`EndpointOAuthTwitchMutate`](super::EndpointOAuthTwitchMutate).
        #[derive(Clone, Debug)]
        pub struct EndpointOAuthTwitchMutate {
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::ClientSecret>,
                ::std::string::String,
            >,
            email_addresses: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            email_domains: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for EndpointOAuthTwitchMutate {
            fn default() -> Self {
                Self {
                    client_id: Ok(::std::default::Default::default()),
                    client_secret: Ok(::std::default::Default::default()),
                    email_addresses: Ok(::std::default::Default::default()),
                    email_domains: Ok(::std::default::Default::default()),
                    scopes: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl EndpointOAuthTwitchMutate {
            /// The client id of your own OAuth application, from the identity provider's dashboard. Default empty: ngrok then uses an application of its own, which has more restrictions. Goes together with `client_secret` (ERR_NGROK_383).
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            /// The client secret of your own OAuth application, from the identity provider's dashboard. Default empty. Goes together with `client_id` (ERR_NGROK_384).
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::ClientSecret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            /// The email addresses of the users who may have access, each once (ERR_NGROK_7046). Default none.
            pub fn email_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_addresses: {e}"
                        )
                    });
                self
            }
            /// The domains of the email addresses of the users who may have access, each once (ERR_NGROK_7047). Default none.
            pub fn email_domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.email_domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_domains: {e}")
                    });
                self
            }
            /// The OAuth scopes that your application asks for, in the provider's own terms. Default none. Only with `client_id` and `client_secret` (ERR_NGROK_7034).
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndpointOAuthTwitchMutate>
        for super::EndpointOAuthTwitchMutate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndpointOAuthTwitchMutate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    email_addresses: value.email_addresses?,
                    email_domains: value.email_domains?,
                    scopes: value.scopes?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::EndpointOAuthTwitchMutate>
        for EndpointOAuthTwitchMutate {
            fn from(value: super::EndpointOAuthTwitchMutate) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    email_addresses: Ok(value.email_addresses),
                    email_domains: Ok(value.email_domains),
                    scopes: Ok(value.scopes),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`Error`](super::Error).
        #[derive(Clone, Debug)]
        pub struct Error {
            details: ::std::result::Result<
                ::std::option::Option<super::ErrorDetails>,
                ::std::string::String,
            >,
            error_code: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            msg: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            status_code: ::std::result::Result<
                ::std::option::Option<u16>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for Error {
            fn default() -> Self {
                Self {
                    details: Ok(::std::default::Default::default()),
                    error_code: Ok(::std::default::Default::default()),
                    msg: Ok(::std::default::Default::default()),
                    status_code: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl Error {
            /// Where the request can be found at ngrok.
            pub fn details<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ErrorDetails>>,
                T::Error: ::std::fmt::Display,
            {
                self.details = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for details: {e}")
                    });
                self
            }
            /// The code, `ERR_NGROK_` and a number. Each has a page below <https://ngrok.com/docs/errors/>.
            pub fn error_code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.error_code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for error_code: {e}")
                    });
                self
            }
            /// What went wrong, for people to read.
            pub fn msg<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.msg = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for msg: {e}")
                    });
                self
            }
            /// The HTTP status, 400 to 599.
            pub fn status_code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u16>>,
                T::Error: ::std::fmt::Display,
            {
                self.status_code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status_code: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Error> for super::Error {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Error,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    details: value.details?,
                    error_code: value.error_code?,
                    msg: value.msg?,
                    status_code: value.status_code?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::Error> for Error {
            fn from(value: super::Error) -> Self {
                Self {
                    details: Ok(value.details),
                    error_code: Ok(value.error_code),
                    msg: Ok(value.msg),
                    status_code: Ok(value.status_code),
                    extra: Ok(value.extra),
                }
            }
        }
        /// Builder of [`ErrorDetails`](super::ErrorDetails).
        #[derive(Clone, Debug)]
        pub struct ErrorDetails {
            operation_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            extra: ::std::result::Result<crate::UnknownFields, ::std::string::String>,
        }
        impl ::std::default::Default for ErrorDetails {
            fn default() -> Self {
                Self {
                    operation_id: Ok(::std::default::Default::default()),
                    extra: Ok(::std::default::Default::default()),
                }
            }
        }
        impl ErrorDetails {
            /// The id of this request at ngrok, which ngrok's support asks for.
            pub fn operation_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.operation_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for operation_id: {e}")
                    });
                self
            }
            /// The fields that the API sent and this version of the crate does not know.
            pub fn extra<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::UnknownFields>,
                T::Error: ::std::fmt::Display,
            {
                self.extra = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for extra: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ErrorDetails> for super::ErrorDetails {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ErrorDetails,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    operation_id: value.operation_id?,
                    extra: value.extra?,
                })
            }
        }
        impl ::std::convert::From<super::ErrorDetails> for ErrorDetails {
            fn from(value: super::ErrorDetails) -> Self {
                Self {
                    operation_id: Ok(value.operation_id),
                    extra: Ok(value.extra),
                }
            }
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
    impl ::std::default::Default for Error {
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
#[derive(Clone, Debug)]
/**Client for ngrok HTTPS Edge Route OAuth Module

Replaces, reads and deletes the OAuth module of one route of an HTTPS edge. The module makes ngrok sign a visitor in with an identity provider before a request reaches the endpoint. Within a version of its API ngrok may add fields at any time and never removes or changes one. An account may send 120 requests in any rolling 60 seconds.

Version: 2*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::config::Config,
}
impl ClientInfo<crate::config::Config> for Client {
    fn api_version() -> &'static str {
        "2"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::config::Config {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::config::Config>,
    {}
};
impl Client {
    /// Read the OAuth module of a route
    ///
    /// Returns the module with every field present; the providers that are not configured are `null`.
    ///
    /// Sends a `GET` request to `/edges/https/{edge_id}/routes/{id}/oauth`
    ///
    /// Arguments:
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
    /// let response = client
    ///     .edge_route_oauth_get()
    ///     .edge_id("edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf")
    ///     .id("edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    pub fn edge_route_oauth_get(&self) -> builder::EdgeRouteOauthGet<'_> {
        builder::EdgeRouteOauthGet::new(self)
    }
    /// Replace the OAuth module of a route
    ///
    /// Replaces the whole module: what the request body leaves out takes its default, whatever was configured before. To change one field, read the module, change it and send all of it.
    ///
    /// Sends a `PUT` request to `/edges/https/{edge_id}/routes/{id}/oauth`
    ///
    /// Arguments:
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
    /// let response = client
    ///     .edge_route_oauth_replace()
    ///     .edge_id("edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf")
    ///     .id("edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c")
    ///     .body(body)
    ///     .send()
    ///     .await?;
    /// println!("{:?}", response.into_inner());
    /// # Ok(())
    /// # }
    /// ```
    pub fn edge_route_oauth_replace(&self) -> builder::EdgeRouteOauthReplace<'_> {
        builder::EdgeRouteOauthReplace::new(self)
    }
    /// Delete the OAuth module of a route
    ///
    /// Removes the module, so that ngrok no longer asks the route's visitors to sign in.
    ///
    /// Sends a `DELETE` request to `/edges/https/{edge_id}/routes/{id}/oauth`
    ///
    /// Arguments:
    ///
    /// - `edge_id`: The id of the HTTPS edge.
    /// - `id`: The id of the route of that edge.
    ///
    /// Where the answer to an attempt was lost and the next attempt finds nothing to delete (404), the deletion counts as a success: it may have been this call's own.
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
    /// let response = client
    ///     .edge_route_oauth_delete()
    ///     .edge_id("edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf")
    ///     .id("edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c")
    ///     .send()
    ///     .await?;
    /// println!("{}", response.status());
    /// # Ok(())
    /// # }
    /// ```
    pub fn edge_route_oauth_delete(&self) -> builder::EdgeRouteOauthDelete<'_> {
        builder::EdgeRouteOauthDelete::new(self)
    }
}
/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use crate::Error;
    use super::types;
    #[allow(unused_imports)]
    use super::{
        encode_path, ByteStream, ClientInfo, ClientHooks, OperationInfo,
        RequestBuilderExt, ResponseValue,
    };
    /**Builder for [`Client::edge_route_oauth_get`]

[`Client::edge_route_oauth_get`]: super::Client::edge_route_oauth_get*/
    #[derive(Debug, Clone)]
    pub struct EdgeRouteOauthGet<'a> {
        client: &'a super::Client,
        edge_id: Result<crate::EdgeId, String>,
        id: Result<crate::RouteId, String>,
    }
    impl<'a> EdgeRouteOauthGet<'a> {
        /// Starts `edge_route_oauth_get` on `client`, with nothing set.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                edge_id: Err("edge_id was not initialized".to_string()),
                id: Err("id was not initialized".to_string()),
            }
        }
        /// The id of the HTTPS edge.
        pub fn edge_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::EdgeId>,
            <V as ::std::convert::TryInto<crate::EdgeId>>::Error: ::std::fmt::Display,
        {
            self.edge_id = value.try_into().map_err(|error| format!("edge_id: {error}"));
            self
        }
        /// The id of the route of that edge.
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::RouteId>,
            <V as ::std::convert::TryInto<crate::RouteId>>::Error: ::std::fmt::Display,
        {
            self.id = value.try_into().map_err(|error| format!("id: {error}"));
            self
        }
        /// Sends a `GET` request to `/edges/https/{edge_id}/routes/{id}/oauth`.
        ///
        /// # Errors
        ///
        /// [`Error`], where a value is missing or invalid, no answer came, or it was no success.
        pub async fn send(self) -> Result<ResponseValue<types::EndpointOAuth>, Error> {
            let Self { client, edge_id, id } = self;
            let edge_id = edge_id.map_err(Error::invalid_request)?;
            let id = id.map_err(Error::invalid_request)?;
            let url = crate::base_url::extend(
                &client.inner.base_url,
                ["edges", "https", edge_id.as_ref(), "routes", id.as_ref(), "oauth"],
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
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
            let info = OperationInfo {
                operation_id: "edge_route_oauth_get",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => crate::response::decode(response).await,
                _ => Err(crate::response::refuse(response)),
            }
        }
    }
    /**Builder for [`Client::edge_route_oauth_replace`]

[`Client::edge_route_oauth_replace`]: super::Client::edge_route_oauth_replace*/
    #[derive(Debug, Clone)]
    pub struct EdgeRouteOauthReplace<'a> {
        client: &'a super::Client,
        edge_id: Result<crate::EdgeId, String>,
        id: Result<crate::RouteId, String>,
        body: Result<types::builder::EndpointOAuthMutate, String>,
    }
    impl<'a> EdgeRouteOauthReplace<'a> {
        /// Starts `edge_route_oauth_replace` on `client`, with nothing set.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                edge_id: Err("edge_id was not initialized".to_string()),
                id: Err("id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        /// The id of the HTTPS edge.
        pub fn edge_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::EdgeId>,
            <V as ::std::convert::TryInto<crate::EdgeId>>::Error: ::std::fmt::Display,
        {
            self.edge_id = value.try_into().map_err(|error| format!("edge_id: {error}"));
            self
        }
        /// The id of the route of that edge.
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::RouteId>,
            <V as ::std::convert::TryInto<crate::RouteId>>::Error: ::std::fmt::Display,
        {
            self.id = value.try_into().map_err(|error| format!("id: {error}"));
            self
        }
        /// The request body, or its builder.
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EndpointOAuthMutate>,
            <V as std::convert::TryInto<
                types::EndpointOAuthMutate,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `EndpointOAuthMutate` for body failed: {}", s)
                });
            self
        }
        /// Changes the request body in its builder.
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::EndpointOAuthMutate,
            ) -> types::builder::EndpointOAuthMutate,
        {
            self.body = self.body.map(f);
            self
        }
        /// Sends a `PUT` request to `/edges/https/{edge_id}/routes/{id}/oauth`.
        ///
        /// # Errors
        ///
        /// [`Error`], where a value is missing or invalid, no answer came, or it was no success.
        pub async fn send(self) -> Result<ResponseValue<types::EndpointOAuth>, Error> {
            let Self { client, edge_id, id, body } = self;
            let edge_id = edge_id.map_err(Error::invalid_request)?;
            let id = id.map_err(Error::invalid_request)?;
            let body = body
                .and_then(|v| {
                    types::EndpointOAuthMutate::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::invalid_request)?;
            let url = crate::base_url::extend(
                &client.inner.base_url,
                ["edges", "https", edge_id.as_ref(), "routes", id.as_ref(), "oauth"],
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .header(
                    ::reqwest::header::HeaderName::from_static("ngrok-version"),
                    ::reqwest::header::HeaderValue::from_static("2"),
                )
                .build()?;
            let info = OperationInfo {
                operation_id: "edge_route_oauth_replace",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => crate::response::decode(response).await,
                _ => Err(crate::response::refuse(response)),
            }
        }
    }
    /**Builder for [`Client::edge_route_oauth_delete`]

[`Client::edge_route_oauth_delete`]: super::Client::edge_route_oauth_delete*/
    #[derive(Debug, Clone)]
    pub struct EdgeRouteOauthDelete<'a> {
        client: &'a super::Client,
        edge_id: Result<crate::EdgeId, String>,
        id: Result<crate::RouteId, String>,
    }
    impl<'a> EdgeRouteOauthDelete<'a> {
        /// Starts `edge_route_oauth_delete` on `client`, with nothing set.
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                edge_id: Err("edge_id was not initialized".to_string()),
                id: Err("id was not initialized".to_string()),
            }
        }
        /// The id of the HTTPS edge.
        pub fn edge_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::EdgeId>,
            <V as ::std::convert::TryInto<crate::EdgeId>>::Error: ::std::fmt::Display,
        {
            self.edge_id = value.try_into().map_err(|error| format!("edge_id: {error}"));
            self
        }
        /// The id of the route of that edge.
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<crate::RouteId>,
            <V as ::std::convert::TryInto<crate::RouteId>>::Error: ::std::fmt::Display,
        {
            self.id = value.try_into().map_err(|error| format!("id: {error}"));
            self
        }
        /// Sends a `DELETE` request to `/edges/https/{edge_id}/routes/{id}/oauth`.
        ///
        /// # Errors
        ///
        /// [`Error`], where a value is missing or invalid, no answer came, or it was no success.
        pub async fn send(self) -> Result<ResponseValue<()>, Error> {
            let Self { client, edge_id, id } = self;
            let edge_id = edge_id.map_err(Error::invalid_request)?;
            let id = id.map_err(Error::invalid_request)?;
            let url = crate::base_url::extend(
                &client.inner.base_url,
                ["edges", "https", edge_id.as_ref(), "routes", id.as_ref(), "oauth"],
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
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
            let info = OperationInfo {
                operation_id: "edge_route_oauth_delete",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => crate::response::empty(response),
                _ => Err(crate::response::refuse(response)),
            }
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}
/// What the document says beside its types and operations.
pub(crate) mod facts {
    /// The first server.
    pub(crate) const SERVER: &str = "https://api.ngrok.com";
    /// The pattern of `EdgeId`.
    pub(crate) const EDGE_ID_PATTERN: &str = "^edghts_[0-9A-Za-z]+$";
    /// What every `EdgeId` starts with, by its pattern.
    pub(crate) const EDGE_ID_PREFIX: &str = "edghts_";
    /// The pattern of `RouteId`.
    pub(crate) const ROUTE_ID_PATTERN: &str = "^edghtsrt_[0-9A-Za-z]+$";
    /// What every `RouteId` starts with, by its pattern.
    pub(crate) const ROUTE_ID_PREFIX: &str = "edghtsrt_";
    /// The path template of the operation with this id, as the generated code spells it; empty for any other.
    pub(crate) fn path_template(operation_id: &str) -> &'static str {
        match operation_id {
            "edge_route_oauth_get" => "/edges/https/{edge_id}/routes/{id}/oauth",
            "edge_route_oauth_replace" => "/edges/https/{edge_id}/routes/{id}/oauth",
            "edge_route_oauth_delete" => "/edges/https/{edge_id}/routes/{id}/oauth",
            _ => "",
        }
    }
}
