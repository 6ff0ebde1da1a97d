//! `conform`: no difference to the emulator, and exactly those of an emulator that differs.

use std::{collections::BTreeSet, fs, path::PathBuf, sync::OnceLock, time::Duration};

use integration_tests::conform::{
    Case, ConformError, Difference, Group, Observation, Report, Settings, StopSignal, cases,
    differences, probes, run, violations,
};
use ngrok_edge_oauth::{Bounds, ErrorCode, types::EndpointOAuthMutate};
use ngrok_edge_oauth_emulator::{Emulator, Fault, Options, RecordedRequest, RouteSeed, UnknownIds};
use serde_json::{Value, json};
use tokio::sync::watch;

use crate::{TestResult, edge, route};

const API_KEY: &str = "secretkey_secretkey";

/// Returns options of an emulator that acts as the API.
fn options() -> Options {
    let mut options = Options::default();
    options.api_keys = vec![API_KEY.to_owned()];
    options.routes = vec![RouteSeed { edge: edge(), route: route(), rejects_with: None }];
    options.unknown_ids = UnknownIds::Reject;
    options
}

/// A folder for the backup, which is removed at the end.
struct Run {
    folder: PathBuf,
    settings: Settings,
}

impl Run {
    fn new(name: &str, base_url: String) -> Result<Self, std::io::Error> {
        let folder = std::env::temp_dir().join(format!("conform-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let backup = folder.join("backup.json");
        let (api_key, interval) = (API_KEY.to_owned(), Duration::ZERO);
        let settings =
            Settings { base_url, api_key, edge: edge(), route: route(), interval, backup };
        Ok(Self { folder, settings })
    }

    async fn compare(&self) -> Result<Report, ConformError> {
        run(&self.settings, |_| true, never()).await
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Returns a signal that never stops a run.
fn never() -> StopSignal {
    watch::channel(false).1
}

/// Puts `module` on the route.
async fn put(emulator: &Emulator, module: &Value) -> TestResult {
    let client =
        ngrok_edge_oauth::Client::builder().api_key(API_KEY).base_url(emulator.url()).build()?;
    let module: EndpointOAuthMutate = serde_json::from_value(module.clone())?;
    client.edge_route_oauth_replace(&edge(), &route(), &module).await?;
    Ok(())
}

fn found_module() -> Value {
    json!({ "cookie_prefix": "mine.", "provider": { "github": {
        "client_id": "found-id", "client_secret": "found-secret", "scopes": ["read:org"], "teams": ["private/team"],
    } } })
}

#[tokio::test]
async fn emulator_does_not_differ_and_keeps_its_module() -> TestResult {
    let emulator = Emulator::start_with(options()).await?;
    put(&emulator, &found_module()).await?;
    let before = emulator.modules();
    let run = Run::new("same", emulator.url())?;
    let report = run.compare().await?;
    assert_eq!(report.differences(), [], "{report}");
    assert!(report.is_complete() && report.compared() > 150, "{report}");
    assert_eq!(emulator.modules(), before);
    assert!(!run.settings.backup.exists());

    let text = format!("{report}{}", report.to_json());
    for secret in ["secretkey", "found-secret", "found-id", "private/team"] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
    // All codes that can be caused without another account.
    let codes = report.to_json()["codes"].as_array().map_or(0, Vec::len);
    assert!(codes >= 50, "{codes} codes: {text}");
    Ok(())
}

#[tokio::test]
async fn route_without_a_module_has_none_afterwards() -> TestResult {
    let emulator = Emulator::start_with(options()).await?;
    let run = Run::new("none", emulator.url())?;
    assert_eq!(run.compare().await?.differences(), []);
    assert_eq!(emulator.modules(), []);
    Ok(())
}

#[tokio::test]
async fn six_changes_are_six_differences() -> TestResult {
    let mut options = options();
    options.bounds.auth_check_interval = 60..=86_400;
    options.bounds.maximum_duration = 86_400;
    options.bounds.unmanaged_providers = vec!["amazon".to_owned()];
    // The malformed and the unknown key of the cases.
    options.authtokens = vec!["conform".to_owned()];
    options.api_keys.push("conformconform_conformconform".to_owned());
    let emulator = Emulator::start_with(options).await?;
    let run = Run::new("six", emulator.url())?;
    let report = run.compare().await?;
    let found: Vec<_> =
        report.differences().iter().map(|(difference, _)| &*difference.api).collect();
    let expected = [
        ErrorCode::AUTH_CHECK_INTERVAL_TOO_SHORT,
        ErrorCode::AUTH_CHECK_INTERVAL_TOO_LONG,
        ErrorCode::MAXIMUM_DURATION_TOO_LONG,
        ErrorCode::CREDENTIALS_REQUIRED,
        ErrorCode::AUTHTOKEN_AS_API_KEY,
    ];
    let expected = expected.iter().map(ToString::to_string).chain(["status 200".to_owned()]);
    assert_eq!(found, expected.collect::<Vec<_>>(), "{report}");
    let text = report.to_string();
    assert!(text.starts_with("6 differences in "), "{text}");
    assert!(text.contains("   case: managed application of Amazon\n"), "{text}");
    Ok(())
}

/// The emulator and the stop of a run that does not end by itself.
struct Interrupted {
    emulator: Emulator,
    stop: watch::Sender<bool>,
}

/// Runs against an emulator whose `observer` interferes after the first write. Returns the result
/// once the module is in place.
async fn interrupt(
    interrupted: &'static OnceLock<Interrupted>,
    observer: fn(&RecordedRequest),
    name: &str,
) -> Result<Result<Report, ConformError>, Box<dyn std::error::Error>> {
    let mut options = options();
    options.observer = Some(observer);
    let emulator = Emulator::start_with(options).await?;
    put(&emulator, &found_module()).await?;
    let before = emulator.modules();
    let run = Run::new(name, emulator.url())?;
    let (stop, stopped) = watch::channel(false);
    let Interrupted { emulator, .. } = interrupted.get_or_init(|| Interrupted { emulator, stop });
    let result = integration_tests::conform::run(&run.settings, |_| true, stopped).await;
    assert_eq!(emulator.modules(), before);
    assert!(!run.settings.backup.exists());
    Ok(result)
}

/// Returns whether `request` configures Twitch, which only the cases do.
fn is_case(request: &RecordedRequest) -> bool {
    let settings = b"\"twitch\":{";
    request.body.windows(settings.len()).any(|bytes| bytes == settings)
}

#[tokio::test]
async fn stop_restores_the_module() -> TestResult {
    static RUN: OnceLock<Interrupted> = OnceLock::new();
    let stop = |request: &RecordedRequest| {
        if let Some(run) = RUN.get().filter(|_| is_case(request)) {
            run.stop.send_replace(true);
        }
    };
    let report = interrupt(&RUN, stop, "stop").await??;
    assert!(!report.is_complete() && report.compared() > 0, "{report}");
    assert!(report.to_string().contains("stopped after"), "{report}");
    Ok(())
}

#[tokio::test]
async fn failure_restores_the_module() -> TestResult {
    static RUN: OnceLock<Interrupted> = OnceLock::new();
    let fail = |request: &RecordedRequest| {
        if let Some(run) = RUN.get().filter(|_| is_case(request)) {
            run.emulator.set_faults([Fault::Reset]);
        }
    };
    let error = interrupt(&RUN, fail, "failure").await?.err().ok_or("no error")?;
    assert_eq!(error.to_string(), "the run ended early; the module of the route is as it was");
    Ok(())
}

#[tokio::test]
async fn nothing_is_written_without_consent_or_if_it_cannot_be_restored() -> TestResult {
    let emulator = Emulator::start_with(options()).await?;
    put(&emulator, &found_module()).await?;
    emulator.clear_requests();

    let run = Run::new("declined", emulator.url())?;
    let error = integration_tests::conform::run(&run.settings, |_| false, never()).await.err();
    assert!(matches!(error, Some(ConformError::Declined)), "{error:?}");
    // A backup of an earlier run has the only copy of its module.
    fs::write(&run.settings.backup, "{}")?;
    let error = run.compare().await.err();
    assert!(matches!(error, Some(ConformError::Backup(_))), "{error:?}");
    let methods: BTreeSet<_> =
        emulator.requests().iter().map(|request| request.method.to_string()).collect();
    assert_eq!(methods, ["GET".to_owned()].into());
    assert_eq!(fs::read_to_string(&run.settings.backup)?, "{}");

    let mut other = run.settings.clone();
    other.api_key = "other_key".to_owned();
    let error =
        integration_tests::conform::run(&other, |_| true, never()).await.err().ok_or("no error")?;
    assert!(error.to_string().contains("status 401 (ERR_NGROK_203)"), "{error}");
    Ok(())
}

#[test]
fn cases_have_unique_names_and_cover_every_group() -> TestResult {
    let cases = cases()?;
    let names: BTreeSet<_> = cases.iter().map(|case| &case.name).collect();
    assert_eq!(names.len(), cases.len());
    let groups: BTreeSet<Group> = cases.iter().map(|case: &Case| case.group).collect();
    assert_eq!(groups.len(), 9);
    Ok(())
}

#[test]
fn each_validation_rule_has_a_module_that_violates_it() {
    let bounds = Bounds::default();
    let codes = |module: Value| match EndpointOAuthMutate::from_json(module, &bounds) {
        Ok(_) => BTreeSet::new(),
        Err(violations) => violations.into_iter().map(|violation| violation.code).collect(),
    };
    let mut violated = BTreeSet::new();
    for (name, module) in violations(&bounds) {
        let codes = codes(module);
        assert!(!codes.is_empty(), "{name}");
        violated.extend(codes);
    }
    for (name, module) in probes() {
        assert_eq!(codes(module), BTreeSet::new(), "{name}");
    }
    // Those of a module, except the codes that depend on the account or on unpublished bounds.
    let unpublished = [7035, 7038, 7158, 7161, 7166];
    let others = [7041, 7079, 7127, 7134];
    let rules = ErrorCode::known()
        .map(ErrorCode::number)
        .filter(|number| (7034..=7166).contains(number) && *number != 7124);
    let expected: BTreeSet<u32> = rules
        .chain([383, 384])
        .filter(|number| !unpublished.contains(number) && !others.contains(number))
        .collect();
    assert_eq!(violated.into_iter().map(ErrorCode::number).collect::<BTreeSet<_>>(), expected);
}

#[test]
fn each_part_of_a_response_is_compared() {
    let error = |status: u16, code: &str| Observation {
        status,
        content_type: Some("application/json".to_owned()),
        has_operation_id: true,
        body: Some(
            json!({ "error_code": code, "status_code": status, "msg": "a", "details": { "operation_id": "op_1" } }),
        ),
    };
    let module = |provider: Value| Observation {
        status: 200,
        body: Some(json!({ "enabled": true, "provider": { "github": provider, "google": null } })),
        ..error(200, "")
    };
    let expected = error(400, "ERR_NGROK_383");
    let mut other_text = expected.clone();
    other_text.body = Some(
        json!({ "error_code": "ERR_NGROK_383", "status_code": 400, "msg": "b", "details": { "operation_id": "op_2" } }),
    );
    let mut no_details = expected.clone();
    no_details.body =
        Some(json!({ "error_code": "ERR_NGROK_383", "status_code": 400, "msg": "b" }));
    let settings = json!({ "scopes": [] });
    for (emulator, api, aspects) in [
        (expected.clone(), other_text, &[][..]),
        (expected.clone(), error(422, "ERR_NGROK_383"), &["status of ERR_NGROK_383"]),
        (expected.clone(), error(400, "ERR_NGROK_384"), &["outcome"]),
        (
            expected.clone(),
            Observation { has_operation_id: false, ..expected.clone() },
            &["header ngrok-operation-id"],
        ),
        (
            expected.clone(),
            Observation { content_type: None, ..expected.clone() },
            &["content type"],
        ),
        (expected.clone(), no_details, &["body/details"]),
        (module(settings.clone()), module(settings.clone()), &[]),
        (module(settings.clone()), module(json!({ "scopes": null })), &["body/provider/*/scopes"]),
        (module(settings), module(json!({ "scopes": [], "more": 1 })), &["body/provider/*/more"]),
    ] {
        let found = differences(&emulator, &api);
        let found: Vec<_> = found.iter().map(|Difference { aspect, .. }| aspect.as_str()).collect();
        assert_eq!(found, aspects, "{emulator:?} and {api:?}");
    }
}
