//! Generates a client from every document in `documents/`.

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

use codegen::{Target, load, render};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=documents");
    let out = env::var("OUT_DIR")?;
    let mut modules = String::new();
    let mut documents =
        fs::read_dir("documents")?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    documents.sort();
    for document in documents {
        let name = document.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let target = Target::standalone(&document, Path::new(&name));
        let outputs = render(&load(&document, &document.display().to_string())?, &target)?;
        let code =
            outputs.iter().find(|output| output.path.ends_with("generated.rs")).ok_or("nothing was generated")?;
        let file = Path::new(&out).join(format!("{name}.rs"));
        fs::write(&file, &code.contents)?;
        writeln!(
            modules,
            "#[allow(warnings, clippy::all, clippy::pedantic, clippy::panic, clippy::unwrap_used, clippy::expect_used)]\n\
             #[path = {:?}]\npub mod {name};",
            file.to_string_lossy(),
        )?;
    }
    fs::write(Path::new(&out).join("modules.rs"), modules)?;
    Ok(())
}
