//! Every input of the corpus, and the same mutations in every run.

use std::{process::Command, time::Duration};

use ngrok_edge_oauth_fuzz::{Limits, TARGETS, corpus, run};

#[test]
fn fuzz_targets_survive_corpus_mutations() -> Result<(), Box<dyn std::error::Error>> {
    for (name, target) in TARGETS {
        let corpus = corpus(name)?;
        assert!(!corpus.is_empty(), "{name} has no corpus");
        let limits = Limits { time: Duration::from_secs(600), inputs: 300, megabytes: 256.0, seed: 7 };
        if let Err(failure) = run(target, &corpus, limits) {
            let input = String::from_utf8_lossy(&failure.input).into_owned();
            return Err(format!("{name}: {}: {input:?}", failure.message).into());
        }
    }
    Ok(())
}

#[test]
fn program_runs_one_target_and_lists_all_targets() -> std::io::Result<()> {
    let run = |arguments: &[&str]| Command::new(env!("CARGO_BIN_EXE_ngrok-edge-oauth-fuzz")).args(arguments).output();
    let done = run(&["0", "ids"])?;
    assert!(done.status.success(), "{done:?}");
    assert!(String::from_utf8_lossy(&done.stdout).trim_start().starts_with("ids: "), "{done:?}");
    for (arguments, expected) in [(&["1", "nothing"][..], "expected one of responses, bodies, "), (&[], "usage: ")] {
        let failed = run(arguments)?;
        assert!(!failed.status.success() && String::from_utf8_lossy(&failed.stderr).contains(expected), "{failed:?}");
    }
    Ok(())
}

#[test]
fn every_target_has_a_cargo_fuzz_program() -> std::io::Result<()> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/");
    let manifest = std::fs::read_to_string(format!("{folder}Cargo.toml"))?;
    let listed = manifest.matches("\n[[bin]]\n").count();
    assert_eq!(listed, TARGETS.len(), "fuzz/Cargo.toml differs from TARGETS");
    for (name, _) in TARGETS {
        let path = format!("fuzz_targets/{name}.rs");
        assert!(manifest.contains(&format!("name = \"{name}\"\npath = \"{path}\"\n")), "fuzz/Cargo.toml lacks {name}");
        let code = std::fs::read_to_string(format!("{folder}{path}"))?;
        assert!(code.contains(&format!("*name == \"{name}\"")), "{path} calls another target");
    }
    Ok(())
}
