//! Conversions between the modules of responses and requests.

use std::fmt;

use openapi_client_runtime::UnknownFields;

use crate::types;

/// The reason why the module of a response cannot be sent in a request.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConvertError {
    /// No provider is configured.
    NoProvider,
    /// The providers with these keys are configured, and a request has one.
    SeveralProviders(Vec<String>),
    /// The provider with this key is configured, and this version of the crate does not know it.
    UnknownProvider(String),
}

impl fmt::Display for ConvertError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoProvider => f.write_str("expected one provider, found none"),
            Self::SeveralProviders(names) => {
                write!(f, "expected one provider, found {}", names.join(", "))
            }
            Self::UnknownProvider(name) => {
                write!(f, "unknown provider `{name}`; a later version of the crate may know it")
            }
        }
    }
}

impl std::error::Error for ConvertError {}

/// Converts the module of a response to a request for the same configuration: every field is set,
/// and fields that this version of the crate does not know are kept. Empty credentials, and the
/// empty scopes that come with them, stay unset, which selects the application that ngrok manages.
///
/// ```
/// use ngrok_edge_oauth::types::{EndpointOAuth, EndpointOAuthMutate};
///
/// let module: EndpointOAuth = serde_json::from_str(r#"{"enabled": true, "provider": {"google": {}}}"#)?;
/// let mut change = EndpointOAuthMutate::try_from(module)?;
/// change.enabled = Some(false);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl TryFrom<types::EndpointOAuth> for types::EndpointOAuthMutate {
    type Error = ConvertError;

    fn try_from(module: types::EndpointOAuth) -> Result<Self, ConvertError> {
        // No `..`: a field that the document gains must be converted here as well.
        let types::EndpointOAuth {
            auth_check_interval,
            cookie_prefix,
            enabled,
            inactivity_timeout,
            maximum_duration,
            options_passthrough,
            provider,
            extra,
        } = module;
        Ok(Self {
            auth_check_interval: Some(auth_check_interval),
            cookie_prefix: Some(cookie_prefix),
            enabled: Some(enabled),
            inactivity_timeout: Some(inactivity_timeout),
            maximum_duration: Some(maximum_duration),
            options_passthrough: Some(options_passthrough),
            provider: provider.try_into()?,
            extra,
        })
    }
}

/// Converts the module of a request to the module of its response: unset fields have their
/// defaults, and the providers that are not configured are `None`.
///
/// ```
/// use ngrok_edge_oauth::types::{EndpointOAuth, EndpointOAuthGoogleMutate, EndpointOAuthMutate};
///
/// let desired = EndpointOAuthMutate::new(EndpointOAuthGoogleMutate::default());
/// let reported = EndpointOAuth::from(desired);
/// assert!(reported.enabled);
/// assert_eq!(reported.cookie_prefix, "ngrok.");
/// ```
impl From<types::EndpointOAuthMutate> for types::EndpointOAuth {
    fn from(body: types::EndpointOAuthMutate) -> Self {
        let default = Self::default();
        Self {
            auth_check_interval: body.auth_check_interval.unwrap_or(default.auth_check_interval),
            cookie_prefix: body.cookie_prefix.unwrap_or(default.cookie_prefix),
            enabled: body.enabled.unwrap_or(default.enabled),
            inactivity_timeout: body.inactivity_timeout.unwrap_or(default.inactivity_timeout),
            maximum_duration: body.maximum_duration.unwrap_or(default.maximum_duration),
            options_passthrough: body.options_passthrough.unwrap_or(default.options_passthrough),
            provider: body.provider.into(),
            extra: body.extra,
        }
    }
}

macro_rules! providers {
    ($($key:ident: $variant:ident($read:ident => $write:ident { $($list:ident),* }),)*) => {
        impl types::EndpointOAuthProviderMutate {
            /// The keys of the providers that this version of the crate knows.
            pub const KEYS: &'static [&'static str] = &[$(stringify!($key)),*];

            /// Returns the key of the provider, such as `google`.
            #[must_use]
            pub fn key(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => stringify!($key),)*
                }
            }

            /// Returns the fields of the provider that this version of the crate does not know.
            #[must_use]
            pub fn unknown_fields(&self) -> &UnknownFields {
                match self {
                    $(Self::$variant(provider) => &provider.extra,)*
                }
            }
        }

        impl TryFrom<types::EndpointOAuthProvider> for types::EndpointOAuthProviderMutate {
            type Error = ConvertError;

            fn try_from(provider: types::EndpointOAuthProvider) -> Result<Self, ConvertError> {
                let types::EndpointOAuthProvider { $($key,)* extra } = provider;
                let known = [$($key.map(|provider| (stringify!($key).to_owned(), Some(Self::$variant(provider.into())))),)*];
                let unknown = extra.iter().filter(|(_, value)| !value.is_null()).map(|(name, _)| (name.clone(), None));
                let mut set: Vec<_> = known.into_iter().flatten().chain(unknown).collect();
                match (set.pop(), set.is_empty()) {
                    (None, _) => Err(ConvertError::NoProvider),
                    (Some((_, Some(provider))), true) => Ok(provider),
                    (Some((name, None)), true) => Err(ConvertError::UnknownProvider(name)),
                    (Some((last, _)), false) => {
                        let names = set.into_iter().map(|(name, _)| name).chain([last]);
                        Err(ConvertError::SeveralProviders(names.collect()))
                    }
                }
            }
        }

        impl From<types::EndpointOAuthProviderMutate> for types::EndpointOAuthProvider {
            fn from(provider: types::EndpointOAuthProviderMutate) -> Self {
                let default = Self::default();
                match provider {
                    $(types::EndpointOAuthProviderMutate::$variant(provider) => Self { $key: Some(provider.into()), ..default },)*
                }
            }
        }

        $(
            impl From<types::$write> for types::$read {
                fn from(provider: types::$write) -> Self {
                    Self {
                        client_id: provider.client_id.unwrap_or_default(),
                        client_secret: provider.client_secret.unwrap_or_default(),
                        scopes: provider.scopes.unwrap_or_default(),
                        $($list: provider.$list.unwrap_or_default(),)*
                        extra: provider.extra,
                    }
                }
            }

            impl From<types::$read> for types::$write {
                fn from(provider: types::$read) -> Self {
                    let types::$read { client_id, client_secret, scopes, $($list,)* extra } = provider;
                    let is_managed = client_id.is_empty() && client_secret.is_empty();
                    Self {
                        client_id: (!is_managed).then_some(client_id),
                        client_secret: (!is_managed).then_some(client_secret),
                        // Even an empty list of scopes is rejected with the managed application.
                        scopes: (!is_managed || !scopes.is_empty()).then_some(scopes),
                        $($list: Some($list),)*
                        extra,
                    }
                }
            }
        )*
    };
}

providers! {
    github: Github(EndpointOAuthGitHub => EndpointOAuthGitHubMutate {
        email_addresses, email_domains, organizations, teams
    }),
    facebook: Facebook(EndpointOAuthFacebook => EndpointOAuthFacebookMutate { email_addresses, email_domains }),
    microsoft: Microsoft(EndpointOAuthMicrosoft => EndpointOAuthMicrosoftMutate { email_addresses, email_domains }),
    google: Google(EndpointOAuthGoogle => EndpointOAuthGoogleMutate { email_addresses, email_domains }),
    linkedin: Linkedin(EndpointOAuthLinkedIn => EndpointOAuthLinkedInMutate { email_addresses, email_domains }),
    gitlab: Gitlab(EndpointOAuthGitLab => EndpointOAuthGitLabMutate { email_addresses, email_domains }),
    twitch: Twitch(EndpointOAuthTwitch => EndpointOAuthTwitchMutate { email_addresses, email_domains }),
    amazon: Amazon(EndpointOAuthAmazon => EndpointOAuthAmazonMutate { email_addresses, email_domains }),
}
