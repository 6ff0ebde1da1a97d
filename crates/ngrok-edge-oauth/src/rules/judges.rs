//! The table of rules: a code, and what breaks it.

use super::{Bounds, bounds::ScopeRule, view::View};

/// The paths of the fields that break a rule.
type Judge = fn(&View<'_>, &Bounds) -> Vec<String>;

/// In the order in which they are looked at: the fields of the module, the credentials, then list by list.
pub(super) static JUDGES: [(u32, Judge); 35] = [
    (7042, |it, _| when(!it.cookie_prefix().bytes().all(|c| c.is_ascii_alphanumeric() || c == b'.'), "cookie_prefix")),
    (7136, |it, bounds| when(length(it.cookie_prefix()) > bounds.cookie_prefix_length, "cookie_prefix")),
    (7035, |it, bounds| {
        when((1..*bounds.auth_check_interval.start()).contains(&it.auth_check_interval()), "auth_check_interval")
    }),
    (7158, |it, bounds| when(it.auth_check_interval() > *bounds.auth_check_interval.end(), "auth_check_interval")),
    (7161, |it, bounds| {
        when(it.module.maximum_duration.unwrap_or_default() > bounds.maximum_duration, "maximum_duration")
    }),
    (383, |it, _| when(!it.client_id.is_empty() && it.client_secret.is_empty(), &it.path("client_id"))),
    (384, |it, _| when(it.client_id.is_empty() && !it.client_secret.is_empty(), &it.path("client_secret"))),
    (7034, |it, _| when(it.is_managed() && !it.scopes.is_empty(), &it.path("scopes"))),
    (7166, |it, bounds| {
        when(it.is_managed() && bounds.unmanaged_providers.iter().any(|key| key == it.key), &it.path("client_id"))
    }),
    (7137, |it, bounds| when(length(it.client_id) > bounds.client_id_length, &it.path("client_id"))),
    (7138, |it, bounds| when(length(it.client_secret) > bounds.client_secret_length, &it.path("client_secret"))),
    (7038, |it, bounds| uncovered(it, bounds)),
    (7056, |it, bounds| when(it.scopes.len() > bounds.entries, &it.path("scopes"))),
    (7141, |it, bounds| it.entries("scopes", it.scopes, |entry| length(entry) > bounds.entry_length)),
    (7060, |it, bounds| when(it.email_addresses.len() > bounds.entries, &it.path("email_addresses"))),
    (7051, |it, _| it.entries("email_addresses", it.email_addresses, str::is_empty)),
    (7139, |it, bounds| it.entries("email_addresses", it.email_addresses, |entry| length(entry) > bounds.entry_length)),
    (7043, |it, _| it.entries("email_addresses", it.email_addresses, |entry| !entry.is_empty() && !is_email(entry))),
    (7045, |it, _| it.entries("email_addresses", it.email_addresses, |entry| has_bad_punycode(domain_of(entry)))),
    (7046, |it, _| it.repeated("email_addresses", it.email_addresses)),
    (7061, |it, bounds| when(it.email_domains.len() > bounds.entries, &it.path("email_domains"))),
    (7052, |it, _| it.entries("email_domains", it.email_domains, str::is_empty)),
    (7140, |it, bounds| it.entries("email_domains", it.email_domains, |entry| length(entry) > bounds.entry_length)),
    (7039, |it, _| it.entries("email_domains", it.email_domains, |entry| !entry.is_empty() && !is_domain(entry))),
    (7044, |it, _| it.entries("email_domains", it.email_domains, has_bad_punycode)),
    (7047, |it, _| it.repeated("email_domains", it.email_domains)),
    (7057, |it, bounds| when(it.teams.len() > bounds.entries, &it.path("teams"))),
    (7053, |it, _| it.entries("teams", it.teams, str::is_empty)),
    (7144, |it, bounds| it.entries("teams", it.teams, |entry| length(entry) > bounds.entry_length)),
    (7040, |it, _| it.entries("teams", it.teams, |entry| !entry.is_empty() && !is_team(entry))),
    (7048, |it, _| it.repeated("teams", it.teams)),
    (7058, |it, bounds| when(it.organizations.len() > bounds.entries, &it.path("organizations"))),
    (7054, |it, _| it.entries("organizations", it.organizations, str::is_empty)),
    (7145, |it, bounds| it.entries("organizations", it.organizations, |entry| length(entry) > bounds.entry_length)),
    (7049, |it, _| it.repeated("organizations", it.organizations)),
];

impl View<'_> {
    fn cookie_prefix(&self) -> &str {
        self.module.cookie_prefix.as_deref().unwrap_or_default()
    }

    fn auth_check_interval(&self) -> u32 {
        self.module.auth_check_interval.unwrap_or_default()
    }

    /// Whether the application is the one that ngrok manages.
    fn is_managed(&self) -> bool {
        self.client_id.is_empty() && self.client_secret.is_empty()
    }
}

fn when(is_broken: bool, path: &str) -> Vec<String> {
    if is_broken { vec![path.to_owned()] } else { Vec::new() }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// The part after the last `@`; nothing where there is none.
fn domain_of(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, domain)| domain)
}

/// Something before an `@` that is no space, and a domain after it. The provider knows which addresses there are.
fn is_email(address: &str) -> bool {
    let local = address.rsplit_once('@').map_or("", |(local, _)| local);
    !local.is_empty() && !local.contains(|c: char| c.is_whitespace() || c.is_control()) && is_domain(domain_of(address))
}

/// Labels of letters, digits and inner hyphens (RFC 1123, section 2.1), in Unicode as in punycode.
fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    domain.len() <= 253 && domain.split('.').all(is_label)
}

/// Whether a label claims to be punycode (RFC 3492) and is not.
fn has_bad_punycode(domain: &str) -> bool {
    let encoded = domain
        .split('.')
        .filter_map(|label| label.get(..4).filter(|it| it.eq_ignore_ascii_case("xn--")).map(|_| &label[4..]));
    encoded.into_iter().any(|label| label.is_empty() || idna::punycode::decode_to_string(label).is_none())
}

/// A number, or two slugs with a slash between them.
fn is_team(team: &str) -> bool {
    let is_number = team.bytes().all(|c| c.is_ascii_digit());
    let is_pair =
        team.split_once('/').is_some_and(|(org, team)| !org.is_empty() && !team.is_empty() && !team.contains('/'));
    is_number || is_pair
}

/// The scopes that let an application see a visitor's email address, by provider.
const EMAIL_SCOPES: [(&str, &[&str]); 8] = [
    ("github", &["user:email", "user"]),
    ("facebook", &["email"]),
    ("microsoft", &["email", "User.Read"]),
    ("google", &["email", "https://www.googleapis.com/auth/userinfo.email"]),
    ("linkedin", &["email", "r_emailaddress"]),
    ("gitlab", &["email", "read_user", "api"]),
    ("twitch", &["user:read:email"]),
    ("amazon", &["profile"]),
];
/// The scopes that let an application see a visitor's teams and organizations at GitHub.
const MEMBERSHIP_SCOPES: [&str; 3] = ["read:org", "write:org", "admin:org"];

fn uncovered(it: &View<'_>, bounds: &Bounds) -> Vec<String> {
    if bounds.scopes == ScopeRule::Any || it.scopes.is_empty() {
        return Vec::new();
    }
    let has = |wanted: &[&str]| it.scopes.iter().any(|scope| wanted.contains(&&**scope));
    let email = EMAIL_SCOPES.iter().find(|(key, _)| *key == it.key).map_or(&[][..], |(_, scopes)| scopes);
    let by_email = !it.email_addresses.is_empty() || !it.email_domains.is_empty();
    let by_membership = !it.teams.is_empty() || !it.organizations.is_empty();
    when((by_email && !has(email)) || (by_membership && !has(&MEMBERSHIP_SCOPES)), &it.path("scopes"))
}
