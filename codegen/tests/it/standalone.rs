//! Standalone crates.

use codegen::{Target, parse, render};

use crate::Outcome;

const SOUND: &str = include_str!("../fixtures/sound.yaml");

#[test]
fn standalone_output_is_a_complete_crate() -> Outcome {
    let target = Target::standalone("some/where/widgets.yaml".as_ref(), "/tmp/Widget Client".as_ref());
    let outputs = render(&parse("widgets.yaml", SOUND)?, &target)?;
    assert_eq!(target.folders(), [std::path::PathBuf::from("src")]);
    let paths = outputs.iter().map(|output| output.path.display().to_string()).collect::<Vec<_>>();
    assert_eq!(paths, ["Cargo.toml", "src/lib.rs", "src/generated.rs"]);
    insta::assert_snapshot!("standalone__manifest", outputs[0].contents);
    let code = &outputs[2].contents;
    assert!(code.starts_with("// @generated from widgets.yaml by \"cargo xtask generate --spec widgets.yaml\"."));
    assert!(!code.contains("api-version"), "the code sends a header that the document does not describe");
    assert!(!code.contains("progenitor"), "the code depends on progenitor's runtime");
    assert!(code.contains("from_static(\"widget-version\")"), "the constant header is not sent");
    assert!(!code.contains("some/where") && !code.contains("/tmp"), "the output depends on a path of this machine");
    Ok(())
}

#[test]
fn media_type_parameters_do_not_change_the_code() -> Outcome {
    let target = Target::standalone("widgets.yaml".as_ref(), "client".as_ref());
    let from = "        content:\n          application/json:";
    let text = SOUND.replacen(from, &from.replace("json:", "json; charset=utf-8:"), 1);
    assert_ne!(text, SOUND);
    assert!(render(&parse("widgets.yaml", &text)?, &target)?[2].contents.contains(".json(&body)"));
    Ok(())
}

#[test]
fn byte_order_mark_and_line_endings_are_normalized() -> Outcome {
    let target = Target::standalone("widgets.yaml".as_ref(), "client".as_ref());
    let described =
        SOUND.replacen("description: A widget.", "description: |-\n        A widget.\n\n        Or two.", 1);
    let expected = render(&parse("widgets.yaml", &described)?, &target)?;
    let saved = format!("\u{feff}{}", described.replace('\n', "\r\n"));
    assert_eq!(render(&parse("widgets.yaml", &saved)?, &target)?, expected);
    let escaped = SOUND.replacen("description: A widget.", "description: \"A widget.\\r\\n\\r\\nOr two.\"", 1);
    assert_eq!(render(&parse("widgets.yaml", &escaped)?, &target)?, expected);

    let client = Target::client(&crate::client()?);
    let text = std::fs::read_to_string(crate::root().join(crate::SPEC))?;
    let outputs = render(&parse(crate::SPEC, &format!("\u{feff}{}", text.replace('\n', "\r\n")))?, &client)?;
    assert_eq!(outputs, crate::outputs()?);
    Ok(())
}

#[test]
fn package_names_are_valid_for_cargo() -> Outcome {
    let document = parse("widgets.yaml", SOUND)?;
    for (folder, name) in [
        ("Widget Client", "widget-client"),
        ("2widgets", "client-2widgets"),
        ("größe 2", "gr-e-2"),
        ("日本", "client"),
        ("..", "client"),
    ] {
        let outputs = render(&document, &Target::standalone("widgets.yaml".as_ref(), folder.as_ref()))?;
        let line = outputs[0].contents.lines().find(|line| line.starts_with("name = "));
        assert_eq!(line, Some(&*format!("name = \"{name}\"")), "{folder}");
    }
    Ok(())
}

#[test]
fn incomplete_example_is_marked_ignore() -> Outcome {
    let fence = |text: &str, method: &str| -> Result<String, Box<dyn std::error::Error>> {
        let outputs = render(&parse("api.yaml", text)?, &Target::standalone("api.yaml".as_ref(), "client".as_ref()))?;
        let code = outputs[2].contents.split("# Examples").find(|code| code.contains(&format!("client.{method}(")));
        let fence =
            code.and_then(|code| code.split_once("```")).map(|(_, rest)| rest.lines().next().unwrap_or_default());
        Ok(fence.ok_or("no example")?.to_owned())
    };
    assert_eq!(fence(SOUND, "widget_get")?, "no_run");
    assert_eq!(fence(SOUND, "widget_put")?, "no_run");
    assert_eq!(fence(&SOUND.replacen("        example: w1\n", "", 1), "widget_get")?, "ignore");
    let without =
        SOUND.replacen("            examples:\n              small: {value: {name: small, parts: []}}\n", "", 1);
    assert_eq!(fence(&without, "widget_put")?, "ignore");
    // An example for one of two parameters is not enough.
    let key = "      - {name: key, in: path, required: true, description: Which., schema: {type: string}}\n    get:\n";
    let two = SOUND.replacen("{id}:", "{id}/{key}:", 1).replacen("    get:\n", key, 1);
    assert_eq!(fence(&two, "widget_get")?, "ignore");
    Ok(())
}

#[test]
fn descriptions_are_not_doctests() -> Outcome {
    let text = SOUND.replacen("description: A widget.", "description: \"A widget.\\n\\n    not_rust(\"", 1);
    let outputs = render(&parse("api.yaml", &text)?, &Target::standalone("api.yaml".as_ref(), "client".as_ref()))?;
    let code = &outputs[2].contents;
    assert!(code.contains("///    not_rust(") && !code.contains("///     not_rust("), "{code}");
    Ok(())
}
