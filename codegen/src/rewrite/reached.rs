//! Finds the types that requests reach: those in the arguments of the client's methods and in their
//! optional parameters, and what these contain.

use std::collections::{BTreeMap, BTreeSet};

use syn::{
    FnArg, Item, Type, TypePath,
    visit::{self, Visit},
};

use super::ast;

/// Returns the names of the types in requests.
pub(super) fn by_requests(file: &mut syn::File) -> BTreeSet<String> {
    let mut roots = Names::default();
    for (_, method) in ast::methods_mut(&mut file.items).filter(|(owner, _)| owner == "Client") {
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
    let items = ast::module_mut(file, &["types"]).into_iter().flatten();
    let parts: BTreeMap<String, BTreeSet<String>> = items.filter_map(|item| parts(item)).collect();
    let mut reached = BTreeSet::new();
    let mut open: Vec<String> = roots.0.into_iter().collect();
    while let Some(name) = open.pop() {
        if let Some(parts) = parts.get(&name)
            && reached.insert(name)
        {
            open.extend(parts.iter().cloned());
        }
    }
    reached
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
struct Names(BTreeSet<String>);

impl Visit<'_> for Names {
    fn visit_type_path(&mut self, path: &TypePath) {
        // A struct of optional parameters may have the name of a type.
        let is_params = path.path.segments.first().is_some_and(|segment| segment.ident == "params");
        if path.path.leading_colon.is_none() && !is_params {
            self.0.extend(ast::type_name(&Type::Path(path.clone())));
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
        let names = ["Choice", "Filter", "Number", "Part", "Sent", "Word"];
        assert_eq!(by_requests(&mut file), names.map(ToOwned::to_owned).into());
    }
}
