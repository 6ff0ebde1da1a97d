//! Runs one fuzz target, or all: `ngrok-edge-oauth-fuzz SECONDS [TARGET]`, as `cargo xtask fuzz`
//! does.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, SystemTime},
};

use ngrok_edge_oauth_fuzz::{Limits, TARGETS, run};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let seconds: u64 = arguments.next().ok_or("usage: ngrok-edge-oauth-fuzz SECONDS [TARGET]")?.parse()?;
    let only = arguments.next();
    let chosen: Vec<_> = TARGETS.iter().filter(|(name, _)| only.as_deref().is_none_or(|only| only == *name)).collect();
    if chosen.is_empty() {
        return Err(format!("unknown target; expected one of {}", TARGETS.map(|(name, _)| name).join(", ")).into());
    }
    let seed = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs();
    let mut is_success = true;
    for (name, target) in chosen {
        let limits = Limits { time: Duration::from_secs(seconds), inputs: u64::MAX, megabytes: 256.0, seed };
        match run(*target, &ngrok_edge_oauth_fuzz::corpus(name)?, limits) {
            Ok(count) => println!("{name:>13}: {count} inputs"),
            Err(failure) => {
                is_success = false;
                let path = save_input(name, &failure.input)?;
                println!("{name:>13}: {}; the input is in {}", failure.message, path.display());
            }
        }
    }
    Ok(if is_success { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Saves an input that failed, and returns its path.
fn save_input(target: &str, input: &[u8]) -> std::io::Result<PathBuf> {
    let folder = Path::new("target/fuzz").join(target);
    fs::create_dir_all(&folder)?;
    let number = fs::read_dir(&folder)?.count();
    let path = folder.join(format!("{number}"));
    fs::write(&path, input)?;
    Ok(path)
}
