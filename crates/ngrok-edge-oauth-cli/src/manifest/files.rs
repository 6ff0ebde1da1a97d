//! Finds the files in folders.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    failure::{Failure, Result},
    log,
};

/// Levels of folders, for symbolic links that form a circle.
const MAX_DEPTH: usize = 16;

/// Replaces each folder by the manifests in it and in its folders, in alphabetical order.
pub(crate) fn expand(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if path == Path::new("-") || !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let before = files.len();
        add_folder(path, 0, &mut files)
            .map_err(|error| Failure::io(format!("cannot read {}", path.display()), &error))?;
        if files.len() == before {
            return Err(Failure::new(format!(
                "{} has no .yaml, .yml or .json file",
                path.display()
            )));
        }
    }
    Ok(files)
}

fn add_folder(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let mut entries =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            // Hidden folders belong to other programs, such as git.
            if !name.starts_with('.') && depth < MAX_DEPTH {
                add_folder(&path, depth + 1, files)?;
            }
        } else if is_left_by_editor(&name) {
            log::note(&format!("note: skipped {}, which an editor left", path.display()));
        } else if has_known_extension(&path) {
            files.push(path);
        }
    }
    Ok(())
}

fn has_known_extension(path: &Path) -> bool {
    let extension = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    extension
        .is_some_and(|extension| ["yaml", "yml", "json"].iter().any(|known| extension == *known))
}

/// Returns whether `name` is a lock file, backup or swap file of Emacs or Vim.
fn is_left_by_editor(name: &str) -> bool {
    let original = name.trim_start_matches(['.', '#']).trim_end_matches(['~', '#']);
    let original = ["swp", "swo", "swx"]
        .iter()
        .find_map(|swap| original.strip_suffix(&format!(".{swap}")))
        .unwrap_or(original);
    original != name && has_known_extension(Path::new(original))
}

#[cfg(test)]
mod tests {
    use super::is_left_by_editor;

    #[test]
    fn files_of_editors_are_recognized() {
        for name in [".#a.yaml", "#a.yaml#", "a.yaml~", ".a.yaml.swp", "a.YML~", ".a.json"] {
            assert!(is_left_by_editor(name), "{name}");
        }
        for name in ["a.yaml", "notes~", ".gitignore", "swp.yaml"] {
            assert!(!is_left_by_editor(name), "{name}");
        }
    }
}
