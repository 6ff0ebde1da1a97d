//! Shortens paths into the standard library to names of the prelude: `Option` instead of
//! `::std::option::Option`.
//!
//! The generator writes full paths, since a schema may be called `Option`. Names of schemas are not
//! shortened. To be removed when the generator considers the names of schemas.

use std::collections::BTreeSet;

use syn::{
    ExprPath, Item, Path, QSelf, TypePath,
    visit_mut::{self, VisitMut},
};

use super::ast;

/// Paths whose last segment is in the prelude, longer ones first.
const PRELUDE: [&[&str]; 11] = [
    &["std", "option", "Option", "Some"],
    &["std", "boxed", "Box"],
    &["std", "convert", "From"],
    &["std", "convert", "Into"],
    &["std", "convert", "TryFrom"],
    &["std", "default", "Default"],
    &["std", "iter", "IntoIterator"],
    &["std", "option", "Option"],
    &["std", "result", "Result"],
    &["std", "string", "String"],
    &["std", "vec", "Vec"],
];

pub(super) fn shorten(items: &mut [Item]) {
    let taken = items
        .iter_mut()
        .filter_map(|item| Some(ast::type_attributes(item)?.0.to_string()))
        .collect();
    let mut shorten = Shorten { taken };
    for item in items {
        shorten.visit_item_mut(item);
    }
}

struct Shorten {
    /// Names of the types that the document defines.
    taken: BTreeSet<String>,
}

impl Shorten {
    /// Shortens the parts of `<T as Trait>::Item`. The path itself stays, since `qself` counts its
    /// segments.
    fn visit_qualified(&mut self, qself: &mut QSelf, path: &mut Path) {
        self.visit_qself_mut(qself);
        visit_mut::visit_path_mut(self, path);
    }
}

impl VisitMut for Shorten {
    fn visit_type_path_mut(&mut self, ty: &mut TypePath) {
        match &mut ty.qself {
            Some(qself) => self.visit_qualified(qself, &mut ty.path),
            None => self.visit_path_mut(&mut ty.path),
        }
    }

    fn visit_expr_path_mut(&mut self, expression: &mut ExprPath) {
        match &mut expression.qself {
            Some(qself) => self.visit_qualified(qself, &mut expression.path),
            None => self.visit_path_mut(&mut expression.path),
        }
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        if path.leading_colon.is_none() {
            return;
        }
        let found = PRELUDE.iter().find(|prelude| {
            let mut start = path.segments.iter();
            prelude.iter().all(|name| start.next().is_some_and(|part| part.ident == name))
        });
        if let Some([parents @ .., name]) = found.copied()
            && !self.taken.contains(*name)
        {
            path.leading_colon = None;
            path.segments = path.segments.iter().skip(parents.len()).cloned().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn qualified_paths_are_kept() {
        let qualified: Item = parse_quote!(
            type A = <Vec<u8> as ::std::convert::TryFrom<String>>::Error;
        );
        let mut items: Vec<Item> = vec![parse_quote!(
            type A = <::std::vec::Vec<u8> as ::std::convert::TryFrom<::std::string::String>>::Error;
        )];
        shorten(&mut items);
        assert_eq!(items[0], qualified);
    }

    #[test]
    fn schema_names_are_not_shortened() {
        let mut items: Vec<Item> = vec![parse_quote!(
            pub struct Option {
                pub a: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                pub b: ::std::collections::BTreeMap<u8, u8>,
            }
        )];
        shorten(&mut items);
        let expected: Item = parse_quote!(
            pub struct Option {
                pub a: ::std::option::Option<Vec<String>>,
                pub b: ::std::collections::BTreeMap<u8, u8>,
            }
        );
        assert_eq!(items[0], expected);
    }
}
