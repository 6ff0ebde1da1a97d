//! Runs the target that the environment variable `FUZZ_TARGET` names, in the folder of the crate:
//!
//! ```sh
//! export FUZZ_TARGET=ids
//! cargo +nightly fuzz run guided corpus/ids -- -max_len=65536 -malloc_limit_mb=256
//! ```
#![no_main]

use std::sync::LazyLock;

use ngrok_edge_oauth_fuzz::{TARGETS, Target};

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let chosen = std::env::var("FUZZ_TARGET").unwrap_or_default();
    let target = TARGETS.iter().find(|(name, _)| *name == chosen);
    let names = TARGETS.map(|(name, _)| name).join(", ");
    target.unwrap_or_else(|| panic!("FUZZ_TARGET is {chosen:?}; expected one of {names}")).1
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| TARGET(bytes));
