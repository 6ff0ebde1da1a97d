//! The table of validation rules.

use super::{Bounds, bounds::ScopeRule, view::View};
use crate::ErrorCode;

/// A function that returns the paths of the fields that violate a rule.
type Rule = fn(&View<'_>, &Bounds) -> Vec<String>;

/// The rules in the order of their checks: fields of the module, credentials, then list by list.
/// The order is an assumption: ngrok reports one violation and does not document which.
pub(super) static RULES: [(ErrorCode, Rule); 35] = [
    (ErrorCode::MALFORMED_COOKIE_PREFIX, |view, _| {
        let is_valid = |c: u8| c.is_ascii_alphanumeric() || c == b'.';
        violated_if(!view.cookie_prefix().bytes().all(is_valid), "cookie_prefix")
    }),
    (ErrorCode::COOKIE_PREFIX_TOO_LONG, |view, bounds| {
        violated_if(length(view.cookie_prefix()) > bounds.cookie_prefix_length, "cookie_prefix")
    }),
    (ErrorCode::AUTH_CHECK_INTERVAL_TOO_SHORT, |view, bounds| {
        let too_short = 1..*bounds.auth_check_interval.start();
        violated_if(too_short.contains(&view.auth_check_interval()), "auth_check_interval")
    }),
    (ErrorCode::AUTH_CHECK_INTERVAL_TOO_LONG, |view, bounds| {
        let longest = *bounds.auth_check_interval.end();
        violated_if(view.auth_check_interval() > longest, "auth_check_interval")
    }),
    (ErrorCode::MAXIMUM_DURATION_TOO_LONG, |view, bounds| {
        let duration = view.module.maximum_duration.unwrap_or_default();
        violated_if(duration > bounds.maximum_duration, "maximum_duration")
    }),
    (ErrorCode::CLIENT_ID_WITHOUT_SECRET, |view, _| {
        let is_violated = !view.client_id.is_empty() && view.client_secret.is_empty();
        violated_if(is_violated, &view.path("client_id"))
    }),
    (ErrorCode::CLIENT_SECRET_WITHOUT_ID, |view, _| {
        let is_violated = view.client_id.is_empty() && !view.client_secret.is_empty();
        violated_if(is_violated, &view.path("client_secret"))
    }),
    (ErrorCode::SCOPES_WITHOUT_CREDENTIALS, |view, _| {
        violated_if(view.is_managed() && !view.scopes.is_empty(), &view.path("scopes"))
    }),
    (ErrorCode::CREDENTIALS_REQUIRED, |view, bounds| {
        let is_unmanaged = bounds.unmanaged_providers.iter().any(|key| key == view.key);
        violated_if(view.is_managed() && is_unmanaged, &view.path("client_id"))
    }),
    (ErrorCode::CLIENT_ID_TOO_LONG, |view, bounds| {
        violated_if(length(view.client_id) > bounds.client_id_length, &view.path("client_id"))
    }),
    (ErrorCode::CLIENT_SECRET_TOO_LONG, |view, bounds| {
        let length = length(view.client_secret);
        violated_if(length > bounds.client_secret_length, &view.path("client_secret"))
    }),
    (ErrorCode::MISSING_SCOPE, |view, bounds| missing_scope(view, bounds)),
    (ErrorCode::TOO_MANY_SCOPES, |view, bounds| view.too_many("scopes", view.scopes, bounds)),
    (ErrorCode::SCOPE_TOO_LONG, |view, bounds| view.too_long("scopes", view.scopes, bounds)),
    (ErrorCode::TOO_MANY_EMAIL_ADDRESSES, |view, bounds| {
        view.too_many("email_addresses", view.email_addresses, bounds)
    }),
    (ErrorCode::EMPTY_EMAIL_ADDRESS, |view, _| {
        view.invalid("email_addresses", view.email_addresses, str::is_empty)
    }),
    (ErrorCode::EMAIL_ADDRESS_TOO_LONG, |view, bounds| {
        view.too_long("email_addresses", view.email_addresses, bounds)
    }),
    (ErrorCode::MALFORMED_EMAIL_ADDRESS, |view, _| {
        view.malformed("email_addresses", view.email_addresses, is_email)
    }),
    (ErrorCode::INVALID_PUNYCODE_IN_EMAIL_ADDRESS, |view, _| {
        view.invalid("email_addresses", view.email_addresses, |entry| {
            has_bad_punycode(domain_of(entry))
        })
    }),
    (ErrorCode::DUPLICATE_EMAIL_ADDRESS, |view, _| {
        view.repeated("email_addresses", view.email_addresses)
    }),
    (ErrorCode::TOO_MANY_EMAIL_DOMAINS, |view, bounds| {
        view.too_many("email_domains", view.email_domains, bounds)
    }),
    (ErrorCode::EMPTY_EMAIL_DOMAIN, |view, _| {
        view.invalid("email_domains", view.email_domains, str::is_empty)
    }),
    (ErrorCode::EMAIL_DOMAIN_TOO_LONG, |view, bounds| {
        view.too_long("email_domains", view.email_domains, bounds)
    }),
    (ErrorCode::MALFORMED_EMAIL_DOMAIN, |view, _| {
        view.malformed("email_domains", view.email_domains, is_domain)
    }),
    (ErrorCode::INVALID_PUNYCODE_IN_EMAIL_DOMAIN, |view, _| {
        view.invalid("email_domains", view.email_domains, has_bad_punycode)
    }),
    (ErrorCode::DUPLICATE_EMAIL_DOMAIN, |view, _| {
        view.repeated("email_domains", view.email_domains)
    }),
    (ErrorCode::TOO_MANY_TEAMS, |view, bounds| view.too_many("teams", view.teams, bounds)),
    (ErrorCode::EMPTY_TEAM, |view, _| view.invalid("teams", view.teams, str::is_empty)),
    (ErrorCode::TEAM_TOO_LONG, |view, bounds| view.too_long("teams", view.teams, bounds)),
    (ErrorCode::MALFORMED_GITHUB_TEAM, |view, _| view.malformed("teams", view.teams, is_team)),
    (ErrorCode::DUPLICATE_TEAM, |view, _| view.repeated("teams", view.teams)),
    (ErrorCode::TOO_MANY_ORGANIZATIONS, |view, bounds| {
        view.too_many("organizations", view.organizations, bounds)
    }),
    (ErrorCode::EMPTY_ORGANIZATION, |view, _| {
        view.invalid("organizations", view.organizations, str::is_empty)
    }),
    (ErrorCode::ORGANIZATION_TOO_LONG, |view, bounds| {
        view.too_long("organizations", view.organizations, bounds)
    }),
    (ErrorCode::DUPLICATE_ORGANIZATION, |view, _| {
        view.repeated("organizations", view.organizations)
    }),
];

impl View<'_> {
    fn too_many(&self, field: &str, list: &[String], bounds: &Bounds) -> Vec<String> {
        violated_if(list.len() > bounds.entries, &self.path(field))
    }

    fn too_long(&self, field: &str, list: &[String], bounds: &Bounds) -> Vec<String> {
        self.invalid(field, list, |entry| length(entry) > bounds.entry_length)
    }

    fn malformed(&self, field: &str, list: &[String], is_valid: fn(&str) -> bool) -> Vec<String> {
        self.invalid(field, list, |entry| !entry.is_empty() && !is_valid(entry))
    }

    fn cookie_prefix(&self) -> &str {
        self.module.cookie_prefix.as_deref().unwrap_or_default()
    }

    fn auth_check_interval(&self) -> u32 {
        self.module.auth_check_interval.unwrap_or_default()
    }

    /// Returns whether ngrok manages the application.
    fn is_managed(&self) -> bool {
        self.client_id.is_empty() && self.client_secret.is_empty()
    }
}

fn violated_if(is_violated: bool, path: &str) -> Vec<String> {
    if is_violated { vec![path.to_owned()] } else { Vec::new() }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// Returns the part after the last `@`; empty without an `@`.
fn domain_of(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, domain)| domain)
}

/// Accepts any text without spaces, an `@`, and a domain.
fn is_email(address: &str) -> bool {
    let local = address.rsplit_once('@').map_or("", |(local, _)| local);
    !local.is_empty()
        && !local.contains(|c: char| c.is_whitespace() || c.is_control())
        && is_domain(domain_of(address))
}

/// Accepts labels of letters, digits and inner hyphens (RFC 1123, section 2.1), in Unicode or
/// punycode.
fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    domain.len() <= 253 && domain.split('.').all(is_label)
}

/// Returns whether a label has the prefix of punycode (RFC 3492) and is not valid punycode.
fn has_bad_punycode(domain: &str) -> bool {
    let encoded = domain.split('.').filter_map(|label| {
        label.get(..4).filter(|prefix| prefix.eq_ignore_ascii_case("xn--")).map(|_| &label[4..])
    });
    encoded
        .into_iter()
        .any(|label| label.is_empty() || idna::punycode::decode_to_string(label).is_none())
}

/// Accepts a number, or two slugs with a slash in between.
fn is_team(team: &str) -> bool {
    let is_number = team.bytes().all(|c| c.is_ascii_digit());
    let is_pair = team
        .split_once('/')
        .is_some_and(|(org, team)| !org.is_empty() && !team.is_empty() && !team.contains('/'));
    is_number || is_pair
}

/// Scopes that permit an application to read a visitor's email address, by provider.
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
/// Scopes that permit an application to read a visitor's teams and organizations at GitHub.
const MEMBERSHIP_SCOPES: [&str; 3] = ["read:org", "write:org", "admin:org"];

/// Returns the path of the scopes if they do not permit the configured checks.
fn missing_scope(view: &View<'_>, bounds: &Bounds) -> Vec<String> {
    if bounds.scopes == ScopeRule::Any || view.scopes.is_empty() {
        return Vec::new();
    }
    let has = |wanted: &[&str]| view.scopes.iter().any(|scope| wanted.contains(&&**scope));
    let email =
        EMAIL_SCOPES.iter().find(|(key, _)| *key == view.key).map_or(&[][..], |(_, scopes)| scopes);
    let by_email = !view.email_addresses.is_empty() || !view.email_domains.is_empty();
    let by_membership = !view.teams.is_empty() || !view.organizations.is_empty();
    violated_if(
        (by_email && !has(email)) || (by_membership && !has(&MEMBERSHIP_SCOPES)),
        &view.path("scopes"),
    )
}
