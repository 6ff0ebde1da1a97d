//! `cargo +nightly fuzz run state-files ../corpus/state-files`, in the folder of this crate.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Some((_, target)) = ngrok_edge_oauth_fuzz::TARGETS.iter().find(|(name, _)| *name == "state-files") {
        target(bytes);
    }
});
