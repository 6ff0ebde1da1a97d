//! `schema`, `completions` and `man`: output for other programs.

use std::{io::Write as _, path::Path};

use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::{
    arguments::{OutputFormat, Program},
    failure::{Exit, Failure, Result},
    manifest, present,
};

pub(super) fn schema() -> Result<Exit> {
    present::show(OutputFormat::Json, &manifest::schema(), |_| Ok(()))?;
    Ok(Exit::Success)
}

pub(super) fn completions(shell: Shell) -> Result<Exit> {
    let mut command = Program::command();
    let name = command.get_name().to_owned();
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command, name, &mut text);
    write(&text)
}

pub(super) fn manual(folder: Option<&Path>) -> Result<Exit> {
    let cannot = |error: std::io::Error| Failure::io("cannot write the manual", &error);
    let Some(folder) = folder else {
        let mut text = Vec::new();
        clap_mangen::Man::new(Program::command()).render(&mut text).map_err(cannot)?;
        return write(&text);
    };
    std::fs::create_dir_all(folder).map_err(cannot)?;
    clap_mangen::generate_to(Program::command(), folder).map_err(cannot)?;
    Ok(Exit::Success)
}

fn write(text: &[u8]) -> Result<Exit> {
    present::accept_broken_pipe(std::io::stdout().write_all(text))?;
    Ok(Exit::Success)
}
