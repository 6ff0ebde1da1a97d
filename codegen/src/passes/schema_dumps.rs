//! The documentation of a type is its description, without the JSON schema that the generator folds in below it.
//!
//! The dump shows the generator's copy of the document, which leaves out what the published document says.
//! To be removed when the generator can leave it out.

use syn::{Attribute, File, visit_mut::VisitMut};

use super::syntax::{docs, set_docs};

const DUMP: &str = "<details><summary>JSON schema</summary>";

pub(super) fn apply(file: &mut File) {
    WithoutDumps.visit_file_mut(file);
}

struct WithoutDumps;

impl VisitMut for WithoutDumps {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        strip(attributes);
    }
}

fn strip(attributes: &mut Vec<Attribute>) {
    let text = docs(attributes);
    if let Some((kept, _)) = text.split_once(DUMP) {
        let lines = kept.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        // The first line repeats the type's name in code, which rustdoc shows above it anyway.
        let kept = lines.trim();
        set_docs(attributes, kept);
    }
}
