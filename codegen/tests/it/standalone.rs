//! Crates of their own from other documents.

use codegen::{Target, parse, render};

use crate::Outcome;

const SOUND: &str = include_str!("../fixtures/sound.yaml");

#[test]
fn is_a_whole_crate() -> Outcome {
    let target = Target::standalone("some/where/widgets.yaml".as_ref(), "/tmp/Widget Client".as_ref());
    let outputs = render(&parse("widgets.yaml", SOUND)?, &target)?;
    let paths = outputs.iter().map(|output| output.path.display().to_string()).collect::<Vec<_>>();
    assert_eq!(paths, ["Cargo.toml", "src/lib.rs", "src/generated.rs"]);
    insta::assert_snapshot!("standalone__manifest", outputs[0].contents);
    let code = &outputs[2].contents;
    assert!(code.starts_with("// @generated from widgets.yaml by \"cargo xtask generate --spec widgets.yaml\"."));
    assert!(!code.contains("api-version"), "a header that the document does not have is sent");
    assert!(code.contains("from_static(\"widget-version\")"), "the constant header is not sent");
    assert!(!code.contains("some/where") && !code.contains("/tmp"), "the output depends on a path of this machine");
    Ok(())
}
