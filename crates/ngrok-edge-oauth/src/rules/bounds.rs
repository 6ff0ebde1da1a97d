//! Bounds that ngrok enforces but does not publish.

use std::ops::RangeInclusive;

/// Bounds on the fields of a module.
///
/// The defaults are assumptions, wide enough to accept every value that is known to be valid. Set
/// the bounds that you know.
///
/// ```
/// use ngrok_edge_oauth::{Bounds, types::*};
///
/// let mut bounds = Bounds::default();
/// bounds.maximum_duration = 86_400;
/// let google = EndpointOAuthGoogleMutate::default();
/// let module = EndpointOAuthMutate::new(google).with_maximum_duration(90_000);
/// assert_eq!(module.check(), []);
/// assert_eq!(module.check_with(&bounds)[0].path, "maximum_duration");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bounds {
    /// Seconds between two checks with the identity provider (`ERR_NGROK_7035`, `ERR_NGROK_7158`).
    /// Assumed: any. 0, the default of the field, is always valid.
    pub auth_check_interval: RangeInclusive<u32>,
    /// Maximum duration of a session in seconds (`ERR_NGROK_7161`). Assumed: any.
    pub maximum_duration: u32,
    /// Characters of the cookie prefix (`ERR_NGROK_7136`). Assumed: 4096.
    pub cookie_prefix_length: usize,
    /// Characters of a client id (`ERR_NGROK_7137`). Assumed: 4096.
    pub client_id_length: usize,
    /// Characters of a client secret (`ERR_NGROK_7138`). Assumed: 4096.
    pub client_secret_length: usize,
    /// Characters of a list entry (`ERR_NGROK_7139` to `ERR_NGROK_7145`). Assumed: 4096.
    pub entry_length: usize,
    /// Entries of a list (`ERR_NGROK_7056` to `ERR_NGROK_7061`). Assumed: 1000.
    pub entries: usize,
    /// Keys of the providers for which ngrok has no managed application (`ERR_NGROK_7166`).
    /// Assumed: none.
    pub unmanaged_providers: Vec<String>,
    /// The rule for scopes (`ERR_NGROK_7038`). Assumed: any scopes, because ngrok does not publish
    /// the required ones.
    pub scopes: ScopeRule,
}

/// The rule for scopes, which permit an application to read what the configured checks need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScopeRule {
    /// Accepts any scopes.
    #[default]
    Any,
    /// Rejects scopes that do not permit the configured email, team and organization checks, by the
    /// scopes that this crate knows for each provider.
    Covering,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            auth_check_interval: 0..=u32::MAX,
            maximum_duration: u32::MAX,
            cookie_prefix_length: 4096,
            client_id_length: 4096,
            client_secret_length: 4096,
            entry_length: 4096,
            entries: 1000,
            unmanaged_providers: Vec::new(),
            scopes: ScopeRule::default(),
        }
    }
}
