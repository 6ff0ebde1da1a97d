//! A view of a module with the same fields for every provider.

use std::collections::HashSet;

use crate::types::{EndpointOAuthMutate, EndpointOAuthProviderMutate as Provider};

/// The fields of a module that validation rules check. Unset fields are empty.
pub(super) struct View<'a> {
    pub(super) module: &'a EndpointOAuthMutate,
    /// The key of the provider.
    pub(super) key: &'static str,
    pub(super) client_id: &'a str,
    pub(super) client_secret: &'a str,
    pub(super) scopes: &'a [String],
    pub(super) email_addresses: &'a [String],
    pub(super) email_domains: &'a [String],
    pub(super) teams: &'a [String],
    pub(super) organizations: &'a [String],
}

impl<'a> View<'a> {
    pub(super) fn new(module: &'a EndpointOAuthMutate) -> Self {
        macro_rules! view {
            ($provider:ident) => {
                View {
                    module,
                    key: module.provider.key(),
                    client_id: $provider.client_id.as_deref().unwrap_or_default(),
                    client_secret: $provider
                        .client_secret
                        .as_ref()
                        .map_or("", |secret| secret.expose()),
                    scopes: $provider.scopes.as_deref().unwrap_or_default(),
                    email_addresses: $provider.email_addresses.as_deref().unwrap_or_default(),
                    email_domains: $provider.email_domains.as_deref().unwrap_or_default(),
                    teams: &[],
                    organizations: &[],
                }
            };
        }
        match &module.provider {
            Provider::Github(github) => View {
                teams: github.teams.as_deref().unwrap_or_default(),
                organizations: github.organizations.as_deref().unwrap_or_default(),
                ..view!(github)
            },
            Provider::Facebook(facebook) => view!(facebook),
            Provider::Microsoft(microsoft) => view!(microsoft),
            Provider::Google(google) => view!(google),
            Provider::Linkedin(linkedin) => view!(linkedin),
            Provider::Gitlab(gitlab) => view!(gitlab),
            Provider::Twitch(twitch) => view!(twitch),
            Provider::Amazon(amazon) => view!(amazon),
        }
    }

    /// Returns the path of a field of the provider.
    pub(super) fn path(&self, field: &str) -> String {
        format!("provider.{}.{field}", self.key)
    }

    /// Returns the paths of the entries of a list that are invalid.
    pub(super) fn invalid(
        &self,
        field: &str,
        list: &[String],
        is_invalid: impl Fn(&str) -> bool,
    ) -> Vec<String> {
        let invalid = list.iter().enumerate().filter(|(_, entry)| is_invalid(entry));
        invalid.map(|(index, _)| self.path(&format!("{field}[{index}]"))).collect()
    }

    /// Returns the paths of the entries of a list that repeat an earlier one.
    pub(super) fn repeated(&self, field: &str, list: &[String]) -> Vec<String> {
        let mut seen = HashSet::new();
        let repeated =
            list.iter().enumerate().filter(|(_, entry)| !entry.is_empty() && !seen.insert(*entry));
        repeated.map(|(index, _)| self.path(&format!("{field}[{index}]"))).collect()
    }
}
