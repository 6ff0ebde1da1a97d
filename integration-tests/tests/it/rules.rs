//! The documented validation rules, violated and satisfied.

use ngrok_edge_oauth::{Bounds, ErrorCode, ErrorCodeInfo, ScopeRule, types};
use regex::Regex;
use serde_json::{Value, json};

use crate::{TestResult, document};

/// Returns the violations of `module`, as `code path`.
fn violations(module: Value, bounds: &Bounds) -> Result<Vec<String>, serde_json::Error> {
    let module: types::EndpointOAuthMutate = serde_json::from_value(module)?;
    let found = module.check_with(bounds).into_iter().map(|violation| {
        let expected = format!("{}: {} ({})", violation.path, violation.message, violation.code);
        assert_eq!(violation.to_string(), expected);
        format!("{} {}", violation.code.number(), violation.path)
    });
    Ok(found.collect())
}

fn github(fields: &Value) -> Value {
    json!({ "provider": { "github": fields } })
}

/// Returns bounds that short values exceed.
fn tight() -> Bounds {
    let mut bounds = Bounds::default();
    bounds.auth_check_interval = 60..=600;
    bounds.maximum_duration = 1000;
    bounds.cookie_prefix_length = 8;
    bounds.client_id_length = 8;
    bounds.client_secret_length = 8;
    bounds.entry_length = 30;
    bounds.entries = 2;
    bounds.unmanaged_providers = vec!["amazon".to_owned()];
    bounds.scopes = ScopeRule::Covering;
    bounds
}

#[test]
fn violation_has_the_code_and_field_of_its_rule() -> TestResult {
    let long = "l".repeat(31);
    let own = |mut fields: Value| {
        fields["client_id"] = json!("id");
        fields["client_secret"] = json!("secret");
        github(&fields)
    };
    let module = |field: &str, value: Value| json!({ field: value, "provider": { "google": {} } });
    for (broken, expected) in [
        (module("cookie_prefix", json!("a-b")), "7042 cookie_prefix"),
        (module("cookie_prefix", json!("ngrok.abc")), "7136 cookie_prefix"),
        (module("auth_check_interval", json!(59)), "7035 auth_check_interval"),
        (module("auth_check_interval", json!(601)), "7158 auth_check_interval"),
        (module("maximum_duration", json!(1001)), "7161 maximum_duration"),
        (github(&json!({ "client_id": "id" })), "383 provider.github.client_id"),
        (github(&json!({ "client_secret": "secret" })), "384 provider.github.client_secret"),
        (github(&json!({ "scopes": ["user"] })), "7034 provider.github.scopes"),
        (json!({ "provider": { "amazon": {} } }), "7166 provider.amazon.client_id"),
        (
            github(&json!({ "client_id": "123456789", "client_secret": "a" })),
            "7137 provider.github.client_id",
        ),
        (
            github(&json!({ "client_id": "a", "client_secret": "123456789" })),
            "7138 provider.github.client_secret",
        ),
        (
            own(json!({ "scopes": ["gist"], "email_domains": ["x.test"] })),
            "7038 provider.github.scopes",
        ),
        (own(json!({ "scopes": ["user"], "teams": ["1"] })), "7038 provider.github.scopes"),
        (own(json!({ "scopes": ["a", "b", "c"] })), "7056 provider.github.scopes"),
        (own(json!({ "scopes": ["a", long] })), "7141 provider.github.scopes[1]"),
        (
            github(&json!({ "email_addresses": ["a@x.test", "b@x.test", "c@x.test"] })),
            "7060 provider.github.email_addresses",
        ),
        (github(&json!({ "email_addresses": [""] })), "7051 provider.github.email_addresses[0]"),
        (
            github(&json!({ "email_addresses": [format!("{long}@x.test")] })),
            "7139 provider.github.email_addresses[0]",
        ),
        (
            github(&json!({ "email_addresses": ["a@x.test", "x.test"] })),
            "7043 provider.github.email_addresses[1]",
        ),
        (
            github(&json!({ "email_addresses": ["a@xn--\u{61}-.test"] })),
            "7043 provider.github.email_addresses[0]",
        ),
        (
            github(&json!({ "email_addresses": ["a@xn--0.test"] })),
            "7045 provider.github.email_addresses[0]",
        ),
        (
            github(&json!({ "email_addresses": ["a@x.test", "a@x.test"] })),
            "7046 provider.github.email_addresses[1]",
        ),
        (
            github(&json!({ "email_domains": ["a.test", "b.test", "c.test"] })),
            "7061 provider.github.email_domains",
        ),
        (github(&json!({ "email_domains": [""] })), "7052 provider.github.email_domains[0]"),
        (
            github(&json!({ "email_domains": [format!("{long}.test")] })),
            "7140 provider.github.email_domains[0]",
        ),
        (
            github(&json!({ "email_domains": ["a b.test"] })),
            "7039 provider.github.email_domains[0]",
        ),
        (
            github(&json!({ "email_domains": ["xn--0.test"] })),
            "7044 provider.github.email_domains[0]",
        ),
        (
            github(&json!({ "email_domains": ["a.test", "a.test"] })),
            "7047 provider.github.email_domains[1]",
        ),
        (github(&json!({ "teams": ["1", "2", "3"] })), "7057 provider.github.teams"),
        (github(&json!({ "teams": [""] })), "7053 provider.github.teams[0]"),
        (github(&json!({ "teams": [format!("a/{long}")] })), "7144 provider.github.teams[0]"),
        (github(&json!({ "teams": ["team"] })), "7040 provider.github.teams[0]"),
        (github(&json!({ "teams": ["a/b", "a/b"] })), "7048 provider.github.teams[1]"),
        (
            github(&json!({ "organizations": ["a", "b", "c"] })),
            "7058 provider.github.organizations",
        ),
        (github(&json!({ "organizations": [""] })), "7054 provider.github.organizations[0]"),
        (github(&json!({ "organizations": [long] })), "7145 provider.github.organizations[0]"),
        (github(&json!({ "organizations": ["a", "a"] })), "7049 provider.github.organizations[1]"),
    ] {
        let found = violations(broken.clone(), &tight())?;
        assert!(
            found.iter().any(|violation| violation == expected),
            "{expected} is not in {found:?} for {broken}"
        );
    }
    Ok(())
}

#[test]
fn examples_of_the_document_satisfy_the_rules() -> TestResult {
    for example in document::examples(&document::load_document()?) {
        if example.schema == "EndpointOAuthMutate" {
            let mut bounds = Bounds::default();
            bounds.scopes = ScopeRule::Covering;
            assert_eq!(
                violations(example.value, &bounds)?,
                Vec::<String>::new(),
                "{}",
                example.name
            );
        }
    }
    Ok(())
}

#[test]
fn values_at_the_bounds_are_valid() -> TestResult {
    let kept = json!({
        "cookie_prefix": "Ngrok.1.", "auth_check_interval": 60, "maximum_duration": 1000,
        "provider": { "github": {
            "client_id": "12345678", "client_secret": "12345678", "scopes": ["user:email", "read:org"],
            "email_addresses": ["a+b@x.test", "ü@bücher.test"], "email_domains": ["xn--bcher-kva.test", "localhost"],
            "teams": ["123", "org/team"], "organizations": ["a", "b"],
        } },
    });
    assert_eq!(violations(kept, &tight())?, Vec::<String>::new());
    let padded = |length: usize, start: &str, end: &str| {
        format!("{start}{}{end}", "l".repeat(length - start.len() - end.len()))
    };
    let longest = github(&json!({
        "client_id": "12345678", "client_secret": "12345678", "scopes": [padded(30, "", "")],
        "email_addresses": [padded(30, "", "@x.test")], "email_domains": [padded(30, "", ".test")],
        "teams": [padded(30, "a/", "")], "organizations": [padded(30, "", "")],
    }));
    let mut bounds = tight();
    bounds.scopes = Bounds::default().scopes;
    assert_eq!(violations(longest, &bounds)?, Vec::<String>::new());
    let latest = json!({ "auth_check_interval": 600, "provider": { "google": {} } });
    assert_eq!(violations(latest, &tight())?, Vec::<String>::new());
    let zero = json!({ "auth_check_interval": 0, "provider": { "google": {} } });
    assert_eq!(violations(zero, &tight())?, Vec::<String>::new(), "0 is the default of the field");
    Ok(())
}

#[test]
fn check_reports_the_path_of_the_violation() -> TestResult {
    let module: types::EndpointOAuthMutate =
        serde_json::from_value(github(&json!({ "teams": ["platform"] })))?;
    let broken: Vec<_> = module.check().iter().map(|violation| violation.path.clone()).collect();
    assert_eq!(broken, ["provider.github.teams[0]"]);
    Ok(())
}

#[test]
fn malformed_domains_and_addresses_are_violations() -> TestResult {
    let label = |length: usize| "l".repeat(length);
    let longest = [label(63), label(63), label(63), label(61)].join(".");
    assert_eq!(longest.len(), 253);
    let domains = [
        ("a", true),
        ("a-b.test", true),
        ("bücher.test", true),
        (&label(63), true),
        (&label(64), false),
        (&longest, true),
        (&format!("{longest}l"), false),
        ("-a.test", false),
        ("a-.test", false),
        ("a..test", false),
        (".test", false),
        ("a_b.test", false),
    ];
    for (domain, is_good) in domains {
        for (field, entry, code) in [
            ("email_domains", domain.to_owned(), 7039),
            ("email_addresses", format!("a@{domain}"), 7043),
        ] {
            let found = violations(github(&json!({ field: [entry] })), &Bounds::default())?;
            let expected = if is_good {
                Vec::new()
            } else {
                vec![format!("{code} provider.github.{field}[0]")]
            };
            assert_eq!(found, expected, "{domain}");
        }
    }
    for address in ["a b@x.test", "a\u{7}@x.test", "@x.test", "a@", "x.test"] {
        let found =
            violations(github(&json!({ "email_addresses": [address] })), &Bounds::default())?;
        assert_eq!(found, ["7043 provider.github.email_addresses[0]"], "{address:?}");
    }
    Ok(())
}

#[test]
fn scopes_must_permit_the_configured_checks() -> TestResult {
    let lists = [
        ("email_addresses", "a@x.test", "user"),
        ("email_domains", "x.test", "user"),
        ("teams", "1", "org"),
        ("organizations", "a", "org"),
    ];
    for (field, entry, enough) in lists {
        for scope in ["user", "user:email", "read:org", "write:org", "admin:org", "gist"] {
            let own = json!({ "client_id": "id", "client_secret": "secret", "scopes": [scope], field: [entry] });
            let found = violations(github(&own), &tight())?;
            let is_enough = scope.contains(enough);
            let expected =
                if is_enough { Vec::new() } else { vec!["7038 provider.github.scopes".to_owned()] };
            assert_eq!(found, expected, "{scope} for {field}");
        }
    }
    Ok(())
}

#[test]
fn all_violations_are_returned_in_order() -> TestResult {
    let broken = json!({
        "cookie_prefix": "_",
        "provider": { "github": { "client_id": "a", "scopes": ["b"], "teams": ["x", "x"], "email_domains": ["-"] } },
    });
    let expected = [
        "7042 cookie_prefix",
        "383 provider.github.client_id",
        "7039 provider.github.email_domains[0]",
        "7040 provider.github.teams[0]",
        "7040 provider.github.teams[1]",
        "7048 provider.github.teams[1]",
    ];
    assert_eq!(violations(broken, &Bounds::default())?, expected);
    Ok(())
}

#[test]
fn rules_match_the_patterns_of_the_document() -> TestResult {
    let document = document::load_document()?;
    let pattern = |pointer: &str| {
        let pattern = document
            .root()
            .pointer(&format!("/components/schemas/{pointer}/pattern"))
            .and_then(Value::as_str);
        Regex::new(pattern.unwrap_or_default())
    };
    let (team, prefix) = (pattern("GitHubTeams/items")?, pattern("CookiePrefix")?);
    for text in [
        "1", "a", "a/b", "a/b/c", "/", "a/", "/b", "12a", "1/2", "ngrok.", "a_b", "A-1", ".", " ",
        "ü",
    ] {
        let found = violations(github(&json!({ "teams": [text] })), &Bounds::default())?;
        assert_eq!(found.is_empty(), team.is_match(text), "team {text:?}");
        let found = violations(
            json!({ "cookie_prefix": text, "provider": { "google": {} } }),
            &Bounds::default(),
        )?;
        assert_eq!(found.is_empty(), prefix.is_match(text), "cookie prefix {text:?}");
    }
    Ok(())
}

#[test]
fn every_code_has_a_status_and_a_description() {
    for code in ErrorCode::known() {
        let is_complete = |info: &ErrorCodeInfo| {
            (400..600).contains(&info.status) && !info.description.ends_with('.')
        };
        assert!(code.info().is_some_and(is_complete), "{code}");
    }
    assert_eq!(ErrorCode::known().count(), 65);
    assert_eq!(ErrorCode::new(1).and_then(ErrorCode::info), None);
}

#[test]
fn from_json_rejects_what_the_api_rejects() {
    let read = |value: serde_json::Value| match types::EndpointOAuthMutate::from_json(
        value,
        &Bounds::default(),
    ) {
        Ok(_) => "valid".to_owned(),
        Err(violations) => violations
            .iter()
            .map(|found| format!("{} {}", found.code.number(), found.path))
            .collect::<Vec<_>>()
            .join(", "),
    };
    assert_eq!(read(serde_json::json!({ "provider": { "google": {} } })), "valid");
    assert_eq!(read(serde_json::json!([])), "215 the body");
    assert_eq!(read(serde_json::json!({})), "7037 provider");
    assert_eq!(read(serde_json::json!({ "provider": {} })), "7037 provider");
    assert_eq!(read(serde_json::json!({ "provider": null, "enabled": null })), "7037 provider");
    assert_eq!(
        read(serde_json::json!({ "provider": { "google": {}, "github": {} } })),
        "7036 provider"
    );
    assert_eq!(read(serde_json::json!({ "provider": { "gitea": {} } })), "7165 provider.gitea");
    // Several violations.
    let module = serde_json::json!({
        "enabled": "yes", "maximum_duration": -1, "inactivity_timeout": 1.0, "enable": true, "cookie_prefix": "a b",
        "provider": { "github": { "teams": ["a", 7, null], "team": [], "email_domains": "x" } },
    });
    let expected = "215 provider.github.teams[2], 215 enabled, 215 maximum_duration, 215 provider.github.email_domains, \
                    215 provider.github.teams[1], 214 enable, 214 provider.github.team, 7042 cookie_prefix, \
                    7040 provider.github.teams[0]";
    let mut found: Vec<_> = read(module).split(", ").map(str::to_owned).collect();
    let mut expected: Vec<_> = expected.split(", ").map(str::to_owned).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}
