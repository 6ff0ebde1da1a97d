//! Fuzzes one target, or all: `ngrok-edge-oauth-fuzz SECONDS [TARGET]`. `cargo xtask fuzz` runs it.

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
        return Err(format!("the targets are {}", TARGETS.map(|(name, _)| name).join(", ")).into());
    }
    let seed = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs();
    let mut is_good = true;
    for (name, target) in chosen {
        let limits = Limits { time: Duration::from_secs(seconds), inputs: u64::MAX, megabytes: 256.0, seed };
        match run(*target, &ngrok_edge_oauth_fuzz::corpus(name)?, limits) {
            Ok(count) => println!("{name:>13}: {count} inputs"),
            Err(failure) => {
                is_good = false;
                let path = keep(name, &failure.input)?;
                println!("{name:>13}: {}; the input is {}", failure.what, path.display());
            }
        }
    }
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn keep(target: &str, input: &[u8]) -> std::io::Result<PathBuf> {
    let folder = Path::new("target/fuzz").join(target);
    fs::create_dir_all(&folder)?;
    let number = fs::read_dir(&folder)?.count();
    let path = folder.join(format!("{number}"));
    fs::write(&path, input)?;
    Ok(path)
}
