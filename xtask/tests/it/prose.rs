//! The writing rules of CONTRIBUTING.md that a program can check.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::TestResult;

/// Paths that are not checked, relative to the root.
const EXEMPT: [&str; 4] = [
    // Written by others.
    "codegen/foreign",
    "crates/ngrok-edge-oauth-emulator/vendor",
    // Written by the generator; its source is checked.
    "crates/ngrok-edge-oauth/src/generated",
    // The phrases below.
    "xtask/tests/it/prose.rs",
];

/// First words of a doc comment that announce a relative clause instead of naming the thing.
const OPENINGS: [&str; 6] = ["How", "What", "Where", "Whether", "Who", "Why"];

/// Phrases for which plain English has a shorter one.
const PHRASES: [(&str, &str); 10] = [
    ("are none", "do not exist"),
    ("beside", "next to"),
    ("but for", "except for"),
    ("in place of", "instead of"),
    ("is none", "does not exist"),
    ("needs not", "need not"),
    ("none that", "a noun phrase with `no`"),
    ("of its own", "its own"),
    ("of one's own", "a noun phrase with an owner"),
    ("such a one", "one"),
];

/// Columns of a line of prose.
const WIDTH: usize = 100;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Markdown,
    Rust,
}

/// A line outside of examples.
struct Line<'a> {
    number: usize,
    /// The line without indentation and comment marker.
    text: &'a str,
    columns: usize,
    /// Set for comments and Markdown, apart from tables.
    is_prose: bool,
    opens_doc_comment: bool,
}

#[test]
fn comments_and_markdown_follow_the_writing_rules() -> TestResult {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut paths = Vec::new();
    collect(&root, Path::new(""), &mut paths)?;
    // Those of a vendor's document have the vendor's texts.
    let vendors = codegen::load_clients(&root)?
        .into_iter()
        .filter(|client| client.origin == codegen::clients::Origin::Vendor);
    let folders: Vec<PathBuf> = vendors
        .flat_map(|client| [format!("crates/{}-mock", client.name).into(), client.folder.clone()])
        .collect();
    paths.retain(|path| !folders.iter().any(|folder| path.starts_with(folder)));
    assert!(paths.iter().any(|path| path.ends_with("README.md")), "no file was found");
    let mut problems = Vec::new();
    for path in paths {
        let text = fs::read_to_string(root.join(&path))?;
        let is_markdown = path.extension().is_some_and(|extension| extension == "md");
        let language = if is_markdown { Language::Markdown } else { Language::Rust };
        problems.extend(
            check(&text, language)
                .into_iter()
                .map(|problem| format!("{}:{problem}", path.display())),
        );
    }
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
    Ok(())
}

#[test]
fn each_writing_rule_finds_its_violation() {
    let problems = |text: &str| check(text, Language::Rust).len();
    for (text, expected) in [
        ("/// Returns the id.\n", 0),
        ("/// Whether it is open.\n", 1),
        ("/// Returns the id.\n/// How it is made does not matter.\n", 0),
        ("//! Ids.\n//!\n//! What an id is.\n", 1),
        ("// Used in place\n    // of a map.\n", 1),
        ("// Besides, a fault besides another one.\n", 0),
        ("// A fault beside another one.\n", 1),
        ("let text = \"there is none\";\n", 1),
    ] {
        assert_eq!(problems(text), expected, "{text}");
    }
    let long = format!("/// {}\n", "word ".repeat(20));
    assert_eq!(problems(&long), 1);
    assert_eq!(problems(&format!("/// ```\n{long}/// ```\n")), 0, "an example is not prose");
    assert_eq!(check(&"| a ".repeat(30), Language::Markdown).len(), 0, "a table cannot be wrapped");
    assert_eq!(check(&"word ".repeat(21), Language::Markdown).len(), 1);
}

/// Collects the programs and Markdown files below `folder`.
fn collect(root: &Path, folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let name = entry.file_name();
        let path = folder.join(&name);
        let is_hidden = name.to_string_lossy().starts_with('.');
        let is_ignored = is_hidden || name == "target" || name == "node_modules";
        if is_ignored || EXEMPT.iter().any(|exempt| path == Path::new(exempt)) {
            continue;
        }
        let is_text =
            path.extension().is_some_and(|extension| extension == "rs" || extension == "md");
        if entry.file_type()?.is_dir() {
            collect(root, &path, paths)?;
        } else if is_text && name != "generated.rs" {
            paths.push(path);
        }
    }
    Ok(())
}

/// Returns the problems of a file, each as `LINE: MESSAGE`.
fn check(text: &str, language: Language) -> Vec<String> {
    let lines = lines(text, language);
    let next = lines.iter().skip(1).map(Some).chain([None]);
    let problems = lines.iter().zip(next).flat_map(|(line, next)| {
        // A phrase may go on in the next line of a comment.
        let next = next
            .filter(|next| next.number == line.number + 1 && next.is_prose)
            .map_or("", |next| next.text);
        let problems = [check_opening(line), check_width(line)]
            .into_iter()
            .flatten()
            .chain(check_phrases(line, next));
        problems.map(|problem| format!("{}: {problem}", line.number)).collect::<Vec<_>>()
    });
    problems.collect()
}

fn lines(text: &str, language: Language) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    let (mut is_example, mut is_paragraph) = (false, false);
    for (index, line) in text.lines().enumerate() {
        let trimmed = line.trim();
        let doc = trimmed.strip_prefix("///").or_else(|| trimmed.strip_prefix("//!"));
        let comment = doc.or_else(|| trimmed.strip_prefix("//"));
        let text = comment.unwrap_or(trimmed).trim();
        let has_examples = doc.is_some() || language == Language::Markdown;
        let is_fence = has_examples && text.starts_with("```");
        is_example = has_examples && (is_example != is_fence);
        let opens_doc_comment = doc.is_some() && !is_paragraph;
        is_paragraph = doc.is_some() && !text.is_empty();
        if !is_example && !is_fence {
            let is_prose = comment.is_some() || language == Language::Markdown;
            let is_prose = is_prose && !text.starts_with('|');
            found.push(Line {
                number: index + 1,
                text,
                columns: line.chars().count(),
                is_prose,
                opens_doc_comment,
            });
        }
    }
    found
}

fn check_opening(line: &Line<'_>) -> Option<String> {
    let word = line.text.split_whitespace().next().filter(|_| line.opens_doc_comment)?;
    OPENINGS.contains(&word).then(|| format!("expected a verb or a noun phrase, found `{word} …`"))
}

fn check_width(line: &Line<'_>) -> Option<String> {
    let can_be_wrapped = line.is_prose && line.text.contains(' ');
    (can_be_wrapped && line.columns > WIDTH)
        .then(|| format!("expected at most {WIDTH} columns, found {}", line.columns))
}

fn check_phrases(line: &Line<'_>, next: &str) -> Vec<String> {
    let text = format!("{} {next}", line.text).to_lowercase();
    let is_found = |phrase: &str| {
        let mut places = text.match_indices(phrase).filter(|(start, _)| *start < line.text.len());
        places.any(|(start, _)| is_word(&text, start, start + phrase.len()))
    };
    let found = PHRASES.iter().filter(|(phrase, _)| is_found(phrase));
    found.map(|(phrase, better)| format!("found `{phrase}`; help: write {better}")).collect()
}

/// Returns whether `text[start..end]` is not a part of a longer word.
fn is_word(text: &str, start: usize, end: usize) -> bool {
    let is_letter = |character: char| character.is_alphanumeric() || character == '_';
    !text[..start].ends_with(is_letter) && !text[end..].starts_with(is_letter)
}
