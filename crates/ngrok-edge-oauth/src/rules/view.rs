//! A module as the rules see it: the same fields whatever the provider.

use crate::types::{EndpointOAuthMutate, EndpointOAuthProviderMutate as Provider};

/// A module as the rules see it. What is not set counts as empty.
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
    pub(super) fn of(module: &'a EndpointOAuthMutate) -> Self {
        macro_rules! view {
            ($it:ident) => {
                View {
                    module,
                    key: module.provider.key(),
                    client_id: $it.client_id.as_deref().unwrap_or_default(),
                    client_secret: $it.client_secret.as_ref().map(|secret| secret.expose()).unwrap_or_default(),
                    scopes: $it.scopes.as_deref().unwrap_or_default(),
                    email_addresses: $it.email_addresses.as_deref().unwrap_or_default(),
                    email_domains: $it.email_domains.as_deref().unwrap_or_default(),
                    teams: &[],
                    organizations: &[],
                }
            };
        }
        match &module.provider {
            Provider::Github(it) => View {
                teams: it.teams.as_deref().unwrap_or_default(),
                organizations: it.organizations.as_deref().unwrap_or_default(),
                ..view!(it)
            },
            Provider::Facebook(it) => view!(it),
            Provider::Microsoft(it) => view!(it),
            Provider::Google(it) => view!(it),
            Provider::Linkedin(it) => view!(it),
            Provider::Gitlab(it) => view!(it),
            Provider::Twitch(it) => view!(it),
            Provider::Amazon(it) => view!(it),
        }
    }

    /// The path of a field of the provider.
    pub(super) fn path(&self, field: &str) -> String {
        format!("provider.{}.{field}", self.key)
    }

    /// The paths of the entries of a list that `is_wrong` finds wrong.
    pub(super) fn entries(&self, field: &str, list: &[String], is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
        let wrong = list.iter().enumerate().filter(|(_, entry)| is_wrong(entry));
        wrong.map(|(index, _)| self.path(&format!("{field}[{index}]"))).collect()
    }

    /// The paths of the entries of a list that stand in it before.
    pub(super) fn repeated(&self, field: &str, list: &[String]) -> Vec<String> {
        let repeated =
            list.iter().enumerate().filter(|(index, entry)| !entry.is_empty() && list[..*index].contains(entry));
        repeated.map(|(index, _)| self.path(&format!("{field}[{index}]"))).collect()
    }
}
