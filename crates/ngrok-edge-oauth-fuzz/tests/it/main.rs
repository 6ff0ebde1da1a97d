//! Every target, with its corpus and with random edits of it.
//!
//! The edits are the same in every run; `PROPTEST_CASES=100000 cargo test -p ngrok-edge-oauth-fuzz`
//! tries more of them.

use std::{fmt, fs, io, path::Path};

use ngrok_edge_oauth_fuzz::{TARGETS, Target};
use peak_alloc::PeakAlloc;
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The most memory that one input may take.
const MEGABYTES: f32 = 256.0;
/// Longer inputs take time and reach no other code.
const LONGEST_INPUT: usize = 64 * 1024;

/// Text that means something to at least one target.
const WORDS: [&str; 24] = [
    "\"client_secret\":\"x\"",
    "null",
    "{}",
    "[]",
    "&a ",
    "*a",
    "<<: ",
    "!!int ",
    "\u{feff}",
    "\r\n",
    "\t",
    "---\n",
    "$ref",
    "edghts_",
    "ERR_NGROK_226",
    "99999999999999999999",
    "-1",
    "1e999",
    "\u{0}",
    "HTTP/1.1 200 OK\r\n",
    "transfer-encoding: chunked\r\n",
    "Wed, 21 Oct 2065 07:28:00 GMT",
    "\u{202e}",
    "oneOf:",
];

/// A replacement of up to `removed` bytes at `at`.
#[derive(Clone, Debug)]
struct Edit {
    at: Index,
    removed: usize,
    inserted: Inserted,
}

#[derive(Clone, Debug)]
enum Inserted {
    Bytes(Vec<u8>),
    /// The removed bytes, that many times.
    Repeated(usize),
    /// The end of another input of the corpus. Everything after `at` is removed.
    EndOf(Index, Index),
}

/// An input that is shown as text.
struct Input(Vec<u8>);

impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

fn edit() -> impl Strategy<Value = Edit> {
    let inserted = prop_oneof![
        vec(any::<u8>(), 0..4).prop_map(Inserted::Bytes),
        select(&WORDS[..]).prop_map(|word| Inserted::Bytes(word.into())),
        (2..40_usize).prop_map(Inserted::Repeated),
        any::<(Index, Index)>().prop_map(|(input, start)| Inserted::EndOf(input, start)),
    ];
    (any::<Index>(), 0..64_usize, inserted).prop_map(|(at, removed, inserted)| Edit {
        at,
        removed,
        inserted,
    })
}

impl Edit {
    fn apply(&self, input: &mut Vec<u8>, corpus: &[Vec<u8>]) {
        let at = self.at.index(input.len() + 1);
        let end = (at + self.removed).min(input.len());
        match &self.inserted {
            Inserted::Bytes(bytes) => drop(input.splice(at..end, bytes.iter().copied())),
            Inserted::Repeated(times) => {
                let repeated = input[at..end].repeat(*times);
                input.splice(at..end, repeated);
            }
            Inserted::EndOf(other, start) => {
                let other = other.get(corpus);
                input.truncate(at);
                input.extend_from_slice(&other[start.index(other.len() + 1)..]);
            }
        }
        input.truncate(LONGEST_INPUT);
    }
}

/// Returns the corpus of a target: the files in its folder, and suitable files of the workspace.
fn corpus(target: &str) -> io::Result<Vec<Vec<u8>>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("corpus").join(target)];
    if target == "documents" {
        folders.push(root.join("../../codegen/tests/fixtures"));
        folders.push(root.join("../../codegen/foreign/documents"));
    }
    let mut inputs = Vec::new();
    for folder in folders {
        let mut paths =
            fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        paths.sort();
        for path in paths.into_iter().filter(|path| path.is_file()) {
            inputs.push(fs::read(path)?);
        }
    }
    Ok(inputs)
}

/// Calls `target`, which panics on failure. Fails if it takes too much memory.
fn call(target: Target, input: &[u8]) -> Result<(), TestCaseError> {
    let before = MEMORY.current_usage_as_mb();
    MEMORY.reset_peak_usage();
    target(input);
    let taken = MEMORY.peak_usage_as_mb() - before;
    prop_assert!(taken <= MEGABYTES, "expected at most {MEGABYTES} MB, found {taken:.0} MB");
    Ok(())
}

#[test]
fn fuzz_targets_survive_corpus_mutations() -> Result<(), Box<dyn std::error::Error>> {
    // One test for all targets: the memory is that of the whole process.
    for (name, target) in TARGETS {
        let corpus = corpus(name)?;
        assert!(!corpus.is_empty(), "{name} has no corpus");
        for input in &corpus {
            call(target, input).map_err(|error| format!("{name}: {error}"))?;
        }
        let inputs = (any::<Index>(), vec(edit(), 1..7)).prop_map(|(first, edits)| {
            let mut input = first.get(&corpus).clone();
            for edit in &edits {
                edit.apply(&mut input, &corpus);
            }
            Input(input)
        });
        let config = Config { failure_persistence: None, ..Config::default() };
        let mut runner =
            TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        runner
            .run(&inputs, |input| call(target, &input.0))
            .map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}
