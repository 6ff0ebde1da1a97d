//! Finds the types that requests and responses reach: those in the signatures of the client's
//! methods and in their optional parameters, and what these contain.

use std::collections::{BTreeMap, BTreeSet};

use syn::{
    FnArg, Item, ReturnType, TypePath,
    visit::{self, Visit},
};

use super::ast;

/// The types of the client, by name, and the names of the types that each contains.
pub(super) struct TypeGraph(BTreeMap<String, BTreeSet<String>>);

impl TypeGraph {
    pub(super) fn of(items: &[Item]) -> Self {
        Self(items.iter().filter_map(parts).collect())
    }

    /// Returns the names of the types in requests.
    pub(super) fn by_requests(&self, file: &mut syn::File) -> BTreeSet<String> {
        let mut roots = Names::default();
        for (_, method) in ast::methods_mut(&mut file.items).filter(|(owner, _)| owner == "Client")
        {
            for input in &method.sig.inputs {
                if let FnArg::Typed(input) = input {
                    roots.visit_type(&input.ty);
                }
            }
        }
        for item in ast::module_mut(file, &["params"]).into_iter().flatten() {
            if let Item::Struct(item) = item {
                roots.visit_item_struct(item);
            }
        }
        self.reached_from(roots.0)
    }

    /// Returns the names of the types in responses: those that the client's methods return, those
    /// of `schemas`, and those that are not in `sent`, since every type is sent or received.
    pub(super) fn by_responses(
        &self,
        file: &mut syn::File,
        sent: &BTreeSet<String>,
        schemas: &[String],
    ) -> BTreeSet<String> {
        let mut roots = Names(schemas.iter().map(|schema| ast::type_of_schema(schema)).collect());
        for (_, method) in ast::methods_mut(&mut file.items).filter(|(owner, _)| owner == "Client")
        {
            if let ReturnType::Type(_, ty) = &method.sig.output {
                roots.visit_type(ty);
            }
        }
        roots.0.extend(self.0.keys().filter(|name| !sent.contains(*name)).cloned());
        self.reached_from(roots.0)
    }

    /// Returns the names of the types that the types in `roots` are or contain.
    pub(super) fn reached_from(&self, roots: BTreeSet<String>) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let mut open: Vec<String> = roots.into_iter().collect();
        while let Some(name) = open.pop() {
            if let Some(parts) = self.0.get(&name)
                && reached.insert(name)
            {
                open.extend(parts.iter().cloned());
            }
        }
        reached
    }
}

/// Returns the name of the type that `item` defines, and the names of the types of its parts.
fn parts(item: &Item) -> Option<(String, BTreeSet<String>)> {
    let mut names = Names::default();
    let name = match item {
        Item::Struct(item) => {
            names.visit_item_struct(item);
            &item.ident
        }
        Item::Enum(item) => {
            names.visit_item_enum(item);
            &item.ident
        }
        Item::Type(item) => {
            names.visit_item_type(item);
            &item.ident
        }
        _ => return None,
    };
    Some((name.to_string(), names.0))
}

/// A visitor that collects the last segments of types in this file, such as `types::Widget` and
/// `Widget`. Paths with a leading `::` belong to other crates.
#[derive(Default)]
pub(super) struct Names(pub(super) BTreeSet<String>);

impl Visit<'_> for Names {
    fn visit_type_path(&mut self, path: &TypePath) {
        // A struct of optional parameters may have the name of a type.
        let is_params = path.path.segments.first().is_some_and(|segment| segment.ident == "params");
        if path.path.leading_colon.is_none() && !is_params {
            self.0.extend(path.path.segments.last().map(|segment| segment.ident.to_string()));
        }
        visit::visit_type_path(self, path);
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn follows_types_from_method_arguments() {
        let mut file: syn::File = parse_quote! {
            pub mod types {
                pub struct Sent { pub part: ::std::option::Option<Part>, pub others: ::std::vec::Vec<Choice> }
                pub struct Part { pub whole: ::std::boxed::Box<Sent> }
                pub enum Choice { One(Word), Two { number: Number } }
                pub struct Word(::std::string::String);
                pub struct Number(u8);
                pub struct Received { pub part: Part }
                pub struct String;
                pub struct Filter;
            }
            pub mod params {
                pub struct Get { pub filter: ::std::option::Option<super::types::Filter> }
            }
            impl Client {
                pub async fn put<'a>(&'a self, body: &'a types::Sent, params: &params::Received) -> Result<types::Received, Error> {}
            }
            impl Other {
                fn get(&self, body: &types::Received) {}
            }
        };
        let graph = TypeGraph::of(ast::module_mut(&mut file, &["types"]).map_or(&[], |it| &**it));
        let names = ["Choice", "Filter", "Number", "Part", "Sent", "Word"];
        let sent = graph.by_requests(&mut file);
        assert_eq!(sent, names.map(ToOwned::to_owned).into());
        // Nothing else contains `Filter`.
        let received = ["Choice", "Number", "Part", "Received", "Sent", "String", "Word"];
        assert_eq!(
            graph.by_responses(&mut file, &sent, &[]),
            received.map(ToOwned::to_owned).into()
        );
        assert!(graph.by_responses(&mut file, &sent, &["filter".to_owned()]).contains("Filter"));
    }
}
