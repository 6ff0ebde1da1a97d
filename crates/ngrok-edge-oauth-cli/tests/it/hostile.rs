//! Input that attacks the terminal, the memory or the reader's patience.

use std::{
    fs,
    time::{Duration, Instant},
};

use ngrok_edge_oauth_emulator::Options;
use serde_json::Value;

use crate::{TestResult, put, run, start, text};

/// Checks `content` as a file and returns what the program prints.
fn check(content: &[u8]) -> Result<String, Box<dyn std::error::Error>> {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("a.yaml"), content)?;
    let output = run(&emulator, folder.path(), &["check", "a.yaml"])?;
    Ok(text(&output.stdout) + &text(&output.stderr))
}

#[test]
fn text_from_input_is_escaped_in_every_output() -> TestResult {
    let (runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    let name = "a\n::error::b.yaml";
    let content = "\"x\\n::error::y\": 1\n\"\\e[2J\": 2\n\"::warning::z\": 3\nprovider: {github: {teams: [\"\\e[31m\", {}], \"##[error]\": 1}}\n";
    fs::write(folder.path().join(name), content)?;
    fs::write(
        folder.path().join("secret.yaml"),
        "provider: {google: {client_id: a, client_secret: {file: \"x\\n::error::y\"}}}\n",
    )?;
    fs::write(folder.path().join("list.txt"), "edghts_a/edghtsrt_b\u{1b}[2J\n")?;
    let evil = r###"{"provider": {"google": {"client_id": "\n::error::c\u001b[2J", "client_secret": "s", "scopes": ["##[error]", "\n::debug::"]}}}"###;
    put(&runtime, &emulator, ["edghts_evil", "edghtsrt_evil"], evil)?;
    fs::write(folder.path().join("plain.yaml"), "provider: {google: {}}\n")?;
    let route = ["edghts_evil", "edghtsrt_evil"];
    for format in ["text", "json", "yaml"] {
        for arguments in [
            vec!["check", name],
            vec!["check", "::error::missing"],
            vec!["apply", name, "--yes"],
            vec!["replace", route[0], route[1], name],
            vec!["replace", route[0], route[1], "secret.yaml"],
            vec!["get", route[0], route[1], "--debug"],
            vec!["diff", route[0], route[1], "plain.yaml"],
            vec!["export", "edghts_evil/edghtsrt_evil"],
            vec!["export", "-f", "list.txt"],
        ] {
            let output =
                run(&emulator, folder.path(), &[&arguments[..], &["-o", format]].concat())?;
            let said = text(&output.stdout) + &text(&output.stderr);
            assert!(
                !said.contains(|c: char| c.is_control() && c != '\n'),
                "{arguments:?}: {said:?}"
            );
            assert!(
                !said.lines().any(|line| line.trim_start().starts_with("::")),
                "{arguments:?}: {said}"
            );
            assert!(!said.contains("##["), "{arguments:?}: {said}");
        }
    }
    Ok(())
}

#[test]
fn hostile_input_of_one_mebibyte_takes_little_time_and_memory() -> TestResult {
    // The budget is 1 s and 100 MB for a release build; a debug build is more than ten times
    // slower.
    let (size, limit) = if cfg!(debug_assertions) { (1 << 18, 20) } else { (1 << 20, 2) };
    let mib = |pattern: &str| pattern.repeat(size / pattern.len());
    let numbered = |pattern: &str| {
        (0..size / 17).map(|index| pattern.replace('#', &index.to_string())).collect::<String>()
    };
    let nested = format!("- {}1{}\n", "&a [1, ".repeat(90), "]".repeat(90)).repeat(360);
    let inputs = [
        ("anchors", format!("x:\n{nested}")),
        ("aliases", format!("a: &a {}\nb: [{}]\n", "x".repeat(100_000), mib("*a, "))),
        ("wrong entries", format!("provider: {{google: {{email_domains: [{}]}}}}\n", mib("1,"))),
        ("many entries", format!("provider: {{google: {{email_domains: [{}]}}}}\n", mib("a,"))),
        ("duplicate keys", mib("a: 1\n")),
        ("unknown keys", numbered("k#: 1\n")),
        ("unknown settings", format!("provider:\n  google:\n{}", numbered("    k#: 1\n"))),
        ("empty routes", format!("routes: [{}]\n", mib("{},"))),
        ("routes", format!("routes:\n{}", numbered("- {edge: x}\n"))),
        ("brackets", mib("[")),
        ("spaces", mib(" ")),
        ("long key", format!("{}: 1\nprovider: {{google: {{}}}}\n", mib("k"))),
        ("tabs", mib("\t")),
    ];
    for (name, input) in inputs {
        let before = Instant::now();
        let said = check(input.as_bytes())?;
        assert!(
            before.elapsed() < Duration::from_secs(limit),
            "{name} took {:?}",
            before.elapsed()
        );
        assert!(said.contains("problem"), "{name}: {}", said.chars().take(300).collect::<String>());
        assert!(said.len() < 1 << 20, "{name} prints {} bytes", said.len());
    }
    Ok(())
}

#[test]
fn size_of_input_is_limited() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("a.yaml"), "provider: {google: {}}\n")?;
    let output = run(&emulator, folder.path(), &["check", "a.yaml", "--max-input-bytes", "10"])?;
    assert!(
        text(&output.stdout)
            .contains("a.yaml: the file is larger than 10 bytes\n  help: split the file, or raise")
    );
    if cfg!(target_os = "linux") {
        let output = run(&emulator, folder.path(), &["check", "/dev/zero"])?;
        assert!(
            text(&output.stdout).contains("/dev/zero: the file is larger than 16777216 bytes"),
            "{output:?}"
        );
        let pipe = folder.path().join("pipe.yaml");
        if std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .is_ok_and(|status| status.success())
        {
            let output = run(&emulator, folder.path(), &["check", "pipe.yaml"])?;
            assert!(
                text(&output.stdout).contains("expected a regular file, found a named pipe"),
                "{output:?}"
            );
        }
    }
    Ok(())
}

#[test]
fn positions_after_a_wrong_type_are_correct() -> TestResult {
    let said = check(
        b"provider:\n  github:\n    teams: [1.5, a/b, {}, a/b, x]\n    a.b: 1\n    'c[0]': 2\n",
    )?;
    for line in [
        "a.yaml:3:13: provider.github.teams[0]: expected text, found `1.5` (ERR_NGROK_215)\n  help: quote it\n",
        "a.yaml:3:23: provider.github.teams[2]: expected text, found a mapping (ERR_NGROK_215)\n",
        "a.yaml:3:27: provider.github.teams[3]: a team is listed twice (ERR_NGROK_7048)\n",
        "a.yaml:3:32: provider.github.teams[4]: a GitHub team is neither",
        "a.yaml:4:5: unknown key `provider.github.a.b` (ERR_NGROK_214)\n",
        "a.yaml:5:5: unknown key `provider.github.c[0]` (ERR_NGROK_214)\n",
    ] {
        assert!(said.contains(line), "{line:?} is not in {said}");
    }
    Ok(())
}

#[test]
fn messages_name_expectation_and_value() -> TestResult {
    let google = "provider: {google: {}}\n";
    for (content, expected) in [
        (
            format!("maximum_duration: 1.5\n{google}"),
            "expected an integer from 0 to 4294967295, found `1.5`",
        ),
        (
            format!("maximum_duration: -1\n{google}"),
            "expected an integer from 0 to 4294967295, found `-1`",
        ),
        (format!("maximum_duration: 4294967296\n{google}"), "found `4294967296`"),
        (
            format!("enabled: 'yes'\n{google}"),
            "enabled: expected true or false, found the text \"yes\"",
        ),
        (
            format!("base: &b {{enabled: true}}\n<<: *b\n{google}"),
            "help: YAML merge keys are not supported",
        ),
        (format!("enable: true\n{google}"), "help: did you mean `enabled`?"),
        (
            "provider: {gogle: {}}\n".to_owned(),
            "unknown provider `gogle` (ERR_NGROK_7165)\n  help: did you mean `google`?",
        ),
        (
            "provider: google\n".to_owned(),
            "provider: expected a mapping, found the text \"google\"",
        ),
        ("provider: {google: null}\n".to_owned(), "provider: expected one provider, found none"),
        (
            "provider: {google: {}, github: {}}\n".to_owned(),
            "expected one provider, found github, google",
        ),
        (
            "provider: {google: {email_domains: example.com}}\n".to_owned(),
            "expected a list of text, found the text",
        ),
        (
            "provider: {google: {email_domains: [*.example.com]}}\n".to_owned(),
            "help: quote a value that starts with `*`",
        ),
        (
            "provider: {google: {client_id: a, client_secret: 12345}}\n".to_owned(),
            "expected text, found a number",
        ),
        ("- a\n".to_owned(), "expected a module (a mapping), found a list"),
        ("a: 1\n---\nb: 2\n".to_owned(), "expected one document, found a second one"),
    ] {
        let said = check(content.as_bytes())?;
        assert!(said.contains(expected), "{expected:?} is not in {said}");
        assert!(!said.contains("12345"), "{said}");
    }
    let said = check(b"provider: {google: {}}\n# caf\xe9\n")?;
    assert!(said.contains("a.yaml:2:6: the text is not UTF-8 from here on"), "{said}");
    Ok(())
}

#[test]
fn every_file_is_checked_even_if_one_cannot_be_read() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("bad.yaml"), "enabled: 1\nprovider: {google: {}}\n")?;
    let files = ["check", "missing.yaml", "bad.yaml", "missing-too.yaml", "-o", "json"];
    let output = run(&emulator, folder.path(), &files)?;
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout)?;
    let names: Vec<_> = report["problems"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|problem| &problem["file"])
        .collect();
    assert_eq!(names, ["missing.yaml", "bad.yaml", "missing-too.yaml"]);
    Ok(())
}

#[test]
fn manifest_and_module_are_not_confused() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("manifest.yaml"), "routes: []\n")?;
    fs::write(folder.path().join("module.yaml"), "provider: {google: {}}\n")?;
    let replaced =
        run(&emulator, folder.path(), &["replace", "edghts_a", "edghtsrt_b", "manifest.yaml"])?;
    let said = text(&replaced.stderr);
    assert!(
        said.contains("expected a module, found a manifest\nhelp: use `ngrok-edge-oauth apply`"),
        "{said}"
    );
    let applied = run(&emulator, folder.path(), &["apply", "module.yaml", "--yes"])?;
    assert!(
        text(&applied.stderr)
            .contains("expected a manifest, found a module\nhelp: list it below `routes`")
    );
    Ok(())
}

#[test]
fn empty_environment_variable_is_named() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    let module = "provider: {google: {client_id: a, client_secret: {env: HUSH}}}\n";
    fs::write(folder.path().join("module.yaml"), module)?;
    let mut command = crate::program(&emulator);
    command
        .args(["replace", "edghts_a", "edghtsrt_b", "module.yaml"])
        .env("HUSH", "")
        .current_dir(folder.path());
    let said = text(&command.output()?.stderr);
    assert!(
        said.contains("module.yaml:1:35: the environment variable HUSH is empty\nhelp: set HUSH"),
        "{said}"
    );
    Ok(())
}

/// Expects one problem in `text`, which starts with `expected`.
#[track_caller]
fn explains(text: &str, expected: &str) {
    let problems = ngrok_edge_oauth_cli::check("a.yaml", text);
    let expected = format!("a.yaml:{expected}");
    assert!(matches!(&problems[..], [only] if only.starts_with(&expected)), "{text}: {problems:?}");
}

#[test]
fn broken_files_are_explained() {
    let google = "provider: {google: {}}";
    let route = |route: &str| format!("routes:\n- {route}\n");
    for (text, expected) in [
        (String::new(), "1:1: the document is empty"),
        ("# comment\n".to_owned(), "1:1: the document is empty"),
        ("~\n".to_owned(), "1:1: expected a module (a mapping), found null"),
        ("7\n".to_owned(), "1:1: expected a module (a mapping), found `7`"),
        ("provider: \0\n".to_owned(), "1:11: YAML syntax: found unprintable character"),
        (
            "provider:\r\n  google:\r\n    scopes: 1\r\n".to_owned(),
            "3:5: provider.google.scopes: expected a list",
        ),
        (format!("enabled: !!binary aGk=\n{google}"), "1:10: expected a value that JSON has"),
        (format!("maximum_duration: .nan\n{google}"), "1:19: expected a value that JSON has"),
        (
            format!("maximum_duration: {}\n{google}", "9".repeat(400)),
            "1:19: expected a value that JSON has",
        ),
        (
            format!("maximum_duration: 1_000\n{google}"),
            "1:1: maximum_duration: expected an integer from 0",
        ),
        (
            format!("maximum_duration: 15m\n{google}"),
            "1:1: maximum_duration: expected an integer from 0",
        ),
        (
            format!("maximum_duration: '60'\n{google}"),
            "1:1: maximum_duration: expected an integer from 0",
        ),
        (format!("cookie_prefix: 'a\u{202e}b'\n{google}"), "1:1: cookie_prefix: "),
        (format!("ena\u{200b}bled: true\n{google}"), "1:1: unknown key `ena\\u{200b}bled`"),
        ("provider: [google]\n".to_owned(), "1:1: provider: expected a mapping, found a list"),
        (
            "provider: {google: []}\n".to_owned(),
            "1:12: provider.google: expected a mapping, found a list",
        ),
        ("provider: {Google: {}}\n".to_owned(), "1:12: unknown provider `Google`"),
        (
            "provider: {google: {email_addresses: [\"a@b.c\\nx@y.z\"]}}\n".to_owned(),
            "1:39: provider.google.email_addresses[0]: an email address is malformed",
        ),
        ("a: &a [*a]\n".to_owned(), "1:8: an alias lies within its own anchor"),
        ("provider:\n\tgoogle: {}\n".to_owned(), "2:1: found a tab in the indentation"),
        ("provider: \"google\n".to_owned(), "1:11: YAML syntax: while scanning a quoted scalar"),
        ("provider: {google: {}\n".to_owned(), "2:1: YAML syntax: while parsing a flow mapping"),
        (
            "provider:\n  google: {}\n enabled: true\n".to_owned(),
            "3:2: expected a key with the indentation",
        ),
        ("? [a]\n: 1\n".to_owned(), "1:3: a key is not text"),
        (format!("<<<<<<< HEAD\n{google}\n=======\n"), "1:1: found a conflict marker of a merge"),
        ("@provider: 1\n".to_owned(), "1:1: YAML syntax: unexpected character"),
        ("routes: null\n".to_owned(), "1:1: routes: expected a list, found null"),
        ("routes: {}\n".to_owned(), "1:1: routes: expected a list, found a mapping"),
        ("routes: [1]\n".to_owned(), "1:10: expected a route (a mapping), found a number"),
        ("routes: []\nprovider: {}\n".to_owned(), "2:1: unknown key `provider`"),
        (route("{edge: edghts_a, route: edghtsrt_b}"), "2:3: the key `module` is missing"),
        (
            route("{edge: edghtsrt_b, route: edghtsrt_b, module: null}"),
            "2:4: invalid edge id: found the id of a route",
        ),
        (
            route("{edge: edghts_a/.., route: edghtsrt_b, module: null}"),
            "2:4: invalid edge id: '/' at index 8",
        ),
        (
            route("{edge: edghts_a, route: 7, module: null}"),
            "2:20: route: expected an id as text, found a number",
        ),
        (
            route("{edge: edghts_a, route: edghtsrt_b, module: null}").repeat(2).replacen(
                "\nroutes:",
                "",
                1,
            ),
            "3:3: the route is already listed at a.yaml:2",
        ),
    ] {
        explains(&text, expected);
    }
}

#[test]
fn wrong_secret_references_are_explained() {
    let secret =
        |value: &str| format!("provider: {{google: {{client_id: a, client_secret: {value}}}}}");
    let wrong_secret =
        |found: &str| format!("1:35: expected {{env: NAME}} or {{file: PATH}}, found {found}");
    for (text, expected) in [
        (
            secret("[s]"),
            "1:35: provider.google.client_secret: expected text, {env: NAME} or {file: PATH}, found a list",
        ),
        (secret("7"), "1:35: provider.google.client_secret: expected text, found a number"),
        (secret("{env: 1}"), &wrong_secret("an `env` that is not the name of a variable")),
        (secret("{env: ''}"), &wrong_secret("an `env` that is not the name of a variable")),
        (secret("{env: 'A=B'}"), &wrong_secret("an `env` that is not the name of a variable")),
        (secret("{file: \"a\\0b\"}"), &wrong_secret("a `file` that is not a path")),
        (secret("{env: A, file: B}"), &wrong_secret("a mapping with more than one key")),
        (secret("{envv: A}"), &wrong_secret("the key `envv`")),
        (secret("{}"), &wrong_secret("an empty mapping")),
    ] {
        explains(&text, expected);
    }
}

#[test]
fn broken_json_is_explained() {
    for (text, expected) in [
        ("{\"provider\": {\"google\": {}},}", "1:29: expected a key in double quotes, found `}`"),
        ("{\"provider\": {\"google\": {}}", "1:28: expected `,` or `}`, found the end of the text"),
        ("{'provider': {}}", "1:2: expected a key in double quotes, found `'`"),
        ("{\"enabled\": NaN}", "1:13: expected a value, found `N`"),
        ("// comment\n{}", "1:1: expected a value, found `/`"),
        ("{\"cookie_prefix\": \"\\ud83d\"}", "1:19: a string is not valid JSON"),
        ("{\"enabled\": true,\n \"enabled\": false}", "2:2: the key `enabled` occurs twice"),
    ] {
        let problems = ngrok_edge_oauth_cli::check("a.json", text);
        assert!(
            matches!(&problems[..], [only] if only.starts_with(&format!("a.json:{expected}"))),
            "{text}: {problems:?}"
        );
    }
    // A byte order mark and surrogate pairs are legal.
    let text = "\u{feff}{\"provider\": {\"google\": {}}, \"cookie_prefix\": \"\\u0061\", \"enabled\": true}";
    assert_eq!(ngrok_edge_oauth_cli::check("a.json", text), Vec::<String>::new());
}
